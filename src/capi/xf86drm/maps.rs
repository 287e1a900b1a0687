//! Maps of the time before mode setting.

use core::ffi::c_int;

use crate::abi::maps::{drmAddress, drmAddressPtr, drmMapFlags, drmMapType, drmSize};
use crate::capi::{args, ret};
use crate::legacy::maps::{self, Mapping};
use crate::uapi::legacy::{drm_context_t, drm_handle_t};

/// Makes a map. Its handle is stored in `handle`, which may be NULL. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmAddMap(
    fd: c_int,
    offset: drm_handle_t,
    size: drmSize,
    r#type: drmMapType,
    flags: drmMapFlags,
    handle: *mut drm_handle_t,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(handle) };
    ret::neg_errno_always(maps::add(args::fd(fd), offset, size, r#type, flags).map(|handle| {
        place.map(|place| place.write(handle));
    }))
}

/// Removes a map. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmRmMap(fd: c_int, handle: drm_handle_t) -> c_int {
    ret::neg_errno_always(maps::remove(args::fd(fd), handle))
}

/// Stores what the map of index `idx` is like. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetMap(
    fd: c_int,
    idx: c_int,
    offset: *mut drm_handle_t,
    size: *mut drmSize,
    r#type: *mut drmMapType,
    flags: *mut drmMapFlags,
    handle: *mut drm_handle_t,
    mtrr: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the pointers.
    let (offset, size, kind) = unsafe { (args::out(offset), args::out(size), args::out(r#type)) };
    // SAFETY: as above.
    let (flags, handle, mtrr) = unsafe { (args::out(flags), args::out(handle), args::out(mtrr)) };
    let (Some(offset), Some(size), Some(kind)) = (offset, size, kind) else { return ret::INVALID };
    let (Some(flags), Some(handle), Some(mtrr)) = (flags, handle, mtrr) else {
        return ret::INVALID;
    };
    ret::neg_errno_always(maps::get(args::fd(fd), idx).map(|map| {
        offset.write(map.offset as drm_handle_t);
        size.write(map.size as drmSize);
        kind.write(drmMapType(map.r#type));
        flags.write(drmMapFlags(map.flags));
        handle.write(maps::number(map.handle));
        mtrr.write(map.mtrr);
    }))
}

/// Maps a map for reading and writing. Where it is is stored in `address`: `MAP_FAILED` on failure, but nothing if
/// `fd` is negative. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmMap(
    fd: c_int,
    handle: drm_handle_t,
    size: drmSize,
    address: drmAddressPtr,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(address) = (unsafe { args::out(address) }) else { return ret::INVALID };
    // Nothing was tried, so errno stays.
    if fd < 0 {
        return ret::INVALID;
    }
    let result = maps::map(args::fd(fd), handle, size).map(Mapping::into_raw);
    address.write(result.unwrap_or(maps::FAILED));
    ret::neg_errno(result.map(|_| ()))
}

/// Unmaps what `drmMap` mapped. 0, or -1 with `errno`.
///
/// # Safety
///
/// Nobody uses the memory any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmUnmap(address: drmAddress, size: drmSize) -> c_int {
    // SAFETY: the caller gives the memory up.
    ret::minus_one(unsafe { Mapping::from_c(address, size as usize) }.unmap())
}

/// Gives a map to a context. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAddContextPrivateMapping(
    fd: c_int,
    ctx_id: drm_context_t,
    handle: drm_handle_t,
) -> c_int {
    ret::neg_errno_always(maps::set_private(args::fd(fd), ctx_id, handle))
}

/// Stores the handle of a context's map in `handle`, which may be NULL. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetContextPrivateMapping(
    fd: c_int,
    ctx_id: drm_context_t,
    handle: *mut drm_handle_t,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(handle) };
    ret::neg_errno_always(maps::private(args::fd(fd), ctx_id).map(|handle| {
        place.map(|place| place.write(handle));
    }))
}
