//! Hardware contexts, and their tags.

use core::ffi::{c_int, c_void};
use core::ptr;

use crate::abi::contexts::{drm_context_tFlags, drm_context_tFlagsPtr};
use crate::capi::{args, ret};
use crate::legacy::{contexts, entries};
use crate::mem::{Opaque, release};
use crate::uapi::legacy::drm_context_t;

/// The contexts that the kernel keeps for itself; their number is stored in `count`. NULL if there are none, and with
/// `errno` on failure; the result is freed with `drmFreeReservedContextList`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetReservedContextList(
    fd: c_int,
    count: *mut c_int,
) -> *mut drm_context_t {
    // SAFETY: the caller vouches for the pointer.
    let Some(count) = (unsafe { args::out(count) }) else { return ret::null_invalid() };
    match contexts::reserved(args::fd(fd)) {
        Ok(list) if list.is_empty() => ptr::null_mut(),
        Ok(list) => {
            let (number, list) = list.into_c();
            count.write(number);
            list
        }
        Err(error) => ret::null_because(error),
    }
}

/// Frees what `drmGetReservedContextList` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeReservedContextList(pt: *mut drm_context_t) {
    // SAFETY: the caller owns the block.
    unsafe { release(pt) };
}

/// Makes a context; its handle is stored in `handle`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCreateContext(fd: c_int, handle: *mut drm_context_t) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::INVALID };
    ret::neg_errno_always(contexts::create(args::fd(fd)).map(|handle| {
        place.write(handle);
    }))
}

/// Makes the hardware change to a context. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSwitchToContext(fd: c_int, context: drm_context_t) -> c_int {
    ret::neg_errno_always(contexts::switch_to(args::fd(fd), context))
}

/// Says what a context is like. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSetContextFlags(
    fd: c_int,
    context: drm_context_t,
    flags: drm_context_tFlags,
) -> c_int {
    ret::neg_errno_always(contexts::set_flags(args::fd(fd), context, flags))
}

/// Stores what a context is like in `flags`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetContextFlags(
    fd: c_int,
    context: drm_context_t,
    flags: drm_context_tFlagsPtr,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(flags) }) else { return ret::INVALID };
    ret::neg_errno_always(contexts::flags(args::fd(fd), context).map(|flags| {
        place.write(flags);
    }))
}

/// Removes a context. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmDestroyContext(fd: c_int, handle: drm_context_t) -> c_int {
    ret::neg_errno_always(contexts::destroy(args::fd(fd), handle))
}

/// Tags a context; a tag it had is gone. Tags belong to the device of `fd` and go with `drmClose` on any of its files.
/// 0; `-ENOMEM` if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmAddContextTag(fd: c_int, context: drm_context_t, tag: *mut c_void) -> c_int {
    ret::neg_errno(entries::set_tag(args::fd(fd), context, Opaque::new(tag)))
}

/// Takes the tag of a context away. 0, or 1 if there is none; -1 if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmDelContextTag(fd: c_int, context: drm_context_t) -> c_int {
    ret::done(entries::remove_tag(args::fd(fd), context))
}

/// The tag of a context; NULL if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetContextTag(fd: c_int, context: drm_context_t) -> *mut c_void {
    match entries::tag(args::fd(fd), context) {
        Ok(tag) => tag.unwrap_or(Opaque::NULL).address(),
        Err(error) => ret::null_because(error),
    }
}
