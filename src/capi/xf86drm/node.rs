//! Device files: their kinds and their names.

use core::ffi::{c_char, c_int};

use crate::capi::{args, ret};
use crate::device::node::{self, Kind};

/// Which `DRM_NODE_*` a device file is. -1 with `errno` on failure: `EINVAL` if it is none, `ENODEV` if `/dev/dri` has
/// no file with its number.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetNodeTypeFromFd(fd: c_int) -> c_int {
    match node::kind(args::fd(fd)) {
        Ok(kind) => kind.number(),
        Err(error) => ret::minus_one(Err(error)),
    }
}

/// Which `DRM_NODE_*` the device file of a device number is. `-errno` on failure: `-EINVAL` if it is none, `-ENODEV` if
/// `/dev/dri` has no file with its number.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetNodeTypeFromDevId(devid: libc::dev_t) -> c_int {
    ret::count_or_neg_errno(node::kind_of_device(devid).map(Kind::number))
}

/// Path of a primary node, if it is one of the first 64; else NULL. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetDeviceNameFromFd(fd: c_int) -> *mut c_char {
    ret::text(node::primary_path_by_number(args::fd(fd)))
}

/// Path of a device file as the kernel names it, there or not; NULL if it is none. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetDeviceNameFromFd2(fd: c_int) -> *mut c_char {
    ret::text(node::path(args::fd(fd)))
}

/// Path of the primary node of a device, there or not; NULL if it has none. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetPrimaryDeviceNameFromFd(fd: c_int) -> *mut c_char {
    ret::text(node::sibling_path(args::fd(fd), Kind::Primary))
}

/// Path of the render node of a device, there or not; NULL if it has none. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetRenderDeviceNameFromFd(fd: c_int) -> *mut c_char {
    ret::text(node::sibling_path(args::fd(fd), Kind::Render))
}
