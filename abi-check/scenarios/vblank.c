/* vblank.c: vertical blanks, to wait for or to be told of. */
#include "scenario.h"

static void show(const drmVBlank *vblank)
{
    say("type %x, sequence %u, %lx, %lx", vblank->reply.type, vblank->reply.sequence, (long)vblank->reply.tval_sec,
        (long)vblank->reply.tval_usec);
}

CASE(drmWaitVBlank, null)
{
    drmVBlank vblank = { 0 };

    RESULT(drmWaitVBlank(-1, &vblank));
    NUMBER(vblank.request.type);
}

FAKE_CASE(drmWaitVBlank, null_crashes)
{
    RESULT(drmWaitVBlank(card, NULL));
}

/* Asks when the last one was; whether a CRTC can tell depends on the device. */
CASE(drmWaitVBlank, last_one)
{
    drmVBlank vblank = { .request = { .type = DRM_VBLANK_RELATIVE } };

    RESULT(drmWaitVBlank(card, &vblank));
    NUMBER(vblank.request.type);
}

CASE(drmWaitVBlank, unknown_flags)
{
    drmVBlank vblank = { .request = { .type = 0x00f00000 | DRM_VBLANK_RELATIVE } };

    RESULT(drmWaitVBlank(card, &vblank));
    NUMBER(vblank.request.type);
}

FAKE_CASE(drmWaitVBlank, usual)
{
    drmVBlank vblank = { .request = { DRM_VBLANK_RELATIVE | DRM_VBLANK_EVENT | DRM_VBLANK_SECONDARY, 1, 0x1234 } };

    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
    vblank = (drmVBlank){ .request = { UINT32_MAX, UINT32_MAX, UINT64_MAX } };
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
    vblank = (drmVBlank){ .request = { DRM_VBLANK_ABSOLUTE | 3 << DRM_VBLANK_HIGH_CRTC_SHIFT, 0, 0 } };
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
}

/* RELATIVE is gone afterwards in any case, also from what the kernel wrote. */
FAKE_CASE(drmWaitVBlank, relative)
{
    drmVBlank vblank = { .request = { DRM_VBLANK_RELATIVE, 1, 2 } };

    fake_fails(DRM_IOCTL_WAIT_VBLANK, EINVAL, 1);
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
    fake_value(DRM_IOCTL_WAIT_VBLANK, "type", UINT32_MAX);
    fake_value(DRM_IOCTL_WAIT_VBLANK, "sequence", UINT32_MAX);
    fake_value(DRM_IOCTL_WAIT_VBLANK, "tval_usec", -1);
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
}

/* What is waited for after an interruption is what was asked for at first, but absolute. */
FAKE_CASE(drmWaitVBlank, interrupted)
{
    drmVBlank vblank = { .request = { DRM_VBLANK_RELATIVE, 1, 2 } };

    fake_fails(DRM_IOCTL_WAIT_VBLANK, EINTR, 3);
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
}

/* A second is as long as anybody waits. */
FAKE_CASE(drmWaitVBlank, always_interrupted)
{
    drmVBlank vblank = { .request = { DRM_VBLANK_RELATIVE, 1, 2 } };

    fake_fails(DRM_IOCTL_WAIT_VBLANK, EINTR, -1);
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
}

FAKE_CASE(drmWaitVBlank, fails)
{
    static const int errors[] = { EAGAIN, EBUSY, EINVAL, EACCES };

    for (size_t i = 0; i < LENGTH(errors); i++) {
        drmVBlank vblank = { .request = { DRM_VBLANK_ABSOLUTE, 1, 2 } };

        fake_fails(DRM_IOCTL_WAIT_VBLANK, errors[i], 1);
        RESULT(drmWaitVBlank(card, &vblank));
        show(&vblank);
    }
}

