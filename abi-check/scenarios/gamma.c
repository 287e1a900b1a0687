/* gamma.c: gamma tables of CRTCs. */
#include "scenario.h"

/* Longer than the table, to see what else is written. */
static uint16_t red[8], green[8], blue[8];

static void fill(void)
{
    for (size_t i = 0; i < LENGTH(red); i++) {
        red[i] = 0x1110 + i;
        green[i] = 0x2220 + i;
        blue[i] = 0x3330 + i;
    }
}

static void show(void)
{
    NUMBERS(red, LENGTH(red));
    NUMBERS(green, LENGTH(green));
    NUMBERS(blue, LENGTH(blue));
}

/* The table as it is, and set again; some devices have none. */
CASE(drmModeCrtcGetGamma, usual)
{
    drmModeCrtcPtr crtc = drmModeGetCrtc(card, ids.crtc);
    int size = crtc ? crtc->gamma_size : 0;
    uint16_t *table = size > 0 && size <= 4096 ? calloc(3 * size, sizeof(*table)) : NULL;

    drmModeFreeCrtc(crtc);
    if (!table)
        return;
    RESULT(drmModeCrtcGetGamma(card, ids.crtc, size, table, table + size, table + 2 * size));
    NUMBERS(table, 3 * size);
    RESULT(drmModeCrtcSetGamma(card, ids.crtc, size, table, table + size, table + 2 * size));
    free(table);
}

CASE(drmModeCrtcGetGamma, null)
{
    RESULT(drmModeCrtcGetGamma(-1, 0, 0, NULL, NULL, NULL));
    RESULT(drmModeCrtcGetGamma(card, 0, 0, NULL, NULL, NULL));
    RESULT(drmModeCrtcGetGamma(card, ids.crtc, 0, NULL, NULL, NULL));
    RESULT(drmModeCrtcGetGamma(card, ids.crtc, 4, NULL, NULL, NULL));
}

FAKE_CASE(drmModeCrtcGetGamma, just_the_table)
{
    fill();
    RESULT(drmModeCrtcGetGamma(card, 41, 4, red, green, blue));
    show();
}

/* Nothing is written for a table of another size. */
FAKE_CASE(drmModeCrtcGetGamma, wrong_size)
{
    fill();
    RESULT(drmModeCrtcGetGamma(card, 41, 0, red, green, blue));
    RESULT(drmModeCrtcGetGamma(card, 41, 3, red, green, blue));
    RESULT(drmModeCrtcGetGamma(card, 41, 5, red, green, blue));
    RESULT(drmModeCrtcGetGamma(card, 41, UINT32_MAX, red, green, blue));
    show();
}

FAKE_CASE(drmModeCrtcGetGamma, one_array_missing)
{
    fill();
    RESULT(drmModeCrtcGetGamma(card, 41, 4, red, NULL, blue));
    RESULT(drmModeCrtcGetGamma(card, 41, 4, (uint16_t *)16, green, blue));
    show();
}

/* The same array thrice: the last colour stays. */
FAKE_CASE(drmModeCrtcGetGamma, one_array)
{
    fill();
    RESULT(drmModeCrtcGetGamma(card, 41, 4, red, red, red));
    show();
}

FAKE_CASE(drmModeCrtcGetGamma, long_table)
{
    static uint16_t table[4096];

    for (size_t i = 0; i < LENGTH(table); i++)
        table[i] = ~i;
    fake_list(DRM_IOCTL_MODE_GETGAMMA, "red", table, LENGTH(table));
    fake_list(DRM_IOCTL_MODE_GETGAMMA, "green", table, LENGTH(table));
    fake_list(DRM_IOCTL_MODE_GETGAMMA, "blue", table, LENGTH(table));
    uint16_t *room = calloc(3, sizeof(table));

    if (!room)
        return;
    RESULT(drmModeCrtcGetGamma(card, 41, LENGTH(table), room, room + LENGTH(table), room + 2 * LENGTH(table)));
    NUMBER(memcmp(room, table, sizeof(table)) == 0);
    NUMBER(memcmp(room + 2 * LENGTH(table), table, sizeof(table)) == 0);
    free(room);
}

FAKE_CASE(drmModeCrtcGetGamma, interrupted)
{
    fill();
    fake_fails(DRM_IOCTL_MODE_GETGAMMA, EINTR, 3);
    RESULT(drmModeCrtcGetGamma(card, 41, 4, red, green, blue));
    show();
}

FAKE_CASE(drmModeCrtcGetGamma, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETGAMMA, 2);
    RESULT(drmModeCrtcGetGamma(card, 41, 4, red, green, blue));
}

CASE(drmModeCrtcSetGamma, null)
{
    RESULT(drmModeCrtcSetGamma(-1, 0, 0, NULL, NULL, NULL));
    RESULT(drmModeCrtcSetGamma(card, 0, 0, NULL, NULL, NULL));
    RESULT(drmModeCrtcSetGamma(card, ids.crtc, 0, NULL, NULL, NULL));
}

FAKE_CASE(drmModeCrtcSetGamma, null_arrays)
{
    fill();
    RESULT(drmModeCrtcSetGamma(card, 41, 4, NULL, NULL, NULL));
    RESULT(drmModeCrtcSetGamma(card, 41, 4, red, green, NULL));
}

FAKE_CASE(drmModeCrtcSetGamma, usual)
{
    fill();
    RESULT(drmModeCrtcSetGamma(card, 41, 4, red, green, blue));
    RESULT(drmModeCrtcSetGamma(card, UINT32_MAX, 8, red, red, red));
    show();
}

FAKE_CASE(drmModeCrtcSetGamma, greatest_size)
{
    RESULT(drmModeCrtcSetGamma(card, 41, UINT32_MAX, NULL, NULL, NULL));
}

FAKE_CASE(drmModeCrtcSetGamma, interrupted)
{
    fill();
    fake_fails(DRM_IOCTL_MODE_SETGAMMA, EAGAIN, 3);
    RESULT(drmModeCrtcSetGamma(card, 41, 4, red, green, blue));
}

FAKE_CASE(drmModeCrtcSetGamma, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_SETGAMMA, 2);
    RESULT(drmModeCrtcSetGamma(card, 41, 0, NULL, NULL, NULL));
}
