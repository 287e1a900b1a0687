//! Opening and closing devices.

use core::ffi::{c_char, c_int};

use crate::capi::{args, ret};
use crate::device::node::Kind;
use crate::device::open;

/// What else a search can end in: no device.
const NONE: c_int = -1;

/// Whether the first primary node is there and a driver answers: 1 or 0.
#[unsafe(no_mangle)]
pub extern "C" fn drmAvailable() -> c_int {
    open::available().into()
}

/// `drmOpenWithType` for primary nodes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmOpen(name: *const c_char, busid: *const c_char) -> c_int {
    // SAFETY: the caller vouches for the strings.
    unsafe { drmOpenWithType(name, busid, Kind::Primary.number()) }
}

/// Opens the device with this bus id or, if there is none, the first one whose driver has this name and that has no
/// bus id yet. Either may be NULL. `type` is a `DRM_NODE_*`. A descriptor, or a negative number, mostly -1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmOpenWithType(
    name: *const c_char,
    busid: *const c_char,
    r#type: c_int,
) -> c_int {
    // SAFETY: the caller vouches for the strings.
    let (name, busid) = unsafe { (args::text(name), args::text(busid)) };
    let Some(kind) = Kind::from_number(r#type) else { return NONE };
    match open::find(name, busid, kind).transpose() {
        Some(file) => ret::file(file),
        None => NONE,
    }
}

/// `-EINVAL`: kernels of today have no control nodes.
#[unsafe(no_mangle)]
pub extern "C" fn drmOpenControl(minor: c_int) -> c_int {
    let _ = minor;
    ret::INVALID
}

/// Opens "/dev/dri/renderD" and this number, 128 for the first. A descriptor, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmOpenRender(minor: c_int) -> c_int {
    match u32::try_from(minor) {
        Ok(minor) => ret::file(open::render(minor)),
        Err(_) => -libc::ENOENT,
    }
}

/// Closes a device. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmClose(fd: c_int) -> c_int {
    ret::minus_one(open::close(fd))
}
