//! Mastership: which of the clients of a primary node sets modes.

use super::magic;
use crate::{DeviceFd, Errno, Result, ioctl};

/// `drmSetMaster(fd)`—Becomes master.
///
/// # Errors
///
/// `EBUSY` if another client is, `EACCES` without the right to, `EINVAL` on a render node.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_MASTER`; primary nodes; root, or who has been master before.
#[doc(alias = "drmSetMaster")]
pub fn set(fd: DeviceFd<'_>) -> Result<()> {
    ioctl::drm::set_master(fd)
}

/// `drmDropMaster(fd)`—Lets others become master.
///
/// # Errors
///
/// `EINVAL` from who is not master, `EACCES` without the right to.
///
/// # Kernel
///
/// `DRM_IOCTL_DROP_MASTER`; primary nodes; master only.
#[doc(alias = "drmDropMaster")]
pub fn release(fd: DeviceFd<'_>) -> Result<()> {
    ioctl::drm::drop_master(fd)
}

/// `drmIsMaster(fd)`—Whether the client may do what only a master may.
///
/// Only a refusal for lack of rights says no: it is also true of what is no device at all.
///
/// # Kernel
///
/// `DRM_IOCTL_AUTH_MAGIC` with token 0, which nobody has.
#[doc(alias = "drmIsMaster")]
#[must_use]
pub fn is(fd: DeviceFd<'_>) -> bool {
    magic::authenticate(fd, 0) != Err(Errno::ACCESS.into())
}
