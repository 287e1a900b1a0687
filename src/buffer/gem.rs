//! GEM handles, and names of buffers.

use crate::uapi::drm::drm_gem_close;
#[cfg(feature = "std")]
use crate::uapi::drm::{drm_gem_flink, drm_gem_open};
use crate::{DeviceFd, Result, ioctl};

/// `drmCloseBufferHandle(fd, handle)`—Gives a buffer handle up.
///
/// # Errors
///
/// `EINVAL` if there is no such handle.
///
/// # Kernel
///
/// `DRM_IOCTL_GEM_CLOSE`; all nodes; no master needed.
#[doc(alias = "drmCloseBufferHandle")]
pub fn close(fd: DeviceFd<'_>, handle: u32) -> Result<()> {
    ioctl::call_plain::<ioctl::drm::GemClose>(fd, &mut drm_gem_close { handle, pad: 0 })
}

/// Gives a buffer a name, by which every client of the device can open it; names are small numbers, easy to guess.
/// A buffer that has a name keeps it.
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `EACCES` from a primary node whose master has not admitted the client,
/// `EOPNOTSUPP` from drivers without GEM.
///
/// # Kernel
///
/// `DRM_IOCTL_GEM_FLINK`; primary nodes; admitted clients.
#[cfg(feature = "std")]
#[doc(alias = "DRM_IOCTL_GEM_FLINK")]
pub fn flink(fd: DeviceFd<'_>, handle: u32) -> Result<u32> {
    let mut arg = drm_gem_flink { handle, name: 0 };
    ioctl::call_plain::<ioctl::extra::GemFlink>(fd, &mut arg)?;
    Ok(arg.name)
}

/// Opens the buffer that has a name: a handle, and its size in bytes.
///
/// # Errors
///
/// `ENOENT` if no buffer has the name, and as for [`flink`].
///
/// # Kernel
///
/// `DRM_IOCTL_GEM_OPEN`; primary nodes; admitted clients.
#[cfg(feature = "std")]
#[doc(alias = "DRM_IOCTL_GEM_OPEN")]
pub fn open(fd: DeviceFd<'_>, name: u32) -> Result<(u32, u64)> {
    let mut arg = drm_gem_open { name, handle: 0, size: 0 };
    ioctl::call_plain::<ioctl::extra::GemOpen>(fd, &mut arg)?;
    Ok((arg.handle, arg.size))
}
