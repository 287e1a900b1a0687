/* wrap.c: preloaded, stands between libdrm and each function of the C library that can reach the system, and marks in
 * the trace of system calls where such a function begins and ends. run checks that none of symbols/libdrm.imports.txt
 * is missing here. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Writing to no file: strace shows it, and nothing else does. */
static void mark(const char *what, const char *name)
{
    int error = errno;
    char text[64];

    /* Without the functions that are wrapped here. */
    strcpy(text, what);
    strcat(text, name);
    syscall(SYS_write, -1, text, strlen(text));
    errno = error;
}

#define WRAP(type, name, parameters, ...)                                                                              \
    type name parameters;                                                                                              \
    type name parameters                                                                                               \
    {                                                                                                                  \
        static type(*next) parameters;                                                                                 \
        type result;                                                                                                   \
                                                                                                                       \
        if (next == NULL)                                                                                              \
            next = (type(*) parameters)dlsym(RTLD_NEXT, #name);                                                        \
        mark("enter ", #name);                                                                                         \
        result = next(__VA_ARGS__);                                                                                    \
        mark("leave ", #name);                                                                                         \
        return result;                                                                                                 \
    }

WRAP(int, access, (const char *path, int mode), path, mode)
WRAP(int, close, (int fd), fd)
WRAP(ssize_t, read, (int fd, void *buffer, size_t size), fd, buffer, size)
WRAP(int, stat64, (const char *path, struct stat64 *status), path, status)
WRAP(int, fstat64, (int fd, struct stat64 *status), fd, status)
WRAP(ssize_t, readlink, (const char *path, char *buffer, size_t size), path, buffer, size)
WRAP(char *, realpath, (const char *path, char *resolved), path, resolved)

WRAP(DIR *, opendir, (const char *path), path)
WRAP(struct dirent64 *, readdir64, (DIR * directory), directory)
WRAP(int, closedir, (DIR * directory), directory)

WRAP(FILE *, fopen64, (const char *path, const char *mode), path, mode)
WRAP(int, setvbuf, (FILE * stream, char *buffer, int mode, size_t size), stream, buffer, mode, size)
WRAP(char *, fgets, (char *line, int size, FILE *stream), line, size, stream)
WRAP(int, fclose, (FILE * stream), stream)
WRAP(size_t, fwrite, (const void *data, size_t size, size_t count, FILE *stream), data, size, count, stream)
WRAP(int, vfprintf, (FILE * stream, const char *format, va_list arguments), stream, format, arguments)
WRAP(int, __vfprintf_chk, (FILE * stream, int flag, const char *format, va_list arguments), stream, flag, format, arguments)

WRAP(void *, mmap64, (void *address, size_t size, int access, int flags, int fd, off64_t offset), address, size, access,
     flags, fd, offset)
WRAP(int, munmap, (void *address, size_t size), address, size)
WRAP(int, getpagesize, (void), )

WRAP(int, clock_gettime, (clockid_t clock, struct timespec *time), clock, time)
WRAP(int, usleep, (useconds_t time), time)

WRAP(int, pthread_mutex_lock, (pthread_mutex_t * mutex), mutex)
WRAP(int, pthread_mutex_unlock, (pthread_mutex_t * mutex), mutex)

/* The heap has names for those who stand before it; dlsym may need the heap itself. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

void *malloc(size_t size)
{
    void *block;

    mark("enter ", "malloc");
    block = __libc_malloc(size);
    mark("leave ", "malloc");
    return block;
}

void *calloc(size_t count, size_t size)
{
    void *block;

    mark("enter ", "calloc");
    block = __libc_calloc(count, size);
    mark("leave ", "calloc");
    return block;
}

void *realloc(void *block, size_t size)
{
    mark("enter ", "realloc");
    block = __libc_realloc(block, size);
    mark("leave ", "realloc");
    return block;
}

void free(void *block)
{
    mark("enter ", "free");
    __libc_free(block);
    mark("leave ", "free");
}

/* With arguments that vary. */
int open64(const char *path, int flags, ...)
{
    static int (*next)(const char *, int, ...);
    va_list arguments;
    mode_t mode;
    int fd;

    va_start(arguments, flags);
    mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (next == NULL)
        next = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64");
    mark("enter ", "open64");
    fd = next(path, flags, mode);
    mark("leave ", "open64");
    return fd;
}

int ioctl(int fd, unsigned long request, ...)
{
    static int (*next)(int, unsigned long, ...);
    va_list arguments;
    void *argument;
    int result;

    va_start(arguments, request);
    argument = va_arg(arguments, void *);
    va_end(arguments);
    if (next == NULL)
        next = (int (*)(int, unsigned long, ...))dlsym(RTLD_NEXT, "ioctl");
    mark("enter ", "ioctl");
    result = next(fd, request, argument);
    mark("leave ", "ioctl");
    return result;
}

int printf(const char *format, ...)
{
    va_list arguments;
    int length;

    va_start(arguments, format);
    mark("enter ", "printf");
    length = vprintf(format, arguments);
    mark("leave ", "printf");
    va_end(arguments);
    return length;
}
