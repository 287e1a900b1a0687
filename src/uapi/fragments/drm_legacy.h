/*
 * What only user-mode drivers of old take: kernels today refuse most of it.
 */

/* Sizes of DMA buffers, as powers of two, and the percentage of memory that they may take. */
#define DRM_MIN_ORDER 5
#define DRM_MAX_ORDER 22
#define DRM_RAM_PERCENT 10

/* The word of the hardware lock: taken, somebody waits for it, and the context that has it. */
#define _DRM_LOCK_HELD 0x80000000U
#define _DRM_LOCK_CONT 0x40000000U
#define _DRM_LOCK_IS_HELD(lock) ((lock) & _DRM_LOCK_HELD)
#define _DRM_LOCK_IS_CONT(lock) ((lock) & _DRM_LOCK_CONT)
#define _DRM_LOCKING_CONTEXT(lock) ((lock) & ~(_DRM_LOCK_HELD | _DRM_LOCK_CONT))

/* The hardware lock, alone in its cache line. */
struct drm_hw_lock {
    __volatile__ unsigned int lock; /* the word */
    char padding[60];
};

/* What to wait for before the lock is taken, or do while it is held. */
enum drm_lock_flags {
    _DRM_LOCK_READY = 0x01, /* wait until the hardware can take commands */
    _DRM_LOCK_QUIESCENT = 0x02, /* wait until it rests */
    _DRM_LOCK_FLUSH = 0x04, /* this context's buffers */
    _DRM_LOCK_FLUSH_ALL = 0x08, /* all contexts' buffers */
    _DRM_HALT_ALL_QUEUES = 0x10,
    _DRM_HALT_CUR_QUEUES = 0x20
};

struct drm_lock;

/* Flags of a context. */
enum drm_ctx_flags {
    _DRM_CONTEXT_PRESERVED = 0x01, /* kept across switches */
    _DRM_CONTEXT_2DONLY = 0x02 /* for two dimensions only */
};

struct drm_ctx;

struct drm_ctx_res;

struct drm_ctx_priv_map;

struct drm_client;

/* What a counter counts. */
enum drm_stat_type {
    _DRM_STAT_LOCK, /* nothing: it is the word of the lock */
    _DRM_STAT_OPENS,
    _DRM_STAT_CLOSES,
    _DRM_STAT_IOCTLS, /* requests */
    _DRM_STAT_LOCKS,
    _DRM_STAT_UNLOCKS,
    _DRM_STAT_VALUE, /* a plain number */
    _DRM_STAT_BYTE, /* bytes */
    _DRM_STAT_COUNT, /* a number of things */
    _DRM_STAT_IRQ, /* interrupts */
    _DRM_STAT_PRIMARY, /* bytes of primary DMA */
    _DRM_STAT_SECONDARY, /* bytes of secondary DMA */
    _DRM_STAT_DMA, /* transfers */
    _DRM_STAT_SPECIAL, /* special transfers */
    _DRM_STAT_MISSED /* missed transfers */
};

/* DRM_IOCTL_GET_STATS: counters of the device. */
struct drm_stats {
    unsigned long count; /* Out: how many are in use. */
    struct {
        unsigned long value; /* Out: its count. */
        enum drm_stat_type type; /* Out: what it counts. */
    } data[15];
};

struct drm_irq_busid;

/* DRM_IOCTL_CONTROL: sets up or tears down the interrupt handler. */
struct drm_control {
    enum {
        DRM_ADD_COMMAND,
        DRM_RM_COMMAND,
        DRM_INST_HANDLER, /* sets it up */
        DRM_UNINST_HANDLER /* tears it down */
    } func; /* In: what to do. */
    int irq; /* In: the interrupt. */
};

/* What is told about a drawable. */
typedef enum {
    DRM_DRAWABLE_CLIPRECTS /* its visible rectangles */
} drm_drawable_info_type_t;

struct drm_draw;

struct drm_update_draw;

struct drm_drawable_info;

struct drm_tex_region;

struct drm_list;

struct drm_block;

/* Commands of drm_modeset_ctl: before a mode is set, and after it. */
#define _DRM_PRE_MODESET 1
#define _DRM_POST_MODESET 2

struct drm_modeset_ctl;
