/*
 * Arm: in the upper 4 bits of the number one of three types, below them what the type defines.
 */

#define DRM_FORMAT_MOD_ARM_CODE(type, val) \
    fourcc_mod_code(ARM, ((__u64)(type) << 52) | ((val) & 0x000fffffffffffffULL))
#define DRM_FORMAT_MOD_ARM_TYPE_AFBC 0x00
#define DRM_FORMAT_MOD_ARM_TYPE_MISC 0x01
#define DRM_FORMAT_MOD_ARM_TYPE_AFRC 0x02

/* AFBC: compressed without loss, in superblocks. A size in pixels, and flags. */
#define DRM_FORMAT_MOD_ARM_AFBC(mode) DRM_FORMAT_MOD_ARM_CODE(DRM_FORMAT_MOD_ARM_TYPE_AFBC, mode)
#define AFBC_FORMAT_MOD_BLOCK_SIZE_MASK 0xf
#define AFBC_FORMAT_MOD_BLOCK_SIZE_16x16 (1ULL)
#define AFBC_FORMAT_MOD_BLOCK_SIZE_32x8 (2ULL)
#define AFBC_FORMAT_MOD_BLOCK_SIZE_64x4 (3ULL)
#define AFBC_FORMAT_MOD_BLOCK_SIZE_32x8_64x4 (4ULL) /* luma; chroma */
#define AFBC_FORMAT_MOD_YTR (1ULL << 4) /* colours are transformed, without loss */
#define AFBC_FORMAT_MOD_SPLIT (1ULL << 5) /* each superblock is in two halves */
#define AFBC_FORMAT_MOD_SPARSE (1ULL << 6) /* each superblock is where it would be without compression */
#define AFBC_FORMAT_MOD_CBR (1ULL << 7) /* copies stay within 8x8 pixels */
#define AFBC_FORMAT_MOD_TILED (1ULL << 8) /* superblocks in tiles of 8x8, or 4x4 above 32 bits per pixel */
#define AFBC_FORMAT_MOD_SC (1ULL << 9) /* there may be superblocks of one colour */
#define AFBC_FORMAT_MOD_DB (1ULL << 10) /* safe to draw into while it is shown */
#define AFBC_FORMAT_MOD_BCH (1ULL << 11) /* with hints on the content */
#define AFBC_FORMAT_MOD_USM (1ULL << 12) /* nothing is compressed, laid out as if */

/* AFRC: compressed to a fixed size of coding units, in bytes. For the first plane, for the others, and a flag. */
#define DRM_FORMAT_MOD_ARM_AFRC(mode) DRM_FORMAT_MOD_ARM_CODE(DRM_FORMAT_MOD_ARM_TYPE_AFRC, mode)
#define AFRC_FORMAT_MOD_CU_SIZE_MASK 0xf
#define AFRC_FORMAT_MOD_CU_SIZE_16 (1ULL)
#define AFRC_FORMAT_MOD_CU_SIZE_24 (2ULL)
#define AFRC_FORMAT_MOD_CU_SIZE_32 (3ULL)
#define AFRC_FORMAT_MOD_CU_SIZE_P0(size) (size)
#define AFRC_FORMAT_MOD_CU_SIZE_P12(size) ((size) << 4)
#define AFRC_FORMAT_MOD_LAYOUT_SCAN (1ULL << 8) /* for reading line by line; otherwise also rotated */

/* MISC: blocks of 16x16 pixels in the shape of a U; blocks of 64 KB. */
#define DRM_FORMAT_MOD_ARM_16X16_BLOCK_U_INTERLEAVED \
    DRM_FORMAT_MOD_ARM_CODE(DRM_FORMAT_MOD_ARM_TYPE_MISC, 1ULL)
#define DRM_FORMAT_MOD_ARM_INTERLEAVED_64K DRM_FORMAT_MOD_ARM_CODE(DRM_FORMAT_MOD_ARM_TYPE_MISC, 2ULL)
