/* files.c: files, directories and mappings: those below /dev/dri, /sys and /proc/dri come from a tree of the scenario's choice. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "descriptors.h"
#include "kernel.h"
#include "trees.h"

#define EXPORT __attribute__((visibility("default")))
#define REAL(name) \
    static __typeof__(name) *real_##name; \
    if (!real_##name) \
    real_##name = next(#name)
#define MAPPINGS 64

static struct { void *address; size_t length; } mappings[MAPPINGS];
/* /dev/dri, the names in the order that the tree wants. */
static struct { DIR *directory; FILE *order; struct dirent64 entry; } listing;

const char *outcome(bool good)
{
    return good ? "ok" : error_name(errno);
}

EXPORT int open64(const char *path, int flags, ...)
{
    char room[PATH_MAX];
    const char *name = place(path, room);
    bool device = is_below(path, "/dev/dri"), block = false;
    dev_t number = 0;
    va_list arguments;
    mode_t mode;
    int fd = -1;
    REAL(open64);

    va_start(arguments, flags);
    mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (!fault(FAKE_FILE)) {
        fd = real_open64(name, flags, mode);
        if (fd >= 0 && device && fake_is_here() && !node(path, &number, &block)) {
            close(fd);
            fd = -1;
            errno = ENODEV;
        }
        if (fd >= 0 && device)
            add_device(fd, path + strlen("/dev/dri/"), number, block);
    }
    note("%s open %s %x => %s\n", device ? "do" : "look", shown(path), (unsigned)flags, outcome(fd >= 0));
    return fd;
}

EXPORT int open(const char *path, int flags, ...)
{
    va_list arguments;
    mode_t mode;

    va_start(arguments, flags);
    mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return open64(path, flags, mode);
}

EXPORT int access(const char *path, int mode)
{
    char room[PATH_MAX];
    int result = -1;
    REAL(access);

    if (!fault(FAKE_FILE))
        result = real_access(place(path, room), mode);
    note("look access %s %d => %s\n", shown(path), mode, outcome(result == 0));
    return result;
}

EXPORT ssize_t readlink(const char *path, char *to, size_t size)
{
    char room[PATH_MAX];
    ssize_t result = -1;
    REAL(readlink);

    if (!fault(FAKE_FILE))
        result = real_readlink(place(path, room), to, size);
    note("look readlink %s => %s\n", shown(path), outcome(result >= 0));
    return result;
}

EXPORT char *realpath(const char *path, char *to)
{
    char room[PATH_MAX];
    char *found = NULL;
    size_t length;
    REAL(realpath);

    if (!fault(FAKE_FILE))
        found = real_realpath(place(path, room), to);
    /* The way back out of the tree. */
    length = strlen(root);
    if (found && length && recording && strncmp(found, root, length) == 0)
        memmove(found, found + length, strlen(found + length) + 1);
    note("look realpath %s => %s\n", shown(path), found ? found : error_name(errno));
    return found;
}

char *__realpath_chk(const char *path, char *to, size_t size);

EXPORT char *__realpath_chk(const char *path, char *to, size_t size)
{
    if (size < PATH_MAX)
        abort();
    return realpath(path, to);
}

EXPORT FILE *fopen64(const char *path, const char *mode)
{
    char room[PATH_MAX];
    FILE *file = NULL;
    REAL(fopen64);

    if (!fault(FAKE_FILE))
        file = real_fopen64(place(path, room), mode);
    note("look fopen %s => %s\n", shown(path), outcome(file));
    return file;
}

EXPORT FILE *fopen(const char *path, const char *mode) { return fopen64(path, mode); }

EXPORT DIR *opendir(const char *path)
{
    char room[PATH_MAX], order[PATH_MAX + 8];
    DIR *directory = NULL;
    REAL(opendir);
    REAL(fopen64);

    if (!fault(FAKE_FILE))
        directory = real_opendir(place(path, room));
    if (directory && recording && fake_is_here() && strcmp(path, "/dev/dri") == 0) {
        snprintf(order, sizeof(order), "%s.order", root);
        listing.order = real_fopen64(order, "r");
        listing.directory = directory;
    }
    note("look opendir %s => %s\n", shown(path), outcome(directory));
    return directory;
}

EXPORT struct dirent64 *readdir64(DIR *directory)
{
    REAL(readdir64);

    if (fault(FAKE_FILE))
        return NULL;
    if (!listing.order || directory != listing.directory)
        return real_readdir64(directory);
    if (fscanf(listing.order, "%255s", listing.entry.d_name) != 1)
        return NULL;
    listing.entry.d_type = DT_CHR;
    listing.entry.d_ino = 1;
    return &listing.entry;
}

#if __SIZEOF_LONG__ == 8
/* On 32 bits its entries are other ones, and nobody here asks for them. */
EXPORT struct dirent *readdir(DIR *directory) { return (struct dirent *)readdir64(directory); }
#endif

EXPORT int closedir(DIR *directory)
{
    REAL(closedir);

    if (listing.order && directory == listing.directory) {
        fclose(listing.order);
        listing.order = NULL;
    }
    return real_closedir(directory);
}

/* --- memory of devices, and waiting ------------------------------------------------------------------------------------ */

EXPORT void *mmap64(void *hint, size_t length, int protection, int flags, int fd, off64_t offset)
{
    void *address = MAP_FAILED;
    REAL(mmap64);

    if (!recording || !(is_device(fd) || fd < 0) || flags & MAP_ANONYMOUS)
        return real_mmap64(hint, length, protection, flags, fd, offset);
    if (!fault(FAKE_FILE)) {
        if (fake_is_here() && is_device(fd))
            address = real_mmap64(hint, length, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        else
            address = real_mmap64(hint, length, protection, flags, fd, offset);
    }
    note("do mmap %s length %zx protection %x flags %x offset %llx => %s\n", fd_name(fd), length, protection, flags,
         (unsigned long long)offset, outcome(address != MAP_FAILED));
    for (size_t i = 0; address != MAP_FAILED && i < MAPPINGS; i++)
        if (!mappings[i].address) {
            mappings[i].address = address;
            mappings[i].length = length;
            break;
        }
    return address;
}

EXPORT void *mmap(void *hint, size_t length, int protection, int flags, int fd, off_t offset)
{
    return mmap64(hint, length, protection, flags, fd, offset);
}

EXPORT int munmap(void *address, size_t length)
{
    const char *what = "elsewhere";
    size_t known = MAPPINGS;
    int result;
    REAL(munmap);

    for (size_t i = 0; i < MAPPINGS; i++)
        if (mappings[i].address && mappings[i].address == address) {
            what = mappings[i].length == length ? "a mapping" : "part of a mapping";
            known = i;
        }
    /* Addresses that were never mapped are made up. */
    if (recording && fake_is_here() && strcmp(what, "elsewhere") == 0) {
        note("do munmap %p length %zx\n", address, length);
        return 0;
    }
    result = real_munmap(address, length);
    if (result == 0 && known < MAPPINGS)
        mappings[known].address = NULL;
    note("do munmap %s length %zx => %d\n", what, length, result);
    return result;
}

EXPORT int usleep(useconds_t microseconds)
{
    REAL(usleep);

    note("look usleep %u\n", microseconds);
    return recording && fake_is_here() ? 0 : real_usleep(microseconds);
}
