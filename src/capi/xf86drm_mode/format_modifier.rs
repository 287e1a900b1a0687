//! Formats and modifiers in `IN_FORMATS` blobs.

use crate::abi::blob::drmModePropertyBlobRes;
use crate::abi::format_modifier::drmModeFormatModifierIterator;
use crate::control::format_modifier;

/// Goes to the next pair of format and modifier in an `IN_FORMATS` blob; false, with `iter` as it was, when there
/// is none. `iter` begins as zeros.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFormatModifierBlobIterNext(
    blob: *const drmModePropertyBlobRes,
    iter: *mut drmModeFormatModifierIterator,
) -> bool {
    // SAFETY: the caller vouches for the blob.
    let blob = unsafe { blob.as_ref() };
    // SAFETY: the caller vouches for the iterator.
    let iter = unsafe { iter.as_mut() };
    match (blob, iter) {
        (Some(blob), Some(iter)) => format_modifier::next(blob, iter),
        _ => false,
    }
}
