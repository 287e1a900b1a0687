/* property.c: what properties are. */
#include "scenario.h"

#define VALUES DRM_IOCTL_MODE_GETPROPERTY, "values_ptr"
#define ENUMS DRM_IOCTL_MODE_GETPROPERTY, "enum_blob_ptr"

static uint64_t values[200];
static struct drm_mode_property_enum enums[200];

static void show(drmModePropertyPtr property)
{
    if (!property)
        return;
    ID(property->prop_id);
    NUMBER(property->flags);
    BYTES(property->name, sizeof(property->name));
    NUMBERS(property->values, property->count_values);
    say("%d enums%s", property->count_enums, property->enums ? "" : ", no array");
    for (int i = 0; i < property->count_enums && property->enums; i++) {
        say("%.32s", property->enums[i].name);
        BYTES(&property->enums[i], sizeof(property->enums[i]));
    }
    NUMBERS(property->blob_ids, property->count_blobs);
}

static void get(void)
{
    drmModePropertyPtr property = BLOCK(drmModeGetProperty(card, ids.property));

    show(property);
    drmModeFreeProperty(property);
}

/* A property of that kind, with so many values and names. */
static void fake_property(uint32_t flags, uint32_t value_count, uint32_t enum_count)
{
    for (size_t i = 0; i < LENGTH(values); i++) {
        values[i] = 0x8000000000000000 + i;
        enums[i].value = values[i];
        snprintf(enums[i].name, sizeof(enums[i].name), "name %zu", i);
    }
    fake_value(DRM_IOCTL_MODE_GETPROPERTY, "flags", flags);
    fake_list(VALUES, values, value_count);
    fake_list(ENUMS, enums, enum_count);
}

CASE(drmModeGetProperty, usual)
{
    drmModePropertyPtr property = BLOCK(drmModeGetProperty(card, ids.property));

    show(property);
    CALL(drmModeFreeProperty(property));
}

/* All that the connector has, of whatever kind. */
CASE(drmModeGetProperty, all)
{
    drmModeObjectPropertiesPtr properties = drmModeObjectGetProperties(card, ids.connector, DRM_MODE_OBJECT_CONNECTOR);

    for (uint32_t i = 0; properties && i < properties->count_props; i++) {
        drmModePropertyPtr property = BLOCK(drmModeGetProperty(card, properties->props[i]));

        show(property);
        drmModeFreeProperty(property);
    }
    drmModeFreeObjectProperties(properties);
}

CASE(drmModeGetProperty, null)
{
    BLOCK(drmModeGetProperty(-1, ids.property));
    drmModeFreeProperty(BLOCK(drmModeGetProperty(card, 0)));
}

CASE(drmModeGetProperty, no_such_property)
{
    drmModeFreeProperty(BLOCK(drmModeGetProperty(card, UINT32_MAX)));
    drmModeFreeProperty(BLOCK(drmModeGetProperty(card, ids.connector)));
}

FAKE_CASE(drmModeGetProperty, range)
{
    fake_property(DRM_MODE_PROP_RANGE, 2, 0);
    get();
    fake_property(DRM_MODE_PROP_RANGE | DRM_MODE_PROP_IMMUTABLE | DRM_MODE_PROP_ATOMIC, 2, 0);
    get();
    fake_property(DRM_MODE_PROP_SIGNED_RANGE, 2, 0);
    get();
}

FAKE_CASE(drmModeGetProperty, enumeration)
{
    fake_property(DRM_MODE_PROP_ENUM, 3, 3);
    get();
    fake_property(DRM_MODE_PROP_BITMASK, 2, 2);
    get();
    fake_property(DRM_MODE_PROP_ENUM | DRM_MODE_PROP_IMMUTABLE, 1, 1);
    get();
}

FAKE_CASE(drmModeGetProperty, empty_enumeration)
{
    fake_property(DRM_MODE_PROP_ENUM, 0, 0);
    get();
    fake_property(DRM_MODE_PROP_BITMASK, 2, 0);
    get();
    fake_property(DRM_MODE_PROP_ENUM, 0, 2);
    get();
}

FAKE_CASE(drmModeGetProperty, more_names_than_values)
{
    fake_property(DRM_MODE_PROP_ENUM, 1, 5);
    get();
    fake_property(DRM_MODE_PROP_ENUM, 5, 1);
    get();
    fake_property(DRM_MODE_PROP_ENUM, 1, 50);
    get();
    fake_property(DRM_MODE_PROP_ENUM, 50, 1);
    get();
}

FAKE_CASE(drmModeGetProperty, blob)
{
    fake_property(DRM_MODE_PROP_BLOB, 0, 0);
    get();
}

FAKE_CASE(drmModeGetProperty, object)
{
    fake_property(DRM_MODE_PROP_OBJECT, 1, 0);
    get();
}

