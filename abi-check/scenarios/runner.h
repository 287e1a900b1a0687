/* runner.h: what the two halves of the scenarios' common part know of each other. */
#ifndef RUNNER_H
#define RUNNER_H

#include "scenario.h"

/* Whether nothing is shown, only summed up. */
extern bool quiet;
/* Whether some call is made to fail. */
extern bool faulty;
/* A sum over all that was printed. */
extern uint64_t *output;

/* Prints a line that is not a case's. */
void print(const char *format, ...) __attribute__((format(printf, 1, 2)));

static inline bool is_faked(void)
{
    return fake_is_here && fake_is_here();
}

#endif
