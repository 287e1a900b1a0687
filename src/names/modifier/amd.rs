//! AMD: swizzled tiles, and compression (DCC).

use super::{bit, bits};
use crate::mem::Line;
use crate::names::{Names, names};

const VERSIONS: Names = names!["", "GFX9", "GFX10", "GFX10_RBPLUS", "GFX11", "GFX12",];
const GFX9: u32 = 1;
const GFX10_RBPLUS: u32 = 3;
const GFX11: u32 = 4;
const GFX12: u32 = 5;

/// Of all versions before GFX12.
const TILES: Names = names![
    "LINEAR",
    "256B_S",
    "256B_D",
    "256B_R",
    "4KB_Z",
    "4KB_S",
    "4KB_D",
    "4KB_R",
    "64KB_Z",
    "64KB_S",
    "64KB_D",
    "64KB_R",
    "INVALID12",
    "INVALID13",
    "INVALID14",
    "INVALID15",
    "64KB_Z_T",
    "64KB_S_T",
    "64KB_D_T",
    "64KB_R_T",
    "4KB_Z_X",
    "4KB_S_X",
    "4KB_D_X",
    "4KB_R_X",
    "64KB_Z_X",
    "64KB_S_X",
    "64KB_D_X",
    "64KB_R_X",
    "256KB_Z_X",
    "256KB_S_X",
    "256KB_D_X",
    "256KB_R_X",
];
/// The first tile whose banks and pipes are mixed.
const FIRST_XOR: u32 = 16;

const GFX12_TILES: Names =
    names!["LINEAR", "256B_2D", "4KB_2D", "64KB_2D", "256KB_2D", "4KB_3D", "64KB_3D", "256KB_3D",];
/// What C prints for a tile without a name.
const NO_NAME: &[u8] = b"(null)";

const DCC: u32 = 13;
const DCC_RETILE: u32 = 14;
const DCC_PIPE_ALIGN: u32 = 15;
/// The bits of `DCC_FLAG_NAMES`, in the order of the name.
const DCC_FLAGS: [u8; 5] = [16, 17, 20, DCC_PIPE_ALIGN as u8, DCC_RETILE as u8];
const DCC_FLAG_NAMES: Names = names![
    ",DCC_INDEPENDENT_64B",
    ",DCC_INDEPENDENT_128B",
    ",DCC_CONSTANT_ENCODE",
    ",DCC_PIPE_ALIGN",
    ",DCC_RETILE",
];

pub(super) fn name(modifier: u64, name: &mut Line) -> Option<()> {
    let version = bits(modifier, 0, 8);
    let known = VERSIONS.get(version).filter(|name| !name.is_empty());
    name.push(known?).push(b",");
    let tile = bits(modifier, 8, 5);
    if version == GFX12 {
        name.push(GFX12_TILES.get(tile).unwrap_or(NO_NAME));
        if bit(modifier, DCC) {
            push_block_size(name, modifier);
        }
        return Some(());
    }
    name.push(TILES.get(tile).unwrap_or(NO_NAME));
    if tile >= FIRST_XOR {
        push_number(name, b",PIPE_XOR_BITS=", bits(modifier, 21, 3));
        match version {
            GFX9 => push_number(name, b",BANK_XOR_BITS=", bits(modifier, 24, 3)),
            GFX10_RBPLUS | GFX11 => push_number(name, b",PACKERS=", bits(modifier, 27, 3)),
            _ => {}
        }
    }
    if bit(modifier, DCC) {
        if version == GFX9 && (bit(modifier, DCC_PIPE_ALIGN) || bit(modifier, DCC_RETILE)) {
            push_number(name, b",RB=", bits(modifier, 30, 3));
            push_number(name, b",PIPE=", bits(modifier, 33, 3));
        }
        push_block_size(name, modifier);
        for (place, flag) in DCC_FLAGS.into_iter().zip(DCC_FLAG_NAMES) {
            if bit(modifier, place.into()) {
                name.push(flag);
            }
        }
    }
    Some(())
}

#[inline(always)]
fn push_block_size(name: &mut Line, modifier: u64) {
    push_number(name, b",DCC,DCC_MAX_COMPRESSED_BLOCK=", 64 << bits(modifier, 18, 2));
    name.push(b"B");
}

fn push_number(name: &mut Line, label: &[u8], number: u32) {
    name.push(label);
    name.push_decimal(number);
}
