/*
 * races.c: threads that share devices, buffers, addresses and a context. A detector of races looks on; the program itself checks that
 * buffers are what they were, and that the kernel is never asked for what is gone.
 *
 * usage: races ROUNDS
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <amdgpu.h>
#include <amdgpu_drm.h>

#include "kernel.h"

#define THREADS 6
#define SHARED 4
#define RANGES 8

static amdgpu_device_handle device;
static amdgpu_context_handle context;
/* Those that everybody imports; the names are those of the first two, which stay. */
static int descriptors[SHARED];
static uint32_t names[2];
static amdgpu_bo_handle kept[2];
static unsigned long rounds;
static _Atomic unsigned long wrong;

/* What each thread does, in an order of its own. */
struct thread { unsigned number; uint64_t state; amdgpu_va_handle ranges[RANGES]; };

static unsigned below(struct thread *thread, unsigned limit)
{
    thread->state = thread->state * 6364136223846793005 + 1442695040888963407;
    return (thread->state >> 33) % limit;
}

static void complain(const char *what)
{
    if (wrong++ < 10)
        fprintf(stderr, "wrong: %s\n", what);
}

static amdgpu_bo_handle import(struct thread *thread, unsigned which)
{
    struct amdgpu_bo_import_result result = { 0 };
    int code;

    if (which < 2 && below(thread, 2))
        code = amdgpu_bo_import(device, amdgpu_bo_handle_type_gem_flink_name, names[which], &result);
    else
        code = amdgpu_bo_import(device, amdgpu_bo_handle_type_dma_buf_fd, descriptors[which], &result);
    if (code != 0) {
        complain("an import failed");
        return NULL;
    }
    if (which < 2 && result.buf_handle != kept[which])
        complain("a buffer that is known has another object");
    return result.buf_handle;
}

static void use_mapping(struct thread *thread, amdgpu_bo_handle buffer)
{
    amdgpu_bo_handle found = NULL;
    uint64_t offset;
    void *cpu;

    if (amdgpu_bo_cpu_map(buffer, &cpu) != 0) {
        complain("a mapping failed");
        return;
    }
    ((volatile char *)cpu)[thread->number * 64] = 1;
    if (amdgpu_find_bo_by_cpu_mapping(device, cpu, 1, &found, &offset) != 0 || found != buffer)
        complain("a buffer was not found by its address");
    if (found)
        amdgpu_bo_free(found);
    if (amdgpu_bo_cpu_unmap(buffer) != 0)
        complain("a mapping did not go");
}

static void use_buffer(struct thread *thread)
{
    amdgpu_bo_handle buffer = import(thread, below(thread, SHARED));
    uint32_t shared = 0;

    if (!buffer)
        return;
    switch (below(thread, 4)) {
    case 0:
        use_mapping(thread, buffer);
        break;
    case 1:
        if (amdgpu_bo_export(buffer, amdgpu_bo_handle_type_gem_flink_name, &shared) != 0)
            complain("no name");
        break;
    case 2:
        if (amdgpu_bo_export(buffer, amdgpu_bo_handle_type_dma_buf_fd, &shared) != 0)
            complain("no descriptor");
        else
            close(shared);
        break;
    default:
        amdgpu_bo_inc_ref(buffer);
        amdgpu_bo_free(buffer);
    }
    amdgpu_bo_free(buffer);
}

static void use_own_buffer(void)
{
    struct amdgpu_bo_alloc_request request = { PAGE, 0, AMDGPU_GEM_DOMAIN_GTT, 0 };
    amdgpu_bo_handle buffer;

    if (amdgpu_bo_alloc(device, &request, &buffer) != 0)
        complain("no buffer");
    else
        amdgpu_bo_free(buffer);
}

static void use_device(void)
{
    amdgpu_device_handle same = NULL;
    uint32_t version[2];
    int fd = open_device();

    if (amdgpu_device_initialize(fd, &version[0], &version[1], &same) != 0 || same != device)
        complain("a device is not the one that there is");
    close(fd);
    amdgpu_device_deinitialize(same);
    amdgpu_get_marketing_name(device);
}

