/* plane.c: planes: which there are, what they show and could show, and what they are told. */
#include "scenario.h"

#define PLANES DRM_IOCTL_MODE_GETPLANERESOURCES, "plane_id_ptr"
#define FORMATS DRM_IOCTL_MODE_GETPLANE, "format_type_ptr"

static uint32_t numbers[1000];

static void fill(void)
{
    for (size_t i = 0; i < LENGTH(numbers); i++)
        numbers[i] = i + 1;
}

/* --- which there are ------------------------------------------------------------------------------------------------- */

static void list(void)
{
    drmModePlaneResPtr planes = BLOCK(drmModeGetPlaneResources(card));

    if (planes)
        IDS(planes->planes, planes->count_planes);
    drmModeFreePlaneResources(planes);
}

CASE(drmModeGetPlaneResources, usual)
{
    drmModePlaneResPtr planes = BLOCK(drmModeGetPlaneResources(card));

    if (planes)
        IDS(planes->planes, planes->count_planes);
    CALL(drmModeFreePlaneResources(planes));
}

CASE(drmModeGetPlaneResources, null)
{
    BLOCK(drmModeGetPlaneResources(-1));
}

FAKE_CASE(drmModeGetPlaneResources, lengths)
{
    static const uint32_t lengths[] = { 0, 1, 63, 64, 65, LENGTH(numbers) };

    fill();
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(PLANES, numbers, lengths[i]);
        list();
    }
}

FAKE_CASE(drmModeGetPlaneResources, grows)
{
    fill();
    fake_list(PLANES, numbers, 100);
    TURNS(PLANES, 100, 101, 102, 102);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, shrinks)
{
    TURNS(PLANES, 100, 3);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, vanish)
{
    TURNS(PLANES, 100, 0);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, grows_forever)
{
    /* The original does not end. */
    alarm(1);
    fill();
    fake_list(PLANES, numbers, 100);
    fake_grows(PLANES, 1);
    BLOCK(drmModeGetPlaneResources(card));
}

/* What is counted, but not written. */
FAKE_CASE(drmModeGetPlaneResources, claims_more)
{
    fake_claims(PLANES, 7);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, absurd_counts)
{
    fake_claims(PLANES, 0x7fffffff);
    list();
    fake_claims(PLANES, UINT32_MAX);
    list();
}

/* The array's size in bytes is 0 if one counts with 32 bits. */
FAKE_CASE(drmModeGetPlaneResources, overflowing_count)
{
    fake_claims(PLANES, 0x80000000);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, second_request_fails)
{
    TURNS(PLANES, 100);
    fake_fault(FAKE_IOCTL, 1, EACCES);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETPLANERESOURCES, EINTR, 3);
    list();
}

FAKE_CASE(drmModeGetPlaneResources, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETPLANERESOURCES, 3);
    list();
}

CASE(drmModeFreePlaneResources, null)
{
    CALL(drmModeFreePlaneResources(NULL));
}

CASE(drmModeFreePlaneResources, usual)
{
    CALL(drmModeFreePlaneResources(drmModeGetPlaneResources(card)));
    drmModePlaneResPtr planes = calloc(1, sizeof(*planes));

    if (planes)
        planes->planes = malloc(4);
    CALL(drmModeFreePlaneResources(planes));
}

/* --- one of them ----------------------------------------------------------------------------------------------------- */

static void show(drmModePlanePtr plane)
{
    if (!plane)
        return;
    ID(plane->plane_id);
    ID(plane->crtc_id);
    ID(plane->fb_id);
    say("CRTC %u,%u, source %u,%u, CRTCs %x, gamma %u", plane->crtc_x, plane->crtc_y, plane->x, plane->y, plane->possible_crtcs,
        plane->gamma_size);
    NUMBERS(plane->formats, plane->count_formats);
}

static void get(void)
{
    drmModePlanePtr plane = BLOCK(drmModeGetPlane(card, ids.plane));

    show(plane);
    drmModeFreePlane(plane);
}

CASE(drmModeGetPlane, usual)
{
    drmModePlanePtr plane = BLOCK(drmModeGetPlane(card, ids.plane));

    show(plane);
    CALL(drmModeFreePlane(plane));
}

CASE(drmModeGetPlane, null)
{
    BLOCK(drmModeGetPlane(-1, ids.plane));
    drmModeFreePlane(BLOCK(drmModeGetPlane(card, 0)));
}

CASE(drmModeGetPlane, no_such_plane)
{
    drmModeFreePlane(BLOCK(drmModeGetPlane(card, UINT32_MAX)));
    drmModeFreePlane(BLOCK(drmModeGetPlane(card, ids.connector)));
}

