/* gpu.h: what the scenarios of libdrm_amdgpu share. They run with the fake kernel alone. */
#ifndef GPU_H
#define GPU_H

#include <amdgpu.h>
#include <amdgpu_drm.h>

#include "../../fakedrm/fakeamdgpu.h"
#include "../scenario.h"

#define GPU_CASE(function, name) FAKE_CASE(function, name)
#define OWN_GPU_CASE(function, name) OWN_FAKE_CASE(function, name)

/* The fake GPU, open before the case begins; NULL if the library cannot do that. */
extern amdgpu_device_handle gpu;

/* What a pointer or number holds that nobody has touched. */
#define UNTOUCHED ((void *)0x5a5a5a5a)
/* Whether a handle is there. */
#define HANDLE(handle) \
    say("%s: %s", #handle, !(handle) ? "NULL" : (void *)(handle) == UNTOUCHED ? "untouched" : "there")

/* Calls a function that returns -1 and sets errno, or returns another negative number. */
#define STATUS(call) (errno = 0, say_status(#call, (call)))
int say_status(const char *call, int status);

/* A buffer of that size in VRAM; NULL if the kernel has none. */
amdgpu_bo_handle buffer_of(uint64_t size);
/* A context; NULL if the kernel has none. */
amdgpu_context_handle some_context(void);
/* The way back; NULL is nothing. */
void drop(amdgpu_bo_handle buffer);
void end_context(amdgpu_context_handle context);

/* Goes back unless the thing is there: a call may have been made to fail. */
#define NEED(thing) \
    do { \
        if (!(thing)) \
            return; \
    } while (0)

#endif
