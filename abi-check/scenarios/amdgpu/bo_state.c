/* bo_state.c: what buffers have beside their bytes: metadata, whether they are idle, addresses of the GPU, lists. */
#include "gpu.h"

#define SIZE 0x3001

static struct amdgpu_bo_metadata some_metadata(uint32_t size)
{
    struct amdgpu_bo_metadata metadata = { 0x100000002, 0x300000004, size, { 0 } };

    for (int i = 0; i < 64; i++)
        metadata.umd_metadata[i] = 0x1000 + i;
    return metadata;
}

GPU_CASE(amdgpu_bo_set_metadata, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    CODE(amdgpu_bo_set_metadata(buffer, NULL));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_set_metadata, usual)
{
    static const uint32_t sizes[] = { 0, 1, 8, 255, 256, 257, UINT32_MAX };
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    for (size_t i = 0; i < LENGTH(sizes); i++) {
        struct amdgpu_bo_metadata metadata = some_metadata(sizes[i]);

        CODE(amdgpu_bo_set_metadata(buffer, &metadata));
    }
    fake_fails(DRM_IOCTL_AMDGPU_GEM_METADATA, EPERM, 1);
    CODE(amdgpu_bo_set_metadata(buffer, &(struct amdgpu_bo_metadata){ 0 }));
    drop(buffer);
}

static void show_info(amdgpu_bo_handle buffer)
{
    struct amdgpu_bo_info info;

    memset(&info, 0x5a, sizeof(info));
    CODE(amdgpu_bo_query_info(buffer, &info));
    BYTES(&info, sizeof(info));
    NUMBER(info.alloc_size);
    NUMBER(info.phys_alignment);
    NUMBER(info.preferred_heap);
    NUMBER(info.alloc_flags);
    NUMBER(info.metadata.flags);
    NUMBER(info.metadata.tiling_info);
    NUMBER(info.metadata.size_metadata);
    NUMBERS(info.metadata.umd_metadata, 64);
}

GPU_CASE(amdgpu_bo_query_info, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    CODE(amdgpu_bo_query_info(buffer, NULL));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_query_info, no_handle)
{
    struct amdgpu_bo_alloc_request request = { SIZE, 0, AMDGPU_GEM_DOMAIN_VRAM, 0 };
    amdgpu_bo_handle buffer = NULL;

    fake_value(DRM_IOCTL_AMDGPU_GEM_CREATE, "handle", 0);
    CODE(amdgpu_bo_alloc(gpu, &request, &buffer));
    NEED(buffer);
    show_info(buffer);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_query_info, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    struct amdgpu_bo_metadata metadata = some_metadata(256);

    NEED(buffer);
    show_info(buffer);
    CODE(amdgpu_bo_set_metadata(buffer, &metadata));
    show_info(buffer);
    metadata.size_metadata = 5;
    CODE(amdgpu_bo_set_metadata(buffer, &metadata));
    show_info(buffer);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_query_info, fails)
{
    static const uint32_t sizes[] = { 256, 257, UINT32_MAX };
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_METADATA, EPERM, 1);
    show_info(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_OP, EPERM, 1);
    show_info(buffer);
    for (size_t i = 0; i < LENGTH(sizes); i++) {
        fake_value(DRM_IOCTL_AMDGPU_GEM_METADATA, "data.data_size_bytes", sizes[i]);
        show_info(buffer);
    }
    drop(buffer);
}

/* --- idle ------------------------------------------------------------------------------------------------------------ */

GPU_CASE(amdgpu_bo_wait_for_idle, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_WAIT_IDLE, EINVAL, 1);
    CODE(amdgpu_bo_wait_for_idle(buffer, 0, NULL));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_wait_for_idle, usual)
{
    static const uint64_t timeouts[] = { 0, 1, 1000000, UINT64_MAX, UINT64_MAX - 1, UINT64_MAX / 2, UINT64_MAX - 1000000000000 };
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    bool busy = true;

    NEED(buffer);
    for (size_t i = 0; i < LENGTH(timeouts); i++)
        CODE(amdgpu_bo_wait_for_idle(buffer, timeouts[i], &busy));
    NUMBER(busy);
    fake_value(DRM_IOCTL_AMDGPU_GEM_WAIT_IDLE, "status", 0x100);
    CODE(amdgpu_bo_wait_for_idle(buffer, 5, &busy));
    NUMBER(busy);
    fake_value(DRM_IOCTL_AMDGPU_GEM_WAIT_IDLE, "status", 0);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_WAIT_IDLE, EIO, 1);
    CODE(amdgpu_bo_wait_for_idle(buffer, 5, &busy));
    NUMBER(busy);
    drop(buffer);
}

