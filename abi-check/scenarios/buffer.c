/* buffer.c: memory of devices, shared with other devices and closed. */
#include "scenario.h"

CASE(drmPrimeHandleToFD, null)
{
    int fd = 7;

    RESULT(drmPrimeHandleToFD(-1, 0, 0, &fd));
    RESULT(drmPrimeHandleToFD(card, 0, 0, &fd));
}

FAKE_CASE(drmPrimeHandleToFD, null_crashes)
{
    RESULT(drmPrimeHandleToFD(card, 1, 0, NULL));
}

/* There and back: the same buffer has the same handle. */
CASE(drmPrimeHandleToFD, usual)
{
    uint32_t handle = 0, pitch, again = 0;
    uint64_t size;
    int fd = -1;

    if (drmModeCreateDumbBuffer(card, 64, 64, 32, 0, &handle, &pitch, &size))
        say("no buffer");
    RESULT(drmPrimeHandleToFD(card, handle, DRM_CLOEXEC | DRM_RDWR, &fd));
    say("%s", fd >= 0 ? "a descriptor" : "none");
    RESULT(drmPrimeFDToHandle(card, fd, &again));
    RESULT(handle == again);
    RESULT(drmCloseBufferHandle(card, handle));
    RESULT(drmCloseBufferHandle(card, handle));
    if (fd > 2)
        close(fd);
}

CASE(drmPrimeHandleToFD, unknown_flags)
{
    int fd = -7;

    RESULT(drmPrimeHandleToFD(card, 0x7fffffff, UINT32_MAX, &fd));
    RESULT(drmPrimeHandleToFD(card, 0x7fffffff, 0, &fd));
}

FAKE_CASE(drmPrimeHandleToFD, numbers)
{
    int fds[3] = { 1, 2, 3 };

    RESULT(drmPrimeHandleToFD(card, UINT32_MAX, UINT32_MAX, &fds[1]));
    NUMBERS(fds, 3);
    fake_value(DRM_IOCTL_PRIME_HANDLE_TO_FD, "fd", 0);
    RESULT(drmPrimeHandleToFD(card, 1, DRM_CLOEXEC, &fds[1]));
    NUMBERS(fds, 3);
    fake_value(DRM_IOCTL_PRIME_HANDLE_TO_FD, "fd", -1);
    RESULT(drmPrimeHandleToFD(card, 1, DRM_RDWR, &fds[1]));
    NUMBERS(fds, 3);
}

FAKE_CASE(drmPrimeHandleToFD, fails)
{
    int fd = 7;

    fake_fails(DRM_IOCTL_PRIME_HANDLE_TO_FD, ENOSYS, 1);
    RESULT(drmPrimeHandleToFD(card, 1, 0, &fd));
    fake_returns(DRM_IOCTL_PRIME_HANDLE_TO_FD, 5);
    RESULT(drmPrimeHandleToFD(card, 1, 0, &fd));
    NUMBER(fd);
}

CASE(drmPrimeFDToHandle, null)
{
    uint32_t handle = 7;

    RESULT(drmPrimeFDToHandle(-1, 0, &handle));
    RESULT(drmPrimeFDToHandle(card, -1, &handle));
    RESULT(drmPrimeFDToHandle(card, 0, &handle));
}

FAKE_CASE(drmPrimeFDToHandle, null_crashes)
{
    RESULT(drmPrimeFDToHandle(card, 1, NULL));
}

FAKE_CASE(drmPrimeFDToHandle, usual)
{
    uint32_t handles[3] = { 1, 2, 3 };

    RESULT(drmPrimeFDToHandle(card, 88, &handles[1]));
    NUMBERS(handles, 3);
    fake_value(DRM_IOCTL_PRIME_FD_TO_HANDLE, "handle", UINT32_MAX);
    RESULT(drmPrimeFDToHandle(card, INT32_MAX, &handles[1]));
    NUMBERS(handles, 3);
    RESULT(drmPrimeFDToHandle(card, INT32_MIN, &handles[1]));
}

FAKE_CASE(drmPrimeFDToHandle, fails)
{
    uint32_t handle = 7;

    fake_fails(DRM_IOCTL_PRIME_FD_TO_HANDLE, EBADF, 1);
    RESULT(drmPrimeFDToHandle(card, 88, &handle));
    fake_returns(DRM_IOCTL_PRIME_FD_TO_HANDLE, 5);
    RESULT(drmPrimeFDToHandle(card, 88, &handle));
    NUMBER(handle);
}

CASE(drmCloseBufferHandle, null)
{
    RESULT(drmCloseBufferHandle(-1, 0));
    RESULT(drmCloseBufferHandle(card, 0));
}

FAKE_CASE(drmCloseBufferHandle, usual)
{
    RESULT(drmCloseBufferHandle(card, 90));
    RESULT(drmCloseBufferHandle(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_GEM_CLOSE, EINVAL, 1);
    RESULT(drmCloseBufferHandle(card, 90));
    fake_fails(DRM_IOCTL_GEM_CLOSE, EINTR, 2);
    fake_returns(DRM_IOCTL_GEM_CLOSE, 5);
    RESULT(drmCloseBufferHandle(card, 90));
}
