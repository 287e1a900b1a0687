/* devices.c: which devices there are, as their files and sysfs tell; with every tree that the fake kernel can show. */
#include <sys/sysmacros.h>

#include "scenario.h"

#define MOST 300

/* The whole buffer counts when devices are compared. */
static void show_name(const char *what, const char *name, size_t size)
{
    size_t length = strnlen(name, size);

    for (size_t i = length; i < size; i++)
        if (name[i])
            say("%s has more after its end", what);
    say("%s: \"%.*s\"%s", what, (int)length, name, length < size ? "" : " without an end");
}

static void show_names(char **names)
{
    if (!names) {
        say("no compatible names");
        return;
    }
    for (int i = 0; names[i]; i++)
        say("compatible with \"%s\"", names[i]);
}

static void show(const char *what, drmDevicePtr device)
{
    const char *block = (const char *)device;

    if (!device) {
        say("%s: none", what);
        return;
    }
    say("%s: bus %d, nodes %x", what, device->bustype, device->available_nodes);
    for (int kind = 0; kind < DRM_NODE_MAX; kind++)
        say("node %d: \"%s\"", kind, device->nodes[kind]);
    say("nodes %td %td %td %td, bus info %td, device info %td", (char *)device->nodes - block, device->nodes[0] - block,
        device->nodes[1] - block, device->nodes[2] - block, (char *)device->businfo.pci - block,
        device->deviceinfo.pci ? (char *)device->deviceinfo.pci - block : 0);
    switch (device->bustype) {
    case DRM_BUS_PCI:
        say("pci %04x:%02x:%02x.%u", device->businfo.pci->domain, device->businfo.pci->bus, device->businfo.pci->dev,
            device->businfo.pci->func);
        BYTES(device->deviceinfo.pci, 9);
        break;
    case DRM_BUS_USB:
        say("usb %u:%u", device->businfo.usb->bus, device->businfo.usb->dev);
        BYTES(device->deviceinfo.usb, sizeof(drmUsbDeviceInfo));
        break;
    case DRM_BUS_PLATFORM:
    case DRM_BUS_HOST1X:
        show_name("platform", device->businfo.platform->fullname, DRM_PLATFORM_DEVICE_NAME_LEN);
        show_names(device->deviceinfo.platform->compatible);
        break;
    case DRM_BUS_FAUX:
        show_name("faux", device->businfo.faux->name, sizeof(device->businfo.faux->name));
        break;
    }
}

static void show_all(drmDevicePtr *devices, int count)
{
    for (int i = 0; i < count; i++)
        show("device", devices[i]);
}

/* --- drmGetDevices2, drmGetDevices ----------------------------------------------------------------------------------- */

TREE_CASE(drmGetDevices2, each_tree)
{
    drmDevicePtr devices[MOST] = { 0 };
    int count = CODE(drmGetDevices2(0, devices, MOST));

    show_all(devices, count);
    drmFreeDevices(devices, count);
}

TREE_CASE(drmGetDevices2, each_tree_with_revisions)
{
    drmDevicePtr devices[MOST] = { 0 };
    int count = CODE(drmGetDevices2(DRM_DEVICE_GET_PCI_REVISION, devices, MOST));

    show_all(devices, count);
    drmFreeDevices(devices, count);
}

TREE_CASE(drmGetDevices2, each_tree_counted)
{
    CODE(drmGetDevices2(0, NULL, 0));
}

CASE(drmGetDevices2, null)
{
    CODE(drmGetDevices2(0, NULL, 0));
    CODE(drmGetDevices2(0, NULL, 100));
    CODE(drmGetDevices2(0, NULL, -1));
}

CASE(drmGetDevices2, flags)
{
    drmDevicePtr devices[MOST] = { 0 };

    CODE(drmGetDevices2(2, NULL, 0));
    CODE(drmGetDevices2(~0u, NULL, 0));
    CODE(drmGetDevices2(0x80000001, devices, MOST));
    CODE(drmGetDevices2(1, NULL, 0));
    show("not touched", devices[0]);
}

