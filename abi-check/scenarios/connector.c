/* connector.c: what is plugged in, and what it can show. */
#include "scenario.h"

#define MODES DRM_IOCTL_MODE_GETCONNECTOR, "modes_ptr"
#define ENCODERS DRM_IOCTL_MODE_GETCONNECTOR, "encoders_ptr"
#define PROPS DRM_IOCTL_MODE_GETCONNECTOR, "props_ptr"
#define VALUES DRM_IOCTL_MODE_GETCONNECTOR, "prop_values_ptr"

static void show(drmModeConnectorPtr connector)
{
    if (!connector)
        return;
    ID(connector->connector_id);
    ID(connector->encoder_id);
    say("%s-%u, connection %d, subpixel %d, %u by %u mm", drmModeGetConnectorTypeName(connector->connector_type),
        connector->connector_type_id, connector->connection, connector->subpixel, connector->mmWidth, connector->mmHeight);
    say("%d modes%s", connector->count_modes, connector->modes ? "" : ", no array");
    for (int i = 0; i < connector->count_modes && connector->modes; i++) {
        drmModeModeInfo *mode = &connector->modes[i];

        say("%.32s: %u kHz, %u %u %u %u skew %u, %u %u %u %u scan %u, %u Hz, flags %x, type %x", mode->name, mode->clock,
            mode->hdisplay, mode->hsync_start, mode->hsync_end, mode->htotal, mode->hskew, mode->vdisplay, mode->vsync_start,
            mode->vsync_end, mode->vtotal, mode->vscan, mode->vrefresh, mode->flags, mode->type);
        BYTES(mode, sizeof(*mode));
    }
    IDS(connector->props, connector->count_props);
    IDS(connector->prop_values, connector->count_props);
    IDS(connector->encoders, connector->count_encoders);
}

/* How many of everything, where the rest says nothing. */
static void count(drmModeConnectorPtr connector)
{
    if (connector)
        say("%d modes%s, %d properties%s%s, %d encoders%s", connector->count_modes, connector->modes ? "" : " (NULL)",
            connector->count_props, connector->props ? "" : " (NULL)", connector->prop_values ? "" : " (NULL)",
            connector->count_encoders, connector->encoders ? "" : " (NULL)");
}

/* Both, for they differ in what they make the kernel do. */
static void show_both(void)
{
    drmModeConnectorPtr connector = BLOCK(drmModeGetConnector(card, ids.connector));
    drmModeConnectorPtr current = BLOCK(drmModeGetConnectorCurrent(card, ids.connector));

    show(connector);
    drmModeFreeConnector(connector);
    show(current);
    drmModeFreeConnector(current);
}

CASE(drmModeGetConnector, usual)
{
    drmModeConnectorPtr connector = BLOCK(drmModeGetConnector(card, ids.connector));

    show(connector);
    CALL(drmModeFreeConnector(connector));
}

CASE(drmModeGetConnectorCurrent, usual)
{
    drmModeConnectorPtr connector = BLOCK(drmModeGetConnectorCurrent(card, ids.connector));

    show(connector);
    CALL(drmModeFreeConnector(connector));
}

CASE(drmModeGetConnector, null)
{
    BLOCK(drmModeGetConnector(-1, ids.connector));
    drmModeFreeConnector(BLOCK(drmModeGetConnector(card, 0)));
}

CASE(drmModeGetConnectorCurrent, null)
{
    BLOCK(drmModeGetConnectorCurrent(-1, ids.connector));
    drmModeFreeConnector(BLOCK(drmModeGetConnectorCurrent(card, 0)));
}

CASE(drmModeGetConnector, greatest_id)
{
    drmModeFreeConnector(BLOCK(drmModeGetConnector(card, UINT32_MAX)));
    drmModeFreeConnector(BLOCK(drmModeGetConnectorCurrent(card, UINT32_MAX)));
}

CASE(drmModeGetConnector, of_something_else)
{
    drmModeFreeConnector(BLOCK(drmModeGetConnector(card, ids.crtc)));
    drmModeFreeConnector(BLOCK(drmModeGetConnectorCurrent(card, ids.crtc)));
}

CASE(drmModeFreeConnector, null)
{
    CALL(drmModeFreeConnector(NULL));
}

CASE(drmModeFreeConnector, usual)
{
    CALL(drmModeFreeConnector(drmModeGetConnector(card, ids.connector)));
}

/* Counts mean nothing to it; arrays are whatever the program put there. */
CASE(drmModeFreeConnector, made_by_hand)
{
    drmModeConnectorPtr connector = calloc(1, sizeof(*connector));

    if (!connector)
        return;
    connector->count_modes = connector->count_props = 1000;
    connector->count_encoders = -1;
    connector->modes = calloc(1, sizeof(*connector->modes));
    connector->encoders = calloc(1, sizeof(*connector->encoders));
    CALL(drmModeFreeConnector(connector));
}

/* Every array is a block of its own. */
CASE(drmModeFreeConnector, pieces)
{
    drmModeConnectorPtr connector = drmModeGetConnectorCurrent(card, ids.connector);

    if (!connector)
        return;
    free(connector->modes);
    free(connector->props);
    drmFree(connector->prop_values);
    free(connector->encoders);
    drmFree(connector);
}

FAKE_CASE(drmModeGetConnector, each_field)
{
    fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "encoder_id", 0xfffffffe);
    fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "connector_type", DRM_MODE_CONNECTOR_WRITEBACK);
    fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "connector_type_id", 0xfffffffd);
    fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "mm_width", 0xfffffffc);
    fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "mm_height", 0xfffffffb);
    show_both();
}

