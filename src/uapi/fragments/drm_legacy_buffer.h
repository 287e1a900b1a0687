/*
 * Maps, DMA buffers and AGP memory of that time.
 */

/* Kinds of maps. */
enum drm_map_type {
    _DRM_FRAME_BUFFER = 0,
    _DRM_REGISTERS = 1,
    _DRM_SHM = 2, /* shared memory */
    _DRM_AGP = 3, /* AGP memory */
    _DRM_SCATTER_GATHER = 4, /* memory of DRM_IOCTL_SG_ALLOC */
    _DRM_CONSISTENT = 5 /* consistent memory for DMA */
};

/* Who may do what with a map. */
enum drm_map_flags {
    _DRM_RESTRICTED = 0x01, /* for the master alone */
    _DRM_READ_ONLY = 0x02,
    _DRM_LOCKED = 0x04, /* in memory */
    _DRM_KERNEL = 0x08, /* the kernel reaches it too */
    _DRM_WRITE_COMBINING = 0x10,
    _DRM_CONTAINS_LOCK = 0x20, /* the hardware lock is in it */
    _DRM_REMOVABLE = 0x40,
    _DRM_DRIVER = 0x80 /* the driver's own */
};

struct drm_map;

/* DRM_IOCTL_ADD_BUFS, DRM_IOCTL_MARK_BUFS: DMA buffers of one size. */
struct drm_buf_desc {
    int count; /* In: how many to add; out: how many there are. */
    int size; /* In: bytes of each; out: what it was rounded to. */
    int low_mark; /* In, when marking: the low water mark. */
    int high_mark; /* In, when marking: the high water mark. */
    enum {
        _DRM_PAGE_ALIGN = 0x01, /* aligned to pages */
        _DRM_AGP_BUFFER = 0x02, /* in AGP memory */
        _DRM_SG_BUFFER = 0x04, /* in memory of DRM_IOCTL_SG_ALLOC */
        _DRM_FB_BUFFER = 0x08, /* in the framebuffer */
        _DRM_PCI_BUFFER_RO = 0x10 /* the device only reads them */
    } flags; /* In: where, and how. */
    unsigned long agp_start; /* In, for AGP and PCI buffers: byte of the aperture where they begin. */
};

struct drm_buf_info;

struct drm_buf_free;

struct drm_buf_pub;

/* DRM_IOCTL_MAP_BUFS: maps all DMA buffers. */
struct drm_buf_map {
    int count; /* In: room for buffers; out: total. */
#ifdef __cplusplus
    void *virt; /* Out: where the mapping begins. */
#else
    void *virtual; /* Out: where the mapping begins. */
#endif
    struct drm_buf_pub *list; /* In: where to write the buffers. */
};

/* What to do with DMA buffers. */
enum drm_dma_flags {
    /* of buffers sent */
    _DRM_DMA_BLOCK = 0x01, /* wait until they are on their way */
    _DRM_DMA_WHILE_LOCKED = 0x02, /* even while the lock is held */
    _DRM_DMA_PRIORITY = 0x04, /* before others */
    /* of buffers asked for */
    _DRM_DMA_WAIT = 0x10, /* until some are free */
    _DRM_DMA_SMALLER_OK = 0x20,
    _DRM_DMA_LARGER_OK = 0x40
};

struct drm_dma;

struct drm_agp_mode;

struct drm_agp_info;

struct drm_agp_buffer;

struct drm_agp_binding;

struct drm_scatter_gather;

#ifdef __cplusplus
}
#endif

#include "drm_mode.h"

#ifdef __cplusplus
extern "C" {
#endif
