//! Devices that firmware describes: on the platform bus, on SPI, on host1x.

use super::sysfs::{self, Bus, Uevent};
use super::{Detail, Node};
use crate::abi::bus::Compatible;
use crate::abi::device::drmDevice;
use crate::mem::{CBox, CText, Line};
use crate::text::Scanner;

pub(super) fn describe(node: &Node, bus: Bus, detail: Detail) -> Option<CBox<drmDevice>> {
    let uevent = Uevent::read(&sysfs::device(node.device)).ok()?;
    let name = uevent.get(b"OF_FULLNAME").or_else(|| alias(&uevent))?;
    let compatible = match detail {
        Detail::Bus => None,
        Detail::Full { .. } => Some(compatible(&uevent)?),
    };
    let device = match bus {
        Bus::Host1x => drmDevice::host1x(node.as_abi(), name, compatible),
        _ => drmDevice::platform(node.as_abi(), name, compatible),
    };
    device.ok()
}

/// What the device calls itself where firmware has no name for it: `platform:vgem`.
#[inline(always)]
fn alias(uevent: &Uevent) -> Option<&[u8]> {
    let alias = uevent.get(b"MODALIAS")?;
    super::split_at_last(alias, b':').map(|(_, name)| name)
}

/// What the device is like, the most precise name first.
fn compatible(uevent: &Uevent) -> Option<Compatible> {
    let count = match uevent.get(b"OF_COMPATIBLE_N") {
        None => 1,
        Some(count) => Scanner::new(count).decimal(usize::MAX)?,
    };
    // No file has room for more.
    let count = usize::try_from(count).ok().filter(|count| *count <= Uevent::ROOM)?;
    let mut names = Compatible::with_room(count).ok()?;
    for index in 0..count {
        let mut key = Line::new(b"OF_COMPATIBLE_");
        key.push_decimal(u32::try_from(index).ok()?);
        let name = uevent.get(key.as_bytes()).or_else(|| alias(uevent))?;
        names.push(CText::copy_of(name).ok()?);
    }
    Some(names)
}
