/* calls.h: how calls.c and legacy.c mark in the trace of system calls where a call of libdrm begins and ends. */

#include <xf86drm.h>
#include <xf86drmMode.h>

void mark(const char *what, const char *name);

#define DO(function, ...) (mark("call ", #function), function(__VA_ARGS__), mark("back ", #function))
#define SET(variable, function, ...)                                                                                   \
    (mark("call ", #function), (variable) = function(__VA_ARGS__), mark("back ", #function))

void legacy(int fd);