FAKE_CASE(drmModeGetConnector, connections)
{
    static const uint32_t connections[] = { 0, DRM_MODE_CONNECTED, DRM_MODE_DISCONNECTED, DRM_MODE_UNKNOWNCONNECTION, 0x80000000 };

    for (size_t i = 0; i < LENGTH(connections); i++) {
        fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "connection", connections[i]);
        drmModeConnectorPtr connector = drmModeGetConnector(card, ids.connector);

        if (connector)
            NUMBER(connector->connection);
        drmModeFreeConnector(connector);
    }
}

/* One more than the kernel says. */
FAKE_CASE(drmModeGetConnector, subpixels)
{
    static const uint32_t subpixels[] = { 0, 1, 2, 3, 4, 5, 0x7fffffff, 0xffffffff };

    for (size_t i = 0; i < LENGTH(subpixels); i++) {
        fake_value(DRM_IOCTL_MODE_GETCONNECTOR, "subpixel", subpixels[i]);
        drmModeConnectorPtr connector = drmModeGetConnectorCurrent(card, ids.connector);

        if (connector)
            NUMBER(connector->subpixel);
        drmModeFreeConnector(connector);
    }
}

FAKE_CASE(drmModeGetConnector, no_modes)
{
    fake_list(MODES, NULL, 0);
    show_both();
}

FAKE_CASE(drmModeGetConnector, nothing)
{
    fake_list(MODES, NULL, 0);
    fake_list(ENCODERS, NULL, 0);
    fake_list(PROPS, NULL, 0);
    fake_list(VALUES, NULL, 0);
    show_both();
}

FAKE_CASE(drmModeGetConnector, full_values)
{
    static const uint64_t values[] = { UINT64_MAX, 0, 0x8000000000000000 };

    fake_list(VALUES, values, LENGTH(values));
    show_both();
}

/* A name without end stays as the kernel wrote it. */
FAKE_CASE(drmModeGetConnector, unending_name)
{
    static drmModeModeInfo mode = { .clock = 0xffffffff, .vtotal = 0xffff, .type = 0x80000000 };

    memset(mode.name, 'x', sizeof(mode.name));
    fake_list(MODES, &mode, 1);
    show_both();
}

/* As many as there is usually room for, and one more. */
FAKE_CASE(drmModeGetConnector, many_modes)
{
    static drmModeModeInfo modes[500];
    static const uint32_t lengths[] = { 1, 47, 48, 49, LENGTH(modes) };

    for (size_t i = 0; i < LENGTH(modes); i++) {
        modes[i].clock = i;
        snprintf(modes[i].name, sizeof(modes[i].name), "mode %zu", i);
    }
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(MODES, modes, lengths[i]);
        drmModeConnectorPtr connector = drmModeGetConnectorCurrent(card, ids.connector);

        count(connector);
        if (connector)
            BYTES(&connector->modes[connector->count_modes - 1], sizeof(drmModeModeInfo));
        drmModeFreeConnector(connector);
        connector = drmModeGetConnector(card, ids.connector);
        count(connector);
        if (connector)
            BYTES(&connector->modes[connector->count_modes - 1], sizeof(drmModeModeInfo));
        drmModeFreeConnector(connector);
    }
}

FAKE_CASE(drmModeGetConnector, many_properties)
{
    static uint32_t props[300];
    static uint64_t values[300];
    static const uint32_t lengths[] = { 1, 47, 48, 49, LENGTH(props) };

    for (size_t i = 0; i < LENGTH(props); i++) {
        props[i] = i + 1;
        values[i] = ~(uint64_t)i;
    }
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(PROPS, props, lengths[i]);
        fake_list(VALUES, values, lengths[i]);
        show_both();
    }
}

FAKE_CASE(drmModeGetConnector, many_encoders)
{
    static uint32_t encoders[100];
    static const uint32_t lengths[] = { 1, 16, 17, 32, 33, LENGTH(encoders) };

    for (size_t i = 0; i < LENGTH(encoders); i++)
        encoders[i] = i + 1;
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(ENCODERS, encoders, lengths[i]);
        show_both();
    }
}

/* What the kernel counts but does not write reads as 0. */
FAKE_CASE(drmModeGetConnector, claims_more)
{
    fake_claims(ENCODERS, 6);
    fake_claims(VALUES, 5);
    fake_claims(MODES, 3);
    show_both();
}

static void count_claimed(const char *field, uint32_t claimed)
{
    fake_claims(DRM_IOCTL_MODE_GETCONNECTOR, field, claimed);
    drmModeConnectorPtr connector = BLOCK(drmModeGetConnector(card, ids.connector));
    drmModeConnectorPtr current = BLOCK(drmModeGetConnectorCurrent(card, ids.connector));

    drmModeFreeConnector(connector);
    drmModeFreeConnector(current);
}

FAKE_CASE(drmModeGetConnector, absurd_number_of_modes)
{
    count_claimed("modes_ptr", 0x7fffffff);
    count_claimed("modes_ptr", UINT32_MAX);
}

FAKE_CASE(drmModeGetConnector, absurd_number_of_properties)
{
    count_claimed("prop_values_ptr", 0x7fffffff);
    count_claimed("prop_values_ptr", UINT32_MAX);
}

FAKE_CASE(drmModeGetConnector, absurd_number_of_encoders)
{
    count_claimed("encoders_ptr", 0x7fffffff);
    count_claimed("encoders_ptr", UINT32_MAX);
}

/* The array's size in bytes is 0 if one counts with 32 bits. */
FAKE_CASE(drmModeGetConnector, overflowing_count)
{
    count_claimed("encoders_ptr", 0x80000000);
}
