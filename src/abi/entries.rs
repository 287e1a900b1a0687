//! `drmHashEntry`: what is kept for an open device.

use core::ffi::{c_int, c_void};

/// What is kept for a device as long as nobody closes it.
#[derive(Debug)]
#[repr(C)]
pub struct drmHashEntry {
    /// The file that was used first.
    pub fd: c_int,
    /// For the program.
    pub f: Option<unsafe extern "C" fn(fd: c_int, context: *mut c_void, tag: *mut c_void)>,
    /// The hash table of the contexts' tags.
    pub tagTable: *mut c_void,
}

// SAFETY: the pointer is not followed here.
unsafe impl Send for drmHashEntry {}

impl drmHashEntry {
    /// An entry with that table.
    #[must_use]
    pub const fn new(fd: c_int, tags: *mut c_void) -> Self {
        Self { fd, f: None, tagTable: tags }
    }
}
