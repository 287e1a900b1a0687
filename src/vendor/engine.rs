//! libdrm's functions by way of this crate, for programs in Rust, which do not need `libdrm.so.2`.
//!
//! Names and arguments are those of [`library`](super)'s. Nothing is printed: a Rust program has the errors.
#![allow(unsafe_code, non_snake_case)]

use core::ffi::{CStr, c_int, c_ulong, c_void};

use rustix::ioctl::{Direction, Opcode, opcode};

use crate::buffer::{gem, prime};
use crate::device::node::{self, Kind};
use crate::device::version;
use crate::mem::CText;
use crate::os::errno;
use crate::{DeviceFd, Result, ioctl};

/// # Safety
///
/// `argument` is what the kernel expects for `request`.
pub(super) unsafe fn drmIoctl(fd: c_int, request: c_ulong, argument: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the argument.
    unsafe { ioctl::forward(DeviceFd::new(fd), request as Opcode, argument) }
}

/// # Safety
///
/// As for [`drmIoctl`].
pub(super) unsafe fn drmCommandWrite(
    fd: c_int,
    index: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the argument.
    unsafe { command(Direction::Write, fd, index, data, size) }
}

/// # Safety
///
/// As for [`drmIoctl`].
pub(super) unsafe fn drmCommandWriteRead(
    fd: c_int,
    index: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the argument.
    unsafe { command(Direction::ReadWrite, fd, index, data, size) }
}

/// # Safety
///
/// As for [`drmIoctl`].
unsafe fn command(
    direction: Direction,
    fd: c_int,
    index: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> c_int {
    let number = (index as u8).wrapping_add(0x40);
    let request = opcode::from_components(direction, b'd', number, size as usize);
    // SAFETY: the caller vouches for the argument.
    match unsafe { ioctl::forward(DeviceFd::new(fd), request, data) } {
        0 => 0,
        _ => errno::get().raw_os_error().wrapping_neg(),
    }
}

pub(super) fn close_buffer(fd: DeviceFd<'_>, handle: u32) -> c_int {
    minus_one(gem::close(fd, handle), |()| {})
}

pub(super) fn prime_handle_to_fd(
    fd: DeviceFd<'_>,
    handle: u32,
    flags: u32,
    prime_fd: &mut c_int,
) -> c_int {
    minus_one(prime::handle_to_fd(fd, handle, flags), |file| *prime_fd = file.into_raw())
}

pub(super) fn prime_fd_to_handle(fd: DeviceFd<'_>, prime_fd: c_int, handle: &mut u32) -> c_int {
    minus_one(prime::fd_to_handle(fd, DeviceFd::new(prime_fd)), |number| *handle = number)
}

/// What a C function returns: 0, or -1 with `errno`.
fn minus_one<T>(result: Result<T>, then: impl FnOnce(T)) -> c_int {
    match result {
        Ok(value) => {
            then(value);
            0
        }
        Err(error) => {
            if let Some(reason) = error.errno() {
                errno::set(reason);
            }
            -1
        }
    }
}

pub(super) fn driver_version(fd: DeviceFd<'_>) -> Option<(c_int, c_int)> {
    let (major, minor, _) = version::get(fd).ok()?.numbers();
    Some((major, minor))
}

pub(super) fn is_render_node(fd: DeviceFd<'_>) -> bool {
    node::kind(fd).is_ok_and(|kind| kind == Kind::Render)
}

pub(super) fn primary_path(fd: DeviceFd<'_>) -> Option<CText> {
    node::sibling_path(fd, Kind::Primary).ok()
}

pub(super) const fn message(_: &CStr) {}
