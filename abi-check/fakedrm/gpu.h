/* gpu.h: what the parts of the fake amdgpu know of each other. */
#ifndef GPU_H
#define GPU_H

#include <amdgpu_drm.h>

#include "descriptors.h"
#include "script.h"
#include "table.h"

#define FILES 64
#define HANDLES 256

struct buffer {
    struct drm_amdgpu_gem_create_in how;
    struct drm_amdgpu_gem_metadata metadata;
    bool is_named;
};

/* The buffer of a handle of the file; NULL if there is none. */
struct buffer *buffer_of(int fd, uint32_t handle);
/* A handle of the file for it, or 0. */
uint32_t new_handle(int fd, const struct buffer *buffer);

/* Requests of all drivers that this one remembers something for. */
int serve_get_client(const struct request *request, int fd, void *arg);
int serve_gem_close(const struct request *request, int fd, void *arg);
int serve_gem_flink(const struct request *request, int fd, void *arg);
int serve_gem_open(const struct request *request, int fd, void *arg);
int serve_prime_to_fd(const struct request *request, int fd, void *arg);
int serve_prime_to_handle(const struct request *request, int fd, void *arg);
int serve_create(const struct request *request, int fd, void *arg);
int serve_userptr(const struct request *request, int fd, void *arg);
int serve_mmap(const struct request *request, int fd, void *arg);
int serve_metadata(const struct request *request, int fd, void *arg);
int serve_gem_op(const struct request *request, int fd, void *arg);
int serve_wait_idle(const struct request *request, int fd, void *arg);
int serve_va(const struct request *request, int fd, void *arg);
int serve_info(const struct request *request, int fd, void *arg);

#endif
