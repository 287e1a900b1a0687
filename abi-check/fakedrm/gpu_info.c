/* gpu_info.c: what the fake amdgpu tells of itself. */
#include <errno.h>
#include <string.h>

#include "fakeamdgpu.h"
#include "gpu.h"

#define EXPORT __attribute__((visibility("default")))
#define QUERIES 0x40

static struct { bool ready; int error; unsigned char bytes[FAKE_INFO_SIZE]; } answers[QUERIES];

/* A typical one, each number another. */
static const struct drm_amdgpu_info_device device = {
    .device_id = 0x1234, .chip_rev = 2, .external_rev = 3, .pci_rev = 0xab, .family = AMDGPU_FAMILY_NV, .num_shader_engines = 2,
    .num_shader_arrays_per_engine = 4, .gpu_counter_freq = 100000, .max_engine_clock = 0x100000001, .max_memory_clock = 0x200000002,
    .cu_active_number = 40, .cu_ao_mask = 0x55, .cu_bitmap = { { 1, 2, 3, 4 }, { 5, 6, 7, 8 }, { 9, 10, 11, 12 }, { 13, 14, 15, 16 } },
    .enabled_rb_pipes_mask = 0xff, .num_rb_pipes = 8, .num_hw_gfx_contexts = 9, .pcie_gen = 4, .ids_flags = 0x100000002,
    .virtual_address_offset = 0x200000, .virtual_address_max = 0x800000000000, .virtual_address_alignment = 0x1000,
    .pte_fragment_size = 0x200000, .gart_page_size = 0x1000, .ce_ram_size = 0x8000, .vram_type = 9, .vram_bit_width = 256,
    .vce_harvest_config = 1, .high_va_offset = 0xffff800000000000, .high_va_max = 0xffffffffffe00000,
};
static const struct drm_amdgpu_info_hw_ip hw_ip = { 10, 3, 0x300000001, 32, 8, 3, 0x000a0300 };
static const struct drm_amdgpu_info_gds gds = { 1, 2, 3, 4, 5, 6, 7, 8 };
static const struct drm_amdgpu_info_vram_gtt vram_gtt = { 0x400000000, 0x10000000, 0x200000000 };
static const struct drm_amdgpu_info_uq_fw_areas areas = { .gfx = { 0x1000, 0x100, 0x2000, 0x200 } };

/* Other bytes for each query, unless there is something to copy. */
static void prepare(unsigned query)
{
    unsigned char *bytes = answers[query].bytes;
    uint32_t one = 1;

    answers[query].ready = true;
    for (unsigned i = 0; i < FAKE_INFO_SIZE; i++)
        bytes[i] = query * 16 + i;
    switch (query) {
    case AMDGPU_INFO_ACCEL_WORKING:
    case AMDGPU_INFO_HW_IP_COUNT:
        memcpy(bytes, &one, sizeof(one));
        break;
    case AMDGPU_INFO_DEV_INFO:
        memcpy(bytes, &device, sizeof(device));
        break;
    case AMDGPU_INFO_HW_IP_INFO:
        memcpy(bytes, &hw_ip, sizeof(hw_ip));
        break;
    case AMDGPU_INFO_GDS_CONFIG:
        memcpy(bytes, &gds, sizeof(gds));
        break;
    case AMDGPU_INFO_VRAM_GTT:
        memcpy(bytes, &vram_gtt, sizeof(vram_gtt));
        break;
    case AMDGPU_INFO_UQ_FW_AREAS:
        memcpy(bytes, &areas, sizeof(areas));
        break;
    }
}

EXPORT void *fake_info(unsigned query)
{
    if (!answers[query % QUERIES].ready)
        prepare(query % QUERIES);
    return answers[query % QUERIES].bytes;
}

EXPORT void fake_info_fails(unsigned query, int error)
{
    answers[query % QUERIES].error = error;
}

/* The number of each register tells which one it is, and of which engine. */
static int answer_registers(const struct drm_amdgpu_info *info)
{
    for (uint32_t i = 0; i < info->read_mmr_reg.count && i < info->return_size / 4; i++) {
        uint32_t value = (info->read_mmr_reg.dword_offset + i) * 0x1003 + info->read_mmr_reg.instance * 0x20000;

        if (!user_write(info->return_pointer + i * sizeof(value), &value, sizeof(value)))
            return EFAULT;
    }
    return 0;
}

int serve_info(const struct request *request, int fd, void *arg)
{
    const struct drm_amdgpu_info *info = arg;
    uint32_t size = info->return_size < FAKE_INFO_SIZE ? info->return_size : FAKE_INFO_SIZE;

    (void)request;
    (void)fd;
    if (info->return_size == 0 || info->return_pointer == 0 || info->query >= QUERIES)
        return EINVAL;
    if (answers[info->query].error)
        return answers[info->query].error;
    if (info->query == AMDGPU_INFO_READ_MMR_REG)
        return answer_registers(info);
    if (info->query == AMDGPU_INFO_DEV_INFO && size > sizeof(device))
        size = sizeof(device);
    return user_write(info->return_pointer, fake_info(info->query), size) ? 0 : EFAULT;
}
