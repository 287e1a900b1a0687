/* drawables.c: drawables of the time before mode setting. */
#include "scenario.h"

CASE(drmCreateDrawable, usual)
{
    drm_drawable_t handle = 7;

    RESULT(drmCreateDrawable(card, &handle));
    NUMBER(handle);
}

CASE(drmCreateDrawable, null)
{
    drm_drawable_t handle = 7;

    RESULT(drmCreateDrawable(-1, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateDrawable, fails)
{
    drm_drawable_t handle = 7;

    fake_fails(DRM_IOCTL_ADD_DRAW, ENOMEM, 1);
    RESULT(drmCreateDrawable(card, &handle));
    NUMBER(handle);
    fake_value(DRM_IOCTL_ADD_DRAW, "handle", UINT32_MAX);
    RESULT(drmCreateDrawable(card, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateDrawable, positive)
{
    drm_drawable_t handle = 7;

    fake_returns(DRM_IOCTL_ADD_DRAW, 5);
    RESULT(drmCreateDrawable(card, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateDrawable, null_crashes)
{
    RESULT(drmCreateDrawable(card, NULL));
}

CASE(drmDestroyDrawable, usual)
{
    RESULT(drmDestroyDrawable(card, 43));
    RESULT(drmDestroyDrawable(card, UINT32_MAX));
}

CASE(drmDestroyDrawable, null)
{
    RESULT(drmDestroyDrawable(card, 0));
    RESULT(drmDestroyDrawable(-1, 1));
}

FAKE_CASE(drmDestroyDrawable, positive)
{
    fake_returns(DRM_IOCTL_RM_DRAW, 5);
    RESULT(drmDestroyDrawable(card, 43));
}

CASE(drmUpdateDrawableInfo, usual)
{
    struct drm_clip_rect rectangles[] = { { 1, 2, 3, 4 }, { 5, 6, 0xfffe, 0xffff } };

    RESULT(drmUpdateDrawableInfo(card, 43, DRM_DRAWABLE_CLIPRECTS, LENGTH(rectangles), rectangles));
    RESULT(drmUpdateDrawableInfo(card, 43, DRM_DRAWABLE_CLIPRECTS, 1, rectangles));
}

CASE(drmUpdateDrawableInfo, null)
{
    RESULT(drmUpdateDrawableInfo(card, 0, 0, 0, NULL));
    RESULT(drmUpdateDrawableInfo(-1, 0, 0, 0, NULL));
    /* The kernel finds out. */
    RESULT(drmUpdateDrawableInfo(card, 43, 0, 2, NULL));
}

CASE(drmUpdateDrawableInfo, numbers)
{
    void *rectangles = fenced_page();

    RESULT(drmUpdateDrawableInfo(card, UINT32_MAX, -1, 0, rectangles));
    RESULT(drmUpdateDrawableInfo(card, 43, 99, 512, rectangles));
    RESULT(drmUpdateDrawableInfo(card, 43, 0, 513, rectangles));
    RESULT(drmUpdateDrawableInfo(card, 43, 0, UINT32_MAX, rectangles));
    RESULT(drmUpdateDrawableInfo(card, 43, 0, 1, (void *)8));
}

FAKE_CASE(drmUpdateDrawableInfo, positive)
{
    fake_returns(DRM_IOCTL_UPDATE_DRAW, 5);
    RESULT(drmUpdateDrawableInfo(card, 43, 0, 0, NULL));
}
