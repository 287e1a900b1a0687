/* connector_setup.c: names of connectors, which CRTCs can feed them, and what they can be told. */
#include "scenario.h"

#define MASKS DRM_IOCTL_MODE_GETENCODER, "possible_crtcs"

static uint32_t encoders[] = { 21, 22, 23 };

CASE(drmModeGetConnectorTypeName, usual)
{
    for (uint32_t type = DRM_MODE_CONNECTOR_Unknown; type <= DRM_MODE_CONNECTOR_USB; type++)
        TEXT(drmModeGetConnectorTypeName(type));
}

CASE(drmModeGetConnectorTypeName, null)
{
    TEXT(drmModeGetConnectorTypeName(0));
}

CASE(drmModeGetConnectorTypeName, unknown)
{
    TEXT(drmModeGetConnectorTypeName(21));
    TEXT(drmModeGetConnectorTypeName(22));
    TEXT(drmModeGetConnectorTypeName(256));
    TEXT(drmModeGetConnectorTypeName(0x7fffffff));
    TEXT(drmModeGetConnectorTypeName(0x80000000));
    TEXT(drmModeGetConnectorTypeName(UINT32_MAX));
}

/* Nothing is allocated: the same text each time. */
CASE(drmModeGetConnectorTypeName, stays)
{
    NUMBER(drmModeGetConnectorTypeName(11) == drmModeGetConnectorTypeName(11));
}

CASE(drmModeConnectorGetPossibleCrtcs, usual)
{
    drmModeConnectorPtr connector = drmModeGetConnectorCurrent(card, ids.connector);

    if (!connector)
        return;
    NUMBER(drmModeConnectorGetPossibleCrtcs(card, connector));
    drmModeFreeConnector(connector);
}

/* Without encoders nothing is asked, whatever the descriptor. */
CASE(drmModeConnectorGetPossibleCrtcs, null)
{
    drmModeConnector connector = { 0 };

    errno = 0;
    NUMBER(drmModeConnectorGetPossibleCrtcs(-1, &connector));
    NUMBER(errno);
}

CASE(drmModeConnectorGetPossibleCrtcs, null_crashes)
{
    NUMBER(drmModeConnectorGetPossibleCrtcs(card, NULL));
}

CASE(drmModeConnectorGetPossibleCrtcs, no_array)
{
    drmModeConnector connector = { .count_encoders = 2 };

    NUMBER(drmModeConnectorGetPossibleCrtcs(card, &connector));
}

CASE(drmModeConnectorGetPossibleCrtcs, closed)
{
    drmModeConnector connector = { .count_encoders = 2, .encoders = encoders };

    NUMBER(drmModeConnectorGetPossibleCrtcs(-1, &connector));
    NUMBER(errno);
}

static void possible(int count)
{
    drmModeConnector connector = { .count_encoders = count, .encoders = encoders };

    errno = 0;
    uint32_t crtcs = drmModeConnectorGetPossibleCrtcs(card, &connector);

    NUMBER(crtcs);
    if (!crtcs)
        NUMBER(errno);
}

FAKE_CASE(drmModeConnectorGetPossibleCrtcs, negative_count)
{
    possible(-1);
    possible(INT32_MIN);
}

FAKE_CASE(drmModeConnectorGetPossibleCrtcs, several)
{
    static const uint64_t masks[] = { 1, 4, 0x80000000 };

    fake_turns(MASKS, masks, LENGTH(masks));
    possible(3);
}

FAKE_CASE(drmModeConnectorGetPossibleCrtcs, no_crtcs)
{
    fake_value(MASKS, 0);
    possible(3);
}

/* The first failure ends it, also if others could be asked. */
FAKE_CASE(drmModeConnectorGetPossibleCrtcs, one_fails)
{
    fake_fault(FAKE_IOCTL, 1, EACCES);
    possible(3);
}

FAKE_CASE(drmModeConnectorGetPossibleCrtcs, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETENCODER, EINTR, 5);
    possible(1);
}

FAKE_CASE(drmModeConnectorGetPossibleCrtcs, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETENCODER, 3);
    possible(2);
}

CASE(drmModeConnectorSetProperty, null)
{
    RESULT(drmModeConnectorSetProperty(-1, 0, 0, 0));
    RESULT(drmModeConnectorSetProperty(card, 0, 0, 0));
}

CASE(drmModeConnectorSetProperty, no_such_property)
{
    RESULT(drmModeConnectorSetProperty(card, ids.connector, UINT32_MAX, 1));
    RESULT(drmModeConnectorSetProperty(card, UINT32_MAX, ids.property, 1));
}

FAKE_CASE(drmModeConnectorSetProperty, usual)
{
    RESULT(drmModeConnectorSetProperty(card, 31, 61, 0x1122334455667788));
    RESULT(drmModeConnectorSetProperty(card, UINT32_MAX, 0xfffffffe, UINT64_MAX));
}

FAKE_CASE(drmModeConnectorSetProperty, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_SETPROPERTY, 12);
    RESULT(drmModeConnectorSetProperty(card, 31, 61, 1));
}

static drmModeModeInfo mode = {
    0xfffffffe, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, "a mode's name"
};

CASE(drmModeAttachMode, usual)
{
    RESULT(drmModeAttachMode(card, ids.connector, &mode));
    BYTES(&mode, sizeof(mode));
}

CASE(drmModeAttachMode, null)
{
    RESULT(drmModeAttachMode(-1, 0, &mode));
    RESULT(drmModeAttachMode(card, 0, &mode));
}

CASE(drmModeAttachMode, null_crashes)
{
    RESULT(drmModeAttachMode(card, ids.connector, NULL));
}

FAKE_CASE(drmModeAttachMode, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_ATTACHMODE, 1);
    RESULT(drmModeAttachMode(card, 31, &mode));
}

CASE(drmModeDetachMode, usual)
{
    RESULT(drmModeDetachMode(card, ids.connector, &mode));
    BYTES(&mode, sizeof(mode));
}

CASE(drmModeDetachMode, null)
{
    RESULT(drmModeDetachMode(-1, 0, &mode));
    RESULT(drmModeDetachMode(card, 0, &mode));
}

CASE(drmModeDetachMode, null_crashes)
{
    RESULT(drmModeDetachMode(card, ids.connector, NULL));
}

FAKE_CASE(drmModeDetachMode, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_DETACHMODE, 1);
    RESULT(drmModeDetachMode(card, 31, &mode));
}
