//! Opening and closing a GPU.

use core::ffi::c_int;

use drm::vendor::{fd, number};

use super::{args, ret};
use crate::abi::handle::amdgpu_device_handle;
use crate::device::{self, Owner};

/// `amdgpu_device_initialize2` with `deduplicate_device` true.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_device_initialize(
    fd: c_int,
    major_version: *mut u32,
    minor_version: *mut u32,
    device_handle: *mut amdgpu_device_handle,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { amdgpu_device_initialize2(fd, true, major_version, minor_version, device_handle) }
}

/// Opens the GPU of a device file and stores its handle, and the version of the driver, which may go to NULL. The file stays the
/// program's, which may close it at once. With `deduplicate_device` a GPU that has been opened so before, be it by its other
/// node, has one handle, to be given to `amdgpu_device_deinitialize` as often as it was stored. On failure the handle is
/// NULL. 0, or `-errno`; -1 with `errno` if it cannot be asked whether the file is authenticated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_device_initialize2(
    fd: c_int,
    deduplicate_device: bool,
    major_version: *mut u32,
    minor_version: *mut u32,
    device_handle: *mut amdgpu_device_handle,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(device_handle) }) else { return ret::invalid() };
    place.write(core::ptr::null_mut());
    let device = match device::open(self::fd(fd), deduplicate_device) {
        Ok(device) => device,
        Err(failure) => return failure.to_c(),
    };
    let (major, minor) = device.version();
    for (place, number) in [(major_version, major), (minor_version, minor)] {
        // SAFETY: the caller vouches for the pointers.
        if let Some(place) = unsafe { args::out(place) } {
            place.write(number);
        }
    }
    place.write(device.into_raw().cast());
    0
}

/// Gives a GPU up, or one of the times it was opened. Its buffers, contexts and addresses must have been given up before; what
/// of them is left may not be used any more. NULL is nothing to give up. 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_device_deinitialize(device_handle: amdgpu_device_handle) -> c_int {
    // SAFETY: the caller gives the handle up.
    drop(unsafe { Owner::from_raw(device_handle.cast()) });
    0
}

/// The device file that requests are made on. It stays the library's, which closes it. -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_device_get_fd(device_handle: amdgpu_device_handle) -> c_int {
    // SAFETY: the caller vouches for the handle.
    unsafe { args::device(device_handle) }.map_or(-1, |device| number(device.fd()))
}