/* What finds no room is not lost, and what lies behind the room is not touched. */
FAKE_CASE(drmGetDevices2, too_little_room)
{
    static const char *const trees[] = { "pci_two_gpus", "many_devices", "platform_two_devices" };
    static const int rooms[] = { 0, 1, 2, 3, -1, -5, INT32_MIN };
    drmDevice sentinel;

    for (size_t i = 0; i < LENGTH(trees); i++)
        for (size_t room = 0; room < LENGTH(rooms); room++) {
            drmDevicePtr devices[5] = { &sentinel, &sentinel, &sentinel, &sentinel, &sentinel };
            int count, kept = 0;

            fake_tree(trees[i]);
            count = CODE(drmGetDevices2(0, devices, rooms[room]));
            while (kept < 5 && devices[kept] != &sentinel)
                kept++;
            say("%s, room for %d: %d stored", trees[i], rooms[room], kept);
            drmFreeDevices(devices, kept);
            (void)count;
        }
}

CASE(drmGetDevices, null)
{
    CODE(drmGetDevices(NULL, 0));
}

CASE(drmGetDevices, usual)
{
    drmDevicePtr devices[MOST] = { 0 };
    int count = CODE(drmGetDevices(devices, MOST));

    show_all(devices, count);
    drmFreeDevices(devices, count);
}

/* --- machines that change meanwhile ---------------------------------------------------------------------------------- */

static void list_after(const char *before, const char *path, const char *after)
{
    drmDevicePtr devices[MOST] = { 0 };
    int count;

    fake_tree(before);
    fake_tree_after(path, after);
    count = CODE(drmGetDevices2(0, devices, MOST));
    show_all(devices, count);
    drmFreeDevices(devices, count);
}

FAKE_CASE(drmGetDevices2, gone_after_directory)
{
    list_after("pci_two_gpus", "/dev/dri", "empty");
}

FAKE_CASE(drmGetDevices2, gone_after_node)
{
    list_after("pci_two_gpus", "/dev/dri/card1", "empty");
}

FAKE_CASE(drmGetDevices2, gone_after_sysfs)
{
    list_after("pci_two_gpus", "/sys/dev/char/226:1/device/drm", "pci_one_gpu");
}

FAKE_CASE(drmGetDevices2, gone_after_subsystem)
{
    list_after("pci_two_gpus", "/sys/dev/char/226:129/device/subsystem", "pci_one_gpu");
}

FAKE_CASE(drmGetDevices2, another_bus_after_subsystem)
{
    list_after("pci_one_gpu", "/sys/dev/char/226:0/device/subsystem", "usb_interface");
    list_after("faux", "/sys/dev/char/226:0/device/subsystem", "empty");
    list_after("usb_interface", "/sys/dev/char/226:0/device/subsystem", "pci_one_gpu");
    list_after("platform_of", "/sys/dev/char/226:1/device/subsystem", "pci_two_gpus");
}

FAKE_CASE(drmGetDevices2, gone_after_node_of_another)
{
    list_after("many_devices", "/dev/dri/card100", "empty");
    list_after("many_platform_devices", "/dev/dri/renderD130", "pci_one_gpu");
}

/* Counted, and then fewer or more. */
FAKE_CASE(drmGetDevices2, counted_before)
{
    static const char *const trees[] = { "pci_one_gpu", "many_platform_devices", "empty", "pci_two_gpus" };

    for (size_t i = 0; i + 1 < LENGTH(trees); i++) {
        drmDevicePtr *devices;
        int count;

        fake_tree(trees[i]);
        count = drmGetDevices2(0, NULL, 0);
        devices = calloc(count > 0 ? count : 1, sizeof(*devices));
        if (!devices)
            return;
        fake_tree(trees[i + 1]);
        count = CODE(drmGetDevices2(0, devices, count));
        show_all(devices, count);
        drmFreeDevices(devices, count);
        free(devices);
    }
}

/* --- drmGetDeviceFromDevId, drmGetDevice2, drmGetDevice -------------------------------------------------------------- */

/* Numbers that trees have, and some that none has. */
static const struct { unsigned major, minor; } numbers[] = {
    { 226, 0 }, { 226, 128 }, { 226, 1 }, { 226, 129 }, { 226, 64 }, { 226, 300 }, { 29, 0 }, { 0, 0 },
};

TREE_CASE(drmGetDeviceFromDevId, each_tree)
{
    for (size_t i = 0; i < LENGTH(numbers); i++) {
        drmDevicePtr device = (drmDevicePtr)(uintptr_t)1;
        int result = CODE(drmGetDeviceFromDevId(makedev(numbers[i].major, numbers[i].minor), 0, &device));

        if (device == (drmDevicePtr)(uintptr_t)1) {
            say("%u:%u not touched", numbers[i].major, numbers[i].minor);
            continue;
        }
        say("%u:%u", numbers[i].major, numbers[i].minor);
        show("device", device);
        if (result == 0)
            drmFreeDevice(&device);
    }
}

