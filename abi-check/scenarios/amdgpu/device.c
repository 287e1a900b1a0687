/* device.c: opening and closing a device. */
#include "gpu.h"

#define RENDER 128

/* Opens, and shows what came of it. */
static amdgpu_device_handle open_gpu(int fd, bool deduplicate)
{
    amdgpu_device_handle device = UNTOUCHED;
    uint32_t major = 77, minor = 77;

    STATUS(amdgpu_device_initialize2(fd, deduplicate, &major, &minor, &device));
    HANDLE(device);
    NUMBER(major);
    NUMBER(minor);
    return device;
}

static void open_and_close(void)
{
    amdgpu_device_handle device = open_gpu(card, false);

    CODE(amdgpu_device_deinitialize(device));
}

static struct drm_amdgpu_info_device *device_info(void)
{
    return fake_info(AMDGPU_INFO_DEV_INFO);
}

GPU_CASE(amdgpu_device_initialize, null)
{
    amdgpu_device_handle device = UNTOUCHED;
    uint32_t major = 77, minor = 77;

    STATUS(amdgpu_device_initialize(-1, &major, &minor, &device));
    HANDLE(device);
    NUMBER(major);
}

GPU_CASE(amdgpu_device_initialize, usual)
{
    amdgpu_device_handle device = UNTOUCHED;
    uint32_t major = 77, minor = 77;

    CODE(amdgpu_device_initialize(card, &major, &minor, &device));
    HANDLE(device);
    NUMBER(major);
    NUMBER(minor);
    CODE(amdgpu_device_deinitialize(device));
}

/* The caller may close its descriptor at once. */
GPU_CASE(amdgpu_device_initialize, descriptor)
{
    amdgpu_device_handle device;
    int fd = fake_fd(226, 0, false);
    uint32_t major, minor;

    CODE(amdgpu_device_initialize(fd, &major, &minor, &device));
    close(fd);
    if (device) {
        say("%s", amdgpu_device_get_fd(device) >= 0 ? "a descriptor" : "none");
        CODE(amdgpu_query_info(device, AMDGPU_INFO_ACCEL_WORKING, 4, &major));
    }
    CODE(amdgpu_device_deinitialize(device));
}

GPU_CASE(amdgpu_device_initialize, render_node)
{
    amdgpu_device_handle device;
    int fd = fake_fd(226, RENDER, false);
    uint32_t major, minor;

    CODE(amdgpu_device_initialize(fd, &major, &minor, &device));
    CODE(amdgpu_device_deinitialize(device));
    close(fd);
}

GPU_CASE(amdgpu_device_initialize2, null)
{
    open_gpu(-1, false);
    open_gpu(-1, true);
    open_gpu(0, false);
}

/* Families differ in which registers there are. */
static void open_family(uint32_t family, uint32_t engines)
{
    struct amdgpu_gpu_info info = { 0 };
    amdgpu_device_handle device;

    device_info()->family = family;
    device_info()->num_shader_engines = engines;
    device = open_gpu(card, false);
    NEED(device);
    CODE(amdgpu_query_gpu_info(device, &info));
    BYTES(&info, sizeof(info));
    CODE(amdgpu_device_deinitialize(device));
}

GPU_CASE(amdgpu_device_initialize2, family_si) { open_family(AMDGPU_FAMILY_SI, 2); }
GPU_CASE(amdgpu_device_initialize2, family_ci) { open_family(AMDGPU_FAMILY_CI, 2); }
GPU_CASE(amdgpu_device_initialize2, family_vi) { open_family(AMDGPU_FAMILY_VI, 4); }
GPU_CASE(amdgpu_device_initialize2, family_cz) { open_family(AMDGPU_FAMILY_CZ, 1); }
GPU_CASE(amdgpu_device_initialize2, family_ai) { open_family(AMDGPU_FAMILY_AI, 4); }
GPU_CASE(amdgpu_device_initialize2, family_gc_12) { open_family(AMDGPU_FAMILY_GC_12_0_0, 6); }
GPU_CASE(amdgpu_device_initialize2, family_unknown) { open_family(119, 3); }
GPU_CASE(amdgpu_device_initialize2, family_none) { open_family(0, 0); }

/* The original writes beyond its arrays. */
OWN_GPU_CASE(amdgpu_device_initialize2, many_engines)
{
    open_family(AMDGPU_FAMILY_SI, UINT32_MAX);
}

