//! `drmModeFormatModifierBlobIterNext`: formats and modifiers in blobs, good ones and bad ones.

use std::ptr::{null, null_mut};

use drm::abi::format_modifier::drmModeFormatModifierIterator;
use drm::capi::xf86drm_mode::drmModeFormatModifierBlobIterNext;

use crate::support::c::Blob;

/// Mask, offset, modifier.
type Entry = (u64, u32, u64);

const INVALID: u64 = 0x00ff_ffff_ffff_ffff;
const HEADER: usize = 24;

/// The bytes of a blob: header, formats, entries.
fn blob(formats: &[u32], entries: &[Entry]) -> Vec<u8> {
    let modifiers = (HEADER + formats.len() * 4).next_multiple_of(8);
    let header =
        [1, 0, formats.len() as u32, HEADER as u32, entries.len() as u32, modifiers as u32];
    let mut bytes: Vec<u8> = header.iter().chain(formats).flat_map(|n| n.to_ne_bytes()).collect();
    bytes.resize(modifiers, 0);
    for (mask, offset, modifier) in entries {
        bytes.extend(mask.to_ne_bytes());
        bytes.extend(offset.to_ne_bytes());
        bytes.extend([0; 4]);
        bytes.extend(modifier.to_ne_bytes());
    }
    bytes
}

/// Changes a word of the header: 2 counts formats, 3 says where they are, 4 and 5 so for entries.
fn with_word(mut bytes: Vec<u8>, word: usize, value: u32) -> Vec<u8> {
    bytes[word * 4..word * 4 + 4].copy_from_slice(&value.to_ne_bytes());
    bytes
}

struct Walk<'a> {
    bytes: &'a [u8],
    /// What the structure says; a blob of the program's own may say 0.
    length: u32,
    iter: drmModeFormatModifierIterator,
}