/* --- addresses -------------------------------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_bo_va_op, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    CODE(amdgpu_bo_va_op(buffer, 0, 0, 0, 0, 0));
    CODE(amdgpu_bo_va_op(buffer, 0, 0, 0, 0, AMDGPU_VA_OP_MAP));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_va_op, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    for (uint32_t operation = 0; operation < 7; operation++)
        CODE(amdgpu_bo_va_op(buffer, 0x1000, SIZE, 0x100000000, 0x7777777777777777, operation));
    CODE(amdgpu_bo_va_op(buffer, 0, UINT64_MAX, 0, 0, AMDGPU_VA_OP_MAP));
    CODE(amdgpu_bo_va_op(buffer, 0, SIZE, 0, 0, UINT32_MAX));
    fake_fails(DRM_IOCTL_AMDGPU_GEM_VA, EBUSY, 1);
    CODE(amdgpu_bo_va_op(buffer, 0, SIZE, 0, 0, AMDGPU_VA_OP_UNMAP));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_va_op_raw, null)
{
    CODE(amdgpu_bo_va_op_raw(gpu, NULL, 0, 0, 0, 0, 0));
    for (uint32_t operation = 0; operation < 7; operation++)
        CODE(amdgpu_bo_va_op_raw(gpu, NULL, 0, 0x1001, 0x200000000, AMDGPU_VM_PAGE_PRT, operation));
}

GPU_CASE(amdgpu_bo_va_op_raw, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    CODE(amdgpu_bo_va_op_raw(gpu, buffer, UINT64_MAX, SIZE, UINT64_MAX - 1, UINT64_MAX, AMDGPU_VA_OP_REPLACE));
    CODE(amdgpu_bo_va_op_raw(gpu, buffer, 1, 2, 3, 0x100000005, AMDGPU_VA_OP_CLEAR));
    fake_fails(DRM_IOCTL_AMDGPU_GEM_VA, ENOENT, 1);
    CODE(amdgpu_bo_va_op_raw(gpu, buffer, 1, 2, 3, 4, AMDGPU_VA_OP_MAP));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_va_op_raw2, null)
{
    CODE(amdgpu_bo_va_op_raw2(gpu, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    CODE(amdgpu_bo_va_op_raw2(gpu, NULL, 0, 0, 0, 0, AMDGPU_VA_OP_MAP, 0, 0, 0, 0));
    CODE(amdgpu_bo_va_op_raw2(gpu, NULL, 0, 0, 0, 0, AMDGPU_VA_OP_MAP, 0, 0, 0, 5));
}

GPU_CASE(amdgpu_bo_va_op_raw2, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    uint32_t syncobjs[] = { 21, 22, 23 };

    NEED(buffer);
    for (uint32_t operation = 0; operation < 7; operation++)
        CODE(amdgpu_bo_va_op_raw2(gpu, buffer, 0x1000, 0x2001, 0x300000000, 0x10000000e, operation, 31, 0x500000006,
                                  (uintptr_t)syncobjs, 3));
    fake_fails(DRM_IOCTL_AMDGPU_GEM_VA, ENOENT, 1);
    CODE(amdgpu_bo_va_op_raw2(gpu, buffer, 0, 0, 0, 0, AMDGPU_VA_OP_MAP, 0, 0, 0, 0));
    drop(buffer);
}

/* --- lists ------------------------------------------------------------------------------------------------------------ */

/* NULL if there is none: the original may leave an address there. */
static amdgpu_bo_list_handle begin_list(uint32_t count, amdgpu_bo_handle *buffers, uint8_t *priorities)
{
    amdgpu_bo_list_handle list = NULL;

    return CODE(amdgpu_bo_list_create(gpu, count, buffers, priorities, &list)) == 0 ? list : NULL;
}

/* One that the kernel keeps is there still. */
static void end_list(amdgpu_bo_list_handle list)
{
    if (list && CODE(amdgpu_bo_list_destroy(list)) != 0)
        CODE(amdgpu_bo_list_destroy(list));
}

GPU_CASE(amdgpu_bo_list_create_raw, null)
{
    uint32_t list = 77;

    CODE(amdgpu_bo_list_create_raw(gpu, 0, NULL, &list));
    NUMBER(list);
    CODE(amdgpu_bo_list_create_raw(gpu, 3, NULL, &list));
    NUMBER(list);
}

GPU_CASE(amdgpu_bo_list_create_raw, usual)
{
    struct drm_amdgpu_bo_list_entry entries[] = { { 5, 1 }, { 6, UINT32_MAX }, { UINT32_MAX, 0 } };
    uint32_t list = 77;

    CODE(amdgpu_bo_list_create_raw(gpu, 3, entries, &list));
    NUMBER(list);
    CODE(amdgpu_bo_list_destroy_raw(gpu, list));
    list = 77;
    fake_fails(DRM_IOCTL_AMDGPU_BO_LIST, ENOMEM, 1);
    CODE(amdgpu_bo_list_create_raw(gpu, 3, entries, &list));
    NUMBER(list);
}

