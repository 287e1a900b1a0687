//! Properties as Rust programs see them.

use crate::control::handle;
use crate::uapi::mode::DRM_MODE_OBJECT_PROPERTY;

handle! {
    /// Handle of a property.
    "property", DRM_MODE_OBJECT_PROPERTY
}
