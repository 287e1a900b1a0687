/*
 * Uses macros, structures and functions of all headers, and prints what comes of it. Names that came after libdrm 2.4.114 are
 * left out, so that it can be compiled with the headers of older distributions.
 */

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <libsync.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include <drm_fourcc.h>

#define SHOW(expression) printf(#expression " = %#llx\n", (unsigned long long)(expression))

static void macros(void)
{
    const unsigned lock = _DRM_LOCK_HELD | 5;
    const __u64 sand = DRM_FORMAT_MOD_BROADCOM_SAND128_COL_HEIGHT(1088);
    const __u64 amd = AMD_FMT_MOD | AMD_FMT_MOD_SET(TILE, AMD_FMT_MOD_TILE_GFX9_64K_R_X) |
                      AMD_FMT_MOD_SET(TILE_VERSION, AMD_FMT_MOD_TILE_VER_GFX10) | AMD_FMT_MOD_SET(PIPE_XOR_BITS, 3) |
                      AMD_FMT_MOD_SET(DCC, 1) | AMD_FMT_MOD_SET(DCC_MAX_COMPRESSED_BLOCK, AMD_FMT_MOD_DCC_BLOCK_128B);

    SHOW(DRM_IO(0x7f));
    SHOW(DRM_IOR(1, struct drm_auth));
    SHOW(DRM_IOW(DRM_COMMAND_BASE, struct drm_mode_modeinfo));
    SHOW(DRM_IOWR(DRM_COMMAND_END - 1, char[100]));
    SHOW(DRM_IOC(DRM_IOC_READWRITE, 'd', 3, 8));
    SHOW(DRM_IOCTL_NR(DRM_IOCTL_MODE_ATOMIC));
    SHOW(_DRM_LOCK_IS_HELD(lock));
    SHOW(_DRM_LOCK_IS_CONT(lock));
    SHOW(_DRM_LOCKING_CONTEXT(lock));
    SHOW(DRM_MODE_PROP_TYPE(3));
    SHOW(fourcc_code('Z', 'Y', '1', ' ') | DRM_FORMAT_BIG_ENDIAN);
    SHOW(fourcc_mod_code(QCOM, ~0ULL));
    SHOW(fourcc_mod_get_vendor(I915_FORMAT_MOD_4_TILED));
    SHOW(fourcc_mod_is_vendor(I915_FORMAT_MOD_4_TILED, INTEL));
    SHOW(fourcc_mod_is_vendor(I915_FORMAT_MOD_4_TILED, ARM));
    SHOW(sand);
    SHOW(fourcc_mod_broadcom_param(sand));
    SHOW(fourcc_mod_broadcom_mod(sand));
    SHOW(DRM_FORMAT_MOD_BROADCOM_SAND32_COL_HEIGHT(1) | DRM_FORMAT_MOD_BROADCOM_SAND256_COL_HEIGHT(6));
    SHOW(DRM_FORMAT_MOD_BROADCOM_SAND64_COL_HEIGHT(2) & fourcc_mod_broadcom_code(7, 3));
    SHOW(DRM_FORMAT_MOD_NVIDIA_BLOCK_LINEAR_2D(5, 1, 2, 0x7b, 4));
    SHOW(DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(5));
    SHOW(drm_fourcc_canonicalize_nvidia_format_mod(DRM_FORMAT_MOD_NVIDIA_16BX2_BLOCK(2)));
    SHOW(drm_fourcc_canonicalize_nvidia_format_mod(DRM_FORMAT_MOD_NVIDIA_BLOCK_LINEAR_2D(0, 1, 0, 6, 2)));
    SHOW(drm_fourcc_canonicalize_nvidia_format_mod(DRM_FORMAT_MOD_LINEAR));
    SHOW(DRM_FORMAT_MOD_ARM_CODE(DRM_FORMAT_MOD_ARM_TYPE_MISC, 9));
    SHOW(DRM_FORMAT_MOD_ARM_AFBC(AFBC_FORMAT_MOD_BLOCK_SIZE_32x8 | AFBC_FORMAT_MOD_YTR | AFBC_FORMAT_MOD_USM));
    SHOW(DRM_FORMAT_MOD_ARM_AFRC(AFRC_FORMAT_MOD_CU_SIZE_P0(AFRC_FORMAT_MOD_CU_SIZE_16) |
                                 AFRC_FORMAT_MOD_CU_SIZE_P12(AFRC_FORMAT_MOD_CU_SIZE_32) | AFRC_FORMAT_MOD_LAYOUT_SCAN));
    SHOW(DRM_FORMAT_MOD_AMLOGIC_FBC(AMLOGIC_FBC_LAYOUT_SCATTER, AMLOGIC_FBC_OPTION_MEM_SAVING));
    SHOW(DRM_FORMAT_MOD_VIVANTE_SPLIT_SUPER_TILED);
    SHOW(amd);
    SHOW(IS_AMD_FMT_MOD(amd));
    SHOW(IS_AMD_FMT_MOD(sand));
    SHOW(AMD_FMT_MOD_GET(TILE, amd));
    SHOW(AMD_FMT_MOD_GET(PIPE_XOR_BITS, amd));
    SHOW(amd & AMD_FMT_MOD_CLEAR(DCC));
    SHOW(DRM_MODE_FLAG_ALL | DRM_MODE_FLAG_PIC_AR_MASK);
    SHOW(_DRM_VBLANK_FLAGS_MASK | _DRM_VBLANK_TYPES_MASK);
}

