/* gpu_buffers.c: buffers of the fake amdgpu, and the requests about them. */
#include <errno.h>

#include "fakeamdgpu.h"
#include "gpu.h"

#define EXPORT __attribute__((visibility("default")))
#define BUFFERS 1024
/* Names follow buffers, so far away. */
#define NAMES 1000

/* Counted from 1. */
static struct buffer buffers[BUFFERS];
static unsigned buffer_count;
/* Number of the buffer, for each handle of each file; and whether it is a stranger's. */
static struct { unsigned buffers[HANDLES]; bool stranger; } files[FILES];

EXPORT void fake_authenticated(int fd, bool is)
{
    files[fd_file(fd) % FILES].stranger = !is;
}

/* Handles of different files differ, so that one sees which is meant. */
static unsigned first_handle(int fd)
{
    return fd_file(fd) * 0x10000 + 1;
}

static unsigned *slot(int fd, uint32_t handle)
{
    unsigned index = handle - first_handle(fd);

    return index < HANDLES ? &files[fd_file(fd) % FILES].buffers[index] : NULL;
}

struct buffer *buffer_of(int fd, uint32_t handle)
{
    unsigned *number = slot(fd, handle);

    return number && *number ? &buffers[*number] : NULL;
}

uint32_t new_handle(int fd, const struct buffer *buffer)
{
    for (unsigned handle = first_handle(fd); slot(fd, handle); handle++)
        if (!*slot(fd, handle)) {
            *slot(fd, handle) = buffer - buffers;
            return handle;
        }
    return 0;
}

static uint32_t new_buffer(int fd, struct drm_amdgpu_gem_create_in how)
{
    if (++buffer_count >= BUFFERS)
        return 0;
    buffers[buffer_count].how = how;
    return new_handle(fd, &buffers[buffer_count]);
}

/* The handle of one that the file knows already, or a new one. */
static uint32_t handle_of(int fd, const struct buffer *buffer)
{
    for (unsigned handle = first_handle(fd); slot(fd, handle); handle++)
        if (*slot(fd, handle) == (unsigned)(buffer - buffers))
            return handle;
    return new_handle(fd, buffer);
}

int serve_get_client(const struct request *request, int fd, void *arg)
{
    struct drm_client *client = arg;

    (void)request;
    client->auth = !files[fd_file(fd) % FILES].stranger;
    client->pid = 77;
    return 0;
}

int serve_gem_close(const struct request *request, int fd, void *arg)
{
    const struct drm_gem_close *close = arg;
    unsigned *number = slot(fd, close->handle);

    (void)request;
    if (!number || !*number)
        return EINVAL;
    *number = 0;
    return 0;
}

int serve_gem_flink(const struct request *request, int fd, void *arg)
{
    struct drm_gem_flink *flink = arg;
    struct buffer *buffer = buffer_of(fd, flink->handle);

    (void)request;
    if (files[fd_file(fd) % FILES].stranger)
        return EACCES;
    if (!buffer)
        return ENOENT;
    buffer->is_named = true;
    flink->name = NAMES + (buffer - buffers);
    return 0;
}

int serve_gem_open(const struct request *request, int fd, void *arg)
{
    struct drm_gem_open *opened = arg;
    unsigned number = opened->name - NAMES;

    (void)request;
    if (files[fd_file(fd) % FILES].stranger)
        return EACCES;
    if (number == 0 || number > buffer_count || !buffers[number].is_named)
        return ENOENT;
    opened->handle = new_handle(fd, &buffers[number]);
    opened->size = buffers[number].how.bo_size;
    return 0;
}

int serve_prime_to_fd(const struct request *request, int fd, void *arg)
{
    struct drm_prime_handle *prime = arg;
    struct buffer *buffer = buffer_of(fd, prime->handle);

    (void)request;
    if (!buffer)
        return ENOENT;
    prime->fd = add_buffer(buffer - buffers, buffer->how.bo_size);
    return prime->fd < 0 ? EMFILE : 0;
}

int serve_prime_to_handle(const struct request *request, int fd, void *arg)
{
    struct drm_prime_handle *prime = arg;
    unsigned number = fd_buffer(prime->fd);

    if (scripted(request, "handle"))
        return 0;
    if (!number)
        return EINVAL;
    prime->handle = handle_of(fd, &buffers[number]);
    return 0;
}

int serve_create(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_gem_create *create = arg;
    uint32_t handle;

    (void)request;
    if (create->in.bo_size == 0)
        return EINVAL;
    handle = new_buffer(fd, create->in);
    create->out = (struct drm_amdgpu_gem_create_out){ handle, 0 };
    return 0;
}

int serve_userptr(const struct request *request, int fd, void *arg)
{
    struct drm_amdgpu_gem_userptr *userptr = arg;

    (void)request;
    userptr->handle = new_buffer(fd, (struct drm_amdgpu_gem_create_in){ userptr->size, 0, AMDGPU_GEM_DOMAIN_CPU, 0 });
    return 0;
}

int serve_mmap(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_gem_mmap *map = arg;
    const struct buffer *buffer = buffer_of(fd, map->in.handle);

    (void)request;
    if (!buffer)
        return ENOENT;
    map->out.addr_ptr = (uint64_t)(buffer - buffers) << 32;
    return 0;
}

int serve_metadata(const struct request *request, int fd, void *arg)
{
    struct drm_amdgpu_gem_metadata *metadata = arg;
    struct buffer *buffer = buffer_of(fd, metadata->handle);

    (void)request;
    if (!buffer)
        return ENOENT;
    if (metadata->op == AMDGPU_GEM_METADATA_OP_SET_METADATA)
        buffer->metadata = *metadata;
    else
        metadata->data = buffer->metadata.data;
    return 0;
}

int serve_gem_op(const struct request *request, int fd, void *arg)
{
    const struct drm_amdgpu_gem_op *operation = arg;
    const struct buffer *buffer = buffer_of(fd, operation->handle);

    (void)request;
    if (!buffer)
        return ENOENT;
    return user_write(operation->value, &buffer->how, sizeof(buffer->how)) ? 0 : EFAULT;
}

int serve_wait_idle(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_gem_wait_idle *wait = arg;

    (void)request;
    if (!buffer_of(fd, wait->in.handle))
        return ENOENT;
    wait->out = (struct drm_amdgpu_gem_wait_idle_out){ 0, AMDGPU_GEM_DOMAIN_VRAM };
    return 0;
}

int serve_va(const struct request *request, int fd, void *arg)
{
    const struct drm_amdgpu_gem_va *va = arg;

    (void)request;
    return va->handle && !buffer_of(fd, va->handle) ? ENOENT : 0;
}
