//! How arguments from C become Rust's.

use core::ffi::{CStr, c_char, c_int};
use core::mem::MaybeUninit;

use crate::DeviceFd;

/// A device; open or not is for the kernel to say.
pub(super) const fn fd(fd: c_int) -> DeviceFd<'static> {
    DeviceFd::new(fd)
}

/// Where a result goes; `None` for NULL.
///
/// # Safety
///
/// `place` is NULL or may be written.
pub(super) unsafe fn out<'a, T>(place: *mut T) -> Option<&'a mut MaybeUninit<T>> {
    // SAFETY: the caller vouches for the place; nothing is assumed of what is in it.
    unsafe { place.cast::<MaybeUninit<T>>().as_mut() }
}

/// A string; `None` for NULL.
///
/// # Safety
///
/// `text` is NULL or a string that ends in NUL and stays as it is for `'a`.
pub(super) unsafe fn text<'a>(text: *const c_char) -> Option<&'a CStr> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller vouches for the string.
    Some(unsafe { CStr::from_ptr(text) })
}

/// Four numbers; `None` for NULL.
///
/// # Safety
///
/// `numbers` is NULL or leads to four elements.
pub(super) unsafe fn four<T: Copy>(numbers: *const T) -> Option<[T; 4]> {
    // SAFETY: the caller vouches for the array.
    unsafe { numbers.cast::<[T; 4]>().as_ref() }.copied()
}
