//! Encoders: what connects CRTCs to connectors.

#[cfg(feature = "std")]
mod info;

use crate::abi::encoder::drmModeEncoder;
use crate::ioctl::mode::GetEncoder;
use crate::mem::{self, CBox};
use crate::uapi::mode::drm_mode_get_encoder;
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{Handle, Info, Kind};

/// `drmModeGetEncoder(fd, encoder_id)`—What an encoder is connected to and could be.
///
/// # Errors
///
/// `ENOENT` for an id that is not an encoder, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETENCODER`.
#[doc(alias = "drmModeGetEncoder")]
pub fn get(fd: DeviceFd<'_>, encoder_id: u32) -> Result<CBox<drmModeEncoder>> {
    drmModeEncoder::new(&query(fd, encoder_id)?)
}

/// The same as the kernel answers it.
pub(super) fn query(fd: DeviceFd<'_>, encoder_id: u32) -> Result<drm_mode_get_encoder> {
    let mut arg: drm_mode_get_encoder = mem::zeroed();
    arg.encoder_id = encoder_id;
    ioctl::call_plain::<GetEncoder>(fd, &mut arg)?;
    Ok(arg)
}
