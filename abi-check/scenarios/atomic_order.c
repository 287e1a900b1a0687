/* atomic_order.c: what the kernel gets of a commit: objects and properties in order, the value that was set last. */
#include "scenario.h"

CASE(drmModeAtomicCommit, empty)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    RESULT(drmModeAtomicCommit(card, request, DRM_MODE_ATOMIC_TEST_ONLY | DRM_MODE_PAGE_FLIP_EVENT, NULL));
    drmModeAtomicFree(request);
}

FAKE_CASE(drmModeAtomicCommit, one)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, UINT32_MAX, UINT32_MAX, UINT64_MAX);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* Of two values the later one counts. */
FAKE_CASE(drmModeAtomicCommit, twice)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 5, 3, 1);
    drmModeAtomicAddProperty(request, 9, 2, 500);
    drmModeAtomicAddProperty(request, 5, 1, 600);
    drmModeAtomicAddProperty(request, 5, 3, 2);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* The first and the last property of a commit, and all of them. */
FAKE_CASE(drmModeAtomicCommit, all_twice)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    for (uint64_t value = 1; value <= 2; value++)
        for (uint32_t number = 0; number < 200; number++)
            drmModeAtomicAddProperty(request, number % 10 + 1, number / 10 + 1, value);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

FAKE_CASE(drmModeAtomicCommit, three_times)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 5, 3, 1);
    drmModeAtomicAddProperty(request, 5, 3, 2);
    drmModeAtomicAddProperty(request, 5, 3, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* The same property of two objects, and neighbours in every way. */
FAKE_CASE(drmModeAtomicCommit, neighbours)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 2, 1, 21);
    drmModeAtomicAddProperty(request, 1, 2, 12);
    drmModeAtomicAddProperty(request, 2, 2, 22);
    drmModeAtomicAddProperty(request, 1, 1, 11);
    drmModeAtomicAddProperty(request, 3, 2, 32);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* In order already, and in the opposite order. */
FAKE_CASE(drmModeAtomicCommit, sorted)
{
    drmModeAtomicReqPtr up = drmModeAtomicAlloc(), down = drmModeAtomicAlloc();

    for (uint32_t i = 1; i <= 300; i++) {
        drmModeAtomicAddProperty(up, i / 7 + 1, i, i);
        drmModeAtomicAddProperty(down, (300 - i) / 7 + 1, 301 - i, i);
    }
    RESULT(drmModeAtomicCommit(card, up, 0, NULL));
    RESULT(drmModeAtomicCommit(card, down, 0, NULL));
    drmModeAtomicFree(up);
    drmModeAtomicFree(down);
}

/* Of one object, and of one object each. */
FAKE_CASE(drmModeAtomicCommit, wide_and_deep)
{
    drmModeAtomicReqPtr deep = drmModeAtomicAlloc(), wide = drmModeAtomicAlloc();

    for (uint32_t i = 1; i <= 1000; i++) {
        drmModeAtomicAddProperty(deep, 7, 1001 - i, i);
        drmModeAtomicAddProperty(wide, 1001 - i, 7, i);
    }
    RESULT(drmModeAtomicCommit(card, deep, 0, NULL));
    RESULT(drmModeAtomicCommit(card, wide, 0, NULL));
    drmModeAtomicFree(deep);
    drmModeAtomicFree(wide);
}

/* Any order, each property at most twice. */
FAKE_CASE(drmModeAtomicCommit, thousands)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();
    static unsigned char times[0x10000];
    uint32_t random = 1;

    for (uint32_t i = 0; i < 20000; i++) {
        uint32_t number;

        random = random * 1664525 + 1013904223;
        number = random >> 16;
        if (times[number]++ < 2)
            drmModeAtomicAddProperty(request, number / 16 + 1, number % 16 + 1, (uint64_t)random << 32 | i);
    }
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* No two ids are 2^31 or more apart. */
FAKE_CASE(drmModeAtomicCommit, large_ids)
{
    static const uint32_t numbers[] = { 0xffffffff, 0x80000000, 0xfffffffe, 0xc0000000, 0x80000001 };
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    for (size_t object = 0; object < LENGTH(numbers); object++)
        for (size_t property = 0; property < LENGTH(numbers); property++)
            drmModeAtomicAddProperty(request, numbers[object], numbers[property], object);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

FAKE_CASE(drmModeAtomicCommit, ids_far_apart)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 0x90000000, 1, 1);
    drmModeAtomicAddProperty(request, 1, 1, 2);
    drmModeAtomicAddProperty(request, 0x50000000, 1, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicCommit, beyond_cursor)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicSetCursor(request, 50000000);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* Cursors before the first place, and behind the last one that was written. */
OWN_FAKE_CASE(drmModeAtomicCommit, odd_cursors)
{
    static const int cursors[] = { -1, -3, INT32_MIN, INT32_MAX, 2 };

    for (size_t i = 0; i < LENGTH(cursors); i++) {
        drmModeAtomicReqPtr request = drmModeAtomicAlloc(), other = drmModeAtomicAlloc(), copy;

        drmModeAtomicAddProperty(request, 1, 1, 1);
        drmModeAtomicAddProperty(other, 2, 2, 2);
        drmModeAtomicSetCursor(request, cursors[i]);
        if (drmModeAtomicAddProperty(request, 1, 1, 1) > 0 || drmModeAtomicCommit(card, request, 0, NULL) >= 0)
            fail("what never was is used");
        RESULT(drmModeAtomicMerge(request, other));
        RESULT(drmModeAtomicMerge(other, request));
        RESULT(drmModeAtomicMerge(request, request));
        copy = BLOCK(drmModeAtomicDuplicate(request));
        RESULT(drmModeAtomicGetCursor(copy));
        drmModeAtomicFree(copy);
        drmModeAtomicFree(request);
        drmModeAtomicFree(other);
    }
}

FAKE_CASE(drmModeAtomicCommit, fails)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 1, 1, 1);
    fake_fails(DRM_IOCTL_MODE_ATOMIC, EBUSY, 1);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    fake_fails(DRM_IOCTL_MODE_ATOMIC, EINTR, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    fake_fails(DRM_IOCTL_MODE_ATOMIC, EAGAIN, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    fake_returns(DRM_IOCTL_MODE_ATOMIC, 5);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}
