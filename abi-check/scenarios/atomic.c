/* atomic.c: many changes in one commit. */
#include "scenario.h"

/* So many properties in no order, each of them once. */
static void fill(drmModeAtomicReqPtr request, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t number = i * 7919 % 65536;

        drmModeAtomicAddProperty(request, number / 16 + 1, number % 16 + 1, (uint64_t)number << 30 | i);
    }
}

/* A request of three properties: two of object 5, one of object 9. */
static drmModeAtomicReqPtr three(void)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(request, 9, 2, 500);
    drmModeAtomicAddProperty(request, 5, 3, 1);
    drmModeAtomicAddProperty(request, 5, 1, 600);
    return request;
}

/* The property of that name, or 0. */
static uint32_t property(uint32_t object, uint32_t type, const char *name)
{
    drmModeObjectPropertiesPtr properties = drmModeObjectGetProperties(card, object, type);
    uint32_t found = 0;

    for (uint32_t i = 0; properties && i < properties->count_props && !found; i++) {
        drmModePropertyPtr one = drmModeGetProperty(card, properties->props[i]);

        if (one && strcmp(one->name, name) == 0)
            found = one->prop_id;
        drmModeFreeProperty(one);
    }
    drmModeFreeObjectProperties(properties);
    return found;
}

CASE(drmModeAtomicAlloc, null)
{
    drmModeAtomicReqPtr request = BLOCK(drmModeAtomicAlloc());

    /* An empty request needs no device. */
    RESULT(drmModeAtomicCommit(-1, request, 0, NULL));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicAlloc, usual)
{
    drmModeAtomicReqPtr one = BLOCK(drmModeAtomicAlloc()), other = BLOCK(drmModeAtomicAlloc());

    RESULT(drmModeAtomicAddProperty(one, 1, 1, 1));
    RESULT(drmModeAtomicGetCursor(one));
    RESULT(drmModeAtomicGetCursor(other));
    drmModeAtomicFree(one);
    drmModeAtomicFree(other);
}

CASE(drmModeAtomicFree, null)
{
    CALL(drmModeAtomicFree(NULL));
}

CASE(drmModeAtomicFree, usual)
{
    CALL(drmModeAtomicFree(drmModeAtomicAlloc()));
    CALL(drmModeAtomicFree(three()));
}

CASE(drmModeAtomicAddProperty, null)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    RESULT(drmModeAtomicAddProperty(NULL, 1, 1, 1));
    RESULT(drmModeAtomicAddProperty(NULL, 0, 0, 0));
    RESULT(drmModeAtomicAddProperty(request, 0, 1, 1));
    RESULT(drmModeAtomicAddProperty(request, 1, 0, 1));
    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicAddProperty, usual)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    RESULT(drmModeAtomicAddProperty(request, 1, 1, 0));
    RESULT(drmModeAtomicAddProperty(request, UINT32_MAX, UINT32_MAX, UINT64_MAX));
    /* The same once more takes a place of its own. */
    RESULT(drmModeAtomicAddProperty(request, 1, 1, 0));
    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicAddProperty, thousands)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    fill(request, 10000);
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicAddProperty(request, 1, 1, 1));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicAddProperty, beyond_cursor)
{
    drmModeAtomicReqPtr request = three();

    drmModeAtomicSetCursor(request, 100000000);
    RESULT(drmModeAtomicAddProperty(request, 1, 1, 1));
    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicGetCursor, null)
{
    RESULT(drmModeAtomicGetCursor(NULL));
}

CASE(drmModeAtomicGetCursor, usual)
{
    drmModeAtomicReqPtr request = three();

    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicSetCursor(request, 0);
    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicSetCursor, null)
{
    CALL(drmModeAtomicSetCursor(NULL, 0));
    CALL(drmModeAtomicSetCursor(NULL, -1));
}

CASE(drmModeAtomicSetCursor, any_number)
{
    static const int cursors[] = { 0, 1, 3, 4, -1, -3, INT32_MIN, INT32_MAX };
    drmModeAtomicReqPtr request = three();

    for (size_t i = 0; i < LENGTH(cursors); i++) {
        drmModeAtomicSetCursor(request, cursors[i]);
        RESULT(drmModeAtomicGetCursor(request));
    }
    drmModeAtomicFree(request);
}

