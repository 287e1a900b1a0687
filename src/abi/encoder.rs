//! `drmModeEncoder`: what connects CRTCs to connectors.

use crate::Result;
use crate::mem::{CBox, Zeroed};
use crate::uapi::mode::drm_mode_get_encoder;

/// An encoder: what connects a CRTC to connectors.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeEncoder {
    /// The encoder.
    pub encoder_id: u32,
    /// `DRM_MODE_ENCODER_*`.
    pub encoder_type: u32,
    /// CRTC in use; 0 for none.
    pub crtc_id: u32,
    /// CRTCs it can be fed by: bit n for the n-th in the device's list.
    pub possible_crtcs: u32,
    /// Encoders that can share its CRTC: bit n for the n-th in the device's list.
    pub possible_clones: u32,
}

/// See `struct _drmModeEncoder`.
pub type drmModeEncoder = _drmModeEncoder;
/// Result of `drmModeGetEncoder`, for `drmModeFreeEncoder`.
pub type drmModeEncoderPtr = *mut drmModeEncoder;

// SAFETY: integers.
unsafe impl Zeroed for drmModeEncoder {}

impl drmModeEncoder {
    pub(crate) fn new(reply: &drm_mode_get_encoder) -> Result<CBox<Self>> {
        let mut encoder = CBox::<Self>::zeroed()?;
        encoder.encoder_id = reply.encoder_id;
        encoder.encoder_type = reply.encoder_type;
        encoder.crtc_id = reply.crtc_id;
        encoder.possible_crtcs = reply.possible_crtcs;
        encoder.possible_clones = reply.possible_clones;
        Ok(encoder)
    }
}
