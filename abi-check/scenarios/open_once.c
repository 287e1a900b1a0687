/* open_once.c: devices that the parts of a program share. */
#include "scenario.h"

#define BUSID "pci:0000:00:02.0"

/* The same descriptor again shows as `same`. */
static void show(int fd, int other, int newly)
{
    say("%s, newly opened: %d", fd < 0 ? "none" : fd == other ? "the same" : "another", newly);
}

static int once(const char *busid, int type, int other)
{
    int newly = -7, fd = drmOpenOnceWithType(busid, &newly, type);

    show(fd, other, newly);
    return fd;
}

FAKE_CASE(drmOpenOnce, usual)
{
    int newly = -7, fd, other;

    fake_tree("open_all");
    fd = drmOpenOnce(NULL, BUSID, &newly);
    show(fd, -1, newly);
    newly = -7;
    other = drmOpenOnce((void *)8, BUSID, &newly);
    show(other, fd, newly);
    CALL(drmCloseOnce(other));
    CALL(drmCloseOnce(fd));
    CALL(drmCloseOnce(fd));
}

/* With an empty table. */
FAKE_CASE(drmOpenOnce, null)
{
    int newly = -7;

    fake_tree("open_all");
    RESULT(drmOpenOnce(NULL, NULL, &newly));
    NUMBER(newly);
}

FAKE_CASE(drmOpenOnceWithType, null)
{
    int newly = -7;

    fake_tree("open_all");
    RESULT(drmOpenOnceWithType(NULL, &newly, 0));
    RESULT(drmOpenOnceWithType(NULL, &newly, -1));
    NUMBER(newly);
}

FAKE_CASE(drmOpenOnce, null_crashes)
{
    fake_tree("open_all");
    DESCRIPTOR(drmOpenOnce(NULL, BUSID, NULL));
}

FAKE_CASE(drmOpenOnceWithType, null_crashes)
{
    fake_tree("open_all");
    once(BUSID, DRM_NODE_PRIMARY, -1);
    once(NULL, DRM_NODE_PRIMARY, -1);
}

FAKE_CASE(drmOpenOnceWithType, types)
{
    int primary, render, again;

    fake_tree("open_all");
    primary = once(BUSID, DRM_NODE_PRIMARY, -1);
    render = once(BUSID, DRM_NODE_RENDER, primary);
    again = once(BUSID, DRM_NODE_RENDER, render);
    once(BUSID, DRM_NODE_CONTROL, -1);
    once(BUSID, 9, -1);
    once(BUSID, -1, -1);
    CALL(drmCloseOnce(again));
    CALL(drmCloseOnce(render));
    CALL(drmCloseOnce(primary));
}

/* Names count as they are written, though they mean the same device. */
FAKE_CASE(drmOpenOnceWithType, names)
{
    int fd, others[3];

    fake_tree("open_all");
    fd = once(BUSID, DRM_NODE_PRIMARY, -1);
    others[0] = once("PCI:0:2:0", DRM_NODE_PRIMARY, fd);
    others[1] = once("PCI:0:2:0", DRM_NODE_PRIMARY, others[0]);
    once("PCI:0:99:0", DRM_NODE_PRIMARY, -1);
    CALL(drmCloseOnce(fd));
    others[2] = once("PCI:0:2:0", DRM_NODE_PRIMARY, others[0]);
    for (size_t i = 0; i < LENGTH(others); i++)
        CALL(drmCloseOnce(others[i]));
}

/* Asks for a device that is open; what is opened instead, if that one could not be, is closed. */
static void once_more(const char *name, int fd)
{
    int opened = once(name, DRM_NODE_PRIMARY, fd);

    if (opened != fd) {
        drmCloseOnce(opened);
        close(opened);
    }
}

/* Once the table is full, devices are opened all the same, but are nobody else's. */
FAKE_CASE(drmOpenOnceWithType, full)
{
    char names[20][40];
    int fds[20];

    fake_tree("open_all");
    for (size_t i = 0; i < LENGTH(fds); i++) {
        snprintf(names[i], sizeof(names[i]), "PCI:0:2:0 number %zu", i);
        fds[i] = once(names[i], DRM_NODE_PRIMARY, -1);
    }
    once_more(names[15], fds[15]);
    once_more(names[0], fds[0]);
    for (size_t i = 16; i < LENGTH(fds); i++) {
        CALL(drmCloseOnce(fds[i]));
        if (fds[i] >= 0)
            close(fds[i]);
    }
    /* The last takes the place of the one that goes. */
    CALL(drmCloseOnce(fds[3]));
    fds[3] = once("PCI:0:2:0 new", DRM_NODE_PRIMARY, -1);
    once_more(names[15], fds[15]);
    once_more("PCI:0:2:0 new", fds[3]);
    for (size_t round = 0; round < 3; round++)
        for (size_t i = 0; i < 16; i++)
            drmCloseOnce(fds[i]);
    fds[0] = once(names[0], DRM_NODE_PRIMARY, -1);
    CALL(drmCloseOnce(fds[0]));
}

FAKE_CASE(drmOpenOnce, nothing_there)
{
    int newly = -7;

    fake_tree("open_directory_only");
    RESULT(drmOpenOnce(NULL, BUSID, &newly));
    NUMBER(newly);
}

CASE(drmCloseOnce, null)
{
    CALL(drmCloseOnce(-1));
    CALL(drmCloseOnce(0));
    CALL(drmCloseOnce(1000000));
    CALL(drmCloseOnce(card));
}

FAKE_CASE(drmCloseOnce, usual)
{
    int fd;

    fake_tree("open_all");
    fd = once(BUSID, DRM_NODE_PRIMARY, -1);
    CALL(drmCloseOnce(fd + 1));
    CALL(drmCloseOnce(fd));
    fd = once(BUSID, DRM_NODE_PRIMARY, -1);
    CALL(drmCloseOnce(fd));
}
