//! The C library, by its own symbols: the only module beside `ioctl` and `mem` that calls it.
//!
//! Interposers (device simulators, recorders) replace these symbols; the crate makes no system call
//! of its own. Each submodule wraps one kind of object.
#![allow(unsafe_code)]

pub(crate) mod dir;
pub(crate) mod dump;
#[cfg(feature = "vendor")]
pub(crate) mod env;
pub(crate) mod errno;
pub(crate) mod file;
pub(crate) mod map;
pub(crate) mod mutex;
pub(crate) mod path;
pub(crate) mod stdio;
pub(crate) mod time;
