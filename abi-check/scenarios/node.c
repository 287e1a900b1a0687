/* node.c: kinds and names of device files. */
#include <sys/sysmacros.h>

#include "scenario.h"

/* Numbers that trees have, and some that none has. */
static const struct { unsigned major, minor; } numbers[] = {
    { 226, 0 }, { 226, 128 }, { 226, 1 }, { 226, 129 }, { 226, 64 }, { 226, 300 }, { 29, 0 }, { 0, 0 },
};

static int number_fd(size_t i)
{
    int fd = fake_fd(numbers[i].major, numbers[i].minor, false);

    say("%u:%u", numbers[i].major, numbers[i].minor);
    return fd;
}

#define FREE_TEXT(call) free((char *)TEXT(call))

/* --- drmGetNodeTypeFromFd, drmGetNodeTypeFromDevId ------------------------------------------------------------------- */

TREE_CASE(drmGetNodeTypeFromFd, each_tree)
{
    for (size_t i = 0; i < LENGTH(numbers); i++) {
        int fd = number_fd(i);

        RESULT(drmGetNodeTypeFromFd(fd));
        CODE(drmGetNodeTypeFromDevId(makedev(numbers[i].major, numbers[i].minor)));
        close(fd);
    }
}

CASE(drmGetNodeTypeFromFd, null)
{
    RESULT(drmGetNodeTypeFromFd(-1));
    RESULT(drmGetNodeTypeFromFd(1000000));
    RESULT(drmGetNodeTypeFromFd(INT32_MIN));
}

CASE(drmGetNodeTypeFromFd, usual)
{
    RESULT(drmGetNodeTypeFromFd(card));
}

CASE(drmGetNodeTypeFromFd, other_files)
{
    static const char *const files[] = { "/dev/null", "/", "/proc/self/status" };

    for (size_t i = 0; i < LENGTH(files); i++) {
        int fd = open(files[i], O_RDONLY | O_CLOEXEC);

        RESULT(drmGetNodeTypeFromFd(fd));
        if (fd >= 0)
            close(fd);
    }
}

FAKE_CASE(drmGetNodeTypeFromFd, block_device)
{
    int fd = fake_fd(226, 0, true);

    RESULT(drmGetNodeTypeFromFd(fd));
    close(fd);
}

/* Names decide, not numbers: a render node whose number some cardN has is a primary one. */
FAKE_CASE(drmGetNodeTypeFromFd, gone_meanwhile)
{
    static const char *const files[] = { "/sys/dev/char/226:128/device/drm", "/dev/dri/card128" };

    for (size_t i = 0; i < LENGTH(files); i++) {
        int fd = fake_fd(226, 128, false);

        fake_tree("pci_one_gpu");
        fake_tree_after(files[i], "empty");
        RESULT(drmGetNodeTypeFromFd(fd));
        close(fd);
    }
}

CASE(drmGetNodeTypeFromDevId, null)
{
    CODE(drmGetNodeTypeFromDevId(0));
}

CASE(drmGetNodeTypeFromDevId, usual)
{
    CODE(drmGetNodeTypeFromDevId(makedev(226, 0)));
    CODE(drmGetNodeTypeFromDevId(makedev(226, 128)));
    CODE(drmGetNodeTypeFromDevId(makedev(1, 3)));
    CODE(drmGetNodeTypeFromDevId(makedev(226, 255)));
    CODE(drmGetNodeTypeFromDevId(makedev(0xfff, 0xfffff)));
    CODE(drmGetNodeTypeFromDevId(makedev(0x7fffffff, 0x7fffffff)));
}

/* --- names ----------------------------------------------------------------------------------------------------------- */

TREE_CASE(drmGetDeviceNameFromFd, each_tree)
{
    for (size_t i = 0; i < LENGTH(numbers); i++) {
        int fd = number_fd(i);

        FREE_TEXT(drmGetDeviceNameFromFd(fd));
        close(fd);
    }
}

TREE_CASE(drmGetDeviceNameFromFd2, each_tree)
{
    for (size_t i = 0; i < LENGTH(numbers); i++) {
        int fd = number_fd(i);

        FREE_TEXT(drmGetDeviceNameFromFd2(fd));
        close(fd);
    }
}

TREE_CASE(drmGetPrimaryDeviceNameFromFd, each_tree)
{
    for (size_t i = 0; i < LENGTH(numbers); i++) {
        int fd = number_fd(i);

        FREE_TEXT(drmGetPrimaryDeviceNameFromFd(fd));
        FREE_TEXT(drmGetRenderDeviceNameFromFd(fd));
        close(fd);
    }
}

CASE(drmGetDeviceNameFromFd, usual)
{
    FREE_TEXT(drmGetDeviceNameFromFd(card));
}

/* Of a descriptor that is none, the original goes by what memory holds. */
CASE(drmGetDeviceNameFromFd, null)
{
    say("%s", drmGetDeviceNameFromFd(-1) ? "a name" : "none");
}

CASE(drmGetDeviceNameFromFd2, usual)
{
    FREE_TEXT(drmGetDeviceNameFromFd2(card));
}

CASE(drmGetDeviceNameFromFd2, null)
{
    FREE_TEXT(drmGetDeviceNameFromFd2(-1));
    FREE_TEXT(drmGetDeviceNameFromFd2(1000000));
}

CASE(drmGetPrimaryDeviceNameFromFd, usual)
{
    FREE_TEXT(drmGetPrimaryDeviceNameFromFd(card));
}

CASE(drmGetPrimaryDeviceNameFromFd, null)
{
    FREE_TEXT(drmGetPrimaryDeviceNameFromFd(-1));
}

CASE(drmGetRenderDeviceNameFromFd, usual)
{
    FREE_TEXT(drmGetRenderDeviceNameFromFd(card));
}

CASE(drmGetRenderDeviceNameFromFd, null)
{
    FREE_TEXT(drmGetRenderDeviceNameFromFd(-1));
}

static void show_names(int fd)
{
    FREE_TEXT(drmGetDeviceNameFromFd(fd));
    FREE_TEXT(drmGetDeviceNameFromFd2(fd));
    FREE_TEXT(drmGetPrimaryDeviceNameFromFd(fd));
    FREE_TEXT(drmGetRenderDeviceNameFromFd(fd));
}

CASE(drmGetDeviceNameFromFd2, other_files)
{
    static const char *const files[] = { "/dev/null", "/", "/proc/self/status" };

    for (size_t i = 0; i < LENGTH(files); i++) {
        int fd = open(files[i], O_RDONLY | O_CLOEXEC);

        say("%s", files[i]);
        if (fd < 0)
            continue;
        show_names(fd);
        close(fd);
    }
}

FAKE_CASE(drmGetDeviceNameFromFd2, block_device)
{
    int fd = fake_fd(226, 0, true);

    show_names(fd);
    close(fd);
}

FAKE_CASE(drmGetRenderDeviceNameFromFd, gone_meanwhile)
{
    static const char *const files[] = {
        "/sys/dev/char/226:0/device/drm", "/dev/dri/card0", "/sys/dev/char/226:0/uevent",
    };

    for (size_t i = 0; i < LENGTH(files); i++) {
        int fd = fake_fd(226, 0, false);

        say("gone after %s", files[i]);
        fake_tree("pci_one_gpu");
        fake_tree_after(files[i], "empty");
        show_names(fd);
        close(fd);
    }
}
