/* probe.c: prints what libdrm's functions say of the devices that umockdev pretends to have, a line for each call.
 * Nothing depends on the order in which a directory lists its files. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

enum { ROOM = 16 };

/* Says what the line is about; what is printed next ends it. */
#define CALL(...) (printf(__VA_ARGS__), printf(": "), errno = 0)

/* errno belongs to the result of functions that return -1, not of those that return -errno. */
static void number(long result)
{
    int error = errno;

    printf("%ld", result);
    if (result == -1)
        printf(" (errno %d)", error);
    putchar('\n');
}

static void string(char *text)
{
    if (text == NULL)
        printf("NULL\n");
    else
        printf("\"%s\"\n", text);
    free(text);
}

static void compatible(char **names)
{
    for (; names != NULL && *names != NULL; names++)
        printf(" compatible %s", *names);
}

static void device(const drmDevice *device)
{
    int kind;

    for (kind = 0; kind < DRM_NODE_MAX; kind++)
        if (device->available_nodes & 1 << kind)
            printf("%s ", device->nodes[kind]);
    printf("nodes %#x bus %d", device->available_nodes, device->bustype);
    if (device->bustype == DRM_BUS_PCI) {
        const drmPciBusInfo *bus = device->businfo.pci;
        printf(" %04x:%02x:%02x.%u", bus->domain, bus->bus, bus->dev, bus->func);
    } else if (device->bustype == DRM_BUS_USB) {
        printf(" %u:%u", device->businfo.usb->bus, device->businfo.usb->dev);
    } else if (device->bustype == DRM_BUS_PLATFORM) {
        printf(" %s", device->businfo.platform->fullname);
    } else if (device->bustype == DRM_BUS_HOST1X) {
        printf(" %s", device->businfo.host1x->fullname);
    } else if (device->bustype == DRM_BUS_FAUX) {
        printf(" %s", device->businfo.faux->name);
    }
    if (device->bustype == DRM_BUS_PCI && device->deviceinfo.pci != NULL) {
        const drmPciDeviceInfo *info = device->deviceinfo.pci;
        printf(" is %04x:%04x in %04x:%04x revision %02x", info->vendor_id, info->device_id, info->subvendor_id,
               info->subdevice_id, info->revision_id);
    } else if (device->bustype == DRM_BUS_USB && device->deviceinfo.usb != NULL) {
        printf(" is %04x:%04x", device->deviceinfo.usb->vendor, device->deviceinfo.usb->product);
    } else if (device->bustype == DRM_BUS_PLATFORM && device->deviceinfo.platform != NULL) {
        compatible(device->deviceinfo.platform->compatible);
    } else if (device->bustype == DRM_BUS_HOST1X && device->deviceinfo.host1x != NULL) {
        compatible(device->deviceinfo.host1x->compatible);
    }
}

static void one(int result, drmDevicePtr *found)
{
    printf("%d ", result);
    if (result == 0 && *found != NULL)
        device(*found);
    else
        printf(*found == NULL ? "none" : "an error and a device");
    drmFreeDevice(found);
    *found = NULL;
    putchar('\n');
}

static int by_first_node(const void *left, const void *right)
{
    const drmDevice *a = *(drmDevicePtr const *)left, *b = *(drmDevicePtr const *)right;

    return strcmp(a->nodes[DRM_NODE_PRIMARY], b->nodes[DRM_NODE_PRIMARY]);
}

static void all(const char *function, int count, drmDevicePtr *devices)
{
    int i;

    printf("%d\n", count);
    if (count <= 0)
        return;
    qsort(devices, count, sizeof *devices, by_first_node);
    for (i = 0; i < count; i++) {
        printf("%s, device %d: ", function, i);
        device(devices[i]);
        putchar('\n');
    }
    CALL("drmDevicesEqual, first and last");
    number(drmDevicesEqual(devices[0], devices[count - 1]));
    CALL("drmDevicesEqual, first twice");
    number(drmDevicesEqual(devices[0], devices[0]));
    drmFreeDevices(devices, count);
}

static void enumerate(void)
{
    drmDevicePtr devices[ROOM];

    CALL("drmGetDevices without room");
    number(drmGetDevices(NULL, 0));
    CALL("drmGetDevices");
    all("drmGetDevices", drmGetDevices(devices, ROOM), devices);
    CALL("drmGetDevices2 without room");
    number(drmGetDevices2(0, NULL, 0));
    CALL("drmGetDevices2");
    all("drmGetDevices2", drmGetDevices2(0, devices, ROOM), devices);
    CALL("drmGetDevices2 with revision");
    all("drmGetDevices2 with revision", drmGetDevices2(DRM_DEVICE_GET_PCI_REVISION, devices, ROOM), devices);
    CALL("drmGetDevices2 with unknown flags");
    number(drmGetDevices2(~0u, devices, ROOM));
}

