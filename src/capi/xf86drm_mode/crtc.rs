//! CRTCs and page flips.

use core::ffi::{c_int, c_void};

use crate::abi::crtc::drmModeCrtcPtr;
use crate::abi::mode_info::drmModeModeInfoPtr;
use crate::capi::{args, ret};
use crate::control::{PageFlipFlags, crtc};
use crate::mem::{CBox, UserSlice};

/// What a CRTC shows. NULL with `errno` on failure; the result is freed with `drmModeFreeCrtc`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetCrtc(fd: c_int, crtcId: u32) -> drmModeCrtcPtr {
    ret::null(crtc::get(args::fd(fd), crtcId))
}

/// Shows a framebuffer from `x`, `y` on with a mode on `count` connectors; NULL mode and no connectors switch
/// the CRTC off. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeSetCrtc(
    fd: c_int,
    crtcId: u32,
    bufferId: u32,
    x: u32,
    y: u32,
    connectors: *mut u32,
    count: c_int,
    mode: drmModeModeInfoPtr,
) -> c_int {
    let connectors = UserSlice::from_c(connectors, count as u32);
    // SAFETY: the caller vouches for the mode.
    let mode = unsafe { mode.as_ref() };
    ret::neg_errno(crtc::set(args::fd(fd), crtcId, bufferId, (x, y), connectors, mode))
}

/// Shows another framebuffer from the next vertical blank on; with `DRM_MODE_PAGE_FLIP_EVENT` an event
/// carries `user_data` back. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModePageFlip(
    fd: c_int,
    crtc_id: u32,
    fb_id: u32,
    flags: u32,
    user_data: *mut c_void,
) -> c_int {
    let user_data = user_data as usize as u64;
    let flags = PageFlipFlags::from_bits_retain(flags);
    ret::neg_errno(crtc::page_flip(args::fd(fd), crtc_id, fb_id, flags, user_data))
}

/// Shows another framebuffer at vertical blank `target_vblank`, which counts as
/// `DRM_MODE_PAGE_FLIP_TARGET_RELATIVE` or `…_ABSOLUTE` in `flags` say. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModePageFlipTarget(
    fd: c_int,
    crtc_id: u32,
    fb_id: u32,
    flags: u32,
    user_data: *mut c_void,
    target_vblank: u32,
) -> c_int {
    let user_data = user_data as usize as u64;
    let flags = PageFlipFlags::from_bits_retain(flags);
    let fd = args::fd(fd);
    ret::neg_errno(crtc::page_flip_target(fd, crtc_id, fb_id, flags, user_data, target_vblank))
}

/// Frees what `drmModeGetCrtc` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeCrtc(ptr: drmModeCrtcPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
