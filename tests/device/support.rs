//! What these tests share with others.

#[path = "../support/heap.rs"]
pub(crate) mod heap;
#[path = "../support/libc_next.rs"]
pub(crate) mod libc_next;

use std::ffi::c_int;

/// The thread's `errno`.
pub(crate) fn errno() -> c_int {
    unsafe { *libc::__errno_location() }
}

/// Sets the thread's `errno`.
pub(crate) fn set_errno(errno: c_int) {
    unsafe { *libc::__errno_location() = errno }
}
