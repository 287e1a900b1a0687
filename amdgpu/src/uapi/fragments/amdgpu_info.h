/*
 * Questions about the device.
 */

/* What is asked, and what comes into the room for the answer. */
#define AMDGPU_INFO_ACCEL_WORKING 0x00 /* whether the GPU can be used, a __u32 */
#define AMDGPU_INFO_CRTC_FROM_ID 0x01 /* index of a CRTC, a __u32 */
#define AMDGPU_INFO_HW_IP_INFO 0x02 /* a kind of engine */
#define AMDGPU_INFO_HW_IP_COUNT 0x03 /* how many engines of a kind, a __u32 */
#define AMDGPU_INFO_TIMESTAMP 0x05 /* the GPU's counter of time, a __u64 */
#define AMDGPU_INFO_FW_VERSION 0x0e /* version of a firmware */
#define AMDGPU_INFO_NUM_BYTES_MOVED 0x0f /* bytes that buffers moved, a __u64 */
#define AMDGPU_INFO_VRAM_USAGE 0x10 /* the card's memory in use, a __u64 */
#define AMDGPU_INFO_GTT_USAGE 0x11 /* the system's memory in use, a __u64 */
#define AMDGPU_INFO_GDS_CONFIG 0x13 /* how memory inside the GPU is divided */
#define AMDGPU_INFO_VRAM_GTT 0x14 /* how much memory there is */
#define AMDGPU_INFO_READ_MMR_REG 0x15 /* registers, a __u32 each */
#define AMDGPU_INFO_DEV_INFO 0x16 /* the GPU */
#define AMDGPU_INFO_VIS_VRAM_USAGE 0x17 /* the card's memory that the CPU sees, in use, a __u64 */
#define AMDGPU_INFO_NUM_EVICTIONS 0x18 /* how often buffers had to leave the card's memory, a __u64 */
#define AMDGPU_INFO_MEMORY 0x19 /* memory, and how much is in use */
#define AMDGPU_INFO_VCE_CLOCK_TABLE 0x1a /* clocks while VCE encodes */
#define AMDGPU_INFO_VBIOS 0x1b /* the card's BIOS */
#define AMDGPU_INFO_NUM_HANDLES 0x1c /* sessions of UVD */
#define AMDGPU_INFO_SENSOR 0x1d /* a sensor, a __u32 */
#define AMDGPU_INFO_NUM_VRAM_CPU_PAGE_FAULTS 0x1e /* how often the CPU had to wait for a buffer, a __u64 */
#define AMDGPU_INFO_VRAM_LOST_COUNTER 0x1f /* how often the card's memory was lost, a __u32 */
#define AMDGPU_INFO_RAS_ENABLED_FEATURES 0x20 /* what is guarded against errors of memory, a __u64 */
#define AMDGPU_INFO_VIDEO_CAPS 0x21 /* what the video engines can do */
#define AMDGPU_INFO_MAX_IBS 0x22 /* most buffers of commands of a submission, a __u32 for each kind of engine */
#define AMDGPU_INFO_GPUVM_FAULT 0x23 /* the last fault */
#define AMDGPU_INFO_UQ_FW_AREAS 0x24 /* what user queues need room for */

/* AMDGPU_INFO_FW_VERSION: firmwares. */
#define AMDGPU_INFO_FW_VCE 0x1 /* video encoding */
#define AMDGPU_INFO_FW_UVD 0x2 /* video decoding */
#define AMDGPU_INFO_FW_GMC 0x03 /* memory controller */
#define AMDGPU_INFO_FW_GFX_ME 0x04 /* graphics: micro engine */
#define AMDGPU_INFO_FW_GFX_PFP 0x05 /* graphics: prefetch parser */
#define AMDGPU_INFO_FW_GFX_CE 0x06 /* graphics: constant engine */
#define AMDGPU_INFO_FW_GFX_RLC 0x07 /* graphics: run list controller */
#define AMDGPU_INFO_FW_GFX_MEC 0x08 /* compute: micro engine */
#define AMDGPU_INFO_FW_SMC 0x0a /* power */
#define AMDGPU_INFO_FW_SDMA 0x0b /* copies */
#define AMDGPU_INFO_FW_SOS 0x0c /* security processor */
#define AMDGPU_INFO_FW_ASD 0x0d /* its driver */
#define AMDGPU_INFO_FW_VCN 0x0e /* video */
#define AMDGPU_INFO_FW_GFX_RLC_RESTORE_LIST_CNTL 0x0f /* run list controller: what to restore */
#define AMDGPU_INFO_FW_GFX_RLC_RESTORE_LIST_GPM_MEM 0x10 /* likewise, of its memory */
#define AMDGPU_INFO_FW_GFX_RLC_RESTORE_LIST_SRM_MEM 0x11 /* likewise, of the memory for saving */
#define AMDGPU_INFO_FW_DMCU 0x12 /* display */
#define AMDGPU_INFO_FW_TA 0x13 /* what the security processor runs for others */
#define AMDGPU_INFO_FW_DMCUB 0x14 /* display, from gfx10 on */
#define AMDGPU_INFO_FW_TOC 0x15 /* table of contents */
#define AMDGPU_INFO_FW_CAP 0x16 /* abilities of virtual functions */
#define AMDGPU_INFO_FW_GFX_RLCP 0x17 /* run list controller: second part */
#define AMDGPU_INFO_FW_GFX_RLCV 0x18 /* run list controller: third part */
#define AMDGPU_INFO_FW_MES_KIQ 0x19 /* scheduler: the kernel's queue */
#define AMDGPU_INFO_FW_MES 0x1a /* scheduler */
#define AMDGPU_INFO_FW_IMU 0x1b /* power of graphics */
#define AMDGPU_INFO_FW_VPE 0x1c /* video processing */

