//! Framebuffers.

use core::ffi::c_int;

use crate::abi::framebuffer::{drmModeFB2Ptr, drmModeFBPtr};
use crate::capi::{args, ret};
use crate::control::FbCmd2Flags;
use crate::control::framebuffer::{self, Legacy, Planar};
use crate::mem::{CBox, UserSlice};
use crate::uapi::drm::drm_clip_rect;

/// A rectangle of a framebuffer, in pixels.
pub type drmModeClip = drm_clip_rect;
/// Pointer to rectangles.
pub type drmModeClipPtr = *mut drmModeClip;

/// Makes a framebuffer of one plane. Its id is stored in `buf_id`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAddFB(
    fd: c_int,
    width: u32,
    height: u32,
    depth: u8,
    bpp: u8,
    pitch: u32,
    bo_handle: u32,
    buf_id: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(buf_id) = (unsafe { args::out(buf_id) }) else { return ret::INVALID };
    let (depth, bpp) = (depth.into(), bpp.into());
    let fb = Legacy { width, height, depth, bpp, pitch, handle: bo_handle };
    ret::neg_errno(framebuffer::add(args::fd(fd), &fb).map(|id| {
        buf_id.write(id);
    }))
}

/// Makes a framebuffer of up to four planes: `drmModeAddFB2WithModifiers` without modifiers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAddFB2(
    fd: c_int,
    width: u32,
    height: u32,
    pixel_format: u32,
    bo_handles: *const u32,
    pitches: *const u32,
    offsets: *const u32,
    buf_id: *mut u32,
    flags: u32,
) -> c_int {
    let modifier = core::ptr::null();
    // SAFETY: the caller vouches for the pointers.
    unsafe {
        drmModeAddFB2WithModifiers(
            fd,
            width,
            height,
            pixel_format,
            bo_handles,
            pitches,
            offsets,
            modifier,
            buf_id,
            flags,
        )
    }
}

/// Makes a framebuffer of up to four planes. The arrays have four elements each, used or not; `modifier`
/// may be NULL. `flags` are `DRM_MODE_FB_*`, which nobody adds `DRM_MODE_FB_MODIFIERS` to. The id is
/// stored in `buf_id`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAddFB2WithModifiers(
    fd: c_int,
    width: u32,
    height: u32,
    pixel_format: u32,
    bo_handles: *const u32,
    pitches: *const u32,
    offsets: *const u32,
    modifier: *const u64,
    buf_id: *mut u32,
    flags: u32,
) -> c_int {
    // SAFETY: the caller vouches for the pointers.
    let (handles, pitches, offsets) =
        unsafe { (args::four(bo_handles), args::four(pitches), args::four(offsets)) };
    let (Some(handles), Some(pitches), Some(offsets)) = (handles, pitches, offsets) else {
        return ret::INVALID;
    };
    // SAFETY: as above.
    let modifiers = unsafe { args::four(modifier) }.unwrap_or_default();
    // SAFETY: as above.
    let Some(buf_id) = (unsafe { args::out(buf_id) }) else { return ret::INVALID };
    let flags = FbCmd2Flags::from_bits_retain(flags);
    let fb = Planar { width, height, pixel_format, flags, handles, pitches, offsets, modifiers };
    ret::neg_errno(framebuffer::add_planar(args::fd(fd), &fb).map(|id| {
        buf_id.write(id);
    }))
}

/// Removes a framebuffer; what shows it is switched off. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeRmFB(fd: c_int, bufferId: u32) -> c_int {
    ret::neg_errno(framebuffer::remove(args::fd(fd), bufferId))
}

/// Gives a framebuffer up and leaves what shows it as it is. 0, or `-errno`; `-EINVAL` from kernels
/// before 6.8.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeCloseFB(fd: c_int, buffer_id: u32) -> c_int {
    ret::neg_errno(framebuffer::close(args::fd(fd), buffer_id))
}

/// What a framebuffer of one plane is made of. NULL with `errno` on failure; the result is freed with
/// `drmModeFreeFB`, its handle closed by the caller.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetFB(fd: c_int, bufferId: u32) -> drmModeFBPtr {
    ret::null(framebuffer::get(args::fd(fd), bufferId))
}

/// What a framebuffer is made of. NULL with `errno` on failure; the result is freed with
/// `drmModeFreeFB2`, each distinct handle closed by the caller.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetFB2(fd: c_int, bufferId: u32) -> drmModeFB2Ptr {
    ret::null(framebuffer::get_planar(args::fd(fd), bufferId))
}

/// Says which parts of a framebuffer have been drawn to; NULL and 0 for all of it. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeDirtyFB(
    fd: c_int,
    bufferId: u32,
    clips: drmModeClipPtr,
    num_clips: u32,
) -> c_int {
    let clips = UserSlice::from_c(clips, num_clips);
    ret::neg_errno(framebuffer::dirty(args::fd(fd), bufferId, clips))
}

/// Frees what `drmModeGetFB` returned; NULL is fine. The buffer's handle stays open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeFB(ptr: drmModeFBPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}

/// Frees what `drmModeGetFB2` returned; NULL is fine. The buffers' handles stay open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeFB2(ptr: drmModeFB2Ptr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
