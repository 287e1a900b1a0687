//! Memory for scatter and gather DMA, where there is no AGP bridge.

use core::ffi::c_ulong;

use crate::ioctl::{call_plain, legacy};
use crate::uapi::legacy::{drm_handle_t, drm_scatter_gather};
use crate::{DeviceFd, Result, mem};

/// `drmScatterGatherAlloc(fd, size, &handle)`—Allocates memory, in bytes; the low bits of its handle.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_SG_ALLOC`.
#[doc(alias = "drmScatterGatherAlloc")]
pub fn allocate(fd: DeviceFd<'_>, size: c_ulong) -> Result<drm_handle_t> {
    let mut arg: drm_scatter_gather = mem::zeroed();
    arg.size = size;
    call_plain::<legacy::SgAlloc>(fd, &mut arg)?;
    Ok(arg.handle as drm_handle_t)
}

/// `drmScatterGatherFree(fd, handle)`—Frees memory.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_SG_FREE`.
#[doc(alias = "drmScatterGatherFree")]
pub fn free(fd: DeviceFd<'_>, handle: drm_handle_t) -> Result<()> {
    let mut arg: drm_scatter_gather = mem::zeroed();
    arg.handle = handle.into();
    call_plain::<legacy::SgFree>(fd, &mut arg)
}
