/* calls.c: what is measured of libdrm_amdgpu. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <amdgpu.h>
#include <amdgpu_drm.h>

#include "kernel.h"

enum { LIVE = 10000, MAPPED = 1000, LISTED = 1000, PAGE = 4096 };

static amdgpu_device_handle gpu, crowded;
static amdgpu_context_handle context;
static amdgpu_bo_handle buffers[LIVE];
static amdgpu_bo_handle one;
static void *cpus[MAPPED];
static uint32_t name;
static int memory;

static void must(int code)
{
    if (code != 0) {
        fprintf(stderr, "bench: a call returns %d\n", code);
        exit(2);
    }
}

static amdgpu_bo_handle new_buffer(amdgpu_device_handle device)
{
    struct amdgpu_bo_alloc_request request = { PAGE, 0, AMDGPU_GEM_DOMAIN_GTT, 0 };
    amdgpu_bo_handle buffer;

    must(amdgpu_bo_alloc(device, &request, &buffer));
    return buffer;
}

/* A device with nothing on it, and one with many buffers. */
__attribute__((constructor)) static void begin(void)
{
    uint32_t version[2];

    memory = memfd_create("device", MFD_CLOEXEC);
    must(ftruncate(memory, PAGE));
    must(amdgpu_device_initialize2(memory, false, &version[0], &version[1], &gpu));
    must(amdgpu_device_initialize2(memory, false, &version[0], &version[1], &crowded));
    for (int i = 0; i < LIVE; i++) {
        buffers[i] = new_buffer(crowded);
        must(amdgpu_bo_export(buffers[i], amdgpu_bo_handle_type_gem_flink_name, &name));
    }
    for (int i = 0; i < MAPPED; i++)
        must(amdgpu_bo_cpu_map(buffers[LIVE - MAPPED + i], &cpus[i]));
    one = new_buffer(gpu);
    must(amdgpu_cs_ctx_create(gpu, &context));
}

static void open_device(void)
{
    amdgpu_device_handle device;
    uint32_t version[2];

    must(amdgpu_device_initialize2(memory, false, &version[0], &version[1], &device));
    amdgpu_device_deinitialize(device);
}

static void query(void)
{
    uint32_t value;

    must(amdgpu_query_info(gpu, AMDGPU_INFO_ACCEL_WORKING, sizeof(value), &value));
}

static void gpu_info(void)
{
    struct amdgpu_gpu_info info;

    must(amdgpu_query_gpu_info(gpu, &info));
}

static void create_and_free(void) { amdgpu_bo_free(new_buffer(gpu)); }
static void create_among_many(void) { amdgpu_bo_free(new_buffer(crowded)); }

static void import(enum amdgpu_bo_handle_type type, uint32_t shared)
{
    struct amdgpu_bo_import_result result;

    must(amdgpu_bo_import(crowded, type, shared, &result));
    amdgpu_bo_free(result.buf_handle);
}

static void import_descriptor(void)
{
    must(amdgpu_bo_export(buffers[LIVE / 2], amdgpu_bo_handle_type_kms, &shared_handle));
    import(amdgpu_bo_handle_type_dma_buf_fd, memory);
}

static void import_name(void) { import(amdgpu_bo_handle_type_gem_flink_name, name); }

static void map(void)
{
    void *cpu;

    must(amdgpu_bo_cpu_map(one, &cpu));
    must(amdgpu_bo_cpu_unmap(one));
}

static void map_again(void)
{
    void *cpu;

    must(amdgpu_bo_cpu_map(buffers[LIVE - 1], &cpu));
    must(amdgpu_bo_cpu_unmap(buffers[LIVE - 1]));
}

static void find(unsigned which)
{
    amdgpu_bo_handle found;
    uint64_t offset;

    must(amdgpu_find_bo_by_cpu_mapping(crowded, (char *)cpus[which] + 5, 1, &found, &offset));
    amdgpu_bo_free(found);
}

static void find_first(void) { find(0); }
static void find_last(void) { find(MAPPED - 1); }

static void set_metadata(void)
{
    struct amdgpu_bo_metadata metadata = { .size_metadata = 64 };

    must(amdgpu_bo_set_metadata(one, &metadata));
}

static void query_buffer(void)
{
    struct amdgpu_bo_info info;

    must(amdgpu_bo_query_info(one, &info));
}

static void va_op(void) { must(amdgpu_bo_va_op(one, 0, PAGE, 0x100000000, 0, AMDGPU_VA_OP_MAP)); }

/* --- addresses -------------------------------------------------------------------------------------------------------- */

static amdgpu_va_manager_handle new_manager(void)
{
    amdgpu_va_manager_handle manager = amdgpu_va_manager_alloc();

    amdgpu_va_manager_init(manager, 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000, PAGE);
    return manager;
}

static void take_and_give(amdgpu_va_manager_handle manager, uint64_t size)
{
    amdgpu_va_handle range;
    uint64_t address;

    must(amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, size, 0, 0, &address, &range, 0));
    amdgpu_va_range_free(range);
}

static void addresses(void)
{
    static amdgpu_va_manager_handle manager;

    if (!manager)
        manager = new_manager();
    take_and_give(manager, PAGE);
}

/* Every second of twice as many was given back: so many holes, and as many ranges between them. */
static amdgpu_va_manager_handle with_holes(void)
{
    static amdgpu_va_manager_handle manager;
    static amdgpu_va_handle ranges[2 * LIVE];
    uint64_t address;

    if (manager)
        return manager;
    manager = new_manager();
    for (int i = 0; i < 2 * LIVE; i++)
        must(amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, PAGE, 0, 0, &address, &ranges[i], 0));
    for (int i = 0; i < 2 * LIVE; i += 2)
        amdgpu_va_range_free(ranges[i]);
    return manager;
}

