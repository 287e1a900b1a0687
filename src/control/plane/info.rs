//! Planes as Rust programs see them.

use crate::control::handle;
use crate::uapi::mode::DRM_MODE_OBJECT_PLANE;

handle! {
    /// Handle of a plane.
    "plane", DRM_MODE_OBJECT_PLANE
}
