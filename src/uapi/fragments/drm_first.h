#if defined(__linux__)
#include <linux/types.h>
#include <asm/ioctl.h>
typedef unsigned int drm_handle_t;
#else
#include <stdint.h>
#include <sys/ioccom.h>
#include <sys/types.h>
typedef int8_t __s8;
typedef uint8_t __u8;
typedef int16_t __s16;
typedef uint16_t __u16;
typedef int32_t __s32;
typedef uint32_t __u32;
typedef int64_t __s64;
typedef uint64_t __u64;
typedef size_t __kernel_size_t;
typedef unsigned long drm_handle_t;
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * How to read the structures: each says which request takes it, and each member whether it goes into the kernel ("In"), comes
 * out of it ("Out"), or both. Addresses are integers of 64 bits. Where a member is room for a list and another its length, the
 * kernel fills the list if it is long enough and always reports the total, so that one can ask again.
 */

/* What device files are named after. */
#define DRM_NAME "drm"

/* Handles of the time before mode setting, and the token of drm_auth. */
typedef unsigned int drm_context_t;
typedef unsigned int drm_drawable_t;
typedef unsigned int drm_magic_t;

struct drm_clip_rect;
