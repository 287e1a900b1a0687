//! The calling thread's `errno`.

use crate::Errno;

/// What the last failing call left.
pub(crate) fn get() -> Errno {
    // SAFETY: the C library gives each thread its own valid location.
    Errno::from_raw_os_error(unsafe { *libc::__errno_location() })
}

/// What the caller of a C function will read.
pub(crate) fn set(errno: Errno) {
    // SAFETY: as in `get`.
    unsafe { *libc::__errno_location() = errno.raw_os_error() }
}
