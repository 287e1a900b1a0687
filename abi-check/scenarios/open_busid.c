/* open_busid.c: which bus ids name the same device, and what a server's functions are called for. */
#include "scenario.h"

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

static void busid(int minor, const char *text)
{
    fake_only(minor);
    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", text, strlen(text));
    fake_only(-1);
}

/* Whether the one device that is there, with this bus id, is found by others. */
static void show_matches(const char *reported)
{
    static const char *const wanted[] = {
        "pci:0000:00:02.0", "PCI:0000:00:02.0", "Pci:0000:00:02.0", "PCI:0:2:0", "pci:0:2:0", "PCI:0:2:1", "PCI:1:2:0", "PCI:0:3:0",
        "pci:0:0:2.0", "pci:0:0:2", "pci:0000:00:02.00", "pci:0000:00:02.1", "pci:0000:00:02.0trailing", "pci:0000:00:02.",
        "PCI:00:02:00", "PCI:0:2:0 trailing", "PCI: 0: 2: 0", "PCI:0:2", "PCI:0", "PCI:", "PCI", "pci:", "pci", "",
        "pci:0001:00:02.0", "pci:00000:00:02.0", "pci:10000:00:02.0", "pci:0x0:0x0:0x2.0", "PCI:0x0:2:0", "PCI:-0:2:0",
        "PCI:4294967296:2:0", "pci:-1:00:02.0", "USB:1-2", "usb:1-2", "platform:soc", " pci:0000:00:02.0",
    };

    fake_tree("open_one");
    busid(0, reported);
    for (size_t i = 0; i < LENGTH(wanted); i++) {
        int fd = drmOpen(NULL, wanted[i]);

        say("\"%s\" is \"%s\": %s", reported, wanted[i], fd < 0 ? "no" : "yes");
        if (fd >= 0)
            drmClose(fd);
    }
}

FAKE_CASE(drmOpen, busid_new) { show_matches("pci:0000:00:02.0"); }
FAKE_CASE(drmOpen, busid_old) { show_matches("PCI:0:2:0"); }
FAKE_CASE(drmOpen, busid_domain) { show_matches("pci:0001:00:02.0"); }
FAKE_CASE(drmOpen, busid_usb) { show_matches("usb:1-2"); }
FAKE_CASE(drmOpen, busid_empty) { show_matches(""); }
FAKE_CASE(drmOpen, busid_short) { show_matches("pci"); }
FAKE_CASE(drmOpen, busid_unreadable) { show_matches("pci:here"); }

/* Without interface 1.4 there are no domains, from there on. */
FAKE_CASE(drmOpen, busid_old_interface)
{
    fake_tree("open_all");
    busid(0, "pci:0005:00:07.0");
    busid(1, "pci:0005:00:02.0");
    busid(2, "pci:0000:00:02.0");
    fake_only(1);
    fake_fails(DRM_IOCTL_SET_VERSION, EINVAL, 1);
    fake_only(-1);
    OPEN(drmOpen(NULL, "pci:0009:00:07.0"));
    OPEN(drmOpen(NULL, "pci:0009:00:02.0"));
    OPEN(drmOpen(NULL, "pci:0009:00:02.0"));
}

FAKE_CASE(drmOpen, busid_no_interface)
{
    fake_tree("open_all");
    fake_fails(DRM_IOCTL_SET_VERSION, EACCES, -1);
    OPEN(drmOpen(NULL, "pci:0009:00:02.0"));
}

FAKE_CASE(drmOpen, busid_then_name)
{
    fake_tree("open_all");
    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", "", 0);
    OPEN(drmOpen("fakedrm", "pci:0000:00:02.0"));
    OPEN(drmOpen("nosuch", "pci:0000:00:02.0"));
    OPEN(drmOpen("nosuch", ""));
}

FAKE_CASE(drmOpen, busid_waiting)
{
    fake_tree("open_three");
    OPEN(drmOpen(NULL, "pci:0000:00:03.0"));
}

/* --- what a server does for the library ------------------------------------------------------------------------------ */

static int loads, asks, answer;

static int load(const char *name)
{
    say("load %s", name);
    loads++;
    return answer;
}

/* It comes before there is a driver. */
static int load_and_plug(const char *name)
{
    say("load %s, and there is a device", name);
    fake_tree("open_all");
    return 1;
}

static void ask(gid_t *group, mode_t *mode)
{
    asks += group && mode;
    *group = 44;
    *mode = 0660;
}

FAKE_CASE(drmOpen, server)
{
    drmServerInfo server = { NULL, load, ask };

    CALL(drmSetServerInfo(&server));
    OPEN(drmOpen(NULL, "pci:0000:00:02.0"));
    say("asked %d times", asks);
    OPEN(drmOpen("fakedrm", "pci:0000:00:02.0"));
    say("asked %d times, loaded %d times", asks, loads);
    fake_tree("open_directory_only");
    OPEN(drmOpen("fakedrm", NULL));
    say("asked %d times, loaded %d times", asks, loads);
    CALL(drmSetServerInfo(NULL));
    OPEN(drmOpen("fakedrm", NULL));
    say("asked %d times, loaded %d times", asks, loads);
}

FAKE_CASE(drmOpen, server_loads)
{
    drmServerInfo server = { NULL, load_and_plug, NULL };

    fake_list(DRM_IOCTL_GET_UNIQUE, "unique", "", 0);
    fake_tree("open_directory_only");
    CALL(drmSetServerInfo(&server));
    OPEN(drmOpen("fakedrm", NULL));
    CALL(drmSetServerInfo(NULL));
}

FAKE_CASE(drmOpen, server_loads_in_vain)
{
    drmServerInfo server = { NULL, load, NULL };

    answer = 1;
    fake_tree("open_directory_only");
    CALL(drmSetServerInfo(&server));
    OPEN(drmOpen("fakedrm", NULL));
    answer = -1;
    OPEN(drmOpen("fakedrm", "pci:0000:00:02.0"));
    CALL(drmSetServerInfo(NULL));
}

FAKE_CASE(drmOpenWithType, server_and_odd_type)
{
    drmServerInfo server = { NULL, load, ask };

    answer = 1;
    fake_tree("open_directory_only");
    CALL(drmSetServerInfo(&server));
    OPEN(drmOpenWithType("fakedrm", NULL, 7));
    CALL(drmSetServerInfo(NULL));
}

/* What it does meanwhile, for people who look for errors. */
FAKE_CASE(drmOpen, verbose)
{
    fake_tree("open_all");
    setenv("LIBGL_DEBUG", "verbose", 1);
    OPEN(drmOpen(NULL, "pci:0000:00:02.0"));
}
