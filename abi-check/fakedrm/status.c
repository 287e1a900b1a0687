/*
 * status.c: `stat` and its like, and the clock: what holds times. On 32 bits glibc has it for times of 32 and of 64 bits, and
 * this is compiled twice: the flags -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 choose the latter.
 */
#define _GNU_SOURCE
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "kernel.h"
#include "trees.h"

#define EXPORT __attribute__((visibility("default")))
#if __SIZEOF_LONG__ == 4 && defined(_TIME_BITS) && _TIME_BITS == 64
#define SYMBOL(name) "__" #name "_time64"
#define CLOCK_SYMBOL "__clock_gettime64"
#else
#define SYMBOL(name) #name
#define CLOCK_SYMBOL "clock_gettime"
#endif
#define REAL(name, symbol) \
    static __typeof__(name) *real_##name; \
    if (!real_##name) \
    real_##name = next(symbol)

static void make_device(struct stat64 *found, dev_t number, bool block)
{
    found->st_mode = (block ? S_IFBLK : S_IFCHR) | 0666;
    found->st_rdev = number;
    found->st_size = 0;
}

EXPORT int stat64(const char *path, struct stat64 *found)
{
    char room[PATH_MAX];
    dev_t number;
    bool block;
    int result = -1;
    REAL(stat64, SYMBOL(stat64));

    if (!fault(FAKE_FILE))
        result = real_stat64(place(path, room), found);
    if (result == 0 && node(path, &number, &block))
        make_device(found, number, block);
    note("look stat %s => %s\n", shown(path), outcome(result == 0));
    return result;
}

EXPORT int lstat64(const char *path, struct stat64 *found)
{
    char room[PATH_MAX];
    dev_t number;
    bool block;
    int result = -1;
    REAL(lstat64, SYMBOL(lstat64));

    if (!fault(FAKE_FILE))
        result = real_lstat64(place(path, room), found);
    if (result == 0 && node(path, &number, &block))
        make_device(found, number, block);
    note("look lstat %s => %s\n", shown(path), outcome(result == 0));
    return result;
}

EXPORT int fstat64(int fd, struct stat64 *found)
{
    dev_t number;
    bool block;
    int result = -1;
    REAL(fstat64, SYMBOL(fstat64));

    if (!fault(FAKE_FILE))
        result = real_fstat64(fd, found);
    if (result == 0 && fd_node(fd, &number, &block))
        make_device(found, number, block);
    note("look fstat %s => %s\n", fd_name(fd), outcome(result == 0));
    return result;
}

#if __SIZEOF_LONG__ == 8
/* The structures are the same. On 32 bits they are not, and nobody here calls these. */
EXPORT int stat(const char *path, struct stat *found) { return stat64(path, (struct stat64 *)found); }
EXPORT int lstat(const char *path, struct stat *found) { return lstat64(path, (struct stat64 *)found); }
EXPORT int fstat(int fd, struct stat *found) { return fstat64(fd, (struct stat64 *)found); }
#endif

/* A millisecond passes between two looks at the clock. */
EXPORT int clock_gettime(clockid_t clock, struct timespec *now)
{
    static long milliseconds;
    REAL(clock_gettime, CLOCK_SYMBOL);

    if (!recording || !fake_is_here())
        return real_clock_gettime(clock, now);
    milliseconds++;
    now->tv_sec = 1000 + milliseconds / 1000;
    now->tv_nsec = milliseconds % 1000 * 1000000;
    return 0;
}
