/*
 * Answers.
 */

struct drm_amdgpu_info_gds;

struct drm_amdgpu_info_vram_gtt;

struct drm_amdgpu_heap_info;

struct drm_amdgpu_memory_info;

struct drm_amdgpu_info_firmware;

struct drm_amdgpu_info_vbios;

struct drm_amdgpu_info_hw_ip;

struct drm_amdgpu_info_uq_fw_areas_gfx;

struct drm_amdgpu_info_uq_fw_areas;

struct drm_amdgpu_info_num_handles;

#define AMDGPU_VCE_CLOCK_TABLE_ENTRIES 6 /* room for clocks */

struct drm_amdgpu_info_vce_clock_table_entry;

struct drm_amdgpu_info_vce_clock_table;

/* Video codecs. */
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_MPEG2 0
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_MPEG4 1
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_VC1 2
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_MPEG4_AVC 3
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_HEVC 4
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_JPEG 5
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_VP9 6
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_AV1 7
#define AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_COUNT 8 /* how many there are */

struct drm_amdgpu_info_video_codec_info;

struct drm_amdgpu_info_video_caps;

/* drm_amdgpu_info_gpuvm_fault: which part of the GPU, its kind and which of several. */
#define AMDGPU_VMHUB_TYPE_MASK 0xff
#define AMDGPU_VMHUB_TYPE_SHIFT 0
#define AMDGPU_VMHUB_TYPE_GFX 0 /* graphics */
#define AMDGPU_VMHUB_TYPE_MM0 1 /* video */
#define AMDGPU_VMHUB_TYPE_MM1 2 /* video, the second */
#define AMDGPU_VMHUB_IDX_MASK 0xff00
#define AMDGPU_VMHUB_IDX_SHIFT 8

struct drm_amdgpu_info_gpuvm_fault;