FAKE_CASE(drmGetDeviceFromDevId, revision)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDeviceFromDevId(makedev(226, 128), DRM_DEVICE_GET_PCI_REVISION, &device));
    show("device", device);
    drmFreeDevice(&device);
}

CASE(drmGetDeviceFromDevId, null)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDeviceFromDevId(makedev(226, 0), 0, NULL));
    CODE(drmGetDeviceFromDevId(0, 0, &device));
    CODE(drmGetDeviceFromDevId(0, 0, NULL));
    show("device", device);
}

CASE(drmGetDeviceFromDevId, flags)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDeviceFromDevId(makedev(226, 0), 2, &device));
    CODE(drmGetDeviceFromDevId(makedev(226, 0), ~0u, &device));
    CODE(drmGetDeviceFromDevId(makedev(226, 0), ~0u, NULL));
    show("device", device);
}

CASE(drmGetDeviceFromDevId, odd_numbers)
{
    const dev_t odd[] = { 1, makedev(226, 0xfffff), makedev(0xfff, 0), makedev(0x7fffffff, 0x7fffffff) };

    for (size_t i = 0; i < LENGTH(odd); i++) {
        drmDevicePtr device = NULL;

        CODE(drmGetDeviceFromDevId(odd[i], 0, &device));
        drmFreeDevice(&device);
    }
}

FAKE_CASE(drmGetDeviceFromDevId, gone_meanwhile)
{
    static const char *const files[] = {
        "/sys/dev/char/226:0/device/drm", "/sys/dev/char/226:0/device/subsystem", "/dev/dri", "/dev/dri/renderD128",
    };

    for (size_t i = 0; i < LENGTH(files); i++) {
        drmDevicePtr device = NULL;

        fake_tree("pci_one_gpu");
        fake_tree_after(files[i], "empty");
        say("gone after %s", files[i]);
        CODE(drmGetDeviceFromDevId(makedev(226, 0), 0, &device));
        show("device", device);
        drmFreeDevice(&device);
    }
}

CASE(drmGetDevice2, null)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDevice2(-1, 0, &device));
    CODE(drmGetDevice2(-1, 0, NULL));
    CODE(drmGetDevice2(-2, 0, &device));
    CODE(drmGetDevice2(1000000, 0, &device));
    CODE(drmGetDevice2(card, 0, NULL));
    show("device", device);
}

CASE(drmGetDevice2, usual)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDevice2(card, 0, &device));
    show("device", device);
    drmFreeDevice(&device);
    CODE(drmGetDevice2(card, DRM_DEVICE_GET_PCI_REVISION, &device));
    show("device", device);
    drmFreeDevice(&device);
    CODE(drmGetDevice2(card, 4, &device));
}

/* What is no device of DRM's. */
CASE(drmGetDevice2, other_files)
{
    static const char *const files[] = { "/dev/null", "/", "/proc/self/status" };

    for (size_t i = 0; i < LENGTH(files); i++) {
        drmDevicePtr device = NULL;
        int fd = open(files[i], O_RDONLY | O_CLOEXEC);

        CODE(drmGetDevice2(fd, 0, &device));
        show(files[i], device);
        if (fd >= 0)
            close(fd);
    }
}

FAKE_CASE(drmGetDevice2, other_devices)
{
    static const struct { unsigned major, minor; bool block; } devices[] = {
        { 226, 0, true }, { 226, 128, false }, { 226, 128, true }, { 226, 1, false }, { 29, 0, false }, { 8, 0, true },
    };

    for (size_t i = 0; i < LENGTH(devices); i++) {
        drmDevicePtr device = NULL;
        int fd = fake_fd(devices[i].major, devices[i].minor, devices[i].block);

        CODE(drmGetDevice2(fd, 0, &device));
        show("device", device);
        drmFreeDevice(&device);
        close(fd);
    }
}

CASE(drmGetDevice, null)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDevice(-1, &device));
    CODE(drmGetDevice(-1, NULL));
    CODE(drmGetDevice(card, NULL));
    show("device", device);
}

CASE(drmGetDevice, usual)
{
    drmDevicePtr device = NULL;

    CODE(drmGetDevice(card, &device));
    show("device", device);
    drmFreeDevice(&device);
}