static void addresses_in_hole(void) { take_and_give(with_holes(), PAGE); }
static void addresses_behind_holes(void) { take_and_give(with_holes(), 2 * PAGE); }

/* Taken one after the other, given back in no order. */
static void many_addresses(void)
{
    static amdgpu_va_handle ranges[1000];
    amdgpu_va_manager_handle manager = new_manager();
    uint64_t address;

    for (int i = 0; i < 1000; i++)
        must(amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, PAGE * (1 + i % 7), 0, 0, &address, &ranges[i], 0));
    for (int i = 0; i < 1000; i++)
        amdgpu_va_range_free(ranges[i * 37 % 1000]);
    amdgpu_va_manager_deinit(manager);
    free(manager);
}

/* --- submissions ------------------------------------------------------------------------------------------------------ */

static struct amdgpu_cs_ib_info ibs[2] = { { 0, 0x100000000, 64 }, { 0, 0x100001000, 64 } };

static void submit(void)
{
    struct amdgpu_cs_request request = { .number_of_ibs = 2, .ibs = ibs, .fence_info = { one, 0 } };

    must(amdgpu_cs_submit(context, 0, &request, 1));
}

static void submit_raw(void)
{
    struct drm_amdgpu_cs_chunk chunks[4] = { { AMDGPU_CHUNK_ID_IB, 8, (uintptr_t)ibs } };
    uint64_t number;

    must(amdgpu_cs_submit_raw2(gpu, context, 0, 4, chunks, &number));
}

static void submit_many_buffers(void)
{
    struct amdgpu_cs_request request = { .number_of_ibs = 1, .ibs = ibs };

    must(amdgpu_bo_list_create(gpu, LISTED, buffers, NULL, &request.resources));
    must(amdgpu_cs_submit(context, 0, &request, 1));
    must(amdgpu_bo_list_destroy(request.resources));
}

static void wait_for_semaphore(void)
{
    amdgpu_semaphore_handle semaphore;

    must(amdgpu_cs_create_semaphore(&semaphore));
    must(amdgpu_cs_signal_semaphore(context, 1, 0, 0, semaphore));
    must(amdgpu_cs_wait_semaphore(context, 0, 0, 0, semaphore));
    submit();
    must(amdgpu_cs_destroy_semaphore(semaphore));
}

static void fence(void)
{
    struct amdgpu_cs_fence fence = { context, 0, 0, 0, 5 };
    uint32_t expired;

    must(amdgpu_cs_query_fence_status(&fence, 1000, 0, &expired));
}

static void fences(void)
{
    static struct amdgpu_cs_fence many[64];
    uint32_t status;

    for (int i = 0; i < 64; i++)
        many[i] = (struct amdgpu_cs_fence){ context, 0, 0, 0, i };
    must(amdgpu_cs_wait_fences(many, 64, true, 1000, &status, NULL));
}

static void new_context(void)
{
    amdgpu_context_handle other;

    must(amdgpu_cs_ctx_create2(gpu, 0, &other));
    must(amdgpu_cs_ctx_free(other));
}

static void syncobj(void)
{
    uint32_t handle = 5;

    must(amdgpu_cs_syncobj_signal(gpu, &handle, 1));
}

static const struct call calls[] = {
    { "device", "device opened and closed", open_device, 50 },
    { "device", "amdgpu_query_info", query, 50000 },
    { "device", "amdgpu_query_gpu_info", gpu_info, 50000 },
    { "buffer", "buffer made and freed", create_and_free, 20000 },
    { "buffer", "buffer made and freed, among 10,000", create_among_many, 20000 },
    { "buffer", "import of a known dma-buf, among 10,000", import_descriptor, 5000 },
    { "buffer", "import of a known name, among 10,000", import_name, 20000 },
    { "buffer", "mapped and unmapped", map, 2000 },
    { "buffer", "mapped once more, and back", map_again, 50000 },
    { "buffer", "found by address, first of 1,000 mapped", find_first, 500 },
    { "buffer", "found by address, last of 1,000 mapped", find_last, 500 },
    { "buffer", "amdgpu_bo_set_metadata", set_metadata, 20000 },
    { "buffer", "amdgpu_bo_query_info", query_buffer, 20000 },
    { "buffer", "amdgpu_bo_va_op", va_op, 50000 },
    { "addresses", "range taken and given back", addresses, 50000 },
    { "addresses", "range taken and given back, among 10,000", addresses_in_hole, 2000 },
    { "addresses", "range behind 10,000 holes", addresses_behind_holes, 500 },
    { "addresses", "1,000 ranges taken, given back in no order", many_addresses, 20 },
    { "submission", "context made and freed", new_context, 20000 },
    { "submission", "amdgpu_cs_submit", submit, 20000 },
    { "submission", "amdgpu_cs_submit with a list of 1,000 buffers", submit_many_buffers, 1000 },
    { "submission", "amdgpu_cs_submit after a semaphore", wait_for_semaphore, 20000 },
    { "submission", "amdgpu_cs_submit_raw2, 4 chunks", submit_raw, 50000 },
    { "submission", "amdgpu_cs_query_fence_status", fence, 20000 },
    { "submission", "amdgpu_cs_wait_fences, 64 fences", fences, 5000 },
    { "submission", "amdgpu_cs_syncobj_signal", syncobj, 50000 },
};
static const size_t call_count = sizeof(calls) / sizeof(*calls);

const struct group groups[] = { { calls, &call_count }, { NULL, NULL } };
