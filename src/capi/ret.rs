//! How results become what a C function returns: each of libdrm's conventions has its function here.
//!
//! An adaptor runs last in its function, after everything with a destructor is gone, so that what it
//! leaves in `errno` stays. [`Error::Answer`], a positive number from the driver, never touches
//! `errno`.

use core::ffi::{c_char, c_int};
use core::ptr;

use crate::mem::{CBox, CText};
use crate::os::errno;
use crate::os::file::OpenFile;
use crate::{Errno, Error, Result};

/// `-EINVAL`: an argument that the C library would crash on.
pub(super) const INVALID: c_int = -libc::EINVAL;

/// 0, or `-errno`; the driver's positive answer is passed through. `errno` is set too.
pub(super) fn neg_errno(result: Result<()>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(Error::Os(error)) => {
            errno::set(error);
            -error.raw_os_error()
        }
        Err(Error::Answer(answer)) => answer,
    }
}

/// 0, or -1 with `errno`; the driver's positive answer is passed through.
pub(super) fn minus_one(result: Result<()>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(Error::Os(error)) => {
            errno::set(error);
            -1
        }
        Err(Error::Answer(answer)) => answer,
    }
}

/// -1 and `EINVAL`: an argument that the C library would crash on.
pub(super) fn minus_one_invalid() -> c_int {
    minus_one(Err(Errno::INVAL.into()))
}

/// 0, or `-errno`, where the driver's positive answer counts as a failure with the `errno` that
/// happens to be there.
pub(super) fn neg_errno_always(result: Result<()>) -> c_int {
    match result {
        Err(Error::Answer(_)) => -errno::get().raw_os_error(),
        result => neg_errno(result),
    }
}

/// The block, or NULL with `errno`.
pub(super) fn null<T>(result: Result<CBox<T>>) -> *mut T {
    match result {
        Ok(block) => block.into_raw(),
        Err(error) => null_because(error),
    }
}

/// NULL, with `errno` where there is one.
pub(super) fn null_because<T>(error: Error) -> *mut T {
    if let Error::Os(error) = error {
        errno::set(error);
    }
    ptr::null_mut()
}

/// NULL and `EINVAL`: an argument that the C library would crash on.
pub(super) fn null_invalid<T>() -> *mut T {
    null_because(Errno::INVAL.into())
}

/// A number from 0 on, or `-errno`.
pub(super) fn count_or_neg_errno(result: Result<c_int>) -> c_int {
    match result {
        Ok(count) => count,
        Err(error) => neg_errno(Err(error)),
    }
}

/// A file descriptor (or 0 where there is none), or `-errno`. The driver's positive answer is a failure
/// with the `errno` that happens to be there.
pub(super) fn fd_or_neg_errno(result: Result<c_int>) -> c_int {
    match result {
        Ok(fd) => fd,
        Err(Error::Answer(_)) if errno::get().raw_os_error() == 0 => INVALID,
        Err(error) => neg_errno_always(Err(error)),
    }
}

/// A number other than 0, or 0 with `errno`.
pub(super) fn zero(result: Result<u32>) -> u32 {
    match result {
        Ok(number) => number,
        Err(error) => {
            if let Error::Os(error) = error {
                errno::set(error);
            }
            0
        }
    }
}

/// 0 and `EINVAL`: an argument that the C library would crash on.
pub(super) fn zero_invalid() -> u32 {
    zero(Err(Errno::INVAL.into()))
}

/// The string, or NULL with `errno`.
pub(super) fn text(result: Result<CText>) -> *mut c_char {
    match result {
        Ok(text) => text.into_raw(),
        Err(error) => null_because(error),
    }
}

/// The string, or NULL; with `errno` if there is one and no memory for it.
pub(super) fn text_or_null(result: Result<Option<CText>>) -> *mut c_char {
    match result {
        Ok(text) => text.map_or(ptr::null_mut(), CText::into_raw),
        Err(error) => null_because(error),
    }
}

/// The open file's descriptor, or `-errno`.
pub(super) fn file(result: Result<OpenFile>) -> c_int {
    match result {
        Ok(file) => file.into_raw(),
        Err(error) => neg_errno(Err(error)),
    }
}

/// A number of things; there are never more than C counts.
pub(super) fn int(count: usize) -> c_int {
    c_int::try_from(count).unwrap_or(c_int::MAX)
}
