/*
 * Sync objects. Each holds a fence, which is signalled when work on a GPU is done, or a timeline: a fence for each point, a
 * number that grows.
 */

/* drm_syncobj_create: signalled from the start. */
#define DRM_SYNCOBJ_CREATE_SIGNALED (1 << 0)

struct drm_syncobj_create;

struct drm_syncobj_destroy;

/* drm_syncobj_handle, from a descriptor to a handle. */
#define DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_IMPORT_SYNC_FILE (1 << 0) /* a sync file; its fence goes into the given handle */
#define DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_TIMELINE (1 << 1) /* to the given point */
/* drm_syncobj_handle, from a handle to a descriptor. */
#define DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_EXPORT_SYNC_FILE (1 << 0) /* a sync file with the present fence */
#define DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_TIMELINE (1 << 1) /* with the fence of the given point */

struct drm_syncobj_handle;

struct drm_syncobj_transfer;

/* Flags of waits. */
#define DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL (1 << 0) /* for all, not for any */
#define DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT (1 << 1) /* where there is no fence yet, wait for that first */
#define DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE (1 << 2) /* until there is a fence, not until it is signalled */
#define DRM_SYNCOBJ_WAIT_FLAGS_WAIT_DEADLINE (1 << 3) /* deadline_nsec is given */

struct drm_syncobj_wait;

struct drm_syncobj_timeline_wait;

struct drm_syncobj_eventfd;

struct drm_syncobj_array;

/* DRM_IOCTL_SYNCOBJ_QUERY: the last point that has a fence, not the last that was signalled. */
#define DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED (1 << 0)

struct drm_syncobj_timeline_array;
