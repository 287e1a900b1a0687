//! Devices on PCI, or on virtio on PCI.

use core::mem::MaybeUninit;

use super::sysfs::{self, Place, Uevent};
use super::{Detail, Node};
use crate::abi::bus::{drmPciBusInfo, drmPciDeviceInfo};
use crate::abi::device::drmDevice;
use crate::device::pci_slot::PciSlot;
use crate::mem::{Bytes, CBox};
use crate::os::file;
use crate::os::path::Path;
use crate::text::Scanner;

const SLOT: &[u8] = b"PCI_SLOT_NAME";
/// With this one the kernel ends what it says of a PCI device.
const LAST_KEY: &[u8] = b"MODALIAS=";
/// What stands for a revision that nobody asked for.
const NO_REVISION: u8 = 0xff;

pub(super) fn describe(node: &Node, place: Place, detail: Detail) -> Option<CBox<drmDevice>> {
    let mut directory = sysfs::device(node.device);
    if place.virtio {
        directory.push(b"/..");
    }
    let uevent = match Uevent::read_until(&directory, Some(LAST_KEY)) {
        Ok(uevent) => uevent,
        Err(_) => {
            directory = resolved(&sysfs::device(node.device))?;
            Uevent::read(&directory).ok()?
        }
    };
    let slot = match uevent.get(SLOT) {
        Some(name) => slot(name)?,
        // The kernel's order is another.
        None => slot(Uevent::read(&directory).ok()?.get(SLOT)?)?,
    };
    let info = match detail {
        Detail::Bus => None,
        Detail::Full { revision } => {
            let ids = ids_from_uevent(&uevent).filter(|ids| is_true(ids, node, &directory));
            Some(info(&directory, ids, revision)?)
        }
    };
    drmDevice::pci(node.as_abi(), slot, info).ok()
}

/// Whether the uevent's identifiers are those of the device's files, which libdrm goes by.
///
/// The kernel says the same in both. What device simulators say is checked against two of the four files.
fn is_true(ids: &Ids, node: &Node, directory: &Path) -> bool {
    node.in_sysfs
        || sysfs::attribute(directory, b"device") == Some(ids.device)
            && file::access(&sysfs::attribute_path(directory, b"subsystem_vendor"), libc::R_OK)
}

/// The device's directory under its own name. A virtio device is described by the one that carries it.
fn resolved(device: &Path) -> Option<Path> {
    let path = file::realpath(device).ok()?;
    let (directory, name) = super::split_at_last(path.as_bytes(), b'/')?;
    if name.starts_with(b"virtio") { Some(Path::new(directory)) } else { Some(path) }
}

/// `0000:00:02.0`
fn slot(name: &[u8]) -> Option<drmPciBusInfo> {
    let PciSlot { domain, bus, device, function } = PciSlot::parse(name, 1)?;
    let (bus, dev, func) = (bus as u8, device as u8, function as u8);
    Some(drmPciBusInfo { domain: domain as u16, bus, dev, func })
}

/// What a device is, and which card it is on.
#[derive(Clone, Copy)]
struct Ids {
    vendor: u32,
    device: u32,
    subvendor: u32,
    subdevice: u32,
}

impl Ids {
    const fn with_revision(self, revision: u8) -> drmPciDeviceInfo {
        drmPciDeviceInfo {
            vendor_id: self.vendor as u16,
            device_id: self.device as u16,
            subvendor_id: self.subvendor as u16,
            subdevice_id: self.subdevice as u16,
            revision_id: revision,
        }
    }
}

fn info(directory: &Path, ids: Option<Ids>, revision: bool) -> Option<drmPciDeviceInfo> {
    if !revision {
        return Some(ids.or_else(|| ids_from_files(directory))?.with_revision(NO_REVISION));
    }
    let from_files = || {
        let revision = sysfs::attribute(directory, b"revision")?;
        Some(ids.or_else(|| ids_from_files(directory))?.with_revision(revision as u8))
    };
    from_files().or_else(|| info_from_config(directory))
}

/// `PCI_ID=8086:46A6`, `PCI_SUBSYS_ID=1028:0B19`
fn ids_from_uevent(uevent: &Uevent) -> Option<Ids> {
    let pair = |key| {
        let mut scanner = Scanner::new(uevent.get(key)?);
        let first = scanner.hex(4)?;
        scanner.literal(b":")?;
        Some((first, scanner.hex(4)?))
    };
    let (vendor, device) = pair(b"PCI_ID".as_slice())?;
    let (subvendor, subdevice) = pair(b"PCI_SUBSYS_ID")?;
    Some(Ids { vendor, device, subvendor, subdevice })
}

fn ids_from_files(directory: &Path) -> Option<Ids> {
    Some(Ids {
        vendor: sysfs::attribute(directory, b"vendor")?,
        device: sysfs::attribute(directory, b"device")?,
        subvendor: sysfs::attribute(directory, b"subsystem_vendor")?,
        subdevice: sysfs::attribute(directory, b"subsystem_device")?,
    })
}

/// The last resort: it wakes the device up.
fn info_from_config(directory: &Path) -> Option<drmPciDeviceInfo> {
    let mut config = [MaybeUninit::uninit(); 64];
    let file = file::open_to_read(&directory.join(b"/config")).ok()?;
    let config = Bytes::from(file::read(file.as_fd(), &mut config).ok()?);
    let number = |offset| config.read(offset).map(u16::from_le);
    Some(drmPciDeviceInfo {
        vendor_id: number(0)?,
        device_id: number(2)?,
        subvendor_id: number(44)?,
        subdevice_id: number(46)?,
        revision_id: config.read(8)?,
    })
}
