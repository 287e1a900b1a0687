/*
 * Planes, which put a framebuffer on a CRTC.
 */

struct drm_mode_get_plane_res;

struct drm_mode_get_plane;

/* Flags of drm_mode_set_plane, for interlaced modes: the field to begin with. Not in use. */
#define DRM_MODE_PRESENT_TOP_FIELD (1 << 0)
#define DRM_MODE_PRESENT_BOTTOM_FIELD (1 << 1)

struct drm_mode_set_plane;

/*
 * Framebuffers: buffers as pictures.
 */

struct drm_mode_fb_cmd;

/* Flags of drm_mode_fb_cmd2. */
#define DRM_MODE_FB_INTERLACED (1 << 0)
#define DRM_MODE_FB_MODIFIERS (1 << 1) /* the modifiers are given */

struct drm_mode_fb_cmd2;

struct drm_mode_closefb;

/* How parts of a framebuffer have changed. */
#define DRM_MODE_FB_DIRTY_ANNOTATE_COPY 0x01 /* copied: the rectangles are pairs of source and destination */
#define DRM_MODE_FB_DIRTY_ANNOTATE_FILL 0x02 /* filled with one colour */
#define DRM_MODE_FB_DIRTY_FLAGS 0x03
#define DRM_MODE_FB_DIRTY_MAX_CLIPS 256 /* most rectangles in a request */

struct drm_mode_fb_dirty_cmd;

/*
 * Dumb buffers: memory that the CPU draws into and any CRTC can show.
 */

struct drm_mode_create_dumb;

struct drm_mode_map_dumb;

struct drm_mode_destroy_dumb;
