/* event_odd.c: events that no kernel sends, handlers that do more than look, and contexts of old programs. */
#include "scenario.h"

static const struct drm_event_vblank vblank = { { DRM_EVENT_VBLANK, 32 }, 0x1111, 5, 6, 7, 8 };
static const struct drm_event_vblank flip = { { DRM_EVENT_FLIP_COMPLETE, 32 }, 0x2222, 15, 16, 17, 18 };

static drmEventContext handlers;

static void on_vblank(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    (void)fd;
    say("vblank %u at %u %u for %p", number, seconds, microseconds, data);
}

static void on_flip(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    (void)fd;
    say("flip %u at %u %u for %p", number, seconds, microseconds, data);
}

/* Handles two events, of which the first one is that. */
static void handle_two(struct drm_event_vblank first, size_t size)
{
    static struct drm_event_vblank events[2];

    events[0] = first;
    events[1] = vblank;
    handlers = (drmEventContext){ .version = 4, .vblank_handler = on_vblank, .page_flip_handler = on_flip };
    fake_events(events, size);
    RESULT(drmHandleEvent(card, &handlers));
}

/* libdrm looks at the same event for ever. */
FAKE_CASE(drmHandleEvent, length_zero)
{
    struct drm_event_vblank event = flip;

    event.base.length = 0;
    handle_two(event, 2 * sizeof(event));
}

/* Half of the event that was announced is there, then as much of it as there is. */
FAKE_CASE(drmHandleEvent, longer_than_the_rest)
{
    struct drm_event_vblank event = flip;

    event.base.length = 2 * sizeof(event) + 1;
    handle_two(event, 2 * sizeof(event));
    event.base.length = UINT32_MAX;
    handle_two(event, 2 * sizeof(event));
}

/* Too short for its kind: the next event would be part of it. */
FAKE_CASE(drmHandleEvent, too_short_for_its_kind)
{
    struct drm_event_vblank event = flip;

    event.base.length = 16;
    /* The second half is an event, too. */
    event.tv_sec = 0x80000000;
    event.tv_usec = 16;
    handle_two(event, 2 * sizeof(event));
}

static void change(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    on_vblank(fd, number, seconds, microseconds, data);
    handlers.page_flip_handler = NULL;
    handlers.vblank_handler = on_vblank;
}

/* The context is looked at anew for each event. */
FAKE_CASE(drmHandleEvent, handler_changes_context)
{
    struct drm_event_vblank events[] = { vblank, flip, vblank, flip };

    handlers = (drmEventContext){ .version = 2, .vblank_handler = change, .page_flip_handler = on_flip };
    fake_events(events, sizeof(events));
    RESULT(drmHandleEvent(card, &handlers));
}

static void handle_more(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    on_vblank(fd, number, seconds, microseconds, data);
    handlers.vblank_handler = on_vblank;
    RESULT(drmHandleEvent(fd, &handlers));
}

/* A handler handles what is left in the meantime; what was read before comes after that. */
FAKE_CASE(drmHandleEvent, handler_handles)
{
    static struct drm_event_vblank events[34];

    for (size_t i = 0; i < LENGTH(events); i++) {
        events[i] = vblank;
        events[i].sequence = i;
    }
    handlers = (drmEventContext){ .version = 2, .vblank_handler = handle_more };
    fake_events(events, sizeof(events));
    RESULT(drmHandleEvent(card, &handlers));
}

static void close_it(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    on_vblank(fd, number, seconds, microseconds, data);
    RESULT(close(fd));
    handlers.vblank_handler = on_vblank;
}

FAKE_CASE(drmHandleEvent, handler_closes)
{
    struct drm_event_vblank events[] = { vblank, vblank };

    handlers = (drmEventContext){ .version = 2, .vblank_handler = close_it };
    fake_events(events, sizeof(events));
    RESULT(drmHandleEvent(card, &handlers));
    RESULT(drmHandleEvent(card, &handlers));
}

/* A program of old has a shorter context; what lies behind it may not be there. */
FAKE_CASE(drmHandleEvent, old_contexts)
{
    static const size_t sizes[] = {
        offsetof(drmEventContext, vblank_handler), offsetof(drmEventContext, page_flip_handler),
        offsetof(drmEventContext, page_flip_handler2), offsetof(drmEventContext, sequence_handler), sizeof(drmEventContext),
    };
    static const struct drm_event_crtc_sequence sequence = { { DRM_EVENT_CRTC_SEQUENCE, 32 }, 0x3333, -5, 77 };
    static char events[sizeof(vblank) + sizeof(flip) + sizeof(sequence)];
    char *end = fenced_page() + sysconf(_SC_PAGESIZE);

    memcpy(events, &vblank, sizeof(vblank));
    memcpy(events + sizeof(vblank), &flip, sizeof(flip));
    memcpy(events + sizeof(vblank) + sizeof(flip), &sequence, sizeof(sequence));
    for (int version = 0; version < (int)LENGTH(sizes); version++) {
        drmEventContext whole = { .version = version, .vblank_handler = on_vblank, .page_flip_handler = on_flip };
        /* The old structure ended where its last member did. */
        char *place = end - (version ? sizes[version] : sizeof(whole.version));

        memcpy(place, &whole, end - place);
        fake_events(events, sizeof(events));
        RESULT(drmHandleEvent(card, (drmEventContextPtr)place));
    }
}

static unsigned handled;

static void count(int fd, unsigned number, unsigned seconds, unsigned microseconds, void *data)
{
    on_vblank(fd, number, seconds, microseconds, data);
    handled++;
}

/* Less than the head of an event at the end, and heads that say so of themselves. */
OWN_FAKE_CASE(drmHandleEvent, less_than_a_head)
{
    static struct drm_event_vblank events[2];

    handlers = (drmEventContext){ .version = 4, .vblank_handler = count };
    for (uint32_t length = 1; length < sizeof(struct drm_event); length++) {
        events[0] = events[1] = vblank;
        handled = 0;
        fake_events(events, sizeof(vblank) + length);
        RESULT(drmHandleEvent(card, &handlers));
        if (handled > 1)
            fail("half an event is one");
        events[0].base.length = length;
        handled = 0;
        fake_events(events, sizeof(events));
        RESULT(drmHandleEvent(card, &handlers));
        if (handled)
            fail("an event was found where none can be");
    }
}
