#ifdef __cplusplus
extern "C" {
#endif

/*
 * Passes a message, as printf takes it, to the server's debug_print; without one, writes it to stderr if the environment
 * variable LIBGL_DEBUG contains "verbose".
 */
void drmMsg(const char *format, ...) DRM_PRINTFLIKE(1, 2);

#ifdef __cplusplus
}
#endif

/*
 * The hardware lock: a word that all clients of a device share. Taken and given back without the kernel while nobody
 * else wants it.
 */

#define DRM_LOCK_HELD 0x80000000U /* taken */
#define DRM_LOCK_CONT 0x40000000U /* and somebody waits for it */

/* The word as what it is. */
#define __drm_dummy_lock(lock) (*(volatile unsigned int *)(lock))

/* Declares what DRM_CAS stores its result in. */
#if defined(__alpha__)
#define DRM_CAS_RESULT(result) long result
#elif defined(__powerpc__)
#define DRM_CAS_RESULT(result) int result
#else
#define DRM_CAS_RESULT(result) char result
#endif

/* Makes the word theirs if it is ours, in one step; result: 0 if it was. */
#if defined(__GNUC__)
#define DRM_CAS(lock, ours, theirs, result) \
    do { \
        (result) = !__sync_bool_compare_and_swap(&__drm_dummy_lock(lock), (unsigned int)(ours), \
                                                 (unsigned int)(theirs)); \
    } while (0)
#else
#define DRM_CAS(lock, ours, theirs, result) \
    do { \
        (result) = 1; \
    } while (0)
#endif

/* Takes the lock for a context. */
#define DRM_LIGHT_LOCK(fd, lock, context) \
    do { \
        DRM_CAS_RESULT(drm_failed_); \
        DRM_CAS(lock, context, DRM_LOCK_HELD | (context), drm_failed_); \
        if (drm_failed_) { \
            drmGetLock(fd, context, (drmLockFlags)0); \
        } \
    } while (0)

/* Takes the lock, and counts how often that went without the kernel. */
#define DRM_LIGHT_LOCK_COUNT(fd, lock, context, count) \
    do { \
        DRM_CAS_RESULT(drm_failed_); \
        DRM_CAS(lock, context, DRM_LOCK_HELD | (context), drm_failed_); \
        if (drm_failed_) { \
            drmGetLock(fd, context, (drmLockFlags)0); \
        } else { \
            ++(count); \
        } \
    } while (0)

/* Takes the lock; flags need the kernel. */
#define DRM_LOCK(fd, lock, context, flags) \
    do { \
        if (flags) { \
            drmGetLock(fd, context, flags); \
        } else { \
            DRM_LIGHT_LOCK(fd, lock, context); \
        } \
    } while (0)

/* Gives the lock back. */
#define DRM_UNLOCK(fd, lock, context) \
    do { \
        DRM_CAS_RESULT(drm_failed_); \
        DRM_CAS(lock, DRM_LOCK_HELD | (context), context, drm_failed_); \
        if (drm_failed_) { \
            drmUnlock(fd, context); \
        } \
    } while (0)

/*
 * Spin locks: a drmLock whose word is 0 while nobody holds it.
 */

/* Takes it. */
#define DRM_SPINLOCK(spin, val) \
    do { \
        DRM_CAS_RESULT(drm_failed_); \
        DRM_CAS(spin, 0, val, drm_failed_); \
        while (drm_failed_) { \
            if ((spin)->lock == 0) { \
                DRM_CAS(spin, 0, val, drm_failed_); \
            } \
        } \
    } while (0)

/* Takes it, whoever holds it. */
#define DRM_SPINLOCK_TAKE(spin, val) \
    do { \
        DRM_CAS_RESULT(drm_failed_); \
        do { \
            unsigned int drm_holder_ = (spin)->lock; \
            DRM_CAS(spin, drm_holder_, val, drm_failed_); \
        } while (drm_failed_); \
    } while (0)

/* Takes it in at most count attempts; result: 0 if taken. */
#define DRM_SPINLOCK_COUNT(spin, val, count, result) \
    do { \
        int drm_left_ = (count); \
        (result) = 1; \
        while (drm_left_-- > 0 && (result)) { \
            if ((spin)->lock == 0) { \
                DRM_CAS(spin, 0, val, result); \
            } \
        } \
    } while (0)

/* Gives it back, if it is val's. */
#define DRM_SPINUNLOCK(spin, val) \
    do { \
        DRM_CAS_RESULT(drm_failed_) = 1; \
        while (drm_failed_ && (spin)->lock == (unsigned int)(val)) { \
            DRM_CAS(spin, val, 0, drm_failed_); \
        } \
    } while (0)

/* Who defined a format modifier; drm_fourcc.h has it too. */
#ifndef fourcc_mod_get_vendor
#define fourcc_mod_get_vendor(modifier) (((modifier) >> 56) & 0xff)
#endif
