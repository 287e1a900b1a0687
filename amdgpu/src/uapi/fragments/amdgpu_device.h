/*
 * GPUs.
 */

/* What a GPU is like, bits. */
#define AMDGPU_IDS_FLAGS_FUSION 0x1 /* beside a CPU on one chip (APU) */
#define AMDGPU_IDS_FLAGS_PREEMPTION 0x2 /* commands can be interrupted */
#define AMDGPU_IDS_FLAGS_TMZ 0x4 /* memory can be encrypted */
#define AMDGPU_IDS_FLAGS_CONFORMANT_TRUNC_COORD 0x8 /* coordinates of textures are cut as the APIs ask for */

/* A number among these bits: whether a machine shares it. */
#define AMDGPU_IDS_FLAGS_MODE_MASK 0x300
#define AMDGPU_IDS_FLAGS_MODE_SHIFT 0x8
#define AMDGPU_IDS_FLAGS_MODE_PF 0x0 /* it is here as itself */
#define AMDGPU_IDS_FLAGS_MODE_VF 0x1 /* as one of its virtual functions */
#define AMDGPU_IDS_FLAGS_MODE_PT 0x2 /* as itself, passed through to a virtual machine */

/* The card's memory. */
#define AMDGPU_VRAM_TYPE_UNKNOWN 0
#define AMDGPU_VRAM_TYPE_GDDR1 1
#define AMDGPU_VRAM_TYPE_DDR2 2
#define AMDGPU_VRAM_TYPE_GDDR3 3
#define AMDGPU_VRAM_TYPE_GDDR4 4
#define AMDGPU_VRAM_TYPE_GDDR5 5
#define AMDGPU_VRAM_TYPE_HBM 6
#define AMDGPU_VRAM_TYPE_DDR3 7
#define AMDGPU_VRAM_TYPE_DDR4 8
#define AMDGPU_VRAM_TYPE_GDDR6 9
#define AMDGPU_VRAM_TYPE_DDR5 10
#define AMDGPU_VRAM_TYPE_LPDDR4 11
#define AMDGPU_VRAM_TYPE_LPDDR5 12

/* Families. */
#define AMDGPU_FAMILY_UNKNOWN 0 /* none of the others */
#define AMDGPU_FAMILY_SI 110 /* Hainan, Oland, Verde, Pitcairn, Tahiti */
#define AMDGPU_FAMILY_CI 120 /* Bonaire, Hawaii */
#define AMDGPU_FAMILY_KV 125 /* Kaveri, Kabini, Mullins */
#define AMDGPU_FAMILY_VI 130 /* Iceland, Tonga, Fiji, Polaris */
#define AMDGPU_FAMILY_CZ 135 /* Carrizo, Stoney */
#define AMDGPU_FAMILY_AI 141 /* Vega */
#define AMDGPU_FAMILY_RV 142 /* Raven */
#define AMDGPU_FAMILY_NV 143 /* Navi1x, Navi2x */
#define AMDGPU_FAMILY_VGH 144 /* Van Gogh */
#define AMDGPU_FAMILY_GC_11_0_0 145 /* gfx 11.0.0 */
#define AMDGPU_FAMILY_YC 146 /* Yellow Carp */
#define AMDGPU_FAMILY_GC_11_0_1 148 /* gfx 11.0.1 */
#define AMDGPU_FAMILY_GC_10_3_6 149 /* gfx 10.3.6 */
#define AMDGPU_FAMILY_GC_11_5_0 150 /* gfx 11.5.0 */
#define AMDGPU_FAMILY_GC_10_3_7 151 /* gfx 10.3.7 */
#define AMDGPU_FAMILY_GC_12_0_0 152 /* gfx 12.0.0 */

struct drm_amdgpu_info_device;
