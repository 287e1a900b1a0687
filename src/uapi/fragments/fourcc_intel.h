/*
 * Intel. Tiles have 4 KB. CCS: compressed, with data on it in another plane or where only the GPU sees it; RC by the drawing
 * engine, MC by the media engine, CC with the colour of cleared parts in a plane more.
 */

#define I915_FORMAT_MOD_X_TILED fourcc_mod_code(INTEL, 1) /* lines of 512 bytes in 8 rows */
#define I915_FORMAT_MOD_Y_TILED fourcc_mod_code(INTEL, 2) /* columns of 16 bytes in 32 rows */
#define I915_FORMAT_MOD_Yf_TILED fourcc_mod_code(INTEL, 3) /* blocks in blocks in blocks */
#define I915_FORMAT_MOD_4_TILED fourcc_mod_code(INTEL, 9) /* as Y, but in blocks of 64 bytes by 8 rows */

/* Before generation 12: 32 bits per pixel, the data on compression in the second plane. */
#define I915_FORMAT_MOD_Y_TILED_CCS fourcc_mod_code(INTEL, 4)
#define I915_FORMAT_MOD_Yf_TILED_CCS fourcc_mod_code(INTEL, 5)

/* Generation 12: the data are in a plane after those of the picture. */
#define I915_FORMAT_MOD_Y_TILED_GEN12_RC_CCS fourcc_mod_code(INTEL, 6)
#define I915_FORMAT_MOD_Y_TILED_GEN12_MC_CCS fourcc_mod_code(INTEL, 7)
#define I915_FORMAT_MOD_Y_TILED_GEN12_RC_CCS_CC fourcc_mod_code(INTEL, 8)

/* DG2: the data are in memory of the GPU's own. */
#define I915_FORMAT_MOD_4_TILED_DG2_RC_CCS fourcc_mod_code(INTEL, 10)
#define I915_FORMAT_MOD_4_TILED_DG2_MC_CCS fourcc_mod_code(INTEL, 11)
#define I915_FORMAT_MOD_4_TILED_DG2_RC_CCS_CC fourcc_mod_code(INTEL, 12)

/* Meteor Lake: as generation 12. */
#define I915_FORMAT_MOD_4_TILED_MTL_RC_CCS fourcc_mod_code(INTEL, 13)
#define I915_FORMAT_MOD_4_TILED_MTL_MC_CCS fourcc_mod_code(INTEL, 14)
#define I915_FORMAT_MOD_4_TILED_MTL_RC_CCS_CC fourcc_mod_code(INTEL, 15)

/* Lunar Lake, Battlemage: one way for all engines, the data where only the GPU sees them. */
#define I915_FORMAT_MOD_4_TILED_LNL_CCS fourcc_mod_code(INTEL, 16)
#define I915_FORMAT_MOD_4_TILED_BMG_CCS fourcc_mod_code(INTEL, 17) /* in contiguous memory, in units of 64 KB */
