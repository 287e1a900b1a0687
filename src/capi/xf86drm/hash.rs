//! Hash tables: from numbers to addresses that are the program's own.

use core::ffi::{c_int, c_ulong, c_void};

use crate::capi::visit::visit;
use crate::capi::{args, ret};
use crate::legacy::hash::HashTable;
use crate::mem::{Handle, Opaque};

/// An empty table, for `drmHashDestroy`; NULL if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmHashCreate() -> *mut c_void {
    ret::null(HashTable::new_handle()).cast()
}

/// Frees a table, not its values. 0, or -1 if `t` is no table.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashDestroy(t: *mut c_void) -> c_int {
    // SAFETY: the caller owns the table.
    match unsafe { Handle::<HashTable>::take(t) } {
        Some(_) => 0,
        None => ret::NO_HANDLE,
    }
}

/// Stores the value of a key. 0, or 1 if there is none; -1 if `t` is no table.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashLookup(
    t: *mut c_void,
    key: c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the table.
    let Some(table) = (unsafe { Handle::<HashTable>::value(t) }) else { return ret::NO_HANDLE };
    // SAFETY: the caller vouches for the pointer.
    let Some(value) = (unsafe { args::out(value) }) else { return ret::minus_one_invalid() };
    match table.get(key) {
        Some(found) => {
            value.write(found.address());
            0
        }
        None => 1,
    }
}

/// Adds a key with its value. 0, or 1 if the key is there, whose value stays; -1 if `t` is no table, and if there is
/// no memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashInsert(t: *mut c_void, key: c_ulong, value: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the table.
    let Some(table) = (unsafe { Handle::<HashTable>::value(t) }) else { return ret::NO_HANDLE };
    ret::done(table.insert(key, Opaque::new(value)))
}

/// Removes a key. 0, or 1 if it is not there; -1 if `t` is no table.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashDelete(t: *mut c_void, key: c_ulong) -> c_int {
    // SAFETY: the caller vouches for the table.
    let Some(table) = (unsafe { Handle::<HashTable>::value(t) }) else { return ret::NO_HANDLE };
    ret::done(Ok(table.remove(key)))
}

/// Begins a visit: stores the first key and its value. 1, or 0 if there is none; -1 if `t` is no table.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashFirst(
    t: *mut c_void,
    key: *mut c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the table and the pointers.
    unsafe { visit(t, key, value, HashTable::visit_first) }
}

/// Goes on with the visit. 1, or 0 at its end; -1 if `t` is no table. An entry may be removed once it has been visited.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHashNext(
    t: *mut c_void,
    key: *mut c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the table and the pointers.
    unsafe { visit(t, key, value, HashTable::visit_next) }
}
