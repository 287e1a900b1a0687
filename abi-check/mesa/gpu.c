/*
 * gpu.c: what a program sees of the GPU that Mesa's shim pretends to be: its names, addresses, what it tells of itself, and that buffers,
 * contexts and submissions work.
 *
 * Most of the shim's requests leave their argument as it is, so that results mean little; they are shown all the same, for they are
 * to be the same.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <amdgpu.h>
#include <amdgpu_drm.h>

#define SIZE 0x10000

static amdgpu_device_handle device;

static void show_bytes(const char *name, const void *bytes, size_t size)
{
    printf("%s:", name);
    for (size_t i = 0; i < size; i++)
        printf(" %02x", ((const unsigned char *)bytes)[i]);
    putchar('\n');
}

static void show_addresses(void)
{
    static const uint64_t flags[] = {
        AMDGPU_VA_RANGE_REPLAYABLE, AMDGPU_VA_RANGE_HIGH | AMDGPU_VA_RANGE_REPLAYABLE, 0, AMDGPU_VA_RANGE_32_BIT, AMDGPU_VA_RANGE_HIGH,
        AMDGPU_VA_RANGE_HIGH | AMDGPU_VA_RANGE_32_BIT,
    };
    uint32_t value = 77;
    uint64_t address, start, end;
    amdgpu_va_handle range;

    for (int info = 0; info < 3; info++)
        printf("sw_info %d: %d", info, amdgpu_query_sw_info(device, info, &value)), printf(" %x\n", value);
    printf("range: %d", amdgpu_va_range_query(device, amdgpu_gpu_va_range_general, &start, &end));
    printf(" %" PRIx64 " %" PRIx64 "\n", start, end);
    for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++) {
        address = 77;
        printf("flags %" PRIx64 ": %d", flags[i],
               amdgpu_va_range_alloc(device, amdgpu_gpu_va_range_general, SIZE, SIZE, 0, &address, &range, flags[i]));
        printf(" %" PRIx64 "\n", address);
    }
}

static void use_buffer(void)
{
    struct amdgpu_bo_alloc_request request = { SIZE, 0, AMDGPU_GEM_DOMAIN_VRAM, 0 };
    amdgpu_bo_handle buffer = NULL, found = NULL;
    uint64_t offset = 77;
    uint32_t shared = 77;
    char *cpu = NULL;

    printf("buffer: %d\n", amdgpu_bo_alloc(device, &request, &buffer));
    if (!buffer)
        return;
    printf("handle: %d", amdgpu_bo_export(buffer, amdgpu_bo_handle_type_kms, &shared));
    printf(" %u\n", shared);
    printf("mapped: %d\n", amdgpu_bo_cpu_map(buffer, (void **)&cpu));
    if (cpu) {
        memset(cpu, 7, SIZE);
        printf("found: %d", amdgpu_find_bo_by_cpu_mapping(device, cpu + 5, 1, &found, &offset));
        printf(" %d %" PRIu64 "\n", found == buffer, offset);
        if (found)
            amdgpu_bo_free(found);
        printf("unmapped: %d\n", amdgpu_bo_cpu_unmap(buffer));
    }
    printf("addresses: %d\n", amdgpu_bo_va_op(buffer, 0, SIZE, 0x100000000, 0, AMDGPU_VA_OP_MAP));
    printf("freed: %d\n", amdgpu_bo_free(buffer));
}

static void submit(void)
{
    struct amdgpu_cs_ib_info ib = { 0, 0x100000000, 16 };
    struct amdgpu_cs_request request = { .number_of_ibs = 1, .ibs = &ib, .seq_no = 77 };
    amdgpu_context_handle context = NULL;
    uint32_t handle = 77, expired = 77;

    printf("context: %d\n", amdgpu_cs_ctx_create(device, &context));
    if (context) {
        struct amdgpu_cs_fence fence = { context, 0, 0, 0, 0 };

        printf("submitted: %d", amdgpu_cs_submit(context, 0, &request, 1));
        printf(" %" PRIu64 "\n", request.seq_no);
        printf("fence: %d", amdgpu_cs_query_fence_status(&fence, 0, 0, &expired));
        printf(" %u\n", expired);
        printf("context freed: %d\n", amdgpu_cs_ctx_free(context));
    }
    printf("sync object: %d", amdgpu_cs_create_syncobj(device, &handle));
    printf(" %d\n", amdgpu_cs_destroy_syncobj(device, handle));
}

int main(void)
{
    int fd = open("/dev/dri/renderD128", O_RDWR | O_CLOEXEC);
    struct drm_amdgpu_info_hw_ip ip = { 0 };
    struct amdgpu_gpu_info info;
    uint32_t major = 77, minor = 77, count = 77;
    int code = amdgpu_device_initialize(fd, &major, &minor, &device);

    printf("initialized: %d, %u.%u\n", code, major, minor);
    if (code != 0)
        return 1;
    printf("name: %s\n", amdgpu_get_marketing_name(device));
    printf("info: %d\n", amdgpu_query_gpu_info(device, &info));
    show_bytes("gpu", &info, sizeof(info));
    for (unsigned type = 0; type < AMDGPU_HW_IP_NUM; type++) {
        printf("engine %u: %d", type, amdgpu_query_hw_ip_count(device, type, &count));
        printf(" %d", amdgpu_query_hw_ip_info(device, type, 0, &ip));
        show_bytes("", &ip, sizeof(ip));
    }
    show_addresses();
    use_buffer();
    submit();
    printf("closed: %d\n", amdgpu_device_deinitialize(device));
    return 0;
}
