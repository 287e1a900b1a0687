//! How results become what a C function returns: each of libdrm's conventions has its function here.
//!
//! An adaptor runs last in its function, after everything with a destructor is gone, so that what it
//! leaves in `errno` stays. A positive number from the driver never touches `errno`.

use core::ffi::{c_char, c_int, c_ulong, c_void};
use core::mem::MaybeUninit;
use core::ptr;

use crate::mem::{CBox, CText, Opaque};
use crate::os::errno;
use crate::os::file::OpenFile;
use crate::{Errno, Error, Result};

/// `-EINVAL`: an argument that the C library would crash on.
pub(super) const INVALID: c_int = -libc::EINVAL;

/// -1: no table, no list.
pub(super) const NO_HANDLE: c_int = -1;

/// Leaves the reason in `errno`, if it has a number there: `-errno`, or the driver's positive answer.
#[inline(never)]
#[cold]
fn fail(error: Error) -> c_int {
    if let Some(errno) = error.errno() {
        errno::set(errno);
    }
    error.to_c()
}

/// 0, or `-errno`; the driver's positive answer is passed through. `errno` is set too.
#[inline(never)]
pub(super) fn neg_errno(result: Result<()>) -> c_int {
    result.map_or_else(fail, |()| 0)
}

/// 0, or -1 with `errno`; the driver's positive answer is passed through.
#[inline(never)]
pub(super) fn minus_one(result: Result<()>) -> c_int {
    result.map_or_else(|error| fail(error).max(-1), |()| 0)
}

/// -1 and `EINVAL`: an argument that the C library would crash on.
pub(super) fn minus_one_invalid() -> c_int {
    minus_one(Err(Errno::INVAL.into()))
}

/// 0, or `-errno`, where the driver's positive answer counts as a failure with the `errno` that
/// happens to be there.
#[inline(never)]
pub(super) fn neg_errno_always(result: Result<()>) -> c_int {
    match result {
        Err(error) if error.answer().is_some() => -errno::get().raw_os_error(),
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

/// The block, or NULL: without one, and with `errno` on failure.
pub(super) fn null_or_none<T>(result: Result<Option<CBox<T>>>) -> *mut T {
    match result {
        Ok(block) => block.map_or(ptr::null_mut(), CBox::into_raw),
        Err(error) => null_because(error),
    }
}

/// NULL, with `errno` where there is one.
pub(super) fn null_because<T>(error: Error) -> *mut T {
    fail(error);
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

/// A number from 0 on, or `-errno`; `errno` stays, for nothing was asked of the kernel.
pub(super) fn count_or_reason(result: Result<c_int>) -> c_int {
    result.unwrap_or_else(Error::to_c)
}

/// A number, such as a file descriptor, or `-errno`. The driver's positive answer is a failure
/// with the `errno` that happens to be there.
pub(super) fn number_or_neg_errno(result: Result<c_int>) -> c_int {
    match result {
        Ok(number) => number,
        Err(error) => match neg_errno_always(Err(error)) {
            0 => INVALID,
            error => error,
        },
    }
}

/// A number other than 0, or 0 with `errno`.
pub(super) fn zero<T: Default>(result: Result<T>) -> T {
    match result {
        Ok(number) => number,
        Err(error) => {
            fail(error);
            T::default()
        }
    }
}

/// 0 and `EINVAL`: an argument that the C library would crash on.
pub(super) fn zero_invalid<T: Default>() -> T {
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
#[inline(always)]
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

/// 0 for what is done, 1 for what cannot be done to a table or a list, or -1 with `errno`.
pub(super) fn done(result: Result<bool>) -> c_int {
    match result {
        Ok(done) => (!done).into(),
        Err(error) => minus_one(Err(error)),
    }
}

/// 1 and the entry that was visited, or 0; -1 and `EINVAL` if there is one and no place for it.
pub(super) fn visited(
    entry: Option<(c_ulong, Opaque)>,
    key: Option<&mut MaybeUninit<c_ulong>>,
    value: Option<&mut MaybeUninit<*mut c_void>>,
) -> c_int {
    let Some((number, address)) = entry else { return 0 };
    let (Some(key), Some(value)) = (key, value) else { return minus_one_invalid() };
    key.write(number);
    value.write(address.address());
    1
}
