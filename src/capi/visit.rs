//! Visits of the entries of hash tables and skip lists: one shape for all four functions.

use core::ffi::{c_int, c_ulong, c_void};

use super::{args, ret};
use crate::mem::{Handle, Opaque, Tagged};

/// Stores the entry that `next` comes to. 1, or 0 if there is none; -1 if `handle` is no handle of a `T`.
///
/// # Safety
///
/// `handle` is NULL or leads to a word; if that is the magic word of `T`, nobody else uses the value. `key` and
/// `value` are NULL or may be written.
#[inline(always)]
pub(super) unsafe fn visit<T: Tagged>(
    handle: *mut c_void,
    key: *mut c_ulong,
    value: *mut *mut c_void,
    next: fn(&mut T) -> Option<(c_ulong, Opaque)>,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(entries) = (unsafe { Handle::<T>::value(handle) }) else { return ret::NO_HANDLE };
    // SAFETY: the caller vouches for the pointers.
    let (key, value) = unsafe { (args::out(key), args::out(value)) };
    ret::visited(next(entries), key, value)
}
