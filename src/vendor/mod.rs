//! What the libraries for one vendor's devices take from this one: the way to the kernel, memory, files, locks.
//!
//! For the members of this workspace, and outside of what the versions promise. Under the feature `via-libdrm`, which their
//! C libraries are built with, everything that libdrm has a function for goes through the function that `libdrm.so.2`
//! exports, so that there is one loop for interrupted requests in a process, and interposers see what they saw of the
//! original. Otherwise the same names lead into this crate (`engine`).

mod command;
mod failure;
mod host;
mod object;
mod request;

#[cfg(not(feature = "via-libdrm"))]
mod engine;
#[cfg(feature = "via-libdrm")]
pub mod library;

#[cfg(not(feature = "via-libdrm"))]
use engine as backend;
#[cfg(feature = "via-libdrm")]
use library as backend;

pub use command::{Command, Direction, PlainCommand, call, call_plain, ioctl};
pub use failure::{Failure, Outcome};
#[cfg(feature = "std")]
pub use host::borrowed;
pub use host::{
    Lines, complain, copy, describe, duplicate, environment, fd, mapping, monotonic, number,
    open_file, page_size, parts, parts_mut, print, readable, secure_environment, size_of_file,
    user_slice, user_slice_mut, user_value, user_values, zeroed,
};
pub use object::{Entry, Object, Shared};
pub use request::{
    auth, close_buffer, driver_version, gem_flink, gem_open, is_render_node, message, passed_on,
    primary_path, prime_fd_to_handle, prime_handle_to_fd,
};

pub use crate::os::file::OpenFile;
pub use crate::os::map::Mapping;
pub use crate::os::mutex::{Guard, Mutex};
