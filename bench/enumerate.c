/*
 * enumerate.c: finds devices, each function between two marks that strace shows: access("begin NAME") and access("end").
 * What a process does but once, such as getting memory, happens before.
 */
#include <stdio.h>
#include <stdlib.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xf86drm.h>

enum { DEVICES = 16 };

static int fd;
static dev_t number;

static int devices(void)
{
    drmDevicePtr list[DEVICES];
    int count = drmGetDevices2(0, list, DEVICES);

    if (count > 0)
        drmFreeDevices(list, count);
    return count;
}

static int device(void)
{
    drmDevicePtr found;
    int result = drmGetDevice2(fd, 0, &found);

    if (result == 0)
        drmFreeDevice(&found);
    return result == 0;
}

static int device_of_number(void)
{
    drmDevicePtr found;
    int result = drmGetDeviceFromDevId(number, 0, &found);

    if (result == 0)
        drmFreeDevice(&found);
    return result == 0;
}

static int name(void)
{
    char *text = drmGetDeviceNameFromFd2(fd);

    free(text);
    return text != NULL;
}

static int render_name(void)
{
    char *text = drmGetRenderDeviceNameFromFd(fd);

    free(text);
    return text != NULL;
}

int main(int argc, char **argv)
{
    const struct {
        const char *mark;
        int (*run)(void);
    } functions[] = {
        { "begin drmGetDevices2", devices },
        { "begin drmGetDevice2", device },
        { "begin drmGetDeviceFromDevId", device_of_number },
        { "begin drmGetDeviceNameFromFd2", name },
        { "begin drmGetRenderDeviceNameFromFd", render_name },
    };
    struct stat status;

    if (argc != 2 || (fd = open(argv[1], O_RDWR)) < 0 || fstat(fd, &status) != 0) {
        fprintf(stderr, "usage: enumerate DEVICE\n");
        return 2;
    }
    number = status.st_rdev;
    for (int turn = 0; turn < 2; turn++)
        for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); i++) {
            if (turn)
                access(functions[i].mark, F_OK);
            if (functions[i].run() <= 0) {
                fprintf(stderr, "%s: nothing was found\n", functions[i].mark);
                return 1;
            }
            if (turn)
                access("end", F_OK);
        }
    return 0;
}
