//! Names of clients.

use crate::{DeviceFd, Result, ioctl};

/// Gives this client a name, by which the kernel's lists of clients (`clients` in debugfs, `fdinfo` in `/proc`) show it.
/// An empty one takes the name away.
///
/// # Errors
///
/// `EINVAL` if it is longer than [`DRM_CLIENT_NAME_MAX_LEN`](crate::uapi::drm::DRM_CLIENT_NAME_MAX_LEN) bytes or holds
/// others than letters, digits and signs of ASCII, `ENOTTY` or `EINVAL` from kernels before 6.13.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_CLIENT_NAME`; all nodes; no master needed.
pub fn set(fd: DeviceFd<'_>, name: &str) -> Result<()> {
    ioctl::extra::set_client_name(fd, name.as_bytes())
}
