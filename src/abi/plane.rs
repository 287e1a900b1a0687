//! `drmModePlane` and `drmModePlaneRes`: planes and their list.

use crate::Result;
use crate::mem::{CBox, CVec, Zeroed, elements, release};
use crate::uapi::mode::drm_mode_get_plane;

/// A plane: a picture that a CRTC puts on the screen.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModePlane {
    /// Number of `formats`.
    count_formats: u32,
    /// `DRM_FORMAT_*` that framebuffers may have.
    formats: *mut u32,
    /// The plane.
    plane_id: u32,
    /// CRTC in use; 0 for none.
    crtc_id: u32,
    /// Framebuffer that is shown; 0 for none.
    fb_id: u32,
    /// Always 0: the request does not report it.
    crtc_x: u32,
    /// Always 0: the request does not report it.
    crtc_y: u32,
    /// Always 0: the request does not report it.
    x: u32,
    /// Always 0: the request does not report it.
    y: u32,
    /// CRTCs it can be used on: bit n for the n-th in the device's list.
    possible_crtcs: u32,
    /// Number of entries in the gamma table.
    gamma_size: u32,
}

/// See `struct _drmModePlane`.
pub type drmModePlane = _drmModePlane;
/// Result of `drmModeGetPlane`, for `drmModeFreePlane`.
pub type drmModePlanePtr = *mut drmModePlane;

// SAFETY: integers and a pointer.
unsafe impl Zeroed for drmModePlane {}

impl drmModePlane {
    pub(crate) fn new(reply: &drm_mode_get_plane, formats: CVec<u32>) -> Result<CBox<Self>> {
        let mut plane = CBox::<Self>::zeroed()?;
        let (count, formats) = formats.into_c();
        plane.count_formats = count.unsigned_abs();
        plane.formats = formats;
        plane.plane_id = reply.plane_id;
        plane.crtc_id = reply.crtc_id;
        plane.fb_id = reply.fb_id;
        plane.possible_crtcs = reply.possible_crtcs;
        plane.gamma_size = reply.gamma_size;
        Ok(plane)
    }

    /// The plane's id.
    #[must_use]
    pub const fn plane_id(&self) -> u32 {
        self.plane_id
    }

    /// The CRTC in use.
    #[must_use]
    pub fn crtc_id(&self) -> Option<u32> {
        (self.crtc_id != 0).then_some(self.crtc_id)
    }

    /// The framebuffer that is shown.
    #[must_use]
    pub fn fb_id(&self) -> Option<u32> {
        (self.fb_id != 0).then_some(self.fb_id)
    }

    /// CRTCs the plane can be used on: bit n for the n-th in the device's list.
    #[must_use]
    pub const fn possible_crtcs(&self) -> u32 {
        self.possible_crtcs
    }

    /// Number of entries in the gamma table.
    #[must_use]
    pub const fn gamma_size(&self) -> u32 {
        self.gamma_size
    }

    /// Formats that framebuffers may have, as fourcc codes.
    #[must_use]
    pub fn formats(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.formats, self.count_formats) }
    }
}

impl Drop for drmModePlane {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.formats) };
    }
}

/// The planes of a device.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModePlaneRes {
    /// Number of `planes`.
    count_planes: u32,
    /// Plane ids.
    planes: *mut u32,
}

/// See `struct _drmModePlaneRes`.
pub type drmModePlaneRes = _drmModePlaneRes;
/// Result of `drmModeGetPlaneResources`, for `drmModeFreePlaneResources`.
pub type drmModePlaneResPtr = *mut drmModePlaneRes;

// SAFETY: an integer and a pointer.
unsafe impl Zeroed for drmModePlaneRes {}

impl drmModePlaneRes {
    pub(crate) fn new(planes: CVec<u32>) -> Result<CBox<Self>> {
        let mut res = CBox::<Self>::zeroed()?;
        let (count, planes) = planes.into_c();
        res.count_planes = count.unsigned_abs();
        res.planes = planes;
        Ok(res)
    }

    /// Plane ids.
    #[must_use]
    pub fn planes(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.planes, self.count_planes) }
    }
}

impl Drop for drmModePlaneRes {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.planes) };
    }
}
