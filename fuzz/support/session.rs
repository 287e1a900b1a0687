//! The tests' kernel, which answers `ioctl` and keeps what was committed.
#![allow(dead_code, unused_imports)]

#[path = "../../tests/support/kernel.rs"]
mod kernel;

use crate::support::{answer, device, heap, set_errno, user};
pub(crate) use kernel::Session;