static void name(const char *what, char *name)
{
    printf("%s: %s\n", what, name ? name : "none");
    free(name);
}

static void names(void)
{
    int type;

    for (type = DRM_MODE_CONNECTOR_Unknown; type <= DRM_MODE_CONNECTOR_USB; type++)
        printf("connector %d: %s\n", type, drmModeGetConnectorTypeName(type));
    name("format", drmGetFormatName(DRM_FORMAT_NV12 | DRM_FORMAT_BIG_ENDIAN));
    name("linear", drmGetFormatModifierName(DRM_FORMAT_MOD_LINEAR));
    name("vendor", drmGetFormatModifierVendor(DRM_FORMAT_MOD_SAMSUNG_64_32_TILE));
    name("Intel", drmGetFormatModifierName(I915_FORMAT_MOD_Y_TILED_GEN12_MC_CCS));
    name("Arm", drmGetFormatModifierName(DRM_FORMAT_MOD_ARM_AFBC(AFBC_FORMAT_MOD_BLOCK_SIZE_16x16 | AFBC_FORMAT_MOD_SPLIT)));
    name("NVIDIA", drmGetFormatModifierName(DRM_FORMAT_MOD_NVIDIA_BLOCK_LINEAR_2D(0, 1, 2, 6, 3)));
    name("Amlogic", drmGetFormatModifierName(DRM_FORMAT_MOD_AMLOGIC_FBC(AMLOGIC_FBC_LAYOUT_BASIC, 0)));
}

