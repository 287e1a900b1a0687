/* open.c: opening devices by name, by bus id and by number, and closing them. */
#include "scenario.h"

#define BUSID "pci:0000:00:02.0"

/* Opens, tells whether that worked, and closes; which device it was shows in what the kernel was asked. */
#define OPEN(call) close_again(#call, (call))

static void close_again(const char *call, int fd)
{
    /* What errno holds means nothing here. */
    if (fd < 0)
        say("%s = %d", call, fd);
    else
        say("%s = a descriptor", call);
    if (fd >= 0)
        RESULT(drmClose(fd));
}

/* What one of the devices says of itself. */
static void device(int minor, const char *driver, const char *busid)
{
    fake_only(minor);
    fake_list(DRM_IOCTL_VERSION, "name", driver, strlen(driver));
    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", busid, strlen(busid));
    fake_only(-1);
}

/* --- drmAvailable, drmOpenRender, drmOpenControl, drmClose ------------------------------------------------------------ */

CASE(drmAvailable, usual)
{
    RESULT(drmAvailable());
}

/* It has no arguments: no device, no directory, and old kernels' files. */
FAKE_CASE(drmAvailable, null)
{
    static const char *const trees[] = {
        "no_dev_dri", "empty_dev_dri", "open_directory_only", "open_proc_directory", "proc_device", "node_is_directory",
        "node_is_file", "node_is_loop", "node_is_missing",
    };

    for (size_t i = 0; i < LENGTH(trees); i++) {
        say("%s", trees[i]);
        fake_tree(trees[i]);
        RESULT(drmAvailable());
    }
}

FAKE_CASE(drmAvailable, no_version)
{
    fake_fails(DRM_IOCTL_VERSION, EIO, -1);
    RESULT(drmAvailable());
}

/* Only the first card counts. */
FAKE_CASE(drmAvailable, second_card)
{
    fake_tree("pci_two_gpus");
    fake_only(0);
    fake_fails(DRM_IOCTL_VERSION, EACCES, -1);
    RESULT(drmAvailable());
}

CASE(drmOpenRender, usual)
{
    OPEN(drmOpenRender(128));
    OPEN(drmOpenRender(191));
    OPEN(drmOpenRender(1000000));
}

CASE(drmOpenRender, null)
{
    OPEN(drmOpenRender(0));
}

CASE(drmOpenRender, negative)
{
    CODE(drmOpenRender(-1));
    CODE(drmOpenRender(INT32_MIN));
}

CASE(drmOpenControl, null)
{
    CODE(drmOpenControl(0));
}

CASE(drmOpenControl, usual)
{
    CODE(drmOpenControl(64));
    CODE(drmOpenControl(-1));
}

CASE(drmClose, null)
{
    RESULT(drmClose(-1));
    RESULT(drmClose(1000000));
}

CASE(drmClose, usual)
{
    int null = open("/dev/null", O_RDONLY), ends[2] = { -1, -1 };

    RESULT(drmClose(null));
    RESULT(drmClose(null));
    if (pipe(ends) == 0) {
        RESULT(drmClose(ends[0]));
        RESULT(drmClose(ends[1]));
    }
    RESULT(drmClose(card));
    RESULT(drmClose(card));
}

/* --- by name --------------------------------------------------------------------------------------------------------- */

CASE(drmOpen, null)
{
    OPEN(drmOpen(NULL, NULL));
}

/* Free only if nobody has given it a bus id. */
FAKE_CASE(drmOpen, by_name)
{
    fake_tree("open_all");
    device(0, "other", "");
    device(1, "fakedrm", BUSID);
    device(2, "fakedrm", "");
    OPEN(drmOpen("fakedrm", NULL));
    OPEN(drmOpen("other", NULL));
    OPEN(drmOpen("fake", NULL));
    OPEN(drmOpen("fakedrm2", NULL));
    OPEN(drmOpen("FAKEDRM", NULL));
    OPEN(drmOpen("", NULL));
}