FAKE_CASE(drmModeGetPlane, each_field)
{
    fake_value(DRM_IOCTL_MODE_GETPLANE, "crtc_id", 0xfffffffe);
    fake_value(DRM_IOCTL_MODE_GETPLANE, "fb_id", 0xfffffffd);
    fake_value(DRM_IOCTL_MODE_GETPLANE, "possible_crtcs", 0xfffffffc);
    fake_value(DRM_IOCTL_MODE_GETPLANE, "gamma_size", 0xfffffffb);
    fake_list(FORMATS, (uint32_t[]){ UINT32_MAX, 0, 0x80000000 }, 3);
    get();
}

FAKE_CASE(drmModeGetPlane, formats)
{
    static const uint32_t lengths[] = { 0, 1, 95, 96, 97, LENGTH(numbers) };

    fill();
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(FORMATS, numbers, lengths[i]);
        get();
    }
}

FAKE_CASE(drmModeGetPlane, formats_grow)
{
    fill();
    fake_list(FORMATS, numbers, 100);
    TURNS(FORMATS, 100, 101, 102, 102);
    get();
}

FAKE_CASE(drmModeGetPlane, formats_shrink)
{
    TURNS(FORMATS, 100, 2);
    get();
}

FAKE_CASE(drmModeGetPlane, formats_vanish)
{
    TURNS(FORMATS, 100, 0);
    get();
}

FAKE_CASE(drmModeGetPlane, grows_forever)
{
    alarm(1);
    fill();
    fake_list(FORMATS, numbers, 100);
    fake_grows(FORMATS, 1);
    BLOCK(drmModeGetPlane(card, 51));
}

/* What is counted, but not written. */
FAKE_CASE(drmModeGetPlane, claims_more)
{
    fake_claims(FORMATS, 7);
    get();
}

FAKE_CASE(drmModeGetPlane, absurd_counts)
{
    fake_claims(FORMATS, 0x7fffffff);
    get();
    fake_claims(FORMATS, UINT32_MAX);
    get();
}

/* The array's size in bytes is 0 if one counts with 32 bits. */
FAKE_CASE(drmModeGetPlane, overflowing_count)
{
    fake_claims(FORMATS, 0x80000000);
    get();
}

FAKE_CASE(drmModeGetPlane, second_request_fails)
{
    TURNS(FORMATS, 100);
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    get();
}

FAKE_CASE(drmModeGetPlane, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETPLANE, EAGAIN, 3);
    get();
}

FAKE_CASE(drmModeGetPlane, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETPLANE, 3);
    get();
}

CASE(drmModeFreePlane, null)
{
    CALL(drmModeFreePlane(NULL));
}

CASE(drmModeFreePlane, usual)
{
    CALL(drmModeFreePlane(drmModeGetPlane(card, ids.plane)));
    drmModePlanePtr plane = calloc(1, sizeof(*plane));

    if (plane)
        plane->formats = malloc(4);
    CALL(drmModeFreePlane(plane));
}

/* --- what they are told ---------------------------------------------------------------------------------------------- */

/* Switches it off. */
CASE(drmModeSetPlane, usual)
{
    RESULT(drmModeSetPlane(card, ids.plane, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

CASE(drmModeSetPlane, null)
{
    RESULT(drmModeSetPlane(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    RESULT(drmModeSetPlane(card, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}

CASE(drmModeSetPlane, no_such_buffer)
{
    RESULT(drmModeSetPlane(card, ids.plane, ids.crtc, UINT32_MAX, 0, 0, 0, 64, 64, 0, 0, 64 << 16, 64 << 16));
}

FAKE_CASE(drmModeSetPlane, each_argument)
{
    RESULT(drmModeSetPlane(card, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    RESULT(drmModeSetPlane(card, 0xfffffffe, 0xfffffffd, 0xfffffffc, UINT32_MAX, INT32_MIN, -1, 0xfffffffb, 0xfffffffa,
                   0xfffffff9, 0xfffffff8, 0xfffffff7, 0xfffffff6));
    RESULT(drmModeSetPlane(card, 1, 2, 3, 4, INT32_MAX, INT32_MIN, 0, 0, 0, 0, 0, 0));
}

FAKE_CASE(drmModeSetPlane, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_SETPLANE, EINTR, 3);
    RESULT(drmModeSetPlane(card, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
}

FAKE_CASE(drmModeSetPlane, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_SETPLANE, 3);
    RESULT(drmModeSetPlane(card, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
}
