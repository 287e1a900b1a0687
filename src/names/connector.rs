//! Names of connector types.

use core::ffi::CStr;

use super::{Names, c_names};

/// In the order of `DRM_MODE_CONNECTOR_*`.
const TYPES: Names = c_names![
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
    TYPES.c_str(connector_type)
}
