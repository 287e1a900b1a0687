//! Names of formats and modifiers as Rust's strings.

use super::{format, modifier};
use crate::Result;
use crate::mem::CText;

/// `drmGetFormatName(format)`—The name of a format, whether it is known or not: its four characters without spaces at the
/// end, with `_BE` behind those of the other byte order. `INVALID` for none.
///
/// ```
/// use drm::buffer::DrmFourcc;
/// use drm::names::format_name;
///
/// assert_eq!(format_name(DrmFourcc::Xrgb8888 as u32), "XR24");
/// assert_eq!(format_name(u32::from_le_bytes(*b"AB  ") | 1 << 31), "AB_BE");
/// ```
#[doc(alias = "drmGetFormatName")]
#[must_use]
pub fn format_name(format: u32) -> String {
    string(format::name(format).map(Some)).unwrap_or_default()
}

/// `drmGetFormatModifierName(modifier)`—What a modifier is called, without its vendor; `None` if that is not known.
///
/// ```
/// use drm::buffer::DrmModifier;
/// use drm::names::{modifier_name, modifier_vendor};
///
/// assert_eq!(modifier_name(DrmModifier::Linear.into()).as_deref(), Some("LINEAR"));
/// assert_eq!(modifier_name(DrmModifier::I915_y_tiled.into()).as_deref(), Some("Y_TILED"));
/// assert_eq!(modifier_vendor(DrmModifier::I915_y_tiled.into()), Some("INTEL"));
/// ```
#[doc(alias = "drmGetFormatModifierName")]
#[must_use]
pub fn modifier_name(modifier: u64) -> Option<String> {
    string(modifier::name(modifier))
}

/// `drmGetFormatModifierVendor(modifier)`—Whose modifier it is; `None` if that is not known.
#[doc(alias = "drmGetFormatModifierVendor")]
#[must_use]
pub fn modifier_vendor(modifier: u64) -> Option<&'static str> {
    modifier::vendor(modifier)?.to_str().ok()
}

/// Bytes that are no UTF-8, as made-up formats have them, become replacement characters. Without memory there is no
/// name, if the program goes on at all.
fn string(name: Result<Option<CText>>) -> Option<String> {
    Some(name.ok()??.as_c_str().to_string_lossy().into_owned())
}
