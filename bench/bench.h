/* bench.h: what the files of the benchmark share. */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>
#include <stdint.h>

/* Id of the connector that nothing is plugged into. */
enum { UNPLUGGED = 2 };

/* How many requests there were. */
extern unsigned long requests;

/* What `read` gives. */
extern const void *event_data;
extern size_t event_size;

struct call {
    const char *group, *name;
    void (*run)(void);
    unsigned times; /* as often as this in a measurement */
};

extern const struct call queries[], atomics[], others[];
extern const size_t query_count, atomic_count, other_count;

/* All that is measured, up to one without calls. */
extern const struct group { const struct call *calls; const size_t *count; } groups[];

#endif
