/* resources.c: what a mode-setting device has. */
#include "scenario.h"

#define FBS DRM_IOCTL_MODE_GETRESOURCES, "fb_id_ptr"
#define CRTCS DRM_IOCTL_MODE_GETRESOURCES, "crtc_id_ptr"
#define CONNECTORS DRM_IOCTL_MODE_GETRESOURCES, "connector_id_ptr"
#define ENCODERS DRM_IOCTL_MODE_GETRESOURCES, "encoder_id_ptr"

static uint32_t numbers[1000];

static void fill(void)
{
    for (size_t i = 0; i < LENGTH(numbers); i++)
        numbers[i] = i + 1;
}

static void show(drmModeResPtr resources)
{
    if (!resources)
        return;
    IDS(resources->fbs, resources->count_fbs);
    IDS(resources->crtcs, resources->count_crtcs);
    IDS(resources->connectors, resources->count_connectors);
    IDS(resources->encoders, resources->count_encoders);
    say("width %u to %u, height %u to %u", resources->min_width, resources->max_width, resources->min_height,
        resources->max_height);
}

CASE(drmModeGetResources, usual)
{
    drmModeResPtr resources = BLOCK(drmModeGetResources(card));

    show(resources);
    CALL(drmModeFreeResources(resources));
}

CASE(drmModeGetResources, null)
{
    BLOCK(drmModeGetResources(-1));
}

static void get(void)
{
    drmModeResPtr resources = BLOCK(drmModeGetResources(card));

    show(resources);
    drmModeFreeResources(resources);
}

FAKE_CASE(drmModeGetResources, empty)
{
    fake_list(FBS, NULL, 0);
    fake_list(CRTCS, NULL, 0);
    fake_list(CONNECTORS, NULL, 0);
    fake_list(ENCODERS, NULL, 0);
    get();
}

FAKE_CASE(drmModeGetResources, each_field)
{
    fake_value(DRM_IOCTL_MODE_GETRESOURCES, "min_width", 0xfffffffe);
    fake_value(DRM_IOCTL_MODE_GETRESOURCES, "max_width", 0xfffffffd);
    fake_value(DRM_IOCTL_MODE_GETRESOURCES, "min_height", 0xfffffffc);
    fake_value(DRM_IOCTL_MODE_GETRESOURCES, "max_height", 0xfffffffb);
    get();
}

/* As many as there is usually room for, one more, and more than anything fits on a stack. */
FAKE_CASE(drmModeGetResources, lengths)
{
    static const uint32_t lengths[] = { 1, 31, 32, 33, LENGTH(numbers) };

    fill();
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(FBS, numbers, lengths[i]);
        fake_list(CRTCS, numbers, lengths[i]);
        fake_list(CONNECTORS, numbers, lengths[i]);
        fake_list(ENCODERS, numbers, lengths[i]);
        get();
    }
}

FAKE_CASE(drmModeGetResources, one_list_is_long)
{
    static const char *const lists[] = { "fb_id_ptr", "crtc_id_ptr", "connector_id_ptr", "encoder_id_ptr" };

    fill();
    for (size_t i = 0; i < LENGTH(lists); i++) {
        fake_list(DRM_IOCTL_MODE_GETRESOURCES, lists[i], numbers, 100);
        get();
        fake_list(DRM_IOCTL_MODE_GETRESOURCES, lists[i], numbers, 1);
    }
}

/* A monitor is plugged in between two requests, and another. */
FAKE_CASE(drmModeGetResources, grows)
{
    fill();
    fake_list(CONNECTORS, numbers, 100);
    TURNS(CONNECTORS, 100, 101, 102, 102);
    get();
}

/* A short list may be longer when it is asked for again: either is right. */
FAKE_CASE(drmModeGetResources, grows_a_little)
{
    TURNS(CONNECTORS, 4, 5);
    drmModeResPtr resources = BLOCK(drmModeGetResources(card));

    if (resources)
        say("%d connectors or one more", resources->count_connectors & ~1);
    drmModeFreeResources(resources);
}

FAKE_CASE(drmModeGetResources, shrinks)
{
    TURNS(FBS, 100, 1);
    TURNS(CONNECTORS, 100, 3);
    TURNS(ENCODERS, 100, 0);
    get();
}

/* One list has entries only the first time, while another grows. */
FAKE_CASE(drmModeGetResources, list_vanishes)
{
    TURNS(FBS, 100, 0);
    TURNS(CONNECTORS, 100, 101);
    get();
}

FAKE_CASE(drmModeGetResources, grows_forever)
{
    /* The original does not end. */
    alarm(1);
    fill();
    fake_list(CONNECTORS, numbers, 100);
    fake_grows(CONNECTORS, 1);
    BLOCK(drmModeGetResources(card));
}

/* What is counted, but not written. */
FAKE_CASE(drmModeGetResources, claims_more)
{
    fake_claims(FBS, 3);
    fake_claims(ENCODERS, 7);
    get();
}

FAKE_CASE(drmModeGetResources, absurd_counts)
{
    fake_claims(CRTCS, 0x7fffffff);
    get();
    fake_claims(CRTCS, UINT32_MAX);
    get();
}

/* The array's size in bytes is 0 if one counts with 32 bits. */
FAKE_CASE(drmModeGetResources, overflowing_count)
{
    fake_claims(CRTCS, 0x80000000);
    BLOCK(drmModeGetResources(card));
}

FAKE_CASE(drmModeGetResources, second_request_fails)
{
    TURNS(FBS, 100);
    fake_fault(FAKE_IOCTL, 1, EACCES);
    get();
}

FAKE_CASE(drmModeGetResources, third_request_fails)
{
    TURNS(FBS, 100, 101);
    fake_fault(FAKE_IOCTL, 2, EIO);
    get();
}

FAKE_CASE(drmModeGetResources, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETRESOURCES, EINTR, 3);
    get();
}

FAKE_CASE(drmModeGetResources, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETRESOURCES, 7);
    get();
}

CASE(drmModeFreeResources, null)
{
    CALL(drmModeFreeResources(NULL));
}

CASE(drmModeFreeResources, usual)
{
    CALL(drmModeFreeResources(drmModeGetResources(card)));
}

/* Counts mean nothing to it; arrays are whatever the program put there. */
CASE(drmModeFreeResources, made_by_hand)
{
    drmModeResPtr resources = calloc(1, sizeof(*resources));

    if (!resources)
        return;
    resources->count_fbs = -1;
    resources->count_crtcs = 1000;
    resources->fbs = malloc(4);
    resources->connectors = malloc(4);
    CALL(drmModeFreeResources(resources));
}

/* Every array is a block of its own. */
CASE(drmModeFreeResources, pieces)
{
    drmModeResPtr resources = drmModeGetResources(card);

    if (!resources)
        return;
    free(resources->fbs);
    free(resources->crtcs);
    drmFree(resources->connectors);
    free(resources->encoders);
    drmFree(resources);
}
