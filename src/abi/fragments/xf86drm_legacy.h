/*
 * Of the time before mode setting: what the Rust structures cannot say, or have no use for.
 */

typedef unsigned int drmSize;
typedef unsigned int *drmSizePtr;
typedef void *drmAddress;
typedef void **drmAddressPtr;

/* What the X server lends to the library; each function may be NULL. */
typedef struct _drmServerInfo {
    int (*debug_print)(const char *format, va_list ap) DRM_PRINTFLIKE(1, 0); /* takes drmMsg's messages */
    int (*load_module)(const char *name); /* not 0: loaded */
    void (*get_perms)(gid_t *gid, mode_t *mode); /* of device files */
} drmServerInfo, *drmServerInfoPtr;

/* What drmGetEntry knows about an open device. */
typedef struct drmHashEntry {
    int fd;
    void (*f)(int fd, void *context, void *tag);
    void *tagTable;
} drmHashEntry;

/* Counters of a driver. */
typedef struct _drmStats {
    unsigned long count; /* of data */
    struct {
        unsigned long value;
        const char *long_format; /* printf's, for long_name */
        const char *long_name;
        const char *rate_format; /* printf's, for rate_name */
        const char *rate_name;
        int isvalue; /* a value, not a count */
        const char *mult_names; /* letters of the multiples: kilo, giga, mega */
        int mult; /* from one multiple to the next */
        int verbose; /* of interest only to some */
    } data[15];
} drmStatsT;

/* Kinds of maps. */
typedef enum {
    DRM_FRAME_BUFFER = 0,
    DRM_REGISTERS = 1,
    DRM_SHM = 2,
    DRM_AGP = 3,
    DRM_SCATTER_GATHER = 4,
    DRM_CONSISTENT = 5
} drmMapType;

typedef enum {
    DRM_RESTRICTED = 0x1, /* for the master alone */
    DRM_READ_ONLY = 0x2,
    DRM_LOCKED = 0x4, /* in memory */
    DRM_KERNEL = 0x8, /* the kernel uses it too */
    DRM_WRITE_COMBINING = 0x10,
    DRM_CONTAINS_LOCK = 0x20, /* the hardware lock is in it */
    DRM_REMOVABLE = 0x40
} drmMapFlags;

typedef enum {
    /* of buffers sent */
    DRM_DMA_BLOCK = 0x1, /* until the hardware has taken them */
    DRM_DMA_WHILE_LOCKED = 0x2, /* even while another holds the lock */
    DRM_DMA_PRIORITY = 0x4, /* before others */
    /* of buffers asked for */
    DRM_DMA_WAIT = 0x10, /* until there are some */
    DRM_DMA_SMALLER_OK = 0x20,
    DRM_DMA_LARGER_OK = 0x40
} drmDMAFlags;

typedef enum {
    DRM_PAGE_ALIGN = 0x1,
    DRM_AGP_BUFFER = 0x2,
    DRM_SG_BUFFER = 0x4,
    DRM_FB_BUFFER = 0x8,
    DRM_PCI_BUFFER_RO = 0x10
} drmBufDescFlags;

/* What to wait for before a lock is taken, or do while it is held. */
typedef enum {
    DRM_LOCK_READY = 0x1, /* wait until the hardware can take commands */
    DRM_LOCK_QUIESCENT = 0x2, /* wait until it rests */
    DRM_LOCK_FLUSH = 0x4, /* this context's buffers */
    DRM_LOCK_FLUSH_ALL = 0x8, /* all contexts' buffers */
    DRM_HALT_ALL_QUEUES = 0x10,
    DRM_HALT_CUR_QUEUES = 0x20
} drmLockFlags;

typedef enum {
    DRM_CONTEXT_PRESERVED = 0x1, /* its state is saved and restored */
    DRM_CONTEXT_2DONLY = 0x2
} drm_context_tFlags, *drm_context_tFlagsPtr;

/* The hardware lock, alone in its cache line. */
typedef struct _drmLock {
    volatile unsigned int lock;
    char padding[60];
} drmLock, *drmLockPtr;

/* A map, as a program keeps it. */
typedef struct _drmRegion {
    drm_handle_t handle;
    unsigned int offset;
    drmSize size;
    drmAddress map;
} drmRegion, *drmRegionPtr;

/* Part of the texture memory, in a ring of those last used. */
typedef struct _drmTextureRegion {
    unsigned char next;
    unsigned char prev;
    unsigned char in_use;
    unsigned char padding;
    unsigned int age;
} drmTextureRegion, *drmTextureRegionPtr;
