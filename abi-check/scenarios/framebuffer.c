/* framebuffer.c: framebuffers: made, looked at, drawn to, removed. */
#include <drm_fourcc.h>

#include "scenario.h"

/* The framebuffer's size; the handle is of a buffer made for it. */
#define SIZE 64

static uint32_t handle, pitch;

static void make_buffer(void)
{
    uint64_t size;

    if (drmModeCreateDumbBuffer(card, SIZE, SIZE, 32, 0, &handle, &pitch, &size))
        say("no buffer");
}

static void show(drmModeFBPtr fb)
{
    if (!fb)
        return;
    ID(fb->fb_id);
    ID(fb->handle);
    say("%u x %u, pitch %u, bpp %u, depth %u", fb->width, fb->height, fb->pitch, fb->bpp, fb->depth);
}

static void show2(drmModeFB2Ptr fb)
{
    if (!fb)
        return;
    ID(fb->fb_id);
    say("%u x %u, format %08x, modifier %llx, flags %x", fb->width, fb->height, fb->pixel_format, (unsigned long long)fb->modifier,
        fb->flags);
    IDS(fb->handles, 4);
    NUMBERS(fb->pitches, 4);
    NUMBERS(fb->offsets, 4);
}

CASE(drmModeAddFB, null)
{
    uint32_t id = 7;

    RESULT(drmModeAddFB(-1, 0, 0, 0, 0, 0, 0, &id));
    NUMBER(id);
}

FAKE_CASE(drmModeAddFB, null_crashes)
{
    RESULT(drmModeAddFB(card, 1, 1, 24, 32, 4, 1, NULL));
}

/* A framebuffer as programs have it: from its buffer to the end of both. */
CASE(drmModeAddFB, usual)
{
    uint32_t id = 0;
    drmModeFBPtr fb;

    make_buffer();
    RESULT(drmModeAddFB(card, SIZE, SIZE, 24, 32, pitch, handle, &id));
    ID(id);
    fb = BLOCK(drmModeGetFB(card, id));
    show(fb);
    drmModeFreeFB(fb);
    RESULT(drmModeDirtyFB(card, id, NULL, 0));
    RESULT(drmModeRmFB(card, id));
    RESULT(drmModeRmFB(card, id));
    drmModeDestroyDumbBuffer(card, handle);
}

CASE(drmModeAddFB, no_buffer)
{
    uint32_t id = 7;

    RESULT(drmModeAddFB(card, SIZE, SIZE, 24, 32, SIZE * 4, 99999, &id));
}

FAKE_CASE(drmModeAddFB, largest)
{
    uint32_t ids[3] = { 1, 2, 3 };

    RESULT(drmModeAddFB(card, UINT32_MAX, UINT32_MAX, UINT8_MAX, UINT8_MAX, UINT32_MAX, UINT32_MAX, &ids[1]));
    RESULT(drmModeAddFB(card, 1, 2, 3, 4, 5, 6, &ids[1]));
    NUMBERS(ids, 3);
}

FAKE_CASE(drmModeAddFB, fails)
{
    uint32_t id = 7;

    fake_fails(DRM_IOCTL_MODE_ADDFB, ENOSPC, 1);
    RESULT(drmModeAddFB(card, 1, 2, 3, 4, 5, 6, &id));
    NUMBER(id);
    fake_returns(DRM_IOCTL_MODE_ADDFB, 5);
    RESULT(drmModeAddFB(card, 1, 2, 3, 4, 5, 6, &id));
    NUMBER(id);
}

CASE(drmModeAddFB2, null)
{
    static const uint32_t none[4];
    uint32_t id = 7;

    RESULT(drmModeAddFB2(-1, 0, 0, 0, none, none, none, &id, 0));
    NUMBER(id);
}

FAKE_CASE(drmModeAddFB2, null_crashes)
{
    static const uint32_t four[4] = { 1, 2, 3, 4 };
    uint32_t id = 7;

    RESULT(drmModeAddFB2(card, 1, 1, 0, NULL, four, four, &id, 0));
    RESULT(drmModeAddFB2(card, 1, 1, 0, four, NULL, four, &id, 0));
    RESULT(drmModeAddFB2(card, 1, 1, 0, four, four, NULL, &id, 0));
    RESULT(drmModeAddFB2(card, 1, 1, 0, four, four, four, NULL, 0));
}

