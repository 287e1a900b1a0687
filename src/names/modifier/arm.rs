//! Arm: compressed buffers, of any size (AFBC) or of a fixed one (AFRC).

use super::{bit, bits};
use crate::mem::Line;
use crate::names::{Names, names};

const AFBC: u32 = 0;
const AFRC: u32 = 2;

const BLOCK_SIZES: Names = names!["", "16x16", "32x8", "64x4", "32x8_64x4",];
/// From bit 4 on.
const MODES: Names = names!["YTR", "SPLIT", "SPARSE", "CBR", "TILED", "SC", "DB", "BCH", "USM",];
const UNIT_SIZES: Names = names!["", "CU_16", "CU_24", "CU_32",];

pub(super) fn name(modifier: u64, name: &mut Line) -> Option<()> {
    match bits(modifier, 52, 4) {
        AFBC => afbc(modifier, name),
        AFRC => afrc(modifier, name),
        _ => None,
    }
}

fn afbc(modifier: u64, name: &mut Line) -> Option<()> {
    let size = known(BLOCK_SIZES, bits(modifier, 0, 4))?;
    name.push(b"BLOCK_SIZE=").push(size);
    name.push(b",");
    let mut separator: &[u8] = b"MODE=";
    for (mode, place) in MODES.zip(4..) {
        if bit(modifier, place) {
            name.push(separator);
            name.push(mode);
            separator = b"|";
        }
    }
    Some(())
}

fn afrc(modifier: u64, name: &mut Line) -> Option<()> {
    let luma = known(UNIT_SIZES, bits(modifier, 0, 4))?;
    name.push(b"P0=").push(luma).push(b",");
    if let Some(chroma) = known(UNIT_SIZES, bits(modifier, 4, 4)) {
        name.push(b"P12=");
        name.push(chroma);
        name.push(b",");
    }
    name.push(if bit(modifier, 8) { b"SCAN" } else { b"ROT" });
    Some(())
}

/// An entry of a table whose first one stands for none.
fn known(names: Names, index: u32) -> Option<&'static [u8]> {
    names.get(index).filter(|name| !name.is_empty())
}
