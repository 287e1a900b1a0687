//! `drmModeRes`: the objects of a mode-setting device.

use core::ffi::c_int;

use crate::Result;
use crate::mem::{CBox, CVec, Zeroed, elements, release};
use crate::uapi::mode::drm_mode_card_res;

/// The mode-setting objects of a device and the framebuffer sizes it takes.
///
/// Arrays are in the kernel's order; one without elements is NULL. The place of a CRTC in `crtcs` is
/// its bit in every `possible_crtcs` mask.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeRes {
    /// Number of `fbs`.
    count_fbs: c_int,
    /// Framebuffer ids that this client created.
    fbs: *mut u32,
    /// Number of `crtcs`.
    count_crtcs: c_int,
    /// CRTC ids.
    crtcs: *mut u32,
    /// Number of `connectors`.
    count_connectors: c_int,
    /// Connector ids.
    connectors: *mut u32,
    /// Number of `encoders`.
    count_encoders: c_int,
    /// Encoder ids.
    encoders: *mut u32,
    /// Least width of a framebuffer, in pixels.
    min_width: u32,
    /// Greatest width of a framebuffer, in pixels.
    max_width: u32,
    /// Least height of a framebuffer, in pixels.
    min_height: u32,
    /// Greatest height of a framebuffer, in pixels.
    max_height: u32,
}

/// See `struct _drmModeRes`.
pub type drmModeRes = _drmModeRes;
/// Result of `drmModeGetResources`, for `drmModeFreeResources`.
pub type drmModeResPtr = *mut drmModeRes;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmModeRes {}

impl drmModeRes {
    /// What the kernel said, but for the lists.
    pub(crate) fn new(reply: &drm_mode_card_res) -> Result<CBox<Self>> {
        let mut res = CBox::<Self>::zeroed()?;
        res.min_width = reply.min_width;
        res.max_width = reply.max_width;
        res.min_height = reply.min_height;
        res.max_height = reply.max_height;
        Ok(res)
    }

    pub(crate) fn set_framebuffers(&mut self, ids: CVec<u32>) {
        (self.count_fbs, self.fbs) = ids.into_c();
    }

    pub(crate) fn set_crtcs(&mut self, ids: CVec<u32>) {
        (self.count_crtcs, self.crtcs) = ids.into_c();
    }

    pub(crate) fn set_connectors(&mut self, ids: CVec<u32>) {
        (self.count_connectors, self.connectors) = ids.into_c();
    }

    pub(crate) fn set_encoders(&mut self, ids: CVec<u32>) {
        (self.count_encoders, self.encoders) = ids.into_c();
    }

    /// Framebuffer ids that this client created.
    #[must_use]
    pub fn framebuffers(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.fbs, self.count_fbs) }
    }

    /// CRTC ids; a CRTC's place is its bit in `possible_crtcs` masks.
    #[must_use]
    pub fn crtcs(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.crtcs, self.count_crtcs) }
    }

    /// Connector ids.
    #[must_use]
    pub fn connectors(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.connectors, self.count_connectors) }
    }

    /// Encoder ids.
    #[must_use]
    pub fn encoders(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.encoders, self.count_encoders) }
    }

    /// Widths that a framebuffer may have, in pixels.
    #[must_use]
    pub const fn width_range(&self) -> core::ops::RangeInclusive<u32> {
        self.min_width..=self.max_width
    }

    /// Heights that a framebuffer may have, in pixels.
    #[must_use]
    pub const fn height_range(&self) -> core::ops::RangeInclusive<u32> {
        self.min_height..=self.max_height
    }
}

impl Drop for drmModeRes {
    fn drop(&mut self) {
        for array in [self.fbs, self.crtcs, self.connectors, self.encoders] {
            // SAFETY: the arrays are blocks of the C heap that the structure owns.
            unsafe { release(array) };
        }
    }
}
