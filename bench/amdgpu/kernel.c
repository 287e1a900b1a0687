/* kernel.c: an `ioctl` of an amdgpu that answers at once. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>

#include <amdgpu_drm.h>
#include <drm.h>

#include "kernel.h"

#define MOST 0x8000
/* Names follow handles. */
#define NAMES 1000

/* Handles that were given back; the last one is given out first. */
static uint32_t unused[MOST], unused_count, top = 1;
unsigned shared_handle;

static uint32_t new_handle(void)
{
    return unused_count ? unused[--unused_count] : top++;
}

static int info(const struct drm_amdgpu_info *info)
{
    static const struct drm_amdgpu_info_device device = {
        .device_id = 0x744c, .pci_rev = 0xc8, .family = AMDGPU_FAMILY_GC_11_0_0, .num_shader_engines = 6,
        .virtual_address_offset = 0x200000, .virtual_address_max = 0x800000000000, .virtual_address_alignment = 0x1000,
        .high_va_offset = 0xffff800000000000, .high_va_max = 0xffffffffffe00000,
    };
    static const uint32_t one = 1;
    void *to = (void *)(uintptr_t)info->return_pointer;

    if (info->query == AMDGPU_INFO_DEV_INFO)
        memcpy(to, &device, info->return_size < sizeof(device) ? info->return_size : sizeof(device));
    else
        memcpy(to, &one, info->return_size < sizeof(one) ? info->return_size : sizeof(one));
    return 0;
}

__attribute__((visibility("default"))) int ioctl(int fd, unsigned long request, ...)
{
    static uint64_t submissions;
    static uint32_t contexts;
    va_list arguments;
    void *arg;

    (void)fd;
    va_start(arguments, request);
    arg = va_arg(arguments, void *);
    va_end(arguments);
    requests++;
    switch (_IOC_NR(request)) {
    case 0x00:
        ((struct drm_version *)arg)->version_major = 3;
        ((struct drm_version *)arg)->version_minor = 60;
        break;
    case 0x05: ((struct drm_client *)arg)->auth = 1; break;
    case 0x09: unused[unused_count++] = ((struct drm_gem_close *)arg)->handle; break;
    case 0x0a: ((struct drm_gem_flink *)arg)->name = ((struct drm_gem_flink *)arg)->handle + NAMES; break;
    case 0x2e: ((struct drm_prime_handle *)arg)->handle = shared_handle; break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_GEM_CREATE:
        ((union drm_amdgpu_gem_create *)arg)->out = (struct drm_amdgpu_gem_create_out){ new_handle(), 0 };
        break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_GEM_MMAP: ((union drm_amdgpu_gem_mmap *)arg)->out.addr_ptr = 0; break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_CTX:
        if (((union drm_amdgpu_ctx *)arg)->in.op == AMDGPU_CTX_OP_ALLOC_CTX)
            ((union drm_amdgpu_ctx *)arg)->out.alloc.ctx_id = ++contexts;
        break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_BO_LIST: ((union drm_amdgpu_bo_list *)arg)->out.list_handle = 5; break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_CS: ((union drm_amdgpu_cs *)arg)->out.handle = ++submissions; break;
    case DRM_COMMAND_BASE + DRM_AMDGPU_INFO: return info(arg);
    }
    return 0;
}
