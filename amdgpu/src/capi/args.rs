//! How arguments from C become Rust's.

use core::mem::MaybeUninit;

/// Where a result goes; `None` for NULL.
///
/// # Safety
///
/// `place` is NULL or may be written.
pub(super) unsafe fn out<'a, T>(place: *mut T) -> Option<&'a mut MaybeUninit<T>> {
    // SAFETY: the caller vouches for the place; nothing is assumed of what is in it.
    unsafe { place.cast::<MaybeUninit<T>>().as_mut() }
}
