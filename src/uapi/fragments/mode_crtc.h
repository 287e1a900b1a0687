/*
 * CRTCs, which read framebuffers and send pictures, and what a device has.
 */

struct drm_mode_card_res;

struct drm_mode_crtc;

struct drm_mode_crtc_lut;

/* What to do with a cursor. */
#define DRM_MODE_CURSOR_BO 0x01 /* set the picture */
#define DRM_MODE_CURSOR_MOVE 0x02 /* set the place */
#define DRM_MODE_CURSOR_FLAGS 0x03

struct drm_mode_cursor;

struct drm_mode_cursor2;

/* Flags of flips; the first two also of atomic commits. */
#define DRM_MODE_PAGE_FLIP_EVENT 0x01 /* send an event when it is done */
#define DRM_MODE_PAGE_FLIP_ASYNC 0x02 /* at once, without waiting for the vblank */
#define DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE 0x4 /* at the vblank with the given count */
#define DRM_MODE_PAGE_FLIP_TARGET_RELATIVE 0x8 /* so many vblanks from now */
#define DRM_MODE_PAGE_FLIP_TARGET (DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE | DRM_MODE_PAGE_FLIP_TARGET_RELATIVE)
#define DRM_MODE_PAGE_FLIP_FLAGS \
    (DRM_MODE_PAGE_FLIP_EVENT | DRM_MODE_PAGE_FLIP_ASYNC | DRM_MODE_PAGE_FLIP_TARGET)

struct drm_mode_crtc_page_flip;

struct drm_mode_crtc_page_flip_target;
