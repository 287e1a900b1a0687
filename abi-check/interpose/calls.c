/* calls.c: calls each function of libdrm at least once, with legacy.c, between marks in the trace of system calls.
 * What the functions return is of no interest; that requests succeed where they can is, as more follow then. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <drm_fourcc.h>
#include "calls.h"

void mark(const char *what, const char *name)
{
    char text[80];

    snprintf(text, sizeof text, "%s%s", what, name);
    syscall(SYS_write, -1, text, strlen(text));
}

static void vblank(int fd, unsigned sequence, unsigned seconds, unsigned microseconds, void *data)
{
    (void)fd, (void)sequence, (void)seconds, (void)microseconds, (void)data;
}

static void enumeration(const char *node)
{
    drmDevicePtr devices[16], device = NULL;
    struct stat status;
    char *name;
    int count, fd = open(node, O_RDWR | O_CLOEXEC);

    DO(drmGetDevices, NULL, 0);
    SET(count, drmGetDevices, devices, 16);
    printf("%d devices\n", count);
    if (count > 1)
        DO(drmDevicesEqual, devices[0], devices[1]);
    if (count > 0)
        DO(drmFreeDevices, devices, count);
    SET(count, drmGetDevices2, DRM_DEVICE_GET_PCI_REVISION, devices, 16);
    if (count > 0)
        DO(drmFreeDevices, devices, count);
    DO(drmGetDevice, fd, &device);
    DO(drmFreeDevice, &device);
    DO(drmGetDevice2, fd, 0, &device);
    DO(drmFreeDevice, &device);
    fstat(fd, &status);
    DO(drmGetDeviceFromDevId, status.st_rdev, DRM_DEVICE_GET_PCI_REVISION, &device);
    DO(drmFreeDevice, &device);
    DO(drmGetNodeTypeFromDevId, status.st_rdev);
    DO(drmGetNodeTypeFromFd, fd);
    SET(name, drmGetDeviceNameFromFd, fd);
    free(name);
    SET(name, drmGetDeviceNameFromFd2, fd);
    printf("%s\n", name);
    free(name);
    SET(name, drmGetPrimaryDeviceNameFromFd, fd);
    free(name);
    SET(name, drmGetRenderDeviceNameFromFd, fd);
    free(name);
    close(fd);
}

static void opening(void)
{
    drmSetVersion interface = { 1, 4, -1, -1 };
    char *busid;
    int newly, fd = open("/dev/dri/card0", O_RDWR | O_CLOEXEC);

    /* The first device's own, so that the others need not be looked for. */
    DO(drmSetInterfaceVersion, fd, &interface);
    SET(busid, drmGetBusid, fd);
    printf("card0 is %s\n", busid);
    close(fd);
    DO(drmAvailable);
    /* Then it waits for the file to come. */
    rename("/dev/dri/card0", "/dev/dri/card0-away");
    DO(drmAvailable);
    rename("/dev/dri/card0-away", "/dev/dri/card0");
    SET(fd, drmOpen, NULL, busid);
    printf("opened %d\n", fd >= 0);
    DO(drmClose, fd);
    SET(fd, drmOpenWithType, NULL, busid, DRM_NODE_PRIMARY);
    DO(drmClose, fd);
    DO(drmOpenControl, 0);
    SET(fd, drmOpenRender, 128);
    DO(drmClose, fd);
    SET(fd, drmOpenOnce, NULL, busid, &newly);
    DO(drmCloseOnce, fd);
    SET(fd, drmOpenOnceWithType, busid, &newly, DRM_NODE_PRIMARY);
    DO(drmCloseOnce, fd);
    DO(drmCheckModesettingSupported, busid);
    DO(drmFreeBusid, busid);
}

