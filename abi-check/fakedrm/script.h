/* script.h: what a scenario wants otherwise than the tables have it. */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "kernel.h"

enum what { VALUE, LIST, GROWS, CLAIMS, TURNS, FAILS, RETURNS };

struct override {
    uint8_t number;
    int minor; /* of the device; -1 for all */
    const char *field;
    enum what what;
    uint64_t value;
    const void *data;
    int error, times;
};

/* Which device is asked from now on. */
void script_device(int minor);

/* What was last said of a field, or, without one, of the whole request; NULL if nothing was. */
struct override *find(const struct request *request, const char *field, enum what what);

/* Whether the scenario says what the field is to be. */
bool scripted(const struct request *request, const char *field);

#endif
