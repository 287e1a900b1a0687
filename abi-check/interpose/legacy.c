/* legacy.c: those functions for calls.c that no current driver answers, or that need no device at all. */

#include <stdio.h>
#include <stdlib.h>
#include "calls.h"

static void containers(void)
{
    void *table, *list, *random, *value, *other;
    unsigned long key, before, after;

    SET(table, drmHashCreate);
    DO(drmHashInsert, table, 5, &key);
    DO(drmHashLookup, table, 5, &value);
    DO(drmHashFirst, table, &key, &value);
    DO(drmHashNext, table, &key, &value);
    DO(drmHashDelete, table, 5);
    DO(drmHashDestroy, table);
    SET(list, drmSLCreate);
    DO(drmSLInsert, list, 5, &key);
    DO(drmSLLookup, list, 5, &value);
    DO(drmSLLookupNeighbors, list, 5, &before, &value, &after, &other);
    DO(drmSLFirst, list, &key, &value);
    DO(drmSLNext, list, &key, &value);
    DO(drmSLDump, list);
    DO(drmSLDelete, list, 5);
    DO(drmSLDestroy, list);
    SET(random, drmRandomCreate, 7);
    DO(drmRandom, random);
    DO(drmRandomDouble, random);
    DO(drmRandomDestroy, random);
}

static void contexts(int fd)
{
    drm_context_t context = 0, *reserved;
    drm_context_tFlags flags = 0;
    drm_drawable_t drawable = 0;
    drm_handle_t handle = 0;
    int count;

    DO(drmGetEntry, fd);
    DO(drmGetHashTable);
    SET(reserved, drmGetReservedContextList, fd, &count);
    DO(drmFreeReservedContextList, reserved);
    DO(drmCreateContext, fd, &context);
    DO(drmSwitchToContext, fd, context);
    DO(drmSetContextFlags, fd, context, flags);
    DO(drmGetContextFlags, fd, context, &flags);
    DO(drmAddContextTag, fd, 1, &count);
    DO(drmGetContextTag, fd, 1);
    DO(drmDelContextTag, fd, 1);
    DO(drmAddContextPrivateMapping, fd, context, handle);
    DO(drmGetContextPrivateMapping, fd, context, &handle);
    DO(drmGetLock, fd, 1, 0);
    DO(drmUnlock, fd, 1);
    DO(drmFinish, fd, 1, 0);
    DO(drmDestroyContext, fd, context);
    DO(drmCreateDrawable, fd, &drawable);
    DO(drmUpdateDrawableInfo, fd, drawable, DRM_DRAWABLE_CLIPRECTS, 0, NULL);
    DO(drmDestroyDrawable, fd, drawable);
}

static void memory(int fd)
{
    drm_handle_t handle = 0, offset;
    drmDMAReq request = { 0 };
    drmBufInfoPtr info;
    drmBufMapPtr map;
    drmMapFlags flags;
    drmMapType type;
    drmSize size;
    int buffer = 0, mtrr;

    DO(drmAddMap, fd, 0, 4096, DRM_SHM, 0, &handle);
    DO(drmGetMap, fd, 0, &offset, &size, &type, &flags, &handle, &mtrr);
    DO(drmRmMap, fd, handle);
    DO(drmAddBufs, fd, 1, 4096, 0, 0);
    DO(drmMarkBufs, fd, 0.25, 0.75);
    SET(info, drmGetBufInfo, fd);
    DO(drmFree, info);
    SET(map, drmMapBufs, fd);
    DO(drmUnmapBufs, map);
    DO(drmDMA, fd, &request);
    DO(drmFreeBufs, fd, 1, &buffer);
    DO(drmScatterGatherAlloc, fd, 4096, &handle);
    DO(drmScatterGatherFree, fd, handle);
    DO(drmCtlInstHandler, fd, 5);
    DO(drmCtlUninstHandler, fd);
    DO(drmGetInterruptFromBusID, fd, 0, 5, 0);
}

static void agp(int fd)
{
    unsigned long address;
    drm_handle_t handle = 0;

    DO(drmAgpAcquire, fd);
    DO(drmAgpEnable, fd, 0);
    DO(drmAgpAlloc, fd, 4096, 0, &address, &handle);
    DO(drmAgpBind, fd, handle, 0);
    DO(drmAgpUnbind, fd, handle);
    DO(drmAgpFree, fd, handle);
    DO(drmAgpVersionMajor, fd);
    DO(drmAgpVersionMinor, fd);
    DO(drmAgpGetMode, fd);
    DO(drmAgpBase, fd);
    DO(drmAgpSize, fd);
    DO(drmAgpMemoryUsed, fd);
    DO(drmAgpMemoryAvail, fd);
    DO(drmAgpVendorId, fd);
    DO(drmAgpDeviceId, fd);
    DO(drmAgpRelease, fd);
}

static void words(void)
{
    drmServerInfo none = { NULL, NULL, NULL };
    char *name;
    void *block;

    SET(name, drmGetFormatName, 0x34325258);
    free(name);
    SET(name, drmGetFormatModifierName, 1ull << 56 | 1);
    free(name);
    SET(name, drmGetFormatModifierVendor, 1ull << 56);
    free(name);
    SET(block, drmMalloc, 100);
    DO(drmFree, block);
    DO(drmError, 1, "label");
    DO(drmSetServerInfo, &none);
    setenv("LIBGL_DEBUG", "verbose", 1);
    DO(drmMsg, "a message\n");
}

void legacy(int fd)
{
    containers();
    contexts(fd);
    memory(fd);
    agp(fd);
    words();
}
