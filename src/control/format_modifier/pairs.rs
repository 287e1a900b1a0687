//! The pairs of format and modifier as Rust programs see them: an iterator.

use core::iter::FusedIterator;

use drm_fourcc::{DrmFourcc, DrmModifier, UnrecognizedFourcc};

use super::find;
use crate::abi::format_modifier::drmModeFormatModifierIterator;
use crate::mem::Bytes;

/// A format that a plane shows, in a layout that it shows it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FormatModifier {
    /// `DRM_FORMAT_*`.
    pub format: u32,
    /// `DRM_FORMAT_MOD_*`.
    pub modifier: u64,
}

impl FormatModifier {
    /// The format by name.
    ///
    /// # Errors
    ///
    /// The number, if it has no name yet.
    pub fn fourcc(&self) -> Result<DrmFourcc, UnrecognizedFourcc> {
        self.format.try_into()
    }

    /// The modifier by name; numbers without one are kept.
    #[must_use]
    pub fn drm_modifier(&self) -> DrmModifier {
        self.modifier.into()
    }
}

/// `drmModeFormatModifierBlobIterNext(blob, iter)`—The pairs in the bytes of an `IN_FORMATS` blob.
///
/// Formats come in the blob's order, each with its modifiers in theirs. Formats without modifiers are left out. A blob
/// that contradicts itself ends early, and bytes that are no such blob have no pairs.
///
/// ```no_run
/// use drm::control::format_modifier;
///
/// # fn show(blob: &[u8]) {
/// for pair in format_modifier::pairs(blob) {
///     println!("{:?} {:?}", pair.fourcc(), pair.drm_modifier());
/// }
/// # }
/// ```
#[doc(alias = "drmModeFormatModifierBlobIterNext")]
#[must_use]
pub fn pairs(blob: &[u8]) -> Pairs<'_> {
    Pairs { bytes: blob, place: drmModeFormatModifierIterator::default() }
}

/// Iterator of [`pairs`].
#[derive(Clone, Debug)]
pub struct Pairs<'a> {
    bytes: &'a [u8],
    place: drmModeFormatModifierIterator,
}

impl Iterator for Pairs<'_> {
    type Item = FormatModifier;

    fn next(&mut self) -> Option<FormatModifier> {
        self.place = find(&Bytes::from(self.bytes), self.place.fmt_idx, self.place.mod_idx)?;
        Some(FormatModifier { format: self.place.fmt, modifier: self.place.r#mod })
    }
}

// The place stays where nothing was found.
impl FusedIterator for Pairs<'_> {}
