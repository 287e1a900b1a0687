/* info.c: what a device tells of itself. */
#include "gpu.h"

#define ROOM 64

/* So much more memory than is asked for, to see that no more is written. */
static uint32_t room[ROOM];

static void show_room(void)
{
    NUMBERS(room, ROOM);
    memset(room, 0x5a, sizeof(room));
}

GPU_CASE(amdgpu_query_gpu_info, null)
{
    struct amdgpu_gpu_info info;

    CODE(amdgpu_query_gpu_info(NULL, &info));
    CODE(amdgpu_query_gpu_info(gpu, NULL));
    CODE(amdgpu_query_gpu_info(NULL, NULL));
}

GPU_CASE(amdgpu_query_gpu_info, usual)
{
    struct amdgpu_gpu_info info;

    memset(&info, 0x5a, sizeof(info));
    CODE(amdgpu_query_gpu_info(gpu, &info));
    NUMBER(info.asic_id);
    NUMBER(info.family_id);
    NUMBER(info.pci_rev_id);
    BYTES(&info, sizeof(info));
}

GPU_CASE(amdgpu_query_info, null)
{
    CODE(amdgpu_query_info(gpu, AMDGPU_INFO_DEV_INFO, 8, NULL));
    CODE(amdgpu_query_info(gpu, 0, 0, room));
}

GPU_CASE(amdgpu_query_info, usual)
{
    show_room();
    for (unsigned query = 0; query < 0x42; query++)
        if (CODE(amdgpu_query_info(gpu, query, 16, room + 1)) == 0)
            show_room();
    CODE(amdgpu_query_info(gpu, UINT32_MAX, 4, room));
    CODE(amdgpu_query_info(gpu, AMDGPU_INFO_TIMESTAMP, 1, room));
    show_room();
}

GPU_CASE(amdgpu_query_info, too_large)
{
    CODE(amdgpu_query_info(gpu, AMDGPU_INFO_DEV_INFO, 0x10000, fenced_page() + 4096 - 100));
}

GPU_CASE(amdgpu_query_info, fails)
{
    static const int errors[] = { EACCES, EINVAL, EIO, ENOMEM, ENODEV };

    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_info_fails(AMDGPU_INFO_TIMESTAMP, errors[i]);
        CODE(amdgpu_query_info(gpu, AMDGPU_INFO_TIMESTAMP, 8, room));
    }
}

/* An answer that no kernel gives. */
GPU_CASE(amdgpu_query_info, positive)
{
    fake_returns(DRM_IOCTL_AMDGPU_INFO, 5);
    errno = 0;
    CODE(amdgpu_query_info(gpu, AMDGPU_INFO_NUM_BYTES_MOVED, 8, room));
    show_room();
    errno = EIO;
    CODE(amdgpu_query_info(gpu, AMDGPU_INFO_NUM_BYTES_MOVED, 8, room));
}

GPU_CASE(amdgpu_query_crtc_from_id, null)
{
    CODE(amdgpu_query_crtc_from_id(gpu, 0, NULL));
}

GPU_CASE(amdgpu_query_crtc_from_id, usual)
{
    int32_t result = 77;

    CODE(amdgpu_query_crtc_from_id(gpu, 41, &result));
    NUMBER(result);
    CODE(amdgpu_query_crtc_from_id(gpu, UINT32_MAX, &result));
    NUMBER(result);
    fake_info_fails(AMDGPU_INFO_CRTC_FROM_ID, EINVAL);
    result = 77;
    CODE(amdgpu_query_crtc_from_id(gpu, 41, &result));
    NUMBER(result);
}

GPU_CASE(amdgpu_read_mm_registers, null)
{
    CODE(amdgpu_read_mm_registers(gpu, 0, 0, 0, 0, NULL));
    CODE(amdgpu_read_mm_registers(gpu, 0x2644, 1, 0, 0, NULL));
}