CASE(drmModeAddFB2, usual)
{
    uint32_t handles[4] = { 0 }, pitches[4] = { 0 }, offsets[4] = { 0 }, id = 0;
    drmModeFB2Ptr fb;

    make_buffer();
    handles[0] = handle;
    pitches[0] = pitch;
    RESULT(drmModeAddFB2(card, SIZE, SIZE, DRM_FORMAT_XRGB8888, handles, pitches, offsets, &id, 0));
    ID(id);
    fb = BLOCK(drmModeGetFB2(card, id));
    show2(fb);
    drmModeFreeFB2(fb);
    RESULT(drmModeCloseFB(card, id));
    RESULT(drmModeRmFB(card, id));
    drmModeDestroyDumbBuffer(card, handle);
}

CASE(drmModeAddFB2, unknown_format)
{
    uint32_t handles[4] = { 0 }, pitches[4] = { 0 }, offsets[4] = { 0 }, id = 7;

    make_buffer();
    handles[0] = handle;
    pitches[0] = pitch;
    RESULT(drmModeAddFB2(card, SIZE, SIZE, 0x21212121, handles, pitches, offsets, &id, 0));
    drmModeDestroyDumbBuffer(card, handle);
}

FAKE_CASE(drmModeAddFB2, all_fields)
{
    static const uint32_t handles[4] = { 1, 2, 3, 4 }, pitches[4] = { 5, 6, 7, 8 }, offsets[4] = { 9, 10, 11, UINT32_MAX };
    uint32_t ids[3] = { 1, 2, 3 };

    RESULT(drmModeAddFB2(card, 12, 13, 14, handles, pitches, offsets, &ids[1], UINT32_MAX));
    NUMBERS(ids, 3);
}

FAKE_CASE(drmModeAddFB2, fails)
{
    static const uint32_t four[4] = { 1, 2, 3, 4 };
    uint32_t id = 7;

    fake_fails(DRM_IOCTL_MODE_ADDFB2, EINVAL, 1);
    RESULT(drmModeAddFB2(card, 1, 2, 3, four, four, four, &id, 0));
    NUMBER(id);
    fake_returns(DRM_IOCTL_MODE_ADDFB2, 5);
    RESULT(drmModeAddFB2(card, 1, 2, 3, four, four, four, &id, 0));
    NUMBER(id);
}

/* No modifiers are no reason to complain. */
CASE(drmModeAddFB2WithModifiers, null)
{
    static const uint32_t none[4];
    uint32_t id = 7;

    RESULT(drmModeAddFB2WithModifiers(card, 0, 0, 0, none, none, none, NULL, &id, 0));
    RESULT(drmModeAddFB2WithModifiers(-1, 0, 0, 0, none, none, none, NULL, &id, DRM_MODE_FB_MODIFIERS));
}

FAKE_CASE(drmModeAddFB2WithModifiers, null_crashes)
{
    static const uint32_t four[4] = { 1, 2, 3, 4 };
    static const uint64_t modifiers[4];
    uint32_t id = 7;

    RESULT(drmModeAddFB2WithModifiers(card, 1, 1, 0, NULL, four, four, modifiers, &id, 0));
    RESULT(drmModeAddFB2WithModifiers(card, 1, 1, 0, four, NULL, four, modifiers, &id, 0));
    RESULT(drmModeAddFB2WithModifiers(card, 1, 1, 0, four, four, NULL, modifiers, &id, 0));
    RESULT(drmModeAddFB2WithModifiers(card, 1, 1, 0, four, four, four, modifiers, NULL, 0));
}

CASE(drmModeAddFB2WithModifiers, usual)
{
    uint32_t handles[4] = { 0 }, pitches[4] = { 0 }, offsets[4] = { 0 }, id = 0;
    uint64_t modifiers[4] = { DRM_FORMAT_MOD_LINEAR };
    drmModeFB2Ptr fb;

    make_buffer();
    handles[0] = handle;
    pitches[0] = pitch;
    RESULT(drmModeAddFB2WithModifiers(card, SIZE, SIZE, DRM_FORMAT_XRGB8888, handles, pitches, offsets, modifiers, &id,
                                      DRM_MODE_FB_MODIFIERS));
    ID(id);
    fb = BLOCK(drmModeGetFB2(card, id));
    show2(fb);
    drmModeFreeFB2(fb);
    RESULT(drmModeRmFB(card, id));
    drmModeDestroyDumbBuffer(card, handle);
}

/* Modifiers without the flag that says so, and the flag without modifiers. */
FAKE_CASE(drmModeAddFB2WithModifiers, all_fields)
{
    static const uint32_t handles[4] = { 1, 2, 3, 4 }, pitches[4] = { 5, 6, 7, 8 }, offsets[4] = { 9, 10, 11, UINT32_MAX };
    static const uint64_t modifiers[4] = { 15, 16, DRM_FORMAT_MOD_INVALID, UINT64_MAX };
    uint32_t ids[3] = { 1, 2, 3 };

    RESULT(drmModeAddFB2WithModifiers(card, 12, 13, 14, handles, pitches, offsets, modifiers, &ids[1], 0));
    RESULT(drmModeAddFB2WithModifiers(card, 12, 13, 14, handles, pitches, offsets, NULL, &ids[1], DRM_MODE_FB_MODIFIERS));
    NUMBERS(ids, 3);
}

