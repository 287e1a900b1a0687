/* descriptors.c: which file descriptors are devices or shared buffers; what duplicates of them share. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "descriptors.h"
#include "kernel.h"

#define EXPORT __attribute__((visibility("default")))
#define REAL(name) \
    static __typeof__(name) *real_##name; \
    if (!real_##name) \
    real_##name = next(#name)
#define FDS 1024
/* Shared buffers have numbers of their own, so that what else is open does not change them. */
#define FIRST_BUFFER 500

enum kind { NOTHING, DEVICE, BUFFER };

static struct { enum kind kind; bool block; char name[64]; dev_t number; unsigned file; } fds[FDS];
/* As often as a device was opened. */
static unsigned file_count;

static bool is(int fd, enum kind kind)
{
    return fd >= 0 && fd < FDS && fds[fd].kind == kind;
}

bool is_device(int fd)
{
    struct stat64 found;
    REAL(fstat64);

    if (is(fd, DEVICE))
        return true;
    return !fake_is_here() && real_fstat64(fd, &found) == 0 && S_ISCHR(found.st_mode) && major(found.st_rdev) == 226;
}

const char *fd_name(int fd)
{
    static char text[32];

    if (is(fd, DEVICE) || is(fd, BUFFER))
        return fds[fd].name;
    snprintf(text, sizeof(text), fd < 0 ? "fd %d" : "another fd", fd);
    return text;
}

int fd_minor(int fd)
{
    return is(fd, DEVICE) ? (int)minor(fds[fd].number) : -1;
}

unsigned fd_file(int fd)
{
    return is(fd, DEVICE) ? fds[fd].file : 0;
}

unsigned fd_buffer(int fd)
{
    return is(fd, BUFFER) ? fds[fd].file : 0;
}

bool fd_node(int fd, dev_t *number, bool *block)
{
    if (!fake_is_here() || !is(fd, DEVICE))
        return false;
    *number = fds[fd].number;
    *block = fds[fd].block;
    return true;
}

void add_device(int fd, const char *name, dev_t number, bool block)
{
    if (fd < 0 || fd >= FDS)
        return;
    fds[fd].kind = DEVICE;
    fds[fd].block = block;
    fds[fd].number = number;
    fds[fd].file = ++file_count;
    snprintf(fds[fd].name, sizeof(fds[fd].name), "%s", name);
}

int add_buffer(unsigned buffer, uint64_t size)
{
    int memory = memfd_create("buffer", MFD_CLOEXEC), fd;
    REAL(close);

    if (memory < 0)
        return -1;
    fd = ftruncate(memory, size) == 0 ? fcntl(memory, F_DUPFD_CLOEXEC, FIRST_BUFFER) : -1;
    real_close(memory);
    if (fd < 0 || fd >= FDS)
        return -1;
    fds[fd].kind = BUFFER;
    fds[fd].file = buffer;
    snprintf(fds[fd].name, sizeof(fds[fd].name), "buffer %u", buffer);
    return fd;
}

EXPORT int fake_fd(unsigned major, unsigned minor, bool block)
{
    char name[64];
    int fd;
    REAL(open64);

    fd = real_open64("/dev/null", O_RDWR | O_CLOEXEC);
    snprintf(name, sizeof(name), "%s %u:%u", block ? "block device" : "device", major, minor);
    add_device(fd, name, makedev(major, minor), block);
    return fd;
}

EXPORT int close(int fd)
{
    REAL(close);

    if (is_device(fd) || is(fd, BUFFER)) {
        note("do close %s\n", fd_name(fd));
        if (fd < FDS)
            fds[fd].kind = NOTHING;
    }
    return real_close(fd);
}

/* Another descriptor of the same file. */
static int duplicate(int fd, int command, long argument)
{
    static int (*real)(int, int, ...);
    char name[64];
    int copy = -1;

    if (!real)
        real = next("fcntl64");
    if (!fault(FAKE_FILE))
        copy = real(fd, command, argument);
    if (copy >= 0 && copy < FDS) {
        snprintf(name, sizeof(name), "copy of %.50s", fds[fd].name);
        fds[copy] = fds[fd];
        if (strncmp(fds[fd].name, "copy of ", 8) != 0)
            memcpy(fds[copy].name, name, sizeof(name));
    }
    note("do fcntl %s %d %lx => %s\n", fd_name(fd), command, argument, copy >= 0 ? "ok" : error_name(errno));
    return copy;
}

static int answer_fcntl(int fd, int command, long argument)
{
    static int (*real)(int, int, ...);

    if ((command == F_DUPFD || command == F_DUPFD_CLOEXEC) && (is(fd, DEVICE) || is(fd, BUFFER)))
        return duplicate(fd, command, argument);
    if (!real)
        real = next("fcntl64");
    return real(fd, command, argument);
}

#define EXPORT_FCNTL(name) \
    EXPORT int name(int fd, int command, ...) \
    { \
        va_list arguments; \
        long argument; \
\
        va_start(arguments, command); \
        argument = va_arg(arguments, long); \
        va_end(arguments); \
        return answer_fcntl(fd, command, argument); \
    }

EXPORT_FCNTL(fcntl64)
EXPORT_FCNTL(fcntl)
#if __SIZEOF_LONG__ == 4
/* What glibc calls it in programs whose times have 64 bits. */
int __fcntl_time64(int fd, int command, ...);
EXPORT_FCNTL(__fcntl_time64)
#endif

EXPORT off64_t lseek64(int fd, off64_t offset, int whence)
{
    off64_t result = -1;
    REAL(lseek64);

    if (!recording || !is(fd, BUFFER))
        return real_lseek64(fd, offset, whence);
    if (!fault(FAKE_FILE))
        result = real_lseek64(fd, offset, whence);
    note("do lseek %s %llx %d => %s\n", fd_name(fd), (unsigned long long)offset, whence, result >= 0 ? "ok" : error_name(errno));
    return result;
}

#if __SIZEOF_LONG__ == 8
EXPORT off_t lseek(int fd, off_t offset, int whence) { return lseek64(fd, offset, whence); }
#endif
