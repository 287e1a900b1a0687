//! Capabilities.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::device::caps;

/// Stores the value of a `DRM_CAP_*` of a device. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetCap(fd: c_int, capability: u64, value: *mut u64) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(value) = (unsafe { args::out(value) }) else { return ret::minus_one_invalid() };
    ret::minus_one(caps::get(args::fd(fd), capability).map(|number| {
        value.write(number);
    }))
}

/// Sets a `DRM_CLIENT_CAP_*` for this client. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSetClientCap(fd: c_int, capability: u64, value: u64) -> c_int {
    ret::minus_one(caps::set_client(args::fd(fd), capability, value))
}
