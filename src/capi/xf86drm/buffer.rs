//! Buffers and their descriptors.

use core::ffi::c_int;

use crate::buffer::{gem, prime};
use crate::capi::{args, ret};
use crate::os::file::OpenFile;

/// Stores a new descriptor of a buffer. `flags` are `DRM_CLOEXEC` and `DRM_RDWR`. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmPrimeHandleToFD(
    fd: c_int,
    handle: u32,
    flags: u32,
    prime_fd: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(prime_fd) }) else { return ret::minus_one_invalid() };
    ret::minus_one(prime::handle_to_fd(args::fd(fd), handle, flags).map(|file| {
        place.write(OpenFile::into_raw(file));
    }))
}

/// Stores the handle of a buffer given as a descriptor, which stays open. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmPrimeFDToHandle(fd: c_int, prime_fd: c_int, handle: *mut u32) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::minus_one_invalid() };
    ret::minus_one(prime::fd_to_handle(args::fd(fd), args::fd(prime_fd)).map(|handle| {
        place.write(handle);
    }))
}

/// Gives a buffer handle up, however often it was got. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmCloseBufferHandle(fd: c_int, handle: u32) -> c_int {
    ret::minus_one(gem::close(args::fd(fd), handle))
}
