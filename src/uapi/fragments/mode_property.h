/*
 * Properties of objects, and commits that set many of them.
 */

/* Kind of a property; PENDING, IMMUTABLE and ATOMIC come on top. */
#define DRM_MODE_PROP_PENDING (1 << 0) /* not in use */
#define DRM_MODE_PROP_RANGE (1 << 1) /* an unsigned number between two ends */
#define DRM_MODE_PROP_IMMUTABLE (1 << 2) /* only the kernel sets it */
#define DRM_MODE_PROP_ENUM (1 << 3) /* one of several named values */
#define DRM_MODE_PROP_BLOB (1 << 4) /* the id of a blob */
#define DRM_MODE_PROP_BITMASK (1 << 5) /* any of several named bits */

/* The kinds that have a bit each, and the bits that hold the number of those that came later. */
#define DRM_MODE_PROP_LEGACY_TYPE \
    (DRM_MODE_PROP_RANGE | DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BLOB | DRM_MODE_PROP_BITMASK)
#define DRM_MODE_PROP_EXTENDED_TYPE 0x0000ffc0
#define DRM_MODE_PROP_TYPE(n) ((n) << 6)
#define DRM_MODE_PROP_OBJECT DRM_MODE_PROP_TYPE(1) /* the id of an object */
#define DRM_MODE_PROP_SIGNED_RANGE DRM_MODE_PROP_TYPE(2) /* a signed number between two ends */

/* Only clients with DRM_CLIENT_CAP_ATOMIC see it. */
#define DRM_MODE_PROP_ATOMIC 0x80000000

struct drm_mode_get_property;

struct drm_mode_property_enum;

struct drm_mode_connector_set_property;

/* Kinds of objects. */
#define DRM_MODE_OBJECT_CRTC 0xcccccccc
#define DRM_MODE_OBJECT_CONNECTOR 0xc0c0c0c0
#define DRM_MODE_OBJECT_ENCODER 0xe0e0e0e0
#define DRM_MODE_OBJECT_MODE 0xdededede
#define DRM_MODE_OBJECT_PROPERTY 0xb0b0b0b0
#define DRM_MODE_OBJECT_FB 0xfbfbfbfb
#define DRM_MODE_OBJECT_BLOB 0xbbbbbbbb
#define DRM_MODE_OBJECT_PLANE 0xeeeeeeee
#define DRM_MODE_OBJECT_COLOROP 0xfafafafa /* an operation of a colour pipeline */
#define DRM_MODE_OBJECT_ANY 0 /* whatever it is */

struct drm_mode_obj_get_properties;

struct drm_mode_obj_set_property;

struct drm_mode_get_blob;

struct drm_mode_create_blob;

struct drm_mode_destroy_blob;

/* Flags of atomic commits. */
#define DRM_MODE_ATOMIC_TEST_ONLY 0x0100 /* check, do nothing */
#define DRM_MODE_ATOMIC_NONBLOCK 0x0200 /* return before it is done */
#define DRM_MODE_ATOMIC_ALLOW_MODESET 0x0400 /* it may change modes, so that the screen goes dark for a moment */
#define DRM_MODE_ATOMIC_FLAGS \
    (DRM_MODE_PAGE_FLIP_EVENT | DRM_MODE_PAGE_FLIP_ASYNC | DRM_MODE_ATOMIC_TEST_ONLY | \
     DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_ATOMIC_ALLOW_MODESET)

struct drm_mode_atomic;
