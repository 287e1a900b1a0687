/*
 * Submissions.
 */

/* Engines. */
#define AMDGPU_HW_IP_GFX 0 /* graphics */
#define AMDGPU_HW_IP_COMPUTE 1 /* compute */
#define AMDGPU_HW_IP_DMA 2 /* copies (SDMA) */
#define AMDGPU_HW_IP_UVD 3 /* video decoding, up to Vega */
#define AMDGPU_HW_IP_VCE 4 /* video encoding, up to Vega */
#define AMDGPU_HW_IP_UVD_ENC 5 /* video encoding by UVD */
#define AMDGPU_HW_IP_VCN_DEC 6 /* video decoding; from gfx11 on both */
#define AMDGPU_HW_IP_VCN_ENC 7 /* video encoding */
#define AMDGPU_HW_IP_VCN_JPEG 8 /* JPEG decoding */
#define AMDGPU_HW_IP_VPE 9 /* video processing */
#define AMDGPU_HW_IP_NUM 10 /* How many kinds of engines there are */
#define AMDGPU_HW_IP_INSTANCE_MAX_COUNT 1 /* engines of a kind that programs can choose from */

/* Parts of a submission. */
#define AMDGPU_CHUNK_ID_IB 0x01 /* commands */
#define AMDGPU_CHUNK_ID_FENCE 0x02 /* where to write the number */
#define AMDGPU_CHUNK_ID_DEPENDENCIES 0x03 /* fences to wait for */
#define AMDGPU_CHUNK_ID_SYNCOBJ_IN 0x04 /* sync objects to wait for */
#define AMDGPU_CHUNK_ID_SYNCOBJ_OUT 0x05 /* sync objects to signal */
#define AMDGPU_CHUNK_ID_BO_HANDLES 0x06 /* buffers in use, as a drm_amdgpu_bo_list_in */
#define AMDGPU_CHUNK_ID_SCHEDULED_DEPENDENCIES 0x07 /* submissions to wait for until they start */
#define AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_WAIT 0x08 /* points to wait for */
#define AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_SIGNAL 0x09 /* points to signal */
#define AMDGPU_CHUNK_ID_CP_GFX_SHADOW 0x0a /* where the graphics engine keeps its state */

struct drm_amdgpu_cs_chunk;

struct drm_amdgpu_cs_in;

struct drm_amdgpu_cs_out;

union drm_amdgpu_cs;

/* What commands are like, bits. */
#define AMDGPU_IB_FLAG_CE (1 << 0) /* for the constant engine */
#define AMDGPU_IB_FLAG_PREAMBLE (1 << 1) /* left out if the last submission was of the same context */
#define AMDGPU_IB_FLAG_PREEMPT (1 << 2) /* may be interrupted */
#define AMDGPU_IB_FLAG_TC_WB_NOT_INVALIDATE (1 << 3) /* the end writes caches back, and keeps what is in them */
#define AMDGPU_IB_FLAG_RESET_GDS_MAX_WAVE_ID (1 << 4) /* the counter of waves starts again */
#define AMDGPU_IB_FLAGS_SECURE (1 << 5) /* for encrypted memory */
#define AMDGPU_IB_FLAG_EMIT_MEM_SYNC (1 << 6) /* caches are made fresh before */

struct drm_amdgpu_cs_chunk_ib;

struct drm_amdgpu_cs_chunk_dep;

struct drm_amdgpu_cs_chunk_fence;

struct drm_amdgpu_cs_chunk_sem;

struct drm_amdgpu_cs_chunk_syncobj;

/* drm_amdgpu_cs_chunk_cp_gfx_shadow: bits. */
#define AMDGPU_CS_CHUNK_CP_GFX_SHADOW_FLAGS_INIT_SHADOW 0x1 /* nothing has been kept there yet */

struct drm_amdgpu_cs_chunk_cp_gfx_shadow;

struct drm_amdgpu_cs_chunk_data;
