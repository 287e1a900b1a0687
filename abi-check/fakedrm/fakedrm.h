/*
 * fakedrm.h: how a scenario tells the fake kernel what to answer.
 *
 * The fake kernel is a library that is preloaded. It answers each request of libdrm's as tables say (requests*.c), shows
 * made-up /dev and /sys, and writes down what it was asked. Where it is not preloaded, or told to pass everything on to the real
 * kernel (FAKEDRM=real), these functions are not there or do nothing: see `fake_is_here`.
 *
 * A request is named by its number or by the kernel's macro, such as DRM_IOCTL_MODE_GETRESOURCES.
 */
#ifndef FAKEDRM_H
#define FAKEDRM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FAKEDRM_WEAK __attribute__((weak, visibility("default")))

/* Whether requests are answered by the fake kernel. */
FAKEDRM_WEAK bool fake_is_here(void);

/* The tree that /dev and /sys show from now on; false if there is none of that name. */
FAKEDRM_WEAK bool fake_tree(const char *name);
/* Another tree, from when that file was looked at: devices come and go. */
FAKEDRM_WEAK void fake_tree_after(const char *path, const char *name);
/* A file descriptor of a character device (or block device) of that number. */
FAKEDRM_WEAK int fake_fd(unsigned major, unsigned minor, bool block);

/* Another text for a file, until it is given again; NULL: there is no such file. */
FAKEDRM_WEAK void fake_file(const char *path, const char *text);

/* What is said from now on concerns the device with that minor number alone; -1 for all. */
FAKEDRM_WEAK void fake_only(int minor);
/* A number that the kernel answers. */
FAKEDRM_WEAK void fake_value(unsigned long request, const char *field, uint64_t value);
/* Bytes or a list that the kernel answers; `length` counts elements. The data stays the caller's. */
FAKEDRM_WEAK void fake_list(unsigned long request, const char *field, const void *data, uint32_t length);
/* The list has that many elements more (or fewer) after each time it was asked for. */
FAKEDRM_WEAK void fake_grows(unsigned long request, const char *field, int by);
/* The number, or how many elements the list has: one value after the other; the last one stays. The values stay the caller's. */
FAKEDRM_WEAK void fake_turns(unsigned long request, const char *field, const uint64_t *values, size_t count);
/* The kernel says that the list had that many elements, which it has not. */
FAKEDRM_WEAK void fake_claims(unsigned long request, const char *field, uint64_t length);
/* The request fails that many times (always, if negative). Request 0 is all of them. */
FAKEDRM_WEAK void fake_fails(unsigned long request, int error, int times);
/* ioctl returns this instead of 0. */
FAKEDRM_WEAK void fake_returns(unsigned long request, int result);
/* What read(2) of a device gives, once; nothing more means EAGAIN. The data stays the caller's. */
FAKEDRM_WEAK void fake_events(const void *data, size_t size);

/* Writes down what is asked from now on, or no longer. */
FAKEDRM_WEAK void fake_record(bool on);
/* What was asked, a line for each request or file. */
FAKEDRM_WEAK const char *fake_trace(void);

/* What can be made to fail. */
enum fake_fault { FAKE_IOCTL, FAKE_FILE, FAKE_HEAP, FAKE_FAULTS };
/* The call number `n` of that kind (from 0 on) fails with that error while recording; 0 errors for none. */
FAKEDRM_WEAK void fake_fault(enum fake_fault kind, unsigned n, int error);
/* How many calls of that kind there were while recording. */
FAKEDRM_WEAK unsigned fake_calls(enum fake_fault kind);
/* The requests that were made while recording, as numbers. */
FAKEDRM_WEAK size_t fake_requests(uint8_t *numbers, size_t room);
/* The blocks that were allocated while recording and not freed since. */
FAKEDRM_WEAK long fake_blocks(void);
/* No block larger than that can be had from now on. */
FAKEDRM_WEAK void fake_heap_limit(size_t bytes);

#endif
