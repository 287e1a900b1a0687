//! Modifiers that are numbers, each with a name of its own.

use crate::names::{Names, names};

/// `vendor, number: name;` a line.
macro_rules! table {
    ($($vendor:literal, $number:literal: $name:literal;)*) => {
        const MODIFIERS: &[u16] = &[$(short($vendor << 56 | $number)),*];
        const NAMES: Names = names![$($name),*];

        $(const _: () = assert!(is_short($vendor << 56 | $number));)*
    };
}

/// The bits that any modifier in the table has: vendor, Arm's type, number.
const SHORT: u64 = 0xff10_0000_0000_001f;
const INVALID: u64 = 0x00ff_ffff_ffff_ffff;

const fn is_short(modifier: u64) -> bool {
    modifier & !SHORT == 0
}

/// These bits together.
const fn short(modifier: u64) -> u16 {
    ((modifier >> 48) & 0xff00 | (modifier >> 45) & 0x80 | modifier & 0x1f) as u16
}

// The rest of NVIDIA's (3) and all of Vivante's (6) are made of parts.
table! {
    0, 0: "LINEAR";
    1, 1: "X_TILED";
    1, 2: "Y_TILED";
    1, 3: "Yf_TILED";
    1, 4: "Y_TILED_CCS";
    1, 5: "Yf_TILED_CCS";
    1, 6: "Y_TILED_GEN12_RC_CCS";
    1, 7: "Y_TILED_GEN12_MC_CCS";
    1, 8: "Y_TILED_GEN12_RC_CCS_CC";
    1, 9: "4_TILED";
    1, 10: "4_TILED_DG2_RC_CCS";
    1, 11: "4_TILED_DG2_MC_CCS";
    1, 12: "4_TILED_DG2_RC_CCS_CC";
    1, 13: "4_TILED_MTL_RC_CCS";
    1, 14: "4_TILED_MTL_MC_CCS";
    1, 15: "4_TILED_MTL_RC_CCS_CC";
    1, 16: "4_TILED_LNL_CCS";
    1, 17: "4_TILED_BMG_CCS";
    3, 1: "TEGRA_TILED";
    4, 1: "64_32_TILE";
    4, 2: "16_16_TILE";
    5, 1: "COMPRESSED";
    5, 2: "TILED2";
    5, 3: "TILED3";
    7, 1: "VC4_T_TILED";
    7, 2: "SAND32";
    7, 3: "SAND64";
    7, 4: "SAND128";
    7, 5: "SAND256";
    7, 6: "UIF";
    8, 0x0010_0000_0000_0001: "16X16_BLOCK_U_INTERLEAVED";
    8, 0x0010_0000_0000_0002: "INTERLEAVED_64K";
    9, 1: "TILED";
    12, 1: "GPU_TILED";
    12, 2: "GPU_TILED_COMPRESSED";
}

pub(super) fn name(modifier: u64) -> Option<&'static [u8]> {
    if modifier == INVALID {
        return Some(b"INVALID");
    }
    if !is_short(modifier) {
        return None;
    }
    let place = MODIFIERS.iter().position(|known| *known == short(modifier))?;
    NAMES.get(u32::try_from(place).ok()?)
}
