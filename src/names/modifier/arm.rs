//! Arm: compressed buffers, of any size (AFBC) or of a fixed one (AFRC).

use super::{bit, bits, entry};
use crate::Result;
use crate::mem::CText;

const AFBC: u32 = 0;
const AFRC: u32 = 2;

const BLOCK_SIZES: [&[u8]; 5] = [b"", b"16x16", b"32x8", b"64x4", b"32x8_64x4"];
/// From bit 4 on.
const MODES: [&[u8]; 9] =
    [b"YTR", b"SPLIT", b"SPARSE", b"CBR", b"TILED", b"SC", b"DB", b"BCH", b"USM"];
const UNIT_SIZES: [&[u8]; 4] = [b"", b"CU_16", b"CU_24", b"CU_32"];

pub(super) fn name(modifier: u64) -> Result<Option<CText>> {
    match bits(modifier, 52, 4) {
        AFBC => afbc(modifier),
        AFRC => afrc(modifier),
        _ => Ok(None),
    }
}

fn afbc(modifier: u64) -> Result<Option<CText>> {
    let Some(size) = known(&BLOCK_SIZES, bits(modifier, 0, 4)) else { return Ok(None) };
    let mut name = CText::copy_of(b"BLOCK_SIZE=")?;
    name.push(size)?;
    name.push(b",")?;
    let mut separator: &[u8] = b"MODE=";
    for (mode, place) in MODES.iter().zip(4..) {
        if bit(modifier, place) {
            name.push(separator)?;
            name.push(mode)?;
            separator = b"|";
        }
    }
    Ok(Some(name))
}

fn afrc(modifier: u64) -> Result<Option<CText>> {
    let Some(luma) = known(&UNIT_SIZES, bits(modifier, 0, 4)) else { return Ok(None) };
    let mut name = CText::copy_of(b"P0=")?;
    name.push(luma)?;
    name.push(b",")?;
    if let Some(chroma) = known(&UNIT_SIZES, bits(modifier, 4, 4)) {
        name.push(b"P12=")?;
        name.push(chroma)?;
        name.push(b",")?;
    }
    name.push(if bit(modifier, 8) { b"SCAN" } else { b"ROT" })?;
    Ok(Some(name))
}

/// An entry of a table whose first one stands for none.
fn known(table: &[&'static [u8]], index: u32) -> Option<&'static [u8]> {
    entry(table, index).filter(|name| !name.is_empty())
}
