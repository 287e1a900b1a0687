/* Most devices of a kind that the library looks for. */
#ifndef DRM_MAX_MINOR
#define DRM_MAX_MINOR 64
#endif

/* Parts of a request's number; drm.h includes where they come from. */
#if defined(__linux__)
#define DRM_IOCTL_NR(n) _IOC_NR(n)
#define DRM_IOC_VOID _IOC_NONE
#define DRM_IOC_READ _IOC_READ
#define DRM_IOC_WRITE _IOC_WRITE
#define DRM_IOC_READWRITE _IOC_READ | _IOC_WRITE
#define DRM_IOC(dir, group, nr, size) _IOC(dir, group, nr, size)
#else
#define DRM_IOCTL_NR(n) ((n) & 0xff)
#define DRM_IOC_VOID IOC_VOID
#define DRM_IOC_READ IOC_OUT
#define DRM_IOC_WRITE IOC_IN
#define DRM_IOC_READWRITE IOC_INOUT
#define DRM_IOC(dir, group, nr, size) _IOC(dir, group, nr, size)
#endif

/* Owner and permissions of device files, for systems whose library makes them. */
#define DRM_DEV_UID 0
#define DRM_DEV_GID 0
#define DRM_DEV_DIRMODE (S_IRUSR | S_IWUSR | S_IXUSR | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH)
#define DRM_DEV_MODE (S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH)

/* Where device files are, and their names: formats for a directory and a number. */
#ifdef __OpenBSD__
#define DRM_DIR_NAME "/dev"
#define DRM_PRIMARY_MINOR_NAME "drm"
#define DRM_CONTROL_MINOR_NAME "drmC"
#define DRM_RENDER_MINOR_NAME "drmR"
#else
#define DRM_DIR_NAME "/dev/dri"
#define DRM_PRIMARY_MINOR_NAME "card"
#define DRM_CONTROL_MINOR_NAME "controlD"
#define DRM_RENDER_MINOR_NAME "renderD"
#define DRM_PROC_NAME "/proc/dri/"
#endif
#define DRM_DEV_NAME "%s/" DRM_PRIMARY_MINOR_NAME "%d"
#define DRM_CONTROL_DEV_NAME "%s/" DRM_CONTROL_MINOR_NAME "%d"
#define DRM_RENDER_DEV_NAME "%s/" DRM_RENDER_MINOR_NAME "%d"

/* Room for the name of a device file: directory, slash, longest name, greatest number, NUL. The program defines MAX3. */
#define DRM_NODE_NAME_MAX \
    (sizeof(DRM_DIR_NAME) + 1 + MAX3(sizeof(DRM_PRIMARY_MINOR_NAME), sizeof(DRM_CONTROL_MINOR_NAME), \
     sizeof(DRM_RENDER_MINOR_NAME)) + sizeof("1048575") + 1)

/* What drmError knows beside errno's numbers. */
#define DRM_ERR_NO_DEVICE (-1001)
#define DRM_ERR_NO_ACCESS (-1002)
#define DRM_ERR_NOT_ROOT (-1003)
#define DRM_ERR_INVALID (-1004)
#define DRM_ERR_NO_FD (-1005)

/* No AGP memory. */
#define DRM_AGP_NO_HANDLE 0

/* Kinds of device files, and their number. */
#define DRM_NODE_PRIMARY 0
#define DRM_NODE_CONTROL 1
#define DRM_NODE_RENDER 2
#define DRM_NODE_MAX 3

/* Kinds of buses. */
#define DRM_BUS_PCI 0
#define DRM_BUS_USB 1
#define DRM_BUS_PLATFORM 2
#define DRM_BUS_HOST1X 3
#define DRM_BUS_FAUX 4

/* Room for the names of devices on buses that name them. */
#define DRM_PLATFORM_DEVICE_NAME_LEN 512
#define DRM_HOST1X_DEVICE_NAME_LEN 512
#define DRM_FAUX_DEVICE_NAME_LEN 512

/* For drmGetDevice2 and its kin: also find out the PCI revision, which may wake the device. */
#define DRM_DEVICE_GET_PCI_REVISION (1 << 0)

/* Version of drmEventContext with all its members. */
#define DRM_EVENT_CONTEXT_VERSION 4

/* Has the compiler compare a format, argument f, with the arguments from a on. */
#if defined(__GNUC__)
#define DRM_PRINTFLIKE(f, a) __attribute__((__format__(__printf__, f, a)))
#else
#define DRM_PRINTFLIKE(f, a)
#endif

/* How to count in drmWaitVBlank, and on which CRTC: the first, the second by its flag, others by their number. */
#define DRM_VBLANK_HIGH_CRTC_SHIFT 1
typedef enum {
    DRM_VBLANK_ABSOLUTE = 0x0, /* the number of a vertical blank since the driver's start */
    DRM_VBLANK_RELATIVE = 0x1, /* from the present one on */
    DRM_VBLANK_HIGH_CRTC_MASK = 0x3e, /* number of a CRTC beyond the second, shifted */
    DRM_VBLANK_EVENT = 0x4000000, /* do not wait, send an event */
    DRM_VBLANK_FLIP = 0x8000000, /* together with a page flip */
    DRM_VBLANK_NEXTONMISS = 0x10000000, /* if it has passed, the next one */
    DRM_VBLANK_SECONDARY = 0x20000000, /* the second CRTC */
    DRM_VBLANK_SIGNAL = 0x40000000 /* do not wait, send a signal; current kernels refuse */
} drmVBlankSeqType;

