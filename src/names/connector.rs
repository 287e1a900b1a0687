//! Names of connector types.

use core::ffi::CStr;

use super::{Names, names};

/// In the order of `DRM_MODE_CONNECTOR_*`.
const TYPES: Names = names![
    "Unknown",
    "VGA",
    "DVI-I",
    "DVI-D",
    "DVI-A",
    "Composite",
    "SVIDEO",
    "LVDS",
    "Component",
    "DIN",
    "DP",
    "HDMI-A",
    "HDMI-B",
    "TV",
    "eDP",
    "Virtual",
    "DSI",
    "DPI",
    "Writeback",
    "SPI",
    "USB",
];

/// Name of a `DRM_MODE_CONNECTOR_*`.
pub(crate) fn type_name(connector_type: u32) -> Option<&'static CStr> {
    TYPES.get(connector_type)
}
