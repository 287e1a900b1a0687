/*
 * Devices: who they are, what they can do, who may use them.
 */

struct drm_version;

struct drm_unique;

struct drm_set_version;

struct drm_auth;

/* Abilities of a device, for drm_get_cap: 0 is no, other values are yes or what the line says. */
#define DRM_CAP_DUMB_BUFFER 0x1 /* dumb buffers */
#define DRM_CAP_VBLANK_HIGH_CRTC 0x2 /* vblank requests can name CRTCs beyond the second */
#define DRM_CAP_DUMB_PREFERRED_DEPTH 0x3 /* depth that suits dumb buffers best, in bits */
#define DRM_CAP_DUMB_PREFER_SHADOW 0x4 /* drawing elsewhere and copying is faster than drawing into dumb buffers */
#define DRM_CAP_PRIME 0x5 /* buffers as file descriptors; bits: */
#define DRM_PRIME_CAP_IMPORT 0x1 /* from descriptor to handle */
#define DRM_PRIME_CAP_EXPORT 0x2 /* from handle to descriptor */
#define DRM_CAP_TIMESTAMP_MONOTONIC 0x6 /* times of events are those of CLOCK_MONOTONIC */
#define DRM_CAP_ASYNC_PAGE_FLIP 0x7 /* DRM_MODE_PAGE_FLIP_ASYNC */
#define DRM_CAP_CURSOR_WIDTH 0x8 /* width in px that cursors may have on all CRTCs */
#define DRM_CAP_CURSOR_HEIGHT 0x9 /* height in px that cursors may have on all CRTCs */
#define DRM_CAP_ADDFB2_MODIFIERS 0x10 /* framebuffers with modifiers */
#define DRM_CAP_PAGE_FLIP_TARGET 0x11 /* DRM_MODE_PAGE_FLIP_TARGET_* */
#define DRM_CAP_CRTC_IN_VBLANK_EVENT 0x12 /* drm_event_vblank has its crtc_id */
#define DRM_CAP_SYNCOBJ 0x13 /* sync objects */
#define DRM_CAP_SYNCOBJ_TIMELINE 0x14 /* sync objects with timelines */
#define DRM_CAP_ATOMIC_ASYNC_PAGE_FLIP 0x15 /* DRM_MODE_PAGE_FLIP_ASYNC in atomic commits */

struct drm_get_cap;

/* What a client wants to see or understands, for drm_set_client_cap: 1 is yes, 0 no. */
#define DRM_CLIENT_CAP_STEREO_3D 1 /* stereoscopic modes */
#define DRM_CLIENT_CAP_UNIVERSAL_PLANES 2 /* all planes, not only overlays */
#define DRM_CLIENT_CAP_ATOMIC 3 /* atomic commits and their properties; 2 and 4 come along */
#define DRM_CLIENT_CAP_ASPECT_RATIO 4 /* aspect ratios in the flags of modes */
#define DRM_CLIENT_CAP_WRITEBACK_CONNECTORS 5 /* connectors that write into memory; needs 3 */
#define DRM_CLIENT_CAP_CURSOR_PLANE_HOTSPOT 6 /* it sets the hot spots of cursor planes; needs 3 */
#define DRM_CLIENT_CAP_PLANE_COLOR_PIPELINE 7 /* colour pipelines of planes instead of older properties; needs 3 */

struct drm_set_client_cap;

/* Longest name of a client in bytes. */
#define DRM_CLIENT_NAME_MAX_LEN 64

struct drm_set_client_name;
