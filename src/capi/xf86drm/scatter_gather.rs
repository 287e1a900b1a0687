//! Memory for scatter and gather DMA.

use core::ffi::{c_int, c_ulong};

use crate::capi::{args, ret};
use crate::legacy::scatter_gather;
use crate::uapi::legacy::drm_handle_t;

/// Allocates `size` bytes. Their handle is stored in `handle`, where 0 stays on failure. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmScatterGatherAlloc(
    fd: c_int,
    size: c_ulong,
    handle: *mut drm_handle_t,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::INVALID };
    place.write(0);
    ret::neg_errno_always(scatter_gather::allocate(args::fd(fd), size).map(|handle| {
        place.write(handle);
    }))
}

/// Frees memory. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmScatterGatherFree(fd: c_int, handle: drm_handle_t) -> c_int {
    ret::neg_errno_always(scatter_gather::free(args::fd(fd), handle))
}
