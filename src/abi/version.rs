//! `drmVersion`: a driver's name and version, and `drmSetVersion`: versions of the interface.

use core::ffi::{CStr, c_char, c_int};
use core::mem::{offset_of, size_of};

use crate::Result;
use crate::mem::{CBox, CText, Zeroed, release};
use crate::uapi::drm::drm_set_version;

/// A driver's name and version.
#[derive(Debug)]
#[repr(C)]
pub struct _drmVersion {
    /// First number.
    version_major: c_int,
    /// Second number.
    version_minor: c_int,
    /// Third number.
    version_patchlevel: c_int,
    /// Length of `name`.
    name_len: c_int,
    /// Name of the driver; NULL for none.
    name: *mut c_char,
    /// Length of `date`.
    date_len: c_int,
    /// Date of the driver; NULL for none.
    date: *mut c_char,
    /// Length of `desc`.
    desc_len: c_int,
    /// What the driver says of itself; NULL for nothing.
    desc: *mut c_char,
}

/// See `struct _drmVersion`.
pub type drmVersion = _drmVersion;
/// Result of `drmGetVersion`, for `drmFreeVersion`.
pub type drmVersionPtr = *mut drmVersion;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmVersion {}

/// No text is NULL.
fn raw(text: Option<CText>) -> *mut c_char {
    text.map_or(core::ptr::null_mut(), CText::into_raw)
}

impl drmVersion {
    /// A version without texts.
    pub(crate) fn new(major: c_int, minor: c_int, patchlevel: c_int) -> Result<CBox<Self>> {
        let mut version = CBox::<Self>::zeroed()?;
        version.version_major = major;
        version.version_minor = minor;
        version.version_patchlevel = patchlevel;
        Ok(version)
    }

    /// `length` is the kernel's, of which the structure holds as many bits as it has room for.
    pub(crate) fn set_name(&mut self, length: usize, name: Option<CText>) {
        (self.name_len, self.name) = (length as c_int, raw(name));
    }

    /// As [`Self::set_name`].
    pub(crate) fn set_date(&mut self, length: usize, date: Option<CText>) {
        (self.date_len, self.date) = (length as c_int, raw(date));
    }

    /// As [`Self::set_name`].
    pub(crate) fn set_description(&mut self, length: usize, desc: Option<CText>) {
        (self.desc_len, self.desc) = (length as c_int, raw(desc));
    }

    /// The three numbers.
    #[must_use]
    pub const fn numbers(&self) -> (c_int, c_int, c_int) {
        (self.version_major, self.version_minor, self.version_patchlevel)
    }

    /// Name of the driver.
    #[must_use]
    pub fn name(&self) -> Option<&CStr> {
        // SAFETY: the structure owns the string.
        unsafe { string(self.name) }
    }

    /// Date of the driver; current kernels have none.
    #[must_use]
    pub fn date(&self) -> Option<&CStr> {
        // SAFETY: as in `name`.
        unsafe { string(self.date) }
    }

    /// What the driver says of itself.
    #[must_use]
    pub fn description(&self) -> Option<&CStr> {
        // SAFETY: as in `name`.
        unsafe { string(self.desc) }
    }
}

/// A string; `None` for NULL.
///
/// # Safety
///
/// `text` is NULL or a string that stays as it is for `'a`.
unsafe fn string<'a>(text: *const c_char) -> Option<&'a CStr> {
    // SAFETY: the caller vouches for the string.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) })
}

impl Drop for drmVersion {
    fn drop(&mut self) {
        for text in [self.name, self.date, self.desc] {
            // SAFETY: the strings are blocks of the C heap that the structure owns.
            unsafe { release(text) };
        }
    }
}

/// Versions of the interface: wanted, then granted; -1 leaves one alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct _drmSetVersion {
    /// The interface's first number.
    pub drm_di_major: c_int,
    /// The interface's second number.
    pub drm_di_minor: c_int,
    /// The driver's first number.
    pub drm_dd_major: c_int,
    /// The driver's second number.
    pub drm_dd_minor: c_int,
}

/// See `struct _drmSetVersion`.
pub type drmSetVersion = _drmSetVersion;
/// Pointer to versions.
pub type drmSetVersionPtr = *mut drmSetVersion;

// The kernel's own structure under another name.
const _: () = assert!(size_of::<drmSetVersion>() == size_of::<drm_set_version>());
const _: () =
    assert!(offset_of!(drmSetVersion, drm_dd_minor) == offset_of!(drm_set_version, drm_dd_minor));
