/* share_helper.c: names of buffers, of a device whose own file may not have any; another file helps. */
#include "share.h"

/* A device whose own file is a stranger's, with the descriptor of one that is not. */
static amdgpu_device_handle open_with_helper(void)
{
    int stranger = fake_fd(226, 0, false), helper = fake_fd(226, 0, false);
    amdgpu_device_handle device = NULL, same = NULL;
    uint32_t version[2];

    fake_authenticated(stranger, false);
    CODE(amdgpu_device_initialize(stranger, &version[0], &version[1], &device));
    CODE(amdgpu_device_initialize(helper, &version[0], &version[1], &same));
    say("%s", device == same ? "one device" : "two devices");
    close(stranger);
    close(helper);
    if (device != same || !device) {
        amdgpu_device_deinitialize(device);
        amdgpu_device_deinitialize(same);
        return NULL;
    }
    return device;
}

static void close_with_helper(amdgpu_device_handle device)
{
    CODE(amdgpu_device_deinitialize(device));
    CODE(amdgpu_device_deinitialize(device));
}

GPU_CASE(amdgpu_bo_export, names_by_helper)
{
    amdgpu_device_handle device = open_with_helper();
    amdgpu_bo_handle buffer, again;
    uint32_t shared = 77;

    NEED(device);
    buffer = buffer_in(device);
    for (int i = 0; buffer && i < 2; i++)
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
    NUMBER(shared);
    if (shared != 77) {
        again = import(device, flink, shared);
        say("%s", again == buffer ? "the same" : "another");
        drop(again);
    }
    drop(buffer);
    close_with_helper(device);
}

GPU_CASE(amdgpu_bo_import, names_by_helper)
{
    amdgpu_device_handle device = open_with_helper();
    amdgpu_bo_handle buffer = buffer_in(gpu), other;
    uint32_t shared = 77;

    if (buffer)
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
    if (device && shared != 77) {
        other = import(device, flink, shared);
        drop(import(device, flink, shared));
        drop(other);
    }
    drop(buffer);
    if (device)
        close_with_helper(device);
    may_keep = 1;
}

/* Each step on the way fails. */
static void export_and_fail(unsigned long request, int error)
{
    amdgpu_device_handle device = open_with_helper();
    amdgpu_bo_handle buffer;
    uint32_t shared = 77;

    NEED(device);
    buffer = buffer_in(device);
    if (buffer) {
        fake_fails(request, error, 1);
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
        NUMBER(shared);
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
        NUMBER(shared);
    }
    drop(buffer);
    close_with_helper(device);
}

GPU_CASE(amdgpu_bo_export, helper_without_descriptor) { export_and_fail(DRM_IOCTL_PRIME_HANDLE_TO_FD, EMFILE); }
GPU_CASE(amdgpu_bo_export, helper_without_handle) { export_and_fail(DRM_IOCTL_PRIME_FD_TO_HANDLE, ENOMEM); }
GPU_CASE(amdgpu_bo_export, helper_without_name) { export_and_fail(DRM_IOCTL_GEM_FLINK, EACCES); }
GPU_CASE(amdgpu_bo_export, helper_does_not_close) { export_and_fail(DRM_IOCTL_GEM_CLOSE, EINVAL); }

static void import_and_fail(unsigned long request, int error)
{
    amdgpu_device_handle device = open_with_helper();
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared = 77;

    if (buffer)
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
    if (device && shared != 77) {
        fake_fails(request, error, 1);
        drop(import(device, flink, shared));
    }
    drop(buffer);
    if (device)
        close_with_helper(device);
    may_keep = 1;
}

GPU_CASE(amdgpu_bo_import, helper_does_not_open) { import_and_fail(DRM_IOCTL_GEM_OPEN, EACCES); }
GPU_CASE(amdgpu_bo_import, helper_without_descriptor) { import_and_fail(DRM_IOCTL_PRIME_HANDLE_TO_FD, EMFILE); }
GPU_CASE(amdgpu_bo_import, helper_without_handle) { import_and_fail(DRM_IOCTL_PRIME_FD_TO_HANDLE, ENOMEM); }
GPU_CASE(amdgpu_bo_import, helper_does_not_close) { import_and_fail(DRM_IOCTL_GEM_CLOSE, EINVAL); }

/* A buffer that the device has by another way already: the original makes a second one of it. */
GPU_CASE(amdgpu_bo_import, helper_of_a_known_buffer)
{
    amdgpu_device_handle device = open_with_helper();
    amdgpu_bo_handle buffer = buffer_in(gpu), first = NULL, second = NULL;
    uint32_t name = 77, shared = 77;

    if (buffer) {
        STATUS(amdgpu_bo_export(buffer, flink, &name));
        STATUS(amdgpu_bo_export(buffer, dma_buf, &shared));
    }
    if (device && name != 77 && shared != 77) {
        first = import(device, dma_buf, shared);
        second = import(device, flink, name);
        say("%s", first == second ? "the same" : "another");
        drop(second);
        drop(first);
    }
    close_fd(shared);
    drop(buffer);
    if (device)
        close_with_helper(device);
    may_keep = 1;
}
