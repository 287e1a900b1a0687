//! Skip lists: from numbers, in their order, to addresses that are the program's own.

use core::ffi::{c_int, c_ulong, c_void};
use core::ptr;

use crate::capi::visit::visit;
use crate::capi::{args, ret};
use crate::legacy::skiplist::{self, SkipList};
use crate::mem::{Handle, Opaque};

/// An empty list, for `drmSLDestroy`; NULL if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmSLCreate() -> *mut c_void {
    ret::null(SkipList::new().and_then(Handle::new)).cast()
}

/// Frees a list, not its values. 0, or -1 if `l` is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLDestroy(l: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the list.
    match unsafe { Handle::<SkipList>::value(l) } {
        Some(list) if list.is_sound() => {}
        _ => return ret::NO_HANDLE,
    }
    // SAFETY: the caller owns the list.
    drop(unsafe { Handle::<SkipList>::take(l) });
    0
}

/// Stores a pointer to the entry of a key: its third word is the value. 0; -1 and NULL if there is none, and if `l` is
/// no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLLookup(
    l: *mut c_void,
    key: c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(value) = (unsafe { args::out(value) }) else { return ret::minus_one_invalid() };
    // SAFETY: the caller vouches for the list.
    let list = unsafe { Handle::<SkipList>::value(l) };
    let entry = list.and_then(|list| list.find(key));
    value.write(entry.map_or(ptr::null_mut(), <*mut _>::cast));
    if entry.is_some() { 0 } else { -1 }
}

/// Adds a key with its value. 0, or 1 if the key is there, whose value stays; -1 if `l` is no list, and if there is no
/// memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLInsert(l: *mut c_void, key: c_ulong, value: *mut c_void) -> c_int {
    // SAFETY: the caller vouches for the list.
    let Some(list) = (unsafe { Handle::<SkipList>::value(l) }) else { return ret::NO_HANDLE };
    ret::done(list.insert(key, Opaque::new(value)))
}

/// Removes a key. 0, or 1 if it is not there; -1 if `l` is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLDelete(l: *mut c_void, key: c_ulong) -> c_int {
    // SAFETY: the caller vouches for the list.
    let Some(list) = (unsafe { Handle::<SkipList>::value(l) }) else { return ret::NO_HANDLE };
    ret::done(Ok(list.remove(key)))
}

/// Goes on with the visit, in the order of the keys. 1, or 0 at its end; -1 if `l` is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLNext(
    l: *mut c_void,
    key: *mut c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the list and the pointers.
    unsafe { visit(l, key, value, SkipList::visit_next) }
}

/// Begins a visit: stores the smallest key and its value. 1, or 0 if there is none; -1 if `l` is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLFirst(
    l: *mut c_void,
    key: *mut c_ulong,
    value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the list and the pointers.
    unsafe { visit(l, key, value, SkipList::visit_first) }
}

/// Prints a list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLDump(l: *mut c_void) {
    // SAFETY: the caller vouches for the list.
    match unsafe { Handle::<SkipList>::value(l) } {
        Some(list) => list.dump(),
        None => {
            // SAFETY: as above.
            if let Some(magic) = unsafe { Handle::<SkipList>::magic(l) } {
                skiplist::dump_garbage(magic);
            }
        }
    }
}

/// Stores the entries beside a key: the last one before it, or 0 and NULL, and the first one from it on, or the key
/// itself and NULL. 2, or 1 if there is no entry from the key on; 0 if `l` is no list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSLLookupNeighbors(
    l: *mut c_void,
    key: c_ulong,
    prev_key: *mut c_ulong,
    prev_value: *mut *mut c_void,
    next_key: *mut c_ulong,
    next_value: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the pointers.
    let (prev_key, prev_value) = unsafe { (args::out(prev_key), args::out(prev_value)) };
    // SAFETY: as above.
    let (next_key, next_value) = unsafe { (args::out(next_key), args::out(next_value)) };
    let (Some(prev_key), Some(prev_value)) = (prev_key, prev_value) else { return 0 };
    let (Some(next_key), Some(next_value)) = (next_key, next_value) else { return 0 };
    // SAFETY: the caller vouches for the list.
    let beside = unsafe { Handle::<SkipList>::value(l) }.map(|list| list.neighbours(key));
    let nothing = (key, Opaque::NULL);
    let (before, after) = match beside {
        Some(beside) => (beside.before, beside.after),
        None => (nothing, None),
    };
    prev_key.write(before.0);
    prev_value.write(before.1.address());
    let next = after.unwrap_or(nothing);
    next_key.write(next.0);
    next_value.write(next.1.address());
    c_int::from(beside.is_some()) + c_int::from(after.is_some())
}
