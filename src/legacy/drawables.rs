//! Drawables: windows, as far as the driver has to know them.

use crate::ioctl::{call_plain, legacy};
use crate::mem::UserSlice;
use crate::uapi::drm::drm_clip_rect;
use crate::uapi::legacy::{drm_draw, drm_drawable_info_type_t, drm_drawable_t};
use crate::{DeviceFd, Result, mem};

/// `drmCreateDrawable(fd, &handle)`—Makes a drawable.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_ADD_DRAW`.
#[doc(alias = "drmCreateDrawable")]
pub fn create(fd: DeviceFd<'_>) -> Result<drm_drawable_t> {
    let mut arg: drm_draw = mem::zeroed();
    call_plain::<legacy::AddDraw>(fd, &mut arg)?;
    Ok(arg.handle)
}

/// `drmDestroyDrawable(fd, handle)`—Removes a drawable.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_RM_DRAW`.
#[doc(alias = "drmDestroyDrawable")]
pub fn destroy(fd: DeviceFd<'_>, handle: drm_drawable_t) -> Result<()> {
    let mut arg: drm_draw = mem::zeroed();
    arg.handle = handle;
    call_plain::<legacy::RmDraw>(fd, &mut arg)
}

/// `drmUpdateDrawableInfo(fd, handle, type, num, data)`—Says where a drawable is visible.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_UPDATE_DRAW`.
#[doc(alias = "drmUpdateDrawableInfo")]
pub fn update(
    fd: DeviceFd<'_>,
    handle: drm_drawable_t,
    what: drm_drawable_info_type_t,
    rectangles: UserSlice<'_, drm_clip_rect>,
) -> Result<()> {
    legacy::update_drawable(fd, handle, what.0, rectangles)
}
