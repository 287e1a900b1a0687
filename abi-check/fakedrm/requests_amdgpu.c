/* requests_amdgpu.c: the requests that libdrm_amdgpu makes, sync objects aside. */
#include <errno.h>
#include <string.h>

#include "gpu.h"

#define CONTEXTS 64

static const char driver_name[] = "amdgpu", driver_date[] = "20150101", driver_desc[] = "AMD GPU";
/* Contexts and lists are numbered from here on; the first submission is number 1 above the last. */
enum { FIRST_CONTEXT = 0x21, FIRST_LIST = 0x51 };
static uint64_t submissions = 0x700000000;
static bool contexts[CONTEXTS], lists[CONTEXTS];

/* --- fields ----------------------------------------------------------------------------------------------------------- */

static const struct field version[] = {
    out(drm_version, version_major, 3), out(drm_version, version_minor, 60), out(drm_version, version_patchlevel, 0),
    text_out(drm_version, name, name_len, driver_name), text_out(drm_version, date, date_len, driver_date),
    text_out(drm_version, desc, desc_len, driver_desc), {0}
};
static const struct field get_client[] = { in(drm_client, idx), out(drm_client, auth, 1), out(drm_client, pid, 77), {0} };
static const struct field gem_close[] = { in(drm_gem_close, handle), in(drm_gem_close, pad), {0} };
static const struct field gem_flink[] = { in(drm_gem_flink, handle), both(drm_gem_flink, name, 0), {0} };
static const struct field gem_open[] = { in(drm_gem_open, name), both(drm_gem_open, handle, 0), both(drm_gem_open, size, 0), {0} };
static const struct field prime_to_fd[] = {
    in(drm_prime_handle, handle), in(drm_prime_handle, flags), out(drm_prime_handle, fd, 0), {0}
};
static const struct field prime_to_handle[] = { out(drm_prime_handle, handle, 0), in(drm_prime_handle, flags), {0} };
static const struct field create[] = {
    in(drm_amdgpu_gem_create_in, bo_size), in(drm_amdgpu_gem_create_in, alignment), in(drm_amdgpu_gem_create_in, domains),
    in(drm_amdgpu_gem_create_in, domain_flags), out(drm_amdgpu_gem_create_out, handle, 0), {0}
};
static const struct field gem_mmap[] = {
    in(drm_amdgpu_gem_mmap_in, handle), in(drm_amdgpu_gem_mmap_in, _pad), out(drm_amdgpu_gem_mmap_out, addr_ptr, 0), {0}
};
static const struct field ctx[] = {
    in(drm_amdgpu_ctx_in, op), in(drm_amdgpu_ctx_in, flags), in(drm_amdgpu_ctx_in, ctx_id), in(drm_amdgpu_ctx_in, priority),
    { "out", 0, 8, .way = OUT }, { "out+8", 8, 4, .way = OUT }, { "out+12", 12, 4, .way = OUT }, {0}
};
static const struct field bo_list[] = {
    in(drm_amdgpu_bo_list_in, operation), in(drm_amdgpu_bo_list_in, list_handle), in(drm_amdgpu_bo_list_in, bo_info_size),
    list_in(drm_amdgpu_bo_list_in, bo_info_ptr, bo_number, struct drm_amdgpu_bo_list_entry),
    { "list", 0, 4, .way = OUT }, {0}
};
static const struct field cs[] = {
    in(drm_amdgpu_cs_in, ctx_id), in(drm_amdgpu_cs_in, bo_list_handle), in(drm_amdgpu_cs_in, num_chunks), in(drm_amdgpu_cs_in, flags),
    out(drm_amdgpu_cs_out, handle, 0), {0}
};
static const struct field info[] = {
    in(drm_amdgpu_info, query), in(drm_amdgpu_info, return_size), in(drm_amdgpu_info, read_mmr_reg.dword_offset),
    in(drm_amdgpu_info, read_mmr_reg.count), in(drm_amdgpu_info, read_mmr_reg.instance), in(drm_amdgpu_info, read_mmr_reg.flags),
    { member(drm_amdgpu_info, return_pointer), .way = LIST_OUT, .fit = FILL, .element = 1, length_at(drm_amdgpu_info, return_size) }, {0}
};
static const struct field metadata[] = {
    in(drm_amdgpu_gem_metadata, handle), in(drm_amdgpu_gem_metadata, op), both(drm_amdgpu_gem_metadata, data.flags, 0),
    both(drm_amdgpu_gem_metadata, data.tiling_info, 0), both(drm_amdgpu_gem_metadata, data.data_size_bytes, 0),
    both(drm_amdgpu_gem_metadata, data.data, 0), {0}
};
static const struct field wait_idle[] = {
    in(drm_amdgpu_gem_wait_idle_in, handle), in(drm_amdgpu_gem_wait_idle_in, flags), in(drm_amdgpu_gem_wait_idle_in, timeout),
    out(drm_amdgpu_gem_wait_idle_out, status, 0), out(drm_amdgpu_gem_wait_idle_out, domain, 0), {0}
};
static const struct field va[] = {
    in(drm_amdgpu_gem_va, handle), in(drm_amdgpu_gem_va, _pad), in(drm_amdgpu_gem_va, operation), in(drm_amdgpu_gem_va, flags),
    in(drm_amdgpu_gem_va, va_address), in(drm_amdgpu_gem_va, offset_in_bo), in(drm_amdgpu_gem_va, map_size),
    in(drm_amdgpu_gem_va, vm_timeline_point), in(drm_amdgpu_gem_va, vm_timeline_syncobj_out),
    list_in(drm_amdgpu_gem_va, input_fence_syncobj_handles, num_syncobj_handles, uint32_t), {0}
};
static const struct field wait_cs[] = {
    in(drm_amdgpu_wait_cs_in, handle), in(drm_amdgpu_wait_cs_in, timeout), in(drm_amdgpu_wait_cs_in, ip_type),
    in(drm_amdgpu_wait_cs_in, ip_instance), in(drm_amdgpu_wait_cs_in, ring), in(drm_amdgpu_wait_cs_in, ctx_id),
    out(drm_amdgpu_wait_cs_out, status, 0), {0}
};
static const struct field wait_fences[] = {
    list_in(drm_amdgpu_wait_fences_in, fences, fence_count, struct drm_amdgpu_fence), in(drm_amdgpu_wait_fences_in, wait_all),
    in(drm_amdgpu_wait_fences_in, timeout_ns), out(drm_amdgpu_wait_fences_out, status, 1),
    out(drm_amdgpu_wait_fences_out, first_signaled, 2), {0}
};
static const struct field gem_op[] = { in(drm_amdgpu_gem_op, handle), in(drm_amdgpu_gem_op, op), {0} };
static const struct field userptr[] = {
    in(drm_amdgpu_gem_userptr, addr), in(drm_amdgpu_gem_userptr, size), in(drm_amdgpu_gem_userptr, flags),
    out(drm_amdgpu_gem_userptr, handle, 0), {0}
};
static const struct field vm[] = { in(drm_amdgpu_vm_in, op), in(drm_amdgpu_vm_in, flags), out(drm_amdgpu_vm_out, flags, 0), {0} };
static const struct field fence_to_handle[] = {
    in(drm_amdgpu_fence, ctx_id), in(drm_amdgpu_fence, ip_type), in(drm_amdgpu_fence, ip_instance), in(drm_amdgpu_fence, ring),
    in(drm_amdgpu_fence, seq_no), { "what", 24, 4, .way = IN }, { "pad", 28, 4, .way = IN }, { "handle", 0, 4, .way = OUT, .value = 96 }, {0}
};
static const struct field sched[] = {
    in(drm_amdgpu_sched_in, op), in(drm_amdgpu_sched_in, priority), in(drm_amdgpu_sched_in, ctx_id), {0}
};
static const struct field userq[] = {
    in(drm_amdgpu_userq_in, op), in(drm_amdgpu_userq_in, queue_id), in(drm_amdgpu_userq_in, ip_type),
    in(drm_amdgpu_userq_in, doorbell_handle), in(drm_amdgpu_userq_in, doorbell_offset), in(drm_amdgpu_userq_in, flags),
    in(drm_amdgpu_userq_in, queue_va), in(drm_amdgpu_userq_in, queue_size), in(drm_amdgpu_userq_in, rptr_va),
    in(drm_amdgpu_userq_in, wptr_va), list_in(drm_amdgpu_userq_in, mqd, mqd_size, uint8_t), { "queue", 0, 4, .way = OUT, .value = 97 }, {0}
};
static const struct field userq_signal[] = {
    in(drm_amdgpu_userq_signal, queue_id), in(drm_amdgpu_userq_signal, pad),
    list_in(drm_amdgpu_userq_signal, syncobj_handles, num_syncobj_handles, uint32_t),
    list_in(drm_amdgpu_userq_signal, bo_read_handles, num_bo_read_handles, uint32_t),
    list_in(drm_amdgpu_userq_signal, bo_write_handles, num_bo_write_handles, uint32_t), {0}
};
static const struct drm_amdgpu_userq_fence_info fences[] = { { 0x1000, 11 }, { 0x2000, 22 } };
static const struct field userq_wait[] = {
    in(drm_amdgpu_userq_wait, waitq_id), in(drm_amdgpu_userq_wait, pad),
    list_in(drm_amdgpu_userq_wait, syncobj_handles, num_syncobj_handles, uint32_t),
    list_in(drm_amdgpu_userq_wait, syncobj_timeline_handles, num_syncobj_timeline_handles, uint32_t),
    list_in(drm_amdgpu_userq_wait, syncobj_timeline_points, num_syncobj_timeline_handles, uint64_t),
    list_in(drm_amdgpu_userq_wait, bo_read_handles, num_bo_read_handles, uint32_t),
    list_in(drm_amdgpu_userq_wait, bo_write_handles, num_bo_write_handles, uint32_t),
    list_out(drm_amdgpu_userq_wait, out_fences, num_fences, PART, fences), {0}
};

