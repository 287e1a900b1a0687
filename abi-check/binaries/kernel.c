/*
 * A kernel in the program: takes the place of the C library's ioctl and answers with the structures of the headers that it was
 * compiled with, to a library that was compiled with others. Tells what it was asked to do, not what it was asked.
 */

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

#include <libsync.h>

#include <drm.h>
#include <drm_fourcc.h>
#include <drm_mode.h>

static const uint32_t crtcs[] = {31, 32}, connectors[] = {41}, encoders[] = {51, 52}, framebuffers[] = {61};
static const uint32_t planes[] = {71, 72, 73}, properties[] = {81, 82};
static const uint64_t values[] = {1, 0x1234567890abcdef};
static const uint32_t formats[] = {DRM_FORMAT_XRGB8888, DRM_FORMAT_NV12};
static const uint64_t range[] = {3, 900};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* Answers a question for a list: the list if there is room for it, its length in any case. */
#define LIST(address, count, list) \
    do { \
        if ((address) && (count) >= LENGTH(list)) \
            memcpy((void *)(uintptr_t)(address), list, sizeof(list)); \
        (count) = LENGTH(list); \
    } while (0)

static void text(char *to, __kernel_size_t *length, const char *from)
{
    if (to && *length >= strlen(from))
        memcpy(to, from, strlen(from));
    *length = strlen(from);
}

static struct drm_mode_modeinfo mode(void)
{
    struct drm_mode_modeinfo mode;

    memset(&mode, 0, sizeof(mode));
    mode.clock = 148500;
    mode.hdisplay = 1920;
    mode.vdisplay = 1080;
    mode.vrefresh = 60;
    mode.flags = DRM_MODE_FLAG_PHSYNC | DRM_MODE_FLAG_NVSYNC | DRM_MODE_FLAG_PIC_AR_16_9;
    mode.type = DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_PREFERRED;
    strcpy(mode.name, "1920x1080");
    return mode;
}

static int connector(struct drm_mode_get_connector *arg)
{
    const struct drm_mode_modeinfo modes[] = {mode()};

    if (arg->count_modes >= 1 && arg->modes_ptr)
        memcpy((void *)(uintptr_t)arg->modes_ptr, modes, sizeof(modes));
    arg->count_modes = 1;
    if (arg->count_props >= LENGTH(properties) && arg->props_ptr) {
        memcpy((void *)(uintptr_t)arg->props_ptr, properties, sizeof(properties));
        memcpy((void *)(uintptr_t)arg->prop_values_ptr, values, sizeof(values));
    }
    arg->count_props = LENGTH(properties);
    LIST(arg->encoders_ptr, arg->count_encoders, encoders);
    arg->encoder_id = encoders[0];
    arg->connector_type = DRM_MODE_CONNECTOR_HDMIA;
    arg->connector_type_id = 7;
    arg->connection = 1;
    arg->mm_width = 600;
    arg->mm_height = 340;
    arg->subpixel = 3;
    return 0;
}

static int property(struct drm_mode_get_property *arg)
{
    arg->flags = DRM_MODE_PROP_RANGE | DRM_MODE_PROP_ATOMIC;
    strcpy(arg->name, "brightness");
    LIST(arg->values_ptr, arg->count_values, range);
    arg->count_enum_blobs = 0;
    return 0;
}

static int atomic(const struct drm_mode_atomic *arg)
{
    const uint32_t *objects = (void *)(uintptr_t)arg->objs_ptr, *counts = (void *)(uintptr_t)arg->count_props_ptr;
    const uint32_t *props = (void *)(uintptr_t)arg->props_ptr;
    const uint64_t *set = (void *)(uintptr_t)arg->prop_values_ptr;
    uint32_t object, n;

    printf("  commit, flags %#x, data %llx:", arg->flags, (unsigned long long)arg->user_data);
    for (object = 0; object < arg->count_objs; object++)
        for (n = 0; n < counts[object]; n++)
            printf(" %u.%u=%llu", objects[object], *props++, (unsigned long long)*set++);
    printf("\n");
    return 0;
}

