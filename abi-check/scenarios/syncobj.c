/* syncobj.c: sync objects: made, shared, signaled, waited for. */
#include "scenario.h"

/* No time: whoever waits is told at once. */
#define NOW 0

CASE(drmSyncobjCreate, null)
{
    uint32_t handle = 7;

    RESULT(drmSyncobjCreate(-1, 0, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmSyncobjCreate, null_crashes)
{
    RESULT(drmSyncobjCreate(card, 0, NULL));
}

CASE(drmSyncobjCreate, usual)
{
    uint32_t handles[2] = { 0 };

    RESULT(drmSyncobjCreate(card, 0, &handles[0]));
    RESULT(drmSyncobjCreate(card, DRM_SYNCOBJ_CREATE_SIGNALED, &handles[1]));
    IDS(handles, 2);
    RESULT(drmSyncobjDestroy(card, handles[0]));
    RESULT(drmSyncobjDestroy(card, handles[1]));
    RESULT(drmSyncobjDestroy(card, handles[1]));
}

CASE(drmSyncobjCreate, unknown_flags)
{
    uint32_t handle = 0;

    RESULT(drmSyncobjCreate(card, UINT32_MAX, &handle));
    ID(handle);
}

FAKE_CASE(drmSyncobjCreate, numbers)
{
    uint32_t handles[3] = { 1, 2, 3 };

    fake_value(DRM_IOCTL_SYNCOBJ_CREATE, "handle", UINT32_MAX);
    RESULT(drmSyncobjCreate(card, 0, &handles[1]));
    NUMBERS(handles, 3);
    handles[1] = 2;
    fake_fails(DRM_IOCTL_SYNCOBJ_CREATE, ENOMEM, 1);
    RESULT(drmSyncobjCreate(card, 0, &handles[1]));
    fake_returns(DRM_IOCTL_SYNCOBJ_CREATE, 5);
    RESULT(drmSyncobjCreate(card, 0, &handles[1]));
    NUMBERS(handles, 3);
}

CASE(drmSyncobjDestroy, null)
{
    RESULT(drmSyncobjDestroy(-1, 0));
    RESULT(drmSyncobjDestroy(card, 0));
}

FAKE_CASE(drmSyncobjDestroy, usual)
{
    RESULT(drmSyncobjDestroy(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_DESTROY, EINVAL, 1);
    RESULT(drmSyncobjDestroy(card, 21));
    fake_returns(DRM_IOCTL_SYNCOBJ_DESTROY, 5);
    RESULT(drmSyncobjDestroy(card, 21));
}

CASE(drmSyncobjHandleToFD, null)
{
    int fd = 7;

    RESULT(drmSyncobjHandleToFD(-1, 0, &fd));
    RESULT(drmSyncobjHandleToFD(card, 0, &fd));
}

FAKE_CASE(drmSyncobjHandleToFD, null_crashes)
{
    RESULT(drmSyncobjHandleToFD(card, 21, NULL));
}

/* There and back: another handle of the same object. */
CASE(drmSyncobjHandleToFD, usual)
{
    uint32_t handle = 0, other = 0, first = 7;
    int fd = -1;

    RESULT(drmSyncobjCreate(card, 0, &handle));
    RESULT(drmSyncobjHandleToFD(card, handle, &fd));
    say("%s", fd >= 0 ? "a descriptor" : "none");
    RESULT(drmSyncobjFDToHandle(card, fd, &other));
    ID(other);
    RESULT(drmSyncobjSignal(card, &handle, 1));
    RESULT(drmSyncobjWait(card, &other, 1, NOW, 0, &first));
    if (fd > 2)
        close(fd);
}

FAKE_CASE(drmSyncobjHandleToFD, numbers)
{
    int fds[3] = { 1, 2, 3 };

    RESULT(drmSyncobjHandleToFD(card, UINT32_MAX, &fds[1]));
    NUMBERS(fds, 3);
    fds[1] = 2;
    fake_fails(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, ENOENT, 1);
    RESULT(drmSyncobjHandleToFD(card, 21, &fds[1]));
    fake_returns(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, 5);
    RESULT(drmSyncobjHandleToFD(card, 21, &fds[1]));
    NUMBERS(fds, 3);
}

CASE(drmSyncobjFDToHandle, null)
{
    uint32_t handle = 7;

    RESULT(drmSyncobjFDToHandle(-1, 0, &handle));
    RESULT(drmSyncobjFDToHandle(card, -1, &handle));
    RESULT(drmSyncobjFDToHandle(card, 0, &handle));
}

FAKE_CASE(drmSyncobjFDToHandle, null_crashes)
{
    RESULT(drmSyncobjFDToHandle(card, 90, NULL));
}

FAKE_CASE(drmSyncobjFDToHandle, usual)
{
    uint32_t handles[3] = { 1, 2, 3 };

    RESULT(drmSyncobjFDToHandle(card, INT32_MAX, &handles[1]));
    NUMBERS(handles, 3);
    handles[1] = 2;
    fake_fails(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, EINVAL, 1);
    RESULT(drmSyncobjFDToHandle(card, 90, &handles[1]));
    fake_returns(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, 5);
    RESULT(drmSyncobjFDToHandle(card, INT32_MIN, &handles[1]));
    NUMBERS(handles, 3);
}

CASE(drmSyncobjImportSyncFile, null)
{
    RESULT(drmSyncobjImportSyncFile(-1, 0, -1));
    RESULT(drmSyncobjImportSyncFile(card, 0, -1));
}

FAKE_CASE(drmSyncobjImportSyncFile, usual)
{
    RESULT(drmSyncobjImportSyncFile(card, UINT32_MAX, INT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, EINVAL, 1);
    RESULT(drmSyncobjImportSyncFile(card, 21, 90));
    fake_returns(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, 5);
    RESULT(drmSyncobjImportSyncFile(card, 21, 90));
}

CASE(drmSyncobjExportSyncFile, null)
{
    int fd = 7;

    RESULT(drmSyncobjExportSyncFile(-1, 0, &fd));
    RESULT(drmSyncobjExportSyncFile(card, 0, &fd));
}

FAKE_CASE(drmSyncobjExportSyncFile, null_crashes)
{
    RESULT(drmSyncobjExportSyncFile(card, 21, NULL));
}

/* The fence of one object becomes that of another. */
CASE(drmSyncobjExportSyncFile, usual)
{
    uint32_t signaled = 0, other = 0, first = 7;
    int fd = -1;

    RESULT(drmSyncobjCreate(card, DRM_SYNCOBJ_CREATE_SIGNALED, &signaled));
    RESULT(drmSyncobjCreate(card, 0, &other));
    RESULT(drmSyncobjExportSyncFile(card, other, &fd));
    RESULT(drmSyncobjExportSyncFile(card, signaled, &fd));
    say("%s", fd >= 0 ? "a descriptor" : "none");
    RESULT(drmSyncobjImportSyncFile(card, other, fd));
    RESULT(drmSyncobjWait(card, &other, 1, NOW, 0, &first));
    if (fd > 2)
        close(fd);
}

FAKE_CASE(drmSyncobjExportSyncFile, numbers)
{
    int fds[3] = { 1, 2, 3 };

    RESULT(drmSyncobjExportSyncFile(card, UINT32_MAX, &fds[1]));
    NUMBERS(fds, 3);
    fds[1] = 2;
    fake_fails(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, ENOENT, 1);
    RESULT(drmSyncobjExportSyncFile(card, 21, &fds[1]));
    fake_returns(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, 5);
    RESULT(drmSyncobjExportSyncFile(card, 21, &fds[1]));
    NUMBERS(fds, 3);
}

CASE(drmSyncobjWait, null)
{
    RESULT(drmSyncobjWait(-1, NULL, 0, NOW, 0, NULL));
    RESULT(drmSyncobjWait(card, NULL, 0, NOW, 0, NULL));
}

/* One of two, then all of them. */
CASE(drmSyncobjWait, usual)
{
    uint32_t handles[2] = { 0 }, first = 7;

    RESULT(drmSyncobjCreate(card, 0, &handles[0]));
    RESULT(drmSyncobjCreate(card, DRM_SYNCOBJ_CREATE_SIGNALED, &handles[1]));
    /* An object without a fence cannot be waited for, unless one may be submitted later. */
    RESULT(drmSyncobjWait(card, handles, 2, NOW, 0, &first));
    RESULT(drmSyncobjWait(card, handles, 2, NOW, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT, &first));
    NUMBER(first);
    RESULT(drmSyncobjWait(card, handles, 2, NOW, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT | DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL, &first));
    RESULT(drmSyncobjSignal(card, handles, 1));
    RESULT(drmSyncobjWait(card, handles, 2, NOW, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL, NULL));
    RESULT(drmSyncobjReset(card, handles, 2));
    RESULT(drmSyncobjWait(card, &handles[1], 1, NOW, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT, &first));
    NUMBER(first);
}

FAKE_CASE(drmSyncobjWait, numbers)
{
    uint32_t handles[3] = { 21, UINT32_MAX, 0 }, firsts[3] = { 1, 2, 3 };

    RESULT(drmSyncobjWait(card, handles, 3, INT64_MAX, UINT32_MAX, &firsts[1]));
    NUMBERS(firsts, 3);
    RESULT(drmSyncobjWait(card, handles, 1, INT64_MIN, 0, NULL));
    RESULT(drmSyncobjWait(card, handles, 0, -1, 0, NULL));
    RESULT(drmSyncobjWait(card, NULL, 1, 0, 0, NULL));
    RESULT(drmSyncobjWait(card, (uint32_t *)1, UINT32_MAX, 0, 0, NULL));
}

/* A positive answer is passed on, and what was signaled first as well. */
FAKE_CASE(drmSyncobjWait, fails)
{
    uint32_t handle = 21, first = 7;

    fake_fails(DRM_IOCTL_SYNCOBJ_WAIT, ETIME, 1);
    RESULT(drmSyncobjWait(card, &handle, 1, 0, 0, &first));
    NUMBER(first);
    fake_returns(DRM_IOCTL_SYNCOBJ_WAIT, 5);
    RESULT(drmSyncobjWait(card, &handle, 1, 0, 0, &first));
    NUMBER(first);
}

CASE(drmSyncobjReset, null)
{
    RESULT(drmSyncobjReset(-1, NULL, 0));
    RESULT(drmSyncobjReset(card, NULL, 0));
}

CASE(drmSyncobjSignal, null)
{
    RESULT(drmSyncobjSignal(-1, NULL, 0));
    RESULT(drmSyncobjSignal(card, NULL, 0));
}

/* The two are alike. */
#define ARRAY_CASES(function, request) \
    CASE(function, usual) \
    { \
        uint32_t handles[2] = { 0 }; \
        \
        RESULT(drmSyncobjCreate(card, 0, &handles[0])); \
        RESULT(function(card, handles, 1)); \
        /* One of them is none. */ \
        RESULT(function(card, handles, 2)); \
    } \
    \
    FAKE_CASE(function, numbers) \
    { \
        static uint32_t handles[5000]; \
        \
        for (uint32_t i = 0; i < LENGTH(handles); i++) \
            handles[i] = UINT32_MAX - i; \
        RESULT(function(card, handles, 3)); \
        RESULT(function(card, handles, LENGTH(handles))); \
        RESULT(function(card, NULL, 1)); \
        RESULT(function(card, (uint32_t *)1, UINT32_MAX)); \
    } \
    \
    FAKE_CASE(function, fails) \
    { \
        uint32_t handle = 21; \
        \
        fake_fails(request, EINVAL, 1); \
        RESULT(function(card, &handle, 1)); \
        fake_fails(request, EINTR, 2); \
        fake_returns(request, 5); \
        RESULT(function(card, &handle, 1)); \
    }

ARRAY_CASES(drmSyncobjReset, DRM_IOCTL_SYNCOBJ_RESET)
ARRAY_CASES(drmSyncobjSignal, DRM_IOCTL_SYNCOBJ_SIGNAL)