static void device(int fd)
{
    drmVersionPtr version = drmGetVersion(fd);
    drmVBlank vblank;
    drmStatsT stats;
    drm_handle_t handle;
    drmMapType type;
    drmMapFlags flags;
    drm_magic_t magic;
    drmSize size;
    int mtrr, prime;
    uint32_t syncobj;
    uint64_t value, ns;

    printf("version %d.%d.%d: %s, %s, %s\n", version->version_major, version->version_minor, version->version_patchlevel,
           version->name, version->date, version->desc);
    drmFreeVersion(version);
    printf("%d, ", drmGetCap(fd, DRM_CAP_PRIME, &value));
    SHOW(value);
    printf("%d, ", drmGetCap(fd, DRM_CAP_ADDFB2_MODIFIERS, &value));
    SHOW(value);
    printf("%d\n", drmSetClientCap(fd, DRM_CLIENT_CAP_ATOMIC, 1));
    printf("%d, ", drmGetMagic(fd, &magic));
    printf("magic %u\n", magic);
    printf("%d, ", drmPrimeHandleToFD(fd, 91, DRM_CLOEXEC | DRM_RDWR, &prime));
    printf("descriptor %d\n", prime);
    vblank.request.type = (drmVBlankSeqType)(DRM_VBLANK_RELATIVE | DRM_VBLANK_NEXTONMISS);
    vblank.request.sequence = 3;
    vblank.request.signal = 0;
    printf("%d, ", drmWaitVBlank(fd, &vblank));
    printf("vblank %u at %ld.%ld\n", vblank.reply.sequence, vblank.reply.tval_sec, vblank.reply.tval_usec);
    printf("%d, ", drmCrtcGetSequence(fd, 31, &value, &ns));
    printf("sequence %llu at %llu\n", (unsigned long long)value, (unsigned long long)ns);
    printf("%d, ", drmSyncobjCreate(fd, DRM_SYNCOBJ_CREATE_SIGNALED, &syncobj));
    printf("sync object %u\n", syncobj);
    printf("%d, ", drmSyncobjQuery(fd, &syncobj, &value, 1));
    SHOW(value);
    printf("%d, ", drmGetStats(fd, &stats));
    printf("%lu counters: %s %lu, %s %lu\n", stats.count, stats.data[0].long_name, stats.data[0].value,
           stats.data[1].long_name, stats.data[1].value);
    handle = 0;
    printf("%d, ", drmGetMap(fd, 2, &handle, &size, &type, &flags, &handle, &mtrr));
    printf("map of kind %d, flags %#x, %u bytes, mtrr %d\n", type, flags, size, mtrr);
}

static void objects(int fd)
{
    drmModeResPtr res = drmModeGetResources(fd);
    drmModeCrtcPtr crtc = drmModeGetCrtc(fd, res->crtcs[1]);
    drmModeEncoderPtr encoder = drmModeGetEncoder(fd, res->encoders[0]);
    drmModeConnectorPtr connector = drmModeGetConnector(fd, res->connectors[0]);
    drmModePlaneResPtr planes = drmModeGetPlaneResources(fd);
    drmModePlanePtr plane = drmModeGetPlane(fd, planes->planes[2]);
    drmModePropertyPtr property = drmModeGetProperty(fd, connector->props[1]);

    printf("resources %d %d %d %d, from %ux%u to %ux%u\n", res->count_fbs, res->count_crtcs, res->count_connectors,
           res->count_encoders, res->min_width, res->min_height, res->max_width, res->max_height);
    printf("CRTC %u: framebuffer %u at %u,%u, %ux%u, gamma %d, %s\n", crtc->crtc_id, crtc->buffer_id, crtc->x, crtc->y,
           crtc->width, crtc->height, crtc->gamma_size, crtc->mode.name);
    printf("encoder %u: type %u, CRTC %u of %#x, clones %#x\n", encoder->encoder_id, encoder->encoder_type, encoder->crtc_id,
           encoder->possible_crtcs, encoder->possible_clones);
    printf("connector %u: %s-%u, connected %d, %ux%u mm, subpixel %d, encoder %u of %d\n", connector->connector_id,
           drmModeGetConnectorTypeName(connector->connector_type), connector->connector_type_id,
           connector->connection == DRM_MODE_CONNECTED, connector->mmWidth, connector->mmHeight, connector->subpixel,
           connector->encoder_id, connector->count_encoders);
    printf("mode %s of %d: %u kHz, %u Hz, flags %#x, type %#x\n", connector->modes[0].name, connector->count_modes,
           connector->modes[0].clock, connector->modes[0].vrefresh, connector->modes[0].flags, connector->modes[0].type);
    printf("property %u %s: range %d, %#x, %llu to %llu, is %#llx\n", property->prop_id, property->name,
           drm_property_type_is(property, DRM_MODE_PROP_RANGE), drmModeGetPropertyType(property),
           (unsigned long long)property->values[0], (unsigned long long)property->values[1],
           (unsigned long long)connector->prop_values[1]);
    printf("plane %u: CRTC %u of %#x, framebuffer %u, %u formats, %.4s\n", plane->plane_id, plane->crtc_id,
           plane->possible_crtcs, plane->fb_id, plane->count_formats, (const char *)&plane->formats[1]);
    drmModeFreeProperty(property);
    drmModeFreePlane(plane);
    drmModeFreePlaneResources(planes);
    drmModeFreeConnector(connector);
    drmModeFreeEncoder(encoder);
    drmModeFreeCrtc(crtc);
    drmModeFreeResources(res);
}

