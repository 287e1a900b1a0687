/* blob.c: property blobs. */
#include "scenario.h"

#define DATA DRM_IOCTL_MODE_GETPROPBLOB, "data"

static uint8_t bytes[100000];

static void fill(void)
{
    for (size_t i = 0; i < LENGTH(bytes); i++)
        bytes[i] = i % 251 + 1;
}

static void show(drmModePropertyBlobPtr blob)
{
    if (!blob)
        return;
    ID(blob->id);
    NUMBER(blob->length);
    BYTES(blob->data, blob->length);
}

static void get(uint32_t id)
{
    drmModePropertyBlobPtr blob = BLOCK(drmModeGetPropertyBlob(card, id));

    show(blob);
    drmModeFreePropertyBlob(blob);
}

/* Made, read and given up. */
CASE(drmModeGetPropertyBlob, usual)
{
    uint32_t id = 7;

    fill();
    RESULT(drmModeCreatePropertyBlob(card, bytes, 29, &id));
    ID(id);
    drmModePropertyBlobPtr blob = BLOCK(drmModeGetPropertyBlob(card, id));

    show(blob);
    CALL(drmModeFreePropertyBlob(blob));
    RESULT(drmModeDestroyPropertyBlob(card, id));
}

CASE(drmModeGetPropertyBlob, null)
{
    BLOCK(drmModeGetPropertyBlob(-1, 0));
    get(0);
}

CASE(drmModeGetPropertyBlob, no_such_blob)
{
    get(UINT32_MAX);
    get(ids.connector);
}

/* 256 bytes are what is usually asked for. */
CASE(drmModeGetPropertyBlob, lengths)
{
    static const uint32_t lengths[] = { 1, 255, 256, 257, 4096, LENGTH(bytes) };

    fill();
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        uint32_t id = 0;

        if (fake_is_here && fake_is_here())
            fake_list(DATA, bytes, lengths[i]);
        RESULT(drmModeCreatePropertyBlob(card, bytes, lengths[i], &id));
        drmModePropertyBlobPtr blob = BLOCK(drmModeGetPropertyBlob(card, id));

        if (blob) {
            NUMBER(blob->length);
            NUMBER(memcmp(blob->data, bytes, blob->length) == 0);
        }
        drmModeFreePropertyBlob(blob);
        RESULT(drmModeDestroyPropertyBlob(card, id));
    }
}

FAKE_CASE(drmModeGetPropertyBlob, empty)
{
    fake_list(DATA, NULL, 0);
    get(81);
}

FAKE_CASE(drmModeGetPropertyBlob, greatest_id)
{
    get(UINT32_MAX);
}

/* Never with a real kernel; the original takes the new length for that of the old data. */
FAKE_CASE(drmModeGetPropertyBlob, shrinks)
{
    fill();
    fake_list(DATA, bytes, 300);
    TURNS(DATA, 300, 20);
    get(81);
}

FAKE_CASE(drmModeGetPropertyBlob, grows)
{
    fill();
    fake_list(DATA, bytes, 300);
    TURNS(DATA, 300, 310);
    get(81);
}

FAKE_CASE(drmModeGetPropertyBlob, grows_forever)
{
    fake_list(DATA, bytes, 300);
    fake_grows(DATA, 1);
    drmModeFreePropertyBlob(BLOCK(drmModeGetPropertyBlob(card, 81)));
}

FAKE_CASE(drmModeGetPropertyBlob, absurd_length)
{
    fake_claims(DATA, 0xfffffffe);
    errno = 0;
    drmModePropertyBlobPtr blob = drmModeGetPropertyBlob(card, 81);

    say("%s", blob && blob->data ? "data" : "no data");
    drmModeFreePropertyBlob(blob);
}

FAKE_CASE(drmModeGetPropertyBlob, second_request_fails)
{
    fake_list(DATA, bytes, 300);
    fake_fault(FAKE_IOCTL, 1, ENOENT);
    get(81);
}

FAKE_CASE(drmModeGetPropertyBlob, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETPROPBLOB, EINTR, 3);
    get(81);
}

FAKE_CASE(drmModeGetPropertyBlob, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETPROPBLOB, 3);
    get(81);
}

CASE(drmModeFreePropertyBlob, null)
{
    CALL(drmModeFreePropertyBlob(NULL));
}

