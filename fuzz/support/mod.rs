//! What all targets share. Most of it is that of the Rust tests in `tests/support`.
#![allow(dead_code, unused_imports, unused_macros)]

#[path = "../../tests/support/answer.rs"]
pub(crate) mod answer;
#[path = "../../tests/support/c.rs"]
pub(crate) mod c;
#[path = "../../tests/support/device.rs"]
pub(crate) mod device;
#[path = "../../tests/support/general.rs"]
pub(crate) mod general;
pub(crate) mod heap;
#[path = "../../tests/support/libc_next.rs"]
pub(crate) mod libc_next;
#[path = "../../tests/support/user.rs"]
pub(crate) mod user;

use std::ffi::c_int;

/// The thread's `errno`.
pub(crate) fn errno() -> c_int {
    unsafe { *libc::__errno_location() }
}

/// Sets the thread's `errno`.
pub(crate) fn set_errno(errno: c_int) {
    unsafe { *libc::__errno_location() = errno }
}
