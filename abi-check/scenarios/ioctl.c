/* ioctl.c: requests as such, the kernel's own and those of drivers. */
#include <limits.h>

#include "scenario.h"

CASE(drmIoctl, null)
{
    RESULT(drmIoctl(-1, 0, NULL));
    RESULT(drmIoctl(-1, DRM_IOCTL_VERSION, NULL));
    RESULT(drmIoctl(card, DRM_IOCTL_VERSION, NULL));
    RESULT(drmIoctl(card, DRM_IOCTL_GET_CAP, (void *)1));
}

CASE(drmIoctl, usual)
{
    struct drm_get_cap cap = { .capability = DRM_CAP_TIMESTAMP_MONOTONIC };

    RESULT(drmIoctl(card, DRM_IOCTL_GET_CAP, &cap));
    NUMBER(cap.value);
    RESULT(drmIoctl(card, DRM_IOCTL_SET_MASTER, NULL));
}

/* Nobody but the kernel looks at them. */
FAKE_CASE(drmIoctl, any_request)
{
    static const unsigned long requests[] = { 0, 0x6400, UINT32_MAX, 0xc01064ff, 0x5401, 0x401064d1, 0xc00464b0 };
    char room[0x4000] = "what the program gives";

    for (size_t i = 0; i < LENGTH(requests); i++)
        RESULT(drmIoctl(card, requests[i], room));
    BYTES(room, 32);
}

FAKE_CASE(drmIoctl, repeats)
{
    struct drm_auth auth = { 7 };

    fake_fails(DRM_IOCTL_AUTH_MAGIC, EINTR, 5);
    RESULT(drmIoctl(card, DRM_IOCTL_AUTH_MAGIC, &auth));
    fake_fails(DRM_IOCTL_AUTH_MAGIC, EAGAIN, 100);
    RESULT(drmIoctl(card, DRM_IOCTL_AUTH_MAGIC, &auth));
    NUMBER(auth.magic);
}

/* errno stays what it was. */
FAKE_CASE(drmIoctl, positive_answer)
{
    static const int answers[] = { 0, 1, 5, INT32_MAX };
    struct drm_auth auth = { 7 };

    for (size_t i = 0; i < LENGTH(answers); i++) {
        fake_returns(DRM_IOCTL_AUTH_MAGIC, answers[i]);
        errno = EDOM;
        say("%d", drmIoctl(card, DRM_IOCTL_AUTH_MAGIC, &auth));
        NUMBER(errno);
    }
}

/* The last repetition leaves its errno. */
FAKE_CASE(drmIoctl, positive_errno_after_repetition)
{
    struct drm_auth auth = { 7 };

    fake_fails(DRM_IOCTL_AUTH_MAGIC, EAGAIN, 1);
    say("%d", drmIoctl(card, DRM_IOCTL_AUTH_MAGIC, &auth));
    NUMBER(errno);
}

FAKE_CASE(drmIoctl, fails)
{
    static const int errors[] = { EACCES, EBUSY, EFAULT, EINVAL, ENOTTY, ERANGE, ETIME, EDEADLK, ERESTART };
    struct drm_auth auth = { 7 };

    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_fails(DRM_IOCTL_AUTH_MAGIC, errors[i], 1);
        RESULT(drmIoctl(card, DRM_IOCTL_AUTH_MAGIC, &auth));
    }
}

CASE(drmCommandNone, null)
{
    RESULT(drmCommandNone(-1, 0));
}

FAKE_CASE(drmCommandNone, usual)
{
    RESULT(drmCommandNone(card, 0));
    RESULT(drmCommandNone(card, 5));
    RESULT(drmCommandNone(card, 0x5f));
    /* Nobody checks whether that is a driver's request, or one at all. */
    RESULT(drmCommandNone(card, 0xbf));
    RESULT(drmCommandNone(card, 0xc0));
    RESULT(drmCommandNone(card, 0x12345678));
    RESULT(drmCommandNone(card, ULONG_MAX));
}

FAKE_CASE(drmCommandNone, fails)
{
    fake_fails(0x6445, ENODEV, 1);
    RESULT(drmCommandNone(card, 5));
    fake_fails(0x6445, EINTR, 3);
    RESULT(drmCommandNone(card, 5));
}

/* The result is minus the errno of before. */
FAKE_CASE(drmCommandNone, positive_answer)
{
    fake_returns(0x6445, 5);
    RESULT(drmCommandNone(card, 5));
    errno = EDOM;
    say("%d", drmCommandNone(card, 5));
}

/* Each of the three with data, in each size and number. */
#define DATA_CASES(function) \
    CASE(function, null) \
    { \
        RESULT(function(-1, 0, NULL, 0)); \
        RESULT(function(-1, 0, NULL, 8)); \
    } \
    \
    FAKE_CASE(function, usual) \
    { \
        static const unsigned long sizes[] = { 0, 1, 4, 8, 12, 64, 0x3fff, 0x4000, 0x4008, 0x8008, 0xffffffff }; \
        static const unsigned long indices[] = { 0, 5, 0x5f, 0x60, 0xbf, 0xc0, 0x100, 0x10000 }; \
        static unsigned char data[0x4000]; \
        \
        for (size_t i = 0; i < LENGTH(sizes); i++) { \
            memset(data, i + 1, 24); \
            RESULT(function(card, 5, data, sizes[i])); \
            BYTES(data, 24); \
        } \
        for (size_t i = 0; i < LENGTH(indices); i++) { \
            RESULT(function(card, indices[i], data, 8)); \
            BYTES(data, 16); \
        } \
        RESULT(function(card, 5, NULL, 8)); \
        RESULT(function(card, 5, NULL, 0)); \
        RESULT(function(card, 5, (void *)1, 8)); \
    } \
    \
    FAKE_CASE(function, fails) \
    { \
        uint64_t data[3] = { 1, 2, 3 }; \
        \
        fake_fails(0x6445, EIO, 1); \
        RESULT(function(card, 5, &data[1], 8)); \
        NUMBERS(data, 3); \
        fake_fails(0x6445, EAGAIN, 3); \
        RESULT(function(card, 5, &data[1], 8)); \
        NUMBERS(data, 3); \
    } \
    \
    FAKE_CASE(function, positive_answer) \
    { \
        uint64_t data[3] = { 1, 2, 3 }; \
        \
        fake_returns(0x6445, 5); \
        RESULT(function(card, 5, &data[1], 8)); \
        errno = EDOM; \
        say("%d", function(card, 5, &data[1], 8)); \
        NUMBERS(data, 3); \
    }

DATA_CASES(drmCommandRead)
DATA_CASES(drmCommandWrite)
DATA_CASES(drmCommandWriteRead)