impl<'a> Walk<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let iter = drmModeFormatModifierIterator::default();
        Self { bytes, length: bytes.len() as u32, iter }
    }

    fn next(&mut self) -> bool {
        let data = self.bytes.as_ptr().cast_mut().cast();
        let blob = Blob { id: 1, length: self.length, data };
        unsafe { drmModeFormatModifierBlobIterNext((&raw const blob).cast(), &mut self.iter) }
    }

    fn state(&self) -> (u32, u64, u32, u32) {
        (self.iter.fmt, self.iter.r#mod, self.iter.fmt_idx, self.iter.mod_idx)
    }

    /// All pairs; the walk must end, and stay ended.
    fn pairs(mut self) -> Vec<(u32, u64)> {
        let mut pairs = Vec::new();
        while self.next() {
            pairs.push((self.iter.fmt, self.iter.r#mod));
            assert!(pairs.len() < 10_000, "no end");
        }
        let last = self.state();
        assert!(!self.next());
        assert_eq!(self.state(), last);
        pairs
    }
}

fn pairs(bytes: &[u8]) -> Vec<(u32, u64)> {
    Walk::new(bytes).pairs()
}

const FORMATS: [u32; 4] = [1000, 1001, 1002, 1003];
const ENTRIES: [Entry; 3] = [(0b11, 0, 0xa), (0b100, 0, 0xb), (0b1, 0, 0xc)];

#[test]
fn pairs_come_by_format_then_entry_and_the_place_is_kept() {
    let bytes = blob(&FORMATS, &ENTRIES);
    for length in [bytes.len() as u32, 0] {
        let mut walk = Walk::new(&bytes);
        walk.length = length;
        for expected in [(1000, 0xa, 0, 1), (1000, 0xc, 1, 0), (1001, 0xa, 1, 1), (1002, 0xb, 2, 2)]
        {
            assert!(walk.next());
            assert_eq!(walk.state(), expected);
        }
        assert!(!walk.next());
        assert_eq!(walk.state(), (1002, 0xb, 2, 2));
    }
}

#[test]
fn nothing_in_it_is_nothing_at_once() {
    for bytes in [blob(&FORMATS, &[]), blob(&[], &ENTRIES), blob(&[], &[])] {
        let mut walk = Walk::new(&bytes);
        walk.iter.fmt = 77;
        assert!(!walk.next());
        assert_eq!(walk.state(), (77, 0, 0, 0));
    }
}

#[test]
fn each_of_64_bits_is_its_own_format() {
    let formats: Vec<u32> = (0..66).collect();
    let bytes = blob(&formats, &[((1 << 3) | (1 << 33), 0, 0xa), (1, 64, 0xb)]);
    assert_eq!(pairs(&bytes), [(3, 0xa), (33, 0xa), (64, 0xb)]);
    for bit in 0..64 {
        assert_eq!(pairs(&blob(&formats, &[(1 << bit, 0, 5)])), [(bit, 5)]);
        assert_eq!(pairs(&blob(&formats, &[(1 << bit, 2, 5)])), [(bit + 2, 5)]);
    }
    let all: Vec<(u32, u64)> = (2..66).map(|format| (format, 5)).collect();
    assert_eq!(pairs(&blob(&formats, &[(u64::MAX, 2, 5)])), all);
}

#[test]
fn entries_marked_invalid_are_skipped() {
    let entries = [(1, 0, INVALID), (0b11, 0, 7), (0b10, 0, INVALID)];
    assert_eq!(pairs(&blob(&FORMATS, &entries)), [(1000, 7), (1001, 7)]);
    assert_eq!(pairs(&blob(&FORMATS, &[(u64::MAX, 0, INVALID)])), []);
}

#[test]
fn formats_without_modifiers_are_left_out() {
    let entries = [(0b1000, 0, 7), (0b10, 0, 0)];
    assert_eq!(pairs(&blob(&FORMATS, &entries)), [(1001, 0), (1003, 7)]);
}

#[test]
fn data_may_lie_at_an_odd_address() {
    let bytes = blob(&FORMATS, &ENTRIES);
    for shift in 1..8 {
        let mut moved = vec![0; shift];
        moved.extend(&bytes);
        let expected = [(1000, 0xa), (1000, 0xc), (1001, 0xa), (1002, 0xb)];
        assert_eq!(pairs(&moved[shift..]), expected);
    }
}

#[test]
fn null_is_no_pair() {
    let mut iter = drmModeFormatModifierIterator::default();
    let bytes = blob(&FORMATS, &ENTRIES);
    let mut blob = Blob { id: 1, length: bytes.len() as u32, data: bytes.as_ptr() as *mut _ };
    let place = (&raw const blob).cast();
    assert!(!unsafe { drmModeFormatModifierBlobIterNext(null(), &mut iter) });
    assert!(!unsafe { drmModeFormatModifierBlobIterNext(place, null_mut()) });
    assert!(!unsafe { drmModeFormatModifierBlobIterNext(null(), null_mut()) });
    for length in [0, 24, 1000] {
        (blob.data, blob.length) = (null_mut(), length);
        let place = (&raw const blob).cast();
        assert!(!unsafe { drmModeFormatModifierBlobIterNext(place, &mut iter) });
    }
    assert_eq!((iter.fmt_idx, iter.mod_idx, iter.fmt, iter.r#mod), (0, 0, 0, 0));
}

#[test]
fn blob_that_was_cut_ends_early_at_each_length() {
    let bytes = blob(&FORMATS, &ENTRIES);
    let whole = pairs(&bytes);
    for length in 1..bytes.len() {
        // A block of its own, so that a checker of memory sees what is read beyond its end.
        let cut = bytes[..length].to_vec();
        assert!(whole.starts_with(&pairs(&cut)), "{length}");
    }
}

#[test]
fn offsets_and_counts_that_lead_outside_end_the_walk() {
    let good = blob(&FORMATS, &ENTRIES);
    for value in [0x7fff_ffff, 0x8000_0000, 0xffff_fffc, 0xffff_ffff, good.len() as u32] {
        for word in [3, 5] {
            assert_eq!(pairs(&with_word(good.clone(), word, value)), [], "{word} {value:#x}");
        }
    }
    let many_formats = with_word(good.clone(), 2, u32::MAX);
    assert!(pairs(&many_formats).starts_with(&pairs(&good)));
    let many_entries = with_word(good, 4, u32::MAX);
    assert!(pairs(&many_entries).starts_with(&[(1000, 0xa), (1000, 0xc)]));
}

#[test]
fn entry_offset_near_its_limit_does_not_wrap() {
    let entries = [(u64::MAX, u32::MAX - 1, 9), (u64::MAX, u32::MAX - 63, 9)];
    assert_eq!(pairs(&blob(&FORMATS, &entries)), []);
}

#[test]
fn iterator_that_is_out_of_place_ends_the_walk() {
    let bytes = blob(&FORMATS, &ENTRIES);
    for (fmt_idx, mod_idx) in [(4, 0), (0, 3), (u32::MAX, 0), (0, u32::MAX), (u32::MAX, u32::MAX)] {
        let mut walk = Walk::new(&bytes);
        (walk.iter.fmt_idx, walk.iter.mod_idx) = (fmt_idx, mod_idx);
        assert!(!walk.next());
        assert_eq!((walk.iter.fmt_idx, walk.iter.mod_idx), (fmt_idx, mod_idx));
    }
}