/* Which generations give half of the addresses away. */
static void show_half(uint32_t drm_minor, uint32_t major, uint32_t discovered)
{
    struct drm_amdgpu_info_hw_ip *ip = fake_info(AMDGPU_INFO_HW_IP_INFO);
    amdgpu_device_handle device = NULL;
    uint32_t number[2];
    uint32_t bit = 77;

    fake_value(DRM_IOCTL_VERSION, "version_minor", drm_minor);
    ip->hw_ip_version_major = major;
    ip->ip_discovery_version = discovered;
    if (amdgpu_device_initialize2(card, false, &number[0], &number[1], &device) == 0) {
        amdgpu_query_sw_info(device, amdgpu_sw_info_address_prt_wa_control_bit, &bit);
        amdgpu_device_deinitialize(device);
    }
    say("3.%u, major %x, discovered %x: %x", drm_minor, major, discovered, bit);
}

GPU_CASE(amdgpu_device_initialize2, half_for_prt)
{
    show_half(47, 9, 0xa0000);
    show_half(48, 9, 0xa0000);
    show_half(48, 10, 0x90000);
    show_half(48, 10, 0);
    show_half(48, 10, 0xff);
    show_half(48, 9, 0x10a0000);
    show_half(47, 0x10a, 0);
    show_half(47, 0x10a, 0x90000);
    for (uint32_t major = 0; major < 16; major++)
        show_half(47, major, 0);
    for (uint32_t major = 0; major < 16; major++)
        show_half(60, 9, major << 16 | 0x0301);
}

GPU_CASE(amdgpu_device_initialize2, no_graphics)
{
    memset(fake_info(AMDGPU_INFO_HW_IP_COUNT), 0, 4);
    show_half(60, 10, 0xa0000);
}

GPU_CASE(amdgpu_device_initialize2, graphics_unknown)
{
    fake_info_fails(AMDGPU_INFO_HW_IP_COUNT, EINVAL);
    show_half(60, 10, 0xa0000);
    fake_info_fails(AMDGPU_INFO_HW_IP_COUNT, 0);
    fake_info_fails(AMDGPU_INFO_HW_IP_INFO, EINVAL);
    show_half(60, 10, 0xa0000);
}

/* --- what may go wrong ----------------------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_device_initialize2, other_driver)
{
    fake_value(DRM_IOCTL_VERSION, "version_major", 2);
    open_gpu(card, false);
    fake_value(DRM_IOCTL_VERSION, "version_major", 4);
    open_gpu(card, false);
    fake_value(DRM_IOCTL_VERSION, "version_major", UINT32_MAX);
    open_gpu(card, true);
}

GPU_CASE(amdgpu_device_initialize2, not_asked_who)
{
    fake_fails(DRM_IOCTL_GET_CLIENT, EACCES, -1);
    open_gpu(card, false);
    open_gpu(card, true);
}

GPU_CASE(amdgpu_device_initialize2, no_acceleration)
{
    memset(fake_info(AMDGPU_INFO_ACCEL_WORKING), 0, 4);
    open_gpu(card, false);
}

GPU_CASE(amdgpu_device_initialize2, queries_fail)
{
    static const struct { unsigned query; int error; } failures[] = {
        { AMDGPU_INFO_ACCEL_WORKING, EACCES }, { AMDGPU_INFO_DEV_INFO, EFAULT }, { AMDGPU_INFO_READ_MMR_REG, ENOMEM },
    };

    for (size_t i = 0; i < LENGTH(failures); i++) {
        fake_info_fails(failures[i].query, failures[i].error);
        open_gpu(card, false);
        open_gpu(card, true);
        fake_info_fails(failures[i].query, 0);
    }
    open_and_close();
}

GPU_CASE(amdgpu_device_initialize2, interrupted)
{
    fake_fails(DRM_IOCTL_GET_CLIENT, EINTR, 1);
    fake_fails(DRM_IOCTL_AMDGPU_INFO, EAGAIN, 3);
    open_and_close();
}

/* The original follows a pointer that is NULL. */
OWN_GPU_CASE(amdgpu_device_initialize2, no_version)
{
    fake_fails(DRM_IOCTL_VERSION, EACCES, -1);
    open_gpu(card, false);
}

/* --- one device for several descriptors ------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_device_initialize2, same_device)
{
    int render = fake_fd(226, RENDER, false), again = fake_fd(226, 0, false);
    amdgpu_device_handle first, second, third, fourth;

    first = open_gpu(card, true);
    second = open_gpu(render, true);
    third = open_gpu(again, false);
    fourth = open_gpu(again, true);
    say("%d %d %d", first == second, first == third, first == fourth);
    if (first && fourth)
        say("%s", amdgpu_device_get_fd(first) == amdgpu_device_get_fd(fourth) ? "one descriptor" : "several");
    CODE(amdgpu_device_deinitialize(third));
    CODE(amdgpu_device_deinitialize(first));
    CODE(amdgpu_device_deinitialize(second));
    CODE(amdgpu_device_deinitialize(fourth));
    close(render);
    close(again);
}

/* A new one after the last went. */
GPU_CASE(amdgpu_device_initialize2, again)
{
    for (int i = 0; i < 2; i++) {
        amdgpu_device_handle device = open_gpu(card, true);

        CODE(amdgpu_device_deinitialize(device));
    }
}