/* What was taken back can be had again, as it was last written. */
FAKE_CASE(drmModeAtomicSetCursor, back_and_forth)
{
    drmModeAtomicReqPtr request = three();

    drmModeAtomicSetCursor(request, 1);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicSetCursor(request, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicSetCursor(request, 1);
    RESULT(drmModeAtomicAddProperty(request, 7, 7, 7));
    drmModeAtomicSetCursor(request, 3);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicSetCursor(request, 0);
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

CASE(drmModeAtomicDuplicate, null)
{
    BLOCK(drmModeAtomicDuplicate(NULL));
}

FAKE_CASE(drmModeAtomicDuplicate, usual)
{
    drmModeAtomicReqPtr request = three(), copy = BLOCK(drmModeAtomicDuplicate(request));

    RESULT(drmModeAtomicAddProperty(copy, 1, 1, 1));
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicCommit(card, copy, 0, NULL));
    drmModeAtomicFree(request);
    RESULT(drmModeAtomicCommit(card, copy, 0, NULL));
    drmModeAtomicFree(copy);
}

CASE(drmModeAtomicDuplicate, empty)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc(), copy = BLOCK(drmModeAtomicDuplicate(request));

    RESULT(drmModeAtomicGetCursor(copy));
    RESULT(drmModeAtomicAddProperty(copy, 1, 1, 1));
    drmModeAtomicFree(request);
    drmModeAtomicFree(copy);
}

/* Only what is before the cursor is copied. */
FAKE_CASE(drmModeAtomicDuplicate, taken_back)
{
    drmModeAtomicReqPtr request = three(), copy;

    drmModeAtomicSetCursor(request, 2);
    copy = BLOCK(drmModeAtomicDuplicate(request));
    RESULT(drmModeAtomicGetCursor(copy));
    RESULT(drmModeAtomicCommit(card, copy, 0, NULL));
    drmModeAtomicFree(request);
    drmModeAtomicFree(copy);
}

FAKE_CASE(drmModeAtomicDuplicate, thousands)
{
    drmModeAtomicReqPtr request = drmModeAtomicAlloc(), copy;

    fill(request, 3000);
    copy = BLOCK(drmModeAtomicDuplicate(request));
    RESULT(drmModeAtomicCommit(card, copy, 0, NULL));
    drmModeAtomicFree(request);
    drmModeAtomicFree(copy);
}

CASE(drmModeAtomicDuplicate, beyond_cursor)
{
    drmModeAtomicReqPtr request = three(), copy;

    drmModeAtomicSetCursor(request, 50000000);
    copy = BLOCK(drmModeAtomicDuplicate(request));
    RESULT(drmModeAtomicGetCursor(copy));
    drmModeAtomicFree(request);
    drmModeAtomicFree(copy);
}

CASE(drmModeAtomicMerge, null)
{
    drmModeAtomicReqPtr request = three(), empty = drmModeAtomicAlloc();

    RESULT(drmModeAtomicMerge(NULL, NULL));
    RESULT(drmModeAtomicMerge(NULL, request));
    RESULT(drmModeAtomicMerge(request, NULL));
    RESULT(drmModeAtomicMerge(request, empty));
    RESULT(drmModeAtomicGetCursor(request));
    drmModeAtomicFree(request);
    drmModeAtomicFree(empty);
}

/* What was merged in comes later than what was there. */
FAKE_CASE(drmModeAtomicMerge, usual)
{
    drmModeAtomicReqPtr base = three(), more = drmModeAtomicAlloc();

    drmModeAtomicAddProperty(more, 5, 3, 2);
    drmModeAtomicAddProperty(more, 6, 1, 1);
    RESULT(drmModeAtomicMerge(base, more));
    RESULT(drmModeAtomicGetCursor(base));
    RESULT(drmModeAtomicGetCursor(more));
    RESULT(drmModeAtomicCommit(card, base, 0, NULL));
    RESULT(drmModeAtomicCommit(card, more, 0, NULL));
    drmModeAtomicFree(base);
    drmModeAtomicFree(more);
}

