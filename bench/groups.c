/* groups.c: what is measured of libdrm. */
#include "bench.h"

const struct group groups[] = { { queries, &query_count }, { atomics, &atomic_count }, { others, &other_count }, { NULL, NULL } };
