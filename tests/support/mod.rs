//! A kernel, a C heap and a sysfs of our own, for test binaries.
//!
//! The binary that includes this module defines `ioctl`, `read`, `malloc` and friends, `opendir` and
//! friends itself, so that the library under test, which has no hook, meets them instead of the C
//! library's. All state is the thread's own: tests run side by side.
#![allow(dead_code)]

pub(crate) mod answer;
pub(crate) mod c;
pub(crate) mod device;
pub(crate) mod general;
pub(crate) mod heap;
pub(crate) mod kernel;
pub(crate) mod libc_next;
pub(crate) mod read;
pub(crate) mod sysfs;
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

/// Numbers that differ from each other and look the same in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
