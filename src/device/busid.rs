//! Bus ids: which device of its bus a DRM device is.

use core::ffi::CStr;

use super::pci_slot::PciSlot;
use super::version::length;
use crate::ioctl::fetch::fetch;
use crate::mem::{CText, Room};
use crate::text::Scanner;
use crate::{DeviceFd, Result, ioctl};

/// `drmGetBusid(fd)`—The bus id that the master has set, or an empty text.
///
/// One request in the usual case.
///
/// # Errors
///
/// `NOMEM`, `AGAIN` if the text grows with every request, and the kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_UNIQUE`; primary nodes; no master needed.
#[doc(alias = "drmGetBusid")]
pub fn get(fd: DeviceFd<'_>) -> Result<CText> {
    query(fd, CText::copy_of)
}

/// Asks the kernel; `finish` makes something of the answer.
pub(super) fn query<T>(fd: DeviceFd<'_>, finish: impl FnOnce(&[u8]) -> Result<T>) -> Result<T> {
    let mut room = Room::<u8, 64>::new();
    let mut total = 0;
    fetch(|| {
        total = length(ioctl::drm::get_unique(fd, room.offer())?);
        Ok(room.fits(total))
    })?;
    finish(room.filled(total))
}

/// `drmSetBusid(fd, busid)`—Sets the bus id; no kernel of today does.
///
/// # Errors
///
/// `EINVAL` from current kernels.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_UNIQUE`; primary nodes; master only.
#[doc(alias = "drmSetBusid")]
pub fn set(fd: DeviceFd<'_>, busid: &CStr) -> Result<()> {
    ioctl::drm::set_unique(fd, busid)
}

/// Whether the bus id a kernel reports is the one wanted.
///
/// PCI devices are the same in either notation, `pci:0000:00:02.0` or `PCI:0:2:0`; their domains count
/// only if `with_domain`, which old kernels do not know.
#[must_use]
pub fn matches(reported: &[u8], wanted: &[u8], with_domain: bool) -> bool {
    if reported.eq_ignore_ascii_case(wanted) {
        return true;
    }
    if !reported.get(..3).is_some_and(|bus| bus.eq_ignore_ascii_case(b"pci")) {
        return false;
    }
    let (Some(mut reported), Some(mut wanted)) = (pci(reported), pci(wanted)) else { return false };
    if !with_domain {
        (reported.domain, wanted.domain) = (0, 0);
    }
    reported == wanted
}

fn pci(busid: &[u8]) -> Option<PciSlot> {
    PciSlot::parse_busid(busid).or_else(|| without_domain(busid))
}

/// `PCI:0:2:0`
fn without_domain(busid: &[u8]) -> Option<PciSlot> {
    let mut scanner = Scanner::new(busid);
    scanner.literal(b"PCI:")?;
    let bus = scanner.decimal(usize::MAX)?;
    scanner.literal(b":")?;
    let device = scanner.decimal(usize::MAX)?;
    scanner.literal(b":")?;
    let function = scanner.decimal(usize::MAX)?;
    Some(PciSlot { domain: 0, bus, device, function })
}
