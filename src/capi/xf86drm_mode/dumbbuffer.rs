//! Dumb buffers.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::control::dumbbuffer;

/// Makes a buffer of `width` by `height` pixels with `bpp` bits each. Handle, bytes from line to line, and
/// size in bytes are stored in `handle`, `pitch`, `size`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeCreateDumbBuffer(
    fd: c_int,
    width: u32,
    height: u32,
    bpp: u32,
    flags: u32,
    handle: *mut u32,
    pitch: *mut u32,
    size: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for the pointers.
    let places = unsafe { (args::out(handle), args::out(pitch), args::out(size)) };
    let (Some(handle), Some(pitch), Some(size)) = places else { return ret::INVALID };
    ret::neg_errno(dumbbuffer::create(args::fd(fd), width, height, bpp, flags).map(|buffer| {
        handle.write(buffer.handle);
        pitch.write(buffer.pitch);
        size.write(buffer.size);
    }))
}

/// Gives a dumb buffer up. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeDestroyDumbBuffer(fd: c_int, handle: u32) -> c_int {
    ret::neg_errno(dumbbuffer::destroy(args::fd(fd), handle))
}

/// Stores in `offset` where the buffer can be mapped with `mmap` on `fd`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeMapDumbBuffer(fd: c_int, handle: u32, offset: *mut u64) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(offset) }) else { return ret::INVALID };
    ret::neg_errno(dumbbuffer::map_offset(args::fd(fd), handle).map(|offset| {
        place.write(offset);
    }))
}