FAKE_CASE(drmOpen, last_by_name)
{
    fake_tree("open_all");
    device(63, "rare", "");
    OPEN(drmOpen("rare", NULL));
}

FAKE_CASE(drmOpen, by_name_with_zero)
{
    fake_tree("open_all");
    fake_only(3);
    fake_list(DRM_IOCTL_VERSION, "name", "na\0me", 5);
    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", "\0busid", 6);
    fake_only(-1);
    OPEN(drmOpen("na", NULL));
}

FAKE_CASE(drmOpen, by_name_no_busid)
{
    fake_tree("open_all");
    fake_fails(DRM_IOCTL_GET_UNIQUE, EINVAL, -1);
    OPEN(drmOpen("fakedrm", NULL));
}

/* A driver without a name; the original reads through NULL. */
FAKE_CASE(drmOpen, nameless_driver)
{
    fake_tree("open_all");
    device(0, "", "");
    OPEN(drmOpen("fakedrm", NULL));
}

FAKE_CASE(drmOpen, by_name_waiting)
{
    fake_tree("open_three");
    OPEN(drmOpen("nosuch", NULL));
}

FAKE_CASE(drmOpen, by_name_nothing_there)
{
    fake_tree("no_dev_dri");
    OPEN(drmOpen("fakedrm", NULL));
}

/* --- old kernels' /proc/dri ------------------------------------------------------------------------------------------ */

static void open_old(const char *name)
{
    fake_tree(name);
    OPEN(drmOpen("olddrm", NULL));
}

FAKE_CASE(drmOpen, proc_device) { open_old("proc_device"); }
FAKE_CASE(drmOpen, proc_busid) { open_old("proc_busid"); }
FAKE_CASE(drmOpen, proc_busid_of_none) { open_old("proc_busid_of_none"); }
FAKE_CASE(drmOpen, proc_no_device) { open_old("proc_no_device"); }
FAKE_CASE(drmOpen, proc_unterminated) { open_old("proc_unterminated"); }
FAKE_CASE(drmOpen, proc_one_letter) { open_old("proc_one_letter"); }
FAKE_CASE(drmOpen, proc_empty) { open_old("proc_empty"); }
FAKE_CASE(drmOpen, proc_long) { open_old("proc_long"); }
FAKE_CASE(drmOpen, proc_long_busid) { open_old("proc_long_busid"); }
FAKE_CASE(drmOpen, proc_binary) { open_old("proc_binary"); }
FAKE_CASE(drmOpen, proc_directory) { open_old("proc_directory"); }
FAKE_CASE(drmOpen, proc_last) { open_old("proc_last"); }

FAKE_CASE(drmOpenWithType, proc_render)
{
    fake_tree("proc_device");
    OPEN(drmOpenWithType("olddrm", NULL, DRM_NODE_RENDER));
}

/* --- drmOpenWithType ------------------------------------------------------------------------------------------------- */

CASE(drmOpenWithType, null)
{
    OPEN(drmOpenWithType(NULL, NULL, 0));
    OPEN(drmOpenWithType(NULL, NULL, DRM_NODE_RENDER));
    OPEN(drmOpenWithType(NULL, NULL, -1));
}

CASE(drmOpenWithType, types)
{
    static const int types[] = { DRM_NODE_CONTROL, 3, -1, INT32_MAX, INT32_MIN };

    for (size_t i = 0; i < LENGTH(types); i++) {
        OPEN(drmOpenWithType("fakedrm", NULL, types[i]));
        OPEN(drmOpenWithType(NULL, BUSID, types[i]));
        OPEN(drmOpenWithType("fakedrm", BUSID, types[i]));
    }
}

FAKE_CASE(drmOpenWithType, render)
{
    fake_tree("open_all");
    device(129, "render", "");
    OPEN(drmOpenWithType("render", NULL, DRM_NODE_RENDER));
    OPEN(drmOpenWithType(NULL, BUSID, DRM_NODE_RENDER));
    OPEN(drmOpenWithType("render", BUSID, DRM_NODE_RENDER));
}
