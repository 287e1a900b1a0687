//! CRTCs as Rust programs see them.

use crate::control::handle;
use crate::uapi::mode::DRM_MODE_OBJECT_CRTC;

handle! {
    /// Handle of a CRTC.
    "crtc", DRM_MODE_OBJECT_CRTC
}
