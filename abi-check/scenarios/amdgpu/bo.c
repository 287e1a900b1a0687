/* bo.c: buffers: made, counted, mapped, found by their addresses. */
#include "gpu.h"

#define SIZE 0x3000

GPU_CASE(amdgpu_bo_alloc, null)
{
    struct amdgpu_bo_alloc_request request = { 0 };
    amdgpu_bo_handle buffer = UNTOUCHED;

    CODE(amdgpu_bo_alloc(gpu, NULL, &buffer));
    HANDLE(buffer);
    CODE(amdgpu_bo_alloc(gpu, &request, NULL));
    CODE(amdgpu_bo_alloc(gpu, NULL, NULL));
    CODE(amdgpu_bo_alloc(gpu, &request, &buffer));
    HANDLE(buffer);
}

GPU_CASE(amdgpu_bo_alloc, usual)
{
    struct amdgpu_bo_alloc_request request = { SIZE, 0x10000, AMDGPU_GEM_DOMAIN_GTT, AMDGPU_GEM_CREATE_CPU_GTT_USWC };
    amdgpu_bo_handle buffers[3] = { NULL };
    uint32_t handle = 77;

    for (int i = 0; i < 3; i++) {
        CODE(amdgpu_bo_alloc(gpu, &request, &buffers[i]));
        HANDLE(buffers[i]);
        if (buffers[i])
            CODE(amdgpu_bo_export(buffers[i], amdgpu_bo_handle_type_kms, &handle));
        NUMBER(handle);
    }
    for (int i = 0; i < 3; i++)
        drop(buffers[i]);
}

GPU_CASE(amdgpu_bo_alloc, numbers)
{
    struct amdgpu_bo_alloc_request request = { 0xfffffffffffff001, UINT64_MAX, UINT32_MAX, UINT64_MAX };
    amdgpu_bo_handle buffer = NULL;

    CODE(amdgpu_bo_alloc(gpu, &request, &buffer));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_alloc, fails)
{
    static const int errors[] = { ENOMEM, EINVAL, EACCES, ENOSPC };
    struct amdgpu_bo_alloc_request request = { SIZE, 0, AMDGPU_GEM_DOMAIN_VRAM, 0 };
    amdgpu_bo_handle buffer = UNTOUCHED;

    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_fails(DRM_IOCTL_AMDGPU_GEM_CREATE, errors[i], 1);
        CODE(amdgpu_bo_alloc(gpu, &request, &buffer));
        HANDLE(buffer);
    }
}

/* Tables of handles grow. */
GPU_CASE(amdgpu_bo_alloc, large_handles)
{
    static const uint32_t handles[] = { 1, 511, 512, 513, 1025, 100000, 2000000 };
    struct amdgpu_bo_alloc_request request = { SIZE, 0, AMDGPU_GEM_DOMAIN_VRAM, 0 };
    amdgpu_bo_handle buffers[LENGTH(handles)] = { NULL };
    uint32_t handle = 77;

    for (size_t i = 0; i < LENGTH(handles); i++) {
        fake_value(DRM_IOCTL_AMDGPU_GEM_CREATE, "handle", handles[i]);
        CODE(amdgpu_bo_alloc(gpu, &request, &buffers[i]));
        if (buffers[i])
            CODE(amdgpu_bo_export(buffers[i], amdgpu_bo_handle_type_kms, &handle));
        NUMBER(handle);
    }
    for (size_t i = 0; i < LENGTH(handles); i++)
        drop(buffers[i]);
    /* What the table holds stays until the device goes. */
    may_keep = 1;
}

GPU_CASE(amdgpu_create_bo_from_user_mem, null)
{
    amdgpu_bo_handle buffer = NULL;

    CODE(amdgpu_create_bo_from_user_mem(gpu, NULL, 0, &buffer));
    drop(buffer);
}

GPU_CASE(amdgpu_create_bo_from_user_mem, usual)
{
    amdgpu_bo_handle buffer = UNTOUCHED;
    uint32_t handle = 77;

    fake_fails(DRM_IOCTL_AMDGPU_GEM_USERPTR, EPERM, 1);
    CODE(amdgpu_create_bo_from_user_mem(gpu, (void *)0x7000001000, SIZE, &buffer));
    HANDLE(buffer);
    buffer = NULL;
    CODE(amdgpu_create_bo_from_user_mem(gpu, (void *)0x7000001000, SIZE, &buffer));
    NEED(buffer);
    CODE(amdgpu_bo_export(buffer, amdgpu_bo_handle_type_kms, &handle));
    NUMBER(handle);
    drop(buffer);
}

/* Its memory is no mapping of it. */
GPU_CASE(amdgpu_create_bo_from_user_mem, not_found)
{
    amdgpu_bo_handle buffer = NULL, found = UNTOUCHED;
    uint64_t offset = 77;

    CODE(amdgpu_create_bo_from_user_mem(gpu, (void *)0x7000001000, SIZE, &buffer));
    CODE(amdgpu_find_bo_by_cpu_mapping(gpu, (void *)0x7000001000, 1, &found, &offset));
    HANDLE(found);
    NUMBER(offset);
    drop(buffer);
}

/* The original takes NULL for a defect of the program, and ends it; so with the next. */
OWN_GPU_CASE(amdgpu_bo_free, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    drop(buffer);
}

GPU_CASE(amdgpu_bo_free, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    drop(buffer);
    buffer = buffer_of(SIZE);
    fake_fails(DRM_IOCTL_GEM_CLOSE, EINVAL, 1);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_inc_ref, null)
{
    amdgpu_bo_handle buffer = buffer_of(1);

    NEED(buffer);
    CALL(amdgpu_bo_inc_ref(buffer));
    drop(buffer);
    drop(buffer);
}

