/*
 * User queues: rings that programs write into without the kernel.
 */

/* What to do with a queue. */
#define AMDGPU_USERQ_OP_CREATE 1 /* make one */
#define AMDGPU_USERQ_OP_FREE 2 /* give it up */

/* What a queue shall be like: its priority, a number, and bits. */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_MASK 0x3 /* mask of the priority */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_SHIFT 0
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_NORMAL_LOW 0 /* the usual priority */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_LOW 1 /* lower */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_NORMAL_HIGH 2 /* higher */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_HIGH 3 /* above all others; for the master */
#define AMDGPU_USERQ_CREATE_FLAGS_QUEUE_SECURE (1 << 2) /* for encrypted memory */

struct drm_amdgpu_userq_in;

struct drm_amdgpu_userq_out;

union drm_amdgpu_userq;

struct drm_amdgpu_userq_mqd_gfx11;

struct drm_amdgpu_userq_mqd_sdma_gfx11;

struct drm_amdgpu_userq_mqd_compute_gfx11;

struct drm_amdgpu_userq_signal;

struct drm_amdgpu_userq_fence_info;

struct drm_amdgpu_userq_wait;