FAKE_CASE(drmModeGetProperty, unknown_kinds)
{
    fake_property(0, 2, 2);
    get();
    fake_property(DRM_MODE_PROP_EXTENDED_TYPE, 2, 2);
    get();
}

FAKE_CASE(drmModeGetProperty, many_values)
{
    static const uint32_t lengths[] = { 31, 32, 33, LENGTH(values) };

    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_property(DRM_MODE_PROP_RANGE, lengths[i], 0);
        get();
        fake_property(DRM_MODE_PROP_ENUM, lengths[i], lengths[i]);
        get();
    }
}

/* Names end within their field, whatever the kernel says. */
FAKE_CASE(drmModeGetProperty, unending_name)
{
    char name[DRM_PROP_NAME_LEN];

    memset(name, 'n', sizeof(name));
    fake_property(DRM_MODE_PROP_ENUM, 2, 2);
    memset(enums[1].name, 'e', sizeof(enums[1].name));
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "name", name, 1);
    get();
}

/* What comes after the end of a name. */
FAKE_CASE(drmModeGetProperty, name_with_rest)
{
    fake_property(DRM_MODE_PROP_ENUM, 1, 1);
    memcpy(enums[0].name, "short\0then more", 16);
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "name", "short\0then more of the kernel's", 1);
    get();
}

/* Old kernels listed the blobs that a property could have. */
FAKE_CASE(drmModeGetProperty, listed_blobs)
{
    fake_property(DRM_MODE_PROP_BLOB, 0, 0);
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "blob_lengths", (uint32_t[]){ 128, 256, 0xfffffffe }, 3);
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "blob_ids", (uint32_t[]){ 81, 82, 0xfffffffd }, 3);
    drmModePropertyPtr property = BLOCK(drmModeGetProperty(card, 61));

    if (property) {
        NUMBERS(property->blob_ids, property->count_blobs);
        NUMBER(property->count_values);
        NUMBER(property->count_enums);
        NUMBER(property->values != NULL);
    }
    drmModeFreeProperty(property);
}

/* Their lengths, as the type has it and as it is in the original: 32 bits each. */
FAKE_CASE(drmModeGetProperty, lengths_of_blobs)
{
    fake_property(DRM_MODE_PROP_BLOB, 0, 0);
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "blob_lengths", (uint32_t[]){ 128, 256 }, 2);
    fake_list(DRM_IOCTL_MODE_GETPROPERTY, "blob_ids", (uint32_t[]){ 81, 82 }, 2);
    drmModePropertyPtr property = BLOCK(drmModeGetProperty(card, 61));

    if (property && property->values)
        BYTES(property->values, 8);
    drmModeFreeProperty(property);
}

FAKE_CASE(drmModeGetProperty, shrinks)
{
    fake_property(DRM_MODE_PROP_ENUM, 40, 40);
    TURNS(VALUES, 40, 2);
    TURNS(ENUMS, 40, 3);
    get();
}

/* The original reads what is beyond its arrays then. */
FAKE_CASE(drmModeGetProperty, grows)
{
    fake_property(DRM_MODE_PROP_RANGE, 40, 0);
    TURNS(VALUES, 40, 100);
    get();
}

FAKE_CASE(drmModeGetProperty, grows_forever)
{
    fake_property(DRM_MODE_PROP_RANGE, 40, 0);
    fake_grows(VALUES, 1);
    drmModeFreeProperty(BLOCK(drmModeGetProperty(card, 61)));
}

/* No memory for that. */
FAKE_CASE(drmModeGetProperty, absurd_counts)
{
    fake_property(DRM_MODE_PROP_RANGE, 0, 0);
    fake_claims(VALUES, 0x7fffffff);
    errno = 0;
    drmModePropertyPtr property = drmModeGetProperty(card, 61);

    say("%s", property && property->values ? "values" : "no values");
    drmModeFreeProperty(property);
}

FAKE_CASE(drmModeGetProperty, second_request_fails)
{
    fake_property(DRM_MODE_PROP_ENUM, 40, 40);
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    get();
}

FAKE_CASE(drmModeGetProperty, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETPROPERTY, EINTR, 3);
    get();
}

FAKE_CASE(drmModeGetProperty, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETPROPERTY, 3);
    get();
}

CASE(drmModeFreeProperty, null)
{
    CALL(drmModeFreeProperty(NULL));
}

CASE(drmModeFreeProperty, usual)
{
    CALL(drmModeFreeProperty(drmModeGetProperty(card, ids.property)));
}

CASE(drmModeFreeProperty, made_by_hand)
{
    drmModePropertyPtr property = calloc(1, sizeof(*property));

    if (!property)
        return;
    property->count_values = property->count_enums = -1;
    property->values = malloc(8);
    property->enums = malloc(sizeof(*property->enums));
    property->blob_ids = malloc(4);
    CALL(drmModeFreeProperty(property));
}
