//! Which devices there are.

use core::ffi::c_int;

use crate::abi::device::drmDevicePtr;
use crate::capi::{args, ret};
use crate::device::enumerate;
use crate::mem::CBox;
use crate::{Errno, Result};

/// `DRM_DEVICE_GET_PCI_REVISION`
const REVISION: u32 = 1;

/// Whether the flags ask for the revision.
fn revision(flags: u32) -> Result<bool> {
    if flags & !REVISION == 0 { Ok(flags == REVISION) } else { Err(Errno::INVAL.into()) }
}

/// `drmGetDevice2` with `DRM_DEVICE_GET_PCI_REVISION`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetDevice(fd: c_int, device: *mut drmDevicePtr) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    unsafe { drmGetDevice2(fd, REVISION, device) }
}

/// Stores which device is open. 0, or `-errno`: `-EINVAL` if it is none, `-ENODEV`, with NULL stored, if `/dev/dri` has
/// no file of it. The result is freed with `drmFreeDevice`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetDevice2(fd: c_int, flags: u32, device: *mut drmDevicePtr) -> c_int {
    if fd == -1 {
        return ret::INVALID;
    }
    match enumerate::number(args::fd(fd)) {
        // SAFETY: the caller vouches for the pointer.
        Ok(number) => unsafe { drmGetDeviceFromDevId(number, flags, device) },
        Err(error) => ret::neg_errno(Err(error)),
    }
}

/// Stores the device with this number, `st_rdev`. `flags` are `DRM_DEVICE_GET_PCI_REVISION` or 0. 0, or `-errno`, as for
/// `drmGetDevice2`. The result is freed with `drmFreeDevice`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetDeviceFromDevId(
    dev_id: libc::dev_t,
    flags: u32,
    device: *mut drmDevicePtr,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(device) }) else { return ret::INVALID };
    let found = match revision(flags).and_then(|revision| enumerate::find(dev_id, revision)) {
        Ok(found) => found,
        Err(error) => return ret::neg_errno(Err(error)),
    };
    let result = if found.is_some() { 0 } else { -libc::ENODEV };
    place.write(found.map_or(core::ptr::null_mut(), CBox::into_raw));
    result
}

/// `drmGetDevices2` with `DRM_DEVICE_GET_PCI_REVISION`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetDevices(devices: *mut drmDevicePtr, max_devices: c_int) -> c_int {
    // SAFETY: the caller vouches for the array.
    unsafe { drmGetDevices2(REVISION, devices, max_devices) }
}

/// Stores the devices there are, at most `max_devices`, in the order of `/dev/dri`, which is not that of their numbers;
/// their number, or `-errno`. With NULL counts them, also those it could not describe. `flags` are
/// `DRM_DEVICE_GET_PCI_REVISION` or 0. The results are freed with `drmFreeDevices`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetDevices2(
    flags: u32,
    devices: *mut drmDevicePtr,
    max_devices: c_int,
) -> c_int {
    let revision = match revision(flags) {
        Ok(revision) => revision,
        Err(error) => return ret::neg_errno(Err(error)),
    };
    if devices.is_null() {
        return ret::count_or_neg_errno(enumerate::count().map(ret::int));
    }
    let list = match enumerate::list(revision) {
        Ok(list) => list,
        Err(error) => return ret::neg_errno(Err(error)),
    };
    let count = ret::int(list.len()).min(max_devices);
    let room = usize::try_from(max_devices).unwrap_or(0);
    for (index, device) in list.take(room).enumerate() {
        // SAFETY: the caller vouches for so many places.
        unsafe { devices.wrapping_add(index).write(device.into_raw()) };
    }
    count
}

/// Frees a device and stores NULL in its place; NULL is fine, both ways.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeDevice(device: *mut drmDevicePtr) {
    // SAFETY: the caller vouches for the place.
    let Some(place) = (unsafe { device.as_mut() }) else { return };
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(*place) });
    *place = core::ptr::null_mut();
}

/// Frees `count` devices and stores NULL in their places; the array stays the caller's. NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeDevices(devices: *mut drmDevicePtr, count: c_int) {
    if devices.is_null() {
        return;
    }
    for index in 0..usize::try_from(count).unwrap_or(0) {
        // SAFETY: the caller vouches for so many places, and owns what is in them.
        unsafe { drmFreeDevice(devices.wrapping_add(index)) };
    }
}

/// Whether both are the same device: 1 or 0, also if one of them is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmDevicesEqual(a: drmDevicePtr, b: drmDevicePtr) -> c_int {
    // SAFETY: the caller vouches for the devices.
    let (a, b) = unsafe { (a.as_ref(), b.as_ref()) };
    match (a, b) {
        (Some(a), Some(b)) => a.is_same(b).into(),
        _ => 0,
    }
}
