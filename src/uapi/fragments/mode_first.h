#include "drm.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Room for names in bytes, NUL included. */
#define DRM_CONNECTOR_NAME_LEN 32
#define DRM_DISPLAY_MODE_LEN 32
#define DRM_PROP_NAME_LEN 32

/*
 * Modes: how a picture is sent, line by line.
 */

/* Where a mode comes from. */
#define DRM_MODE_TYPE_BUILTIN (1 << 0) /* not reported today */
#define DRM_MODE_TYPE_CLOCK_C ((1 << 1) | DRM_MODE_TYPE_BUILTIN) /* not reported today */
#define DRM_MODE_TYPE_CRTC_C ((1 << 2) | DRM_MODE_TYPE_BUILTIN) /* not reported today */
#define DRM_MODE_TYPE_PREFERRED (1 << 3) /* the one the display likes best */
#define DRM_MODE_TYPE_DEFAULT (1 << 4) /* not reported today */
#define DRM_MODE_TYPE_USERDEF (1 << 5) /* from the kernel's command line */
#define DRM_MODE_TYPE_DRIVER (1 << 6) /* from the driver, as most are */
#define DRM_MODE_TYPE_ALL (DRM_MODE_TYPE_PREFERRED | DRM_MODE_TYPE_USERDEF | DRM_MODE_TYPE_DRIVER)

/* How a mode is sent: polarity of its syncs, and what makes a line or a frame unusual. */
#define DRM_MODE_FLAG_PHSYNC (1 << 0) /* horizontal sync is positive */
#define DRM_MODE_FLAG_NHSYNC (1 << 1) /* or negative */
#define DRM_MODE_FLAG_PVSYNC (1 << 2) /* vertical sync is positive */
#define DRM_MODE_FLAG_NVSYNC (1 << 3) /* or negative */
#define DRM_MODE_FLAG_INTERLACE (1 << 4) /* every other line in turn */
#define DRM_MODE_FLAG_DBLSCAN (1 << 5) /* every line twice */
#define DRM_MODE_FLAG_CSYNC (1 << 6) /* both syncs on one wire */
#define DRM_MODE_FLAG_PCSYNC (1 << 7) /* which is positive */
#define DRM_MODE_FLAG_NCSYNC (1 << 8) /* or negative */
#define DRM_MODE_FLAG_HSKEW (1 << 9) /* hskew is given */
#define DRM_MODE_FLAG_BCAST (1 << 10) /* not in use */
#define DRM_MODE_FLAG_PIXMUX (1 << 11) /* not in use */
#define DRM_MODE_FLAG_DBLCLK (1 << 12) /* every pixel twice */
#define DRM_MODE_FLAG_CLKDIV2 (1 << 13) /* at half the clock */

/* A number in the flags: how the pictures for both eyes are sent. */
#define DRM_MODE_FLAG_3D_MASK (0x1f << 14)
#define DRM_MODE_FLAG_3D_NONE (0 << 14)
#define DRM_MODE_FLAG_3D_FRAME_PACKING (1 << 14)
#define DRM_MODE_FLAG_3D_FIELD_ALTERNATIVE (2 << 14)
#define DRM_MODE_FLAG_3D_LINE_ALTERNATIVE (3 << 14)
#define DRM_MODE_FLAG_3D_SIDE_BY_SIDE_FULL (4 << 14)
#define DRM_MODE_FLAG_3D_L_DEPTH (5 << 14)
#define DRM_MODE_FLAG_3D_L_DEPTH_GFX_GFX_DEPTH (6 << 14)
#define DRM_MODE_FLAG_3D_TOP_AND_BOTTOM (7 << 14)
#define DRM_MODE_FLAG_3D_SIDE_BY_SIDE_HALF (8 << 14)

/* Width to height of the picture: values of the property "aspect ratio". */
#define DRM_MODE_PICTURE_ASPECT_NONE 0
#define DRM_MODE_PICTURE_ASPECT_4_3 1
#define DRM_MODE_PICTURE_ASPECT_16_9 2
#define DRM_MODE_PICTURE_ASPECT_64_27 3
#define DRM_MODE_PICTURE_ASPECT_256_135 4

/* The same as a number in the flags, for clients with DRM_CLIENT_CAP_ASPECT_RATIO. */
#define DRM_MODE_FLAG_PIC_AR_MASK (0x0F << 19)
#define DRM_MODE_FLAG_PIC_AR_NONE (DRM_MODE_PICTURE_ASPECT_NONE << 19)
#define DRM_MODE_FLAG_PIC_AR_4_3 (DRM_MODE_PICTURE_ASPECT_4_3 << 19)
#define DRM_MODE_FLAG_PIC_AR_16_9 (DRM_MODE_PICTURE_ASPECT_16_9 << 19)
#define DRM_MODE_FLAG_PIC_AR_64_27 (DRM_MODE_PICTURE_ASPECT_64_27 << 19)
#define DRM_MODE_FLAG_PIC_AR_256_135 (DRM_MODE_PICTURE_ASPECT_256_135 << 19)

/* The flags that describe a mode by itself. */
#define DRM_MODE_FLAG_ALL \
    (DRM_MODE_FLAG_PHSYNC | DRM_MODE_FLAG_NHSYNC | DRM_MODE_FLAG_PVSYNC | DRM_MODE_FLAG_NVSYNC | \
     DRM_MODE_FLAG_INTERLACE | DRM_MODE_FLAG_DBLSCAN | DRM_MODE_FLAG_CSYNC | DRM_MODE_FLAG_PCSYNC | \
     DRM_MODE_FLAG_NCSYNC | DRM_MODE_FLAG_HSKEW | DRM_MODE_FLAG_DBLCLK | DRM_MODE_FLAG_CLKDIV2 | \
     DRM_MODE_FLAG_3D_MASK)

struct drm_mode_modeinfo;
