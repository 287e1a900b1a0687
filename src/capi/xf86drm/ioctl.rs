//! Requests as such.

use core::ffi::{c_int, c_ulong, c_void};

use crate::capi::args;
use crate::ioctl;

/// `ioctl`, called again as long as it is interrupted (`EINTR`, `EAGAIN`). Its result: -1 with `errno` on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmIoctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the argument.
    unsafe { ioctl::forward(args::fd(fd), request as libc::Ioctl, arg) }
}