static void device(int fd)
{
    drmSetVersion interface = { 1, 4, -1, -1 };
    drmVersionPtr version;
    drm_magic_t magic = 0;
    drmStatsT stats;
    uint64_t value;
    unsigned long number, requests;
    char *text;
    int a, b, c;

    SET(version, drmGetVersion, fd);
    DO(drmFreeVersion, version);
    SET(version, drmGetLibVersion, fd);
    DO(drmFreeVersion, version);
    DO(drmSetInterfaceVersion, fd, &interface);
    SET(text, drmGetBusid, fd);
    DO(drmFreeBusid, text);
    DO(drmSetBusid, fd, "pci:0000:00:05.0");
    DO(drmGetCap, fd, DRM_CAP_DUMB_BUFFER, &value);
    DO(drmSetClientCap, fd, DRM_CLIENT_CAP_ATOMIC, 1);
    DO(drmGetMagic, fd, &magic);
    DO(drmAuthMagic, fd, magic);
    DO(drmIsMaster, fd);
    DO(drmDropMaster, fd);
    DO(drmSetMaster, fd);
    DO(drmGetClient, fd, 0, &a, &b, &c, &number, &requests);
    DO(drmGetStats, fd, &stats);
    DO(drmIoctl, fd, DRM_IOCTL_DROP_MASTER, NULL);
    DO(drmIoctl, fd, DRM_IOCTL_SET_MASTER, NULL);
    DO(drmCommandNone, fd, 0);
    DO(drmCommandRead, fd, 0, &value, sizeof value);
    DO(drmCommandWrite, fd, 0, &value, sizeof value);
    DO(drmCommandWriteRead, fd, 0, &value, sizeof value);
}

static void properties(int fd, uint32_t object, uint32_t type)
{
    drmModeObjectPropertiesPtr list;
    drmModePropertyPtr property;
    drmModePropertyBlobPtr blob;
    uint32_t i;

    SET(list, drmModeObjectGetProperties, fd, object, type);
    for (i = 0; list != NULL && i < list->count_props; i++) {
        SET(property, drmModeGetProperty, fd, list->props[i]);
        if (property != NULL && property->flags & DRM_MODE_PROP_BLOB && list->prop_values[i] != 0) {
            SET(blob, drmModeGetPropertyBlob, fd, (uint32_t)list->prop_values[i]);
            if (blob != NULL && strcmp(property->name, "IN_FORMATS") == 0) {
                drmModeFormatModifierIterator next = { 0 };
                DO(drmModeFormatModifierBlobIterNext, blob, &next);
            }
            DO(drmModeFreePropertyBlob, blob);
        }
        DO(drmModeFreeProperty, property);
    }
    if (list != NULL && list->count_props > 0)
        DO(drmModeObjectSetProperty, fd, object, type, list->props[0], list->prop_values[0]);
    DO(drmModeFreeObjectProperties, list);
}