GPU_CASE(amdgpu_read_mm_registers, usual)
{
    show_room();
    CODE(amdgpu_read_mm_registers(gpu, 0x2644, 8, UINT32_MAX, 0, room + 1));
    show_room();
    CODE(amdgpu_read_mm_registers(gpu, UINT32_MAX, 1, 0x1234, UINT32_MAX, room + 1));
    show_room();
    /* Sizes are 32 bits. */
    CODE(amdgpu_read_mm_registers(gpu, 0x2644, 0x40000001, 0, 0, room + 1));
    show_room();
    CODE(amdgpu_read_mm_registers(gpu, 0x2644, 0x40000000, 0, 0, room + 1));
    fake_info_fails(AMDGPU_INFO_READ_MMR_REG, EFAULT);
    CODE(amdgpu_read_mm_registers(gpu, 0x2644, 1, 0, 0, room + 1));
    show_room();
}

GPU_CASE(amdgpu_query_hw_ip_count, null)
{
    CODE(amdgpu_query_hw_ip_count(gpu, 0, NULL));
}

GPU_CASE(amdgpu_query_hw_ip_count, usual)
{
    uint32_t count = 77;

    for (unsigned type = 0; type < 12; type++)
        CODE(amdgpu_query_hw_ip_count(gpu, type, &count));
    NUMBER(count);
    fake_info_fails(AMDGPU_INFO_HW_IP_COUNT, EINVAL);
    count = 77;
    CODE(amdgpu_query_hw_ip_count(gpu, UINT32_MAX, &count));
    NUMBER(count);
}

GPU_CASE(amdgpu_query_hw_ip_info, null)
{
    CODE(amdgpu_query_hw_ip_info(gpu, 0, 0, NULL));
}

GPU_CASE(amdgpu_query_hw_ip_info, usual)
{
    show_room();
    CODE(amdgpu_query_hw_ip_info(gpu, AMDGPU_HW_IP_DMA, 1, (struct drm_amdgpu_info_hw_ip *)room));
    show_room();
    CODE(amdgpu_query_hw_ip_info(gpu, UINT32_MAX, UINT32_MAX, (struct drm_amdgpu_info_hw_ip *)room));
    fake_info_fails(AMDGPU_INFO_HW_IP_INFO, EINVAL);
    memset(room, 0x5a, sizeof(room));
    CODE(amdgpu_query_hw_ip_info(gpu, 0, 0, (struct drm_amdgpu_info_hw_ip *)room));
    show_room();
}

GPU_CASE(amdgpu_query_uq_fw_area_info, null)
{
    CODE(amdgpu_query_uq_fw_area_info(gpu, 0, 0, NULL));
}

GPU_CASE(amdgpu_query_uq_fw_area_info, usual)
{
    show_room();
    CODE(amdgpu_query_uq_fw_area_info(gpu, AMDGPU_HW_IP_COMPUTE, 3, (struct drm_amdgpu_info_uq_fw_areas *)room));
    show_room();
    fake_info_fails(AMDGPU_INFO_UQ_FW_AREAS, EINVAL);
    CODE(amdgpu_query_uq_fw_area_info(gpu, 0, 0, (struct drm_amdgpu_info_uq_fw_areas *)room));
    show_room();
}

GPU_CASE(amdgpu_query_firmware_version, null)
{
    fake_info_fails(AMDGPU_INFO_FW_VERSION, EINVAL);
    CODE(amdgpu_query_firmware_version(gpu, 0, 0, 0, NULL, NULL));
}

GPU_CASE(amdgpu_query_firmware_version, usual)
{
    uint32_t version = 77, feature = 78;

    CODE(amdgpu_query_firmware_version(gpu, AMDGPU_INFO_FW_GFX_MEC, 1, 2, &version, &feature));
    NUMBER(version);
    NUMBER(feature);
    CODE(amdgpu_query_firmware_version(gpu, UINT32_MAX, UINT32_MAX, UINT32_MAX, &version, &feature));
    fake_info_fails(AMDGPU_INFO_FW_VERSION, ENOENT);
    version = feature = 77;
    CODE(amdgpu_query_firmware_version(gpu, 0, 0, 0, &version, &feature));
    NUMBER(version);
    NUMBER(feature);
}

