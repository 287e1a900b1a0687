/* Allots addresses as libdrm_amdgpu does for a GPU, and asks for a device where there is none. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <amdgpu.h>
#include <amdgpu_drm.h>

static amdgpu_va_manager_handle manager;
static amdgpu_va_handle ranges[32];

static void take(unsigned step)
{
    amdgpu_va_handle *range = &ranges[step % 32];
    uint64_t address = 0, flags = step % 5 == 0 ? AMDGPU_VA_RANGE_32_BIT : step % 3 == 0 ? AMDGPU_VA_RANGE_HIGH : 0;
    int result;

    amdgpu_va_range_free(*range);
    *range = NULL;
    result = amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, 4096ull * (1 + step * 7 % 61), 4096ull << step % 9, 0,
                                    &address, range, flags);
    printf("%u: %d, %#" PRIx64 ", %#" PRIx64 "\n", step, result, address, amdgpu_va_get_start_addr(*range));
}

int main(void)
{
    amdgpu_device_handle device;
    uint32_t major, minor, bit = 0;

    printf("no device: %d\n", amdgpu_device_initialize(-1, &major, &minor, &device));
    manager = amdgpu_va_manager_alloc();
    amdgpu_va_manager_init2(manager, 0x200000, 0x8000000000, 0xffff800000000000, 0xffffff8000000000, 4096,
                            AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT);
    printf("query: %d, bit %" PRIu32 "\n",
           amdgpu_va_manager_query_sw_info(manager, amdgpu_va_manager_sw_info_address_prt_wa_control_bit, &bit), bit);
    for (unsigned step = 0; step < 200; step++)
        take(step);
    for (unsigned i = 0; i < 32; i++)
        amdgpu_va_range_free(ranges[i]);
    amdgpu_va_manager_deinit(manager);
    free(manager);
    return 0;
}
