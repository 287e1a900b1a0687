//! Names of connector types.

use core::ffi::CStr;

/// In the order of `DRM_MODE_CONNECTOR_*`.
const TYPES: [&CStr; 21] = [
    c"Unknown",
    c"VGA",
    c"DVI-I",
    c"DVI-D",
    c"DVI-A",
    c"Composite",
    c"SVIDEO",
    c"LVDS",
    c"Component",
    c"DIN",
    c"DP",
    c"HDMI-A",
    c"HDMI-B",
    c"TV",
    c"eDP",
    c"Virtual",
    c"DSI",
    c"DPI",
    c"Writeback",
    c"SPI",
    c"USB",
];

/// Name of a `DRM_MODE_CONNECTOR_*`.
pub(crate) fn type_name(connector_type: u32) -> Option<&'static CStr> {
    TYPES.get(usize::try_from(connector_type).ok()?).copied()
}
