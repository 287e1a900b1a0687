/* driver.c: preloaded before umockdev's own preload, a small driver for the files that umockdev puts in /dev/dri.
 *
 * umockdev leaves fstat and the requests of DRM to the C library: this makes fstat say what the file stands for, and
 * answers some requests. The device is a display: one CRTC, one encoder, one connector with one mode. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include <drm.h>
#include <drm_mode.h>

enum { CRTC = 31, ENCODER = 32, CONNECTOR = 33, FRAMEBUFFER = 40 };

/* The number of the device that an open file stands for; 0 for one that is not umockdev's. The path below the
 * testbed's folder is the one that umockdev answers for. */
static dev_t number(int fd)
{
    const char *bed = getenv("UMOCKDEV_DIR");
    char link[32], path[PATH_MAX];
    struct stat status;
    ssize_t length;

    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (bed == NULL || length < 0)
        return 0;
    path[length] = '\0';
    if (strncmp(path, bed, strlen(bed)) != 0 || stat(path + strlen(bed), &status) != 0)
        return 0;
    return status.st_rdev;
}

int fstat64(int fd, struct stat64 *status)
{
    static int (*next)(int, struct stat64 *);
    dev_t device;
    int result;

    if (next == NULL)
        next = (int (*)(int, struct stat64 *))dlsym(RTLD_NEXT, "fstat64");
    result = next(fd, status);
    device = result == 0 ? number(fd) : 0;
    if (device != 0) {
        status->st_mode = S_IFCHR | 0660;
        status->st_rdev = device;
    }
    return result;
}

static int fail(int error)
{
    errno = error;
    return -1;
}

/* As the kernel: as much as fits, and how much there is. */
static void text(char *to, size_t *length, const char *from)
{
    if (to != NULL)
        memcpy(to, from, *length < strlen(from) ? *length : strlen(from));
    *length = strlen(from);
}

static void list(uint64_t to, uint32_t *count, uint32_t id)
{
    if (*count >= 1 && to != 0)
        *(uint32_t *)(uintptr_t)to = id;
    *count = 1;
}

static struct drm_mode_modeinfo mode(void)
{
    struct drm_mode_modeinfo mode = {
        .clock = 65000, .hdisplay = 1024, .hsync_start = 1048, .hsync_end = 1184, .htotal = 1344,
        .vdisplay = 768, .vsync_start = 771, .vsync_end = 777, .vtotal = 806, .vrefresh = 60, .name = "1024x768",
    };
    return mode;
}

static int version(struct drm_version *version, unsigned minor)
{
    static const char *const names[] = { "i915", "udl", "panfrost", "virtio_gpu", "vgem", "tegra", "vkms" };
    size_t length;

    version->version_major = 1;
    version->version_minor = (int)minor;
    version->version_patchlevel = 3;
    length = version->name_len;
    text(version->name, &length, minor < 7 ? names[minor] : "renderer");
    version->name_len = length;
    length = version->date_len;
    text(version->date, &length, "20260101");
    version->date_len = length;
    length = version->desc_len;
    text(version->desc, &length, "a device that is not there");
    version->desc_len = length;
    return 0;
}

static int unique(struct drm_unique *unique, unsigned minor)
{
    /* Devices without a bus id are free to be opened by name. */
    static const char *const ids[] = { "pci:0000:00:02.0", "usb:1-2", "", "pci:0000:00:05.0" };
    size_t length = unique->unique_len;

    text(unique->unique, &length, minor < 4 ? ids[minor] : "");
    unique->unique_len = length;
    return 0;
}

static int connector(struct drm_mode_get_connector *connector)
{
    if (connector->connector_id != CONNECTOR)
        return fail(ENOENT);
    list(connector->encoders_ptr, &connector->count_encoders, ENCODER);
    if (connector->count_modes >= 1 && connector->modes_ptr != 0)
        *(struct drm_mode_modeinfo *)(uintptr_t)connector->modes_ptr = mode();
    connector->count_modes = 1;
    connector->count_props = 0;
    connector->encoder_id = ENCODER;
    connector->connector_type = 11;
    connector->connector_type_id = 1;
    connector->connection = 1;
    connector->mm_width = 300;
    connector->mm_height = 225;
    connector->subpixel = 1;
    return 0;
}

