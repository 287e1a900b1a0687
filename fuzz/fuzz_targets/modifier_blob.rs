//! `drmModeFormatModifierBlobIterNext` over a blob of any bytes and from any place on.
#![no_main]

#[path = "../support/mod.rs"]
mod support;

use std::mem::{offset_of, size_of};

use drm::abi::format_modifier::drmModeFormatModifierIterator;
use drm::capi::xf86drm_mode::drmModeFormatModifierBlobIterNext;
use drm::uapi::mode::{drm_format_modifier, drm_format_modifier_blob};
use libfuzzer_sys::fuzz_target;

use support::c::Blob;
use support::heap;

/// `DRM_FORMAT_MOD_INVALID`
const INVALID: u64 = 0x00ff_ffff_ffff_ffff;

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_ne_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_ne_bytes(bytes.get(at..)?.first_chunk().copied()?))
}

/// The pairs that the blob tells of, from its beginning on, in the order of the formats; and whether the walk ended
/// because the blob leads out of itself.
fn pairs(bytes: &[u8], from: (u32, u32)) -> Option<Vec<(u32, u64)>> {
    let mut pairs = Vec::new();
    let _ = walk(bytes, from, &mut pairs);
    Some(pairs)
}

fn walk(bytes: &[u8], from: (u32, u32), pairs: &mut Vec<(u32, u64)>) -> Option<()> {
    let header = |at| word(bytes, at);
    bytes.get(..size_of::<drm_format_modifier_blob>())?;
    let count_formats = header(offset_of!(drm_format_modifier_blob, count_formats))?;
    let formats = header(offset_of!(drm_format_modifier_blob, formats_offset))? as usize;
    let count_modifiers = header(offset_of!(drm_format_modifier_blob, count_modifiers))?;
    let modifiers = header(offset_of!(drm_format_modifier_blob, modifiers_offset))? as usize;
    let mut first = from.1;
    if first >= count_modifiers {
        return None;
    }
    for format in from.0..count_formats {
        let code = word(bytes, formats + format as usize * 4)?;
        for index in std::mem::take(&mut first)..count_modifiers {
            let entry = modifiers + index as usize * size_of::<drm_format_modifier>();
            bytes.get(entry..entry + size_of::<drm_format_modifier>())?;
            let mask = long(bytes, entry + offset_of!(drm_format_modifier, formats))?;
            let offset = word(bytes, entry + offset_of!(drm_format_modifier, offset))?;
            let modifier = long(bytes, entry + offset_of!(drm_format_modifier, modifier))?;
            let bit = u64::from(format).wrapping_sub(u64::from(offset));
            if bit < 64 && mask >> bit & 1 == 1 && modifier != INVALID {
                pairs.push((code, modifier));
            }
        }
    }
    Some(())
}

fuzz_target!(|input: (u8, [u16; 2], &[u8])| {
    let (shift, [format, modifier], bytes) = input;
    // Most walks begin at the beginning; the data lies at any address.
    let from = if shift & 0x80 == 0 { (0, 0) } else { (format.into(), modifier.into()) };
    let shift = usize::from(shift & 7);
    let mut block = vec![0; shift];
    block.extend(bytes);
    let block = block.into_boxed_slice();
    let blob = Blob {
        id: 1,
        length: bytes.len() as u32,
        data: if bytes.is_empty() {
            std::ptr::null_mut()
        } else {
            block[shift..].as_ptr().cast_mut().cast()
        },
    };
    let wanted = pairs(bytes, from).unwrap_or_default();
    let mut seen = Vec::new();
    let mut iter =
        drmModeFormatModifierIterator { fmt_idx: from.0, mod_idx: from.1, ..Default::default() };
    loop {
        let before = iter;
        let (more, report) = heap::watched(None, || unsafe {
            drmModeFormatModifierBlobIterNext((&raw const blob).cast(), &mut iter)
        });
        assert_eq!(report.live, 0, "a leak");
        if !more {
            let place = |iter: &drmModeFormatModifierIterator| {
                (iter.fmt_idx, iter.mod_idx, iter.fmt, iter.r#mod)
            };
            assert_eq!(place(&before), place(&iter), "the end changes the iterator");
            break;
        }
        assert!((before.fmt_idx, before.mod_idx) < (iter.fmt_idx, iter.mod_idx), "no progress");
        seen.push((iter.fmt, iter.r#mod));
        assert!(seen.len() <= wanted.len(), "more pairs than there are");
    }
    assert_eq!(seen, wanted);
});
