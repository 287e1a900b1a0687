/* memory.c: memory of the program, which may not be there, and numbers in it. */
#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "kernel.h"

/* What a pipe always takes at once. */
#define PIPE 4096

/* Copies by way of a pipe, which tells of memory that is not there: emulated processes have nothing better. */
static bool through_pipe(char *to, const char *from, size_t size)
{
    int ends[2];
    bool good = true;

    if (pipe(ends) != 0)
        return false;
    for (size_t part; good && size > 0; to += part, from += part, size -= part) {
        part = size < PIPE ? size : PIPE;
        good = write(ends[1], from, part) == (ssize_t)part && read(ends[0], to, part) == (ssize_t)part;
    }
    close(ends[0]);
    close(ends[1]);
    return good;
}

/* Whether all was copied, after what the system call says. */
static bool is_copied(ssize_t result, void *to, const void *from, size_t size)
{
    return result == (ssize_t)size || (result < 0 && errno == ENOSYS && through_pipe(to, from, size));
}

bool user_read(void *to, uint64_t from, size_t size)
{
    struct iovec local = { to, size }, remote = { (void *)(uintptr_t)from, size };
    int error = errno;
    bool good = size == 0 || is_copied(process_vm_readv(getpid(), &local, 1, &remote, 1, 0), to, remote.iov_base, size);

    errno = error;
    return good;
}

bool user_write(uint64_t to, const void *from, size_t size)
{
    struct iovec local = { (void *)from, size }, remote = { (void *)(uintptr_t)to, size };
    int error = errno;
    bool good = size == 0 || is_copied(process_vm_writev(getpid(), &local, 1, &remote, 1, 0), remote.iov_base, from, size);

    errno = error;
    return good;
}

/* Where in eight bytes the last few of them, those that count, begin. */
static size_t skipped(size_t size)
{
    return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? sizeof(uint64_t) - size : 0;
}

uint64_t number_at(const void *arg, size_t offset, size_t size)
{
    uint64_t number = 0;

    size = size < sizeof(number) ? size : sizeof(number);
    memcpy((char *)&number + skipped(size), (const char *)arg + offset, size);
    return number;
}

void put_number(void *arg, size_t offset, size_t size, uint64_t number)
{
    size = size < sizeof(number) ? size : sizeof(number);
    memcpy((char *)arg + offset, (char *)&number + skipped(size), size);
}
