/*
 * Finds the devices of a real kernel and opens them by name; prints what they are, what they have, and draws into a buffer.
 * What it prints is the same each time that it runs in the test bed.
 */

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <xf86drm.h>
#include <xf86drmMode.h>

static int flips;

static void flipped(int fd, unsigned sequence, unsigned sec, unsigned usec, void *data)
{
    (void)fd, (void)sequence, (void)sec, (void)usec;
    flips += *(int *)data;
}

static void list(void)
{
    drmDevicePtr devices[16];
    int count = drmGetDevices2(DRM_DEVICE_GET_PCI_REVISION, devices, 16);

    printf("%d devices\n", count);
    for (int i = 0; i < count; i++) {
        printf("device on bus %d\n", devices[i]->bustype);
        for (int type = 0; type < DRM_NODE_MAX; type++) {
            if (devices[i]->available_nodes & 1 << type)
                printf("  %s\n", devices[i]->nodes[type]);
        }
    }
    drmFreeDevices(devices, count > 0 ? count : 0);
}

static void properties(int fd, uint32_t id, uint32_t type)
{
    drmModeObjectPropertiesPtr all = drmModeObjectGetProperties(fd, id, type);

    for (uint32_t i = 0; all && i < all->count_props; i++) {
        drmModePropertyPtr property = drmModeGetProperty(fd, all->props[i]);

        if (!property)
            continue;
        printf("    %s, flags %x, %d values, %d enums", property->name, property->flags, property->count_values,
               property->count_enums);
        for (int entry = 0; entry < property->count_enums; entry++)
            printf(" %s", property->enums[entry].name);
        printf("\n");
        drmModeFreeProperty(property);
    }
    drmModeFreeObjectProperties(all);
}

static void planes(int fd)
{
    drmModePlaneResPtr all = drmModeGetPlaneResources(fd);

    for (uint32_t i = 0; all && i < all->count_planes; i++) {
        drmModePlanePtr plane = drmModeGetPlane(fd, all->planes[i]);

        if (!plane)
            continue;
        printf("  plane %u, CRTCs %x\n", plane->plane_id, plane->possible_crtcs);
        for (uint32_t format = 0; format < plane->count_formats; format++) {
            char *name = drmGetFormatName(plane->formats[format]);

            printf("    %s\n", name ? name : "?");
            drmFree(name);
        }
        properties(fd, plane->plane_id, DRM_MODE_OBJECT_PLANE);
        drmModeFreePlane(plane);
    }
    drmModeFreePlaneResources(all);
}

static void connector(int fd, uint32_t id)
{
    drmModeConnectorPtr it = drmModeGetConnector(fd, id);

    if (!it)
        return;
    printf("  connector %s-%u, connection %d\n", drmModeGetConnectorTypeName(it->connector_type), it->connector_type_id,
           it->connection);
    for (int mode = 0; mode < it->count_modes; mode++)
        printf("    %s %u Hz\n", it->modes[mode].name, it->modes[mode].vrefresh);
    properties(fd, id, DRM_MODE_OBJECT_CONNECTOR);
    drmModeFreeConnector(it);
}

/* Shows a buffer, and the same once more by a page flip. */
static void draw(int fd, drmModeResPtr resources)
{
    drmEventContext context = {.version = 2, .page_flip_handler = flipped};
    drmModeConnectorPtr output = drmModeGetConnector(fd, resources->connectors[0]);
    uint32_t handle, pitch, framebuffer = 0;
    struct pollfd waiting = {.fd = fd, .events = POLLIN};
    uint64_t size, offset;
    int one = 1;
    char *pixels;

    if (!output || !output->count_modes)
        return;
    printf("  buffer: %d\n", drmModeCreateDumbBuffer(fd, output->modes[0].hdisplay, output->modes[0].vdisplay, 32, 0, &handle, &pitch, &size));
    printf("  map: %d\n", drmModeMapDumbBuffer(fd, handle, &offset));
    pixels = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset);
    if (pixels == MAP_FAILED)
        return;
    memset(pixels, 0x5a, size);
    printf("  framebuffer: %d\n", drmModeAddFB(fd, output->modes[0].hdisplay, output->modes[0].vdisplay, 24, 32, pitch, handle, &framebuffer));
    printf("  CRTC: %d\n", drmModeSetCrtc(fd, resources->crtcs[0], framebuffer, 0, 0, &output->connector_id, 1, &output->modes[0]));
    printf("  flip: %d\n", drmModePageFlip(fd, resources->crtcs[0], framebuffer, DRM_MODE_PAGE_FLIP_EVENT, &one));
    while (!flips && poll(&waiting, 1, 5000) == 1 && drmHandleEvent(fd, &context) == 0)
        continue;
    printf("  flips: %d\n", flips);
    flips = 0;
    munmap(pixels, size);
    printf("  away: %d %d\n", drmModeRmFB(fd, framebuffer), drmModeDestroyDumbBuffer(fd, handle));
    drmModeFreeConnector(output);
}

static void device(const char *name)
{
    int fd = drmOpen(name, NULL);
    drmModeResPtr resources;
    drmVersionPtr version;
    uint64_t value = 0;
    char *path;

    printf("%s: %s\n", name, fd < 0 ? strerror(errno) : "open");
    if (fd < 0)
        return;
    version = drmGetVersion(fd);
    path = drmGetDeviceNameFromFd2(fd);
    printf("  %s %d.%d, %s, node type %d\n", version ? version->name : "?", version ? version->version_major : 0,
           version ? version->version_minor : 0, path ? path : "?", drmGetNodeTypeFromFd(fd));
    drmFreeVersion(version);
    drmFree(path);
    printf("  buffers that can be shared: %d", drmGetCap(fd, DRM_CAP_PRIME, &value));
    printf(" %" PRIu64 "\n", value);
    printf("  all planes: %d\n", drmSetClientCap(fd, DRM_CLIENT_CAP_UNIVERSAL_PLANES, 1));
    resources = drmModeGetResources(fd);
    if (resources) {
        printf("  up to %u x %u\n", resources->max_width, resources->max_height);
        for (int i = 0; i < resources->count_crtcs; i++)
            properties(fd, resources->crtcs[i], DRM_MODE_OBJECT_CRTC);
        for (int i = 0; i < resources->count_connectors; i++)
            connector(fd, resources->connectors[i]);
        planes(fd);
        draw(fd, resources);
    }
    drmModeFreeResources(resources);
    printf("  close: %d\n", drmClose(fd));
}

int main(void)
{
    list();
    device("virtio_gpu");
    device("vkms");
    device("vgem");
    device("no such device");
    printf("end\n");
    return 0;
}
