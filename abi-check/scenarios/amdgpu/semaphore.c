/* semaphore.c: submissions that wait for others. */
#include "gpu.h"

static struct amdgpu_cs_ib_info ib = { 0, 0x1000, 4 };

static void submit(amdgpu_context_handle context, unsigned type, uint32_t ring, uint32_t count)
{
    struct amdgpu_cs_request request = { .ip_type = type, .ring = ring, .number_of_ibs = count, .ibs = &ib, .seq_no = 77 };

    CODE(amdgpu_cs_submit(context, 0, &request, 1));
    NUMBER(request.seq_no);
}

static amdgpu_semaphore_handle semaphore(void)
{
    amdgpu_semaphore_handle handle = NULL;

    CODE(amdgpu_cs_create_semaphore(&handle));
    return handle;
}

static void end_semaphore(amdgpu_semaphore_handle handle)
{
    if (handle)
        CODE(amdgpu_cs_destroy_semaphore(handle));
}

GPU_CASE(amdgpu_cs_create_semaphore, null)
{
    CODE(amdgpu_cs_create_semaphore(NULL));
}

GPU_CASE(amdgpu_cs_create_semaphore, usual)
{
    amdgpu_semaphore_handle handle = semaphore();

    HANDLE(handle);
    end_semaphore(handle);
}

GPU_CASE(amdgpu_cs_destroy_semaphore, null)
{
    CODE(amdgpu_cs_destroy_semaphore(NULL));
}

GPU_CASE(amdgpu_cs_destroy_semaphore, usual)
{
    end_semaphore(semaphore());
}

static void say_refusals(int (*function)(amdgpu_context_handle, uint32_t, uint32_t, uint32_t, amdgpu_semaphore_handle))
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(function(NULL, 0, 0, 0, handle));
        CODE(function(context, 0, 0, 0, NULL));
        CODE(function(context, 10, 0, 0, handle));
        CODE(function(context, 0, 0, 8, handle));
        CODE(function(context, UINT32_MAX, 0, UINT32_MAX, handle));
    }
    end_semaphore(handle);
    end_context(context);
}

GPU_CASE(amdgpu_cs_signal_semaphore, null) { say_refusals(amdgpu_cs_signal_semaphore); }
GPU_CASE(amdgpu_cs_wait_semaphore, null) { say_refusals(amdgpu_cs_wait_semaphore); }

GPU_CASE(amdgpu_cs_signal_semaphore, twice)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 1, 0, 1, handle));
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        submit(context, 1, 1, 1);
    }
    end_semaphore(handle);
    end_context(context);
}

/* Whoever signals and never waits: the original keeps it for ever. */
GPU_CASE(amdgpu_cs_signal_semaphore, never_waited)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    may_keep = 1;
    if (context && handle)
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
    end_semaphore(handle);
    end_context(context);
}

GPU_CASE(amdgpu_cs_wait_semaphore, not_signaled)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        submit(context, 0, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
}

GPU_CASE(amdgpu_cs_wait_semaphore, usual)
{
    amdgpu_context_handle first = some_context(), second = some_context();
    amdgpu_semaphore_handle handles[3] = { semaphore(), semaphore(), semaphore() };

    if (first && second && handles[0] && handles[1] && handles[2]) {
        submit(first, 0, 0, 1);
        submit(first, 2, 1, 1);
        CODE(amdgpu_cs_signal_semaphore(first, 0, 0, 0, handles[0]));
        CODE(amdgpu_cs_signal_semaphore(first, 2, 0, 1, handles[1]));
        CODE(amdgpu_cs_signal_semaphore(second, 5, 0, 5, handles[2]));
        for (int i = 0; i < 3; i++)
            CODE(amdgpu_cs_wait_semaphore(second, 1, 0, 3, handles[i]));
        submit(second, 1, 2, 1);
        submit(second, 1, 3, 0);
        submit(second, 1, 3, 1);
        submit(second, 1, 3, 1);
        /* Again. */
        CODE(amdgpu_cs_signal_semaphore(second, 1, 0, 3, handles[0]));
        CODE(amdgpu_cs_wait_semaphore(first, 0, 0, 0, handles[0]));
        submit(first, 0, 0, 1);
    }
    for (int i = 0; i < 3; i++)
        end_semaphore(handles[i]);
    end_context(first);
    end_context(second);
}

/* Together with other dependencies and a fence. */
GPU_CASE(amdgpu_cs_wait_semaphore, with_dependencies)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handles[2] = { semaphore(), semaphore() };
    amdgpu_bo_handle buffer = buffer_of(0x1000);
    struct amdgpu_cs_fence dependencies[] = { { context, 0, 0, 1, 11 }, { context, 3, 0, 2, 22 } };
    struct amdgpu_cs_ib_info two[] = { ib, { 1, 2, 3 } };
    struct amdgpu_cs_request request = {
        .number_of_ibs = 2, .ibs = two, .number_of_dependencies = 2, .dependencies = dependencies, .fence_info = { buffer, 5 },
    };

    if (context && buffer && handles[0] && handles[1]) {
        submit(context, 2, 0, 1);
        for (int i = 0; i < 2; i++) {
            CODE(amdgpu_cs_signal_semaphore(context, i * 2, 0, 0, handles[i]));
            CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handles[i]));
        }
        CODE(amdgpu_cs_submit(context, 0, &request, 1));
        CODE(amdgpu_cs_submit(context, 0, &request, 1));
    }
    drop(buffer);
    end_semaphore(handles[0]);
    end_semaphore(handles[1]);
    end_context(context);
}

/* A submission that fails takes them along. */
GPU_CASE(amdgpu_cs_wait_semaphore, submission_fails)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        fake_fails(DRM_IOCTL_AMDGPU_CS, ENOMEM, 1);
        submit(context, 0, 0, 1);
        submit(context, 0, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
}

/* It may be destroyed while it is waited for, and so may its context. */
GPU_CASE(amdgpu_cs_destroy_semaphore, while_waited)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        end_semaphore(handle);
        handle = NULL;
        submit(context, 0, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
}

GPU_CASE(amdgpu_cs_ctx_free, while_waited)
{
    amdgpu_context_handle context = some_context(), other = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && other && handle) {
        CODE(amdgpu_cs_signal_semaphore(other, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        end_context(context);
        context = NULL;
        /* It can be used again. */
        CODE(amdgpu_cs_signal_semaphore(other, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(other, 0, 0, 0, handle));
        submit(other, 0, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
    end_context(other);
}

/* The original looks into the context that is gone. */
OWN_GPU_CASE(amdgpu_cs_ctx_free, after_signal)
{
    amdgpu_context_handle context = some_context(), other = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && other && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        end_context(context);
        context = NULL;
        CODE(amdgpu_cs_wait_semaphore(other, 0, 0, 0, handle));
        submit(other, 0, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
    end_context(other);
}

/* The original's lists do not survive that. */
OWN_GPU_CASE(amdgpu_cs_wait_semaphore, twice)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 0, 0, 0, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 1, 0, 0, handle));
        submit(context, 0, 0, 1);
        submit(context, 1, 0, 1);
    }
    end_semaphore(handle);
    end_context(context);
}

OWN_GPU_CASE(amdgpu_cs_signal_semaphore, instances)
{
    amdgpu_context_handle context = some_context();
    amdgpu_semaphore_handle handle = semaphore();

    if (context && handle) {
        CODE(amdgpu_cs_signal_semaphore(context, 9, UINT32_MAX, 7, handle));
        CODE(amdgpu_cs_wait_semaphore(context, 9, 1000, 7, handle));
    }
    end_semaphore(handle);
    end_context(context);
}
