/* event.c: what a device tells of itself when it is read. */
#define _GNU_SOURCE
#include "scenario.h"

static const struct drm_event_vblank vblank = { { DRM_EVENT_VBLANK, 32 }, 0x1111, 5, 6, 7, 8 };
static const struct drm_event_vblank flip = { { DRM_EVENT_FLIP_COMPLETE, 32 }, 0x2222, 15, 16, 17, 18 };
static const struct drm_event_crtc_sequence sequence = { { DRM_EVENT_CRTC_SEQUENCE, 32 }, 0x3333, -5, 77 };
static const struct { struct drm_event base; char more[16]; } of_driver = { { 0x80000001, 24 }, "something else" };

static void on_vblank(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    say("vblank of %s: %u at %u %u for %p", fd == card ? "the device" : "another", number, seconds, microseconds, data);
}

static void on_flip(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    say("flip of %s: %u at %u %u for %p", fd == card ? "the device" : "another", number, seconds, microseconds, data);
}

static void on_flip2(int fd, unsigned number, unsigned seconds, unsigned microseconds, unsigned crtc, void *data)
{
    say("flip of %s: %u at %u %u on %u for %p", fd == card ? "the device" : "another", number, seconds, microseconds, crtc, data);
}

static void on_sequence(int fd, uint64_t number, uint64_t time, uint64_t data)
{
    say("sequence of %s: %llu at %llx for %llx", fd == card ? "the device" : "another", (unsigned long long)number,
        (unsigned long long)time, (unsigned long long)data);
}

static drmEventContext context(int version)
{
    return (drmEventContext){ version, on_vblank, on_flip, on_flip2, on_sequence };
}

/* One event of each kind. */
static const void *all_kinds(size_t *size)
{
    static char events[sizeof(vblank) + sizeof(flip) + sizeof(of_driver) + sizeof(sequence)];
    char *end = events;

    end = mempcpy(end, &vblank, sizeof(vblank));
    end = mempcpy(end, &flip, sizeof(flip));
    end = mempcpy(end, &of_driver, sizeof(of_driver));
    memcpy(end, &sequence, sizeof(sequence));
    *size = sizeof(events);
    return events;
}

/* The reading end of a pipe with that in it, which does not block. */
static int pipe_with(const void *data, size_t size)
{
    int ends[2];

    if (pipe2(ends, O_NONBLOCK | O_CLOEXEC))
        return -1;
    if (size && write(ends[1], data, size) != (ssize_t)size)
        say("a short write");
    /* The other end stays open, so that the pipe does not end. */
    return ends[0];
}

/* The context is not looked at if nothing can be read. */
CASE(drmHandleEvent, null)
{
    int empty = pipe_with(NULL, 0);

    RESULT(drmHandleEvent(-1, NULL));
    RESULT(drmHandleEvent(empty, NULL));
    close(empty);
}

FAKE_CASE(drmHandleEvent, null_crashes)
{
    fake_events(&vblank, sizeof(vblank));
    RESULT(drmHandleEvent(card, NULL));
}

FAKE_CASE(drmHandleEvent, usual)
{
    drmEventContext handlers = context(DRM_EVENT_CONTEXT_VERSION);
    size_t size;
    const void *events = all_kinds(&size);

    fake_events(events, size);
    RESULT(drmHandleEvent(card, &handlers));
    RESULT(drmHandleEvent(card, &handlers));
}

CASE(drmHandleEvent, from_pipe)
{
    drmEventContext handlers = context(DRM_EVENT_CONTEXT_VERSION);
    size_t size;
    const void *events = all_kinds(&size);
    int file = pipe_with(events, size);

    RESULT(drmHandleEvent(file, &handlers));
    RESULT(drmHandleEvent(file, &handlers));
    close(file);
}

CASE(drmHandleEvent, versions)
{
    static const int versions[] = { -1, 0, 1, 2, 3, 4, 5, 1000, INT32_MIN, INT32_MAX };
    size_t size;
    const void *events = all_kinds(&size);

    for (size_t i = 0; i < LENGTH(versions); i++) {
        drmEventContext handlers = context(versions[i]);
        int file = pipe_with(events, size);

        RESULT(drmHandleEvent(file, &handlers));
        close(file);
    }
}

