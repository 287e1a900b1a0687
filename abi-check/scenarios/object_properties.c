/* object_properties.c: which properties an object has, their values, and setting them. */
#include "scenario.h"

#define PROPS DRM_IOCTL_MODE_OBJ_GETPROPERTIES, "props_ptr"
#define VALUES DRM_IOCTL_MODE_OBJ_GETPROPERTIES, "prop_values_ptr"

static uint32_t props[1000];
static uint64_t values[1000];

/* The two lists share a length. */
static void fake_properties(uint32_t count)
{
    for (size_t i = 0; i < LENGTH(props); i++) {
        props[i] = i + 1;
        values[i] = ~(uint64_t)i;
    }
    fake_list(PROPS, props, count);
    fake_list(VALUES, values, count);
}

#define BOTH(...) \
    do { \
        TURNS(PROPS, __VA_ARGS__); \
        TURNS(VALUES, __VA_ARGS__); \
    } while (0)

static void show(drmModeObjectPropertiesPtr properties)
{
    if (!properties)
        return;
    IDS(properties->props, properties->count_props);
    IDS(properties->prop_values, properties->count_props);
}

static void get(uint32_t object, uint32_t type)
{
    drmModeObjectPropertiesPtr properties = BLOCK(drmModeObjectGetProperties(card, object, type));

    show(properties);
    drmModeFreeObjectProperties(properties);
}

CASE(drmModeObjectGetProperties, usual)
{
    drmModeObjectPropertiesPtr properties = BLOCK(drmModeObjectGetProperties(card, ids.connector, DRM_MODE_OBJECT_CONNECTOR));

    show(properties);
    CALL(drmModeFreeObjectProperties(properties));
}

CASE(drmModeObjectGetProperties, of_each_kind)
{
    get(ids.crtc, DRM_MODE_OBJECT_CRTC);
    get(ids.plane, DRM_MODE_OBJECT_PLANE);
    get(ids.encoder, DRM_MODE_OBJECT_ENCODER);
    get(ids.crtc, DRM_MODE_OBJECT_ANY);
    get(ids.property, DRM_MODE_OBJECT_PROPERTY);
}

CASE(drmModeObjectGetProperties, of_another_kind)
{
    get(ids.crtc, DRM_MODE_OBJECT_PLANE);
    get(ids.crtc, UINT32_MAX);
}

/* With the properties that only clients with atomic mode setting see. */
CASE(drmModeObjectGetProperties, atomic)
{
    RESULT(drmSetClientCap(card, DRM_CLIENT_CAP_ATOMIC, 1));
    get(ids.crtc, DRM_MODE_OBJECT_CRTC);
    get(ids.plane, DRM_MODE_OBJECT_PLANE);
    get(ids.connector, DRM_MODE_OBJECT_CONNECTOR);
}

CASE(drmModeObjectGetProperties, null)
{
    BLOCK(drmModeObjectGetProperties(-1, 0, 0));
    get(0, 0);
    get(0, DRM_MODE_OBJECT_CONNECTOR);
}

FAKE_CASE(drmModeObjectGetProperties, greatest_arguments)
{
    get(UINT32_MAX, 0xfffffffe);
}

FAKE_CASE(drmModeObjectGetProperties, lengths)
{
    static const uint32_t lengths[] = { 0, 1, 63, 64, 65, LENGTH(props) };

    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_properties(lengths[i]);
        get(41, DRM_MODE_OBJECT_CRTC);
    }
}

FAKE_CASE(drmModeObjectGetProperties, grows)
{
    fake_properties(100);
    BOTH(100, 101, 102, 102);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, shrinks)
{
    fake_properties(100);
    BOTH(100, 2);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, vanish)
{
    BOTH(100, 0);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, grows_forever)
{
    /* The original does not end. */
    alarm(1);
    fake_properties(100);
    fake_grows(PROPS, 1);
    fake_grows(VALUES, 1);
    BLOCK(drmModeObjectGetProperties(card, 41, DRM_MODE_OBJECT_CRTC));
}

/* What is counted, but not written. */
FAKE_CASE(drmModeObjectGetProperties, claims_more)
{
    fake_claims(VALUES, 7);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, absurd_counts)
{
    fake_claims(VALUES, 0x7fffffff);
    get(41, DRM_MODE_OBJECT_CRTC);
    fake_claims(VALUES, UINT32_MAX);
    get(41, DRM_MODE_OBJECT_CRTC);
}

/* The array's size in bytes is 0 if one counts with 32 bits. */
FAKE_CASE(drmModeObjectGetProperties, overflowing_count)
{
    fake_claims(VALUES, 0x80000000);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, second_request_fails)
{
    fake_properties(100);
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_OBJ_GETPROPERTIES, EINTR, 3);
    get(41, DRM_MODE_OBJECT_CRTC);
}

FAKE_CASE(drmModeObjectGetProperties, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_OBJ_GETPROPERTIES, 3);
    get(41, DRM_MODE_OBJECT_CRTC);
}

CASE(drmModeFreeObjectProperties, null)
{
    CALL(drmModeFreeObjectProperties(NULL));
}

CASE(drmModeFreeObjectProperties, usual)
{
    CALL(drmModeFreeObjectProperties(drmModeObjectGetProperties(card, ids.connector, DRM_MODE_OBJECT_CONNECTOR)));
    drmModeObjectPropertiesPtr properties = calloc(1, sizeof(*properties));

    if (!properties)
        return;
    properties->count_props = UINT32_MAX;
    properties->props = malloc(4);
    properties->prop_values = malloc(8);
    CALL(drmModeFreeObjectProperties(properties));
}

CASE(drmModeObjectSetProperty, null)
{
    RESULT(drmModeObjectSetProperty(-1, 0, 0, 0, 0));
    RESULT(drmModeObjectSetProperty(card, 0, 0, 0, 0));
}

CASE(drmModeObjectSetProperty, no_such_property)
{
    RESULT(drmModeObjectSetProperty(card, ids.connector, DRM_MODE_OBJECT_CONNECTOR, UINT32_MAX, 0));
    RESULT(drmModeObjectSetProperty(card, UINT32_MAX, DRM_MODE_OBJECT_CONNECTOR, ids.property, 0));
    RESULT(drmModeObjectSetProperty(card, ids.connector, DRM_MODE_OBJECT_CRTC, ids.property, 0));
}

FAKE_CASE(drmModeObjectSetProperty, usual)
{
    RESULT(drmModeObjectSetProperty(card, 31, DRM_MODE_OBJECT_CONNECTOR, 61, 0x1122334455667788));
    RESULT(drmModeObjectSetProperty(card, UINT32_MAX, 0xfffffffe, 0xfffffffd, UINT64_MAX));
    RESULT(drmModeObjectSetProperty(card, 31, DRM_MODE_OBJECT_CONNECTOR, 61, 0x8000000000000000));
}

FAKE_CASE(drmModeObjectSetProperty, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_OBJ_SETPROPERTY, EAGAIN, 3);
    RESULT(drmModeObjectSetProperty(card, 31, DRM_MODE_OBJECT_CONNECTOR, 61, 1));
}

FAKE_CASE(drmModeObjectSetProperty, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_OBJ_SETPROPERTY, 3);
    RESULT(drmModeObjectSetProperty(card, 31, DRM_MODE_OBJECT_CONNECTOR, 61, 1));
}
