//! Framebuffers as Rust programs see them.

use crate::control::handle;
use crate::uapi::mode::DRM_MODE_OBJECT_FB;

handle! {
    /// Handle of a framebuffer.
    "framebuffer", DRM_MODE_OBJECT_FB
}