/* A device of one's own, which comes and goes. */
static void use_other_device(void)
{
    amdgpu_device_handle other = NULL;
    uint32_t version[2];
    int fd = open_device();

    if (amdgpu_device_initialize2(fd, false, &version[0], &version[1], &other) != 0)
        complain("no device");
    amdgpu_device_deinitialize(other);
    close(fd);
}

static void use_addresses(struct thread *thread)
{
    unsigned slot = below(thread, RANGES);
    uint64_t address = 0;

    if (thread->ranges[slot]) {
        amdgpu_va_range_free(thread->ranges[slot]);
        thread->ranges[slot] = NULL;
    } else if (amdgpu_va_range_alloc(device, amdgpu_gpu_va_range_general, PAGE * (1 + below(thread, 4)), 0, 0, &address,
                                     &thread->ranges[slot], below(thread, 8)) != 0) {
        complain("no addresses");
    } else if (address != amdgpu_va_get_start_addr(thread->ranges[slot])) {
        complain("another address");
    }
}

static void use_context(struct thread *thread)
{
    struct amdgpu_cs_ib_info ib = { .ib_mc_address = PAGE, .size = 4 };
    struct amdgpu_cs_request request = { .ring = below(thread, 2), .number_of_ibs = 1, .ibs = &ib };
    amdgpu_semaphore_handle semaphore;

    if (amdgpu_cs_create_semaphore(&semaphore) != 0) {
        complain("no semaphore");
        return;
    }
    amdgpu_cs_signal_semaphore(context, 0, 0, request.ring, semaphore);
    amdgpu_cs_wait_semaphore(context, 0, 0, request.ring, semaphore);
    if (amdgpu_cs_submit(context, 0, &request, 1) != 0 || request.seq_no == 0)
        complain("a submission failed");
    amdgpu_cs_destroy_semaphore(semaphore);
}

static void *run(void *argument)
{
    struct thread *thread = argument;

    for (unsigned long round = 0; round < rounds; round++)
        switch (below(thread, 10)) {
        case 0: use_own_buffer(); break;
        case 1: use_device(); break;
        case 2: if (below(thread, 4) == 0) use_other_device(); break;
        case 3: case 4: use_addresses(thread); break;
        case 5: use_context(thread); break;
        default: use_buffer(thread);
        }
    for (int i = 0; i < RANGES; i++)
        amdgpu_va_range_free(thread->ranges[i]);
    return NULL;
}

static void begin(void)
{
    struct amdgpu_bo_import_result result;
    uint32_t version[2];
    int fd = open_device();

    if (amdgpu_device_initialize(fd, &version[0], &version[1], &device) != 0)
        exit(2);
    close(fd);
    for (int i = 0; i < SHARED; i++)
        descriptors[i] = new_buffer();
    for (int i = 0; i < 2; i++) {
        if (amdgpu_bo_import(device, amdgpu_bo_handle_type_dma_buf_fd, descriptors[i], &result) != 0 ||
            amdgpu_bo_export(result.buf_handle, amdgpu_bo_handle_type_gem_flink_name, &names[i]) != 0)
            exit(2);
        kept[i] = result.buf_handle;
    }
    if (amdgpu_cs_ctx_create(device, &context) != 0)
        exit(2);
}

int main(int argc, char **argv)
{
    static struct thread threads[THREADS];
    pthread_t running[THREADS];

    rounds = argc > 1 ? strtoul(argv[1], NULL, 0) : 1000;
    begin();
    for (unsigned i = 0; i < THREADS; i++) {
        threads[i] = (struct thread){ .number = i, .state = i };
        if (pthread_create(&running[i], NULL, run, &threads[i]) != 0)
            return 2;
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(running[i], NULL);
    amdgpu_cs_ctx_free(context);
    for (int i = 0; i < 2; i++)
        amdgpu_bo_free(kept[i]);
    if (open_handles() != 0)
        complain("handles are left");
    if (strays != 0)
        complain("the kernel was asked for what is gone");
    amdgpu_device_deinitialize(device);
    printf("%d threads, %lu rounds each, %lu wrong\n", THREADS, rounds, wrong);
    return wrong > 0;
}
