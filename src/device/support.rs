//! Whether a PCI device has a mode-setting driver, without opening it.

use core::ffi::CStr;

use super::pci_slot::PciSlot;
use crate::Errno;
use crate::os::dir::Dir;
use crate::os::path::Path;

/// `drmCheckModesettingSupported(busid)`—Whether a driver with mode setting is bound to a PCI device.
///
/// `busid` is as in `pci:0000:00:02.0`; what follows it is disregarded.
///
/// # Errors
///
/// [`NOSYS`](Errno::NOSYS) if no such driver is bound, [`INVAL`](Errno::INVAL) if there is no such device.
///
/// # Kernel
///
/// No request: mode-setting drivers have a `controlD*` entry in sysfs.
#[doc(alias = "drmCheckModesettingSupported")]
pub fn check(busid: &CStr) -> Result<(), Errno> {
    let device = device_directory(busid).ok_or(Errno::INVAL)?;
    let modern = Dir::open(&device.join(b"/drm"));
    if modern.is_ok_and(|entries| contains(entries, b"controlD")) {
        return Ok(());
    }
    let entries = Dir::open(&device).map_err(|_| Errno::INVAL)?;
    if contains(entries, b"drm:controlD") { Ok(()) } else { Err(Errno::NOSYS) }
}

/// The device's directory in sysfs.
fn device_directory(busid: &CStr) -> Option<Path> {
    let PciSlot { domain, bus, device, function } = PciSlot::parse_busid(busid.to_bytes())?;
    let mut path = Path::new(b"/sys/bus/pci/devices/");
    path.push_hex(domain, 4).push(b":").push_hex(bus, 2).push(b":").push_hex(device, 2);
    path.push(b".").push_decimal(function);
    Some(path)
}

fn contains(mut entries: Dir, prefix: &[u8]) -> bool {
    while let Some(name) = entries.next() {
        if name.starts_with(prefix) {
            return true;
        }
    }
    false
}
