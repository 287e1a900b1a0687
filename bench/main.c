/*
 * main.c: runs the calls with whatever library it is loaded with.
 *
 *   bench times          group, name, nanoseconds of each call: the best of several turns
 *   bench counts         group, name, requests of each call; under callgrind, also writes its instructions (callgrind.out.*)
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <valgrind/callgrind.h>

#include "bench.h"

enum { TURNS = 7, COUNTED = 20 };

unsigned long requests;

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static void measure(const struct call *call)
{
    double best = 0;

    for (unsigned turn = 0; turn < TURNS; turn++) {
        double start = now(), spent;

        for (unsigned i = 0; i < call->times; i++)
            call->run();
        spent = (now() - start) / call->times;
        if (!turn || spent < best)
            best = spent;
    }
    printf("%s\t%s\t%.1f\n", call->group, call->name, best);
}

static void count(const struct call *call)
{
    call->run(); /* binds names, makes tables */
    requests = 0;
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    for (unsigned i = 0; i < COUNTED; i++)
        call->run();
    CALLGRIND_DUMP_STATS_AT(call->name);
    CALLGRIND_STOP_INSTRUMENTATION;
    printf("%s\t%s\t%.1f\n", call->group, call->name, (double)requests / COUNTED);
}

int main(int argc, char **argv)
{
    if (argc != 2 || (strcmp(argv[1], "times") && strcmp(argv[1], "counts"))) {
        fprintf(stderr, "usage: bench times|counts\n");
        return 2;
    }
    for (const struct group *group = groups; group->calls; group++)
        for (size_t i = 0; i < *group->count; i++)
            if (strcmp(argv[1], "times") == 0)
                measure(&group->calls[i]);
            else
                count(&group->calls[i]);
    return 0;
}
