//! Devices on USB.

use super::sysfs::{self, Uevent};
use super::{Detail, Node};
use crate::abi::bus::{drmUsbBusInfo, drmUsbDeviceInfo};
use crate::abi::device::drmDevice;
use crate::mem::CBox;
use crate::text::Scanner;

pub(super) fn describe(node: &Node, detail: Detail) -> Option<CBox<drmDevice>> {
    let directory = sysfs::device(node.device);
    let mut uevent = Uevent::read(&directory).ok()?;
    match uevent.get(b"DEVTYPE")? {
        b"usb_device" => {}
        b"usb_interface" => uevent = Uevent::read(&directory.join(b"/..")).ok()?,
        _ => return None,
    }
    let place =
        drmUsbBusInfo { bus: number(&uevent, b"BUSNUM")?, dev: number(&uevent, b"DEVNUM")? };
    let info = match detail {
        Detail::Bus => None,
        Detail::Full { .. } => Some(product(uevent.get(b"PRODUCT")?)?),
    };
    drmDevice::usb(node.as_abi(), place, info).ok()
}

/// Three digits at most, and of these the low bits.
#[inline(always)]
fn number(uevent: &Uevent, key: &[u8]) -> Option<u8> {
    Some(Scanner::new(uevent.get(key)?).decimal(3)? as u8)
}

/// `17e9/4307/3104`: vendor, product, release.
fn product(text: &[u8]) -> Option<drmUsbDeviceInfo> {
    let mut scanner = Scanner::new(text);
    let vendor = scanner.hex(usize::MAX)?;
    scanner.literal(b"/")?;
    let product = scanner.hex(usize::MAX)?;
    Some(drmUsbDeviceInfo { vendor: vendor as u16, product: product as u16 })
}