GPU_CASE(amdgpu_bo_list_destroy_raw, null)
{
    CODE(amdgpu_bo_list_destroy_raw(gpu, 0));
}

GPU_CASE(amdgpu_bo_list_destroy_raw, usual)
{
    CODE(amdgpu_bo_list_destroy_raw(gpu, UINT32_MAX));
}

GPU_CASE(amdgpu_bo_list_create, null)
{
    amdgpu_bo_handle buffers[1] = { NULL };
    amdgpu_bo_list_handle list = UNTOUCHED;

    CODE(amdgpu_bo_list_create(gpu, 0, buffers, NULL, &list));
    CODE(amdgpu_bo_list_create(gpu, 1, NULL, NULL, &list));
    CODE(amdgpu_bo_list_create(gpu, 0, NULL, NULL, NULL));
    CODE(amdgpu_bo_list_create(gpu, 0x20000000, buffers, NULL, &list));
    CODE(amdgpu_bo_list_create(gpu, UINT32_MAX, buffers, NULL, &list));
    HANDLE(list);
}

GPU_CASE(amdgpu_bo_list_create, usual)
{
    amdgpu_bo_handle buffers[3] = { buffer_of(SIZE), buffer_of(1), buffer_of(2) };
    uint8_t priorities[] = { 5, 0, 255 };

    if (buffers[0] && buffers[1] && buffers[2]) {
        for (int i = 0; i < 2; i++) {
            amdgpu_bo_list_handle list = begin_list(3 - i, buffers, i ? NULL : priorities);

            HANDLE(list);
            end_list(list);
        }
    }
    for (int i = 0; i < 3; i++)
        drop(buffers[i]);
}

/* The original leaves an address that it has freed. */
OWN_GPU_CASE(amdgpu_bo_list_create, refused)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    amdgpu_bo_list_handle list = UNTOUCHED;

    NEED(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_BO_LIST, EINVAL, 1);
    if (amdgpu_bo_list_create(gpu, 1, &buffer, NULL, &list) != -EINVAL || (list && list != UNTOUCHED))
        fail("a list that is none");
    drop(buffer);
}

GPU_CASE(amdgpu_bo_list_create, long)
{
    static amdgpu_bo_handle buffers[5000];
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    amdgpu_bo_list_handle list = NULL;

    NEED(buffer);
    for (size_t i = 0; i < LENGTH(buffers); i++)
        buffers[i] = buffer;
    list = begin_list(LENGTH(buffers), buffers, NULL);
    if (list)
        CODE(amdgpu_bo_list_update(list, LENGTH(buffers) - 1, buffers, NULL));
    end_list(list);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_list_update, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    amdgpu_bo_list_handle list = NULL;

    if (buffer)
        list = begin_list(1, &buffer, NULL);
    if (list) {
        CODE(amdgpu_bo_list_update(list, 0, &buffer, NULL));
        CODE(amdgpu_bo_list_update(list, 0, NULL, NULL));
        CODE(amdgpu_bo_list_update(list, 0x20000000, &buffer, NULL));
        end_list(list);
    }
    drop(buffer);
}

GPU_CASE(amdgpu_bo_list_update, usual)
{
    amdgpu_bo_handle buffers[2] = { buffer_of(SIZE), buffer_of(1) };
    uint8_t priorities[] = { 7, 8 };
    amdgpu_bo_list_handle list = NULL;

    if (buffers[0] && buffers[1])
        list = begin_list(1, buffers, NULL);
    if (list) {
        CODE(amdgpu_bo_list_update(list, 2, buffers, priorities));
        CODE(amdgpu_bo_list_update(list, 1, buffers + 1, NULL));
        fake_fails(DRM_IOCTL_AMDGPU_BO_LIST, ENOENT, 1);
        CODE(amdgpu_bo_list_update(list, 1, buffers, NULL));
        end_list(list);
    }
    drop(buffers[0]);
    drop(buffers[1]);
}

GPU_CASE(amdgpu_bo_list_destroy, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    amdgpu_bo_list_handle list = NULL;

    if (buffer)
        list = begin_list(1, &buffer, NULL);
    end_list(list);
    drop(buffer);
}

/* It stays if the kernel refuses, and can be tried again. */
GPU_CASE(amdgpu_bo_list_destroy, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    amdgpu_bo_list_handle list = NULL;

    if (buffer)
        list = begin_list(1, &buffer, NULL);
    if (list) {
        fake_fails(DRM_IOCTL_AMDGPU_BO_LIST, EBUSY, 1);
        if (CODE(amdgpu_bo_list_destroy(list)) != 0)
            end_list(list);
    }
    drop(buffer);
}
