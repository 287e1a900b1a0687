//! GEM handles.

use crate::uapi::drm::drm_gem_close;
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
