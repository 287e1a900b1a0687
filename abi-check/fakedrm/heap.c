/* heap.c: counts the blocks of the C heap, and lets an allocation fail. A library of its own, for valgrind does without it. */
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdbool.h>

#include "fakedrm.h"

#define EXPORT __attribute__((visibility("default")))

/* The C library's own names, which can be called before anything is ready. */
extern void *__libc_malloc(size_t size), *__libc_calloc(size_t count, size_t size), *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

FAKEDRM_WEAK bool fake_heap_fault(void);

static long blocks;
/* What the process can have in one block. Emulators do not see to its own limit. */
static size_t most = (size_t)3 << 30;

EXPORT void fake_heap_limit(size_t bytes)
{
    most = bytes;
}

EXPORT long fake_blocks(void)
{
    return blocks;
}

static bool is_too_much(size_t count, size_t size)
{
    return size && count > most / size;
}

static bool fails(size_t count, size_t size)
{
    if ((fake_heap_fault && fake_heap_fault()) || is_too_much(count, size)) {
        errno = ENOMEM;
        return true;
    }
    return false;
}

static void *counted(void *block)
{
    if (block)
        __atomic_add_fetch(&blocks, 1, __ATOMIC_RELAXED);
    return block;
}

EXPORT void *malloc(size_t size)
{
    return fails(1, size) ? NULL : counted(__libc_malloc(size));
}

EXPORT void *calloc(size_t count, size_t size)
{
    return fails(count, size) ? NULL : counted(__libc_calloc(count, size));
}

EXPORT void *realloc(void *block, size_t size)
{
    void *result;

    if (fails(1, size))
        return NULL;
    result = __libc_realloc(block, size);
    if (!block && result)
        __atomic_add_fetch(&blocks, 1, __ATOMIC_RELAXED);
    else if (block && !size && !result)
        __atomic_sub_fetch(&blocks, 1, __ATOMIC_RELAXED);
    return result;
}

EXPORT void free(void *block)
{
    int error = errno;

    if (block)
        __atomic_sub_fetch(&blocks, 1, __ATOMIC_RELAXED);
    __libc_free(block);
    errno = error;
}
