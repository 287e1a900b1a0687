/* page_flip.c: the next picture of a CRTC. */
#include "scenario.h"

#define COOKIE ((void *)0x1122334455667788)

CASE(drmModePageFlip, usual)
{
    RESULT(drmModePageFlip(card, ids.crtc, UINT32_MAX, 0, NULL));
}

CASE(drmModePageFlip, null)
{
    RESULT(drmModePageFlip(-1, 0, 0, 0, NULL));
    RESULT(drmModePageFlip(card, 0, 0, 0, NULL));
}

/* Flags that no kernel knows are for the kernel to refuse. */
CASE(drmModePageFlip, unknown_flags)
{
    RESULT(drmModePageFlip(card, ids.crtc, 0, 0x80000000, NULL));
    RESULT(drmModePageFlip(card, ids.crtc, 0, UINT32_MAX, NULL));
}

FAKE_CASE(drmModePageFlip, each_argument)
{
    RESULT(drmModePageFlip(card, 41, 71, DRM_MODE_PAGE_FLIP_EVENT, COOKIE));
    RESULT(drmModePageFlip(card, 0xfffffffe, 0xfffffffd, DRM_MODE_PAGE_FLIP_ASYNC, (void *)-1));
    RESULT(drmModePageFlip(card, 1, 2, UINT32_MAX, (void *)3));
}

FAKE_CASE(drmModePageFlip, busy)
{
    fake_fails(DRM_IOCTL_MODE_PAGE_FLIP, EBUSY, 1);
    RESULT(drmModePageFlip(card, 41, 71, DRM_MODE_PAGE_FLIP_EVENT, COOKIE));
    RESULT(drmModePageFlip(card, 41, 71, DRM_MODE_PAGE_FLIP_EVENT, COOKIE));
}

FAKE_CASE(drmModePageFlip, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_PAGE_FLIP, EINTR, 3);
    RESULT(drmModePageFlip(card, 41, 71, DRM_MODE_PAGE_FLIP_EVENT, COOKIE));
}

FAKE_CASE(drmModePageFlip, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_PAGE_FLIP, 6);
    RESULT(drmModePageFlip(card, 41, 71, 0, NULL));
    RESULT(drmModePageFlipTarget(card, 41, 71, 0, NULL, 0));
}

CASE(drmModePageFlipTarget, usual)
{
    RESULT(drmModePageFlipTarget(card, ids.crtc, UINT32_MAX, DRM_MODE_PAGE_FLIP_TARGET_RELATIVE, NULL, 1));
}

CASE(drmModePageFlipTarget, null)
{
    RESULT(drmModePageFlipTarget(-1, 0, 0, 0, NULL, 0));
    RESULT(drmModePageFlipTarget(card, 0, 0, 0, NULL, 0));
}

/* A target means nothing without one of its flags, and is sent as it is. */
FAKE_CASE(drmModePageFlipTarget, each_argument)
{
    RESULT(drmModePageFlipTarget(card, 41, 71, DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE | DRM_MODE_PAGE_FLIP_EVENT, COOKIE, 99));
    RESULT(drmModePageFlipTarget(card, 0xfffffffe, 0xfffffffd, 0, (void *)-1, UINT32_MAX));
    RESULT(drmModePageFlipTarget(card, 1, 2, UINT32_MAX, (void *)3, 4));
}

FAKE_CASE(drmModePageFlipTarget, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_PAGE_FLIP, EAGAIN, 3);
    RESULT(drmModePageFlipTarget(card, 41, 71, DRM_MODE_PAGE_FLIP_TARGET_RELATIVE, COOKIE, 2));
}
