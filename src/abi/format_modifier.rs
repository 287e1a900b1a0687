//! `drmModeFormatModifierIterator`: a place in an `IN_FORMATS` blob.

use crate::mem::Zeroed;

/// A place in an `IN_FORMATS` blob, and the pair of format and modifier found there. All zeros is the
/// beginning.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C)]
pub struct _drmModeFormatModifierIterator {
    /// Index of the format.
    pub fmt_idx: u32,
    /// Number of modifier entries already looked at for it.
    pub mod_idx: u32,
    /// Format found, as `DRM_FORMAT_*`.
    pub fmt: u32,
    /// Modifier found, as `DRM_FORMAT_MOD_*`.
    pub r#mod: u64,
}

/// See `struct _drmModeFormatModifierIterator`.
pub type drmModeFormatModifierIterator = _drmModeFormatModifierIterator;

// SAFETY: integers.
unsafe impl Zeroed for drmModeFormatModifierIterator {}
