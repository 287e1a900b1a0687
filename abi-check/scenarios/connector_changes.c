/* connector_changes.c: connectors that are plugged in, unplugged or gone while somebody asks; kernels that refuse to answer. */
#include "scenario.h"

#define MODES DRM_IOCTL_MODE_GETCONNECTOR, "modes_ptr"
#define ENCODERS DRM_IOCTL_MODE_GETCONNECTOR, "encoders_ptr"
#define PROPS DRM_IOCTL_MODE_GETCONNECTOR, "props_ptr"
#define VALUES DRM_IOCTL_MODE_GETCONNECTOR, "prop_values_ptr"

static drmModeConnectorPtr ask(bool probe)
{
    return probe ? BLOCK(drmModeGetConnector(card, ids.connector)) : BLOCK(drmModeGetConnectorCurrent(card, ids.connector));
}

static void count(bool probe)
{
    drmModeConnectorPtr connector = ask(probe);

    if (connector) {
        say("%d modes, %d properties, %d encoders", connector->count_modes, connector->count_props, connector->count_encoders);
        NUMBERS(connector->props, connector->count_props);
        NUMBERS(connector->prop_values, connector->count_props);
        NUMBERS(connector->encoders, connector->count_encoders);
        if (connector->count_modes > 0)
            say("the last is %s", connector->modes[connector->count_modes - 1].name);
    }
    drmModeFreeConnector(connector);
}

/* More than there is usually room for, so that everybody asks again. */
FAKE_CASE(drmModeGetConnector, modes_grow)
{
    TURNS(MODES, 50, 55, 57, 52);
    count(true);
}

FAKE_CASE(drmModeGetConnectorCurrent, modes_grow)
{
    TURNS(MODES, 50, 55, 57, 52);
    count(false);
}

FAKE_CASE(drmModeGetConnector, everything_grows)
{
    TURNS(MODES, 50, 50, 51);
    TURNS(ENCODERS, 40, 41, 41);
    TURNS(PROPS, 60, 61, 62);
    TURNS(VALUES, 60, 61, 62);
    count(true);
}

FAKE_CASE(drmModeGetConnectorCurrent, everything_grows)
{
    TURNS(MODES, 50, 50, 51);
    TURNS(ENCODERS, 40, 41, 41);
    TURNS(PROPS, 60, 61, 62);
    TURNS(VALUES, 60, 61, 62);
    count(false);
}

FAKE_CASE(drmModeGetConnector, everything_shrinks)
{
    TURNS(MODES, 50, 1);
    TURNS(ENCODERS, 40, 0);
    TURNS(PROPS, 60, 1);
    TURNS(VALUES, 60, 1);
    count(true);
}

FAKE_CASE(drmModeGetConnectorCurrent, everything_shrinks)
{
    TURNS(MODES, 50, 0);
    TURNS(ENCODERS, 40, 0);
    TURNS(PROPS, 60, 0);
    TURNS(VALUES, 60, 0);
    count(false);
}

/* Plugged in between two requests: whoever asks once sees it as it was, whoever asks again as it is. */
FAKE_CASE(drmModeGetConnector, plugged_in)
{
    TURNS(MODES, 0, 2);
    drmModeConnectorPtr connector = ask(true);

    if (connector)
        say("%s", connector->count_modes == 0 || connector->count_modes == 2 ? "no modes or both" : "something else");
    drmModeFreeConnector(connector);
}

FAKE_CASE(drmModeGetConnectorCurrent, plugged_in)
{
    TURNS(MODES, 0, 2);
    drmModeConnectorPtr connector = ask(false);

    if (connector)
        say("%s", connector->count_modes == 0 || connector->count_modes == 2 ? "no modes or both" : "something else");
    drmModeFreeConnector(connector);
}

/* One list has entries only the first time, while another grows. */
FAKE_CASE(drmModeGetConnector, list_vanishes)
{
    TURNS(PROPS, 60, 0);
    TURNS(VALUES, 60, 0);
    TURNS(MODES, 50, 51);
    count(true);
}

FAKE_CASE(drmModeGetConnectorCurrent, list_vanishes)
{
    TURNS(ENCODERS, 40, 0);
    TURNS(MODES, 50, 51);
    count(false);
}

FAKE_CASE(drmModeGetConnector, grows_forever)
{
    /* The original does not end. */
    alarm(1);
    fake_grows(ENCODERS, 1);
    fake_list(ENCODERS, (uint32_t[40]){ 0 }, 40);
    BLOCK(drmModeGetConnector(card, ids.connector));
}

FAKE_CASE(drmModeGetConnectorCurrent, grows_forever)
{
    alarm(1);
    fake_grows(ENCODERS, 1);
    fake_list(ENCODERS, (uint32_t[40]){ 0 }, 40);
    BLOCK(drmModeGetConnectorCurrent(card, ids.connector));
}

/* Until memory is at its end. */
FAKE_CASE(drmModeGetConnector, grows_fast)
{
    if (fake_heap_limit)
        fake_heap_limit(64 << 20);
    fake_grows(ENCODERS, fake_heap_limit ? 1 << 22 : 1 << 28);
    fake_list(ENCODERS, (uint32_t[40]){ 0 }, 40);
    ask(true);
    ask(false);
}

/* The connector is gone at the second request. */
FAKE_CASE(drmModeGetConnector, second_request_fails)
{
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    count(true);
}

FAKE_CASE(drmModeGetConnectorCurrent, second_request_fails)
{
    TURNS(MODES, 60);
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    count(false);
}

FAKE_CASE(drmModeGetConnectorCurrent, third_request_fails)
{
    TURNS(MODES, 60, 61);
    fake_fault(FAKE_IOCTL, 2, EIO);
    count(false);
}

FAKE_CASE(drmModeGetConnector, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETCONNECTOR, EINTR, 3);
    count(true);
    fake_fails(DRM_IOCTL_MODE_GETCONNECTOR, EAGAIN, 3);
    count(false);
}

FAKE_CASE(drmModeGetConnector, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETCONNECTOR, 7);
    count(true);
    count(false);
}
