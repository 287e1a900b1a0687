/* submit.c: submissions. */
#include "gpu.h"

static struct amdgpu_cs_ib_info ibs[] = {
    { 0x100000003, 0x7654321000, 16, }, { AMDGPU_IB_FLAG_PREEMPT, UINT64_MAX, UINT32_MAX }, { 0, 0, 0 },
};

/* A request with so many of these. */
static struct amdgpu_cs_request request_with(uint32_t count)
{
    return (struct amdgpu_cs_request){
        .flags = UINT64_MAX, .ip_type = AMDGPU_HW_IP_COMPUTE, .ip_instance = 0, .ring = 2, .number_of_ibs = count, .ibs = ibs, .seq_no = 77,
    };
}

static void submit(amdgpu_context_handle context, struct amdgpu_cs_request *requests, uint32_t count)
{
    CODE(amdgpu_cs_submit(context, 0, requests, count));
    for (uint32_t i = 0; i < count; i++)
        NUMBER(requests[i].seq_no);
}

GPU_CASE(amdgpu_cs_submit, null)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_request request = request_with(1);

    CODE(amdgpu_cs_submit(NULL, 0, &request, 1));
    if (context) {
        CODE(amdgpu_cs_submit(context, 0, NULL, 1));
        CODE(amdgpu_cs_submit(context, 0, NULL, 0));
        CODE(amdgpu_cs_submit(context, 0, &request, 0));
    }
    NUMBER(request.seq_no);
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit, usual)
{
    amdgpu_context_handle context = some_context();

    NEED(context);
    for (uint32_t count = 0; count <= 3; count++) {
        struct amdgpu_cs_request request = request_with(count);

        submit(context, &request, 1);
    }
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit, engines)
{
    amdgpu_context_handle context = some_context();

    NEED(context);
    for (unsigned type = 0; type < 12; type++)
        for (uint32_t ring = 6; ring < 10; ring++) {
            struct amdgpu_cs_request request = request_with(1);

            request.ip_type = type;
            request.ring = ring;
            submit(context, &request, 1);
            request.number_of_ibs = 0;
            submit(context, &request, 1);
        }
    end_context(context);
}

/* The kernel knows whether it has that many instances; the original reads beyond its array. */
OWN_GPU_CASE(amdgpu_cs_submit, instances)
{
    static const unsigned instances[] = { 1, 7, 1000, UINT32_MAX };
    amdgpu_context_handle context = some_context();

    NEED(context);
    for (size_t i = 0; i < LENGTH(instances); i++) {
        struct amdgpu_cs_request request = request_with(1);

        request.ip_instance = instances[i];
        submit(context, &request, 1);
    }
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit, everything)
{
    amdgpu_context_handle context = some_context(), other = some_context();
    amdgpu_bo_handle buffer = buffer_of(0x1000);
    amdgpu_bo_list_handle list = NULL;
    struct amdgpu_cs_fence dependencies[] = {
        { context, AMDGPU_HW_IP_DMA, 1, 3, 0x100000005 }, { other, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT64_MAX },
    };
    struct amdgpu_cs_request request = request_with(2);

    if (buffer && CODE(amdgpu_bo_list_create(gpu, 1, &buffer, NULL, &list)) != 0)
        list = NULL;
    if (context && other && list) {
        request.resources = list;
        request.number_of_dependencies = 2;
        request.dependencies = dependencies;
        request.fence_info = (struct amdgpu_cs_fence_info){ buffer, 0x40000005 };
        submit(context, &request, 1);
        submit(other, &request, 1);
        request.number_of_dependencies = 0;
        submit(other, &request, 1);
        request.fence_info.offset = UINT64_MAX;
        submit(other, &request, 1);
    }
    if (list && amdgpu_bo_list_destroy(list) != 0)
        amdgpu_bo_list_destroy(list);
    drop(buffer);
    end_context(context);
    end_context(other);
}

