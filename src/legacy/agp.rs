//! The AGP bridge: memory of the computer that a graphics card sees as its own.

use core::ffi::c_ulong;

use crate::ioctl::{call_plain, legacy};
use crate::uapi::legacy::{
    drm_agp_binding, drm_agp_buffer, drm_agp_info, drm_agp_mode, drm_handle_t,
};
use crate::{DeviceFd, Result, mem};

/// `drmAgpAcquire(fd)`—Takes the bridge for oneself.
///
/// # Errors
///
/// The kernel's: `ENODEV` without a bridge, `EBUSY` if somebody else has it.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_ACQUIRE`.
#[doc(alias = "drmAgpAcquire")]
pub fn acquire(fd: DeviceFd<'_>) -> Result<()> {
    legacy::agp_acquire(fd)
}

/// `drmAgpRelease(fd)`—Gives the bridge back.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_RELEASE`.
#[doc(alias = "drmAgpRelease")]
pub fn release(fd: DeviceFd<'_>) -> Result<()> {
    legacy::agp_release(fd)
}

/// `drmAgpEnable(fd, mode)`—Turns transfers on, by the bridge's command bits.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_ENABLE`.
#[doc(alias = "drmAgpEnable")]
pub fn enable(fd: DeviceFd<'_>, mode: c_ulong) -> Result<()> {
    let mut arg: drm_agp_mode = mem::zeroed();
    arg.mode = mode;
    call_plain::<legacy::AgpEnable>(fd, &mut arg)
}

/// `drmAgpAlloc(fd, size, type, &address, &handle)`—Allocates memory, in bytes; `handle` and `physical` of the answer
/// count.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_ALLOC`.
#[doc(alias = "drmAgpAlloc")]
pub fn allocate(fd: DeviceFd<'_>, size: c_ulong, kind: c_ulong) -> Result<drm_agp_buffer> {
    let mut arg: drm_agp_buffer = mem::zeroed();
    (arg.size, arg.r#type) = (size, kind);
    call_plain::<legacy::AgpAlloc>(fd, &mut arg)?;
    Ok(arg)
}

/// `drmAgpFree(fd, handle)`—Frees memory.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_FREE`.
#[doc(alias = "drmAgpFree")]
pub fn free(fd: DeviceFd<'_>, handle: drm_handle_t) -> Result<()> {
    let mut arg: drm_agp_buffer = mem::zeroed();
    arg.handle = handle.into();
    call_plain::<legacy::AgpFree>(fd, &mut arg)
}

/// `drmAgpBind(fd, handle, offset)`—Puts memory into the aperture, from this byte on.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_BIND`.
#[doc(alias = "drmAgpBind")]
pub fn bind(fd: DeviceFd<'_>, handle: drm_handle_t, offset: c_ulong) -> Result<()> {
    let mut arg: drm_agp_binding = mem::zeroed();
    (arg.handle, arg.offset) = (handle.into(), offset);
    call_plain::<legacy::AgpBind>(fd, &mut arg)
}

/// `drmAgpUnbind(fd, handle)`—Takes memory out of the aperture.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_UNBIND`.
#[doc(alias = "drmAgpUnbind")]
pub fn unbind(fd: DeviceFd<'_>, handle: drm_handle_t) -> Result<()> {
    let mut arg: drm_agp_binding = mem::zeroed();
    arg.handle = handle.into();
    call_plain::<legacy::AgpUnbind>(fd, &mut arg)
}

/// `drmAgpVersionMajor(fd)` and its like—What the bridge is like, and how much of its memory is in use.
///
/// # Errors
///
/// The kernel's: `ENODEV` without a bridge.
///
/// # Kernel
///
/// `DRM_IOCTL_AGP_INFO`.
#[doc(alias = "drmAgpVersionMajor")]
#[doc(alias = "drmAgpVersionMinor")]
#[doc(alias = "drmAgpGetMode")]
#[doc(alias = "drmAgpBase")]
#[doc(alias = "drmAgpSize")]
#[doc(alias = "drmAgpMemoryUsed")]
#[doc(alias = "drmAgpMemoryAvail")]
#[doc(alias = "drmAgpVendorId")]
#[doc(alias = "drmAgpDeviceId")]
pub fn info(fd: DeviceFd<'_>) -> Result<drm_agp_info> {
    let mut arg: drm_agp_info = mem::zeroed();
    call_plain::<legacy::AgpInfo>(fd, &mut arg)?;
    Ok(arg)
}
