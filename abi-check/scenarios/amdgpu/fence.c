/* fence.c: waiting for submissions. */
#include "gpu.h"

GPU_CASE(amdgpu_cs_query_fence_status, null)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fence = { context, 0, 0, 0, 5 };
    uint32_t expired = 77;

    NEED(context);
    CODE(amdgpu_cs_query_fence_status(NULL, 0, 0, &expired));
    CODE(amdgpu_cs_query_fence_status(&fence, 0, 0, NULL));
    fence.context = NULL;
    CODE(amdgpu_cs_query_fence_status(&fence, 0, 0, &expired));
    NUMBER(expired);
    end_context(context);
}

GPU_CASE(amdgpu_cs_query_fence_status, usual)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fence = { context, AMDGPU_HW_IP_VCN_JPEG, 3, 7, 0x100000005 };
    uint32_t expired = 77;

    NEED(context);
    CODE(amdgpu_cs_query_fence_status(&fence, 0, 0, &expired));
    NUMBER(expired);
    fake_value(DRM_IOCTL_AMDGPU_WAIT_CS, "status", 1);
    CODE(amdgpu_cs_query_fence_status(&fence, 5, 0, &expired));
    NUMBER(expired);
    fake_value(DRM_IOCTL_AMDGPU_WAIT_CS, "status", 0x100000000);
    CODE(amdgpu_cs_query_fence_status(&fence, 5, 0, &expired));
    NUMBER(expired);
    expired = 77;
    fake_fails(DRM_IOCTL_AMDGPU_WAIT_CS, ECANCELED, 1);
    CODE(amdgpu_cs_query_fence_status(&fence, 5, 0, &expired));
    NUMBER(expired);
    /* Nothing was submitted. */
    fence.fence = 0;
    CODE(amdgpu_cs_query_fence_status(&fence, 5, 0, &expired));
    NUMBER(expired);
    end_context(context);
}

GPU_CASE(amdgpu_cs_query_fence_status, timeouts)
{
    static const uint64_t timeouts[] = { 0, 1, UINT64_MAX, UINT64_MAX - 1, UINT64_MAX / 2, UINT64_MAX - 2000000000000 };
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fence = { context, 0, 0, 0, 1 };
    uint32_t expired = 77;

    NEED(context);
    for (size_t i = 0; i < LENGTH(timeouts); i++)
        for (uint64_t flags = 0; flags < 4; flags++)
            CODE(amdgpu_cs_query_fence_status(&fence, timeouts[i], flags, &expired));
    CODE(amdgpu_cs_query_fence_status(&fence, 5, ~(uint64_t)AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE, &expired));
    end_context(context);
}

GPU_CASE(amdgpu_cs_query_fence_status, engines)
{
    amdgpu_context_handle context = some_context();
    uint32_t expired = 77;

    NEED(context);
    for (uint32_t type = 8; type < 12; type++)
        for (uint32_t ring = 7; ring < 9; ring++)
            for (uint64_t number = 0; number < 2; number++)
                CODE(amdgpu_cs_query_fence_status(&(struct amdgpu_cs_fence){ context, type, UINT32_MAX, ring, number }, 0, 0, &expired));
    NUMBER(expired);
    end_context(context);
}

GPU_CASE(amdgpu_cs_wait_fences, null)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fences[] = { { context, 0, 0, 0, 5 }, { NULL, 0, 0, 0, 5 } };
    uint32_t status = 77, first = 78;

    NEED(context);
    CODE(amdgpu_cs_wait_fences(NULL, 1, false, 0, &status, &first));
    CODE(amdgpu_cs_wait_fences(fences, 0, false, 0, &status, &first));
    CODE(amdgpu_cs_wait_fences(fences, 1, false, 0, NULL, &first));
    CODE(amdgpu_cs_wait_fences(fences, 2, false, 0, &status, &first));
    NUMBER(status);
    NUMBER(first);
    CODE(amdgpu_cs_wait_fences(fences, 1, false, 0, &status, NULL));
    NUMBER(status);
    end_context(context);
}

GPU_CASE(amdgpu_cs_wait_fences, usual)
{
    amdgpu_context_handle context = some_context(), other = some_context();
    struct amdgpu_cs_fence fences[] = { { context, 1, 2, 3, 0x100000005 }, { other, 9, UINT32_MAX, 7, 0 }, { context, 0, 0, 0, UINT64_MAX } };
    uint32_t status = 77, first = 78;

    if (context && other) {
        CODE(amdgpu_cs_wait_fences(fences, 3, true, 1000, &status, &first));
        NUMBER(status);
        NUMBER(first);
        CODE(amdgpu_cs_wait_fences(fences, 2, false, UINT64_MAX, &status, &first));
        fake_value(DRM_IOCTL_AMDGPU_WAIT_FENCES, "status", 0);
        CODE(amdgpu_cs_wait_fences(fences, 1, false, 0, &status, &first));
        NUMBER(status);
        status = first = 77;
        fake_fails(DRM_IOCTL_AMDGPU_WAIT_FENCES, EINVAL, 1);
        CODE(amdgpu_cs_wait_fences(fences, 1, false, 0, &status, &first));
        NUMBER(status);
        NUMBER(first);
    }
    end_context(context);
    end_context(other);
}

GPU_CASE(amdgpu_cs_wait_fences, engines)
{
    amdgpu_context_handle context = some_context();
    uint32_t status = 77, first = 78;

    NEED(context);
    for (uint32_t type = 8; type < 12; type++)
        for (uint32_t ring = 7; ring < 9; ring++) {
            struct amdgpu_cs_fence fences[] = { { context, 0, 0, 0, 1 }, { context, type, 0, ring, 1 } };

            CODE(amdgpu_cs_wait_fences(fences, 2, false, 0, &status, &first));
        }
    end_context(context);
}

GPU_CASE(amdgpu_cs_wait_fences, many)
{
    static struct amdgpu_cs_fence fences[2000];
    amdgpu_context_handle context = some_context();
    uint32_t status = 77;

    NEED(context);
    for (size_t i = 0; i < LENGTH(fences); i++)
        fences[i] = (struct amdgpu_cs_fence){ context, i % 10, 0, i % 8, i };
    CODE(amdgpu_cs_wait_fences(fences, LENGTH(fences), true, 0, &status, NULL));
    end_context(context);
}

GPU_CASE(amdgpu_cs_fence_to_handle, null)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fence = { context, 0, 0, 0, 0 };
    uint32_t handle = 77;

    NEED(context);
    CODE(amdgpu_cs_fence_to_handle(gpu, &fence, 0, &handle));
    NUMBER(handle);
    end_context(context);
}

GPU_CASE(amdgpu_cs_fence_to_handle, usual)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_fence fence = { context, UINT32_MAX, 2, 300, 0x100000005 };
    uint32_t handle = 77;

    NEED(context);
    fake_fails(DRM_IOCTL_AMDGPU_FENCE_TO_HANDLE, EINVAL, 1);
    CODE(amdgpu_cs_fence_to_handle(gpu, &fence, AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ, &handle));
    NUMBER(handle);
    CODE(amdgpu_cs_fence_to_handle(gpu, &fence, AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD, &handle));
    NUMBER(handle);
    CODE(amdgpu_cs_fence_to_handle(gpu, &fence, UINT32_MAX, &handle));
    end_context(context);
}
