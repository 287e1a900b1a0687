//! Planes.

use core::ffi::c_int;

use crate::abi::plane::{drmModePlanePtr, drmModePlaneResPtr};
use crate::capi::{args, ret};
use crate::control::plane::{self, Destination, Source};
use crate::mem::CBox;

/// Lists the planes of a device. NULL with `errno` on failure; the result is freed with
/// `drmModeFreePlaneResources`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetPlaneResources(fd: c_int) -> drmModePlaneResPtr {
    ret::null(plane::list(args::fd(fd)))
}

/// What a plane shows and could show. NULL with `errno` on failure; the result is freed with
/// `drmModeFreePlane`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetPlane(fd: c_int, plane_id: u32) -> drmModePlanePtr {
    ret::null(plane::get(args::fd(fd), plane_id))
}

/// Shows part of a framebuffer (`src_*`, 16.16 fixed point pixels) on part of a CRTC (`crtc_*`, pixels);
/// framebuffer 0 switches the plane off. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeSetPlane(
    fd: c_int,
    plane_id: u32,
    crtc_id: u32,
    fb_id: u32,
    flags: u32,
    crtc_x: i32,
    crtc_y: i32,
    crtc_w: u32,
    crtc_h: u32,
    src_x: u32,
    src_y: u32,
    src_w: u32,
    src_h: u32,
) -> c_int {
    let destination = Destination { x: crtc_x, y: crtc_y, width: crtc_w, height: crtc_h };
    let source = Source { x: src_x, y: src_y, width: src_w, height: src_h };
    ret::neg_errno(plane::set(args::fd(fd), plane_id, crtc_id, fb_id, flags, destination, source))
}

/// Frees what `drmModeGetPlane` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreePlane(ptr: drmModePlanePtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}

/// Frees what `drmModeGetPlaneResources` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreePlaneResources(ptr: drmModePlaneResPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
