/* maps.c: maps of device memory, and those of contexts. */
#include <sys/mman.h>

#include "scenario.h"

CASE(drmAddMap, usual)
{
    drm_handle_t handle = 7;

    RESULT(drmAddMap(card, 0x1000, 0x2000, DRM_FRAME_BUFFER, DRM_WRITE_COMBINING, &handle));
    NUMBER(handle);
}

CASE(drmAddMap, null)
{
    drm_handle_t handle = 7;

    RESULT(drmAddMap(card, 0, 0, 0, 0, NULL));
    RESULT(drmAddMap(-1, 0, 0, 0, 0, &handle));
    NUMBER(handle);
}

CASE(drmAddMap, kinds_and_flags)
{
    drm_handle_t handle = 7;

    for (int kind = DRM_FRAME_BUFFER; kind <= DRM_CONSISTENT + 1; kind++)
        RESULT(drmAddMap(card, 0xfffff000, 0xffffffff, kind, 0, &handle));
    for (int flag = DRM_RESTRICTED; flag <= DRM_REMOVABLE << 1; flag <<= 1)
        RESULT(drmAddMap(card, 0xffffffff, 0x80000000, DRM_SHM, flag, &handle));
    RESULT(drmAddMap(card, 1, 1, -1, -1, &handle));
}