CASE(drmModeGetFB, null)
{
    drmModeFreeFB(BLOCK(drmModeGetFB(card, 0)));
    drmModeFreeFB(BLOCK(drmModeGetFB(-1, 1)));
}

FAKE_CASE(drmModeGetFB, usual)
{
    drmModeFBPtr fb = BLOCK(drmModeGetFB(card, 71));

    BYTES(fb, sizeof(*fb));
    drmModeFreeFB(fb);
}

FAKE_CASE(drmModeGetFB, largest)
{
    static const char *const fields[] = { "width", "height", "pitch", "bpp", "depth", "handle" };
    drmModeFBPtr fb;

    for (size_t i = 0; i < LENGTH(fields); i++)
        fake_value(DRM_IOCTL_MODE_GETFB, fields[i], UINT32_MAX - i);
    fb = BLOCK(drmModeGetFB(card, UINT32_MAX));
    show(fb);
    drmModeFreeFB(fb);
}

FAKE_CASE(drmModeGetFB, fails)
{
    fake_returns(DRM_IOCTL_MODE_GETFB, 5);
    say("%s", drmModeGetFB(card, 71) ? "a block" : "none");
    fake_fails(DRM_IOCTL_MODE_GETFB, ENOENT, -1);
    BLOCK(drmModeGetFB(card, 71));
}

CASE(drmModeFreeFB, null)
{
    CALL(drmModeFreeFB(NULL));
}

/* A block of the program's own, and one of the library's that is freed with free. */
FAKE_CASE(drmModeFreeFB, usual)
{
    CALL(drmModeFreeFB(calloc(1, sizeof(drmModeFB))));
    CALL(free(drmModeGetFB(card, 71)));
}

CASE(drmModeGetFB2, null)
{
    drmModeFreeFB2(BLOCK(drmModeGetFB2(card, 0)));
    drmModeFreeFB2(BLOCK(drmModeGetFB2(-1, 1)));
}

FAKE_CASE(drmModeGetFB2, usual)
{
    drmModeFB2Ptr fb = BLOCK(drmModeGetFB2(card, 71));

    show2(fb);
    drmModeFreeFB2(fb);
    /* The id is the one that was asked for, whatever the kernel says. */
    fb = BLOCK(drmModeGetFB2(card, 99));
    show2(fb);
    BYTES(fb, sizeof(*fb));
    drmModeFreeFB2(fb);
}

/* The modifier is there without the flag, too. */
FAKE_CASE(drmModeGetFB2, largest)
{
    static const uint64_t modifiers[4] = { UINT64_MAX, 1, 2, 3 };
    static const uint32_t numbers[4] = { UINT32_MAX, 1, 0, UINT32_MAX - 1 };
    drmModeFB2Ptr fb;

    fake_value(DRM_IOCTL_MODE_GETFB2, "width", UINT32_MAX);
    fake_value(DRM_IOCTL_MODE_GETFB2, "height", UINT32_MAX - 1);
    fake_value(DRM_IOCTL_MODE_GETFB2, "flags", 0);
    fake_list(DRM_IOCTL_MODE_GETFB2, "modifier", modifiers, 4);
    fake_list(DRM_IOCTL_MODE_GETFB2, "handles", numbers, 4);
    fake_list(DRM_IOCTL_MODE_GETFB2, "pitches", numbers, 4);
    fake_list(DRM_IOCTL_MODE_GETFB2, "offsets", numbers, 4);
    fb = BLOCK(drmModeGetFB2(card, UINT32_MAX));
    show2(fb);
    drmModeFreeFB2(fb);
}

FAKE_CASE(drmModeGetFB2, fails)
{
    fake_returns(DRM_IOCTL_MODE_GETFB2, 5);
    say("%s", drmModeGetFB2(card, 71) ? "a block" : "none");
    fake_fails(DRM_IOCTL_MODE_GETFB2, ENOENT, -1);
    BLOCK(drmModeGetFB2(card, 71));
}

CASE(drmModeFreeFB2, null)
{
    CALL(drmModeFreeFB2(NULL));
}

FAKE_CASE(drmModeFreeFB2, usual)
{
    CALL(drmModeFreeFB2(calloc(1, sizeof(drmModeFB2))));
    CALL(free(drmModeGetFB2(card, 71)));
}
