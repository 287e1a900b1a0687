//! Modifiers that are numbers, each with a name of its own.

/// The number and the name of each modifier of a vendor.
type Names = (u64, &'static [(u64, &'static [u8])]);

const NAMES: [Names; 9] = [
    (0, &[(0, b"LINEAR"), (0x00ff_ffff_ffff_ffff, b"INVALID")]),
    (
        1,
        &[
            (1, b"X_TILED"),
            (2, b"Y_TILED"),
            (3, b"Yf_TILED"),
            (4, b"Y_TILED_CCS"),
            (5, b"Yf_TILED_CCS"),
            (6, b"Y_TILED_GEN12_RC_CCS"),
            (7, b"Y_TILED_GEN12_MC_CCS"),
            (8, b"Y_TILED_GEN12_RC_CCS_CC"),
            (9, b"4_TILED"),
            (10, b"4_TILED_DG2_RC_CCS"),
            (11, b"4_TILED_DG2_MC_CCS"),
            (12, b"4_TILED_DG2_RC_CCS_CC"),
            (13, b"4_TILED_MTL_RC_CCS"),
            (14, b"4_TILED_MTL_MC_CCS"),
            (15, b"4_TILED_MTL_RC_CCS_CC"),
            (16, b"4_TILED_LNL_CCS"),
            (17, b"4_TILED_BMG_CCS"),
        ],
    ),
    // The rest of NVIDIA's and all of Vivante's are made of parts.
    (3, &[(1, b"TEGRA_TILED")]),
    (4, &[(1, b"64_32_TILE"), (2, b"16_16_TILE")]),
    (5, &[(1, b"COMPRESSED"), (2, b"TILED2"), (3, b"TILED3")]),
    (
        7,
        &[
            (1, b"VC4_T_TILED"),
            (2, b"SAND32"),
            (3, b"SAND64"),
            (4, b"SAND128"),
            (5, b"SAND256"),
            (6, b"UIF"),
        ],
    ),
    (
        8,
        &[
            (0x0010_0000_0000_0001, b"16X16_BLOCK_U_INTERLEAVED"),
            (0x0010_0000_0000_0002, b"INTERLEAVED_64K"),
        ],
    ),
    (9, &[(1, b"TILED")]),
    (12, &[(1, b"GPU_TILED"), (2, b"GPU_TILED_COMPRESSED")]),
];

pub(super) fn name(modifier: u64) -> Option<&'static [u8]> {
    let vendor = super::vendor_number(modifier);
    let (_, names) = NAMES.iter().find(|(number, _)| *number == vendor)?;
    let number = modifier & 0x00ff_ffff_ffff_ffff;
    names.iter().find(|(known, _)| *known == number).map(|(_, name)| *name)
}
