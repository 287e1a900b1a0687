//! The pairs of format and modifier in an `IN_FORMATS` blob.

#[cfg(feature = "std")]
mod pairs;

use core::mem::size_of;

use crate::abi::blob::drmModePropertyBlobRes;
use crate::abi::format_modifier::drmModeFormatModifierIterator;
use crate::mem::Bytes;
use crate::uapi::mode::{drm_format_modifier, drm_format_modifier_blob};

#[cfg(feature = "std")]
pub use pairs::{FormatModifier, Pairs, pairs};

/// `DRM_FORMAT_MOD_INVALID`, which marks entries to skip.
const INVALID: u64 = 0x00ff_ffff_ffff_ffff;

/// `drmModeFormatModifierBlobIterNext(blob, iter)`—Goes to the next pair of format and modifier; false,
/// with the iterator as it was, when there is none.
///
/// Formats come in the blob's order, each with its modifiers in theirs. Formats without modifiers are
/// left out. A blob that contradicts itself ends early.
#[doc(alias = "drmModeFormatModifierBlobIterNext")]
pub fn next(blob: &drmModePropertyBlobRes, iter: &mut drmModeFormatModifierIterator) -> bool {
    let bytes = blob.bytes();
    // Most formats have most modifiers: the entry at hand is the usual answer.
    if at_hand(&bytes, iter).is_some() {
        return true;
    }
    let found = find(&bytes, iter.fmt_idx, iter.mod_idx);
    if let Some(found) = found {
        *iter = found;
    }
    found.is_some()
}

/// Goes to the pair of the format and the modifier entry that the iterator stands at, if that is one.
#[inline(always)]
fn at_hand(bytes: &Bytes<'_>, iter: &mut drmModeFormatModifierIterator) -> Option<()> {
    let blob: drm_format_modifier_blob = bytes.read(0)?;
    let (format, index) = (iter.fmt_idx, iter.mod_idx);
    if format >= blob.count_formats || index >= blob.count_modifiers {
        return None;
    }
    let entry: drm_format_modifier =
        bytes.read(place::<drm_format_modifier>(blob.modifiers_offset, index)?)?;
    if !supports(&entry, format) || entry.modifier == INVALID {
        return None;
    }
    iter.fmt = bytes.read(place::<u32>(blob.formats_offset, format)?)?;
    iter.r#mod = entry.modifier;
    // Neither goes beyond its count.
    iter.mod_idx = index.wrapping_add(1);
    if iter.mod_idx == blob.count_modifiers {
        (iter.fmt_idx, iter.mod_idx) = (format.wrapping_add(1), 0);
    }
    Some(())
}

/// The first pair from format `fmt_idx` and modifier entry `mod_idx` on.
#[inline(never)]
fn find(bytes: &Bytes<'_>, fmt_idx: u32, mod_idx: u32) -> Option<drmModeFormatModifierIterator> {
    let blob: drm_format_modifier_blob = bytes.read(0)?;
    let (mut format, mut index) = (fmt_idx, mod_idx);
    if index >= blob.count_modifiers {
        return None;
    }
    while format < blob.count_formats {
        let fmt: u32 = bytes.read(place::<u32>(blob.formats_offset, format)?)?;
        let mut at = place::<drm_format_modifier>(blob.modifiers_offset, index)?;
        loop {
            let entry: drm_format_modifier = bytes.read(at)?;
            at = at.checked_add(size_of::<drm_format_modifier>())?;
            // Neither goes beyond its count.
            index = index.wrapping_add(1);
            let found = supports(&entry, format) && entry.modifier != INVALID;
            let last = index == blob.count_modifiers;
            if found {
                let r#mod = entry.modifier;
                let (fmt_idx, mod_idx) =
                    if last { (format.wrapping_add(1), 0) } else { (format, index) };
                return Some(drmModeFormatModifierIterator { fmt_idx, mod_idx, fmt, r#mod });
            }
            if last {
                break;
            }
        }
        (format, index) = (format.wrapping_add(1), 0);
    }
    None
}

/// Whether an entry, which speaks of 64 formats from its offset on, has the bit of this one.
fn supports(entry: &drm_format_modifier, format: u32) -> bool {
    let bit = u64::from(format).wrapping_sub(entry.offset.into());
    bit < 64 && entry.formats.wrapping_shr(bit as u32) & 1 != 0
}

/// Where the element `index` of an array of `T` at `offset` lies.
fn place<T>(offset: u32, index: u32) -> Option<usize> {
    let start = usize::try_from(offset).ok()?;
    usize::try_from(index).ok()?.checked_mul(size_of::<T>())?.checked_add(start)
}
