/*
 * NVIDIA.
 */

/* Tegra 2, 3 and 4: tiles of 16x16 bytes. */
#define DRM_FORMAT_MOD_NVIDIA_TEGRA_TILED fourcc_mod_code(NVIDIA, 1)

/*
 * Block linear, from G80 and Tegra K1 on: bytes in groups (GOBs), groups in blocks.
 *   h  groups above each other in a block, as a power of two: bits 3:0
 *   k  kind of page, from the GPU's page tables; 0xfe is the generic one up to Volta: bits 19:12
 *   g  generation of groups and kinds: 0 Fermi to Volta and Tegra, 1 G80 to GT2xx, 2 Turing and later: bits 21:20
 *   s  order of sectors: 0 Tegra K1 to X2, 1 others, 2 and 3 Blackwell with 8 and 16 bits per pixel: bits 22 and 27:26
 *   c  compression: 0 none, 1 and 2 by the kind of page, 3 and 4 horizontal and vertical CDE: bits 25:23
 */
#define DRM_FORMAT_MOD_NVIDIA_BLOCK_LINEAR_2D(c, s, g, k, h) \
    fourcc_mod_code(NVIDIA, (0x10 | ((h) & 0xf) | (((k) & 0xff) << 12) | (((g) & 0x3) << 20) | \
                             (((s) & 0x1) << 22) | (((s) & 0x6) << 25) | (((c) & 0x7) << 23)))

/* Modifiers without a kind of page mean the generic one: gives that to them, others are left alone. */
static __inline__ __u64 drm_fourcc_canonicalize_nvidia_format_mod(__u64 modifier)
{
    const __u64 block_linear = 0x10, kind = 0xff000, generic = 0xfe000;

    return (modifier & block_linear) && !(modifier & kind) ? modifier | generic : modifier;
}

/* Block linear by the number of groups in a block alone, as a power of two. */
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(v) DRM_FORMAT_MOD_NVIDIA_BLOCK_LINEAR_2D(0, 0, 0, 0, (v))
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_ONE_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(0)
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_TWO_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(1)
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_FOUR_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(2)
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_EIGHT_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(3)
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_SIXTEEN_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(4)
#define DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK_THIRTYTWO_GOB DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(5)
