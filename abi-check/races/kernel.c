/*
 * kernel.c: `ioctl` for several threads at a time. A buffer's descriptor is a file in memory, as many pages long as the buffer has for its
 * number; a buffer has one handle as long as somebody has it open, and another the next time.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <drm.h>
#include <amdgpu_drm.h>

#include "kernel.h"

#define HANDLES 0x10000
/* The longest name of a handle; the first is 1. */
#define MAPPED (OBJECTS * 2 * PAGE)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
/* The buffer of each handle, or 0; the handle of each buffer, or 0. Buffers are counted from 1. */
static unsigned buffer_of[HANDLES], handle_of[HANDLES];
static unsigned buffers = OBJECTS, shared, next_handle, contexts;
static uint64_t submissions;

unsigned long strays;

int open_device(void)
{
    int fd = memfd_create("device", MFD_CLOEXEC);

    return fd >= 0 && ftruncate(fd, MAPPED) == 0 ? fd : -1;
}

int new_buffer(void)
{
    int fd = shared < OBJECTS ? memfd_create("buffer", MFD_CLOEXEC) : -1;

    return fd >= 0 && ftruncate(fd, (off_t)++shared * PAGE) == 0 ? fd : -1;
}

unsigned open_handles(void)
{
    unsigned count = 0;

    for (unsigned handle = 0; handle < HANDLES; handle++)
        count += buffer_of[handle] != 0;
    return count;
}

/* The handle of the buffer, a new one if it has none. */
static unsigned handle_for(unsigned buffer)
{
    if (!handle_of[buffer]) {
        do
            next_handle = next_handle % (HANDLES - 1) + 1;
        while (buffer_of[next_handle]);
        handle_of[buffer] = next_handle;
        buffer_of[next_handle] = buffer;
    }
    return handle_of[buffer];
}

static bool is_stray(unsigned handle)
{
    bool stray = handle == 0 || handle >= HANDLES || !buffer_of[handle];

    strays += stray;
    return stray;
}

/* What follows runs under the lock; an error, or 0. */
static int close_handle(const struct drm_gem_close *close)
{
    if (is_stray(close->handle))
        return EINVAL;
    handle_of[buffer_of[close->handle]] = 0;
    buffer_of[close->handle] = 0;
    return 0;
}

static int create(union drm_amdgpu_gem_create *create)
{
    unsigned buffer = ++buffers < HANDLES ? buffers : (buffers = OBJECTS + 1);

    /* Those that were not shared are used up one after the other. */
    while (handle_of[buffer])
        buffer++;
    create->out = (struct drm_amdgpu_gem_create_out){ handle_for(buffer), 0 };
    return 0;
}

static int to_handle(struct drm_prime_handle *prime)
{
    struct stat file;

    if (fstat(prime->fd, &file) != 0)
        return EBADF;
    prime->handle = handle_for(file.st_size / PAGE);
    return 0;
}

static int to_descriptor(struct drm_prime_handle *prime)
{
    if (is_stray(prime->handle))
        return ENOENT;
    prime->fd = memfd_create("buffer", MFD_CLOEXEC);
    return prime->fd >= 0 && ftruncate(prime->fd, (off_t)buffer_of[prime->handle] * PAGE) == 0 ? 0 : EMFILE;
}

static int flink(struct drm_gem_flink *flink)
{
    if (is_stray(flink->handle))
        return ENOENT;
    flink->name = buffer_of[flink->handle] + HANDLES;
    return 0;
}

static int open_name(struct drm_gem_open *open)
{
    unsigned buffer = open->name - HANDLES;

    if (buffer == 0 || buffer >= HANDLES)
        return ENOENT;
    open->handle = handle_for(buffer);
    open->size = (uint64_t)buffer * PAGE;
    return 0;
}

static int info(const struct drm_amdgpu_info *info)
{
    struct drm_amdgpu_info_device device = {
        .family = AMDGPU_FAMILY_AI, .virtual_address_offset = 0x200000, .virtual_address_max = 0x800000000000,
        .virtual_address_alignment = PAGE, .high_va_offset = 0xffff800000000000, .high_va_max = 0xffffffffffe00000,
    };
    uint32_t one = 1;
    void *to = (void *)(uintptr_t)info->return_pointer;

    memset(to, 0, info->return_size);
    if (info->query == AMDGPU_INFO_DEV_INFO && info->return_size >= sizeof(device))
        memcpy(to, &device, sizeof(device));
    else if (info->return_size >= sizeof(one))
        memcpy(to, &one, sizeof(one));
    return 0;
}

static int serve(unsigned number, void *arg)
{
    struct drm_version *version = arg;
    union drm_amdgpu_ctx *ctx = arg;

    switch (number) {
    case 0x00:
        version->version_major = 3;
        version->version_minor = 60;
        version->name_len = version->date_len = version->desc_len = 0;
        return 0;
    case 0x05:
        ((struct drm_client *)arg)->auth = 1;
        return 0;
    case 0x09:
        return close_handle(arg);
    case 0x0a:
        return flink(arg);
    case 0x0b:
        return open_name(arg);
    case 0x2d:
        return to_descriptor(arg);
    case 0x2e:
        return to_handle(arg);
    case DRM_COMMAND_BASE + DRM_AMDGPU_GEM_CREATE:
        return create(arg);
    case DRM_COMMAND_BASE + DRM_AMDGPU_GEM_MMAP:
        if (is_stray(*(uint32_t *)arg))
            return ENOENT;
        *(uint64_t *)arg = 0;
        return 0;
    case DRM_COMMAND_BASE + DRM_AMDGPU_CTX:
        if (ctx->in.op == AMDGPU_CTX_OP_ALLOC_CTX)
            ctx->out.alloc.ctx_id = ++contexts;
        return 0;
    case DRM_COMMAND_BASE + DRM_AMDGPU_INFO:
        return info(arg);
    case DRM_COMMAND_BASE + DRM_AMDGPU_CS:
        *(uint64_t *)arg = ++submissions;
        return 0;
    }
    return 0;
}

__attribute__((visibility("default"))) int ioctl(int fd, unsigned long request, ...)
{
    va_list arguments;
    void *arg;
    int error;

    va_start(arguments, request);
    arg = va_arg(arguments, void *);
    va_end(arguments);
    (void)fd;
    pthread_mutex_lock(&lock);
    error = serve(request & 0xff, arg);
    pthread_mutex_unlock(&lock);
    if (error)
        errno = error;
    return error ? -1 : 0;
}
