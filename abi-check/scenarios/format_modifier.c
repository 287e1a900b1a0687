/* format_modifier.c: the formats of a plane, each with its modifiers, as the property IN_FORMATS lists them. */
#include <drm_fourcc.h>

#include "scenario.h"

#define MOST_FORMATS 96
#define MOST_MODIFIERS 8

/* The blob of the property. */
struct list {
    struct drm_format_modifier_blob head;
    uint32_t formats[MOST_FORMATS];
    struct drm_format_modifier modifiers[MOST_MODIFIERS];
};

/* Formats 1000, 1001 and so on. */
static struct list list(uint32_t formats, const struct drm_format_modifier *modifiers, uint32_t count)
{
    struct list list = {
        .head = {
            .version = 1, .count_formats = formats, .formats_offset = offsetof(struct list, formats),
            .count_modifiers = count, .modifiers_offset = offsetof(struct list, modifiers),
        },
    };

    for (uint32_t i = 0; i < MOST_FORMATS; i++)
        list.formats[i] = 1000 + i;
    if (count)
        memcpy(list.modifiers, modifiers, count * sizeof(*modifiers));
    return list;
}

/* Without the bytes between the members, which are anything. */
static void say_where(const drmModeFormatModifierIterator *it)
{
    say("format %u modifier %llx, at %u %u", it->fmt, (unsigned long long)it->mod, it->fmt_idx, it->mod_idx);
}

static void show(void *data, uint32_t length)
{
    drmModePropertyBlobRes blob = { 1, length, data };
    drmModeFormatModifierIterator iterator = { 0 };
    int left = 2 * MOST_FORMATS * MOST_MODIFIERS;

    while (left-- && drmModeFormatModifierBlobIterNext(&blob, &iterator))
        say_where(&iterator);
    /* The last one stays. */
    RESULT(drmModeFormatModifierBlobIterNext(&blob, &iterator));
    say_where(&iterator);
}

CASE(drmModeFormatModifierBlobIterNext, null)
{
    struct list one = list(1, NULL, 0);
    drmModePropertyBlobRes blob = { 1, sizeof(one), &one };
    drmModeFormatModifierIterator iterator = { 0 };

    RESULT(drmModeFormatModifierBlobIterNext(NULL, NULL));
    RESULT(drmModeFormatModifierBlobIterNext(NULL, &iterator));
    RESULT(drmModeFormatModifierBlobIterNext(&blob, NULL));
    BYTES(&iterator, sizeof(iterator));
}

FAKE_CASE(drmModeFormatModifierBlobIterNext, null_crashes)
{
    drmModePropertyBlobRes blob = { 0 };
    drmModeFormatModifierIterator iterator = { 0 };

    RESULT(drmModeFormatModifierBlobIterNext(&blob, &iterator));
}

CASE(drmModeFormatModifierBlobIterNext, usual)
{
    static const struct drm_format_modifier modifiers[] = { { 3, 0, 0, 0xa }, { 4, 0, 0, 0xb }, { 1, 0, 0, 0xc } };
    struct list four = list(4, modifiers, LENGTH(modifiers));

    show(&four, sizeof(four));
}

/* A length of 0 is of a blob that the program made itself. */
CASE(drmModeFormatModifierBlobIterNext, without_length)
{
    static const struct drm_format_modifier modifiers[] = { { 7, 0, 0, 0xa }, { 5, 0, 0, 0xb } };
    struct list three = list(3, modifiers, LENGTH(modifiers));

    show(&three, 0);
}

CASE(drmModeFormatModifierBlobIterNext, nothing)
{
    static const struct drm_format_modifier modifier = { UINT64_MAX, 0, 0, 0xa };
    struct list none = list(0, &modifier, 1);

    show(&none, sizeof(none));
    none = list(5, NULL, 0);
    show(&none, sizeof(none));
    none = list(0, NULL, 0);
    show(&none, sizeof(none));
}

/* A modifier that is none, formats without any, an entry that stands for formats beyond the list. */
CASE(drmModeFormatModifierBlobIterNext, gaps)
{
    static const struct drm_format_modifier modifiers[] = {
        { 0x6, 0, 0, DRM_FORMAT_MOD_INVALID }, { 0x4, 0, 0, 0xb }, { 0x7fffffff, 3, 0, 0xc }, { 0x1, 64, 0, 0xd },
        { 0, 0, 0, 0xe }, { 0x2, 0, 0, DRM_FORMAT_MOD_LINEAR }, { 0x2, 0, 0, UINT64_MAX },
    };
    struct list six = list(6, modifiers, LENGTH(modifiers));

    show(&six, sizeof(six));
}

