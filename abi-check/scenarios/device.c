/* device.c: what a device says of itself: capabilities, versions, its place on the bus. */
#include "scenario.h"

static void show(drmVersionPtr version)
{
    if (!version)
        return;
    say("%d.%d.%d", version->version_major, version->version_minor, version->version_patchlevel);
    TEXT(version->name);
    TEXT(version->date);
    TEXT(version->desc);
    say("%d, %d, %d bytes", version->name_len, version->date_len, version->desc_len);
}

CASE(drmIsKMS, null)
{
    RESULT(drmIsKMS(-1));
    RESULT(drmIsKMS(0));
}

CASE(drmIsKMS, usual)
{
    RESULT(drmIsKMS(card));
}

/* CRTCs, connectors and encoders it takes; framebuffers are made later. */
FAKE_CASE(drmIsKMS, without)
{
    static const char *const lists[] = { "fb_id_ptr", "crtc_id_ptr", "connector_id_ptr", "encoder_id_ptr" };
    static const uint32_t one[] = { 1 };

    for (size_t i = 0; i < LENGTH(lists); i++) {
        fake_list(DRM_IOCTL_MODE_GETRESOURCES, lists[i], NULL, 0);
        say("without %s", lists[i]);
        RESULT(drmIsKMS(card));
        fake_list(DRM_IOCTL_MODE_GETRESOURCES, lists[i], one, 1);
    }
    fake_claims(DRM_IOCTL_MODE_GETRESOURCES, "crtc_id_ptr", UINT32_MAX);
    RESULT(drmIsKMS(card));
    fake_returns(DRM_IOCTL_MODE_GETRESOURCES, 5);
    RESULT(drmIsKMS(card));
}

CASE(drmGetCap, null)
{
    uint64_t value = 7;

    RESULT(drmGetCap(-1, 0, &value));
    RESULT(drmGetCap(card, 0, &value));
    NUMBER(value);
}

FAKE_CASE(drmGetCap, null_crashes)
{
    RESULT(drmGetCap(card, DRM_CAP_DUMB_BUFFER, NULL));
}

CASE(drmGetCap, usual)
{
    for (uint64_t capability = 1; capability < 0x20; capability++) {
        uint64_t values[3] = { 1, 0x5a5a5a5a, 3 };

        RESULT(drmGetCap(card, capability, &values[1]));
        NUMBERS(values, 3);
    }
}

FAKE_CASE(drmGetCap, largest)
{
    uint64_t value = 7;

    fake_value(DRM_IOCTL_GET_CAP, "value", UINT64_MAX);
    RESULT(drmGetCap(card, UINT64_MAX, &value));
    NUMBER(value);
}

FAKE_CASE(drmGetCap, fails)
{
    uint64_t value = 7;

    fake_returns(DRM_IOCTL_GET_CAP, 5);
    RESULT(drmGetCap(card, 1, &value));
    NUMBER(value);
    fake_fails(DRM_IOCTL_GET_CAP, EOPNOTSUPP, 1);
    RESULT(drmGetCap(card, 1, &value));
    NUMBER(value);
}

CASE(drmSetClientCap, null)
{
    RESULT(drmSetClientCap(-1, 0, 0));
    RESULT(drmSetClientCap(card, 0, 0));
}

CASE(drmSetClientCap, usual)
{
    for (uint64_t capability = 1; capability < 10; capability++) {
        RESULT(drmSetClientCap(card, capability, 1));
        RESULT(drmSetClientCap(card, capability, 0));
        RESULT(drmSetClientCap(card, capability, UINT64_MAX));
    }
    RESULT(drmSetClientCap(card, UINT64_MAX, 0));
}

FAKE_CASE(drmSetClientCap, positive)
{
    fake_returns(DRM_IOCTL_SET_CLIENT_CAP, 5);
    RESULT(drmSetClientCap(card, DRM_CLIENT_CAP_ATOMIC, 1));
}

CASE(drmGetVersion, null)
{
    BLOCK(drmGetVersion(-1));
    BLOCK(drmGetVersion(0));
}

CASE(drmGetVersion, usual)
{
    drmVersionPtr version = BLOCK(drmGetVersion(card));

    show(version);
    drmFreeVersion(version);
}

/* A text without bytes is none. */
FAKE_CASE(drmGetVersion, empty_texts)
{
    static const char *const texts[] = { "name", "date", "desc" };

    for (size_t i = 0; i < LENGTH(texts); i++) {
        fake_list(DRM_IOCTL_VERSION, texts[i], NULL, 0);
        drmVersionPtr version = BLOCK(drmGetVersion(card));

        show(version);
        drmFreeVersion(version);
    }
}

FAKE_CASE(drmGetVersion, long_texts)
{
    static const uint32_t lengths[] = { 1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 1000 };
    static char name[1000], date[1000], desc[1000];

    memset(name, 'n', sizeof(name));
    memset(date, '1', sizeof(date));
    memset(desc, 'd', sizeof(desc));
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(DRM_IOCTL_VERSION, "name", name, lengths[i]);
        fake_list(DRM_IOCTL_VERSION, "date", date, lengths[i]);
        fake_list(DRM_IOCTL_VERSION, "desc", desc, lengths[i]);
        drmVersionPtr version = BLOCK(drmGetVersion(card));

        show(version);
        drmFreeVersion(version);
    }
}

/* The lengths are the kernel's, whatever is in the texts; numbers may be negative. */
FAKE_CASE(drmGetVersion, odd_texts)
{
    fake_list(DRM_IOCTL_VERSION, "name", "\0name", 5);
    fake_list(DRM_IOCTL_VERSION, "date", "2024\0\0\0", 7);
    fake_list(DRM_IOCTL_VERSION, "desc", "\xff\n\"", 3);
    fake_value(DRM_IOCTL_VERSION, "version_major", -1);
    fake_value(DRM_IOCTL_VERSION, "version_minor", INT32_MIN);
    fake_value(DRM_IOCTL_VERSION, "version_patchlevel", INT32_MAX);
    drmVersionPtr version = BLOCK(drmGetVersion(card));

    show(version);
    drmFreeVersion(version);
}

FAKE_CASE(drmGetVersion, fails)
{
    fake_returns(DRM_IOCTL_VERSION, 5);
    say("%s", drmGetVersion(card) ? "a block" : "none");
    fake_fails(DRM_IOCTL_VERSION, ENOTTY, 1);
    BLOCK(drmGetVersion(card));
}

CASE(drmFreeVersion, null)
{
    CALL(drmFreeVersion(NULL));
}

/* The library's block, a block of the program's own, and texts that the program exchanged. */
CASE(drmFreeVersion, usual)
{
    drmVersionPtr version;

    CALL(drmFreeVersion(drmGetVersion(card)));
    CALL(drmFreeVersion(calloc(1, sizeof(drmVersion))));
    version = calloc(1, sizeof(*version));
    if (version)
        version->name = strdup("a name");
    CALL(drmFreeVersion(version));
}

CASE(drmGetLibVersion, null)
{
    drmVersionPtr version = BLOCK(drmGetLibVersion(-1));

    if (version)
        BYTES(version, sizeof(*version));
    drmFreeVersion(version);
}

CASE(drmGetLibVersion, usual)
{
    drmVersionPtr version = BLOCK(drmGetLibVersion(card));

    show(version);
    drmFreeVersion(version);
}
