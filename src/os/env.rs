//! The environment.

use core::ffi::{CStr, c_char};

/// `getenv(name)`
///
/// # Safety
///
/// No other thread changes the environment while the text is in use.
pub(crate) unsafe fn get<'a>(name: &CStr) -> Option<&'a CStr> {
    // SAFETY: the name ends in NUL.
    let value = unsafe { libc::getenv(name.as_ptr()) };
    // SAFETY: NULL, or a string that the caller vouches for.
    unsafe { text(value) }
}

/// `secure_getenv(name)`
///
/// # Safety
///
/// As for [`get`].
pub(crate) unsafe fn get_secure<'a>(name: &CStr) -> Option<&'a CStr> {
    unsafe extern "C" {
        fn secure_getenv(name: *const c_char) -> *mut c_char;
    }
    // SAFETY: the name ends in NUL.
    let value = unsafe { secure_getenv(name.as_ptr()) };
    // SAFETY: NULL, or a string that the caller vouches for.
    unsafe { text(value) }
}

/// # Safety
///
/// `value` is NULL or a string that stays as it is for `'a`.
unsafe fn text<'a>(value: *mut c_char) -> Option<&'a CStr> {
    // SAFETY: the caller vouches for the string.
    (!value.is_null()).then(|| unsafe { CStr::from_ptr(value) })
}
