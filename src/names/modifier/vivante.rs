//! Vivante: tiles, tile status and compression.

use super::bits;
use crate::mem::Line;

/// All bits but those of tile status and compression.
const TILING: u64 = !(0xff << 48);
const VENDOR: u64 = super::VIVANTE << 56;

pub(super) fn name(modifier: u64, name: &mut Line) -> Option<()> {
    name.push(match (modifier & TILING).wrapping_sub(VENDOR) {
        1 => b"TILED",
        2 => b"SUPER_TILED",
        3 => b"SPLIT_TILED",
        4 => b"SPLIT_SUPER_TILED",
        _ => b"UNKNOWN",
    });
    name.push(match bits(modifier, 48, 4) {
        0 => b"",
        1 => b",TS=64B_4",
        2 => b",TS=64B_2",
        3 => b",TS=128B_4",
        4 => b",TS=256B_4",
        _ => b",TS=UNKNOWN",
    });
    name.push(match bits(modifier, 52, 4) {
        0 => b"",
        1 => b",COMP=DEC400",
        _ => b",COMP=UNKNOWN",
    });
    Some(())
}