/* --- what lies behind the fields ------------------------------------------------------------------------------------- */

static void describe_prime(const void *arg)
{
    note(" fd=%s", fd_name(((const struct drm_prime_handle *)arg)->fd));
}

static void describe_gem_op(const void *arg)
{
    note(" value=");
    note_list(((const struct drm_amdgpu_gem_op *)arg)->value, sizeof(struct drm_amdgpu_gem_create_in), 1);
}

static void describe_sched(const void *arg)
{
    note(" fd=%s", fd_name(((const struct drm_amdgpu_sched_in *)arg)->fd));
}

/* The chunk of that number; false if there is none where the list says. */
static bool chunk_at(const struct drm_amdgpu_cs_in *cs, uint32_t index, struct drm_amdgpu_cs_chunk *chunk)
{
    uint64_t address;

    return user_read(&address, cs->chunks + index * sizeof(address), sizeof(address)) && user_read(chunk, address, sizeof(*chunk));
}

static void describe_cs(const void *arg)
{
    const struct drm_amdgpu_cs_in *cs = arg;
    struct drm_amdgpu_cs_chunk chunk;

    for (uint32_t i = 0; i < cs->num_chunks && i < 64; i++) {
        if (!chunk_at(cs, i, &chunk)) {
            note(" chunk unreadable");
            break;
        }
        note(" chunk %x:", chunk.chunk_id);
        note_list(chunk.chunk_data, chunk.length_dw, 4);
    }
}

