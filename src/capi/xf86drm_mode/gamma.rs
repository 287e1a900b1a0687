//! Gamma tables.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::control::gamma;
use crate::mem::{UserSlice, UserSliceMut};

/// Stores the gamma table in three arrays of `size`, which must be the CRTC's `gamma_size`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeCrtcGetGamma(
    fd: c_int,
    crtc_id: u32,
    size: u32,
    red: *mut u16,
    green: *mut u16,
    blue: *mut u16,
) -> c_int {
    let [red, green, blue] = [red, green, blue].map(|table| {
        // SAFETY: the caller vouches for the arrays.
        unsafe { UserSliceMut::from_c(table, size) }
    });
    ret::neg_errno(gamma::get(args::fd(fd), crtc_id, red, green, blue))
}

/// Puts a gamma table of three arrays of `size` in use, which must be the CRTC's `gamma_size`. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeCrtcSetGamma(
    fd: c_int,
    crtc_id: u32,
    size: u32,
    red: *const u16,
    green: *const u16,
    blue: *const u16,
) -> c_int {
    let [red, green, blue] = [red, green, blue].map(|table| UserSlice::from_c(table, size));
    ret::neg_errno(gamma::set(args::fd(fd), crtc_id, red, green, blue))
}
