/* va.c: addresses of the GPU. */
#include "va.h"

GPU_CASE(amdgpu_va_manager_alloc, null)
{
    amdgpu_va_manager_handle block = amdgpu_va_manager_alloc();

    HANDLE(block);
    free(block);
}

GPU_CASE(amdgpu_va_manager_alloc, usual)
{
    start(usual, 0x1000, 0);
    take(0, 0x10000, 0, 0, 0);
    take(1, 1, 0, 0, 0);
    take(2, 0x3000, 0x200000, 0, 0);
    take(3, 0x1000, 0, 0, 0);
    take(4, 0x1000, 0, 0, 1);
    take(5, 0x1000, 0, 0, 2);
    take(6, 0x1000, 0, 0, 3);
    take(7, 0x5000, 0, 0, 4);
    take(8, 0x5000, 0x10000, 0, 4);
    take(9, 0x1000, 0, 0, 6);
    take(10, 0x1000, 0, 0, 5);
    give(1);
    take(11, 0x1000, 0, 0, 0);
    give(0);
    take(12, 0x11000, 0, 0, 0);
    take(13, 0x8000, 0, 0, 0);
    take(14, 0x1000, 0, 0x100008000, 0);
    take(15, 0x1000, 0, 0x100008000, 0);
    take(16, 0x1000, 0, 0x100008800, 0);
    take(17, 0x3000, 0x3000, 0, 0);
    take(18, 0x900000000000, 0, 0, 0);
    take(19, 0x1000, 0, 0x300000, 0);
    take(20, 0x1000, 0, 0x300000, 1);
    give(3);
    give(2);
    take(21, 0x1f0000, 0, 0, 0);
    end();
}

GPU_CASE(amdgpu_va_manager_init, null)
{
    manager = amdgpu_va_manager_alloc();
    NEED(manager);
    amdgpu_va_manager_init(manager, 0, 0, 0, 0, 0x1000);
    take(0, 0x1000, 0, 0, AMDGPU_VA_RANGE_32_BIT);
    take(1, 0x1000, 0, 0, AMDGPU_VA_RANGE_HIGH | AMDGPU_VA_RANGE_32_BIT);
    end();
}

GPU_CASE(amdgpu_va_manager_init, usual)
{
    manager = amdgpu_va_manager_alloc();
    NEED(manager);
    amdgpu_va_manager_init(manager, usual[0], usual[1], usual[2], usual[3], 0x10000);
    for (int flags = 0; flags < 8; flags++)
        take(flags, 0x1000, 0, 0, flags);
    end();
}

/* It may be begun anew. */
GPU_CASE(amdgpu_va_manager_init, again)
{
    manager = amdgpu_va_manager_alloc();
    NEED(manager);
    for (int i = 0; i < 2; i++) {
        amdgpu_va_manager_init(manager, usual[0], usual[1], usual[2], usual[3], 0x1000);
        take(0, 0x1000, 0, 0, 0);
        give(0);
        amdgpu_va_manager_deinit(manager);
    }
    free(manager);
}

static void show_all_flags(const uint64_t layout[4], uint32_t flags)
{
    static const int orders[] = { 0, 4, 1, 5, 2, 6, 3, 7, 0, 4, 8, 16 };

    start(layout, 0x1000, flags);
    for (int i = 0; i < (int)LENGTH(orders); i++)
        take(i, 0x1000, 0, 0, orders[i]);
    end();
}

GPU_CASE(amdgpu_va_manager_init2, null)
{
    static const uint64_t nothing[4];

    show_all_flags(nothing, 0);
}

GPU_CASE(amdgpu_va_manager_init2, half) { show_all_flags(usual, AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT); }
GPU_CASE(amdgpu_va_manager_init2, half_of_low) { show_all_flags(low_only, AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT); }
GPU_CASE(amdgpu_va_manager_init2, whole_of_low) { show_all_flags(low_only, 0); }
GPU_CASE(amdgpu_va_manager_init2, other_flags) { show_all_flags(usual, ~AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT); }

GPU_CASE(amdgpu_va_manager_init2, small)
{
    static const uint64_t layouts[][4] = {
        { 0x1000, 0x8000, 0, 0 }, { 0x1000, 0x100000000, 0, 0 }, { 0, 0x100001000, 0, 0 }, { 0x1000, 0x8000, 0x7000000000, 0x7000001000 },
        { 0x1000, 0x8000, 0x7000000000, 0x7100001000 }, { 0, 0, 0x7000000000, 0x7100001000 },
    };

    for (size_t i = 0; i < LENGTH(layouts); i++)
        show_all_flags(layouts[i], 0);
}

/* Addresses beyond the end, in the original. */
GPU_CASE(amdgpu_va_manager_init2, half_is_before_the_start)
{
    static const uint64_t layout[] = { 0x200000, 0x800000000000, 0, 0 };

    show_all_flags(layout, AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT);
}

OWN_GPU_CASE(amdgpu_va_manager_init2, half_of_nothing)
{
    static const uint64_t layout[] = { 0x200000, 0x200000, 0, 0 };

    show_all_flags(layout, AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT);
}

/* The original divides by it. */
OWN_GPU_CASE(amdgpu_va_manager_init2, no_alignment)
{
    start(usual, 0, 0);
    take(0, 0x1001, 0, 0, 0);
    take(1, 0x1001, 0x10, 0, 0);
    end();
}

/* Never begun. */
OWN_GPU_CASE(amdgpu_va_manager_deinit, null)
{
    manager = amdgpu_va_manager_alloc();
    NEED(manager);
    amdgpu_va_manager_deinit(manager);
    free(manager);
}

GPU_CASE(amdgpu_va_manager_deinit, with_holes)
{
    start(usual, 0x1000, 0);
    for (int i = 0; i < 8; i++)
        take(i, 0x1000, 0, 0, 0);
    for (int i = 0; i < 8; i += 2)
        give(i);
    for (int i = 1; i < 8; i += 2)
        give(i);
    end();
}

GPU_CASE(amdgpu_va_manager_query_sw_info, null)
{
    start(usual, 0x1000, 0);
    if (manager)
        CODE(amdgpu_va_manager_query_sw_info(manager, 1, NULL));
    end();
}

GPU_CASE(amdgpu_va_manager_query_sw_info, usual)
{
    uint32_t values[3] = { 1, 2, 3 };

    start(usual, 0x1000, AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT);
    NEED(manager);
    CODE(amdgpu_va_manager_query_sw_info(manager, amdgpu_va_manager_sw_info_address_prt_wa_control_bit, &values[1]));
    NUMBERS(values, 3);
    for (int info = 1; info < 4; info++)
        CODE(amdgpu_va_manager_query_sw_info(manager, info, &values[1]));
    CODE(amdgpu_va_manager_query_sw_info(manager, -1, &values[1]));
    NUMBERS(values, 3);
    end();
}
