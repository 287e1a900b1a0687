/* busid.c: the bus ids of devices, the version of the interface that makes them, and mode setting as found by them. */
#include "scenario.h"

CASE(drmGetBusid, null)
{
    TEXT(drmGetBusid(-1));
    TEXT(drmGetBusid(0));
}

CASE(drmGetBusid, usual)
{
    drmFreeBusid(TEXT(drmGetBusid(card)));
}

/* No bus id is an empty text. */
FAKE_CASE(drmGetBusid, empty)
{
    char *busid;

    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", NULL, 0);
    busid = drmGetBusid(card);
    TEXT(busid);
    free(busid);
}

FAKE_CASE(drmGetBusid, lengths)
{
    static const uint32_t lengths[] = { 1, 31, 32, 33, 39, 40, 41, 63, 64, 65, 1000 };
    static char text[1000];

    memset(text, 'b', sizeof(text));
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(DRM_IOCTL_GET_UNIQUE, "unique", text, lengths[i]);
        drmFreeBusid(TEXT(drmGetBusid(card)));
    }
    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", "a\0b", 3);
    drmFreeBusid(TEXT(drmGetBusid(card)));
}

FAKE_CASE(drmGetBusid, fails)
{
    fake_returns(DRM_IOCTL_GET_UNIQUE, 5);
    TEXT(drmGetBusid(card));
    fake_fails(DRM_IOCTL_GET_UNIQUE, EACCES, -1);
    BLOCK(drmGetBusid(card));
}

CASE(drmFreeBusid, null)
{
    CALL(drmFreeBusid(NULL));
}

CASE(drmFreeBusid, usual)
{
    CALL(drmFreeBusid(strdup("pci:0000:00:02.0")));
}

CASE(drmSetBusid, null)
{
    RESULT(drmSetBusid(-1, ""));
}

FAKE_CASE(drmSetBusid, null_crashes)
{
    RESULT(drmSetBusid(card, NULL));
}

FAKE_CASE(drmSetBusid, usual)
{
    static char text[1001];

    memset(text, 'b', sizeof(text) - 1);
    RESULT(drmSetBusid(card, "pci:0000:00:02.0"));
    RESULT(drmSetBusid(card, ""));
    RESULT(drmSetBusid(card, text));
    fake_fails(DRM_IOCTL_SET_UNIQUE, EINVAL, 1);
    RESULT(drmSetBusid(card, "pci:0000:00:02.0"));
}

/* The result is minus the errno of before. */
FAKE_CASE(drmSetBusid, positive_answer)
{
    fake_returns(DRM_IOCTL_SET_UNIQUE, 5);
    errno = EDOM;
    say("%d", drmSetBusid(card, "pci:0000:00:02.0"));
    RESULT(drmSetBusid(card, "pci:0000:00:02.0"));
}

/* Kernels of today do not take one. */
CASE(drmSetBusid, refused)
{
    RESULT(drmSetBusid(card, "pci:0000:00:02.0"));
}

CASE(drmSetInterfaceVersion, null)
{
    drmSetVersion version = { 0 };

    RESULT(drmSetInterfaceVersion(-1, &version));
    NUMBERS(&version.drm_di_major, 4);
}

FAKE_CASE(drmSetInterfaceVersion, null_crashes)
{
    RESULT(drmSetInterfaceVersion(card, NULL));
}

/* What the kernel has comes back in any case. */
CASE(drmSetInterfaceVersion, usual)
{
    static const drmSetVersion versions[] = {
        { 1, 4, -1, -1 }, { 1, 1, -1, -1 }, { -1, -1, -1, -1 }, { 1, 99, -1, -1 }, { 2, 0, -1, -1 }, { -1, -1, 99, 99 },
        { 0, 0, 0, 0 }, { INT32_MIN, INT32_MIN, INT32_MAX, INT32_MAX },
    };

    for (size_t i = 0; i < LENGTH(versions); i++) {
        drmSetVersion version = versions[i];

        RESULT(drmSetInterfaceVersion(card, &version));
        NUMBERS(&version.drm_di_major, 4);
    }
}

FAKE_CASE(drmSetInterfaceVersion, fails)
{
    drmSetVersion version = { 1, 4, -1, -1 };

    fake_fails(DRM_IOCTL_SET_VERSION, EACCES, 1);
    RESULT(drmSetInterfaceVersion(card, &version));
    NUMBERS(&version.drm_di_major, 4);
}

FAKE_CASE(drmSetInterfaceVersion, positive_answer)
{
    drmSetVersion version = { 1, 4, -1, -1 };

    fake_returns(DRM_IOCTL_SET_VERSION, 5);
    errno = EDOM;
    say("%d", drmSetInterfaceVersion(card, &version));
    NUMBERS(&version.drm_di_major, 4);
    RESULT(drmSetInterfaceVersion(card, &version));
}

CASE(drmCheckModesettingSupported, null)
{
    RESULT(drmCheckModesettingSupported(""));
}

FAKE_CASE(drmCheckModesettingSupported, null_crashes)
{
    RESULT(drmCheckModesettingSupported(NULL));
}

/* With 32 bits libdrm has its own idea of what is too large, and finds nothing there either. */
#define LARGE (sizeof(long) == 8 ? "pci:0000:01:0a.4294967299" : "pci:0000:01:0a.2147483647")

static void check(void)
{
    static const char *const ids[] = {
        "pci:0000:01:0a.3", "pci:0:1:a.3", "pci:0000:01:0A.3zzz", "pci: 0: 1: a. 3", "pci:0x0:1:a.3", "pci:0000:01:0a.03",
        "pci:00000:01:0a.3", "pci:10000:01:0a.3", "pci:0000:001:0a.3", "PCI:0000:01:0a.3", "PCI:1:10:3", "0000:01:0a.3",
        "pci:0000:01:0a", "pci:0000:01:0a.", "pci:0000:01:0a.x", "pci:-1:01:0a.3", "pci:+0:01:0a.3", " pci:0000:01:0a.3",
        "pci:0000:01:0a.4", LARGE, "pci", "pci:", "pci:g:1:a.3", "pci:::.",
        "pci:\t0:\n1:\va.\f3", "pci:0 :1:a.3", "pci:0x:1:a.3", "pci:-0:-0x:a.3",
    };

    for (size_t i = 0; i < LENGTH(ids); i++) {
        say("%s", ids[i]);
        RESULT(drmCheckModesettingSupported(ids[i]));
    }
}

/* Whatever is on the bus of this machine. */
CASE(drmCheckModesettingSupported, here)
{
    RESULT(drmCheckModesettingSupported("pci:0000:00:02.0"));
    RESULT(drmCheckModesettingSupported("pci:ffff:ff:1f.7"));
    check();
}

FAKE_CASE(drmCheckModesettingSupported, usual)
{
    fake_tree("support_with");
    check();
}

/* A driver without mode setting, one of old, a device without a driver, no devices. */
FAKE_CASE(drmCheckModesettingSupported, without)
{
    static const char *const trees[] = { "support_without", "support_old", "support_none", "empty" };

    for (size_t i = 0; i < LENGTH(trees); i++) {
        say("%s", trees[i]);
        fake_tree(trees[i]);
        RESULT(drmCheckModesettingSupported("pci:0000:01:0a.3"));
    }
}