FAKE_CASE(drmWaitVBlank, positive_answer)
{
    drmVBlank vblank = { .request = { DRM_VBLANK_RELATIVE, 1, 2 } };

    fake_returns(DRM_IOCTL_WAIT_VBLANK, 5);
    RESULT(drmWaitVBlank(card, &vblank));
    show(&vblank);
}

/* Nobody needs to want to know. */
CASE(drmCrtcGetSequence, null)
{
    RESULT(drmCrtcGetSequence(-1, 0, NULL, NULL));
    RESULT(drmCrtcGetSequence(card, 0, NULL, NULL));
    RESULT(drmCrtcGetSequence(card, ids.crtc, NULL, NULL));
}

FAKE_CASE(drmCrtcGetSequence, usual)
{
    uint64_t numbers[3] = { 1, 2, 3 }, times[3] = { 4, 5, 6 };

    RESULT(drmCrtcGetSequence(card, 41, &numbers[1], &times[1]));
    NUMBERS(numbers, 3);
    NUMBERS(times, 3);
    fake_value(DRM_IOCTL_CRTC_GET_SEQUENCE, "sequence", UINT64_MAX);
    fake_value(DRM_IOCTL_CRTC_GET_SEQUENCE, "sequence_ns", -1);
    fake_value(DRM_IOCTL_CRTC_GET_SEQUENCE, "active", 0);
    RESULT(drmCrtcGetSequence(card, UINT32_MAX, &numbers[1], NULL));
    RESULT(drmCrtcGetSequence(card, 41, NULL, &times[1]));
    NUMBERS(numbers, 3);
    NUMBERS(times, 3);
}

FAKE_CASE(drmCrtcGetSequence, fails)
{
    uint64_t number = 7, time = 8;

    fake_fails(DRM_IOCTL_CRTC_GET_SEQUENCE, EOPNOTSUPP, 1);
    RESULT(drmCrtcGetSequence(card, 41, &number, &time));
    fake_returns(DRM_IOCTL_CRTC_GET_SEQUENCE, 5);
    RESULT(drmCrtcGetSequence(card, 41, &number, &time));
    say("%llu %llu", (unsigned long long)number, (unsigned long long)time);
}

CASE(drmCrtcQueueSequence, null)
{
    RESULT(drmCrtcQueueSequence(-1, 0, 0, 0, NULL, 0));
    RESULT(drmCrtcQueueSequence(card, 0, 0, 0, NULL, 0));
}

CASE(drmCrtcQueueSequence, unknown_flags)
{
    uint64_t queued = 7;

    RESULT(drmCrtcQueueSequence(card, ids.crtc, 0x80, 1, &queued, 0));
}

FAKE_CASE(drmCrtcQueueSequence, usual)
{
    uint64_t queued[3] = { 1, 2, 3 };

    RESULT(drmCrtcQueueSequence(card, 41, DRM_CRTC_SEQUENCE_RELATIVE, 1, &queued[1], 0x1234));
    NUMBERS(queued, 3);
    RESULT(drmCrtcQueueSequence(card, UINT32_MAX, UINT32_MAX, UINT64_MAX, NULL, UINT64_MAX));
    fake_value(DRM_IOCTL_CRTC_QUEUE_SEQUENCE, "sequence", UINT64_MAX);
    RESULT(drmCrtcQueueSequence(card, 41, DRM_CRTC_SEQUENCE_NEXT_ON_MISS, 0, &queued[1], 0));
    NUMBERS(queued, 3);
}

FAKE_CASE(drmCrtcQueueSequence, fails)
{
    uint64_t queued = 7;

    fake_fails(DRM_IOCTL_CRTC_QUEUE_SEQUENCE, EINVAL, 1);
    RESULT(drmCrtcQueueSequence(card, 41, 0, 1, &queued, 0));
    fake_returns(DRM_IOCTL_CRTC_QUEUE_SEQUENCE, 5);
    RESULT(drmCrtcQueueSequence(card, 41, 0, 1, &queued, 0));
    NUMBER(queued);
}
