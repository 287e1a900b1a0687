//! What the library keeps for each open device.

use core::ffi::{c_int, c_void};

use crate::abi::entries::drmHashEntry;
use crate::capi::{args, ret};
use crate::legacy::entries;

/// The table of all entries, by device number: a `drmHash` table of `drmHashEntry`s. NULL before the first.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetHashTable() -> *mut c_void {
    entries::table()
}

/// The entry of the device of `fd`, made if there is none; NULL if there is no memory. It stays until `drmClose` on any
/// of the device's files.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetEntry(fd: c_int) -> *mut drmHashEntry {
    entries::get(args::fd(fd)).unwrap_or_else(ret::null_because)
}