GPU_CASE(amdgpu_bo_inc_ref, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    for (int i = 0; i < 3; i++)
        amdgpu_bo_inc_ref(buffer);
    for (int i = 0; i < 4; i++)
        CODE(amdgpu_bo_free(buffer));
}

/* --- mappings --------------------------------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_bo_cpu_map, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_MMAP, EINVAL, 1);
    CODE(amdgpu_bo_cpu_map(buffer, NULL));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_cpu_map, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    char *first = NULL, *second = NULL;

    NEED(buffer);
    if (CODE(amdgpu_bo_cpu_map(buffer, (void **)&first)) == 0) {
        memset(first, 7, SIZE);
        CODE(amdgpu_bo_cpu_map(buffer, (void **)&second));
        say("%s", first == second ? "the same" : "another");
        CODE(amdgpu_bo_cpu_unmap(buffer));
        NUMBER(first[SIZE - 1]);
        CODE(amdgpu_bo_cpu_unmap(buffer));
    }
    CODE(amdgpu_bo_cpu_unmap(buffer));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_cpu_map, fails)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    void *cpu = UNTOUCHED;

    NEED(buffer);
    fake_fails(DRM_IOCTL_AMDGPU_GEM_MMAP, EACCES, 1);
    CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    HANDLE(cpu);
    CODE(amdgpu_bo_cpu_unmap(buffer));
    CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    drop(buffer);
}

/* More than there is, which the kernel refuses. */
GPU_CASE(amdgpu_bo_cpu_map, too_large)
{
    amdgpu_bo_handle buffer = buffer_of(0x7000000000000000);
    void *cpu = UNTOUCHED;

    NEED(buffer);
    CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    HANDLE(cpu);
    CODE(amdgpu_bo_cpu_unmap(buffer));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_cpu_unmap, null)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);

    NEED(buffer);
    CODE(amdgpu_bo_cpu_unmap(buffer));
    drop(buffer);
}

GPU_CASE(amdgpu_bo_cpu_unmap, usual)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    void *cpu;

    NEED(buffer);
    for (int i = 0; i < 3; i++)
        CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    for (int i = 0; i < 4; i++)
        CODE(amdgpu_bo_cpu_unmap(buffer));
    CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    CODE(amdgpu_bo_cpu_unmap(buffer));
    drop(buffer);
}

/* Freeing it takes the mappings along. */
GPU_CASE(amdgpu_bo_free, while_mapped)
{
    amdgpu_bo_handle buffer = buffer_of(SIZE);
    void *cpu;

    NEED(buffer);
    for (int i = 0; i < 3; i++)
        CODE(amdgpu_bo_cpu_map(buffer, &cpu));
    drop(buffer);
}

GPU_CASE(amdgpu_find_bo_by_cpu_mapping, null)
{
    amdgpu_bo_handle found = UNTOUCHED;
    uint64_t offset = 77;

    CODE(amdgpu_find_bo_by_cpu_mapping(gpu, NULL, 1, &found, &offset));
    CODE(amdgpu_find_bo_by_cpu_mapping(gpu, &offset, 0, &found, &offset));
    CODE(amdgpu_find_bo_by_cpu_mapping(gpu, NULL, 0, NULL, NULL));
    HANDLE(found);
    NUMBER(offset);
    CODE(amdgpu_find_bo_by_cpu_mapping(gpu, &offset, 1, &found, &offset));
    HANDLE(found);
    NUMBER(offset);
}

/* Looks an address up, and says which of the buffers it is in. */
static void find(void *cpu, uint64_t size, amdgpu_bo_handle *buffers)
{
    amdgpu_bo_handle found = UNTOUCHED;
    uint64_t offset = 77;
    int which = -1, code = amdgpu_find_bo_by_cpu_mapping(gpu, cpu, size, &found, &offset);

    for (int i = 0; i < 3; i++)
        if (found && found == buffers[i])
            which = i;
    say("%d: buffer %d, offset %llx", code, which, (unsigned long long)offset);
    if (code == 0)
        amdgpu_bo_free(found);
    else
        HANDLE(found);
}

GPU_CASE(amdgpu_find_bo_by_cpu_mapping, usual)
{
    amdgpu_bo_handle buffers[3] = { buffer_of(SIZE), buffer_of(0x1000), buffer_of(SIZE) };
    char *cpus[3] = { NULL };

    for (int i = 0; i < 3; i++)
        if (buffers[i])
            CODE(amdgpu_bo_cpu_map(buffers[i], (void **)&cpus[i]));
    for (int i = 0; i < 3 && cpus[i]; i++) {
        find(cpus[i], 1, buffers);
        find(cpus[i] + 0xfff, 1, buffers);
        find(cpus[i] + 0xfff, 0x1000, buffers);
        find(cpus[i], 0x1001, buffers);
        find(cpus[i], SIZE, buffers);
        find(cpus[i] + 1, SIZE, buffers);
        find(cpus[i], SIZE + 1, buffers);
    }
    find((void *)UINTPTR_MAX, 1, buffers);
    find((void *)1, UINT64_MAX, buffers);
    for (int i = 0; i < 3; i++)
        if (cpus[i])
            CODE(amdgpu_bo_cpu_unmap(buffers[i]));
    if (cpus[0])
        find(cpus[0], 1, buffers);
    for (int i = 0; i < 3; i++)
        drop(buffers[i]);
}