static void by_number(const char *node)
{
    drmDevicePtr found = NULL;
    struct stat status;

    if (stat(node, &status) != 0) {
        printf("stat %s: no such file\n", node);
        return;
    }
    CALL("drmGetNodeTypeFromDevId %s", node);
    number(drmGetNodeTypeFromDevId(status.st_rdev));
    CALL("drmGetDeviceFromDevId %s", node);
    one(drmGetDeviceFromDevId(status.st_rdev, 0, &found), &found);
    CALL("drmGetDeviceFromDevId with revision %s", node);
    one(drmGetDeviceFromDevId(status.st_rdev, DRM_DEVICE_GET_PCI_REVISION, &found), &found);
}

static void version(int fd)
{
    drmVersionPtr version = drmGetVersion(fd);

    if (version == NULL) {
        printf("NULL (errno %d)\n", errno);
        return;
    }
    printf("%d.%d.%d \"%s\" \"%s\" \"%s\"\n", version->version_major, version->version_minor, version->version_patchlevel,
           version->name, version->date, version->desc);
    drmFreeVersion(version);
}

static void mode_setting(int fd, const char *node)
{
    drmModeResPtr resources;
    drmModeConnectorPtr connector;
    drmModeCrtcPtr crtc;
    uint32_t handle = 0, pitch = 0;
    uint64_t size = 0, offset = 0;

    CALL("drmIsKMS %s", node);
    number(drmIsKMS(fd));
    CALL("drmModeGetResources %s", node);
    resources = drmModeGetResources(fd);
    if (resources == NULL) {
        printf("NULL (errno %d)\n", errno);
        return;
    }
    printf("%d fbs, %d crtcs, %d connectors, %d encoders, up to %ux%u\n", resources->count_fbs, resources->count_crtcs,
           resources->count_connectors, resources->count_encoders, resources->max_width, resources->max_height);
    CALL("drmModeGetConnector %s", node);
    connector = drmModeGetConnector(fd, resources->connectors[0]);
    if (connector != NULL)
        printf("%s-%u, %d modes, the first %s, %d encoders\n", drmModeGetConnectorTypeName(connector->connector_type),
               connector->connector_type_id, connector->count_modes, connector->modes[0].name, connector->count_encoders);
    drmModeFreeConnector(connector);
    CALL("drmModeGetConnector of nothing %s", node);
    number(drmModeGetConnector(fd, 1) == NULL ? -1 : 0);
    CALL("drmModeGetCrtc %s", node);
    crtc = drmModeGetCrtc(fd, resources->crtcs[0]);
    if (crtc != NULL)
        printf("buffer %u, mode %s, gamma %d\n", crtc->buffer_id, crtc->mode.name, crtc->gamma_size);
    drmModeFreeCrtc(crtc);
    drmModeFreeResources(resources);
    CALL("drmModeCreateDumbBuffer %s", node);
    number(drmModeCreateDumbBuffer(fd, 64, 32, 32, 0, &handle, &pitch, &size));
    CALL("drmModeMapDumbBuffer %s", node);
    number(drmModeMapDumbBuffer(fd, handle, &offset));
    printf("its buffer %s: %u, %u bytes a line, %llu bytes at %#llx\n", node, handle, pitch, (unsigned long long)size,
           (unsigned long long)offset);
}

static void opened(const char *node)
{
    drmDevicePtr found = NULL;
    drm_magic_t magic = 0;
    uint64_t value = 0;
    uint32_t handle = 0;
    int shared = -1, fd = open(node, O_RDWR | O_CLOEXEC);

    CALL("drmGetNodeTypeFromFd %s", node);
    number(drmGetNodeTypeFromFd(fd));
    CALL("drmGetDevice %s", node);
    one(drmGetDevice(fd, &found), &found);
    CALL("drmGetDevice2 %s", node);
    one(drmGetDevice2(fd, 0, &found), &found);
    CALL("drmGetDeviceNameFromFd %s", node);
    string(drmGetDeviceNameFromFd(fd));
    CALL("drmGetDeviceNameFromFd2 %s", node);
    string(drmGetDeviceNameFromFd2(fd));
    CALL("drmGetPrimaryDeviceNameFromFd %s", node);
    string(drmGetPrimaryDeviceNameFromFd(fd));
    CALL("drmGetRenderDeviceNameFromFd %s", node);
    string(drmGetRenderDeviceNameFromFd(fd));
    CALL("drmGetVersion %s", node);
    version(fd);
    CALL("drmGetBusid %s", node);
    string(drmGetBusid(fd));
    CALL("drmGetCap %s", node);
    number(drmGetCap(fd, DRM_CAP_PRIME, &value));
    printf("its value %s: %llu\n", node, (unsigned long long)value);
    CALL("drmSetClientCap %s", node);
    number(drmSetClientCap(fd, DRM_CLIENT_CAP_ATOMIC, 1));
    CALL("drmGetMagic %s", node);
    number(drmGetMagic(fd, &magic));
    CALL("drmAuthMagic %s", node);
    number(drmAuthMagic(fd, magic));
    CALL("drmAuthMagic of nobody %s", node);
    number(drmAuthMagic(fd, 1));
    CALL("drmIsMaster %s", node);
    number(drmIsMaster(fd));
    CALL("drmSetMaster %s", node);
    number(drmSetMaster(fd));
    CALL("drmDropMaster %s", node);
    number(drmDropMaster(fd));
    CALL("drmSyncobjCreate %s", node);
    number(drmSyncobjCreate(fd, 0, &handle));
    CALL("drmPrimeHandleToFD %s", node);
    number(drmPrimeHandleToFD(fd, 9, DRM_CLOEXEC, &shared));
    printf("its handles %s: %u, %d, magic %u\n", node, handle, shared, magic);
    mode_setting(fd, node);
    CALL("drmClose %s", node);
    number(drmClose(fd));
}

