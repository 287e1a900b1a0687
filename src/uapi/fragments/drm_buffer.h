/*
 * Buffers. A handle of GEM belongs to the file that got it; names and descriptors carry buffers to other files.
 */

struct drm_gem_close;

struct drm_gem_flink;

struct drm_gem_open;

struct drm_gem_change_handle;

/* Flags of drm_prime_handle; their values are in <fcntl.h>. */
#define DRM_CLOEXEC O_CLOEXEC /* the descriptor is closed on exec */
#define DRM_RDWR O_RDWR /* it may be mapped for writing */

struct drm_prime_handle;
