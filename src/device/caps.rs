//! What a device can do, and what a client wants to see.

use crate::uapi::drm::{drm_get_cap, drm_set_client_cap};
use crate::{DeviceFd, Result, ioctl};

/// `drmGetCap(fd, capability, &value)`—Value of a `DRM_CAP_*`.
///
/// # Errors
///
/// `EINVAL` if the kernel does not know the capability, `EOPNOTSUPP` if the driver has no mode setting
/// and the capability is part of it.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_CAP`; all nodes; no master needed.
#[doc(alias = "drmGetCap")]
pub fn get(fd: DeviceFd<'_>, capability: u64) -> Result<u64> {
    let mut arg = drm_get_cap { capability, value: 0 };
    ioctl::call_plain::<ioctl::drm::GetCap>(fd, &mut arg)?;
    Ok(arg.value)
}

/// `drmSetClientCap(fd, capability, value)`—Makes the kernel show this client what it would not show
/// everyone: a `DRM_CLIENT_CAP_*`.
///
/// # Errors
///
/// `EINVAL` if the kernel does not know the capability or the value, `EOPNOTSUPP` if the driver lacks it.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_CLIENT_CAP`; primary nodes; no master needed.
#[doc(alias = "drmSetClientCap")]
pub fn set_client(fd: DeviceFd<'_>, capability: u64, value: u64) -> Result<()> {
    let mut arg = drm_set_client_cap { capability, value };
    ioctl::call_plain::<ioctl::drm::SetClientCap>(fd, &mut arg)
}
