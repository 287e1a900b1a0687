//! The one place that calls `ioctl`, and the types that tie a request's number to its argument.
//!
//! The requests themselves, one safe function each, are in the submodules by subject.
#![allow(unsafe_code)]

pub(crate) mod drm;
#[cfg(any(feature = "std", feature = "vendor"))]
pub(crate) mod extra;
pub(crate) mod fetch;
pub(crate) mod legacy;
pub(crate) mod mode;
pub(crate) mod syncobj;

use core::ffi::{c_int, c_void};
use core::mem::MaybeUninit;
use core::ptr;

use rustix::ioctl::{Opcode, opcode};

use crate::os::errno;
use crate::{DeviceFd, Errno, Error, Result};

/// The letter of all DRM requests.
const DRM: u8 = b'd';

/// A request: its number, and what its argument is.
///
/// # Safety
///
/// `Argument` is exactly what the kernel reads and writes for `OPCODE`.
pub(crate) unsafe trait Request {
    type Argument;
    const OPCODE: Opcode;
}

/// A request without user pointers in its argument.
///
/// # Safety
///
/// The kernel neither reads nor writes any memory but the argument, whatever its fields hold.
pub(crate) unsafe trait Plain: Request {}

/// The table of requests, one a line: `Name(argument) = direction number;`, with `#[Plain]` before
/// those that hold no pointer.
macro_rules! requests {
    ($($(#[$plain:ident])? $name:ident($argument:ty) = $direction:ident $number:literal;)*) => {$(
        pub(crate) struct $name;

        // SAFETY: the kernel's header pairs this number with this structure (`uapi`).
        unsafe impl $crate::ioctl::Request for $name {
            type Argument = $argument;
            const OPCODE: rustix::ioctl::Opcode =
                rustix::ioctl::opcode::$direction::<$argument>($crate::ioctl::DRM, $number);
        }

        const _: () = assert!(size_of::<$argument>() <= $crate::ioctl::LARGEST);
        $(
            // SAFETY: the structure holds numbers only (`uapi`).
            unsafe impl $crate::ioctl::$plain for $name {}
        )?
    )*};
}
pub(crate) use requests;

/// `drmIoctl(fd, request, arg)`—Calls `ioctl` until it is not interrupted.
///
/// `EINTR` and `EAGAIN` are answered by the same call again, at once and without limit; any other
/// result is returned as it is, with `errno` as `ioctl` left it.
///
/// # Safety
///
/// `argument` is what the kernel expects for `request`.
#[inline(always)]
pub(crate) unsafe fn forward(fd: DeviceFd<'_>, request: Opcode, argument: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the argument.
    let result = unsafe { libc::ioctl(fd.raw(), request, argument) };
    if result == -1 {
        // SAFETY: as above.
        return unsafe { retry(fd, request, argument) };
    }
    result
}

/// What [`forward`] does after a failure. Apart, so that the usual call keeps less on the stack.
///
/// # Safety
///
/// As for [`forward`].
#[cold]
#[inline(never)]
unsafe fn retry(fd: DeviceFd<'_>, request: Opcode, argument: *mut c_void) -> c_int {
    let mut result = -1;
    while is_interrupted(result) {
        // SAFETY: the caller vouches for the argument.
        result = unsafe { libc::ioctl(fd.raw(), request, argument) };
    }
    result
}

fn is_interrupted(result: c_int) -> bool {
    result == -1 && matches!(errno::get(), Errno::INTR | Errno::AGAIN)
}

/// `ioctl` without a second try: its result.
///
/// # Safety
///
/// As for [`call`].
unsafe fn once<R: Request>(fd: DeviceFd<'_>, argument: &mut R::Argument) -> c_int {
    let argument = ptr::from_mut(argument);
    // SAFETY: the argument is that of the number; the caller vouches for the pointers in it.
    unsafe { libc::ioctl(fd.raw(), R::OPCODE, argument) }
}

/// What a result means where the only good one is 0.
fn check(result: c_int) -> Result<()> {
    match result {
        0 => Ok(()),
        1.. => Err(Error::from_answer(result)),
        _ => Err(errno::get().into()),
    }
}

/// Makes a request whose only good answer is 0: the part that is the same for all of them.
///
/// # Safety
///
/// As for [`forward`].
#[inline(never)]
unsafe fn make(fd: DeviceFd<'_>, request: Opcode, argument: *mut c_void) -> Result<()> {
    // SAFETY: the caller vouches for the argument.
    check(unsafe { forward(fd, request, argument) })
}

/// As large as any argument is, in bytes.
const LARGEST: usize = 256;

/// The same for requests that fill arrays. When one is interrupted, it is made again as it was: the kernel may have
/// replaced lengths already, and there is no more room than at first.
///
/// # Safety
///
/// As for [`forward`]; the argument's size is what the request's number says.
#[inline(never)]
unsafe fn make_afresh(fd: DeviceFd<'_>, request: Opcode, argument: *mut u8) -> Result<()> {
    let size = ((request >> 16) as usize & 0x1fff).min(LARGEST);
    let mut first = [MaybeUninit::<u8>::uninit(); LARGEST];
    let first = first.as_mut_ptr().cast();
    // SAFETY: both have so many bytes.
    unsafe { argument.copy_to_nonoverlapping(first, size) };
    loop {
        // SAFETY: the caller vouches for the argument.
        let result = unsafe { libc::ioctl(fd.raw(), request, argument) };
        if !is_interrupted(result) {
            return check(result);
        }
        // SAFETY: as above.
        unsafe { argument.copy_from_nonoverlapping(first, size) };
    }
}

/// Makes a request.
///
/// # Safety
///
/// Every pointer in `argument` leads to memory that the kernel may use as the request says.
#[inline(always)]
pub(crate) unsafe fn call<R: Request>(fd: DeviceFd<'_>, argument: &mut R::Argument) -> Result<()> {
    let argument = ptr::from_mut(argument).cast();
    // SAFETY: the argument is that of the number; the caller vouches for the pointers in it.
    unsafe { make(fd, R::OPCODE, argument) }
}

/// Makes a request that fills arrays.
///
/// # Safety
///
/// As for [`call`].
#[inline(always)]
pub(crate) unsafe fn fill<R: Request>(fd: DeviceFd<'_>, argument: &mut R::Argument) -> Result<()> {
    let argument = ptr::from_mut(argument).cast();
    // SAFETY: the argument is that of the number; the caller vouches for the pointers in it.
    unsafe { make_afresh(fd, R::OPCODE, argument) }
}

/// Makes a request that holds no pointers.
#[inline(always)]
pub(crate) fn call_plain<R: Plain>(fd: DeviceFd<'_>, argument: &mut R::Argument) -> Result<()> {
    // SAFETY: the argument of a `Plain` request holds no pointers.
    unsafe { call::<R>(fd, argument) }
}

/// Makes a request without an argument.
pub(crate) fn call_none(fd: DeviceFd<'_>, number: u8) -> Result<()> {
    // SAFETY: the kernel does not look at the argument of such a request.
    unsafe { make(fd, opcode::none(DRM, number), ptr::null_mut()) }
}