static void drawing(int fd)
{
    const uint32_t handles[4] = {91, 91}, pitches[4] = {1920, 960}, offsets[4] = {0, 1920 * 1080};
    const uint64_t modifiers[4] = {DRM_FORMAT_MOD_ALLWINNER_TILED, DRM_FORMAT_MOD_ALLWINNER_TILED};
    drmModeClip clips[2] = {{1, 2, 3, 4}, {5, 6, 700, 800}};
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();
    uint32_t handle, pitch, fb;
    uint64_t size, offset;

    printf("%d, ", drmModeCreateDumbBuffer(fd, 640, 480, 32, 0, &handle, &pitch, &size));
    printf("dumb %u: pitch %u, %llu bytes\n", handle, pitch, (unsigned long long)size);
    printf("%d, ", drmModeMapDumbBuffer(fd, handle, &offset));
    SHOW(offset);
    printf("%d, ", drmModeAddFB2WithModifiers(fd, 1920, 1080, DRM_FORMAT_NV12, handles, pitches, offsets, modifiers, &fb,
                                              DRM_MODE_FB_MODIFIERS));
    printf("framebuffer %u\n", fb);
    printf("%d\n", drmModeDirtyFB(fd, fb, clips, 2));
    printf("%d\n", drmModeSetCursor2(fd, 31, handle, 64, 64, 3, -4));
    drmModeAtomicAddProperty(request, 72, 82, 1);
    drmModeAtomicAddProperty(request, 31, 81, 1ULL << 40);
    drmModeAtomicAddProperty(request, 72, 81, 7);
    printf("%d\n", drmModeAtomicCommit(fd, request, DRM_MODE_ATOMIC_NONBLOCK | DRM_MODE_PAGE_FLIP_EVENT, (void *)0xabc));
    drmModeAtomicFree(request);
}

static void flipped(int fd, unsigned sequence, unsigned sec, unsigned usec, unsigned crtc, void *data)
{
    (void)fd;
    printf("flip %u at %u.%06u on %u: %p\n", sequence, sec, usec, crtc, data);
}

static void counted(int fd, uint64_t sequence, uint64_t ns, uint64_t data)
{
    (void)fd;
    printf("sequence %llx at %llx: %llx\n", (unsigned long long)sequence, (unsigned long long)ns, (unsigned long long)data);
}

static void events(void)
{
    struct drm_event_vblank flip = {{DRM_EVENT_FLIP_COMPLETE, sizeof(flip)}, 0xd, 1, 2, 3, 31};
    struct drm_event_crtc_sequence count = {{DRM_EVENT_CRTC_SEQUENCE, sizeof(count)}, 0xe, 1LL << 33, 1ULL << 34};
    drmEventContext context = {0};
    int ends[2];

    context.version = DRM_EVENT_CONTEXT_VERSION;
    context.page_flip_handler2 = flipped;
    context.sequence_handler = counted;
    if (pipe(ends) || write(ends[1], &flip, sizeof(flip)) < 0 || write(ends[1], &count, sizeof(count)) < 0)
        return;
    printf("%d\n", drmHandleEvent(ends[0], &context));
    close(ends[0]);
    close(ends[1]);
}

