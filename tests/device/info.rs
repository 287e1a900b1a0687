//! `DeviceInfo`: devices as Rust programs see them.

use std::os::fd::BorrowedFd;
use std::path::Path;

use drm::abi::bus::{drmPciBusInfo, drmPciDeviceInfo, drmUsbBusInfo, drmUsbDeviceInfo};
use drm::abi::device::drmDevice;
use drm::capi::xf86drm::{drmDevicesEqual, drmFreeDevice, drmGetDevices2};
use drm::device::{BusInfo, DeviceFlags, DeviceInfo};
use drm::mem::CBox;
use drm::node::NodeType;
use drm::{DeviceFd, Errno};

use crate::files::Files;
use crate::links::{CHARACTER, World, with};

fn inside<T>(files: Files, run: impl FnOnce() -> T) -> T {
    with(World { files, ..World::default() }, run).0
}

/// A device on each bus.
fn all_buses() -> Files {
    let mut files = Files::new();
    let pci = files.pci("0000:00:02.0");
    files.drm(&pci, &[("card0", 0), ("renderD128", 128)]);
    let usb = "DEVTYPE=usb_device\nBUSNUM=001\nDEVNUM=004\nPRODUCT=17e9/4307/3104\n";
    let platform =
        "OF_FULLNAME=/soc/gpu\nOF_COMPATIBLE_N=2\nOF_COMPATIBLE_0=a,b\nOF_COMPATIBLE_1=c\n";
    for (minor, bus, uevent) in [
        (1, "usb", usb),
        (2, "platform", platform),
        (3, "host1x", "OF_FULLNAME=/host1x\nOF_COMPATIBLE_N=1\nOF_COMPATIBLE_0=d\n"),
        (4, "faux", ""),
    ] {
        let device = format!("/sys/devices/{bus}/gpu{minor}");
        files.on_bus(&device, bus, uevent);
        files.drm(&device, &[(&format!("card{minor}"), minor)]);
    }
    files
}

fn find(minor: u32, flags: DeviceFlags) -> drm::Result<DeviceInfo> {
    DeviceInfo::from_dev_id(libc::makedev(226, minor), flags)
}

#[test]
fn devices_are_on_their_buses() {
    inside(all_buses(), || {
        let buses: Vec<_> = (0..5)
            .map(|minor| find(minor, DeviceFlags::empty()).unwrap())
            .map(|device| format!("{:?}", device.bus()))
            .collect();
        let wanted = [
            BusInfo::Pci(drmPciBusInfo { domain: 0, bus: 0, dev: 2, func: 0 }),
            BusInfo::Usb(drmUsbBusInfo { bus: 1, dev: 4 }),
            BusInfo::Platform(c"/soc/gpu"),
            BusInfo::Host1x(c"/host1x"),
            BusInfo::Faux(c"gpu4"),
        ];
        assert_eq!(buses, wanted.map(|bus| format!("{bus:?}")));
    });
}

#[test]
fn devices_say_what_they_are() {
    inside(all_buses(), || {
        let device = |minor| find(minor, DeviceFlags::empty()).unwrap();
        let ids = drmPciDeviceInfo {
            vendor_id: 0x8086,
            device_id: 0x46a6,
            subvendor_id: 0x1028,
            subdevice_id: 0xb19,
            revision_id: 0xff,
        };
        assert_eq!(device(0).pci_ids(), Some(ids));
        let with_revision = find(0, DeviceFlags::PCI_REVISION).unwrap();
        assert_eq!(with_revision.pci_ids(), Some(drmPciDeviceInfo { revision_id: 6, ..ids }));
        assert_eq!(device(0).usb_ids(), None);
        let product = drmUsbDeviceInfo { vendor: 0x17e9, product: 0x4307 };
        assert_eq!(device(1).usb_ids(), Some(product));
        assert_eq!(device(1).pci_ids(), None);
        assert_eq!(device(2).compatible().collect::<Vec<_>>(), [c"a,b", c"c"]);
        assert_eq!(device(3).compatible().collect::<Vec<_>>(), [c"d"]);
        assert_eq!(device(4).compatible().count(), 0);
    });
}