/* As many as the original finds the right bits of: see `high_bits`. */
CASE(drmModeFormatModifierBlobIterNext, many_formats)
{
    static const struct drm_format_modifier modifiers[] = {
        { 0x7fffffff, 0, 0, 0xa }, { 0x3fff, 17, 0, 0xb }, { 0x40000000, 0, 0, 0xc }, { 1, 30, 0, 0xd }, { 1, 31, 0, 0xe },
    };
    struct list all = list(31, modifiers, LENGTH(modifiers));

    show(&all, sizeof(all));
}

/* An entry stands for 64 formats. */
FAKE_CASE(drmModeFormatModifierBlobIterNext, high_bits)
{
    static const struct drm_format_modifier modifiers[] = {
        { (uint64_t)1 << 33 | 8, 0, 0, 0xa }, { 1, 64, 0, 0xb }, { UINT64_MAX, 1, 0, 0xc }, { (uint64_t)1 << 63, 32, 0, 0xd },
    };
    struct list all = list(MOST_FORMATS, modifiers, LENGTH(modifiers));

    show(&all, sizeof(all));
}

/* Offsets of entries so large that 64 more are small numbers. */
CASE(drmModeFormatModifierBlobIterNext, high_offsets)
{
    static const struct drm_format_modifier modifiers[] = {
        { UINT64_MAX, UINT32_MAX, 0, 0xa }, { UINT64_MAX, UINT32_MAX - 62, 0, 0xb }, { UINT64_MAX, 0x80000000, 0, 0xc }, { 1, 0, 0, 0xd },
    };
    struct list three = list(3, modifiers, LENGTH(modifiers));

    show(&three, sizeof(three));
}

/* Modifiers before formats, none of them where numbers like to stand. */
CASE(drmModeFormatModifierBlobIterNext, odd_places)
{
    static const struct drm_format_modifier modifiers[] = { { 1, 0, 0, 0xa }, { 3, 0, 0, 0xb } };
    static const uint32_t formats[] = { 11, 12 };
    struct drm_format_modifier_blob head = {
        .version = 7, .flags = UINT32_MAX, .count_formats = 2, .formats_offset = 77, .count_modifiers = 2, .modifiers_offset = 25,
    };
    static char bytes[101];

    memcpy(bytes + 1, &head, sizeof(head));
    memcpy(bytes + 1 + 25, modifiers, sizeof(modifiers));
    memcpy(bytes + 1 + 77, formats, sizeof(formats));
    show(bytes + 1, sizeof(bytes) - 1);
}

/* Iterators from elsewhere. */
CASE(drmModeFormatModifierBlobIterNext, from_the_middle)
{
    static const struct drm_format_modifier modifiers[] = { { 3, 0, 0, 0xa }, { 3, 0, 0, 0xb } };
    static const uint32_t starts[][2] = { { 0, 1 }, { 1, 1 }, { 0, 2 }, { 2, 0 }, { UINT32_MAX, 0 }, { 0, UINT32_MAX } };
    struct list two = list(2, modifiers, LENGTH(modifiers));
    drmModePropertyBlobRes blob = { 1, sizeof(two), &two };

    for (size_t i = 0; i < LENGTH(starts); i++) {
        drmModeFormatModifierIterator iterator = { .fmt_idx = starts[i][0], .mod_idx = starts[i][1] };

        RESULT(drmModeFormatModifierBlobIterNext(&blob, &iterator));
        say_where(&iterator);
    }
}

/* The blob ends before its lists do. */
FAKE_CASE(drmModeFormatModifierBlobIterNext, cut)
{
    static const struct drm_format_modifier modifiers[] = { { 3, 0, 0, 0xa }, { 3, 0, 0, 0xb } };
    struct list two = list(2, modifiers, LENGTH(modifiers));

    show(&two, offsetof(struct list, modifiers) + sizeof(*modifiers));
    show(&two, offsetof(struct list, formats) + 1);
    show(&two, sizeof(two.head) - 1);
}

FAKE_CASE(drmModeFormatModifierBlobIterNext, far_away)
{
    static const struct drm_format_modifier modifier = { 1, 0, 0, 0xa };
    struct list one = list(1, &modifier, 1);

    one.head.modifiers_offset = 0xfffffff0;
    show(&one, sizeof(one));
    one.head.formats_offset = 0xfffffff0;
    show(&one, sizeof(one));
}

/* The planes of the device. */
CASE(drmModeFormatModifierBlobIterNext, of_planes)
{
    drmModeObjectPropertiesPtr properties = drmModeObjectGetProperties(card, ids.plane, DRM_MODE_OBJECT_PLANE);

    for (uint32_t i = 0; properties && i < properties->count_props; i++) {
        drmModePropertyPtr property = drmModeGetProperty(card, properties->props[i]);

        if (property && strcmp(property->name, "IN_FORMATS") == 0) {
            drmModePropertyBlobPtr blob = drmModeGetPropertyBlob(card, properties->prop_values[i]);

            if (blob)
                show(blob->data, blob->length);
            drmModeFreePropertyBlob(blob);
        }
        drmModeFreeProperty(property);
    }
    drmModeFreeObjectProperties(properties);
}