/* --- memory ----------------------------------------------------------------------------------------------------------- */

static void show_heap(uint32_t heap, uint32_t flags)
{
    struct amdgpu_heap_info info;

    memset(&info, 0x5a, sizeof(info));
    say("heap %x, flags %x", heap, flags);
    CODE(amdgpu_query_heap_info(gpu, heap, flags, &info));
    BYTES(&info, sizeof(info));
}

GPU_CASE(amdgpu_query_heap_info, null)
{
    CODE(amdgpu_query_heap_info(gpu, 0, 0, NULL));
    fake_info_fails(AMDGPU_INFO_VRAM_GTT, EINVAL);
    CODE(amdgpu_query_heap_info(gpu, AMDGPU_GEM_DOMAIN_VRAM, 0, NULL));
}

GPU_CASE(amdgpu_query_heap_info, usual)
{
    show_heap(AMDGPU_GEM_DOMAIN_VRAM, 0);
    show_heap(AMDGPU_GEM_DOMAIN_VRAM, AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED);
    show_heap(AMDGPU_GEM_DOMAIN_VRAM, ~(uint32_t)AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED);
    show_heap(AMDGPU_GEM_DOMAIN_VRAM, UINT32_MAX);
    show_heap(AMDGPU_GEM_DOMAIN_GTT, 0);
    show_heap(AMDGPU_GEM_DOMAIN_GTT, UINT32_MAX);
    for (uint32_t heap = 0; heap < 10; heap++)
        show_heap(heap, 0);
    show_heap(UINT32_MAX, 0);
}

GPU_CASE(amdgpu_query_heap_info, fails)
{
    static const unsigned queries[] = {
        AMDGPU_INFO_VRAM_USAGE, AMDGPU_INFO_VIS_VRAM_USAGE, AMDGPU_INFO_GTT_USAGE, AMDGPU_INFO_VRAM_GTT,
    };

    for (size_t i = 0; i < LENGTH(queries); i++) {
        fake_info_fails(queries[i], EIO);
        show_heap(AMDGPU_GEM_DOMAIN_VRAM, 0);
        show_heap(AMDGPU_GEM_DOMAIN_VRAM, AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED);
        show_heap(AMDGPU_GEM_DOMAIN_GTT, 0);
        show_heap(AMDGPU_GEM_DOMAIN_GDS, 0);
    }
}

GPU_CASE(amdgpu_query_gds_info, null)
{
    CODE(amdgpu_query_gds_info(gpu, NULL));
}

GPU_CASE(amdgpu_query_gds_info, usual)
{
    show_room();
    CODE(amdgpu_query_gds_info(gpu, (struct amdgpu_gds_resource_info *)room));
    show_room();
    fake_info_fails(AMDGPU_INFO_GDS_CONFIG, EINVAL);
    CODE(amdgpu_query_gds_info(gpu, (struct amdgpu_gds_resource_info *)room));
    show_room();
}

GPU_CASE(amdgpu_query_sensor_info, null)
{
    CODE(amdgpu_query_sensor_info(gpu, 0, 0, NULL));
}

GPU_CASE(amdgpu_query_sensor_info, usual)
{
    show_room();
    CODE(amdgpu_query_sensor_info(gpu, AMDGPU_INFO_SENSOR_GPU_TEMP, 4, room));
    show_room();
    CODE(amdgpu_query_sensor_info(gpu, UINT32_MAX, 256, room));
    show_room();
    fake_info_fails(AMDGPU_INFO_SENSOR, EINVAL);
    CODE(amdgpu_query_sensor_info(gpu, 0, 4, room));
    show_room();
}

GPU_CASE(amdgpu_query_video_caps_info, null)
{
    CODE(amdgpu_query_video_caps_info(gpu, 0, 0, NULL));
}