static int resources(struct drm_mode_card_res *resources)
{
    resources->count_fbs = 0;
    list(resources->crtc_id_ptr, &resources->count_crtcs, CRTC);
    list(resources->encoder_id_ptr, &resources->count_encoders, ENCODER);
    list(resources->connector_id_ptr, &resources->count_connectors, CONNECTOR);
    resources->min_width = resources->min_height = 8;
    resources->max_width = resources->max_height = 4096;
    return 0;
}

static int crtc(struct drm_mode_crtc *crtc)
{
    if (crtc->crtc_id != CRTC)
        return fail(ENOENT);
    crtc->fb_id = FRAMEBUFFER;
    crtc->gamma_size = 256;
    crtc->mode_valid = 1;
    crtc->mode = mode();
    return 0;
}

static int answer(unsigned long request, void *argument, unsigned minor)
{
    switch (request) {
    case DRM_IOCTL_VERSION:
        return version(argument, minor);
    case DRM_IOCTL_GET_UNIQUE:
        return unique(argument, minor);
    case DRM_IOCTL_SET_VERSION:
    case DRM_IOCTL_SET_MASTER:
    case DRM_IOCTL_DROP_MASTER:
    case DRM_IOCTL_SET_CLIENT_CAP:
        return minor < 64 ? 0 : fail(EACCES);
    case DRM_IOCTL_GET_MAGIC:
        ((struct drm_auth *)argument)->magic = 77 + minor;
        return 0;
    case DRM_IOCTL_AUTH_MAGIC:
        if (minor >= 64)
            return fail(EACCES);
        return ((struct drm_auth *)argument)->magic == 77 + minor ? 0 : fail(EINVAL);
    case DRM_IOCTL_GET_CAP:
        ((struct drm_get_cap *)argument)->value = ((struct drm_get_cap *)argument)->capability * 3;
        return 0;
    case DRM_IOCTL_MODE_GETRESOURCES:
        return minor < 64 ? resources(argument) : fail(EOPNOTSUPP);
    case DRM_IOCTL_MODE_GETCONNECTOR:
        return connector(argument);
    case DRM_IOCTL_MODE_GETENCODER:
        *(struct drm_mode_get_encoder *)argument =
            (struct drm_mode_get_encoder){ .encoder_id = ENCODER, .encoder_type = 2, .crtc_id = CRTC, .possible_crtcs = 1 };
        return 0;
    case DRM_IOCTL_MODE_GETCRTC:
        return crtc(argument);
    case DRM_IOCTL_MODE_CREATE_DUMB: {
        struct drm_mode_create_dumb *dumb = argument;
        dumb->handle = 9;
        dumb->pitch = dumb->width * dumb->bpp / 8;
        dumb->size = (uint64_t)dumb->pitch * dumb->height;
        return 0;
    }
    case DRM_IOCTL_MODE_MAP_DUMB:
        ((struct drm_mode_map_dumb *)argument)->offset = 0x10000;
        return 0;
    case DRM_IOCTL_SYNCOBJ_CREATE:
        ((struct drm_syncobj_create *)argument)->handle = 5;
        return 0;
    case DRM_IOCTL_PRIME_HANDLE_TO_FD:
        ((struct drm_prime_handle *)argument)->fd = 1000;
        return 0;
    default:
        return fail(EINVAL);
    }
}

int ioctl(int fd, unsigned long request, ...)
{
    static int (*next)(int, unsigned long, ...);
    va_list arguments;
    void *argument;
    dev_t device;

    va_start(arguments, request);
    argument = va_arg(arguments, void *);
    va_end(arguments);
    if (next == NULL)
        next = (int (*)(int, unsigned long, ...))dlsym(RTLD_NEXT, "ioctl");
    device = _IOC_TYPE(request) == DRM_IOCTL_BASE ? number(fd) : 0;
    return major(device) == 226 ? answer(request, argument, minor(device)) : next(fd, request, argument);
}