/* --- what the kernel remembers ----------------------------------------------------------------------------------------- */

static int take(bool *used, uint32_t first, uint32_t *number)
{
    for (uint32_t i = 0; i < CONTEXTS; i++)
        if (!used[i]) {
            used[i] = true;
            *number = first + i;
            return 0;
        }
    return ENOMEM;
}

static bool *used_at(bool *used, uint32_t first, uint32_t number)
{
    return number - first < CONTEXTS && used[number - first] ? &used[number - first] : NULL;
}

static int serve_ctx(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_ctx *ctx = arg;
    bool *known = used_at(contexts, FIRST_CONTEXT, ctx->in.ctx_id);
    uint32_t operation = ctx->in.op, flags = ctx->in.flags, number = 0;
    int error;

    (void)request;
    (void)fd;
    if (operation != AMDGPU_CTX_OP_ALLOC_CTX && !known)
        return EINVAL;
    switch (operation) {
    case AMDGPU_CTX_OP_ALLOC_CTX:
        error = take(contexts, FIRST_CONTEXT, &number);
        memset(ctx, 0, sizeof(*ctx));
        ctx->out.alloc.ctx_id = number;
        return error;
    case AMDGPU_CTX_OP_FREE_CTX:
        *known = false;
        memset(ctx, 0, sizeof(*ctx));
        return 0;
    case AMDGPU_CTX_OP_QUERY_STATE:
    case AMDGPU_CTX_OP_QUERY_STATE2:
        ctx->out.state.flags = 0x8000000700000005;
        ctx->out.state.hangs = 6;
        ctx->out.state.reset_status = 2;
        return 0;
    case AMDGPU_CTX_OP_GET_STABLE_PSTATE:
    case AMDGPU_CTX_OP_SET_STABLE_PSTATE:
        memset(ctx, 0, sizeof(*ctx));
        ctx->out.pstate.flags = flags + 3;
        return 0;
    }
    return EINVAL;
}

