//! The watched heap of the other tests, without their kernel.

#[allow(dead_code)]
#[path = "../support/heap.rs"]
pub(crate) mod heap;
#[path = "../support/libc_next.rs"]
pub(crate) mod libc_next;

pub(crate) use crate::kernel::{errno, set_errno};
