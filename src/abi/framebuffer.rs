//! `drmModeFB` and `drmModeFB2`: what a framebuffer is made of.

use crate::Result;
use crate::mem::{CBox, Zeroed};
use crate::uapi::mode::{drm_mode_fb_cmd, drm_mode_fb_cmd2};

/// A framebuffer with one plane, described by depth and bits per pixel.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeFB {
    /// The framebuffer.
    pub fb_id: u32,
    /// Width, in pixels.
    pub width: u32,
    /// Height, in pixels.
    pub height: u32,
    /// Bytes from one line to the next.
    pub pitch: u32,
    /// Bits per pixel.
    pub bpp: u32,
    /// Bits of colour in a pixel.
    pub depth: u32,
    /// A new handle of the buffer, for the caller to close; 0 for clients that may not have one.
    pub handle: u32,
}

/// See `struct _drmModeFB`.
pub type drmModeFB = _drmModeFB;
/// Result of `drmModeGetFB`, for `drmModeFreeFB`.
pub type drmModeFBPtr = *mut drmModeFB;

// SAFETY: integers.
unsafe impl Zeroed for drmModeFB {}

impl drmModeFB {
    pub(crate) fn new(reply: &drm_mode_fb_cmd) -> Result<CBox<Self>> {
        let mut fb = CBox::<Self>::zeroed()?;
        fb.fb_id = reply.fb_id;
        fb.width = reply.width;
        fb.height = reply.height;
        fb.pitch = reply.pitch;
        fb.bpp = reply.bpp;
        fb.depth = reply.depth;
        fb.handle = reply.handle;
        Ok(fb)
    }
}

/// A framebuffer with up to four planes, described by format and modifier.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeFB2 {
    /// The framebuffer that was asked for.
    pub fb_id: u32,
    /// Width, in pixels.
    pub width: u32,
    /// Height, in pixels.
    pub height: u32,
    /// `DRM_FORMAT_*`.
    pub pixel_format: u32,
    /// `DRM_FORMAT_MOD_*` of all planes; means something if `flags` has `DRM_MODE_FB_MODIFIERS`.
    pub modifier: u64,
    /// `DRM_MODE_FB_*`.
    pub flags: u32,
    /// Handles of the buffers, for the caller to close; planes may share one, which is closed once.
    pub handles: [u32; 4],
    /// Bytes from one line to the next, per plane.
    pub pitches: [u32; 4],
    /// Byte at which the plane begins in its buffer.
    pub offsets: [u32; 4],
}

/// See `struct _drmModeFB2`.
pub type drmModeFB2 = _drmModeFB2;
/// Result of `drmModeGetFB2`, for `drmModeFreeFB2`.
pub type drmModeFB2Ptr = *mut drmModeFB2;

// SAFETY: integers.
unsafe impl Zeroed for drmModeFB2 {}

impl drmModeFB2 {
    /// The id is the one asked for, whatever the kernel echoes.
    pub(crate) fn new(fb_id: u32, reply: &drm_mode_fb_cmd2) -> Result<CBox<Self>> {
        let mut fb = CBox::<Self>::zeroed()?;
        fb.fb_id = fb_id;
        fb.width = reply.width;
        fb.height = reply.height;
        fb.pixel_format = reply.pixel_format;
        let [modifier, ..] = reply.modifier;
        fb.modifier = modifier;
        fb.flags = reply.flags;
        fb.handles = reply.handles;
        fb.pitches = reply.pitches;
        fb.offsets = reply.offsets;
        Ok(fb)
    }
}
