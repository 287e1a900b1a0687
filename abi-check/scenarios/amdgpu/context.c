/* context.c: contexts: made, asked, given priorities; reserved VMIDs. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "gpu.h"

GPU_CASE(amdgpu_cs_ctx_create, null)
{
    amdgpu_context_handle context = UNTOUCHED;

    CODE(amdgpu_cs_ctx_create(NULL, &context));
    CODE(amdgpu_cs_ctx_create(gpu, NULL));
    CODE(amdgpu_cs_ctx_create(NULL, NULL));
    HANDLE(context);
}

GPU_CASE(amdgpu_cs_ctx_create, usual)
{
    amdgpu_context_handle first = some_context(), second = some_context();

    HANDLE(first);
    HANDLE(second);
    end_context(first);
    end_context(second);
}

GPU_CASE(amdgpu_cs_ctx_create2, null)
{
    amdgpu_context_handle context = UNTOUCHED;

    CODE(amdgpu_cs_ctx_create2(NULL, 0, &context));
    CODE(amdgpu_cs_ctx_create2(gpu, 0, NULL));
    HANDLE(context);
}

GPU_CASE(amdgpu_cs_ctx_create2, usual)
{
    static const uint32_t priorities[] = { 0, AMDGPU_CTX_PRIORITY_HIGH, (uint32_t)AMDGPU_CTX_PRIORITY_VERY_LOW, 0x7fffffff, 0x80000000, UINT32_MAX };

    for (size_t i = 0; i < LENGTH(priorities); i++) {
        amdgpu_context_handle context = NULL;

        CODE(amdgpu_cs_ctx_create2(gpu, priorities[i], &context));
        end_context(context);
    }
}

GPU_CASE(amdgpu_cs_ctx_create2, fails)
{
    static const int errors[] = { EACCES, EINVAL, ENOMEM };
    amdgpu_context_handle context = UNTOUCHED;

    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_fails(DRM_IOCTL_AMDGPU_CTX, errors[i], 1);
        CODE(amdgpu_cs_ctx_create2(gpu, 0, &context));
    }
    HANDLE(context);
}

/* Creates one, and says how many lines the library printed. */
static void create_saying(const char *priority)
{
    amdgpu_context_handle context = NULL;
    int memory = memfd_create("output", MFD_CLOEXEC), usual = dup(STDOUT_FILENO), lines = 0, code;
    char text[1024];
    ssize_t length;

    setenv("AMD_PRIORITY", priority, 1);
    fflush(stdout);
    dup2(memory, STDOUT_FILENO);
    code = amdgpu_cs_ctx_create2(gpu, 512, &context);
    fflush(stdout);
    dup2(usual, STDOUT_FILENO);
    length = pread(memory, text, sizeof(text), 0);
    for (ssize_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    close(memory);
    close(usual);
    say("\"%s\": %d, %d lines", priority, code, lines);
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_create2, from_environment)
{
    static const char *const texts[] = {
        "", "0", "5", "-5", "+5", " 010", "010", "-0x10", "0x7fffffff", "0X1f", "12xyz", "0b11", "0B101", "-0b1", "0b", "0x", "0xg", "09", "x5", "-", "+",
        "- 5", "--5", "\t\n 7", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "99999999999999999999",
        "-99999999999999999999", "0x100000005", "1e3", "1.5", "00", "0b2", "0b12", "1 2", "\xc2\xa0" "5",
    };

    for (size_t i = 0; i < LENGTH(texts); i++)
        create_saying(texts[i]);
}

GPU_CASE(amdgpu_cs_ctx_free, null)
{
    CODE(amdgpu_cs_ctx_free(NULL));
}

/* It is gone even if the kernel refuses. */
GPU_CASE(amdgpu_cs_ctx_free, usual)
{
    amdgpu_context_handle context = some_context();

    end_context(context);
    context = some_context();
    fake_fails(DRM_IOCTL_AMDGPU_CTX, EINVAL, 1);
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_override_priority, null)
{
    amdgpu_context_handle context = some_context();

    NEED(context);
    CODE(amdgpu_cs_ctx_override_priority(NULL, context, card, 0));
    CODE(amdgpu_cs_ctx_override_priority(gpu, NULL, card, 0));
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, -1, 0));
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, INT32_MIN, 0));
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_override_priority, usual)
{
    amdgpu_context_handle context = some_context();

    NEED(context);
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, card, AMDGPU_CTX_PRIORITY_HIGH));
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, card, UINT32_MAX));
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, 0, 0));
    fake_fails(DRM_IOCTL_AMDGPU_SCHED, EACCES, 1);
    CODE(amdgpu_cs_ctx_override_priority(gpu, context, card, 0));
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_stable_pstate, null)
{
    amdgpu_context_handle context = some_context();
    uint32_t flags = 77;

    CODE(amdgpu_cs_ctx_stable_pstate(NULL, AMDGPU_CTX_OP_GET_STABLE_PSTATE, 0, &flags));
    NUMBER(flags);
    if (context)
        CODE(amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_SET_STABLE_PSTATE, 1, NULL));
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_stable_pstate, usual)
{
    amdgpu_context_handle context = some_context();
    uint32_t flags = 77;

    NEED(context);
    CODE(amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_GET_STABLE_PSTATE, 0, &flags));
    NUMBER(flags);
    CODE(amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_SET_STABLE_PSTATE, AMDGPU_CTX_STABLE_PSTATE_PEAK, &flags));
    NUMBER(flags);
    flags = 77;
    CODE(amdgpu_cs_ctx_stable_pstate(context, 99, UINT32_MAX, &flags));
    fake_fails(DRM_IOCTL_AMDGPU_CTX, EBUSY, 1);
    CODE(amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_SET_STABLE_PSTATE, 1, &flags));
    NUMBER(flags);
    end_context(context);
}