/* What a number that came from drmOpen leads to. */
static void name(int fd)
{
    if (fd < 0) {
        number(fd);
        return;
    }
    string(drmGetDeviceNameFromFd2(fd));
    drmClose(fd);
}

static void opening(void)
{
    static const char *const names[] = { "i915", "udl", "panfrost", "vgem", "no-such-driver" };
    static const char *const ids[] = { "pci:0000:00:02.0", "PCI:0:2:0", "pci:0000:00:05.0", "usb:1-2", "pci:0001:00:02.0" };
    int first_time = 0, again = 0, fd;
    unsigned i, type;

    CALL("drmAvailable");
    number(drmAvailable());
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        CALL("drmOpen %s", names[i]);
        name(drmOpen(names[i], NULL));
    }
    for (i = 0; i < sizeof ids / sizeof *ids; i++) {
        CALL("drmOpen %s", ids[i]);
        name(drmOpen(NULL, ids[i]));
        CALL("drmCheckModesettingSupported %s", ids[i]);
        number(drmCheckModesettingSupported(ids[i]));
    }
    for (type = DRM_NODE_PRIMARY; type <= DRM_NODE_MAX; type++) {
        CALL("drmOpenWithType panfrost %u", type);
        name(drmOpenWithType("panfrost", NULL, (int)type));
    }
    CALL("drmOpenRender 129");
    name(drmOpenRender(129));
    CALL("drmOpenRender 140");
    name(drmOpenRender(140));
    CALL("drmOpenControl 0");
    name(drmOpenControl(0));
    fd = drmOpenOnce(NULL, ids[0], &first_time);
    CALL("drmOpenOnce twice");
    number(fd >= 0 && fd == drmOpenOnce(NULL, ids[0], &again));
    printf("drmOpenOnce, newly opened: %d, then %d\n", first_time, again);
    drmCloseOnce(fd);
    drmCloseOnce(fd);
    CALL("drmCloseOnce, then fcntl");
    number(fcntl(fd, F_GETFD));
}

static void flipped(int fd, unsigned sequence, unsigned seconds, unsigned microseconds, unsigned crtc, void *data)
{
    printf("flip %d: %u at %u.%06u on %u for %p\n", fd > 2, sequence, seconds, microseconds, crtc, data);
}

static void blanked(int fd, unsigned sequence, unsigned seconds, unsigned microseconds, void *data)
{
    printf("blank %d: %u at %u.%06u for %p\n", fd > 2, sequence, seconds, microseconds, data);
}

/* The file of the first device holds two events. */
static void events(void)
{
    drmEventContext context = { .version = 3, .vblank_handler = blanked, .page_flip_handler2 = flipped };
    int fd = open("/dev/dri/card0", O_RDWR | O_CLOEXEC);

    printf("drmHandleEvent:\n");
    errno = 0;
    number(drmHandleEvent(fd, &context));
    CALL("drmHandleEvent at the end");
    number(drmHandleEvent(fd, &context));
    close(fd);
}

int main(void)
{
    static const char *const nodes[] = { "/dev/dri/card0", "/dev/dri/card1", "/dev/dri/card2", "/dev/dri/card3",
                                         "/dev/dri/card4", "/dev/dri/card5", "/dev/dri/card6", "/dev/dri/renderD128",
                                         "/dev/dri/renderD129", "/dev/dri/renderD130", "/dev/null" };
    drmDevicePtr found = NULL;
    unsigned i;

    enumerate();
    for (i = 0; i < sizeof nodes / sizeof *nodes; i++) {
        by_number(nodes[i]);
        opened(nodes[i]);
    }
    CALL("drmGetDeviceFromDevId of no device");
    one(drmGetDeviceFromDevId(makedev(226, 63), 0, &found), &found);
    opening();
    events();
    return 0;
}