FAKE_CASE(drmModeAtomicMerge, into_empty)
{
    drmModeAtomicReqPtr base = drmModeAtomicAlloc(), more = three();

    RESULT(drmModeAtomicMerge(base, more));
    RESULT(drmModeAtomicCommit(card, base, 0, NULL));
    drmModeAtomicFree(base);
    drmModeAtomicFree(more);
}

FAKE_CASE(drmModeAtomicMerge, with_itself)
{
    drmModeAtomicReqPtr request = three();

    RESULT(drmModeAtomicMerge(request, request));
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicCommit(card, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* Places that were taken back are written over. */
FAKE_CASE(drmModeAtomicMerge, taken_back)
{
    drmModeAtomicReqPtr base = three(), more = three();

    drmModeAtomicSetCursor(base, 1);
    drmModeAtomicSetCursor(more, 2);
    RESULT(drmModeAtomicMerge(base, more));
    RESULT(drmModeAtomicGetCursor(base));
    RESULT(drmModeAtomicCommit(card, base, 0, NULL));
    drmModeAtomicFree(base);
    drmModeAtomicFree(more);
}

FAKE_CASE(drmModeAtomicMerge, thousands)
{
    drmModeAtomicReqPtr base = three(), more = drmModeAtomicAlloc();

    fill(more, 2000);
    RESULT(drmModeAtomicMerge(base, more));
    RESULT(drmModeAtomicGetCursor(base));
    RESULT(drmModeAtomicCommit(card, base, 0, NULL));
    drmModeAtomicFree(base);
    drmModeAtomicFree(more);
}

CASE(drmModeAtomicMerge, beyond_cursor)
{
    drmModeAtomicReqPtr base = three(), more = three();

    drmModeAtomicSetCursor(more, 50000000);
    RESULT(drmModeAtomicMerge(base, more));
    RESULT(drmModeAtomicGetCursor(base));
    drmModeAtomicFree(base);
    drmModeAtomicFree(more);
}

CASE(drmModeAtomicCommit, null)
{
    drmModeAtomicReqPtr request = three();

    RESULT(drmModeAtomicCommit(card, NULL, 0, NULL));
    RESULT(drmModeAtomicCommit(-1, NULL, 0, NULL));
    RESULT(drmModeAtomicCommit(-1, request, 0, NULL));
    drmModeAtomicFree(request);
}

/* Turns off everything that the first CRTC shows, as a test. */
CASE(drmModeAtomicCommit, test_only)
{
    uint32_t flags = DRM_MODE_ATOMIC_TEST_ONLY | DRM_MODE_ATOMIC_ALLOW_MODESET;
    drmModeAtomicReqPtr request = drmModeAtomicAlloc();

    RESULT(drmSetClientCap(card, DRM_CLIENT_CAP_ATOMIC, 1));
    drmModeAtomicAddProperty(request, ids.connector, property(ids.connector, DRM_MODE_OBJECT_CONNECTOR, "CRTC_ID"), 0);
    drmModeAtomicAddProperty(request, ids.crtc, property(ids.crtc, DRM_MODE_OBJECT_CRTC, "MODE_ID"), 0);
    drmModeAtomicAddProperty(request, ids.crtc, property(ids.crtc, DRM_MODE_OBJECT_CRTC, "ACTIVE"), 0);
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicCommit(card, request, flags, NULL));
    RESULT(drmModeAtomicCommit(card, request, flags | DRM_MODE_PAGE_FLIP_EVENT, NULL));
    RESULT(drmModeAtomicCommit(card, request, UINT32_MAX, NULL));
    drmModeAtomicFree(request);
}

FAKE_CASE(drmModeAtomicCommit, usual)
{
    drmModeAtomicReqPtr request = three();

    RESULT(drmModeAtomicCommit(card, request, DRM_MODE_ATOMIC_ALLOW_MODESET, (void *)0xabc));
    RESULT(drmModeAtomicGetCursor(request));
    RESULT(drmModeAtomicCommit(card, request, UINT32_MAX, (void *)UINTPTR_MAX));
    drmModeAtomicFree(request);
}