GPU_CASE(amdgpu_cs_query_reset_state, null)
{
    uint32_t state = 77, hangs = 78;

    CODE(amdgpu_cs_query_reset_state(NULL, &state, &hangs));
    NUMBER(state);
    NUMBER(hangs);
}

GPU_CASE(amdgpu_cs_query_reset_state, usual)
{
    amdgpu_context_handle context = some_context();
    uint32_t state = 77, hangs = 78;

    NEED(context);
    fake_fails(DRM_IOCTL_AMDGPU_CTX, EINVAL, 1);
    CODE(amdgpu_cs_query_reset_state(context, &state, &hangs));
    NUMBER(state);
    NUMBER(hangs);
    CODE(amdgpu_cs_query_reset_state(context, &state, &hangs));
    NUMBER(state);
    NUMBER(hangs);
    end_context(context);
}

GPU_CASE(amdgpu_cs_query_reset_state2, null)
{
    uint64_t flags = 77;

    CODE(amdgpu_cs_query_reset_state2(NULL, &flags));
    NUMBER(flags);
}

GPU_CASE(amdgpu_cs_query_reset_state2, usual)
{
    amdgpu_context_handle context = some_context();
    uint64_t flags = 77;

    NEED(context);
    fake_fails(DRM_IOCTL_AMDGPU_CTX, EINVAL, 1);
    CODE(amdgpu_cs_query_reset_state2(context, &flags));
    NUMBER(flags);
    CODE(amdgpu_cs_query_reset_state2(context, &flags));
    NUMBER(flags);
    end_context(context);
}

GPU_CASE(amdgpu_vm_reserve_vmid, null)
{
    CODE(amdgpu_vm_reserve_vmid(gpu, 0));
}

GPU_CASE(amdgpu_vm_reserve_vmid, usual)
{
    CODE(amdgpu_vm_reserve_vmid(gpu, UINT32_MAX));
    fake_fails(DRM_IOCTL_AMDGPU_VM, EINVAL, 1);
    CODE(amdgpu_vm_reserve_vmid(gpu, 1));
}

GPU_CASE(amdgpu_vm_unreserve_vmid, null)
{
    CODE(amdgpu_vm_unreserve_vmid(gpu, 0));
}

GPU_CASE(amdgpu_vm_unreserve_vmid, usual)
{
    CODE(amdgpu_vm_unreserve_vmid(gpu, UINT32_MAX));
    fake_fails(DRM_IOCTL_AMDGPU_VM, EINVAL, 1);
    CODE(amdgpu_vm_unreserve_vmid(gpu, 1));
}
