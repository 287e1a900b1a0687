//! What the functions return, as text: the form of `tests/data/device-cases.txt`.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;

use drm::abi::bus::{drmPciBusInfo, drmPciDeviceInfo, drmUsbBusInfo, drmUsbDeviceInfo};
use drm::abi::device::{drmDevice, drmDevicePtr};
use drm::capi::xf86drm::*;

/// `drmDevice`, as C programs see it.
#[repr(C)]
#[derive(Clone, Copy)]
pub(crate) struct Device {
    pub(crate) nodes: *const *const c_char,
    pub(crate) available_nodes: c_int,
    pub(crate) bustype: c_int,
    pub(crate) businfo: *const c_void,
    pub(crate) deviceinfo: *const c_void,
}

const _: () = assert!(size_of::<Device>() == size_of::<drmDevice>());

impl Device {
    pub(crate) fn at(device: drmDevicePtr) -> Self {
        assert!(!device.is_null(), "no device");
        unsafe { device.cast::<Self>().read() }
    }

    pub(crate) fn node(&self, kind: usize) -> String {
        text(unsafe { self.nodes.add(kind).read() }).expect("never NULL")
    }
}

/// A string; `None` for NULL.
fn text(text: *const c_char) -> Option<String> {
    let text = (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) })?;
    Some(text.to_str().expect("ASCII").to_owned())
}

/// A device.
pub(crate) fn device(device: drmDevicePtr) -> String {
    let device = Device::at(device);
    let nodes = [0, 1, 2].map(|kind| device.node(kind)).join("|");
    let (bus, info) = (bus_info(&device), device_info(&device));
    format!("bus {} nodes {} {nodes}; {bus}; {info}", device.bustype, device.available_nodes)
}

fn bus_info(device: &Device) -> String {
    match device.bustype {
        0 => {
            let pci = unsafe { device.businfo.cast::<drmPciBusInfo>().read() };
            format!("[{} {} {} {}]", pci.domain, pci.bus, pci.dev, pci.func)
        }
        1 => {
            let usb = unsafe { device.businfo.cast::<drmUsbBusInfo>().read() };
            format!("[{} {}]", usb.bus, usb.dev)
        }
        2..=4 => text(device.businfo.cast()).expect("a name"),
        other => panic!("bus {other}"),
    }
}

fn device_info(device: &Device) -> String {
    if device.deviceinfo.is_null() {
        return "none".to_owned();
    }
    match device.bustype {
        0 => {
            let pci = unsafe { device.deviceinfo.cast::<drmPciDeviceInfo>().read() };
            let (vendor, device) = (pci.vendor_id, pci.device_id);
            let (subvendor, subdevice) = (pci.subvendor_id, pci.subdevice_id);
            format!("[{vendor} {device} {subvendor} {subdevice} {}]", pci.revision_id)
        }
        1 => {
            let usb = unsafe { device.deviceinfo.cast::<drmUsbDeviceInfo>().read() };
            format!("[{} {}]", usb.vendor, usb.product)
        }
        2 | 3 => {
            let names = unsafe { device.deviceinfo.cast::<*const *const c_char>().read() };
            let names = (0..).map_while(|at| text(unsafe { names.add(at).read() }));
            format!("[{}]", names.collect::<Vec<_>>().join(" "))
        }
        other => panic!("device info on bus {other}"),
    }
}

/// What `drmGetDevices2` stores: the number it returns, and the devices, which are freed.
pub(crate) fn list(flags: u32, room: c_int) -> (c_int, Vec<String>) {
    let mut devices = [ptr::null_mut(); 300];
    let count = unsafe { drmGetDevices2(flags, devices.as_mut_ptr(), room) };
    let seen: Vec<String> =
        devices.iter().filter(|place| !place.is_null()).map(|place| device(*place)).collect();
    unsafe { drmFreeDevices(devices.as_mut_ptr(), 300) };
    assert!(devices.iter().all(|place| place.is_null()));
    (count, seen)
}

/// What a function returns and stores that finds one device, which is freed.
pub(crate) fn one(find: impl FnOnce(*mut drmDevicePtr) -> c_int) -> (c_int, String) {
    let before = ptr::without_provenance_mut(0x77);
    let mut place = before;
    let result = find(&mut place);
    if result != 0 {
        let left = if place == before { "untouched" } else { "NULL" };
        assert!(place == before || place.is_null());
        return (result, left.to_owned());
    }
    let seen = device(place);
    unsafe { drmFreeDevice(&mut place) };
    assert!(place.is_null());
    (result, seen)
}

/// A string that a function returns, which is freed.
pub(crate) fn string(string: *mut c_char) -> String {
    let seen = text(string).map_or("NULL".to_owned(), |text| format!("\"{text}\""));
    unsafe { libc::free(string.cast()) };
    seen
}