/* Names that are not known are the same. */
GPU_CASE(amdgpu_device_initialize2, names_unknown)
{
    int strange = open("/dev/null", O_RDWR | O_CLOEXEC), other = fake_fd(226, 5, false);
    amdgpu_device_handle first, second, third;

    first = open_gpu(card, true);
    second = open_gpu(other, true);
    say("%d", first == second);
    third = open_gpu(strange, true);
    say("%d", first == third);
    CODE(amdgpu_device_deinitialize(third));
    CODE(amdgpu_device_deinitialize(second));
    CODE(amdgpu_device_deinitialize(first));
    close(other);
    close(strange);
}

/* One that is authenticated lends its descriptor for names. */
GPU_CASE(amdgpu_device_initialize2, authenticated_later)
{
    int stranger = fake_fd(226, 0, false), friend = fake_fd(226, 0, false);
    amdgpu_device_handle first, second;

    fake_authenticated(stranger, false);
    first = open_gpu(stranger, true);
    second = open_gpu(friend, true);
    say("%d", first == second);
    CODE(amdgpu_device_deinitialize(first));
    CODE(amdgpu_device_deinitialize(second));
    close(stranger);
    close(friend);
}

GPU_CASE(amdgpu_device_initialize2, authenticated_never)
{
    int stranger = fake_fd(226, 0, false), other = fake_fd(226, 0, false);
    amdgpu_device_handle first, second;

    fake_authenticated(stranger, false);
    fake_authenticated(other, false);
    first = open_gpu(stranger, true);
    second = open_gpu(other, true);
    CODE(amdgpu_device_deinitialize(first));
    CODE(amdgpu_device_deinitialize(second));
    close(stranger);
    close(other);
}

/* Each time one more descriptor, in the original. */
GPU_CASE(amdgpu_device_initialize2, authenticated_often)
{
    int stranger = fake_fd(226, 0, false), friend = fake_fd(226, 0, false);
    amdgpu_device_handle devices[4];

    fake_authenticated(stranger, false);
    devices[0] = open_gpu(stranger, true);
    for (int i = 1; i < 4; i++)
        devices[i] = open_gpu(friend, true);
    for (int i = 0; i < 4; i++)
        CODE(amdgpu_device_deinitialize(devices[i]));
    close(stranger);
    close(friend);
}

/* The second descriptor is asked, then the device's own. */
GPU_CASE(amdgpu_device_initialize2, known_and_not_asked_who)
{
    int other = fake_fd(226, 0, false);
    amdgpu_device_handle first = open_gpu(card, true);

    fake_fails(DRM_IOCTL_GET_CLIENT, EIO, 1);
    open_gpu(other, true);
    CODE(amdgpu_device_deinitialize(first));
    close(other);
}

/* --- the rest --------------------------------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_device_deinitialize, null)
{
    CODE(amdgpu_device_deinitialize(NULL));
}

GPU_CASE(amdgpu_device_deinitialize, with_buffers)
{
    struct amdgpu_bo_alloc_request request = { 4096, 0, AMDGPU_GEM_DOMAIN_GTT, 0 };
    amdgpu_device_handle device = open_gpu(card, false);
    amdgpu_bo_handle buffer = NULL;

    NEED(device);
    CODE(amdgpu_bo_alloc(device, &request, &buffer));
    drop(buffer);
    CODE(amdgpu_device_deinitialize(device));
}

GPU_CASE(amdgpu_device_deinitialize, with_addresses)
{
    amdgpu_device_handle device = open_gpu(card, false);
    amdgpu_va_handle ranges[3] = { NULL };
    uint64_t address;

    NEED(device);
    for (int i = 0; i < 3; i++)
        CODE(amdgpu_va_range_alloc(device, amdgpu_gpu_va_range_general, 0x10000, 0, 0, &address, &ranges[i], 0));
    CODE(amdgpu_va_range_free(ranges[1]));
    CODE(amdgpu_va_range_free(ranges[0]));
    CODE(amdgpu_va_range_free(ranges[2]));
    CODE(amdgpu_device_deinitialize(device));
}

GPU_CASE(amdgpu_device_get_fd, null)
{
    say("%s", amdgpu_device_get_fd(gpu) == card ? "the caller's" : "its own");
}

GPU_CASE(amdgpu_device_get_fd, usual)
{
    int fd = amdgpu_device_get_fd(gpu);

    say("%s, closed on exec: %d", fd >= 0 ? "a descriptor" : "none", fcntl(fd, F_GETFD));
}
