//! The library's heap, which is the C library's.

use core::ffi::{c_int, c_void};
use core::ptr;

use crate::mem;

/// A zeroed block of `size` bytes, for `drmFree` or `free`; NULL if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmMalloc(size: c_int) -> *mut c_void {
    // A negative size is more than there is, as in the C library.
    usize::try_from(size).map_or(ptr::null_mut(), mem::block)
}

/// Frees a block; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFree(pt: *mut c_void) {
    // SAFETY: the caller owns the block.
    unsafe { mem::release(pt) };
}