static void planes(int fd, uint32_t crtc)
{
    drmModePlaneResPtr resources;
    drmModePlanePtr plane;
    uint32_t i;

    DO(drmSetClientCap, fd, DRM_CLIENT_CAP_UNIVERSAL_PLANES, 1);
    SET(resources, drmModeGetPlaneResources, fd);
    for (i = 0; resources != NULL && i < resources->count_planes; i++) {
        SET(plane, drmModeGetPlane, fd, resources->planes[i]);
        DO(drmModeFreePlane, plane);
        properties(fd, resources->planes[i], DRM_MODE_OBJECT_PLANE);
        DO(drmModeSetPlane, fd, resources->planes[i], crtc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    DO(drmModeFreePlaneResources, resources);
}

static void atomic(int fd, uint32_t object)
{
    drmModeAtomicReqPtr request, copy;

    SET(request, drmModeAtomicAlloc);
    DO(drmModeAtomicAddProperty, request, object, 1, 2);
    DO(drmModeAtomicGetCursor, request);
    SET(copy, drmModeAtomicDuplicate, request);
    DO(drmModeAtomicMerge, request, copy);
    DO(drmModeAtomicSetCursor, request, 1);
    DO(drmModeAtomicCommit, fd, request, DRM_MODE_ATOMIC_TEST_ONLY, NULL);
    DO(drmModeAtomicFree, copy);
    DO(drmModeAtomicFree, request);
}

static void lease(int fd, uint32_t crtc, uint32_t connector)
{
    uint32_t objects[] = { crtc, connector }, lessee = 0;
    drmModeLesseeListPtr lessees;
    drmModeObjectListPtr leased;
    int other;

    SET(other, drmModeCreateLease, fd, objects, 2, O_CLOEXEC, &lessee);
    SET(lessees, drmModeListLessees, fd);
    DO(drmFree, lessees);
    SET(leased, drmModeGetLease, other);
    DO(drmFree, leased);
    DO(drmModeRevokeLease, fd, lessee);
    close(other);
}

static void picture(int fd, uint32_t crtc, drmModeConnectorPtr connector)
{
    drmEventContext context = { .version = 2, .vblank_handler = vblank, .page_flip_handler = vblank };
    uint32_t handle = 0, pitch = 0, buffer = 0, second = 0, third = 0, again = 0;
    uint32_t handles[4] = { 0 }, pitches[4] = { 0 }, offsets[4] = { 0 };
    uint64_t size = 0, offset = 0, sequence, time, modifiers[4] = { 0 };
    uint16_t ramp[3][256] = { 0 };
    drmModeClip clip = { 0, 0, 8, 8 };
    drmModeModeInfo mode = connector->modes[0];
    drmVBlank wait = { .request = { .type = DRM_VBLANK_RELATIVE, .sequence = 1 } };
    drmModeFBPtr info;
    drmModeFB2Ptr info2;
    drmAddress memory;
    int shared = -1;

    DO(drmModeCreateDumbBuffer, fd, mode.hdisplay, mode.vdisplay, 32, 0, &handle, &pitch, &size);
    DO(drmModeMapDumbBuffer, fd, handle, &offset);
    /* Mappings begin beyond what drmMap takes: the kernel refuses. */
    DO(drmMap, fd, (drm_handle_t)offset, (drmSize)size, &memory);
    DO(drmUnmap, memory, (drmSize)size);
    handles[0] = handle, pitches[0] = pitch;
    DO(drmModeAddFB, fd, mode.hdisplay, mode.vdisplay, 24, 32, pitch, handle, &buffer);
    DO(drmModeAddFB2, fd, mode.hdisplay, mode.vdisplay, DRM_FORMAT_XRGB8888, handles, pitches, offsets, &second, 0);
    DO(drmModeAddFB2WithModifiers, fd, mode.hdisplay, mode.vdisplay, DRM_FORMAT_XRGB8888, handles, pitches, offsets,
       modifiers, &third, DRM_MODE_FB_MODIFIERS);
    SET(info, drmModeGetFB, fd, buffer);
    DO(drmModeFreeFB, info);
    SET(info2, drmModeGetFB2, fd, buffer);
    DO(drmModeFreeFB2, info2);
    DO(drmModeSetCrtc, fd, crtc, buffer, 0, 0, &connector->connector_id, 1, &mode);
    DO(drmModeDirtyFB, fd, buffer, &clip, 1);
    DO(drmWaitVBlank, fd, &wait);
    DO(drmCrtcGetSequence, fd, crtc, &sequence, &time);
    DO(drmModePageFlip, fd, crtc, second, DRM_MODE_PAGE_FLIP_EVENT, NULL);
    DO(drmHandleEvent, fd, &context);
    DO(drmModePageFlipTarget, fd, crtc, buffer, DRM_MODE_PAGE_FLIP_TARGET_RELATIVE, NULL, 1);
    DO(drmCrtcQueueSequence, fd, crtc, DRM_CRTC_SEQUENCE_RELATIVE, 1, &sequence, 0);
    DO(drmModeCrtcGetGamma, fd, crtc, 256, ramp[0], ramp[1], ramp[2]);
    DO(drmModeCrtcSetGamma, fd, crtc, 256, ramp[0], ramp[1], ramp[2]);
    DO(drmModeSetCursor, fd, crtc, handle, 64, 64);
    DO(drmModeSetCursor2, fd, crtc, handle, 64, 64, 1, 1);
    DO(drmModeMoveCursor, fd, crtc, 10, 10);
    DO(drmPrimeHandleToFD, fd, handle, DRM_CLOEXEC, &shared);
    DO(drmPrimeFDToHandle, fd, shared, &again);
    printf("buffers %u %u %u, shared as %d\n", buffer, second, third, shared);
    close(shared);
    DO(drmModeRmFB, fd, second);
    DO(drmModeCloseFB, fd, buffer);
    DO(drmCloseBufferHandle, fd, 0);
    DO(drmModeDestroyDumbBuffer, fd, handle);
}

static void mode_setting(int fd)
{
    drmModeResPtr resources;
    drmModeConnectorPtr connector, current;
    drmModeEncoderPtr encoder;
    drmModeCrtcPtr crtc;
    uint32_t blob = 0;

    DO(drmIsKMS, fd);
    SET(resources, drmModeGetResources, fd);
    if (resources == NULL)
        exit(EXIT_FAILURE);
    SET(connector, drmModeGetConnector, fd, resources->connectors[0]);
    SET(current, drmModeGetConnectorCurrent, fd, resources->connectors[0]);
    DO(drmModeFreeConnector, current);
    SET(encoder, drmModeGetEncoder, fd, resources->encoders[0]);
    DO(drmModeFreeEncoder, encoder);
    SET(crtc, drmModeGetCrtc, fd, resources->crtcs[0]);
    DO(drmModeFreeCrtc, crtc);
    if (connector == NULL || connector->count_modes == 0)
        exit(EXIT_FAILURE);
    DO(drmModeConnectorGetPossibleCrtcs, fd, connector);
    DO(drmModeGetConnectorTypeName, connector->connector_type);
    DO(drmModeAttachMode, fd, connector->connector_id, connector->modes);
    DO(drmModeDetachMode, fd, connector->connector_id, connector->modes);
    DO(drmModeConnectorSetProperty, fd, connector->connector_id, connector->props[0], connector->prop_values[0]);
    DO(drmModeCreatePropertyBlob, fd, connector->modes, sizeof connector->modes[0], &blob);
    DO(drmModeDestroyPropertyBlob, fd, blob);
    properties(fd, connector->connector_id, DRM_MODE_OBJECT_CONNECTOR);
    properties(fd, resources->crtcs[0], DRM_MODE_OBJECT_CRTC);
    planes(fd, resources->crtcs[0]);
    atomic(fd, resources->crtcs[0]);
    lease(fd, resources->crtcs[0], connector->connector_id);
    picture(fd, resources->crtcs[0], connector);
    DO(drmModeFreeModeInfo, NULL);
    DO(drmModeFreeConnector, connector);
    DO(drmModeFreeResources, resources);
}

static void sync_objects(int fd)
{
    uint32_t handle = 0, other = 0, first;
    uint64_t point = 1;
    int file = -1, event = eventfd(0, EFD_CLOEXEC);

    DO(drmSyncobjCreate, fd, DRM_SYNCOBJ_CREATE_SIGNALED, &handle);
    printf("sync object %u\n", handle);
    DO(drmSyncobjHandleToFD, fd, handle, &file);
    DO(drmSyncobjFDToHandle, fd, file, &other);
    close(file);
    DO(drmSyncobjExportSyncFile, fd, handle, &file);
    DO(drmSyncobjImportSyncFile, fd, handle, file);
    close(file);
    DO(drmSyncobjWait, fd, &handle, 1, 0, 0, &first);
    DO(drmSyncobjReset, fd, &handle, 1);
    DO(drmSyncobjSignal, fd, &handle, 1);
    DO(drmSyncobjTimelineSignal, fd, &handle, &point, 1);
    DO(drmSyncobjTimelineWait, fd, &handle, &point, 1, 0, 0, &first);
    DO(drmSyncobjQuery, fd, &handle, &point, 1);
    DO(drmSyncobjQuery2, fd, &handle, &point, 1, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED);
    DO(drmSyncobjTransfer, fd, other, 1, handle, 1, 0);
    DO(drmSyncobjEventfd, fd, handle, 1, event, 0);
    DO(drmSyncobjDestroy, fd, handle);
    close(event);
}

int main(void)
{
    int fd;

    enumeration("/dev/dri/renderD128");
    enumeration("/dev/dri/card1");
    opening();
    /* vkms: sync objects and vertical blanking. */
    fd = open("/dev/dri/card1", O_RDWR | O_CLOEXEC);
    device(fd);
    mode_setting(fd);
    sync_objects(fd);
    legacy(fd);
    close(fd);
    return EXIT_SUCCESS;
}