/* AMDGPU_INFO_VBIOS: what of it. */
#define AMDGPU_INFO_VBIOS_SIZE 0x1 /* size of the image in bytes */
#define AMDGPU_INFO_VBIOS_IMAGE 0x2 /* the image */
#define AMDGPU_INFO_VBIOS_INFO 0x3 /* drm_amdgpu_info_vbios */

/* AMDGPU_INFO_SENSOR: sensors. */
#define AMDGPU_INFO_SENSOR_GFX_SCLK 0x1 /* the shaders' clock, in MHz */
#define AMDGPU_INFO_SENSOR_GFX_MCLK 0x2 /* the memory's clock, in MHz */
#define AMDGPU_INFO_SENSOR_GPU_TEMP 0x3 /* temperature, in thousandths of a degree Celsius */
#define AMDGPU_INFO_SENSOR_GPU_LOAD 0x4 /* load, in percent */
#define AMDGPU_INFO_SENSOR_GPU_AVG_POWER 0x5 /* average power, in watts */
#define AMDGPU_INFO_SENSOR_VDDNB 0x6 /* voltage of the north bridge, in mV */
#define AMDGPU_INFO_SENSOR_VDDGFX 0x7 /* voltage of the shaders, in mV */
#define AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_SCLK 0x8 /* the shaders' clock when clocks are steady, in MHz */
#define AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_MCLK 0x9 /* the memory's clock when clocks are steady, in MHz */
#define AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_SCLK 0xa /* the shaders' highest clock, in MHz */
#define AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_MCLK 0xb /* the memory's highest clock, in MHz */
#define AMDGPU_INFO_SENSOR_GPU_INPUT_POWER 0xc /* power from the supply, in watts */

/* AMDGPU_INFO_RAS_ENABLED_FEATURES: parts that are guarded against errors of memory, bits. */
#define AMDGPU_INFO_RAS_ENABLED_UMC (1 << 0) /* memory controller */
#define AMDGPU_INFO_RAS_ENABLED_SDMA (1 << 1) /* copies */
#define AMDGPU_INFO_RAS_ENABLED_GFX (1 << 2) /* graphics and compute */
#define AMDGPU_INFO_RAS_ENABLED_MMHUB (1 << 3) /* address translation of video and displays */
#define AMDGPU_INFO_RAS_ENABLED_ATHUB (1 << 4) /* address translation of PCIe */
#define AMDGPU_INFO_RAS_ENABLED_PCIE (1 << 5) /* PCIe */
#define AMDGPU_INFO_RAS_ENABLED_HDP (1 << 6) /* the host's way to memory */
#define AMDGPU_INFO_RAS_ENABLED_XGMI (1 << 7) /* links between GPUs */
#define AMDGPU_INFO_RAS_ENABLED_DF (1 << 8) /* data fabric */
#define AMDGPU_INFO_RAS_ENABLED_SMN (1 << 9) /* system management network */
#define AMDGPU_INFO_RAS_ENABLED_SEM (1 << 10) /* semaphores */
#define AMDGPU_INFO_RAS_ENABLED_MP0 (1 << 11) /* security processor */
#define AMDGPU_INFO_RAS_ENABLED_MP1 (1 << 12) /* power management */
#define AMDGPU_INFO_RAS_ENABLED_FUSE (1 << 13) /* fuses */

/* AMDGPU_INFO_READ_MMR_REG: indices in the instance. */
#define AMDGPU_INFO_MMR_SE_INDEX_SHIFT 0 /* place of the shader engine's index */
#define AMDGPU_INFO_MMR_SE_INDEX_MASK 0xff /* its width; all ones for all engines */
#define AMDGPU_INFO_MMR_SH_INDEX_SHIFT 8 /* place of the shader array's index */
#define AMDGPU_INFO_MMR_SH_INDEX_MASK 0xff /* its width; all ones for all arrays */

/* AMDGPU_INFO_VIDEO_CAPS: of what. */
#define AMDGPU_INFO_VIDEO_CAPS_DECODE 0 /* decoding */
#define AMDGPU_INFO_VIDEO_CAPS_ENCODE 1 /* encoding */

struct drm_amdgpu_query_fw;

struct drm_amdgpu_info;
