//! `drmModeCrtc`: what a CRTC shows.

use core::ffi::c_int;

use crate::Result;
use crate::abi::mode_info::drmModeModeInfo;
use crate::mem::{CBox, Zeroed};
use crate::uapi::mode::drm_mode_crtc;

/// What a CRTC shows.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeCrtc {
    /// The CRTC.
    pub crtc_id: u32,
    /// Framebuffer that is shown; 0 for none.
    pub buffer_id: u32,
    /// Left edge in the framebuffer, in pixels.
    pub x: u32,
    /// Upper edge in the framebuffer, in pixels.
    pub y: u32,
    /// Width of the mode, in pixels; 0 without a mode.
    pub width: u32,
    /// Height of the mode, in pixels; 0 without a mode.
    pub height: u32,
    /// Whether there is a mode.
    pub mode_valid: c_int,
    /// The mode; zeros without one.
    pub mode: drmModeModeInfo,
    /// Number of entries in the gamma table.
    pub gamma_size: c_int,
}

/// See `struct _drmModeCrtc`.
pub type drmModeCrtc = _drmModeCrtc;
/// Result of `drmModeGetCrtc`, for `drmModeFreeCrtc`.
pub type drmModeCrtcPtr = *mut drmModeCrtc;

// SAFETY: integers.
unsafe impl Zeroed for drmModeCrtc {}

impl drmModeCrtc {
    pub(crate) fn new(reply: &drm_mode_crtc) -> Result<CBox<Self>> {
        let mut crtc = CBox::<Self>::zeroed()?;
        crtc.crtc_id = reply.crtc_id;
        crtc.buffer_id = reply.fb_id;
        crtc.x = reply.x;
        crtc.y = reply.y;
        crtc.mode_valid = reply.mode_valid as c_int;
        crtc.gamma_size = reply.gamma_size as c_int;
        if reply.mode_valid != 0 {
            crtc.mode = (&reply.mode).into();
            crtc.width = reply.mode.hdisplay.into();
            crtc.height = reply.mode.vdisplay.into();
        }
        Ok(crtc)
    }

    /// The mode, if one is set.
    #[must_use]
    pub fn mode(&self) -> Option<&drmModeModeInfo> {
        (self.mode_valid != 0).then_some(&self.mode)
    }
}
