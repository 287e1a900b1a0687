/*
 * scenario.h: what a scenario is written with. One file a topic; one case for each thing that a function is to do.
 *
 *   CASE(drmGetCap, usual)
 *   {
 *           uint64_t value = 7;
 *           RESULT(drmGetCap(card, DRM_CAP_DUMB_BUFFER, &value));
 *           NUMBER(value);
 *   }
 *
 * A case prints what a program could see: results, errno, memory. It runs in a process of its own, with the original library and
 * with ours, and the two outputs must be equal; so must be what the kernel was asked. Cases run on real kernels too: hence no
 * ids, addresses, times or descriptors in the output, but for those that the fake kernel makes up (FAKE_CASE).
 * Any call may fail in a case, for runs with faults make it so: results may be NULL.
 *
 * Each function has a case `null`: NULL, zero or descriptor -1, as far as libdrm survives that.
 */
#ifndef SCENARIO_H
#define SCENARIO_H

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xf86drm.h>
#include <xf86drmMode.h>

#include "../fakedrm/fakedrm.h"

enum needs { ANY_KERNEL, FAKE_KERNEL, EACH_TREE, OWN_LIBRARY, OWN_LIBRARY_FAKE_KERNEL };

struct scenario {
    const char *function, *name;
    void (*run)(void);
    enum needs needs;
};

#define CASE(function, name) CASE_(function, name, ANY_KERNEL)
#define FAKE_CASE(function, name) CASE_(function, name, FAKE_KERNEL)
/* Runs with each tree that the fake kernel can show as /dev and /sys; `tree` is its name. */
#define TREE_CASE(function, name) CASE_(function, name, EACH_TREE)
/* What the original does not survive, or only by luck: runs with our library alone. Wrong results end it by `fail`. */
#define OWN_CASE(function, name) CASE_(function, name, OWN_LIBRARY)
#define OWN_FAKE_CASE(function, name) CASE_(function, name, OWN_LIBRARY_FAKE_KERNEL)
#define CASE_(function, name, needs) \
    static void run_##function##_##name(void); \
    __attribute__((section("cases"), used)) static const struct scenario case_##function##_##name = { \
        #function, #name, run_##function##_##name, needs \
    }; \
    static void run_##function##_##name(void)

/* The device, open; and what it has (0 for none). */
extern int card;
extern struct { uint32_t crtc, connector, encoder, plane, property; } ids;
/* How many blocks the library may keep until the process ends. */
extern long may_keep;

/* What the fake kernel shows as /dev and /sys. */
extern const char *tree;

/* Ends the case as one that went wrong, unless a call was made to fail. */
void fail(const char *why);

/* Prints a line. */
void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Calls, prints the call and its number, and errno if that is negative. */
#define RESULT(call) (errno = 0, say_result(#call, (call)))
long long say_result(const char *call, long long result);

/* The same for a function that returns -errno: what errno itself holds means nothing. */
#define CODE(call) say_code(#call, (call))
int say_code(const char *call, int code);

/* The same for a block: whether there is one, or errno. */
#define BLOCK(call) (errno = 0, (__typeof__(call))say_block(#call, (void *)(call)))
void *say_block(const char *call, void *block);

/* The same for text, which stays the caller's. */
#define TEXT(call) (errno = 0, (__typeof__(call))say_text(#call, (call)))
const char *say_text(const char *call, const char *text);

/* A descriptor: whether it is one, or the negative number with errno. */
#define DESCRIPTOR(call) (errno = 0, (int)say_descriptor(#call, (call)))
int say_descriptor(const char *call, int fd);

/* A call without a result. */
#define CALL(call) ((call), say("%s", #call))

#define NUMBER(value) say("%s: %llx", #value, (unsigned long long)(value))
/* The numbers of an array, or that there is none. */
#define NUMBERS(array, count) say_numbers(#array, (array), (count), sizeof(*(array)))
void say_numbers(const char *name, const void *array, long count, size_t size);
/* Ids, and values that may be ids: numbers if the fake kernel gave them, otherwise only which of them are 0. */
#define IDS(array, count) say_ids(#array, (array), (count), sizeof(*(array)))
#define ID(value) say_ids(#value, &(__typeof__(value)){ value }, 1, sizeof(value))
void say_ids(const char *name, const void *array, long count, size_t size);
#define BYTES(place, size) say_bytes(#place, (place), (size))
void say_bytes(const char *name, const void *place, size_t size);

/* The case may take that part of the usual time from now on. */
void may_run(double part);

/* A page of zeros with nothing readable behind it, for arrays that are shorter than their count. */
char *fenced_page(void);

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* fake_turns with the values themselves; `field` stands for a request and a field. */
#define TURNS(field, ...) \
    do { \
        static const uint64_t turns[] = { __VA_ARGS__ }; \
        fake_turns(field, turns, LENGTH(turns)); \
    } while (0)

#endif