CASE(drmHandleEvent, without_handlers)
{
    size_t size;
    const void *events = all_kinds(&size);

    for (int version = 0; version <= 4; version++) {
        drmEventContext handlers = { .version = version };
        int file = pipe_with(events, size);

        RESULT(drmHandleEvent(file, &handlers));
        /* Those that were read are gone. */
        RESULT(drmHandleEvent(file, &handlers));
        close(file);
    }
}

/* Without the newer handler of flips, the older one. */
CASE(drmHandleEvent, some_handlers)
{
    size_t size;
    const void *events = all_kinds(&size);

    for (int version = 1; version <= 4; version++)
        for (int left_out = 0; left_out < 4; left_out++) {
            drmEventContext handlers = context(version);
            int file = pipe_with(events, size);

            if (left_out == 0)
                handlers.vblank_handler = NULL;
            if (left_out == 1)
                handlers.page_flip_handler = NULL;
            if (left_out == 2)
                handlers.page_flip_handler2 = NULL;
            if (left_out == 3)
                handlers.sequence_handler = NULL;
            RESULT(drmHandleEvent(file, &handlers));
            close(file);
        }
}

/* More than one read takes: 32 events of 32 bytes. */
CASE(drmHandleEvent, many)
{
    drmEventContext handlers = context(2);
    struct drm_event_vblank events[70];
    int file;

    for (size_t i = 0; i < LENGTH(events); i++) {
        events[i] = vblank;
        events[i].sequence = i;
    }
    file = pipe_with(events, sizeof(events));
    for (int i = 0; i < 4; i++)
        RESULT(drmHandleEvent(file, &handlers));
    close(file);
}

FAKE_CASE(drmHandleEvent, many_of_device)
{
    drmEventContext handlers = context(4);
    static struct drm_event_crtc_sequence events[64];

    for (size_t i = 0; i < LENGTH(events); i++) {
        events[i] = sequence;
        events[i].sequence = UINT64_MAX - i;
    }
    fake_events(events, sizeof(events));
    for (int i = 0; i < 3; i++)
        RESULT(drmHandleEvent(card, &handlers));
}

/* All numbers as large as can be. */
CASE(drmHandleEvent, largest)
{
    struct drm_event_vblank largest[2];
    struct drm_event_crtc_sequence longest;
    drmEventContext handlers = context(4);
    int file;

    memset(largest, 0xff, sizeof(largest));
    largest[0].base = vblank.base;
    largest[1].base = flip.base;
    file = pipe_with(largest, sizeof(largest));
    RESULT(drmHandleEvent(file, &handlers));
    close(file);
    memset(&longest, 0xff, sizeof(longest));
    longest.base = sequence.base;
    file = pipe_with(&longest, sizeof(longest));
    RESULT(drmHandleEvent(file, &handlers));
    close(file);
}

/* Less than the head of an event, none at all, and the end of the file. */
CASE(drmHandleEvent, too_little)
{
    drmEventContext handlers = context(4);
    int end = open("/dev/null", O_RDONLY | O_CLOEXEC);

    for (size_t size = 1; size < 8; size++) {
        int file = pipe_with(&vblank, size);

        RESULT(drmHandleEvent(file, &handlers));
        close(file);
    }
    RESULT(drmHandleEvent(end, &handlers));
    close(end);
}

/* Nothing but a head, of a kind that nobody knows. */
CASE(drmHandleEvent, only_a_head)
{
    static const struct drm_event heads[] = { { 0, 8 }, { 4, 8 }, { UINT32_MAX, 8 } };
    drmEventContext handlers = context(4);
    int file = pipe_with(heads, sizeof(heads));

    RESULT(drmHandleEvent(file, &handlers));
    close(file);
}

/* Kinds of a later kernel: longer ones of those that are known. */
CASE(drmHandleEvent, longer)
{
    struct { struct drm_event_vblank first; char more[16]; struct drm_event_vblank second; } events = { vblank, "and more", flip };
    drmEventContext handlers = context(4);
    int file;

    events.first.base.length = offsetof(__typeof__(events), second);
    file = pipe_with(&events, sizeof(events));
    RESULT(drmHandleEvent(file, &handlers));
    close(file);
}
