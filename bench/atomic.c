/* atomic.c: atomic requests of several sizes: built, committed, freed. */
#include <xf86drm.h>
#include <xf86drmMode.h>

#include "bench.h"

enum { FD = 3, PER_OBJECT = 8 };

/* Properties object by object, as compositors set them. */
static void grouped(unsigned count)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    for (unsigned i = 0; i < count; i++)
        drmModeAtomicAddProperty(request, 1 + i / PER_OBJECT, 1 + i % PER_OBJECT, i);
    drmModeAtomicCommit(FD, request, 0, NULL);
    drmModeAtomicFree(request);
}

/* In no order, but the same each time. */
static void shuffled(unsigned count)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    for (unsigned i = 0; i < count; i++) {
        unsigned at = i * 37 % count;

        drmModeAtomicAddProperty(request, 1 + at / PER_OBJECT, 1 + at % PER_OBJECT, i);
    }
    drmModeAtomicCommit(FD, request, 0, NULL);
    drmModeAtomicFree(request);
}

static void grouped_16(void) { grouped(16); }
static void grouped_128(void) { grouped(128); }
static void grouped_1024(void) { grouped(1024); }
static void shuffled_16(void) { shuffled(16); }
static void shuffled_128(void) { shuffled(128); }
static void shuffled_1024(void) { shuffled(1024); }

/* A request for each output, joined: one commit for all. */
static void merged(void)
{
    drmModeAtomicReqPtr all = drmModeAtomicAlloc();

    for (unsigned output = 0; output < 4; output++) {
        drmModeAtomicReqPtr one = drmModeAtomicAlloc(), copy;

        for (unsigned i = 0; i < 32; i++)
            drmModeAtomicAddProperty(one, 10 * output + 1 + i / PER_OBJECT, 1 + i % PER_OBJECT, i);
        copy = drmModeAtomicDuplicate(one);
        drmModeAtomicMerge(all, copy);
        drmModeAtomicFree(copy);
        drmModeAtomicFree(one);
    }
    drmModeAtomicCommit(FD, all, 0, NULL);
    drmModeAtomicFree(all);
}

const struct call atomics[] = {
    { "atomic", "16 properties", grouped_16, 20000 },
    { "atomic", "128 properties", grouped_128, 4000 },
    { "atomic", "1024 properties", grouped_1024, 500 },
    { "atomic", "16 properties, shuffled", shuffled_16, 20000 },
    { "atomic", "128 properties, shuffled", shuffled_128, 4000 },
    { "atomic", "1024 properties, shuffled", shuffled_1024, 500 },
    { "atomic", "4 times 32, duplicated and merged", merged, 4000 },
};
const size_t atomic_count = sizeof(atomics) / sizeof(*atomics);
