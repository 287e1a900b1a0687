/* crtc.c: what CRTCs show, with which mode and which gamma table. */
#include "scenario.h"

static drmModeModeInfo mode = {
    148500, 1920, 2008, 2052, 2200, 1, 1080, 1084, 1089, 1125, 2, 60, 5, 0x48, "1920x1080"
};

static void show(drmModeCrtcPtr crtc)
{
    if (!crtc)
        return;
    ID(crtc->crtc_id);
    ID(crtc->buffer_id);
    say("%u,%u, %u by %u, mode %d, gamma %d", crtc->x, crtc->y, crtc->width, crtc->height, crtc->mode_valid, crtc->gamma_size);
    say("%.32s: %u kHz, %u %u %u %u skew %u, %u %u %u %u scan %u, %u Hz, flags %x, type %x", crtc->mode.name, crtc->mode.clock,
        crtc->mode.hdisplay, crtc->mode.hsync_start, crtc->mode.hsync_end, crtc->mode.htotal, crtc->mode.hskew,
        crtc->mode.vdisplay, crtc->mode.vsync_start, crtc->mode.vsync_end, crtc->mode.vtotal, crtc->mode.vscan,
        crtc->mode.vrefresh, crtc->mode.flags, crtc->mode.type);
}

CASE(drmModeGetCrtc, usual)
{
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, ids.crtc));

    show(crtc);
    CALL(drmModeFreeCrtc(crtc));
}

CASE(drmModeGetCrtc, null)
{
    BLOCK(drmModeGetCrtc(-1, ids.crtc));
    drmModeFreeCrtc(BLOCK(drmModeGetCrtc(card, 0)));
}

CASE(drmModeGetCrtc, no_such_crtc)
{
    drmModeFreeCrtc(BLOCK(drmModeGetCrtc(card, UINT32_MAX)));
    drmModeFreeCrtc(BLOCK(drmModeGetCrtc(card, ids.connector)));
}

FAKE_CASE(drmModeGetCrtc, each_field)
{
    fake_value(DRM_IOCTL_MODE_GETCRTC, "fb_id", 0xfffffffe);
    fake_value(DRM_IOCTL_MODE_GETCRTC, "x", 0xfffffffd);
    fake_value(DRM_IOCTL_MODE_GETCRTC, "y", 0xfffffffc);
    fake_value(DRM_IOCTL_MODE_GETCRTC, "gamma_size", 0xfffffffb);
    fake_value(DRM_IOCTL_MODE_GETCRTC, "mode_valid", 0xfffffffa);
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, 0xfffffff9));

    show(crtc);
    if (crtc)
        BYTES(crtc, sizeof(*crtc));
    free(crtc);
}

/* What lies in the mode then means nothing. */
FAKE_CASE(drmModeGetCrtc, without_mode)
{
    fake_value(DRM_IOCTL_MODE_GETCRTC, "mode_valid", 0);
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, 41));

    show(crtc);
    if (crtc)
        BYTES(crtc, sizeof(*crtc));
    drmModeFreeCrtc(crtc);
}

FAKE_CASE(drmModeGetCrtc, unending_name)
{
    static drmModeModeInfo long_name = { .hdisplay = 0xffff, .vdisplay = 0xfffe };

    memset(long_name.name, 'x', sizeof(long_name.name));
    fake_list(DRM_IOCTL_MODE_GETCRTC, "mode", &long_name, 1);
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, 41));

    show(crtc);
    if (crtc)
        BYTES(crtc, sizeof(*crtc));
    drmModeFreeCrtc(crtc);
}

FAKE_CASE(drmModeGetCrtc, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETCRTC, EINTR, 4);
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, 41));

    show(crtc);
    drmModeFreeCrtc(crtc);
}

FAKE_CASE(drmModeGetCrtc, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETCRTC, 1);
    BLOCK(drmModeGetCrtc(card, 41));
}

CASE(drmModeFreeCrtc, null)
{
    CALL(drmModeFreeCrtc(NULL));
}

CASE(drmModeFreeCrtc, usual)
{
    CALL(drmModeFreeCrtc(drmModeGetCrtc(card, ids.crtc)));
    CALL(drmModeFreeCrtc(malloc(sizeof(drmModeCrtc))));
}

CASE(drmModeFreeModeInfo, null)
{
    CALL(drmModeFreeModeInfo(NULL));
}

/* Modes of one's own. */
CASE(drmModeFreeModeInfo, usual)
{
    CALL(drmModeFreeModeInfo(malloc(sizeof(drmModeModeInfo))));
    CALL(drmModeFreeModeInfo(drmMalloc(sizeof(drmModeModeInfo))));
}

/* Switches it off. */
CASE(drmModeSetCrtc, usual)
{
    RESULT(drmModeSetCrtc(card, ids.crtc, 0, 0, 0, NULL, 0, NULL));
}

CASE(drmModeSetCrtc, null)
{
    RESULT(drmModeSetCrtc(-1, 0, 0, 0, 0, NULL, 0, NULL));
    RESULT(drmModeSetCrtc(card, 0, 0, 0, 0, NULL, 0, NULL));
}

CASE(drmModeSetCrtc, no_such_buffer)
{
    uint32_t connector = ids.connector;

    RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX - 1, 0, 0, &connector, 1, &mode));
    RESULT(drmModeSetCrtc(card, ids.crtc, 0, 0, 0, &connector, 1, &mode));
}

CASE(drmModeSetCrtc, mode_without_connectors)
{
    RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 0, 0, NULL, 0, &mode));
}

FAKE_CASE(drmModeSetCrtc, each_argument)
{
    uint32_t connectors[] = { 31, 0, UINT32_MAX, 34 };

    RESULT(drmModeSetCrtc(card, 0xfffffffe, 0xfffffffd, 0xfffffffc, 0xfffffffb, connectors, 4, &mode));
    NUMBERS(connectors, 4);
    BYTES(&mode, sizeof(mode));
}

/* A mode is sent byte for byte, whatever is in it. */
FAKE_CASE(drmModeSetCrtc, absurd_mode)
{
    drmModeModeInfo absurd;

    memset(&absurd, 0xa5, sizeof(absurd));
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, (uint32_t[]){ 31 }, 1, &absurd));
}

/* Also without connectors, which is for the kernel to judge; and with connectors, but without a mode. */
FAKE_CASE(drmModeSetCrtc, parts)
{
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, NULL, 0, &mode));
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, (uint32_t[]){ 31, 32 }, 2, NULL));
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, (uint32_t[]){ 31, 32 }, 0, &mode));
}

CASE(drmModeSetCrtc, unreadable_connectors)
{
    RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 0, 0, (uint32_t *)16, 1, &mode));
    RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 0, 0, NULL, 1, &mode));
}

FAKE_CASE(drmModeSetCrtc, negative_count)
{
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, NULL, -1, &mode));
    RESULT(drmModeSetCrtc(card, 41, 71, 0, 0, NULL, INT32_MIN, NULL));
}

FAKE_CASE(drmModeSetCrtc, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_SETCRTC, EINTR, 3);
    RESULT(drmModeSetCrtc(card, 41, 71, 1, 2, (uint32_t[]){ 31 }, 1, &mode));
}

FAKE_CASE(drmModeSetCrtc, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_SETCRTC, 4);
    RESULT(drmModeSetCrtc(card, 41, 0, 0, 0, NULL, 0, NULL));
}
