/* share.h: buffers that are exported and imported. */
#ifndef SHARE_H
#define SHARE_H

#include "gpu.h"

#define SIZE 0x3000

static const enum amdgpu_bo_handle_type flink = amdgpu_bo_handle_type_gem_flink_name, dma_buf = amdgpu_bo_handle_type_dma_buf_fd;

static void close_fd(uint32_t fd)
{
    if (fd != 77 && (int)fd > 2)
        close(fd);
}

/* Imports, and says what came of it. */
static amdgpu_bo_handle import(amdgpu_device_handle device, enum amdgpu_bo_handle_type type, uint32_t shared)
{
    struct amdgpu_bo_import_result result = { UNTOUCHED, 77 };

    STATUS(amdgpu_bo_import(device, type, shared, &result));
    HANDLE(result.buf_handle);
    NUMBER(result.alloc_size);
    return result.buf_handle == UNTOUCHED ? NULL : result.buf_handle;
}

static amdgpu_bo_handle buffer_in(amdgpu_device_handle device)
{
    struct amdgpu_bo_alloc_request request = { SIZE, 0, AMDGPU_GEM_DOMAIN_VRAM, 0 };
    amdgpu_bo_handle buffer = NULL;

    CODE(amdgpu_bo_alloc(device, &request, &buffer));
    return buffer;
}

#endif
