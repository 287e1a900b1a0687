/* share.c: buffers that have names or descriptors, exported and imported. */
#include "share.h"

static const enum amdgpu_bo_handle_type kms = amdgpu_bo_handle_type_kms, noimport = amdgpu_bo_handle_type_kms_noimport;

/* A second device for the same GPU; NULL if it cannot be opened. */
static amdgpu_device_handle open_other(void)
{
    int fd = fake_fd(226, 0, false);
    amdgpu_device_handle device = NULL;
    uint32_t version[2];

    CODE(amdgpu_device_initialize2(fd, false, &version[0], &version[1], &device));
    close(fd);
    return device;
}

GPU_CASE(amdgpu_bo_export, null)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared = 77;

    NEED(buffer);
    CODE(amdgpu_bo_export(buffer, 4, NULL));
    CODE(amdgpu_bo_export(buffer, 4, &shared));
    CODE(amdgpu_bo_export(buffer, -1, &shared));
    NUMBER(shared);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_export, handles)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared = 77;

    NEED(buffer);
    CODE(amdgpu_bo_export(buffer, kms, &shared));
    NUMBER(shared);
    CODE(amdgpu_bo_export(buffer, noimport, &shared));
    NUMBER(shared);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_export, names)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared = 77;

    NEED(buffer);
    for (int i = 0; i < 2; i++) {
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
        NUMBER(shared);
    }
    drop(buffer);
    may_keep = 1;
}

GPU_CASE(amdgpu_bo_export, names_refused)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared = 77;

    NEED(buffer);
    fake_authenticated(card, false);
    STATUS(amdgpu_bo_export(buffer, flink, &shared));
    NUMBER(shared);
    fake_authenticated(card, true);
    STATUS(amdgpu_bo_export(buffer, flink, &shared));
    drop(buffer);
    may_keep = 1;
}

GPU_CASE(amdgpu_bo_export, descriptors)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t shared[2] = { 77, 77 };

    NEED(buffer);
    for (int i = 0; i < 2; i++)
        STATUS(amdgpu_bo_export(buffer, dma_buf, &shared[i]));
    NUMBERS(shared, 2);
    for (int i = 0; i < 2; i++)
        close_fd(shared[i]);
    shared[0] = 77;
    fake_fails(DRM_IOCTL_PRIME_HANDLE_TO_FD, EMFILE, 1);
    STATUS(amdgpu_bo_export(buffer, dma_buf, &shared[0]));
    NUMBER(shared[0]);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_import, null)
{
    struct amdgpu_bo_import_result result = { UNTOUCHED, 77 };

    CODE(amdgpu_bo_import(gpu, kms, 1, NULL));
    CODE(amdgpu_bo_import(gpu, 4, 1, NULL));
    CODE(amdgpu_bo_import(gpu, kms, 1, &result));
    CODE(amdgpu_bo_import(gpu, noimport, 0, &result));
    CODE(amdgpu_bo_import(gpu, 4, 1, &result));
    CODE(amdgpu_bo_import(gpu, -1, 1, &result));
    HANDLE(result.buf_handle);
    NUMBER(result.alloc_size);
}

/* --- descriptors ------------------------------------------------------------------------------------------------------ */

GPU_CASE(amdgpu_bo_import, own_descriptor)
{
    amdgpu_bo_handle buffer = buffer_in(gpu), again;
    uint32_t shared = 77;

    NEED(buffer);
    STATUS(amdgpu_bo_export(buffer, dma_buf, &shared));
    if (shared != 77) {
        lseek(shared, 0x1000, SEEK_SET);
        again = import(gpu, dma_buf, shared);
        say("%s, read from %lld on", again == buffer ? "the same" : "another", (long long)lseek(shared, 0, SEEK_CUR));
        drop(again);
    }
    close_fd(shared);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_import, other_descriptor)
{
    amdgpu_device_handle other = open_other();
    amdgpu_bo_handle buffer, first, second;
    uint32_t shared = 77;

    NEED(other);
    buffer = buffer_in(other);
    if (buffer)
        STATUS(amdgpu_bo_export(buffer, dma_buf, &shared));
    if (shared != 77) {
        first = import(gpu, dma_buf, shared);
        second = import(gpu, dma_buf, shared);
        say("%s", first == second ? "the same" : "another");
        drop(first);
        drop(second);
        drop(import(gpu, dma_buf, shared));
    }
    close_fd(shared);
    drop(buffer);
    CODE(amdgpu_device_deinitialize(other));
}

GPU_CASE(amdgpu_bo_import, no_descriptor)
{
    import(gpu, dma_buf, -1);
    import(gpu, dma_buf, 0);
    fake_fails(DRM_IOCTL_PRIME_FD_TO_HANDLE, ENOTTY, 1);
    import(gpu, dma_buf, 0);
}

/* Its size cannot be told. */
GPU_CASE(amdgpu_bo_import, pipe)
{
    int ends[2];

    if (pipe(ends) != 0)
        return;
    fake_value(DRM_IOCTL_PRIME_FD_TO_HANDLE, "handle", 89);
    import(gpu, dma_buf, ends[0]);
    close(ends[0]);
    close(ends[1]);
}

/* The handle is that of a buffer which is there. */
GPU_CASE(amdgpu_bo_import, pipe_of_a_known_buffer)
{
    amdgpu_bo_handle buffer = buffer_in(gpu);
    uint32_t handle = 77;
    int ends[2];

    if (!buffer || pipe(ends) != 0)
        return;
    CODE(amdgpu_bo_export(buffer, kms, &handle));
    fake_value(DRM_IOCTL_PRIME_FD_TO_HANDLE, "handle", handle);
    import(gpu, dma_buf, ends[0]);
    close(ends[0]);
    close(ends[1]);
    drop(buffer);
}

/* --- names ------------------------------------------------------------------------------------------------------------ */

GPU_CASE(amdgpu_bo_import, own_name)
{
    amdgpu_bo_handle buffer = buffer_in(gpu), again;
    uint32_t shared = 77;

    NEED(buffer);
    STATUS(amdgpu_bo_export(buffer, flink, &shared));
    if (shared != 77) {
        again = import(gpu, flink, shared);
        say("%s", again == buffer ? "the same" : "another");
        drop(again);
    }
    drop(buffer);
    /* The name went with it. */
    if (shared != 77)
        drop(import(gpu, flink, shared));
    may_keep = 1;
}

GPU_CASE(amdgpu_bo_import, other_name)
{
    amdgpu_device_handle other = open_other();
    amdgpu_bo_handle buffer, first, second;
    uint32_t shared = 77;

    NEED(other);
    buffer = buffer_in(other);
    if (buffer)
        STATUS(amdgpu_bo_export(buffer, flink, &shared));
    if (shared != 77) {
        first = import(gpu, flink, shared);
        second = import(gpu, flink, shared);
        say("%s", first == second ? "the same" : "another");
        if (first)
            STATUS(amdgpu_bo_export(first, flink, &shared));
        NUMBER(shared);
        drop(first);
        drop(second);
        drop(import(gpu, flink, shared));
    }
    drop(buffer);
    CODE(amdgpu_device_deinitialize(other));
    may_keep = 1;
}

GPU_CASE(amdgpu_bo_import, no_name)
{
    import(gpu, flink, 0);
    import(gpu, flink, 5);
    import(gpu, flink, UINT32_MAX);
    fake_fails(DRM_IOCTL_GEM_OPEN, EACCES, 1);
    import(gpu, flink, 5);
}
