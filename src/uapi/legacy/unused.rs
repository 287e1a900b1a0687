//! What only the header still shows: structures that no function of libdrm passes to the kernel.

use core::ffi::{c_int, c_uint};

use super::super::drm::{drm_clip_rect, drm_version};
use super::super::layout;

/// `DRM_IOCTL_BLOCK`, `DRM_IOCTL_UNBLOCK`: does nothing.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_block {
    /// 0.
    pub unused: c_int,
}

/// Several versions; no request takes it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_list {
    /// How many.
    pub count: c_int,
    /// The versions.
    pub version: *mut drm_version,
}

/// Where a drawable is visible; no request takes it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_drawable_info {
    /// How many rectangles.
    pub num_rects: c_uint,
    /// The rectangles.
    pub rects: *mut drm_clip_rect,
}

/// Part of the texture memory that clients share, in a ring of those last used.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_tex_region {
    /// Index of the next one.
    pub next: u8,
    /// Index of the one before.
    pub prev: u8,
    /// Whether a client uses it.
    pub in_use: u8,
    /// Padding.
    pub padding: u8,
    /// When it was used last, in the clients' own count.
    pub age: c_uint,
}

/// `DRM_IOCTL_MODESET_CTL`: tells that a mode is about to be set, or was, behind the kernel's back.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_modeset_ctl {
    /// In: index of the CRTC.
    pub crtc: u32,
    /// In: `_DRM_PRE_MODESET` or `_DRM_POST_MODESET`.
    pub cmd: u32,
}

layout! {
    drm_block, 4 { unused: 0 }
    drm_list, 16 { count: 0, version: 8 }
    drm_drawable_info, 16 { num_rects: 0, rects: 8 }
    drm_tex_region, 8 { next: 0, prev: 1, in_use: 2, padding: 3, age: 4 }
    drm_modeset_ctl, 8 { crtc: 0, cmd: 4 }
}