static int serve_bo_list(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_bo_list *list = arg;
    bool *known = used_at(lists, FIRST_LIST, list->in.list_handle);
    uint32_t number = list->in.list_handle;
    int error = 0;

    (void)request;
    (void)fd;
    if (list->in.operation == AMDGPU_BO_LIST_OP_CREATE)
        error = take(lists, FIRST_LIST, &number);
    else if (!known)
        error = ENOENT;
    else if (list->in.operation == AMDGPU_BO_LIST_OP_DESTROY)
        *known = false;
    if (!error) {
        memset(list, 0, sizeof(*list));
        list->out.list_handle = number;
    }
    return error;
}

static int serve_cs(const struct request *request, int fd, void *arg)
{
    union drm_amdgpu_cs *cs = arg;
    struct drm_amdgpu_cs_chunk chunk;
    char byte;

    (void)request;
    (void)fd;
    if (cs->in.num_chunks == 0 || !used_at(contexts, FIRST_CONTEXT, cs->in.ctx_id))
        return EINVAL;
    if (cs->in.bo_list_handle && !used_at(lists, FIRST_LIST, cs->in.bo_list_handle))
        return ENOENT;
    for (uint32_t i = 0; i < cs->in.num_chunks; i++)
        if (!chunk_at(&cs->in, i, &chunk) || (chunk.length_dw && !user_read(&byte, chunk.chunk_data + chunk.length_dw * 4 - 1, 1)))
            return EFAULT;
    memset(cs, 0, sizeof(*cs));
    cs->out.handle = ++submissions;
    return 0;
}

static const struct request amdgpu_requests[] = {
    { 0x00, true, "VERSION", version }, { 0x05, true, "GET_CLIENT", get_client, .serve = serve_get_client },
    { 0x09, false, "GEM_CLOSE", gem_close, .serve = serve_gem_close }, { 0x0a, false, "GEM_FLINK", gem_flink, .serve = serve_gem_flink },
    { 0x0b, false, "GEM_OPEN", gem_open, .serve = serve_gem_open },
    { 0x2d, false, "PRIME_HANDLE_TO_FD", prime_to_fd, .serve = serve_prime_to_fd },
    { 0x2e, false, "PRIME_FD_TO_HANDLE", prime_to_handle, .serve = serve_prime_to_handle, .describe = describe_prime },
    { 0x40, false, "GEM_CREATE", create, .serve = serve_create }, { 0x41, false, "GEM_MMAP", gem_mmap, .serve = serve_mmap },
    { 0x42, false, "CTX", ctx, .serve = serve_ctx }, { 0x43, false, "BO_LIST", bo_list, .serve = serve_bo_list },
    { 0x44, false, "CS", cs, .serve = serve_cs, .describe = describe_cs }, { 0x45, true, "INFO", info, .serve = serve_info },
    { 0x46, false, "GEM_METADATA", metadata, .serve = serve_metadata },
    { 0x47, false, "GEM_WAIT_IDLE", wait_idle, .serve = serve_wait_idle }, { 0x48, false, "GEM_VA", va, .serve = serve_va },
    { 0x49, false, "WAIT_CS", wait_cs }, { 0x50, false, "GEM_OP", gem_op, .serve = serve_gem_op, .describe = describe_gem_op },
    { 0x51, false, "GEM_USERPTR", userptr, .serve = serve_userptr }, { 0x52, false, "WAIT_FENCES", wait_fences },
    { 0x53, false, "VM", vm }, { 0x54, false, "FENCE_TO_HANDLE", fence_to_handle },
    { 0x55, false, "SCHED", sched, .describe = describe_sched }, { 0x56, false, "USERQ", userq },
    { 0x57, false, "USERQ_SIGNAL", userq_signal }, { 0x58, false, "USERQ_WAIT", userq_wait },
};

__attribute__((constructor)) static void choose(void)
{
    driver_requests = amdgpu_requests;
    driver_request_count = sizeof(amdgpu_requests) / sizeof(*amdgpu_requests);
}