static int mode_setting(unsigned long request, void *arg)
{
    switch (request) {
    case DRM_IOCTL_MODE_GETRESOURCES: {
        struct drm_mode_card_res *res = arg;

        LIST(res->fb_id_ptr, res->count_fbs, framebuffers);
        LIST(res->crtc_id_ptr, res->count_crtcs, crtcs);
        LIST(res->connector_id_ptr, res->count_connectors, connectors);
        LIST(res->encoder_id_ptr, res->count_encoders, encoders);
        res->min_width = 1, res->max_width = 8192, res->min_height = 2, res->max_height = 4096;
        return 0;
    }
    case DRM_IOCTL_MODE_GETCRTC: {
        struct drm_mode_crtc *crtc = arg;

        crtc->fb_id = 61, crtc->x = 5, crtc->y = 6, crtc->gamma_size = 256, crtc->mode_valid = 1, crtc->mode = mode();
        return 0;
    }
    case DRM_IOCTL_MODE_GETENCODER: {
        struct drm_mode_get_encoder *encoder = arg;

        encoder->encoder_type = DRM_MODE_ENCODER_TMDS, encoder->crtc_id = 31;
        encoder->possible_crtcs = 3, encoder->possible_clones = 1;
        return 0;
    }
    case DRM_IOCTL_MODE_GETCONNECTOR:
        return connector(arg);
    case DRM_IOCTL_MODE_GETPLANERESOURCES: {
        struct drm_mode_get_plane_res *res = arg;

        LIST(res->plane_id_ptr, res->count_planes, planes);
        return 0;
    }
    case DRM_IOCTL_MODE_GETPLANE: {
        struct drm_mode_get_plane *plane = arg;

        LIST(plane->format_type_ptr, plane->count_format_types, formats);
        plane->crtc_id = 32, plane->fb_id = 61, plane->possible_crtcs = 2, plane->gamma_size = 0;
        return 0;
    }
    case DRM_IOCTL_MODE_GETPROPERTY:
        return property(arg);
    case DRM_IOCTL_MODE_ATOMIC:
        return atomic(arg);
    case DRM_IOCTL_MODE_CREATE_DUMB: {
        struct drm_mode_create_dumb *dumb = arg;

        dumb->handle = 91, dumb->pitch = dumb->width * dumb->bpp / 8, dumb->size = (__u64)dumb->pitch * dumb->height;
        return 0;
    }
    case DRM_IOCTL_MODE_MAP_DUMB: {
        struct drm_mode_map_dumb *map = arg;

        map->offset = 0x100000000ULL + map->handle;
        return 0;
    }
    case DRM_IOCTL_MODE_ADDFB2: {
        struct drm_mode_fb_cmd2 *fb = arg;

        printf("  framebuffer %ux%u %.4s, flags %u, handle %u, pitch %u, offset %u, modifier %llx\n", fb->width, fb->height,
               (const char *)&fb->pixel_format, fb->flags, fb->handles[0], fb->pitches[1], fb->offsets[1],
               (unsigned long long)fb->modifier[0]);
        fb->fb_id = 62;
        return 0;
    }
    case DRM_IOCTL_MODE_DIRTYFB: {
        const struct drm_mode_fb_dirty_cmd *dirty = arg;
        const struct drm_clip_rect *clips = (void *)(uintptr_t)dirty->clips_ptr;

        printf("  dirty %u: %u, the last to %d,%d\n", dirty->fb_id, dirty->num_clips, clips[dirty->num_clips - 1].x2,
               clips[dirty->num_clips - 1].y2);
        return 0;
    }
    case DRM_IOCTL_MODE_CURSOR2: {
        const struct drm_mode_cursor2 *cursor = arg;

        printf("  cursor of %u, flags %u: %ux%u, hot at %d,%d\n", cursor->crtc_id, cursor->flags, cursor->width, cursor->height,
               cursor->hot_x, cursor->hot_y);
        return 0;
    }
    }
    errno = ENOTTY;
    return -1;
}

/* POSIX has an int, and so do other C libraries. */
#ifdef __GLIBC__
typedef unsigned long request_t;
#else
typedef int request_t;
#endif

