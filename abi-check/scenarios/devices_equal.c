/* devices_equal.c: comparing devices, and freeing them. */
#include "scenario.h"

/* A device of its own making, with room for every bus. */
struct device {
    drmDevice device;
    union {
        drmPciBusInfo pci;
        drmUsbBusInfo usb;
        drmPlatformBusInfo platform;
        drmFauxBusInfo faux;
        char bytes[1024];
    } bus;
};

static void on_bus(struct device *device, int bus)
{
    memset(device, 0, sizeof(*device));
    device->device.bustype = bus;
    device->device.businfo.pci = &device->bus.pci;
}

CASE(drmDevicesEqual, null)
{
    struct device device;

    on_bus(&device, DRM_BUS_PCI);
    RESULT(drmDevicesEqual(NULL, NULL));
    RESULT(drmDevicesEqual(&device.device, NULL));
    RESULT(drmDevicesEqual(NULL, &device.device));
    RESULT(drmDevicesEqual(&device.device, &device.device));
}

CASE(drmDevicesEqual, buses)
{
    static const int buses[] = { DRM_BUS_PCI, DRM_BUS_USB, DRM_BUS_PLATFORM, DRM_BUS_HOST1X, DRM_BUS_FAUX, 5, 16, -1, 0x7fffffff };
    struct device a, b;

    for (size_t i = 0; i < LENGTH(buses); i++)
        for (size_t j = 0; j < LENGTH(buses); j++) {
            on_bus(&a, buses[i]);
            on_bus(&b, buses[j]);
            say("%d and %d", buses[i], buses[j]);
            RESULT(drmDevicesEqual(&a.device, &b.device));
        }
}

/* Of another byte than the first, one is enough; what lies behind the bus info does not matter. */
static void show_bytes(int bus, size_t size, size_t step, size_t padding)
{
    struct device a, b;

    for (size_t i = 0; i < size + 8; i += step) {
        if (i == padding)
            continue;
        on_bus(&a, bus);
        on_bus(&b, bus);
        b.bus.bytes[i] = 1;
        say("bus %d, byte %zu", bus, i);
        RESULT(drmDevicesEqual(&a.device, &b.device));
    }
}

CASE(drmDevicesEqual, pci)
{
    /* domain, bus, device, function, and a byte of padding */
    show_bytes(DRM_BUS_PCI, sizeof(drmPciBusInfo), 1, 5);
}

CASE(drmDevicesEqual, pci_padding)
{
    struct device a, b;

    on_bus(&a, DRM_BUS_PCI);
    on_bus(&b, DRM_BUS_PCI);
    b.bus.bytes[5] = 1;
    RESULT(drmDevicesEqual(&a.device, &b.device));
}

CASE(drmDevicesEqual, usb)
{
    show_bytes(DRM_BUS_USB, sizeof(drmUsbBusInfo), 1, SIZE_MAX);
}

/* Also what comes after the names' ends. */
CASE(drmDevicesEqual, names)
{
    show_bytes(DRM_BUS_PLATFORM, DRM_PLATFORM_DEVICE_NAME_LEN, 73, SIZE_MAX);
    show_bytes(DRM_BUS_HOST1X, DRM_HOST1X_DEVICE_NAME_LEN, 73, SIZE_MAX);
    show_bytes(DRM_BUS_FAUX, sizeof(drmFauxBusInfo), 73, SIZE_MAX);
    show_bytes(DRM_BUS_PLATFORM, DRM_PLATFORM_DEVICE_NAME_LEN, 511, SIZE_MAX);
    show_bytes(DRM_BUS_FAUX, sizeof(drmFauxBusInfo), 511, SIZE_MAX);
    show_bytes(DRM_BUS_HOST1X, DRM_HOST1X_DEVICE_NAME_LEN, 512, SIZE_MAX);
}

/* Neither files nor identifiers matter. */
CASE(drmDevicesEqual, only_the_bus)
{
    drmPciDeviceInfo info = { 1, 2, 3, 4, 5 };
    struct device a, b;

    on_bus(&a, DRM_BUS_PCI);
    on_bus(&b, DRM_BUS_PCI);
    b.device.available_nodes = 7;
    b.device.deviceinfo.pci = &info;
    RESULT(drmDevicesEqual(&a.device, &b.device));
}

CASE(drmDevicesEqual, usual)
{
    drmDevicePtr all[64] = { 0 }, one = NULL;
    int count = drmGetDevices2(0, all, LENGTH(all)), same = 0;

    drmGetDevice2(card, 0, &one);
    for (int i = 0; i < count; i++)
        same += drmDevicesEqual(all[i], one);
    say("the same as %d of %d", same, count);
    drmFreeDevice(&one);
    drmFreeDevices(all, count);
}

CASE(drmFreeDevice, null)
{
    drmDevicePtr none = NULL;

    CALL(drmFreeDevice(NULL));
    CALL(drmFreeDevice(&none));
}

FAKE_CASE(drmFreeDevice, usual)
{
    static const char *const trees[] = { "pci_one_gpu", "usb_interface", "platform_of", "host1x", "faux", "of_compatible_n_0" };

    for (size_t i = 0; i < LENGTH(trees); i++) {
        drmDevicePtr devices[4] = { 0 };

        fake_tree(trees[i]);
        drmGetDevices2(0, devices, LENGTH(devices));
        CALL(drmFreeDevice(&devices[0]));
        say("%s", devices[0] ? "still there" : "gone");
        CALL(drmFreeDevice(&devices[0]));
        drmFreeDevices(devices, LENGTH(devices));
    }
}

/* The names of a platform device are blocks of their own; other buses have none, whatever is there. */
FAKE_CASE(drmFreeDevice, without_names)
{
    drmDevicePtr devices[4] = { 0 };

    fake_tree("platform_of");
    if (drmGetDevices2(0, devices, LENGTH(devices)) < 1 || !devices[0])
        return;
    for (char **name = devices[0]->deviceinfo.platform->compatible; name && *name; name++)
        free(*name);
    free(devices[0]->deviceinfo.platform->compatible);
    devices[0]->deviceinfo.platform->compatible = NULL;
    CALL(drmFreeDevice(&devices[0]));
    drmFreeDevices(devices, LENGTH(devices));
}

CASE(drmFreeDevices, null)
{
    drmDevicePtr devices[3] = { NULL, NULL, NULL };

    CALL(drmFreeDevices(NULL, 0));
    CALL(drmFreeDevices(NULL, 5));
    CALL(drmFreeDevices(devices, 0));
    CALL(drmFreeDevices(devices, 3));
    CALL(drmFreeDevices(devices, -1));
}

/* Holes are passed over, and nothing behind the count is freed. */
FAKE_CASE(drmFreeDevices, holes)
{
    drmDevicePtr devices[8] = { 0 };

    fake_tree("many_platform_devices");
    if (drmGetDevices2(0, devices, LENGTH(devices)) != LENGTH(devices)) {
        drmFreeDevices(devices, LENGTH(devices));
        return;
    }
    drmFreeDevice(&devices[2]);
    CALL(drmFreeDevices(devices, 5));
    for (size_t i = 0; i < LENGTH(devices); i++)
        say("%zu %s", i, devices[i] ? "there" : "gone");
    CALL(drmFreeDevices(devices + 5, 3));
}

CASE(drmFreeDevices, usual)
{
    drmDevicePtr devices[64] = { 0 };
    int count = drmGetDevices2(0, devices, LENGTH(devices));

    CALL(drmFreeDevices(devices, count));
    for (int i = 0; i < count; i++)
        say("%d %s", i, devices[i] ? "there" : "gone");
}
