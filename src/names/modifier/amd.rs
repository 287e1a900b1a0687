//! AMD: swizzled tiles, and compression (DCC).

use super::{bit, bits, entry};
use crate::Result;
use crate::mem::CText;

const VERSIONS: [&[u8]; 6] = [b"", b"GFX9", b"GFX10", b"GFX10_RBPLUS", b"GFX11", b"GFX12"];
const GFX9: u32 = 1;
const GFX10_RBPLUS: u32 = 3;
const GFX11: u32 = 4;
const GFX12: u32 = 5;

/// Of all versions before GFX12.
const TILES: [&[u8]; 32] = [
    b"LINEAR",
    b"256B_S",
    b"256B_D",
    b"256B_R",
    b"4KB_Z",
    b"4KB_S",
    b"4KB_D",
    b"4KB_R",
    b"64KB_Z",
    b"64KB_S",
    b"64KB_D",
    b"64KB_R",
    b"INVALID12",
    b"INVALID13",
    b"INVALID14",
    b"INVALID15",
    b"64KB_Z_T",
    b"64KB_S_T",
    b"64KB_D_T",
    b"64KB_R_T",
    b"4KB_Z_X",
    b"4KB_S_X",
    b"4KB_D_X",
    b"4KB_R_X",
    b"64KB_Z_X",
    b"64KB_S_X",
    b"64KB_D_X",
    b"64KB_R_X",
    b"256KB_Z_X",
    b"256KB_S_X",
    b"256KB_D_X",
    b"256KB_R_X",
];
/// The first tile whose banks and pipes are mixed.
const FIRST_XOR: u32 = 16;

const GFX12_TILES: [&[u8]; 8] =
    [b"LINEAR", b"256B_2D", b"4KB_2D", b"64KB_2D", b"256KB_2D", b"4KB_3D", b"64KB_3D", b"256KB_3D"];
/// What C prints for a tile without a name.
const NO_NAME: &[u8] = b"(null)";

const DCC: u32 = 13;
const DCC_RETILE: u32 = 14;
const DCC_PIPE_ALIGN: u32 = 15;
/// In the order of the name.
const DCC_FLAGS: [(u32, &[u8]); 5] = [
    (16, b",DCC_INDEPENDENT_64B"),
    (17, b",DCC_INDEPENDENT_128B"),
    (20, b",DCC_CONSTANT_ENCODE"),
    (DCC_PIPE_ALIGN, b",DCC_PIPE_ALIGN"),
    (DCC_RETILE, b",DCC_RETILE"),
];

pub(super) fn name(modifier: u64) -> Result<Option<CText>> {
    let version = bits(modifier, 0, 8);
    let known = entry(&VERSIONS, version).filter(|name| !name.is_empty());
    let Some(known) = known else { return Ok(None) };
    let mut name = CText::copy_of(known)?;
    name.push(b",")?;
    let tile = bits(modifier, 8, 5);
    if version == GFX12 {
        name.push(entry(&GFX12_TILES, tile).unwrap_or(NO_NAME))?;
        if bit(modifier, DCC) {
            push_block_size(&mut name, modifier)?;
        }
        return Ok(Some(name));
    }
    name.push(entry(&TILES, tile).unwrap_or(NO_NAME))?;
    if tile >= FIRST_XOR {
        push_number(&mut name, b",PIPE_XOR_BITS=", bits(modifier, 21, 3))?;
        match version {
            GFX9 => push_number(&mut name, b",BANK_XOR_BITS=", bits(modifier, 24, 3))?,
            GFX10_RBPLUS | GFX11 => push_number(&mut name, b",PACKERS=", bits(modifier, 27, 3))?,
            _ => {}
        }
    }
    if bit(modifier, DCC) {
        if version == GFX9 && (bit(modifier, DCC_PIPE_ALIGN) || bit(modifier, DCC_RETILE)) {
            push_number(&mut name, b",RB=", bits(modifier, 30, 3))?;
            push_number(&mut name, b",PIPE=", bits(modifier, 33, 3))?;
        }
        push_block_size(&mut name, modifier)?;
        for (place, flag) in DCC_FLAGS {
            if bit(modifier, place) {
                name.push(flag)?;
            }
        }
    }
    Ok(Some(name))
}

fn push_block_size(name: &mut CText, modifier: u64) -> Result<()> {
    push_number(name, b",DCC,DCC_MAX_COMPRESSED_BLOCK=", 64 << bits(modifier, 18, 2))?;
    name.push(b"B")
}

fn push_number(name: &mut CText, label: &[u8], number: u32) -> Result<()> {
    name.push(label)?;
    name.push_decimal(number)
}