static void blob(void)
{
    struct {
        struct drm_format_modifier_blob head;
        uint32_t formats[2];
        struct drm_format_modifier modifiers[2];
    } data = {{FORMAT_BLOB_CURRENT, 0, 2, 0, 2, 0},
              {DRM_FORMAT_XRGB8888, DRM_FORMAT_P010},
              {{1, 0, 0, I915_FORMAT_MOD_X_TILED}, {3, 0, 0, DRM_FORMAT_MOD_LINEAR}}};
    drmModePropertyBlobRes blob = {1, sizeof(data), &data};
    drmModeFormatModifierIterator iterator = {0};

    data.head.formats_offset = (char *)data.formats - (char *)&data;
    data.head.modifiers_offset = (char *)data.modifiers - (char *)&data;
    while (drmModeFormatModifierBlobIterNext(&blob, &iterator))
        printf("%.4s with %llx\n", (const char *)&iterator.fmt, (unsigned long long)iterator.mod);
}

static void sync_files(int fd)
{
    int ends[2], fence = -1;

    printf("%d, ", sync_accumulate("first", &fence, fd));
    printf("duplicate %d\n", fence > fd);
    printf("%d, ", sync_accumulate("a name of more than thirty-two letters", &fence, 999));
    printf("fence %d\n", fence);
    printf("%d\n", sync_merge("second", fence, 998));
    if (pipe(ends))
        return;
    printf("%d, ", sync_wait(ends[0], 1));
    printf("time is up: %d\n", errno == ETIME);
    close(ends[1]);
    printf("%d\n", sync_wait(ends[0], 1));
    close(ends[0]);
    printf("%d, ", sync_wait(ends[0], -1));
    printf("not open: %d\n", errno == EINVAL);
}

static void locks(int fd)
{
    const drm_context_t us = 5;
    drmLock lock = {0, {0}};
    unsigned count = 0;
    DRM_CAS_RESULT(failed);

    lock.lock = us;
    DRM_LIGHT_LOCK(fd, &lock, us);
    printf("taken: %#x\n", lock.lock);
    DRM_UNLOCK(fd, &lock, us);
    printf("given back: %#x\n", lock.lock);
    DRM_LIGHT_LOCK_COUNT(fd, &lock, us, count);
    printf("taken and counted, %u: %#x\n", count, lock.lock);
    lock.lock |= DRM_LOCK_CONT;
    DRM_UNLOCK(fd, &lock, us);
    lock.lock = us + 1;
    DRM_LOCK(fd, &lock, us, (drmLockFlags)0);
    DRM_LOCK(fd, &lock, us, DRM_LOCK_QUIESCENT);
    DRM_LIGHT_LOCK_COUNT(fd, &lock, us, count);
    printf("counted %u\n", count);
    lock.lock = 0;
    DRM_SPINLOCK(&lock, 9);
    printf("spin lock: %u\n", lock.lock);
    DRM_SPINLOCK_COUNT(&lock, 8, 10, failed);
    printf("another's: %d, %u\n", failed != 0, lock.lock);
    DRM_SPINLOCK_TAKE(&lock, 8);
    printf("taken from it: %u\n", lock.lock);
    DRM_SPINUNLOCK(&lock, 8);
    DRM_SPINLOCK_COUNT(&lock, 7, 10, failed);
    printf("free again: %d, %u\n", failed != 0, lock.lock);
}

int main(void)
{
    const int fd = open("/dev/null", O_RDWR | O_CLOEXEC);

    macros();
    names();
    device(fd);
    objects(fd);
    drawing(fd);
    events();
    blob();
    sync_files(fd);
    locks(fd);
    return 0;
}
