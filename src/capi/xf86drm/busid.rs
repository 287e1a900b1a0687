//! Bus ids.

use core::ffi::{c_char, c_int};

use crate::capi::{args, ret};
use crate::device::busid;
use crate::mem;

/// Bus id of a device as its master has set it; empty if none has. NULL with `errno` on failure; the result is freed
/// with `drmFreeBusid` or `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetBusid(fd: c_int) -> *mut c_char {
    ret::text(busid::get(args::fd(fd)))
}

/// Frees what `drmGetBusid` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeBusid(busid: *const c_char) {
    // SAFETY: the caller owns the string.
    unsafe { mem::release(busid.cast_mut()) };
}

/// Sets the bus id of a device; kernels of today refuse. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSetBusid(fd: c_int, busid: *const c_char) -> c_int {
    // SAFETY: the caller vouches for the string.
    let Some(busid) = (unsafe { args::text(busid) }) else { return ret::INVALID };
    ret::neg_errno_always(busid::set(args::fd(fd), busid))
}
