/* va.h: a manager of GPU addresses, and ranges of it. */
#ifndef VA_H
#define VA_H

#include "gpu.h"

#define LIVE 32

static const uint64_t usual[] = { 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000 };
static const uint64_t low_only[] = { 0x200000, 0x1fffe00000, 0, 0 };

static amdgpu_va_manager_handle manager;
static amdgpu_va_handle ranges[LIVE];

static void start(const uint64_t layout[4], uint32_t alignment, uint32_t flags)
{
    uint32_t bit = 77;

    manager = amdgpu_va_manager_alloc();
    if (!manager)
        return;
    amdgpu_va_manager_init2(manager, layout[0], layout[1], layout[2], layout[3], alignment, flags);
    CODE(amdgpu_va_manager_query_sw_info(manager, amdgpu_va_manager_sw_info_address_prt_wa_control_bit, &bit));
    NUMBER(bit);
}

static void end(void)
{
    if (!manager)
        return;
    for (int i = 0; i < LIVE; i++)
        amdgpu_va_range_free(ranges[i]);
    memset(ranges, 0, sizeof(ranges));
    amdgpu_va_manager_deinit(manager);
    free(manager);
    manager = NULL;
}

static void take(int slot, uint64_t size, uint64_t alignment, uint64_t base, uint64_t flags)
{
    uint64_t address = 77;
    int code;

    if (!manager)
        return;
    code = amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, size, alignment, base, &address, &ranges[slot], flags);

    say("%d: %d %llx %llx", slot, code, (unsigned long long)address,
        (unsigned long long)(ranges[slot] ? amdgpu_va_get_start_addr(ranges[slot]) : 77));
}

static void give(int slot)
{
    CODE(amdgpu_va_range_free(ranges[slot]));
    ranges[slot] = NULL;
}

#endif
