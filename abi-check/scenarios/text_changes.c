/* text_changes.c: a driver's texts that change between two requests, and lengths that cannot be. */
#include "scenario.h"

/* The original writes its end of a text that grew behind its memory. */
FAKE_CASE(drmGetVersion, grows)
{
    drmVersionPtr version;

    fake_grows(DRM_IOCTL_VERSION, "name", 1);
    version = drmGetVersion(card);
    say("%s", version ? "a block" : "none");
    drmFreeVersion(version);
}

FAKE_CASE(drmGetVersion, shrinks)
{
    drmVersionPtr version;

    fake_grows(DRM_IOCTL_VERSION, "name", -1);
    fake_grows(DRM_IOCTL_VERSION, "date", -100);
    version = BLOCK(drmGetVersion(card));
    if (version)
        say("%d.%d.%d %.3s", version->version_major, version->version_minor, version->version_patchlevel, version->name);
    drmFreeVersion(version);
}

/* The original writes where its numbers wrap around to. */
OWN_FAKE_CASE(drmGetVersion, absurd_lengths)
{
    static const uint64_t lengths[] = { UINT64_MAX, UINT32_MAX, (uint64_t)1 << 32, INT32_MAX, 1 << 20 };
    static const char *const texts[] = { "name", "date", "desc" };

    for (size_t text = 0; text < LENGTH(texts); text++)
        for (size_t i = 0; i < LENGTH(lengths); i++) {
            fake_claims(DRM_IOCTL_VERSION, texts[text], lengths[i]);
            drmFreeVersion(drmGetVersion(card));
        }
}

FAKE_CASE(drmGetBusid, grows)
{
    char *busid;

    fake_grows(DRM_IOCTL_GET_UNIQUE, "unique", 1);
    busid = drmGetBusid(card);
    say("%s", busid ? "a text" : "none");
    drmFreeBusid(busid);
}

FAKE_CASE(drmGetBusid, shrinks)
{
    char *busid;

    fake_grows(DRM_IOCTL_GET_UNIQUE, "unique", -3);
    busid = drmGetBusid(card);
    say("%.5s", busid ? busid : "none");
    drmFreeBusid(busid);
}

OWN_FAKE_CASE(drmGetBusid, absurd_lengths)
{
    static const uint64_t lengths[] = { UINT64_MAX, UINT32_MAX, (uint64_t)1 << 32, INT32_MAX, 1 << 20 };

    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_claims(DRM_IOCTL_GET_UNIQUE, "unique", lengths[i]);
        drmFreeBusid(drmGetBusid(card));
    }
}

/* More with every request. The original asks twice, whatever comes of it. */
FAKE_CASE(drmGetVersion, grows_forever)
{
    static const char long_text[200] = "a text that is longer than usual";
    drmVersionPtr version;

    fake_list(DRM_IOCTL_VERSION, "desc", long_text, sizeof(long_text));
    fake_grows(DRM_IOCTL_VERSION, "desc", 1);
    version = BLOCK(drmGetVersion(card));
    drmFreeVersion(version);
}

FAKE_CASE(drmGetBusid, grows_forever)
{
    static const char long_text[200] = "a text that is longer than usual";
    char *busid;

    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", long_text, sizeof(long_text));
    fake_grows(DRM_IOCTL_GET_UNIQUE, "unique", 1);
    busid = BLOCK(drmGetBusid(card));
    drmFreeBusid(busid);
}
