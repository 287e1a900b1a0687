/* gpu.c: what the scenarios of libdrm_amdgpu share. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "gpu.h"

amdgpu_device_handle gpu;

/* What the library complains of: the words are its own affair, that it does is not. */
static int messages = -1;

void prepare_case(void);
void finish_case(void);

void prepare_case(void)
{
    struct amdgpu_bo_alloc_request request = { 1, 0, AMDGPU_GEM_DOMAIN_GTT, 0 };
    amdgpu_bo_handle buffer;
    uint32_t major, minor, name;

    unsetenv("AMD_PRIORITY");
    unsetenv("AMDGPU_ASIC_ID_TABLE_PATHS");
    unsetenv("LIBGL_DEBUG");
    fake_file("/usr/share/libdrm/amdgpu.ids", "1.0.0\n1234,\tAB,\tFake Radeon\n");
    fake_file("/proc/cpuinfo", "processor\t: 0\nmodel name\t: Fake CPU with Radeon Graphics\n");
    messages = memfd_create("messages", MFD_CLOEXEC);
    dup2(messages, STDERR_FILENO);
    if (amdgpu_device_initialize2(card, false, &major, &minor, &gpu) != 0)
        _exit(5);
    /* So that its tables have grown already. */
    amdgpu_bo_alloc(gpu, &request, &buffer);
    amdgpu_bo_export(buffer, amdgpu_bo_handle_type_gem_flink_name, &name);
    amdgpu_bo_free(buffer);
}

void finish_case(void)
{
    char text[4096];
    ssize_t length = pread(messages, text, sizeof(text), 0);
    int lines = 0;

    for (ssize_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    if (lines)
        say("complaints: %d", lines);
}

amdgpu_bo_handle buffer_of(uint64_t size)
{
    struct amdgpu_bo_alloc_request request = { size, 0x1000, AMDGPU_GEM_DOMAIN_VRAM, AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED };
    amdgpu_bo_handle buffer = NULL;

    CODE(amdgpu_bo_alloc(gpu, &request, &buffer));
    return buffer;
}

amdgpu_context_handle some_context(void)
{
    amdgpu_context_handle context = NULL;

    CODE(amdgpu_cs_ctx_create(gpu, &context));
    return context;
}

void drop(amdgpu_bo_handle buffer)
{
    if (buffer)
        CODE(amdgpu_bo_free(buffer));
}

void end_context(amdgpu_context_handle context)
{
    if (context)
        CODE(amdgpu_cs_ctx_free(context));
}

int say_status(const char *call, int status)
{
    if (status == -1)
        say("%s = -1 %s", call, strerrorname_np(errno));
    else
        say_code(call, status);
    return status;
}
