//! `drmModeModeInfo`: the timing of a display mode.

use core::ffi::c_char;
use core::mem::{offset_of, size_of};

use crate::mem::Zeroed;
use crate::uapi::mode::drm_mode_modeinfo;

/// The timing of a display mode; byte for byte the kernel's `struct drm_mode_modeinfo`.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmModeModeInfo {
    /// Pixel clock, in kHz.
    pub clock: u32,
    /// Visible width, in pixels.
    pub hdisplay: u16,
    /// First pixel of the horizontal sync pulse.
    pub hsync_start: u16,
    /// First pixel after the horizontal sync pulse.
    pub hsync_end: u16,
    /// Width with blanking, in pixels.
    pub htotal: u16,
    /// Horizontal skew, in pixels.
    pub hskew: u16,
    /// Visible height, in lines.
    pub vdisplay: u16,
    /// First line of the vertical sync pulse.
    pub vsync_start: u16,
    /// First line after the vertical sync pulse.
    pub vsync_end: u16,
    /// Height with blanking, in lines.
    pub vtotal: u16,
    /// How often each line is shown, if more than once.
    pub vscan: u16,
    /// Refresh rate, in Hz, rounded.
    pub vrefresh: u32,
    /// `DRM_MODE_FLAG_*`.
    pub flags: u32,
    /// `DRM_MODE_TYPE_*`.
    pub r#type: u32,
    /// Name, ended by NUL.
    pub name: [c_char; DRM_DISPLAY_MODE_LEN],
}

/// Room for a mode's name, with its NUL.
pub const DRM_DISPLAY_MODE_LEN: usize = 32;

/// See `struct _drmModeModeInfo`.
pub type drmModeModeInfo = _drmModeModeInfo;
/// Pointer to a mode.
pub type drmModeModeInfoPtr = *mut drmModeModeInfo;

// SAFETY: integers.
unsafe impl Zeroed for drmModeModeInfo {}

/// States that fields of the same meaning lie in the same place.
macro_rules! twins {
    ($($ours:ident: $kernels:ident),* $(,)?) => {
        const _: () = {
            assert!(size_of::<drmModeModeInfo>() == size_of::<drm_mode_modeinfo>());
            $(assert!(
                offset_of!(drmModeModeInfo, $ours) == offset_of!(drm_mode_modeinfo, $kernels)
            );)*
        };

        impl From<&drmModeModeInfo> for drm_mode_modeinfo {
            fn from(mode: &drmModeModeInfo) -> Self {
                Self { $($kernels: mode.$ours),* }
            }
        }

        impl From<&drm_mode_modeinfo> for drmModeModeInfo {
            fn from(mode: &drm_mode_modeinfo) -> Self {
                Self { $($ours: mode.$kernels),* }
            }
        }
    };
}

twins! {
    clock: clock, hdisplay: hdisplay, hsync_start: hsync_start, hsync_end: hsync_end,
    htotal: htotal, hskew: hskew, vdisplay: vdisplay, vsync_start: vsync_start,
    vsync_end: vsync_end, vtotal: vtotal, vscan: vscan, vrefresh: vrefresh, flags: flags,
    r#type: r#type, name: name,
}
