/* kernel.c: an `ioctl` that answers at once, so that what is measured is the library. As large as a desktop GPU's answers. */
#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <drm.h>
#include <drm_mode.h>

#include "bench.h"

#define ADDRESS(number) ((void *)(uintptr_t)(number))

static const uint32_t ids[64] = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57,
    58, 59, 60, 61, 62, 63, 64,
};
static const uint64_t values[64];
static const struct drm_mode_modeinfo modes[24] = { { .clock = 148500, .hdisplay = 1920, .vdisplay = 1080, .name = "1920x1080" } };
static const struct drm_mode_property_enum enums[8] = { { 0, "Off" }, { 1, "On" } };
static const unsigned char blob[1024];

/* Copies the list as far as there is room; how long it is. */
static uint32_t part(uint64_t to, uint32_t room, const void *list, uint32_t length, size_t size)
{
    uint32_t count = room < length ? room : length;

    if (count)
        memcpy(ADDRESS(to), list, count * size);
    return length;
}

/* Copies the list if there is room for all; how long it is. */
static uint32_t whole(uint64_t to, uint32_t room, const void *list, uint32_t length, size_t size)
{
    if (room >= length)
        memcpy(ADDRESS(to), list, length * size);
    return length;
}

static void get_resources(struct drm_mode_card_res *arg)
{
    arg->count_fbs = part(arg->fb_id_ptr, arg->count_fbs, ids, 0, 4);
    arg->count_crtcs = part(arg->crtc_id_ptr, arg->count_crtcs, ids, 4, 4);
    arg->count_connectors = part(arg->connector_id_ptr, arg->count_connectors, ids, 5, 4);
    arg->count_encoders = part(arg->encoder_id_ptr, arg->count_encoders, ids, 12, 4);
}

static void get_connector(struct drm_mode_get_connector *arg)
{
    int connected = arg->connector_id != UNPLUGGED;

    arg->count_modes = whole(arg->modes_ptr, arg->count_modes, modes, connected ? 24 : 0, sizeof(*modes));
    part(arg->props_ptr, arg->count_props, ids, 16, 4);
    arg->count_props = part(arg->prop_values_ptr, arg->count_props, values, 16, 8);
    arg->count_encoders = part(arg->encoders_ptr, arg->count_encoders, ids, 3, 4);
    arg->connection = connected ? 1 : 2;
}

static void get_property(struct drm_mode_get_property *arg)
{
    arg->flags = DRM_MODE_PROP_ENUM;
    arg->count_values = whole(arg->values_ptr, arg->count_values, values, 8, 8);
    arg->count_enum_blobs = whole(arg->enum_blob_ptr, arg->count_enum_blobs, enums, 8, sizeof(*enums));
}

static void get_version(struct drm_version *arg)
{
    arg->name_len = part((uintptr_t)arg->name, arg->name_len, "amdgpu", 6, 1);
    arg->date_len = part((uintptr_t)arg->date, arg->date_len, "0", 1, 1);
    arg->desc_len = part((uintptr_t)arg->desc, arg->desc_len, "AMD GPU", 7, 1);
}

static void get_blob(struct drm_mode_get_blob *arg)
{
    /* The id is the length. */
    if (arg->length == arg->blob_id)
        memcpy(ADDRESS(arg->data), blob, arg->length);
    arg->length = arg->blob_id;
}

__attribute__((visibility("default"))) int ioctl(int fd, unsigned long request, ...)
{
    va_list arguments;
    void *arg;

    (void)fd;
    va_start(arguments, request);
    arg = va_arg(arguments, void *);
    va_end(arguments);
    requests++;
    switch (_IOC_NR(request)) {
    case 0x00: get_version(arg); break;
    case 0x01: {
        struct drm_unique *unique = arg;

        unique->unique_len = part((uintptr_t)unique->unique, unique->unique_len, "pci:0000:03:00.0", 16, 1);
        break;
    }
    case 0xa0: get_resources(arg); break;
    case 0xa7: get_connector(arg); break;
    case 0xaa: get_property(arg); break;
    case 0xac: get_blob(arg); break;
    case 0xb5: {
        struct drm_mode_get_plane_res *planes = arg;

        planes->count_planes = part(planes->plane_id_ptr, planes->count_planes, ids, 12, 4);
        break;
    }
    case 0xb6: {
        struct drm_mode_get_plane *plane = arg;

        plane->count_format_types = whole(plane->format_type_ptr, plane->count_format_types, ids, 40, 4);
        break;
    }
    case 0xb8: ((struct drm_mode_fb_cmd2 *)arg)->fb_id = 1; break;
    case 0xb9: {
        struct drm_mode_obj_get_properties *properties = arg;

        part(properties->props_ptr, properties->count_props, ids, 28, 4);
        properties->count_props = part(properties->prop_values_ptr, properties->count_props, values, 28, 8);
        break;
    }
    }
    return 0;
}

const void *event_data;
size_t event_size;

/* Gives the same events each time. */
__attribute__((visibility("default"))) ssize_t read(int fd, void *to, size_t size)
{
    (void)fd;
    if (event_size > size)
        return -1;
    memcpy(to, event_data, event_size);
    return event_size;
}
