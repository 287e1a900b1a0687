/* overlays.c: what overlays.h says, by libdrm's functions. */
#include "overlays.h"

#include <errno.h>
#include <string.h>

/* Adds that the plane's property of this name has this value. 0, or a negative error number. */
static int set(int fd, drmModeAtomicReqPtr request, uint32_t plane, const char *name, uint64_t value) {
    drmModeObjectPropertiesPtr properties = drmModeObjectGetProperties(fd, plane, DRM_MODE_OBJECT_PLANE);
    int result = properties ? -ENOENT : -errno;

    for (uint32_t i = 0; properties && i < properties->count_props && result == -ENOENT; i++) {
        drmModePropertyPtr property = drmModeGetProperty(fd, properties->props[i]);
        if (property && strcmp(property->name, name) == 0)
            result = drmModeAtomicAddProperty(request, plane, property->prop_id, value);
        drmModeFreeProperty(property);
    }
    drmModeFreeObjectProperties(properties);
    return result < 0 ? result : 0;
}

int overlays_show(int fd, drmModeAtomicReqPtr request, uint32_t plane, uint32_t crtc, uint32_t framebuffer, uint32_t width,
    uint32_t height) {
    /* Sources are in parts of 1/65536 pixel. */
    const struct {
        const char *name;
        uint64_t value;
    } values[] = {
        { "CRTC_ID", crtc }, { "FB_ID", framebuffer },
        { "SRC_X", 0 }, { "SRC_Y", 0 }, { "SRC_W", (uint64_t)width << 16 }, { "SRC_H", (uint64_t)height << 16 },
        { "CRTC_X", 0 }, { "CRTC_Y", 0 }, { "CRTC_W", width }, { "CRTC_H", height },
    };
    int result = 0;

    for (size_t i = 0; i < sizeof(values) / sizeof(*values) && result == 0; i++)
        result = set(fd, request, plane, values[i].name, values[i].value);
    return result;
}

int overlays_hide_and_commit(int fd, drmModeAtomicReqPtr request, uint32_t plane) {
    int result = set(fd, request, plane, "CRTC_ID", 0);

    if (result == 0)
        result = set(fd, request, plane, "FB_ID", 0);
    if (result == 0)
        result = drmModeAtomicCommit(fd, request, DRM_MODE_ATOMIC_ALLOW_MODESET, NULL);
    drmModeAtomicFree(request);
    return result;
}
