/* cursor.c: cursors. */
#include "scenario.h"

/* Hides it. */
CASE(drmModeSetCursor, usual)
{
    RESULT(drmModeSetCursor(card, ids.crtc, 0, 0, 0));
}

CASE(drmModeSetCursor, null)
{
    RESULT(drmModeSetCursor(-1, 0, 0, 0, 0));
    RESULT(drmModeSetCursor(card, 0, 0, 0, 0));
}

CASE(drmModeSetCursor, no_such_buffer)
{
    RESULT(drmModeSetCursor(card, ids.crtc, UINT32_MAX, 64, 64));
}

FAKE_CASE(drmModeSetCursor, each_argument)
{
    RESULT(drmModeSetCursor(card, 1, 2, 3, 4));
    RESULT(drmModeSetCursor(card, 0xfffffffe, 0xfffffffd, 0xfffffffc, 0xfffffffb));
}

FAKE_CASE(drmModeSetCursor, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_CURSOR, EINTR, 3);
    RESULT(drmModeSetCursor(card, 41, 90, 64, 64));
}

FAKE_CASE(drmModeSetCursor, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_CURSOR, 9);
    RESULT(drmModeSetCursor(card, 41, 90, 64, 64));
    RESULT(drmModeMoveCursor(card, 41, 1, 1));
}

CASE(drmModeSetCursor2, usual)
{
    RESULT(drmModeSetCursor2(card, ids.crtc, 0, 0, 0, 0, 0));
}

CASE(drmModeSetCursor2, null)
{
    RESULT(drmModeSetCursor2(-1, 0, 0, 0, 0, 0, 0));
    RESULT(drmModeSetCursor2(card, 0, 0, 0, 0, 0, 0));
}

CASE(drmModeSetCursor2, no_such_buffer)
{
    RESULT(drmModeSetCursor2(card, ids.crtc, UINT32_MAX, 64, 64, 1, 1));
}

FAKE_CASE(drmModeSetCursor2, each_argument)
{
    RESULT(drmModeSetCursor2(card, 1, 2, 3, 4, 5, 6));
    RESULT(drmModeSetCursor2(card, 0xfffffffe, 0xfffffffd, 0xfffffffc, 0xfffffffb, -1, INT32_MIN));
    RESULT(drmModeSetCursor2(card, 1, 2, 3, 4, INT32_MAX, -6));
}

/* Old kernels know no hotspots; nothing else is tried. */
FAKE_CASE(drmModeSetCursor2, not_known)
{
    fake_fails(DRM_IOCTL_MODE_CURSOR2, EINVAL, -1);
    RESULT(drmModeSetCursor2(card, 41, 90, 64, 64, 1, 1));
}

FAKE_CASE(drmModeSetCursor2, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_CURSOR2, EAGAIN, 3);
    RESULT(drmModeSetCursor2(card, 41, 90, 64, 64, 1, 2));
}

FAKE_CASE(drmModeSetCursor2, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_CURSOR2, 9);
    RESULT(drmModeSetCursor2(card, 41, 90, 64, 64, 1, 2));
}

CASE(drmModeMoveCursor, usual)
{
    RESULT(drmModeMoveCursor(card, ids.crtc, 0, 0));
    RESULT(drmModeMoveCursor(card, ids.crtc, -10, -20));
}

CASE(drmModeMoveCursor, null)
{
    RESULT(drmModeMoveCursor(-1, 0, 0, 0));
    RESULT(drmModeMoveCursor(card, 0, 0, 0));
}

FAKE_CASE(drmModeMoveCursor, each_argument)
{
    RESULT(drmModeMoveCursor(card, 1, 2, 3));
    RESULT(drmModeMoveCursor(card, UINT32_MAX, INT32_MIN, INT32_MAX));
    RESULT(drmModeMoveCursor(card, 1, INT32_MAX, -1));
}

FAKE_CASE(drmModeMoveCursor, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_CURSOR, EINTR, 3);
    RESULT(drmModeMoveCursor(card, 41, 7, 8));
}