GPU_CASE(amdgpu_query_video_caps_info, usual)
{
    struct drm_amdgpu_info_video_caps caps = { 0 };

    CODE(amdgpu_query_video_caps_info(gpu, AMDGPU_INFO_VIDEO_CAPS_ENCODE, sizeof(caps), &caps));
    BYTES(&caps, sizeof(caps));
    CODE(amdgpu_query_video_caps_info(gpu, UINT32_MAX, sizeof(caps), &caps));
    fake_info_fails(AMDGPU_INFO_VIDEO_CAPS, EINVAL);
    CODE(amdgpu_query_video_caps_info(gpu, 0, sizeof(caps), &caps));
}

GPU_CASE(amdgpu_query_gpuvm_fault_info, null)
{
    CODE(amdgpu_query_gpuvm_fault_info(gpu, 0, NULL));
}

GPU_CASE(amdgpu_query_gpuvm_fault_info, usual)
{
    show_room();
    CODE(amdgpu_query_gpuvm_fault_info(gpu, 16, room));
    show_room();
    fake_info_fails(AMDGPU_INFO_GPUVM_FAULT, EINVAL);
    CODE(amdgpu_query_gpuvm_fault_info(gpu, 16, room));
}

GPU_CASE(amdgpu_query_buffer_size_alignment, null)
{
    struct amdgpu_buffer_size_alignments info = { 0 };

    CODE(amdgpu_query_buffer_size_alignment(gpu, &info));
}

GPU_CASE(amdgpu_query_buffer_size_alignment, usual)
{
    struct amdgpu_buffer_size_alignments info = { 77, 78 };

    CODE(amdgpu_query_buffer_size_alignment(gpu, &info));
    NUMBER(info.size_local);
    NUMBER(info.size_remote);
}

GPU_CASE(amdgpu_query_sw_info, null)
{
    CODE(amdgpu_query_sw_info(gpu, 2, NULL));
}

GPU_CASE(amdgpu_query_sw_info, usual)
{
    uint32_t values[3] = { 1, 2, 3 };

    CODE(amdgpu_query_sw_info(gpu, amdgpu_sw_info_address32_hi, &values[1]));
    NUMBERS(values, 3);
    CODE(amdgpu_query_sw_info(gpu, amdgpu_sw_info_address_prt_wa_control_bit, &values[1]));
    NUMBERS(values, 3);
    for (unsigned info = 2; info < 6; info++)
        CODE(amdgpu_query_sw_info(gpu, info, &values[1]));
    CODE(amdgpu_query_sw_info(gpu, -1, &values[1]));
    NUMBERS(values, 3);
}

/* Where there are no high addresses, and elsewhere. */
GPU_CASE(amdgpu_query_sw_info, layouts)
{
    static const uint64_t layouts[][4] = {
        { 0x200000, 0x1fffe00000, 0, 0 }, { 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000 }, { 0, 0x10000000, 0, 0 },
        { 0x200000, 0x80000000, 0xffff800000000000, 0xffff800010000000 }, { 0, 0, 0, 0 }, { 0x200000, 0x800000000000, 0, 1 },
    };
    struct drm_amdgpu_info_device *info = fake_info(AMDGPU_INFO_DEV_INFO);

    for (size_t i = 0; i < LENGTH(layouts); i++) {
        amdgpu_device_handle device = NULL;
        uint32_t version[2], value = 77, bit = 77;
        uint64_t start = 77, end = 78;

        info->virtual_address_offset = layouts[i][0];
        info->virtual_address_max = layouts[i][1];
        info->high_va_offset = layouts[i][2];
        info->high_va_max = layouts[i][3];
        CODE(amdgpu_device_initialize2(card, false, &version[0], &version[1], &device));
        if (!device)
            continue;
        CODE(amdgpu_query_sw_info(device, amdgpu_sw_info_address32_hi, &value));
        CODE(amdgpu_query_sw_info(device, amdgpu_sw_info_address_prt_wa_control_bit, &bit));
        CODE(amdgpu_va_range_query(device, amdgpu_gpu_va_range_general, &start, &end));
        say("%zu: %x %x %llx %llx", i, value, bit, (unsigned long long)start, (unsigned long long)end);
        CODE(amdgpu_device_deinitialize(device));
    }
}
