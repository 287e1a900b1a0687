//! CRTCs: what puts pictures on connectors, in step with the display.

#[cfg(feature = "std")]
mod info;

use super::PageFlipFlags;
use crate::abi::crtc::drmModeCrtc;
use crate::abi::mode_info::drmModeModeInfo;
use crate::ioctl::mode::{PageFlip, get_crtc, set_crtc};
use crate::mem::{self, CBox, UserSlice};
use crate::uapi::mode::{drm_mode_crtc, drm_mode_crtc_page_flip, drm_mode_crtc_page_flip_target};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{Handle, Info, PageFlipTarget};
#[cfg(feature = "std")]
pub(crate) use info::{page_flip_typed, set_typed};

/// `drmModeGetCrtc(fd, crtcId)`—What a CRTC shows.
///
/// # Errors
///
/// `ENOENT` for an id that is not a CRTC, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETCRTC`.
#[doc(alias = "drmModeGetCrtc")]
pub fn get(fd: DeviceFd<'_>, crtc_id: u32) -> Result<CBox<drmModeCrtc>> {
    query(fd, crtc_id, drmModeCrtc::new)
}

/// Asks the kernel; `finish` makes something of the answer.
#[inline(always)]
fn query<T>(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    finish: impl FnOnce(&drm_mode_crtc) -> Result<T>,
) -> Result<T> {
    let mut arg: drm_mode_crtc = mem::zeroed();
    arg.crtc_id = crtc_id;
    get_crtc(fd, &mut arg)?;
    finish(&arg)
}

/// `drmModeSetCrtc(fd, crtcId, bufferId, x, y, connectors, count, mode)`—Shows a framebuffer from
/// `(x, y)` on, in pixels, on connectors; no mode and no connectors switch the CRTC off.
///
/// Framebuffer `u32::MAX` keeps the one that is shown.
///
/// # Errors
///
/// `EACCES` without being master, `ENOENT`, `EINVAL` for a mode or connectors that do not fit, `ENOSPC`
/// for a framebuffer that is too small.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_SETCRTC`; primary nodes; master.
#[doc(alias = "drmModeSetCrtc")]
pub fn set(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    fb_id: u32,
    (x, y): (u32, u32),
    connectors: UserSlice<'_, u32>,
    mode: Option<&drmModeModeInfo>,
) -> Result<()> {
    let mut arg: drm_mode_crtc = mem::zeroed();
    arg.crtc_id = crtc_id;
    arg.fb_id = fb_id;
    arg.x = x;
    arg.y = y;
    if let Some(mode) = mode {
        arg.mode = mode.into();
        arg.mode_valid = 1;
    }
    set_crtc(fd, &mut arg, connectors)
}

/// `drmModePageFlip(fd, crtc_id, fb_id, flags, user_data)`—Shows another framebuffer from the next
/// vertical blank on.
///
/// With [`EVENT`](PageFlipFlags::EVENT) an event carries `user_data` back when it is done.
///
/// # Errors
///
/// `EBUSY` while another flip is pending, `EINVAL`, `ENOENT`, `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_PAGE_FLIP`; master.
#[doc(alias = "drmModePageFlip")]
pub fn page_flip(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    fb_id: u32,
    flags: PageFlipFlags,
    user_data: u64,
) -> Result<()> {
    let mut arg: drm_mode_crtc_page_flip = mem::zeroed();
    arg.crtc_id = crtc_id;
    arg.fb_id = fb_id;
    arg.flags = flags.bits();
    arg.user_data = user_data;
    ioctl::call_plain::<PageFlip>(fd, &mut arg)
}

/// `drmModePageFlipTarget(fd, crtc_id, fb_id, flags, user_data, target_vblank)`—Shows another
/// framebuffer at a given vertical blank.
///
/// `flags` say whether `sequence` counts from now or from the driver's start
/// ([`TARGET_RELATIVE`](PageFlipFlags::TARGET_RELATIVE), [`TARGET_ABSOLUTE`](PageFlipFlags::TARGET_ABSOLUTE)).
///
/// # Errors
///
/// As for [`page_flip`]; `EINVAL` from drivers without `DRM_CAP_PAGE_FLIP_TARGET`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_PAGE_FLIP`; master.
#[doc(alias = "drmModePageFlipTarget")]
pub fn page_flip_target(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    fb_id: u32,
    flags: PageFlipFlags,
    user_data: u64,
    sequence: u32,
) -> Result<()> {
    let mut arg: drm_mode_crtc_page_flip_target = mem::zeroed();
    arg.crtc_id = crtc_id;
    arg.fb_id = fb_id;
    arg.flags = flags.bits();
    arg.sequence = sequence;
    arg.user_data = user_data;
    ioctl::call_plain::<ioctl::mode::PageFlipTarget>(fd, &mut arg)
}