FAKE_CASE(drmAddMap, fails)
{
    drm_handle_t handle = 7;

    fake_fails(DRM_IOCTL_ADD_MAP, EPERM, 1);
    RESULT(drmAddMap(card, 0x1000, 0x2000, DRM_AGP, 0, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmAddMap, positive)
{
    drm_handle_t handle = 7;

    fake_fails(DRM_IOCTL_ADD_MAP, EBUSY, 1);
    fake_returns(DRM_IOCTL_ADD_MAP, 5);
    RESULT(drmAddMap(card, 0x1000, 0x2000, DRM_AGP, 0, &handle));
    say("%d", drmAddMap(card, 0x1000, 0x2000, DRM_AGP, 0, &handle));
    NUMBER(handle);
    RESULT(drmAddMap(card, 0x1000, 0x2000, DRM_AGP, 0, &handle));
    NUMBER(handle);
}

CASE(drmRmMap, usual)
{
    RESULT(drmRmMap(card, 0x44332211));
    RESULT(drmRmMap(card, 0xffffffff));
}

CASE(drmRmMap, null)
{
    RESULT(drmRmMap(card, 0));
    RESULT(drmRmMap(-1, 1));
}

FAKE_CASE(drmRmMap, fails)
{
    fake_fails(DRM_IOCTL_RM_MAP, EINVAL, 1);
    RESULT(drmRmMap(card, 1));
}

FAKE_CASE(drmRmMap, positive)
{
    fake_returns(DRM_IOCTL_RM_MAP, 5);
    RESULT(drmRmMap(card, 1));
}

/* --- what a map is like -------------------------------------------------------------------------------------------- */

struct map {
    drm_handle_t offset;
    drmSize size;
    drmMapType type;
    drmMapFlags flags;
    drm_handle_t handle;
    int mtrr;
};

static void get_map(int fd, int number)
{
    struct map map;

    memset(&map, 0x55, sizeof(map));
    RESULT(drmGetMap(fd, number, &map.offset, &map.size, &map.type, &map.flags, &map.handle, &map.mtrr));
    BYTES(&map, sizeof(map));
}

CASE(drmGetMap, usual)
{
    get_map(card, 0);
    get_map(card, 1);
}

CASE(drmGetMap, null)
{
    get_map(-1, 0);
}

CASE(drmGetMap, numbers)
{
    get_map(card, -1);
    get_map(card, INT32_MAX);
    get_map(card, INT32_MIN);
}

FAKE_CASE(drmGetMap, answers)
{
    fake_value(DRM_IOCTL_GET_MAP, "type", UINT32_MAX);
    fake_value(DRM_IOCTL_GET_MAP, "flags", UINT32_MAX);
    fake_value(DRM_IOCTL_GET_MAP, "mtrr", UINT32_MAX);
    fake_value(DRM_IOCTL_GET_MAP, "handle", 0);
    get_map(card, 0);
    fake_value(DRM_IOCTL_GET_MAP, "offset", 0xffffffff00000000);
    fake_value(DRM_IOCTL_GET_MAP, "size", 0xffffffff00000000);
    get_map(card, 0);
}

FAKE_CASE(drmGetMap, fails)
{
    fake_fails(DRM_IOCTL_GET_MAP, EINVAL, 1);
    get_map(card, 0);
}

FAKE_CASE(drmGetMap, positive)
{
    fake_returns(DRM_IOCTL_GET_MAP, 5);
    get_map(card, 0);
}

FAKE_CASE(drmGetMap, null_crashes)
{
    struct map map;

    RESULT(drmGetMap(card, 0, NULL, &map.size, &map.type, &map.flags, &map.handle, &map.mtrr));
    RESULT(drmGetMap(card, 0, &map.offset, NULL, &map.type, &map.flags, &map.handle, &map.mtrr));
    RESULT(drmGetMap(card, 0, &map.offset, &map.size, NULL, &map.flags, &map.handle, &map.mtrr));
    RESULT(drmGetMap(card, 0, &map.offset, &map.size, &map.type, NULL, &map.handle, &map.mtrr));
    RESULT(drmGetMap(card, 0, &map.offset, &map.size, &map.type, &map.flags, NULL, &map.mtrr));
    RESULT(drmGetMap(card, 0, &map.offset, &map.size, &map.type, &map.flags, &map.handle, NULL));
}

/* --- mapping ------------------------------------------------------------------------------------------------------- */

/* Maps, writes into the first and the last byte, and unmaps. */
static void map(drm_handle_t handle, drmSize size)
{
    drmAddress address = &address;

    RESULT(drmMap(card, handle, size, &address));
    if (address == MAP_FAILED) {
        say("no address");
        return;
    }
    ((char *)address)[0] = 1;
    ((char *)address)[size - 1] = 2;
    RESULT(drmUnmap(address, size));
}

CASE(drmMap, usual)
{
    map(0x10000, 8192);
}

CASE(drmMap, null)
{
    drmAddress address = &address;

    RESULT(drmMap(-1, 0, 4096, &address));
    say(address == &address ? "as it was" : "changed");
    RESULT(drmMap(INT32_MIN, 0, 0, NULL));
}

CASE(drmMap, sizes)
{
    map(0, 1);
    map(0, 4095);
    map(0, 4096);
    map(0, 4097);
    map(0xfffff000, 100000);
}

CASE(drmMap, nothing)
{
    drmAddress address = &address;

    RESULT(drmMap(card, 0x10000, 0, &address));
    say(address == MAP_FAILED ? "no address" : "another");
}

CASE(drmMap, no_device)
{
    drmAddress address = &address;
    int pipes[2];

    if (pipe(pipes))
        return;
    RESULT(drmMap(pipes[0], 0, 4096, &address));
    say(address == MAP_FAILED ? "no address" : "another");
    close(pipes[0]);
    close(pipes[1]);
}

/* More than there are addresses for: see setrlimit in scenario.c. */
FAKE_CASE(drmMap, large)
{
    drmAddress address = &address;

    RESULT(drmMap(card, 0, 0xfffff000, &address));
    say(address == MAP_FAILED ? "no address" : "another");
}

/* Rounded up to pages, that is 4 GiB. */
FAKE_CASE(drmMap, largest)
{
    drmAddress address = &address;

    RESULT(drmMap(card, 0, 0xffffffff, &address));
    say(address == MAP_FAILED ? "no address" : "another");
}

FAKE_CASE(drmMap, null_crashes)
{
    RESULT(drmMap(card, 0, 4096, NULL));
}

CASE(drmUnmap, usual)
{
    drmAddress address = NULL;

    RESULT(drmMap(card, 0x2000, 3 * 4096, &address));
    if (!address || address == MAP_FAILED)
        return;
    /* The size is not rounded up, but no less than a page goes. */
    RESULT(drmUnmap(address, 4097));
}

CASE(drmUnmap, nothing)
{
    drmAddress address = NULL;

    RESULT(drmMap(card, 0x2000, 4096, &address));
    if (!address || address == MAP_FAILED)
        return;
    RESULT(drmUnmap(address, 0));
    RESULT(drmUnmap(address, 4096));
}

CASE(drmUnmap, null)
{
    RESULT(drmUnmap(NULL, 4096));
}

/* --- maps of contexts ---------------------------------------------------------------------------------------------- */

CASE(drmAddContextPrivateMapping, usual)
{
    RESULT(drmAddContextPrivateMapping(card, 42, 0x44332211));
    RESULT(drmAddContextPrivateMapping(card, 0xffffffff, 0xffffffff));
}

CASE(drmAddContextPrivateMapping, null)
{
    RESULT(drmAddContextPrivateMapping(card, 0, 0));
    RESULT(drmAddContextPrivateMapping(-1, 1, 2));
}

FAKE_CASE(drmAddContextPrivateMapping, fails)
{
    fake_fails(DRM_IOCTL_SET_SAREA_CTX, EINVAL, 1);
    RESULT(drmAddContextPrivateMapping(card, 42, 1));
}

FAKE_CASE(drmAddContextPrivateMapping, positive)
{
    fake_returns(DRM_IOCTL_SET_SAREA_CTX, 5);
    RESULT(drmAddContextPrivateMapping(card, 42, 1));
}

CASE(drmGetContextPrivateMapping, usual)
{
    drm_handle_t handle = 7;

    RESULT(drmGetContextPrivateMapping(card, 42, &handle));
    NUMBER(handle);
    RESULT(drmGetContextPrivateMapping(card, 0xffffffff, &handle));
    NUMBER(handle);
}

CASE(drmGetContextPrivateMapping, null)
{
    drm_handle_t handle = 7;

    RESULT(drmGetContextPrivateMapping(card, 0, NULL));
    RESULT(drmGetContextPrivateMapping(-1, 0, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmGetContextPrivateMapping, fails)
{
    drm_handle_t handle = 7;

    fake_fails(DRM_IOCTL_GET_SAREA_CTX, EINVAL, 1);
    RESULT(drmGetContextPrivateMapping(card, 42, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmGetContextPrivateMapping, positive)
{
    drm_handle_t handle = 7;

    fake_returns(DRM_IOCTL_GET_SAREA_CTX, 5);
    RESULT(drmGetContextPrivateMapping(card, 42, &handle));
    NUMBER(handle);
}