#[test]
fn devices_name_their_files() {
    inside(all_buses(), || {
        let device = find(128, DeviceFlags::empty()).unwrap();
        let (card, render) = (Path::new("/dev/dri/card0"), Path::new("/dev/dri/renderD128"));
        assert_eq!(device.node(NodeType::Primary), Some(card));
        assert_eq!(device.node_c_str(NodeType::Render), Some(c"/dev/dri/renderD128"));
        assert_eq!(device.node(NodeType::Control), None);
        let nodes: Vec<_> = device.nodes().collect();
        assert_eq!(nodes, [(NodeType::Primary, card), (NodeType::Render, render)]);
    });
}

#[test]
fn all_devices_are_listed() {
    inside(all_buses(), || {
        let devices = DeviceInfo::list(DeviceFlags::empty()).unwrap();
        assert_eq!(devices.len(), 5);
        let same = find(0, DeviceFlags::PCI_REVISION).unwrap();
        assert_eq!(devices.filter(|device| device.is_same(&same)).count(), 1);
    });
}

#[test]
fn open_device_is_found() {
    struct Card(BorrowedFd<'static>);
    impl std::os::fd::AsFd for Card {
        fn as_fd(&self) -> BorrowedFd<'_> {
            self.0
        }
    }
    impl drm::Device for Card {}

    inside(all_buses(), || {
        let card = Card(unsafe { BorrowedFd::borrow_raw(CHARACTER + 4) });
        let device = drm::Device::get_device_info(&card, DeviceFlags::empty()).unwrap();
        assert_eq!(device.bus(), BusInfo::Faux(c"gpu4"));
        assert!(DeviceInfo::of(DeviceFd::from(&card), DeviceFlags::empty()).is_ok());
    });
}

#[test]
fn what_is_not_there_is_an_error() {
    let mut files = all_buses();
    files.remove("/dev/dri/card4");
    let error = |minor| find(minor, DeviceFlags::empty()).unwrap_err().errno();
    inside(files, || {
        assert_eq!(error(4), Some(Errno::NODEV));
        assert_eq!(error(9), Some(Errno::INVAL));
        let closed = unsafe { BorrowedFd::borrow_raw(55) };
        let result = DeviceInfo::of(closed, DeviceFlags::empty());
        assert_eq!(result.unwrap_err().errno(), Some(Errno::BADF));
    });
    assert_eq!(inside(Files::new(), || error(0)), Some(Errno::INVAL));
    let listed = inside(Files::new(), || DeviceInfo::list(DeviceFlags::empty()).err());
    assert_eq!(listed.and_then(drm::Error::errno), Some(Errno::NOENT));
}

#[test]
fn devices_go_to_c_and_come_back() {
    inside(all_buses(), || {
        let ours = find(0, DeviceFlags::empty()).unwrap();
        let mut given: *mut drmDevice = CBox::from(ours).into_raw();

        let mut theirs = [std::ptr::null_mut(); 8];
        let count = unsafe { drmGetDevices2(0, theirs.as_mut_ptr(), 8) };
        let taken = theirs.map(|device| unsafe { CBox::from_raw(device) });
        let taken: Vec<DeviceInfo> = taken.into_iter().flatten().map(DeviceInfo::from).collect();
        assert_eq!(taken.len(), count as usize);
        let same = |device: &&DeviceInfo| {
            let lent = std::ptr::from_ref(device.as_c()).cast_mut();
            unsafe { drmDevicesEqual(lent, given) == 1 }
        };
        assert_eq!(taken.iter().filter(same).count(), 1);
        unsafe { drmFreeDevice(&mut given) };
    });
}

/// As they may come from a C library newer than this one.
#[test]
fn bus_that_nobody_knows_has_a_number() {
    inside(all_buses(), || {
        let device = CBox::from(find(0, DeviceFlags::empty()).unwrap()).into_raw();
        // The bus lies behind a pointer and an int.
        let bus = unsafe { device.cast::<i32>().byte_add(size_of::<*mut u8>() + 4) };
        unsafe { bus.write(77) };
        let device = DeviceInfo::from(unsafe { CBox::from_raw(device) }.unwrap());
        assert_eq!(device.bus(), BusInfo::Unknown(77));
        assert_eq!((device.pci_ids(), device.usb_ids()), (None, None));
        assert_eq!(device.compatible().count(), 0);
        assert!(!device.is_same(&device));
        assert!(format!("{device:?}").contains("Unknown(77)"));
    });
}

#[test]
fn devices_may_go_to_other_threads() {
    fn goes<T: Send + Sync>() {}
    goes::<DeviceInfo>();
}
