//! Leases.

use core::ffi::c_int;

use crate::abi::lease::{drmModeLesseeListPtr, drmModeObjectListPtr};
use crate::capi::{args, ret};
use crate::control::lease;
use crate::mem::UserSlice;

/// Lends objects to a new client: its file descriptor, which the caller closes, or `-errno`. Its id is stored in
/// `lessee_id`. `flags` are `O_CLOEXEC` and `O_NONBLOCK`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeCreateLease(
    fd: c_int,
    objects: *const u32,
    num_objects: c_int,
    flags: c_int,
    lessee_id: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(lessee_id) }) else { return ret::INVALID };
    let objects = UserSlice::from_c(objects, num_objects as u32);
    let created = lease::create(args::fd(fd), objects, flags as u32);
    ret::number_or_neg_errno(created.map(|lease| {
        place.write(lease.lessee_id);
        lease.fd as c_int
    }))
}

/// Ids of this client's lessees. NULL with `errno` on failure; the result is freed with `drmFree`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeListLessees(fd: c_int) -> drmModeLesseeListPtr {
    match lease::lessees(args::fd(fd)) {
        Ok(list) => list.into_raw().cast(),
        Err(error) => ret::null_because(error),
    }
}

/// Ids of the objects this lessee may use. NULL with `errno` on failure; the result is freed with `drmFree`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetLease(fd: c_int) -> drmModeObjectListPtr {
    match lease::objects(args::fd(fd)) {
        Ok(list) => list.into_raw().cast(),
        Err(error) => ret::null_because(error),
    }
}

/// Takes the objects of a lease back. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeRevokeLease(fd: c_int, lessee_id: u32) -> c_int {
    ret::number_or_neg_errno(lease::revoke(args::fd(fd), lessee_id).map(|()| 0))
}
