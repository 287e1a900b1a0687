//! Mastership, and the tokens by which a master admits clients.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::device::{magic, master};
use crate::uapi::drm::drm_magic_t;

/// Stores the token of this client; 0 if there is none. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetMagic(fd: c_int, magic: *mut drm_magic_t) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(magic) }) else { return ret::INVALID };
    let magic = magic::get(args::fd(fd));
    place.write(magic.unwrap_or(0));
    ret::neg_errno_always(magic.map(|_| ()))
}

/// Admits the client that has the token. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAuthMagic(fd: c_int, magic: drm_magic_t) -> c_int {
    ret::neg_errno_always(magic::authenticate(args::fd(fd), magic))
}

/// Becomes master of a device. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSetMaster(fd: c_int) -> c_int {
    ret::minus_one(master::set(args::fd(fd)))
}

/// Lets others become master of a device. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmDropMaster(fd: c_int) -> c_int {
    ret::minus_one(master::release(args::fd(fd)))
}

/// Whether this client may do what only a master may: 0 if the kernel refuses with `EACCES`, else 1, also for what
/// is no device.
#[unsafe(no_mangle)]
pub extern "C" fn drmIsMaster(fd: c_int) -> c_int {
    master::is(args::fd(fd)).into()
}
