/* agp.c: the bridge to AGP cards. */
#include "scenario.h"

CASE(drmAgpAcquire, usual)
{
    RESULT(drmAgpAcquire(card));
}

CASE(drmAgpAcquire, null)
{
    RESULT(drmAgpAcquire(-1));
    RESULT(drmAgpAcquire(INT32_MAX));
}

FAKE_CASE(drmAgpAcquire, positive)
{
    fake_returns(DRM_IOCTL_AGP_ACQUIRE, 5);
    RESULT(drmAgpAcquire(card));
}

CASE(drmAgpRelease, usual)
{
    RESULT(drmAgpRelease(card));
}

CASE(drmAgpRelease, null)
{
    RESULT(drmAgpRelease(-1));
}

FAKE_CASE(drmAgpRelease, positive)
{
    fake_returns(DRM_IOCTL_AGP_RELEASE, 5);
    RESULT(drmAgpRelease(card));
}

CASE(drmAgpEnable, usual)
{
    RESULT(drmAgpEnable(card, 0x1f000207));
    RESULT(drmAgpEnable(card, -1));
}

CASE(drmAgpEnable, null)
{
    RESULT(drmAgpEnable(card, 0));
    RESULT(drmAgpEnable(-1, 1));
}

FAKE_CASE(drmAgpEnable, positive)
{
    fake_returns(DRM_IOCTL_AGP_ENABLE, 5);
    RESULT(drmAgpEnable(card, 1));
}

/* --- memory -------------------------------------------------------------------------------------------------------- */

static void alloc(int fd, unsigned long size, unsigned long type)
{
    unsigned long address = 7;
    drm_handle_t handle = 7;

    RESULT(drmAgpAlloc(fd, size, type, &address, &handle));
    NUMBER(address);
    /* Cleared first, whatever comes. */
    NUMBER(handle);
}

CASE(drmAgpAlloc, usual)
{
    alloc(card, 65536, 1);
    alloc(card, -1, -1);
}

CASE(drmAgpAlloc, null)
{
    drm_handle_t handle = 7;

    RESULT(drmAgpAlloc(card, 65536, 0, NULL, &handle));
    alloc(card, 0, 0);
    alloc(-1, 1, 0);
}

FAKE_CASE(drmAgpAlloc, fails)
{
    fake_fails(DRM_IOCTL_AGP_ALLOC, ENOMEM, 1);
    alloc(card, 65536, 1);
    fake_value(DRM_IOCTL_AGP_ALLOC, "physical", 0);
    alloc(card, 65536, 1);
}

FAKE_CASE(drmAgpAlloc, positive)
{
    fake_returns(DRM_IOCTL_AGP_ALLOC, 5);
    alloc(card, 65536, 1);
}

FAKE_CASE(drmAgpAlloc, null_crashes)
{
    unsigned long address = 7;

    RESULT(drmAgpAlloc(card, 65536, 0, &address, NULL));
}

CASE(drmAgpFree, usual)
{
    RESULT(drmAgpFree(card, 1));
    RESULT(drmAgpFree(card, UINT32_MAX));
}

CASE(drmAgpFree, null)
{
    RESULT(drmAgpFree(card, 0));
    RESULT(drmAgpFree(-1, 1));
}

FAKE_CASE(drmAgpFree, positive)
{
    fake_returns(DRM_IOCTL_AGP_FREE, 5);
    RESULT(drmAgpFree(card, 1));
}

CASE(drmAgpBind, usual)
{
    RESULT(drmAgpBind(card, 1, 4096));
    RESULT(drmAgpBind(card, UINT32_MAX, -1));
}

CASE(drmAgpBind, null)
{
    RESULT(drmAgpBind(card, 0, 0));
    RESULT(drmAgpBind(-1, 1, 0));
}

FAKE_CASE(drmAgpBind, positive)
{
    fake_returns(DRM_IOCTL_AGP_BIND, 5);
    RESULT(drmAgpBind(card, 1, 0));
}

CASE(drmAgpUnbind, usual)
{
    RESULT(drmAgpUnbind(card, 1));
    RESULT(drmAgpUnbind(card, UINT32_MAX));
}

CASE(drmAgpUnbind, null)
{
    RESULT(drmAgpUnbind(card, 0));
    RESULT(drmAgpUnbind(-1, 1));
}

FAKE_CASE(drmAgpUnbind, positive)
{
    fake_returns(DRM_IOCTL_AGP_UNBIND, 5);
    RESULT(drmAgpUnbind(card, 1));
}

/* --- questions: each is a field of one answer ------------------------------------------------------------------------ */

/* A failure may look like a number: errno tells. What a positive answer gives is whatever errno was. */
#define QUESTION(function, field) \
    CASE(function, usual) \
    { \
        NUMBER(function(card)); \
    } \
    CASE(function, null) \
    { \
        NUMBER(function(-1)); \
    } \
    FAKE_CASE(function, answers) \
    { \
        fake_value(DRM_IOCTL_AGP_INFO, field, UINT64_MAX); \
        NUMBER(function(card)); \
        fake_value(DRM_IOCTL_AGP_INFO, field, 0); \
        NUMBER(function(card)); \
    } \
    FAKE_CASE(function, fails) \
    { \
        fake_fails(DRM_IOCTL_AGP_INFO, EACCES, 1); \
        NUMBER(function(card)); \
        say("%s", strerror(errno)); \
    } \
    FAKE_CASE(function, positive) \
    { \
        fake_returns(DRM_IOCTL_AGP_INFO, 5); \
        errno = EBUSY; \
        NUMBER(function(card)); \
    } \
    FAKE_CASE(function, positive_at_first) \
    { \
        fake_returns(DRM_IOCTL_AGP_INFO, 5); \
        errno = 0; \
        NUMBER(function(card)); \
    }

QUESTION(drmAgpVersionMajor, "agp_version_major")
QUESTION(drmAgpVersionMinor, "agp_version_minor")
QUESTION(drmAgpGetMode, "mode")
QUESTION(drmAgpBase, "aperture_base")
QUESTION(drmAgpSize, "aperture_size")
QUESTION(drmAgpMemoryUsed, "memory_used")
QUESTION(drmAgpMemoryAvail, "memory_allowed")
QUESTION(drmAgpVendorId, "id_vendor")
QUESTION(drmAgpDeviceId, "id_device")