CASE(drmModeFreePropertyBlob, usual)
{
    drmModePropertyBlobPtr blob = calloc(1, sizeof(*blob));

    if (!blob)
        return;
    blob->length = UINT32_MAX;
    blob->data = malloc(1);
    CALL(drmModeFreePropertyBlob(blob));
}

CASE(drmModeCreatePropertyBlob, usual)
{
    uint32_t id = 7;

    fill();
    RESULT(drmModeCreatePropertyBlob(card, bytes, 64, &id));
    ID(id);
}

CASE(drmModeCreatePropertyBlob, null)
{
    uint32_t id = 7;

    RESULT(drmModeCreatePropertyBlob(-1, NULL, 0, &id));
    NUMBER(id);
    id = 7;
    RESULT(drmModeCreatePropertyBlob(card, NULL, 64, &id));
    NUMBER(id);
    id = 7;
    RESULT(drmModeCreatePropertyBlob(card, NULL, 0, &id));
    ID(id);
}

CASE(drmModeCreatePropertyBlob, null_crashes)
{
    RESULT(drmModeCreatePropertyBlob(card, bytes, 64, NULL));
}

/* The length is looked at before the place is. */
CASE(drmModeCreatePropertyBlob, too_long)
{
    uint32_t id = 7;

    RESULT(drmModeCreatePropertyBlob(card, bytes, UINT32_MAX, &id));
    NUMBER(id);
    RESULT(drmModeCreatePropertyBlob(card, bytes, SIZE_MAX, &id));
    NUMBER(id);
#if SIZE_MAX > UINT32_MAX
    RESULT(drmModeCreatePropertyBlob(card, bytes, (size_t)1 << 32, &id));
    NUMBER(id);
#endif
    RESULT(drmModeCreatePropertyBlob(card, NULL, UINT32_MAX, NULL));
}

FAKE_CASE(drmModeCreatePropertyBlob, greatest_length)
{
    uint32_t id = 7;

    RESULT(drmModeCreatePropertyBlob(card, NULL, UINT32_MAX - 1, &id));
    NUMBER(id);
}

/* 0, on failure too. */
FAKE_CASE(drmModeCreatePropertyBlob, fails)
{
    uint32_t ids_around[] = { 7, 8, 9 };

    fake_fails(DRM_IOCTL_MODE_CREATEPROPBLOB, EINVAL, -1);
    RESULT(drmModeCreatePropertyBlob(card, bytes, 64, &ids_around[1]));
    NUMBERS(ids_around, 3);
}

FAKE_CASE(drmModeCreatePropertyBlob, positive_answer)
{
    uint32_t id = 7;

    fake_returns(DRM_IOCTL_MODE_CREATEPROPBLOB, 4);
    RESULT(drmModeCreatePropertyBlob(card, bytes, 64, &id));
    NUMBER(id);
}

FAKE_CASE(drmModeCreatePropertyBlob, interrupted)
{
    uint32_t id = 7;

    fake_fails(DRM_IOCTL_MODE_CREATEPROPBLOB, EINTR, 3);
    RESULT(drmModeCreatePropertyBlob(card, bytes, 64, &id));
    NUMBER(id);
}

CASE(drmModeDestroyPropertyBlob, null)
{
    RESULT(drmModeDestroyPropertyBlob(-1, 0));
    RESULT(drmModeDestroyPropertyBlob(card, 0));
}

CASE(drmModeDestroyPropertyBlob, twice)
{
    uint32_t id = 0;

    drmModeCreatePropertyBlob(card, "twelve bytes", 12, &id);
    RESULT(drmModeDestroyPropertyBlob(card, id));
    RESULT(drmModeDestroyPropertyBlob(card, id));
}

FAKE_CASE(drmModeDestroyPropertyBlob, usual)
{
    RESULT(drmModeDestroyPropertyBlob(card, 81));
    RESULT(drmModeDestroyPropertyBlob(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_MODE_DESTROYPROPBLOB, EINTR, 2);
    RESULT(drmModeDestroyPropertyBlob(card, 82));
    fake_returns(DRM_IOCTL_MODE_DESTROYPROPBLOB, 2);
    RESULT(drmModeDestroyPropertyBlob(card, 83));
}
