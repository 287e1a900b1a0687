/* queries.c: what a compositor asks at its start and at each hotplug, and what it does for each frame. */
#include <fcntl.h>

#include <xf86drm.h>
#include <xf86drmMode.h>

#include "bench.h"

enum { FD = 3 };

static void resources(void) { drmModeFreeResources(drmModeGetResources(FD)); }
static void connector(void) { drmModeFreeConnector(drmModeGetConnector(FD, 1)); }
static void connector_current(void) { drmModeFreeConnector(drmModeGetConnectorCurrent(FD, 1)); }
static void connector_unplugged(void) { drmModeFreeConnector(drmModeGetConnector(FD, UNPLUGGED)); }
static void encoder(void) { drmModeFreeEncoder(drmModeGetEncoder(FD, 1)); }
static void crtc(void) { drmModeFreeCrtc(drmModeGetCrtc(FD, 1)); }
static void plane_resources(void) { drmModeFreePlaneResources(drmModeGetPlaneResources(FD)); }
static void plane(void) { drmModeFreePlane(drmModeGetPlane(FD, 1)); }
static void properties(void) { drmModeFreeObjectProperties(drmModeObjectGetProperties(FD, 1, DRM_MODE_OBJECT_PLANE)); }
static void property(void) { drmModeFreeProperty(drmModeGetProperty(FD, 1)); }
static void edid(void) { drmModeFreePropertyBlob(drmModeGetPropertyBlob(FD, 256)); }
static void large_blob(void) { drmModeFreePropertyBlob(drmModeGetPropertyBlob(FD, 1000)); }
static void version(void) { drmFreeVersion(drmGetVersion(FD)); }
static void busid(void) { drmFreeBusid(drmGetBusid(FD)); }

static void capability(void)
{
    uint64_t value;

    drmGetCap(FD, DRM_CAP_PRIME, &value);
}

static void prime(void)
{
    int fd;

    drmPrimeHandleToFD(FD, 1, DRM_CLOEXEC, &fd);
}

static void set_crtc(void)
{
    uint32_t connector_id = 1;
    static drmModeModeInfo mode = { .hdisplay = 1920 }; /* known for long, as with real programs */

    drmModeSetCrtc(FD, 1, 2, 0, 0, &connector_id, 1, &mode);
}

static void add_framebuffer(void)
{
    const uint32_t handles[4] = { 1 }, pitches[4] = { 7680 }, offsets[4] = { 0 };
    uint32_t id;

    drmModeAddFB2(FD, 1920, 1080, 0x34325258, handles, pitches, offsets, &id, 0);
}

static void set_plane(void) { drmModeSetPlane(FD, 1, 2, 3, 0, 0, 0, 64, 64, 0, 0, 64 << 16, 64 << 16); }
static void page_flip(void) { drmModePageFlip(FD, 1, 2, DRM_MODE_PAGE_FLIP_EVENT, 0); }
static void move_cursor(void) { drmModeMoveCursor(FD, 1, 10, 20); }

static void syncobj_wait(void)
{
    uint32_t handles[2] = { 1, 2 }, first;

    drmSyncobjWait(FD, handles, 2, 0, 0, &first);
}

const struct call queries[] = {
    { "query", "drmModeGetResources", resources, 20000 },
    { "query", "drmModeGetConnector", connector, 10000 },
    { "query", "drmModeGetConnector, disconnected", connector_unplugged, 20000 },
    { "query", "drmModeGetConnectorCurrent", connector_current, 10000 },
    { "query", "drmModeGetEncoder", encoder, 20000 },
    { "query", "drmModeGetCrtc", crtc, 20000 },
    { "query", "drmModeGetPlaneResources", plane_resources, 20000 },
    { "query", "drmModeGetPlane", plane, 20000 },
    { "query", "drmModeObjectGetProperties", properties, 20000 },
    { "query", "drmModeGetProperty", property, 10000 },
    { "query", "drmModeGetPropertyBlob, 256 bytes", edid, 20000 },
    { "query", "drmModeGetPropertyBlob, 1000 bytes", large_blob, 20000 },
    { "query", "drmGetVersion", version, 10000 },
    { "query", "drmGetBusid", busid, 20000 },
    { "query", "drmGetCap", capability, 50000 },
    { "frame", "drmPrimeHandleToFD", prime, 50000 },
    { "frame", "drmModeSetCrtc", set_crtc, 50000 },
    { "frame", "drmModeAddFB2", add_framebuffer, 50000 },
    { "frame", "drmModeSetPlane", set_plane, 50000 },
    { "frame", "drmModePageFlip", page_flip, 50000 },
    { "frame", "drmModeMoveCursor", move_cursor, 50000 },
    { "frame", "drmSyncobjWait", syncobj_wait, 50000 },
};
const size_t query_count = sizeof(queries) / sizeof(*queries);
