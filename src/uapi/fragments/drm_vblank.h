/*
 * Vertical blanks, or vblanks: the moments between two frames. Counted for each CRTC.
 */

/* How a vblank is given, what is to happen at it, and on which CRTC: the first, the second by its flag, others by index. */
enum drm_vblank_seq_type {
    _DRM_VBLANK_ABSOLUTE = 0x0, /* by count */
    _DRM_VBLANK_RELATIVE = 0x1, /* by distance from now */
    _DRM_VBLANK_HIGH_CRTC_MASK = 0x0000003e, /* index of a CRTC beyond the second, shifted */
    _DRM_VBLANK_EVENT = 0x4000000, /* send an event, do not wait */
    _DRM_VBLANK_FLIP = 0x8000000, /* together with a flip; not used by kernels today */
    _DRM_VBLANK_NEXTONMISS = 0x10000000, /* if it has passed, the next */
    _DRM_VBLANK_SECONDARY = 0x20000000, /* the second CRTC */
    _DRM_VBLANK_SIGNAL = 0x40000000 /* send a signal; kernels today refuse it */
};
#define _DRM_VBLANK_HIGH_CRTC_SHIFT 1

/* The bits that say how a vblank is given, and those that say what is to happen. */
#define _DRM_VBLANK_TYPES_MASK (_DRM_VBLANK_ABSOLUTE | _DRM_VBLANK_RELATIVE)
#define _DRM_VBLANK_FLAGS_MASK \
    (_DRM_VBLANK_EVENT | _DRM_VBLANK_SIGNAL | _DRM_VBLANK_SECONDARY | _DRM_VBLANK_NEXTONMISS)

struct drm_wait_vblank_request;

struct drm_wait_vblank_reply;

union drm_wait_vblank;

struct drm_crtc_get_sequence;

/* Flags of drm_crtc_queue_sequence. */
#define DRM_CRTC_SEQUENCE_RELATIVE 0x00000001 /* by distance from now, not by count */
#define DRM_CRTC_SEQUENCE_NEXT_ON_MISS 0x00000002 /* if it has passed, the next frame */

struct drm_crtc_queue_sequence;

/*
 * Events, which a program reads from the device. Each begins with drm_event; a read gives whole events only. Those of
 * drivers count from 0x80000000.
 */

#define DRM_EVENT_VBLANK 0x01 /* a vblank that DRM_IOCTL_WAIT_VBLANK asked for: drm_event_vblank */
#define DRM_EVENT_FLIP_COMPLETE 0x02 /* a flip or commit is done: drm_event_vblank */
#define DRM_EVENT_CRTC_SEQUENCE 0x03 /* a frame that drm_crtc_queue_sequence asked for: drm_event_crtc_sequence */

struct drm_event;

struct drm_event_vblank;

struct drm_event_crtc_sequence;
