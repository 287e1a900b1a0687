/* framebuffer_use.c: what becomes of framebuffers: shown anew, removed, closed. */
#include "scenario.h"

CASE(drmModeRmFB, null)
{
    RESULT(drmModeRmFB(card, 0));
    RESULT(drmModeRmFB(-1, 1));
}

FAKE_CASE(drmModeRmFB, usual)
{
    RESULT(drmModeRmFB(card, 71));
    RESULT(drmModeRmFB(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_MODE_RMFB, ENOENT, 1);
    RESULT(drmModeRmFB(card, 71));
    fake_fails(DRM_IOCTL_MODE_RMFB, EINTR, 2);
    fake_returns(DRM_IOCTL_MODE_RMFB, 5);
    RESULT(drmModeRmFB(card, 71));
}

CASE(drmModeCloseFB, null)
{
    RESULT(drmModeCloseFB(card, 0));
    RESULT(drmModeCloseFB(-1, 1));
}

/* An old kernel does not know the request; nothing else is tried. */
FAKE_CASE(drmModeCloseFB, usual)
{
    RESULT(drmModeCloseFB(card, 71));
    RESULT(drmModeCloseFB(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_MODE_CLOSEFB, EINVAL, 1);
    RESULT(drmModeCloseFB(card, 71));
    fake_fails(DRM_IOCTL_MODE_CLOSEFB, EAGAIN, 2);
    fake_returns(DRM_IOCTL_MODE_CLOSEFB, 5);
    RESULT(drmModeCloseFB(card, 71));
}

CASE(drmModeDirtyFB, null)
{
    RESULT(drmModeDirtyFB(card, 0, NULL, 0));
    RESULT(drmModeDirtyFB(-1, 0, NULL, 0));
}

FAKE_CASE(drmModeDirtyFB, usual)
{
    static drmModeClip clips[] = { { 1, 2, 3, 4 }, { 0, 0, UINT16_MAX, UINT16_MAX } };

    RESULT(drmModeDirtyFB(card, 71, NULL, 0));
    RESULT(drmModeDirtyFB(card, 71, clips, 0));
    RESULT(drmModeDirtyFB(card, 71, clips, LENGTH(clips)));
    fake_fails(DRM_IOCTL_MODE_DIRTYFB, ENOSYS, 1);
    RESULT(drmModeDirtyFB(card, 71, clips, LENGTH(clips)));
    fake_returns(DRM_IOCTL_MODE_DIRTYFB, 5);
    RESULT(drmModeDirtyFB(card, UINT32_MAX, clips, 1));
}

FAKE_CASE(drmModeDirtyFB, thousands)
{
    static drmModeClip clips[5000];

    for (size_t i = 0; i < LENGTH(clips); i++)
        clips[i].x1 = i;
    RESULT(drmModeDirtyFB(card, 71, clips, LENGTH(clips)));
}

/* The kernel finds no clips where the pointer leads. */
FAKE_CASE(drmModeDirtyFB, no_memory_there)
{
    RESULT(drmModeDirtyFB(card, 71, NULL, 3));
    RESULT(drmModeDirtyFB(card, 71, (drmModeClipPtr)1, UINT32_MAX));
}