GPU_CASE(amdgpu_cs_submit, several)
{
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_request requests[] = { request_with(1), request_with(0), request_with(2), request_with(1) };

    NEED(context);
    submit(context, requests, 4);
    requests[2].ring = 8;
    submit(context, requests, 4);
    requests[2].ring = 0;
    fake_fails(DRM_IOCTL_AMDGPU_CS, ENOMEM, 1);
    submit(context, requests, 4);
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit, fails)
{
    static const int errors[] = { ENOMEM, ECANCELED, EINVAL, ENODEV, ETIME };
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_request request = request_with(1);

    NEED(context);
    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_fails(DRM_IOCTL_AMDGPU_CS, errors[i], 1);
        submit(context, &request, 1);
    }
    fake_fails(DRM_IOCTL_AMDGPU_CS, EINTR, 2);
    submit(context, &request, 1);
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit, long)
{
    static struct amdgpu_cs_ib_info many[1000];
    static struct amdgpu_cs_fence dependencies[1000];
    amdgpu_context_handle context = some_context();
    struct amdgpu_cs_request request = request_with(LENGTH(many));

    NEED(context);
    for (size_t i = 0; i < LENGTH(many); i++) {
        many[i] = (struct amdgpu_cs_ib_info){ i, i << 12, i };
        dependencies[i] = (struct amdgpu_cs_fence){ context, 1, 0, i % 8, i };
    }
    request.ibs = many;
    request.number_of_dependencies = LENGTH(dependencies);
    request.dependencies = dependencies;
    submit(context, &request, 1);
    end_context(context);
}

/* --- chunks of one's own ---------------------------------------------------------------------------------------------- */

