//! Atomic requests.

use core::ffi::{c_int, c_void};
use core::ptr;

use crate::capi::{args, ret};
use crate::control::AtomicCommitFlags;
use crate::control::atomic::AtomicReq;
use crate::mem::CBox;

/// A list of properties to set; what is in it is the library's own.
pub type drmModeAtomicReq = AtomicReq;
/// Result of `drmModeAtomicAlloc`, for `drmModeAtomicFree`.
pub type drmModeAtomicReqPtr = *mut drmModeAtomicReq;

/// A request without properties, freed with `drmModeAtomicFree`; NULL with `errno` if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeAtomicAlloc() -> drmModeAtomicReqPtr {
    ret::null(CBox::new(AtomicReq::new()))
}

/// A copy of a request up to its cursor, freed with `drmModeAtomicFree`; NULL with `errno` if there is no memory,
/// and NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicDuplicate(req: drmModeAtomicReqPtr) -> drmModeAtomicReqPtr {
    // SAFETY: the caller vouches for the request.
    let Some(req) = (unsafe { req.as_ref() }) else { return ptr::null_mut() };
    ret::null(req.duplicate().and_then(CBox::new))
}

/// Appends what `augment` sets, which stays as it is; both may be one. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicMerge(
    base: drmModeAtomicReqPtr,
    augment: drmModeAtomicReqPtr,
) -> c_int {
    let same = ptr::eq(base, augment);
    // SAFETY: the caller vouches for the requests.
    let Some(base) = (unsafe { base.as_mut() }) else { return ret::INVALID };
    if same {
        return ret::neg_errno(base.merge_itself());
    }
    // SAFETY: as above; it is another one.
    let Some(augment) = (unsafe { augment.as_ref() }) else { return 0 };
    ret::neg_errno(base.merge(augment))
}

/// Frees a request; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicFree(req: drmModeAtomicReqPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(req) });
}

/// How many properties are set, for a later `drmModeAtomicSetCursor`; `-EINVAL` for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicGetCursor(req: drmModeAtomicReqPtr) -> c_int {
    // SAFETY: the caller vouches for the request.
    unsafe { req.as_ref() }.map_or(ret::INVALID, AtomicReq::cursor)
}

/// Goes back to an earlier state, or forward again to one that was given up.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicSetCursor(req: drmModeAtomicReqPtr, cursor: c_int) {
    // SAFETY: the caller vouches for the request.
    if let Some(req) = unsafe { req.as_mut() } {
        req.set_cursor(cursor);
    }
}

/// Sets a property in a request: the new cursor, or `-errno`. Of several values for one property the last counts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicAddProperty(
    req: drmModeAtomicReqPtr,
    object_id: u32,
    property_id: u32,
    value: u64,
) -> c_int {
    // SAFETY: the caller vouches for the request.
    let Some(req) = (unsafe { req.as_mut() }) else { return ret::INVALID };
    ret::count_or_reason(req.add_property(object_id, property_id, value))
}

/// Tests or makes the changes of a request, which stays as it is. `flags` are `DRM_MODE_ATOMIC_*` and
/// `DRM_MODE_PAGE_FLIP_EVENT`, with which an event carries `user_data` back. An empty request is a success. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAtomicCommit(
    fd: c_int,
    req: drmModeAtomicReqPtr,
    flags: u32,
    user_data: *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the request.
    let Some(req) = (unsafe { req.as_ref() }) else { return ret::INVALID };
    let flags = AtomicCommitFlags::from_bits_retain(flags);
    ret::neg_errno(req.commit(args::fd(fd), flags, user_data as usize as u64))
}
