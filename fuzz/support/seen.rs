//! Reads all of a device that the library describes, as C programs would.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::hint::black_box;

use drm::abi::bus::{drmPciBusInfo, drmPciDeviceInfo, drmUsbBusInfo, drmUsbDeviceInfo};
use drm::abi::device::{drmDevice, drmDevicePtr};

/// `drmDevice`, as C programs see it.
#[repr(C)]
struct Device {
    nodes: *const *const c_char,
    available_nodes: c_int,
    bustype: c_int,
    businfo: *const c_void,
    deviceinfo: *const c_void,
}

/// The room that a path has.
const NODE_SIZE: usize = 24;

const _: () = assert!(size_of::<Device>() == size_of::<drmDevice>());

fn length(text: *const c_char) -> usize {
    assert!(!text.is_null(), "no text");
    unsafe { CStr::from_ptr(text) }.count_bytes()
}

/// What PCI devices say of themselves: vendor, device, subvendor, subdevice, revision.
pub(crate) fn pci(device: drmDevicePtr) -> [u32; 5] {
    let device = unsafe { device.cast::<Device>().read() };
    assert_eq!(device.bustype, 0, "no PCI device");
    let info = unsafe { device.deviceinfo.cast::<drmPciDeviceInfo>().read() };
    let (vendor, subvendor) = (info.vendor_id.into(), info.subvendor_id.into());
    [vendor, info.device_id.into(), subvendor, info.subdevice_id.into(), info.revision_id.into()]
}

/// The paths of a device's files.
pub(crate) fn paths(device: drmDevicePtr) -> Vec<String> {
    let device = unsafe { device.cast::<Device>().read() };
    let nodes = (0..3).map(|kind| unsafe { CStr::from_ptr(device.nodes.add(kind).read()) });
    nodes.map(|node| node.to_string_lossy().into_owned()).filter(|path| !path.is_empty()).collect()
}

pub(crate) fn read(device: drmDevicePtr) {
    let device = unsafe { device.cast::<Device>().read() };
    assert!((1..8).contains(&device.available_nodes) && device.available_nodes & 2 == 0);
    for kind in 0..3 {
        let node = unsafe { device.nodes.add(kind).read() };
        let length = length(node);
        assert_eq!(length > 0, device.available_nodes >> kind & 1 == 1);
        assert!(length < NODE_SIZE, "a path beyond its place");
    }
    match device.bustype {
        0 => {
            black_box(unsafe { device.businfo.cast::<drmPciBusInfo>().read() });
            black_box(unsafe { device.deviceinfo.cast::<drmPciDeviceInfo>().read() });
        }
        1 => {
            black_box(unsafe { device.businfo.cast::<drmUsbBusInfo>().read() });
            black_box(unsafe { device.deviceinfo.cast::<drmUsbDeviceInfo>().read() });
        }
        2 | 3 => {
            assert!(length(device.businfo.cast()) < 512);
            let names = unsafe { device.deviceinfo.cast::<*const *const c_char>().read() };
            let names = (0..).map(|at| unsafe { names.add(at).read() });
            black_box(names.take_while(|name| !name.is_null()).map(length).sum::<usize>());
        }
        4 => assert!(length(device.businfo.cast()) < 512),
        other => panic!("bus {other}"),
    }
}

/// Reads a string that a function returns, and frees it.
pub(crate) fn text(text: *mut c_char) {
    if !text.is_null() {
        black_box(length(text));
        unsafe { libc::free(text.cast()) };
    }
}
