/* userq.c: queues that programs fill by themselves. */
#include "gpu.h"

static struct drm_amdgpu_userq_mqd_gfx11 mqd = { 0x1111, 0x2222 };

static void create(unsigned type)
{
    uint32_t queue = 77;

    say("type %u", type);
    if (CODE(amdgpu_create_userqueue(gpu, type, 2, 3, 0x400000004, 0x500000005, 0x600000006, 0x700000007, &mqd, 8, &queue)) == 0)
        NUMBER(queue);
}

GPU_CASE(amdgpu_create_userqueue, null)
{
    uint32_t queue = 77;

    CODE(amdgpu_create_userqueue(NULL, 0, 0, 0, 0, 0, 0, 0, &mqd, 0, &queue));
    CODE(amdgpu_create_userqueue(gpu, 3, 0, 0, 0, 0, 0, 0, NULL, 0, &queue));
    CODE(amdgpu_create_userqueue(gpu, UINT32_MAX, 0, 0, 0, 0, 0, 0, NULL, 0, NULL));
    NUMBER(queue);
    /* Which the kernel cannot read. */
    CODE(amdgpu_create_userqueue(gpu, 0, 0, 0, 0, 0, 0, 0, NULL, 0, &queue));
}

GPU_CASE(amdgpu_create_userqueue, usual)
{
    for (unsigned type = 0; type < 12; type++)
        create(type);
    fake_fails(DRM_IOCTL_AMDGPU_USERQ, EINVAL, 1);
    create(AMDGPU_HW_IP_GFX);
}

GPU_CASE(amdgpu_free_userqueue, null)
{
    CODE(amdgpu_free_userqueue(gpu, 0));
}

GPU_CASE(amdgpu_free_userqueue, usual)
{
    CODE(amdgpu_free_userqueue(gpu, 97));
    fake_fails(DRM_IOCTL_AMDGPU_USERQ, EINVAL, 1);
    CODE(amdgpu_free_userqueue(gpu, UINT32_MAX));
}

GPU_CASE(amdgpu_userq_signal, null)
{
    struct drm_amdgpu_userq_signal data = { 0 };

    CODE(amdgpu_userq_signal(gpu, NULL));
    CODE(amdgpu_userq_signal(gpu, &data));
}

GPU_CASE(amdgpu_userq_signal, usual)
{
    uint32_t handles[] = { 1, 2, 3 };
    struct drm_amdgpu_userq_signal data = {
        .queue_id = 97, .pad = 98, .syncobj_handles = (uintptr_t)handles, .num_syncobj_handles = 3, .bo_read_handles = (uintptr_t)handles,
        .bo_write_handles = (uintptr_t)(handles + 1), .num_bo_read_handles = 2, .num_bo_write_handles = 1,
    };

    CODE(amdgpu_userq_signal(gpu, &data));
    fake_fails(DRM_IOCTL_AMDGPU_USERQ_SIGNAL, ENOENT, 1);
    CODE(amdgpu_userq_signal(gpu, &data));
}

GPU_CASE(amdgpu_userq_wait, null)
{
    struct drm_amdgpu_userq_wait data = { 0 };

    CODE(amdgpu_userq_wait(gpu, NULL));
    CODE(amdgpu_userq_wait(gpu, &data));
    NUMBER(data.num_fences);
}

GPU_CASE(amdgpu_userq_wait, usual)
{
    struct drm_amdgpu_userq_fence_info fences[3] = { { 0 } };
    uint32_t handles[] = { 1, 2, 3 };
    uint64_t points[] = { 4, 5 };
    struct drm_amdgpu_userq_wait data = {
        .waitq_id = 97, .pad = 98, .syncobj_handles = (uintptr_t)handles, .num_syncobj_handles = 3,
        .syncobj_timeline_handles = (uintptr_t)handles, .syncobj_timeline_points = (uintptr_t)points, .num_syncobj_timeline_handles = 2,
        .bo_read_handles = (uintptr_t)handles, .num_bo_read_handles = 1, .bo_write_handles = (uintptr_t)handles, .num_bo_write_handles = 2,
    };

    CODE(amdgpu_userq_wait(gpu, &data));
    NUMBER(data.num_fences);
    data.out_fences = (uintptr_t)fences;
    CODE(amdgpu_userq_wait(gpu, &data));
    BYTES(fences, sizeof(fences));
    fake_fails(DRM_IOCTL_AMDGPU_USERQ_WAIT, EINVAL, 1);
    CODE(amdgpu_userq_wait(gpu, &data));
    NUMBER(data.num_fences);
}