static uint32_t words[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

GPU_CASE(amdgpu_cs_submit_raw, null)
{
    amdgpu_context_handle context = some_context();
    struct drm_amdgpu_cs_chunk chunk = { AMDGPU_CHUNK_ID_IB, 8, (uintptr_t)words };
    uint64_t number = 77;

    NEED(context);
    CODE(amdgpu_cs_submit_raw(gpu, context, NULL, 0, NULL, &number));
    CODE(amdgpu_cs_submit_raw(gpu, context, NULL, 0, &chunk, NULL));
    NUMBER(number);
    CODE(amdgpu_cs_submit_raw(gpu, context, NULL, 1, &chunk, NULL));
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit_raw, usual)
{
    amdgpu_context_handle context = some_context();
    amdgpu_bo_handle buffer = buffer_of(0x1000);
    amdgpu_bo_list_handle list = NULL;
    struct drm_amdgpu_cs_chunk chunks[] = {
        { AMDGPU_CHUNK_ID_IB, 8, (uintptr_t)words }, { UINT32_MAX, 0, 0 }, { AMDGPU_CHUNK_ID_SYNCOBJ_IN, 2, (uintptr_t)(words + 8) },
    };
    uint64_t number = 77;

    if (buffer && CODE(amdgpu_bo_list_create(gpu, 1, &buffer, NULL, &list)) != 0)
        list = NULL;
    if (context && list) {
        CODE(amdgpu_cs_submit_raw(gpu, context, list, 3, chunks, &number));
        NUMBER(number);
        fake_fails(DRM_IOCTL_AMDGPU_CS, ENOMEM, 1);
        number = 77;
        CODE(amdgpu_cs_submit_raw(gpu, context, list, 1, chunks, &number));
        NUMBER(number);
    }
    if (list && amdgpu_bo_list_destroy(list) != 0)
        amdgpu_bo_list_destroy(list);
    drop(buffer);
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit_raw2, null)
{
    amdgpu_context_handle context = some_context();
    uint64_t number = 77;

    NEED(context);
    CODE(amdgpu_cs_submit_raw2(gpu, context, 0, 0, NULL, &number));
    CODE(amdgpu_cs_submit_raw2(gpu, context, 0, 0, NULL, NULL));
    NUMBER(number);
    end_context(context);
}

GPU_CASE(amdgpu_cs_submit_raw2, usual)
{
    amdgpu_context_handle context = some_context();
    struct drm_amdgpu_bo_list_entry entry = { 5, 0 };
    struct drm_amdgpu_cs_chunk chunks[100];
    uint32_t list = 0;
    uint64_t number = 77;

    NEED(context);
    for (size_t i = 0; i < LENGTH(chunks); i++)
        chunks[i] = (struct drm_amdgpu_cs_chunk){ i, i % 16, (uintptr_t)words };
    CODE(amdgpu_cs_submit_raw2(gpu, context, 0, 1, chunks + 8, &number));
    NUMBER(number);
    CODE(amdgpu_bo_list_create_raw(gpu, 1, &entry, &list));
    CODE(amdgpu_cs_submit_raw2(gpu, context, list, LENGTH(chunks), chunks, &number));
    CODE(amdgpu_cs_submit_raw2(gpu, context, UINT32_MAX, 1, chunks, &number));
    CODE(amdgpu_cs_submit_raw2(gpu, context, list, 1, &(struct drm_amdgpu_cs_chunk){ 1, 8, 0 }, &number));
    end_context(context);
}

/* What the original does with that is anybody's guess. */
OWN_GPU_CASE(amdgpu_cs_submit_raw2, negative)
{
    amdgpu_context_handle context = some_context();
    struct drm_amdgpu_cs_chunk chunk = { AMDGPU_CHUNK_ID_IB, 8, (uintptr_t)words };
    uint64_t number = 77;

    NEED(context);
    if (amdgpu_cs_submit_raw(gpu, context, NULL, -1, &chunk, &number) == 0 ||
        amdgpu_cs_submit_raw2(gpu, context, 0, INT32_MIN, &chunk, &number) == 0)
        fail("less than no chunks");
    end_context(context);
}

GPU_CASE(amdgpu_cs_chunk_fence_info_to_data, null)
{
    amdgpu_bo_handle buffer = buffer_of(1);
    struct drm_amdgpu_cs_chunk_data data[2];

    NEED(buffer);
    memset(data, 0x5a, sizeof(data));
    amdgpu_cs_chunk_fence_info_to_data(&(struct amdgpu_cs_fence_info){ buffer, 0 }, data);
    BYTES(data, sizeof(data));
    drop(buffer);
}

GPU_CASE(amdgpu_cs_chunk_fence_info_to_data, usual)
{
    static const uint64_t offsets[] = { 1, 0x1fffffff, 0x20000000, UINT64_MAX };
    amdgpu_bo_handle buffer = buffer_of(1);
    struct drm_amdgpu_cs_chunk_data data;

    NEED(buffer);
    for (size_t i = 0; i < LENGTH(offsets); i++) {
        memset(&data, 0x5a, sizeof(data));
        amdgpu_cs_chunk_fence_info_to_data(&(struct amdgpu_cs_fence_info){ buffer, offsets[i] }, &data);
        BYTES(&data, sizeof(data));
    }
    drop(buffer);
}

GPU_CASE(amdgpu_cs_chunk_fence_to_dep, null)
{
    amdgpu_context_handle context = some_context();
    struct drm_amdgpu_cs_chunk_dep dep[2];

    NEED(context);
    memset(dep, 0x5a, sizeof(dep));
    amdgpu_cs_chunk_fence_to_dep(&(struct amdgpu_cs_fence){ context, 0, 0, 0, 0 }, dep);
    BYTES(dep, sizeof(dep));
    end_context(context);
}

GPU_CASE(amdgpu_cs_chunk_fence_to_dep, usual)
{
    amdgpu_context_handle context = some_context();
    struct drm_amdgpu_cs_chunk_dep dep;

    NEED(context);
    amdgpu_cs_chunk_fence_to_dep(&(struct amdgpu_cs_fence){ context, 1, 2, UINT32_MAX, 0x100000002 }, &dep);
    BYTES(&dep, sizeof(dep));
    end_context(context);
}
