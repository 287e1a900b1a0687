//! Tokens by which a master admits other clients to a primary node.

use crate::uapi::drm::drm_auth;
use crate::{DeviceFd, Result, ioctl};

/// `drmGetMagic(fd, &magic)`—The token of this client, for its master.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_MAGIC`; primary nodes; no master needed.
#[doc(alias = "drmGetMagic")]
pub fn get(fd: DeviceFd<'_>) -> Result<u32> {
    let mut arg = drm_auth { magic: 0 };
    ioctl::call_plain::<ioctl::drm::GetMagic>(fd, &mut arg)?;
    Ok(arg.magic)
}

/// `drmAuthMagic(fd, magic)`—Admits the client that has the token.
///
/// # Errors
///
/// `EINVAL` if nobody has the token, `EACCES` from who is not master.
///
/// # Kernel
///
/// `DRM_IOCTL_AUTH_MAGIC`; primary nodes; master only.
#[doc(alias = "drmAuthMagic")]
pub fn authenticate(fd: DeviceFd<'_>, magic: u32) -> Result<()> {
    ioctl::call_plain::<ioctl::drm::AuthMagic>(fd, &mut drm_auth { magic })
}
