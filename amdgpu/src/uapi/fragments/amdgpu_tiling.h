/*
 * How pixels are arranged: numbers in tiling_info, each with its place and its width. Which of them there are depends on the
 * GPU.
 */

/* gfx6 to gfx8. */
#define AMDGPU_TILING_ARRAY_MODE_SHIFT 0 /* how tiles are arranged */
#define AMDGPU_TILING_ARRAY_MODE_MASK 0xf
#define AMDGPU_TILING_PIPE_CONFIG_SHIFT 4 /* how many pipes */
#define AMDGPU_TILING_PIPE_CONFIG_MASK 0x1f
#define AMDGPU_TILING_TILE_SPLIT_SHIFT 9 /* how many bytes of a tile stay together */
#define AMDGPU_TILING_TILE_SPLIT_MASK 0x7
#define AMDGPU_TILING_MICRO_TILE_MODE_SHIFT 12 /* what tiles are for */
#define AMDGPU_TILING_MICRO_TILE_MODE_MASK 0x7
#define AMDGPU_TILING_BANK_WIDTH_SHIFT 15 /* tiles of a bank, across */
#define AMDGPU_TILING_BANK_WIDTH_MASK 0x3
#define AMDGPU_TILING_BANK_HEIGHT_SHIFT 17 /* and down */
#define AMDGPU_TILING_BANK_HEIGHT_MASK 0x3
#define AMDGPU_TILING_MACRO_TILE_ASPECT_SHIFT 19 /* width to height of what all banks make up */
#define AMDGPU_TILING_MACRO_TILE_ASPECT_MASK 0x3
#define AMDGPU_TILING_NUM_BANKS_SHIFT 21 /* how many banks */
#define AMDGPU_TILING_NUM_BANKS_MASK 0x3

/* gfx9 to gfx11. */
#define AMDGPU_TILING_SWIZZLE_MODE_SHIFT 0 /* how pixels are arranged */
#define AMDGPU_TILING_SWIZZLE_MODE_MASK 0x1f
#define AMDGPU_TILING_DCC_OFFSET_256B_SHIFT 5 /* where data on compression is, in 256 bytes */
#define AMDGPU_TILING_DCC_OFFSET_256B_MASK 0xffffff
#define AMDGPU_TILING_DCC_PITCH_MAX_SHIFT 29 /* its width, less one */
#define AMDGPU_TILING_DCC_PITCH_MAX_MASK 0x3fff
#define AMDGPU_TILING_DCC_INDEPENDENT_64B_SHIFT 43 /* blocks of 64 bytes are compressed by themselves */
#define AMDGPU_TILING_DCC_INDEPENDENT_64B_MASK 0x1
#define AMDGPU_TILING_DCC_INDEPENDENT_128B_SHIFT 44 /* blocks of 128 bytes are */
#define AMDGPU_TILING_DCC_INDEPENDENT_128B_MASK 0x1
#define AMDGPU_TILING_SCANOUT_SHIFT 63 /* a display can show it */
#define AMDGPU_TILING_SCANOUT_MASK 0x1

/* gfx12. */
#define AMDGPU_TILING_GFX12_SWIZZLE_MODE_SHIFT 0 /* how pixels are arranged */
#define AMDGPU_TILING_GFX12_SWIZZLE_MODE_MASK 0x7
#define AMDGPU_TILING_GFX12_DCC_MAX_COMPRESSED_BLOCK_SHIFT 3 /* largest block of compressed bytes */
#define AMDGPU_TILING_GFX12_DCC_MAX_COMPRESSED_BLOCK_MASK 0x3
#define AMDGPU_TILING_GFX12_DCC_NUMBER_TYPE_SHIFT 5 /* what numbers are compressed */
#define AMDGPU_TILING_GFX12_DCC_NUMBER_TYPE_MASK 0x7
#define AMDGPU_TILING_GFX12_DCC_DATA_FORMAT_SHIFT 8 /* and of which format */
#define AMDGPU_TILING_GFX12_DCC_DATA_FORMAT_MASK 0x3f

/* A number in its place, to be joined with others; and the number from its place. Named without AMDGPU_TILING_. */
#define AMDGPU_TILING_SET(field, value) \
    (((__u64)(value) & AMDGPU_TILING_##field##_MASK) << AMDGPU_TILING_##field##_SHIFT)
#define AMDGPU_TILING_GET(value, field) \
    (((__u64)(value) >> AMDGPU_TILING_##field##_SHIFT) & AMDGPU_TILING_##field##_MASK)
