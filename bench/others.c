/* others.c: events, names, and the containers that drivers of old still use. */
#include <stdlib.h>

#include <drm_fourcc.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include "bench.h"

enum { FD = 3, KEYS = 1000 };

static struct drm_event_vblank flips[32];

static void flipped(int fd, unsigned sequence, unsigned seconds, unsigned microseconds, unsigned crtc, void *data)
{
    (void)fd, (void)sequence, (void)seconds, (void)microseconds, (void)crtc, (void)data;
}

static void events(unsigned count)
{
    drmEventContext context = { .version = 3, .page_flip_handler2 = flipped };

    for (unsigned i = 0; i < count; i++) {
        flips[i].base.type = DRM_EVENT_FLIP_COMPLETE;
        flips[i].base.length = sizeof(flips[i]);
    }
    event_data = flips;
    event_size = count * sizeof(*flips);
    drmHandleEvent(FD, &context);
}

static void one_event(void) { events(1); }
static void many_events(void) { events(32); }

static void modifier_blob(void)
{
    static struct {
        struct drm_format_modifier_blob header;
        uint32_t formats[64];
        struct drm_format_modifier modifiers[16];
    } blob = { .header = { .version = 1, .count_formats = 64, .count_modifiers = 16 } };
    drmModePropertyBlobRes resource = { .length = sizeof(blob), .data = &blob };
    drmModeFormatModifierIterator iterator = { 0 };

    blob.header.formats_offset = offsetof(__typeof__(blob), formats);
    blob.header.modifiers_offset = offsetof(__typeof__(blob), modifiers);
    for (unsigned i = 0; i < 16; i++) {
        blob.modifiers[i].formats = 0x5555555555555555;
        blob.modifiers[i].modifier = i;
    }
    while (drmModeFormatModifierBlobIterNext(&resource, &iterator)) {
    }
}

static void format_name(void) { free(drmGetFormatName(DRM_FORMAT_XRGB8888)); }
static void modifier_intel(void) { free(drmGetFormatModifierName(I915_FORMAT_MOD_Y_TILED)); }
static void modifier_arm(void) { free(drmGetFormatModifierName(DRM_FORMAT_MOD_ARM_AFBC(0x351))); }
static void modifier_amd(void) { free(drmGetFormatModifierName(0x0200000000401a04)); }
static void modifier_vendor(void) { free(drmGetFormatModifierVendor(I915_FORMAT_MOD_Y_TILED)); }

static void hash(void)
{
    void *table = drmHashCreate(), *value;

    for (unsigned long key = 0; key < KEYS; key++)
        drmHashInsert(table, key * 4096, table);
    for (unsigned long key = 0; key < KEYS; key++)
        drmHashLookup(table, key * 4096, &value);
    for (unsigned long key = 0; key < KEYS; key++)
        drmHashDelete(table, key * 4096);
    drmHashDestroy(table);
}

static void skip_list(void)
{
    void *list = drmSLCreate(), *value;

    for (unsigned long key = 0; key < KEYS; key++)
        drmSLInsert(list, key * 37 % KEYS, list);
    for (unsigned long key = 0; key < KEYS; key++)
        drmSLLookup(list, key, &value);
    for (unsigned long key = 0; key < KEYS; key++)
        drmSLDelete(list, key);
    drmSLDestroy(list);
}

static void random_numbers(void)
{
    void *state = drmRandomCreate(1);

    for (unsigned i = 0; i < KEYS; i++)
        drmRandom(state);
    drmRandomDestroy(state);
}

const struct call others[] = {
    { "event", "drmHandleEvent, 1 flip", one_event, 50000 },
    { "event", "drmHandleEvent, 32 flips", many_events, 10000 },
    { "name", "IN_FORMATS, 64 formats, 16 modifiers", modifier_blob, 1000 },
    { "name", "drmGetFormatName", format_name, 50000 },
    { "name", "drmGetFormatModifierName, Intel", modifier_intel, 20000 },
    { "name", "drmGetFormatModifierName, Arm", modifier_arm, 5000 },
    { "name", "drmGetFormatModifierName, AMD", modifier_amd, 5000 },
    { "name", "drmGetFormatModifierVendor", modifier_vendor, 20000 },
    { "container", "drmHash*, 1000 keys", hash, 200 },
    { "container", "drmSL*, 1000 keys", skip_list, 50 },
    { "container", "drmRandom, 1000 numbers", random_numbers, 500 },
};
const size_t other_count = sizeof(others) / sizeof(*others);
