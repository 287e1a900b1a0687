/* va_ranges.c: ranges of addresses: taken, given back. */
#include "va.h"

GPU_CASE(amdgpu_va_range_alloc2, null)
{
    start(usual, 0x1000, 0);
    take(0, 0, 0, 0, 0);
    take(1, 0, 0, 0, 0);
    take(2, 0x1000, 0, 0, 0);
    end();
}

GPU_CASE(amdgpu_va_range_alloc2, bases)
{
    start(usual, 0x1000, 0);
    take(0, 0x1000, 0, 0x100000000, 0);
    take(1, 0x1000, 0, 0x100000001, 0);
    take(2, 0x1000, 0x10000, 0x100001000, 0);
    take(3, 0x1000, 0x1000, 0x7ffffffff000, 0);
    take(4, 0x2000, 0x1000, 0x7fffffffe000, 0);
    take(5, 0x1000, 0x1000, 0x800000000000, 0);
    take(6, 0x1000, 0x1000, 0x1000, 0);
    take(7, 0x1000, 0x1000, 0xffff900000000000, 2);
    take(8, 0x1000, 0x1000, 0xffff900000000000, 0);
    take(9, 0x1000, 0x1000, 0xffffffffffdff000, 2);
    take(10, 0x1000, 0x1000, 0x200000, 2);
    take(11, 0x1000, 0x1000, 0x200000, 0);
    take(12, 0x1000, 0x1000, 0x200000, 4);
    take(13, 0x1000, 0x1000, 0x1fff000, 5);
    take(14, 0x1001, 0x1000, 0x1ffd000, 1);
    take(15, 0x1001, 0x1000, 0x1ffc000, 1);
    end();
}

GPU_CASE(amdgpu_va_range_alloc2, alignments)
{
    static const uint64_t alignments[] = { 1, 2, 0xfff, 0x1001, 0x3000, 0x12345, 0x100000000, 0x7fffffffffff, 0x4000000000000000, UINT64_MAX };
    int slot = 0;

    start(usual, 0x1000, 0);
    for (size_t i = 0; i < LENGTH(alignments); i++) {
        take(slot++, 0x1000, alignments[i], 0, 0);
        take(slot++, 0x1000, alignments[i], 0, 4);
        take(slot++, 0x1000, alignments[i], 0, 2);
    }
    end();
}

GPU_CASE(amdgpu_va_range_alloc2, full)
{
    static const uint64_t layout[] = { 0x1000, 0x8000, 0x7000000000, 0x7000004000 };

    start(layout, 0x1000, 0);
    for (int i = 0; i < 10; i++)
        take(i, 0x1000, 0, 0, 1);
    for (int i = 10; i < 16; i++)
        take(i, 0x1000, 0, 0, 3);
    give(3);
    give(5);
    take(16, 0x2000, 0, 0, 1);
    give(4);
    take(16, 0x2000, 0, 0, 5);
    take(17, 0x1000, 0, 0, 1);
    end();
}

GPU_CASE(amdgpu_va_range_alloc2, large)
{
    start(usual, 0x1000, 0);
    take(0, 0x7fff00000000, 0, 0, 0);
    take(1, 0x7ffeffffffff, 0, 0, 0);
    take(2, 0xffe00000, 0, 0, 0);
    take(3, 0x1000, 0, 0, 0);
    take(4, 0x8000000000000000, 0, 0, 0);
    end();
}

/* Sizes that are rounded up beyond the last number. */
OWN_GPU_CASE(amdgpu_va_range_alloc2, wraps)
{
    start(usual, 0x1000, 0);
    take(0, UINT64_MAX, 0, 0, 0);
    take(1, UINT64_MAX - 0xffe, 0, 0, 0);
    take(2, UINT64_MAX - 0xfff, 0, 0x100000000, 0);
    take(3, 0xfffffffeffffe000, 0, 0x100002000, 0);
    take(4, 0x1000, 0xffffffffffffe000, 0, 2);
    end();
}

GPU_CASE(amdgpu_va_range_alloc, null)
{
    uint64_t address = 77;
    amdgpu_va_handle range = NULL;

    CODE(amdgpu_va_range_alloc(gpu, 0, 0, 0, 0, &address, &range, 0));
    NUMBER(address);
    CODE(amdgpu_va_range_free(range));
}

GPU_CASE(amdgpu_va_range_alloc, usual)
{
    amdgpu_va_handle handles[8] = { NULL };
    uint64_t address = 77;

    for (int flags = 0; flags < 8; flags++) {
        CODE(amdgpu_va_range_alloc(gpu, flags, 0x10000, 0, 0, &address, &handles[flags], flags));
        NUMBER(address);
    }
    for (int i = 0; i < 8; i++)
        CODE(amdgpu_va_range_free(handles[i]));
}

GPU_CASE(amdgpu_va_range_alloc, untouched)
{
    amdgpu_va_handle range = UNTOUCHED;
    uint64_t address = 77;

    CODE(amdgpu_va_range_alloc(gpu, 0, 0x900000000000, 0, 0, &address, &range, 0));
    HANDLE(range);
    CODE(amdgpu_va_range_alloc(gpu, 0, 0x1000, 0, 0x1234, &address, &range, 0));
    HANDLE(range);
    NUMBER(address);
}

GPU_CASE(amdgpu_va_range_free, null)
{
    CODE(amdgpu_va_range_free(NULL));
}

/* All orders of giving back three neighbours. */
GPU_CASE(amdgpu_va_range_free, orders)
{
    static const int orders[][3] = { { 1, 2, 3 }, { 1, 3, 2 }, { 2, 1, 3 }, { 2, 3, 1 }, { 3, 1, 2 }, { 3, 2, 1 } };

    for (size_t order = 0; order < LENGTH(orders); order++) {
        start(usual, 0x1000, 0);
        for (int i = 0; i < 5; i++)
            take(i, 0x1000 * (i + 1), 0, 0, 0);
        for (int i = 0; i < 3; i++)
            give(orders[order][i]);
        take(6, 0x9000, 0, 0, 0);
        take(7, 0x1000, 0, 0, 0);
        end();
    }
}

GPU_CASE(amdgpu_va_get_start_addr, null)
{
    start(low_only, 0x1000, 0);
    take(0, 0, 0, 0, 0);
    end();
}

GPU_CASE(amdgpu_va_get_start_addr, usual)
{
    start(low_only, 0x1000, 0);
    take(0, 0x1000, 0, 0x123456000, 0);
    if (ranges[0])
        NUMBER(amdgpu_va_get_start_addr(ranges[0]));
    end();
}

/* Address 0 is never given back, in the original. */
GPU_CASE(amdgpu_va_range_free, address_0)
{
    static const uint64_t layout[] = { 0, 0x800000000000, 0, 0 };

    may_keep = 1;
    start(layout, 0x1000, 0);
    take(0, 0x1000, 0, 0, 1);
    give(0);
    take(1, 0x1000, 0, 0, 1);
    end();
}

GPU_CASE(amdgpu_va_range_query, null)
{
    uint64_t first = 77, last = 78;

    CODE(amdgpu_va_range_query(gpu, 1, NULL, NULL));
    CODE(amdgpu_va_range_query(gpu, 1, &first, &last));
    CODE(amdgpu_va_range_query(gpu, -1, &first, &last));
    NUMBER(first);
    NUMBER(last);
}

GPU_CASE(amdgpu_va_range_query, usual)
{
    uint64_t first = 77, last = 78;

    CODE(amdgpu_va_range_query(gpu, amdgpu_gpu_va_range_general, &first, &last));
    NUMBER(first);
    NUMBER(last);
}
