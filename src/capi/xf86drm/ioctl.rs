//! Requests as such, and those that drivers have of their own.

use core::ffi::{c_int, c_ulong, c_void};
use core::ptr;

use crate::capi::{args, ret};
use crate::ioctl;
use crate::ioctl::drm::{Command, command};

/// `ioctl`, called again as long as it is interrupted (`EINTR`, `EAGAIN`). Its result: -1 with `errno` on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmIoctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the argument.
    unsafe { ioctl::forward(args::fd(fd), request as libc::Ioctl, arg) }
}

/// A driver's own request without data. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmCommandNone(fd: c_int, drmCommandIndex: c_ulong) -> c_int {
    // SAFETY: the kernel does not look at the data of such a request.
    let done = unsafe { command(args::fd(fd), Command::None, drmCommandIndex, ptr::null_mut(), 0) };
    ret::neg_errno_always(done)
}

/// A driver's own request that fills `data`, `size` bytes. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCommandRead(
    fd: c_int,
    drmCommandIndex: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the data.
    let done = unsafe { command(args::fd(fd), Command::Read, drmCommandIndex, data, size) };
    ret::neg_errno_always(done)
}

/// A driver's own request that reads `data`, `size` bytes. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCommandWrite(
    fd: c_int,
    drmCommandIndex: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the data.
    let done = unsafe { command(args::fd(fd), Command::Write, drmCommandIndex, data, size) };
    ret::neg_errno_always(done)
}

/// A driver's own request that reads and fills `data`, `size` bytes. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCommandWriteRead(
    fd: c_int,
    drmCommandIndex: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the data.
    let done = unsafe { command(args::fd(fd), Command::WriteRead, drmCommandIndex, data, size) };
    ret::neg_errno_always(done)
}
