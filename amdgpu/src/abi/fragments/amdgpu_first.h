/* Structures of amdgpu_drm.h. */
struct drm_amdgpu_bo_list_entry;
struct drm_amdgpu_cs_chunk;
struct drm_amdgpu_cs_chunk_data;
struct drm_amdgpu_cs_chunk_dep;
struct drm_amdgpu_info_hw_ip;
struct drm_amdgpu_info_uq_fw_areas;
struct drm_amdgpu_userq_signal;
struct drm_amdgpu_userq_wait;

/* Not a limit of this library. */
#define AMDGPU_CS_MAX_IBS_PER_SUBMIT 4

/* A timeout that never comes. */
#define AMDGPU_TIMEOUT_INFINITE 0xffffffffffffffffull

/* amdgpu_cs_query_fence_status: the timeout is a time, CLOCK_MONOTONIC in ns. */
#define AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE (1 << 0)

/* Which GPU addresses, bits. */
#define AMDGPU_VA_RANGE_32_BIT 0x1 /* of 32 bits */
#define AMDGPU_VA_RANGE_HIGH 0x2 /* in the upper half, if there is one */
#define AMDGPU_VA_RANGE_REPLAYABLE 0x4 /* from the end, where others seldom are, so that they can be asked for again */

/* amdgpu_va_manager_init2: half of the addresses is for partially resident textures. */
#define AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT 0x1

/* How buffers are shared. */
enum amdgpu_bo_handle_type {
    amdgpu_bo_handle_type_gem_flink_name = 0, /* by a name that any client of the device may guess */
    amdgpu_bo_handle_type_kms = 1, /* by the handle that mode setting on the same device file takes */
    amdgpu_bo_handle_type_dma_buf_fd = 2, /* by the descriptor of a DMA buffer */
    amdgpu_bo_handle_type_kms_noimport = 3 /* as amdgpu_bo_handle_type_kms, for buffers that nobody will import */
};

/* A range of GPU addresses. */
enum amdgpu_gpu_va_range {
    amdgpu_gpu_va_range_general = 0 /* all that programs may use */
};

/* What amdgpu_query_sw_info can say; each is a uint32_t. */
enum amdgpu_sw_info {
    amdgpu_sw_info_address32_hi = 0, /* the upper half of GPU addresses of 32 bits */
    amdgpu_sw_info_address_prt_wa_control_bit = 1 /* the bit of addresses that stays 0 for partially resident textures */
};

/* What amdgpu_va_manager_query_sw_info can say; each is a uint32_t. */
enum amdgpu_va_manager_sw_info {
    amdgpu_va_manager_sw_info_address_prt_wa_control_bit = 0 /* as amdgpu_sw_info_address_prt_wa_control_bit */
};
