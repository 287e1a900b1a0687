/* requests.h: what the fake kernel knows of each request: its fields, which way they go, and what it answers. */
#ifndef REQUESTS_H
#define REQUESTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum way {
    IN,       /* the program's; compared */
    OUT,      /* the kernel's; what lies there on entry means nothing */
    BOTH,     /* the program's, which the kernel replaces by its own */
    LIST_IN,  /* address of an array that the kernel reads */
    LIST_OUT, /* address of room for an array that the kernel fills */
};

/* What the kernel does with room that is too small for a list. */
enum fit {
    PART,  /* fills it */
    WHOLE, /* leaves it alone */
    EXACT, /* leaves it alone, too, if it is too large */
    FILL,  /* fills as much as it has; the length is the program's */
    FIXED, /* fails, and leaves the length as it is */
};

struct field {
    const char *name;
    uint16_t offset, size;
    uint8_t way;
    uint8_t fit;
    uint16_t element;                   /* size of an element of a list */
    uint16_t count_offset, count_size;  /* where its length stands; no size: `count` tells */
    uint32_t (*count)(const void *arg);
    bool (*applies)(const void *arg);   /* whether the kernel looks at a list; NULL for always */
    uint64_t value;                     /* the answer; of a list: how many elements */
    const void *data;                   /* the answer, if it is a list or longer than a number */
};

struct request {
    uint8_t number;
    bool question; /* changes nothing in the kernel, so that it does not matter how often it is asked */
    const char *name;
    const struct field *fields; /* up to one without a name */
    /* What a question does in passing, depending on how it is asked; NULL for nothing. */
    const char *(*deed)(const void *arg);
    /* Answers instead of the table, where that depends on what was before; an error, or 0. What the scenario says goes beyond it. */
    int (*serve)(const struct request *request, int fd, void *arg);
    /* Adds to the trace what the fields do not tell. */
    void (*describe)(const void *arg);
};

/* The requests of the driver that the fake kernel pretends to have; NULL for one without any. */
extern const struct request *driver_requests;
extern size_t driver_request_count;

const struct request *request_find(unsigned long request);

#endif
