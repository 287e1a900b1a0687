#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __cplusplus
extern "C" {
#endif

/* As in <linux/sync_file.h>, for those who have not included it. */
#ifndef SYNC_IOC_MERGE
/* Merges two sync files into a third. */
struct sync_merge_data {
    char name[32]; /* In: name of the third, for debugging. */
    int32_t fd2; /* In: the second; the first is the one that gets the request. */
    int32_t fence; /* Out: the third. */
    uint32_t flags; /* In: 0. */
    uint32_t pad; /* In: 0. */
};
#define SYNC_IOC_MAGIC '>'
#define SYNC_IOC_MERGE _IOWR(SYNC_IOC_MAGIC, 3, struct sync_merge_data)
#endif

/*
 * Waits until a sync file is signalled, at most timeout ms; less than 0: for ever. Returns 0, or -1 with errno: ETIME if time is
 * up, EINVAL if the file is not open or its fence has failed.
 */
static __inline__ int sync_wait(int fd, int timeout)
{
    struct pollfd file;
    int ready;

    file.fd = fd;
    file.events = POLLIN;
    file.revents = 0;
    do {
        ready = poll(&file, 1, timeout);
    } while (ready == -1 && (errno == EINTR || errno == EAGAIN));
    if (ready == 0) {
        errno = ETIME;
        return -1;
    }
    if (ready > 0 && (file.revents & (POLLERR | POLLNVAL))) {
        errno = EINVAL;
        return -1;
    }
    return ready > 0 ? 0 : -1;
}

/*
 * Makes a sync file that is signalled when both others are. Returns its descriptor, or less than 0 with errno. The others
 * stay open.
 */
static __inline__ int sync_merge(const char *name, int fd1, int fd2)
{
    struct sync_merge_data merge;
    size_t length = 0;
    int result;

    memset(&merge, 0, sizeof(merge));
    merge.fd2 = fd2;
    /* What is too long is cut off, without a NUL. */
    while (length < sizeof(merge.name) && name[length] != '\0') {
        merge.name[length] = name[length];
        length++;
    }
    do {
        result = ioctl(fd1, SYNC_IOC_MERGE, &merge);
    } while (result == -1 && (errno == EINTR || errno == EAGAIN));
    return result < 0 ? result : merge.fence;
}

/*
 * Has *fd1 also wait for fd2: closes it and puts the merged file in its place, or a duplicate of fd2 if it was less than 0.
 * Returns 0, or less than 0 with errno, *fd1 being as before. fd2 stays open.
 */
static __inline__ int sync_accumulate(const char *name, int *fd1, int fd2)
{
    int merged;

    assert(fd2 >= 0);
    if (*fd1 < 0) {
        *fd1 = dup(fd2);
        return 0;
    }
    merged = sync_merge(name, *fd1, fd2);
    if (merged < 0) {
        return merged;
    }
    close(*fd1);
    *fd1 = merged;
    return 0;
}

#ifdef __cplusplus
}
#endif
