//! The lines of a skip list's dump, printed with `printf`.

use core::ffi::{c_int, c_ulong, c_void};

/// Address, key and value of an entry.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) address: *const c_void,
    pub(crate) key: c_ulong,
    pub(crate) value: *const c_void,
}

/// The list as a whole.
pub(crate) fn list(level: c_int, count: c_int) {
    // SAFETY: the format names two `int`s.
    unsafe { libc::printf(c"Level = %d, count = %d\n".as_ptr(), level, count) };
}

/// An entry.
pub(crate) fn entry(entry: Entry, levels: c_int) {
    let format = c"\nEntry %p <0x%08lx, %p> has %2d levels\n".as_ptr();
    let Entry { address, key, value } = entry;
    // SAFETY: the format names an address, a long, an address and an `int`.
    unsafe { libc::printf(format, address, key, value, levels) };
}

/// What follows an entry on a level.
pub(crate) fn successor(level: c_int, entry: Option<Entry>) {
    match entry {
        Some(Entry { address, key, value }) => {
            let format = c"   %2d: %p <0x%08lx, %p>\n".as_ptr();
            // SAFETY: the format names an `int`, an address, a long and an address.
            unsafe { libc::printf(format, level, address, key, value) };
        }
        None => {
            let nothing = core::ptr::null::<c_void>();
            // SAFETY: the format names an `int` and an address.
            unsafe { libc::printf(c"   %2d: %p\n".as_ptr(), level, nothing) };
        }
    }
}

/// A magic word that is not what it should be.
pub(crate) fn bad_magic(found: c_ulong, expected: c_ulong) {
    let format = c"Bad magic: 0x%08lx (expected 0x%08lx)\n".as_ptr();
    // SAFETY: the format names two longs.
    unsafe { libc::printf(format, found, expected) };
}
