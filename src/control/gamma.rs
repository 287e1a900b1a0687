//! The gamma table of a CRTC.

use crate::mem::{UserSlice, UserSliceMut};
use crate::{DeviceFd, Result, ioctl};

/// `drmModeCrtcGetGamma(fd, crtc_id, size, red, green, blue)`—The table in use.
///
/// # Errors
///
/// `EINVAL` unless the arrays have just the CRTC's `gamma_size`, `ENOENT`, `ENOSYS`, `EFAULT`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETGAMMA`.
#[doc(alias = "drmModeCrtcGetGamma")]
pub fn get(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    red: UserSliceMut<'_, u16>,
    green: UserSliceMut<'_, u16>,
    blue: UserSliceMut<'_, u16>,
) -> Result<()> {
    ioctl::mode::get_gamma(fd, crtc_id, red, green, blue)
}

/// `drmModeCrtcSetGamma(fd, crtc_id, size, red, green, blue)`—Puts a table in use.
///
/// # Errors
///
/// As for [`get`]; `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_SETGAMMA`; master.
#[doc(alias = "drmModeCrtcSetGamma")]
pub fn set(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    red: UserSlice<'_, u16>,
    green: UserSlice<'_, u16>,
    blue: UserSlice<'_, u16>,
) -> Result<()> {
    ioctl::mode::set_gamma(fd, crtc_id, red, green, blue)
}