int ioctl(int fd, request_t number, ...)
{
    unsigned long request = (unsigned int)number;
    va_list args;
    void *arg;

    (void)fd;
    va_start(args, number);
    arg = va_arg(args, void *);
    va_end(args);
    switch (request) {
    case DRM_IOCTL_VERSION: {
        struct drm_version *version = arg;

        version->version_major = 1, version->version_minor = 2, version->version_patchlevel = 3;
        text(version->name, &version->name_len, "fake");
        text(version->date, &version->date_len, "20260101");
        text(version->desc, &version->desc_len, "a kernel in the program");
        return 0;
    }
    case DRM_IOCTL_GET_CAP: {
        struct drm_get_cap *cap = arg;

        cap->value = cap->capability == DRM_CAP_PRIME ? DRM_PRIME_CAP_IMPORT | DRM_PRIME_CAP_EXPORT : cap->capability << 32;
        return 0;
    }
    case DRM_IOCTL_SET_CLIENT_CAP: {
        const struct drm_set_client_cap *cap = arg;

        printf("  client: %llu = %llu\n", (unsigned long long)cap->capability, (unsigned long long)cap->value);
        return 0;
    }
    case DRM_IOCTL_GET_MAGIC:
        ((struct drm_auth *)arg)->magic = 77;
        return 0;
    case DRM_IOCTL_PRIME_HANDLE_TO_FD: {
        struct drm_prime_handle *prime = arg;

        printf("  prime: %u, flags %#x\n", prime->handle, prime->flags);
        prime->fd = 1000;
        return 0;
    }
    case DRM_IOCTL_WAIT_VBLANK: {
        union drm_wait_vblank *vblank = arg;
        const __u32 sequence = vblank->request.sequence;

        vblank->reply.sequence = sequence + (vblank->request.type & _DRM_VBLANK_RELATIVE ? 100 : 0);
        vblank->reply.tval_sec = 11, vblank->reply.tval_usec = 12;
        return 0;
    }
    case DRM_IOCTL_CRTC_GET_SEQUENCE: {
        struct drm_crtc_get_sequence *sequence = arg;

        sequence->active = 1, sequence->sequence = 1ULL << 40, sequence->sequence_ns = 1LL << 50;
        return 0;
    }
    case DRM_IOCTL_SYNCOBJ_CREATE:
        printf("  sync object, flags %u\n", ((struct drm_syncobj_create *)arg)->flags);
        ((struct drm_syncobj_create *)arg)->handle = 55;
        return 0;
    case DRM_IOCTL_SYNCOBJ_QUERY: {
        const struct drm_syncobj_timeline_array *query = arg;

        ((uint64_t *)(uintptr_t)query->points)[0] = 4000000000ULL + ((uint32_t *)(uintptr_t)query->handles)[0];
        return 0;
    }
    case DRM_IOCTL_GET_STATS: {
        struct drm_stats *stats = arg;

        memset(stats, 0, sizeof(*stats));
        stats->count = 2;
        stats->data[0].type = _DRM_STAT_LOCK, stats->data[0].value = 5;
        stats->data[1].type = _DRM_STAT_IRQ, stats->data[1].value = 6;
        return 0;
    }
    case DRM_IOCTL_GET_MAP: {
        struct drm_map *map = arg;

        map->type = _DRM_SHM, map->flags = _DRM_CONTAINS_LOCK, map->size = 4096, map->handle = (void *)0x7000, map->mtrr = -1;
        map->offset += 0x100;
        return 0;
    }
    case DRM_IOCTL_LOCK:
    case DRM_IOCTL_UNLOCK: {
        const struct drm_lock *lock = arg;

        printf("  %s: %d, flags %d\n", request == DRM_IOCTL_LOCK ? "lock" : "unlock", lock->context, (int)lock->flags);
        return 0;
    }
    case SYNC_IOC_MERGE: {
        struct sync_merge_data *merge = arg;

        printf("  merge %.32s with %d\n", merge->name, merge->fd2);
        merge->fence = 1001;
        return 0;
    }
    }
    return mode_setting(request, arg);
}
