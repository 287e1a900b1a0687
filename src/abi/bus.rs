//! What a device is and where, on each bus that devices are on.

#[cfg(feature = "std")]
use core::ffi::CStr;
use core::ffi::c_char;
use core::mem::take;

use crate::Result;
use crate::mem::{CText, CVec, Zeroed, copy, release};
#[cfg(feature = "std")]
use crate::mem::{bytes, c_str};

/// Room for the name of a device on a bus that names its devices.
const NAME_SIZE: usize = 512;

/// A place on PCI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmPciBusInfo {
    /// Number of the domain.
    pub domain: u16,
    /// Number of the bus.
    pub bus: u8,
    /// Number of the device.
    pub dev: u8,
    /// Number of the function.
    pub func: u8,
}

/// See `struct _drmPciBusInfo`.
pub type drmPciBusInfo = _drmPciBusInfo;
/// Pointer to a place on PCI.
pub type drmPciBusInfoPtr = *mut drmPciBusInfo;

/// What a PCI device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmPciDeviceInfo {
    /// Who made the chip.
    pub vendor_id: u16,
    /// Which chip.
    pub device_id: u16,
    /// Who made the card.
    pub subvendor_id: u16,
    /// Which card.
    pub subdevice_id: u16,
    /// Which revision of the chip; 0xff unless asked for.
    pub revision_id: u8,
}

/// See `struct _drmPciDeviceInfo`.
pub type drmPciDeviceInfo = _drmPciDeviceInfo;
/// Pointer to what a PCI device is.
pub type drmPciDeviceInfoPtr = *mut drmPciDeviceInfo;

/// A place on USB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmUsbBusInfo {
    /// Number of the bus.
    pub bus: u8,
    /// Number of the device.
    pub dev: u8,
}

/// See `struct _drmUsbBusInfo`.
pub type drmUsbBusInfo = _drmUsbBusInfo;
/// Pointer to a place on USB.
pub type drmUsbBusInfoPtr = *mut drmUsbBusInfo;

/// What a USB device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmUsbDeviceInfo {
    /// Who made it.
    pub vendor: u16,
    /// Which product.
    pub product: u16,
}

/// See `struct _drmUsbDeviceInfo`.
pub type drmUsbDeviceInfo = _drmUsbDeviceInfo;
/// Pointer to what a USB device is.
pub type drmUsbDeviceInfoPtr = *mut drmUsbDeviceInfo;

/// Name of a device on the platform bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmPlatformBusInfo {
    /// Where firmware describes it, or what it calls itself.
    pub fullname: [c_char; NAME_SIZE],
}

#[cfg(feature = "std")]
impl _drmPlatformBusInfo {
    /// Where firmware describes it, or what it calls itself.
    #[must_use]
    pub fn fullname(&self) -> &CStr {
        text(&self.fullname)
    }
}

/// See `struct _drmPlatformBusInfo`.
pub type drmPlatformBusInfo = _drmPlatformBusInfo;
/// Pointer to a name on the platform bus.
pub type drmPlatformBusInfoPtr = *mut drmPlatformBusInfo;

/// What a device on the platform bus is.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmPlatformDeviceInfo {
    /// What it is like, the most precise name first; NULL after the last.
    pub compatible: *mut *mut c_char,
}

/// See `struct _drmPlatformDeviceInfo`.
pub type drmPlatformDeviceInfo = _drmPlatformDeviceInfo;
/// Pointer to what a device on the platform bus is.
pub type drmPlatformDeviceInfoPtr = *mut drmPlatformDeviceInfo;

/// Name of a device on host1x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmHost1xBusInfo {
    /// Where firmware describes it, or what it calls itself.
    pub fullname: [c_char; NAME_SIZE],
}

#[cfg(feature = "std")]
impl _drmHost1xBusInfo {
    /// Where firmware describes it, or what it calls itself.
    #[must_use]
    pub fn fullname(&self) -> &CStr {
        text(&self.fullname)
    }
}

/// See `struct _drmHost1xBusInfo`.
pub type drmHost1xBusInfo = _drmHost1xBusInfo;
/// Pointer to a name on host1x.
pub type drmHost1xBusInfoPtr = *mut drmHost1xBusInfo;

/// What a device on host1x is.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmHost1xDeviceInfo {
    /// What it is like, the most precise name first; NULL after the last.
    pub compatible: *mut *mut c_char,
}

/// See `struct _drmHost1xDeviceInfo`.
pub type drmHost1xDeviceInfo = _drmHost1xDeviceInfo;
/// Pointer to what a device on host1x is.
pub type drmHost1xDeviceInfoPtr = *mut drmHost1xDeviceInfo;

/// Name of a device on the faux bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmFauxBusInfo {
    /// What its driver calls it.
    pub name: [c_char; NAME_SIZE],
}

#[cfg(feature = "std")]
impl _drmFauxBusInfo {
    /// What its driver calls it.
    #[must_use]
    pub fn name(&self) -> &CStr {
        text(&self.name)
    }
}

/// See `struct _drmFauxBusInfo`.
pub type drmFauxBusInfo = _drmFauxBusInfo;
/// Pointer to a name on the faux bus.
pub type drmFauxBusInfoPtr = *mut drmFauxBusInfo;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmPciBusInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmPciDeviceInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmUsbBusInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmUsbDeviceInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmPlatformBusInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmPlatformDeviceInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmHost1xBusInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmHost1xDeviceInfo {}
// SAFETY: as above.
unsafe impl Zeroed for drmFauxBusInfo {}
/// What a device is like: names, and NULL after the last.
pub(crate) struct Compatible {
    array: CVec<*mut c_char>,
    used: usize,
}

impl Compatible {
    pub(crate) fn with_room(count: usize) -> Result<Self> {
        Ok(Self { array: CVec::zeroed(count.saturating_add(1))?, used: 0 })
    }

    /// Adds a name, if there is room.
    pub(crate) fn push(&mut self, name: CText) {
        // One element stays NULL.
        if self.used.saturating_add(1) < self.array.len() {
            if let Some(place) = self.array.get_mut(self.used) {
                *place = name.into_raw();
                self.used = self.used.saturating_add(1);
            }
        }
    }

    pub(super) fn into_raw(mut self) -> *mut *mut c_char {
        self.used = 0;
        take(&mut self.array).into_c().1
    }
}

impl Drop for Compatible {
    fn drop(&mut self) {
        for name in self.array.iter().take(self.used) {
            // SAFETY: the names are blocks of the C heap that nobody else has.
            unsafe { release(*name) };
        }
    }
}

/// The text up to its NUL; without one it is nobody's.
#[cfg(feature = "std")]
fn text(characters: &[c_char]) -> &CStr {
    c_str(bytes(characters)).unwrap_or_default()
}

/// A text with zeros after it; at least one, if that cuts its end off.
pub(super) fn padded<const SIZE: usize>(text: &[u8]) -> [c_char; SIZE] {
    let mut array = [0u8; SIZE];
    copy(array.get_mut(..SIZE.saturating_sub(1)).unwrap_or_default(), text);
    array.map(|byte| byte as c_char)
}
