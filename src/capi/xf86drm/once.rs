//! Devices that the parts of a process share.

use core::ffi::{c_char, c_int, c_void};

use crate::capi::{args, ret};
use crate::device::node::Kind;
use crate::device::once::{self, Opened};
use crate::device::open;

/// What else a search can end in: no device.
const NONE: c_int = -1;

/// `drmOpenOnceWithType` for primary nodes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmOpenOnce(
    unused: *mut c_void,
    BusID: *const c_char,
    newlyopened: *mut c_int,
) -> c_int {
    let _ = unused;
    // SAFETY: the caller vouches for the pointers.
    unsafe { drmOpenOnceWithType(BusID, newlyopened, Kind::Primary.number()) }
}

/// Opens the device with this bus id, or takes part in it if this process has opened it so before; whether it is new is
/// stored. `type` is a `DRM_NODE_*`. A descriptor, for `drmCloseOnce`, or -1. Of more than 16 devices the rest is
/// not shared, and nothing is stored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmOpenOnceWithType(
    BusID: *const c_char,
    newlyopened: *mut c_int,
    r#type: c_int,
) -> c_int {
    // SAFETY: the caller vouches for the string.
    let busid = unsafe { args::text(BusID) };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(newlyopened) };
    let (Some(busid), Some(kind)) = (busid, Kind::from_number(r#type)) else { return NONE };
    let (fd, new) = match once::open(busid, kind) {
        Ok(Some(Opened::New(fd))) => (fd, 1),
        Ok(Some(Opened::Shared(fd))) => (fd, 0),
        Ok(Some(Opened::Alone(file))) => return file.into_raw(),
        Ok(None) | Err(_) => return NONE,
    };
    place.map(|place| place.write(new));
    fd
}

/// Gives up what `drmOpenOnce` opened; closed by the last one. Other descriptors stay open.
#[unsafe(no_mangle)]
pub extern "C" fn drmCloseOnce(fd: c_int) {
    if let Ok(Some(file)) = once::close(args::fd(fd)) {
        ret::minus_one(open::close(file.into_raw()));
    }
}
