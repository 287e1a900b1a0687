/* dumb.c: buffers that every mode-setting driver can make. */
#include <sys/mman.h>

#include "scenario.h"

CASE(drmModeCreateDumbBuffer, null)
{
    uint32_t handle = 7, pitch = 8;
    uint64_t size = 9;

    RESULT(drmModeCreateDumbBuffer(card, 0, 0, 0, 0, &handle, &pitch, &size));
    RESULT(drmModeCreateDumbBuffer(-1, 0, 0, 0, 0, &handle, &pitch, &size));
}

FAKE_CASE(drmModeCreateDumbBuffer, null_crashes)
{
    uint32_t number = 7;
    uint64_t size = 9;

    RESULT(drmModeCreateDumbBuffer(card, 1, 1, 32, 0, NULL, &number, &size));
    RESULT(drmModeCreateDumbBuffer(card, 1, 1, 32, 0, &number, NULL, &size));
    RESULT(drmModeCreateDumbBuffer(card, 1, 1, 32, 0, &number, &number, NULL));
}

/* A buffer that is written to and read again. */
CASE(drmModeCreateDumbBuffer, usual)
{
    uint32_t handle = 0, pitch = 0, *pixels;
    uint64_t size = 0, offset = 0;

    RESULT(drmModeCreateDumbBuffer(card, 64, 32, 32, 0, &handle, &pitch, &size));
    ID(handle);
    NUMBER(pitch);
    NUMBER(size);
    if (size && RESULT(drmModeMapDumbBuffer(card, handle, &offset)) == 0) {
        ID(offset);
        pixels = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, card, offset);
        if (pixels != MAP_FAILED) {
            pixels[63] = 0x123456;
            NUMBERS(pixels + 60, 4);
            munmap(pixels, size);
        }
    }
    RESULT(drmModeDestroyDumbBuffer(card, handle));
    RESULT(drmModeDestroyDumbBuffer(card, handle));
}

CASE(drmModeCreateDumbBuffer, sizes)
{
    static const uint32_t sizes[][3] = {
        { 1, 1, 1 }, { 1, 1, 8 }, { 1, 1, 15 }, { 63, 1, 24 }, { 65, 3, 16 }, { 0, 1, 32 }, { 1, 0, 32 }, { 1, 1, 0 },
        { UINT32_MAX, 1, 32 }, { 1, UINT32_MAX, 32 }, { 1, 1, UINT32_MAX }, { UINT32_MAX, UINT32_MAX, UINT32_MAX },
    };

    for (size_t i = 0; i < LENGTH(sizes); i++) {
        uint32_t handle = 0, pitch = 0x5a5a5a5a;
        uint64_t size = 0x5a5a5a5a;

        RESULT(drmModeCreateDumbBuffer(card, sizes[i][0], sizes[i][1], sizes[i][2], 0, &handle, &pitch, &size));
        NUMBER(pitch);
        NUMBER(size);
        if (handle)
            drmModeDestroyDumbBuffer(card, handle);
    }
}

FAKE_CASE(drmModeCreateDumbBuffer, largest)
{
    uint32_t handles[3] = { 1, 2, 3 }, pitches[3] = { 4, 5, 6 };
    uint64_t sizes[3] = { 7, 8, 9 };

    fake_value(DRM_IOCTL_MODE_CREATE_DUMB, "handle", UINT32_MAX);
    fake_value(DRM_IOCTL_MODE_CREATE_DUMB, "pitch", UINT32_MAX - 1);
    fake_value(DRM_IOCTL_MODE_CREATE_DUMB, "size", UINT64_MAX);
    RESULT(drmModeCreateDumbBuffer(card, 1, 2, 3, UINT32_MAX, &handles[1], &pitches[1], &sizes[1]));
    NUMBERS(handles, 3);
    NUMBERS(pitches, 3);
    NUMBERS(sizes, 3);
}

FAKE_CASE(drmModeCreateDumbBuffer, fails)
{
    uint32_t handle = 7, pitch = 8;
    uint64_t size = 9;

    fake_fails(DRM_IOCTL_MODE_CREATE_DUMB, ENOSYS, 1);
    RESULT(drmModeCreateDumbBuffer(card, 1, 2, 3, 4, &handle, &pitch, &size));
    fake_returns(DRM_IOCTL_MODE_CREATE_DUMB, 5);
    RESULT(drmModeCreateDumbBuffer(card, 1, 2, 3, 4, &handle, &pitch, &size));
    say("%u %u %llu", handle, pitch, (unsigned long long)size);
}

CASE(drmModeMapDumbBuffer, null)
{
    uint64_t offset = 7;

    RESULT(drmModeMapDumbBuffer(card, 0, &offset));
    RESULT(drmModeMapDumbBuffer(-1, 1, &offset));
}

FAKE_CASE(drmModeMapDumbBuffer, null_crashes)
{
    RESULT(drmModeMapDumbBuffer(card, 1, NULL));
}

FAKE_CASE(drmModeMapDumbBuffer, usual)
{
    uint64_t offsets[3] = { 1, 2, 3 };

    RESULT(drmModeMapDumbBuffer(card, UINT32_MAX, &offsets[1]));
    NUMBERS(offsets, 3);
    fake_value(DRM_IOCTL_MODE_MAP_DUMB, "offset", UINT64_MAX);
    RESULT(drmModeMapDumbBuffer(card, 90, &offsets[1]));
    NUMBERS(offsets, 3);
}

FAKE_CASE(drmModeMapDumbBuffer, fails)
{
    uint64_t offset = 7;

    fake_fails(DRM_IOCTL_MODE_MAP_DUMB, ENOENT, 1);
    RESULT(drmModeMapDumbBuffer(card, 90, &offset));
    NUMBER(offset);
    fake_returns(DRM_IOCTL_MODE_MAP_DUMB, 5);
    RESULT(drmModeMapDumbBuffer(card, 90, &offset));
    NUMBER(offset);
}

CASE(drmModeDestroyDumbBuffer, null)
{
    RESULT(drmModeDestroyDumbBuffer(card, 0));
    RESULT(drmModeDestroyDumbBuffer(-1, 1));
}

FAKE_CASE(drmModeDestroyDumbBuffer, usual)
{
    RESULT(drmModeDestroyDumbBuffer(card, 90));
    RESULT(drmModeDestroyDumbBuffer(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_MODE_DESTROY_DUMB, ENOENT, 1);
    RESULT(drmModeDestroyDumbBuffer(card, 90));
    fake_fails(DRM_IOCTL_MODE_DESTROY_DUMB, EINTR, 2);
    fake_returns(DRM_IOCTL_MODE_DESTROY_DUMB, 5);
    RESULT(drmModeDestroyDumbBuffer(card, 90));
}
