/* scatter_gather.c: memory for AGP's successor on PCI. */
#include "scenario.h"

CASE(drmScatterGatherAlloc, usual)
{
    drm_handle_t handle = 7;

    RESULT(drmScatterGatherAlloc(card, 65536, &handle));
    NUMBER(handle);
}

CASE(drmScatterGatherAlloc, null)
{
    drm_handle_t handle = 7;

    RESULT(drmScatterGatherAlloc(card, 0, &handle));
    NUMBER(handle);
    handle = 7;
    RESULT(drmScatterGatherAlloc(-1, 4096, &handle));
    /* Cleared first, whatever comes. */
    NUMBER(handle);
}

CASE(drmScatterGatherAlloc, sizes)
{
    drm_handle_t handle = 7;

    RESULT(drmScatterGatherAlloc(card, 1, &handle));
    RESULT(drmScatterGatherAlloc(card, 0x123456789abc, &handle));
    RESULT(drmScatterGatherAlloc(card, -1, &handle));
}

FAKE_CASE(drmScatterGatherAlloc, fails)
{
    drm_handle_t handle = 7;

    fake_fails(DRM_IOCTL_SG_ALLOC, EINVAL, 1);
    RESULT(drmScatterGatherAlloc(card, 65536, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmScatterGatherAlloc, positive)
{
    drm_handle_t handle = 7;

    fake_returns(DRM_IOCTL_SG_ALLOC, 5);
    RESULT(drmScatterGatherAlloc(card, 65536, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmScatterGatherAlloc, null_crashes)
{
    RESULT(drmScatterGatherAlloc(card, 65536, NULL));
}

CASE(drmScatterGatherFree, usual)
{
    RESULT(drmScatterGatherFree(card, 0xfffff000));
    RESULT(drmScatterGatherFree(card, 1));
}

CASE(drmScatterGatherFree, null)
{
    RESULT(drmScatterGatherFree(card, 0));
    RESULT(drmScatterGatherFree(-1, 1));
}

FAKE_CASE(drmScatterGatherFree, positive)
{
    fake_returns(DRM_IOCTL_SG_FREE, 5);
    RESULT(drmScatterGatherFree(card, 1));
}
