/*
 * Values of properties. Those of a plane's "type" are in xf86drmMode.h.
 */

/* "DPMS" of a connector: how awake the display is. */
#define DRM_MODE_DPMS_ON 0
#define DRM_MODE_DPMS_STANDBY 1
#define DRM_MODE_DPMS_SUSPEND 2
#define DRM_MODE_DPMS_OFF 3

/* "scaling mode" of a connector: how a mode that is not the panel's own fills it. */
#define DRM_MODE_SCALE_NONE 0
#define DRM_MODE_SCALE_FULLSCREEN 1 /* distorted */
#define DRM_MODE_SCALE_CENTER 2 /* not scaled */
#define DRM_MODE_SCALE_ASPECT 3 /* as large as fits */

/* "dithering" of a connector. */
#define DRM_MODE_DITHERING_OFF 0
#define DRM_MODE_DITHERING_ON 1
#define DRM_MODE_DITHERING_AUTO 2

/* "dirty" of a connector: whether changes must be told by DRM_IOCTL_MODE_DIRTYFB. */
#define DRM_MODE_DIRTY_OFF 0
#define DRM_MODE_DIRTY_ON 1
#define DRM_MODE_DIRTY_ANNOTATE 2 /* also how they came about */

/* "link-status" of a connector: whether the picture gets through. */
#define DRM_MODE_LINK_STATUS_GOOD 0
#define DRM_MODE_LINK_STATUS_BAD 1 /* the mode must be set anew, or another one */

/* "content type" of a connector: what is shown, for the display to adapt. */
#define DRM_MODE_CONTENT_TYPE_NO_DATA 0
#define DRM_MODE_CONTENT_TYPE_GRAPHICS 1
#define DRM_MODE_CONTENT_TYPE_PHOTO 2
#define DRM_MODE_CONTENT_TYPE_CINEMA 3
#define DRM_MODE_CONTENT_TYPE_GAME 4

/* "Content Protection" of a connector: what is wanted, and what there is. */
#define DRM_MODE_CONTENT_PROTECTION_UNDESIRED 0
#define DRM_MODE_CONTENT_PROTECTION_DESIRED 1 /* wanted, not there yet */
#define DRM_MODE_CONTENT_PROTECTION_ENABLED 2 /* there; only the kernel sets it */

/* "rotation" of a plane: one angle, counterclockwise, after mirroring along axes. */
#define DRM_MODE_ROTATE_0 (1 << 0)
#define DRM_MODE_ROTATE_90 (1 << 1)
#define DRM_MODE_ROTATE_180 (1 << 2)
#define DRM_MODE_ROTATE_270 (1 << 3)
#define DRM_MODE_ROTATE_MASK \
    (DRM_MODE_ROTATE_0 | DRM_MODE_ROTATE_90 | DRM_MODE_ROTATE_180 | DRM_MODE_ROTATE_270)
#define DRM_MODE_REFLECT_X (1 << 4) /* left becomes right */
#define DRM_MODE_REFLECT_Y (1 << 5) /* top becomes bottom */
#define DRM_MODE_REFLECT_MASK (DRM_MODE_REFLECT_X | DRM_MODE_REFLECT_Y)

/* "TYPE" of a colour operation. */
enum drm_colorop_type {
    DRM_COLOROP_1D_CURVE, /* a curve with a name */
    DRM_COLOROP_1D_LUT, /* a table for each channel: drm_color_lut32 */
    DRM_COLOROP_CTM_3X4, /* a matrix: drm_color_ctm_3x4 */
    DRM_COLOROP_MULTIPLIER, /* one factor */
    DRM_COLOROP_3D_LUT /* a table of all channels together: drm_color_lut32 */
};

/* How a colour operation finds what lies between the entries of its table. */
enum drm_colorop_lut1d_interpolation_type {
    DRM_COLOROP_LUT1D_INTERPOLATION_LINEAR
};

enum drm_colorop_lut3d_interpolation_type {
    DRM_COLOROP_LUT3D_INTERPOLATION_TETRAHEDRAL
};
