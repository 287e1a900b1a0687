/* Names of features; nothing takes or returns them. */
#define DRM_MODE_FEATURE_KMS 1
#define DRM_MODE_FEATURE_DIRTYFB 1

/* Values of the plane property "type". */
#define DRM_PLANE_TYPE_OVERLAY 0
#define DRM_PLANE_TYPE_PRIMARY 1
#define DRM_PLANE_TYPE_CURSOR 2

/* Whether a display is connected. */
typedef enum {
    DRM_MODE_CONNECTED = 1,
    DRM_MODE_DISCONNECTED = 2,
    DRM_MODE_UNKNOWNCONNECTION = 3
} drmModeConnection;

/* How the colours of a pixel lie beside each other. */
typedef enum {
    DRM_MODE_SUBPIXEL_UNKNOWN = 1,
    DRM_MODE_SUBPIXEL_HORIZONTAL_RGB = 2,
    DRM_MODE_SUBPIXEL_HORIZONTAL_BGR = 3,
    DRM_MODE_SUBPIXEL_VERTICAL_RGB = 4,
    DRM_MODE_SUBPIXEL_VERTICAL_BGR = 5,
    DRM_MODE_SUBPIXEL_NONE = 6
} drmModeSubPixel;

/* A list of properties to set; what is in it is the library's own. */
typedef struct _drmModeAtomicReq drmModeAtomicReq, *drmModeAtomicReqPtr;

