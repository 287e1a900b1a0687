/*
 * Waiting.
 */

struct drm_amdgpu_wait_cs_in;

struct drm_amdgpu_wait_cs_out;

union drm_amdgpu_wait_cs;

struct drm_amdgpu_fence;

struct drm_amdgpu_wait_fences_in;

struct drm_amdgpu_wait_fences_out;

union drm_amdgpu_wait_fences;

/* What a fence can become. */
#define AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ 0 /* A fence as handle of a sync object */
#define AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD 1 /* A fence as descriptor of a sync object */
#define AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD 2 /* A fence as sync file */

union drm_amdgpu_fence_to_handle;
