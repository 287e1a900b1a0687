//! The hardware cursor of a CRTC.

use crate::ioctl::mode::{Cursor, Cursor2};
use crate::mem;
use crate::uapi::mode::{
    DRM_MODE_CURSOR_BO, DRM_MODE_CURSOR_MOVE, drm_mode_cursor, drm_mode_cursor2,
};
use crate::{DeviceFd, Result, ioctl};

/// `drmModeSetCursor(fd, crtcId, bo_handle, width, height)`—Gives the cursor a picture of `width` by
/// `height` pixels; buffer 0 hides it.
///
/// # Errors
///
/// `ENXIO` from drivers without a cursor, `EINVAL` for a size that the driver does not take, `ENOENT`,
/// `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CURSOR`; master.
#[doc(alias = "drmModeSetCursor")]
pub fn set(fd: DeviceFd<'_>, crtc_id: u32, handle: u32, width: u32, height: u32) -> Result<()> {
    let mut arg: drm_mode_cursor = mem::zeroed();
    arg.flags = DRM_MODE_CURSOR_BO;
    arg.crtc_id = crtc_id;
    arg.width = width;
    arg.height = height;
    arg.handle = handle;
    ioctl::call_plain::<Cursor>(fd, &mut arg)
}

/// `drmModeSetCursor2(fd, crtcId, bo_handle, width, height, hot_x, hot_y)`—As [`set`], and says which
/// pixel of the picture points.
///
/// # Errors
///
/// As for [`set`].
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CURSOR2`; master.
#[doc(alias = "drmModeSetCursor2")]
pub fn set_with_hotspot(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    handle: u32,
    (width, height): (u32, u32),
    (hot_x, hot_y): (i32, i32),
) -> Result<()> {
    let mut arg: drm_mode_cursor2 = mem::zeroed();
    arg.flags = DRM_MODE_CURSOR_BO;
    arg.crtc_id = crtc_id;
    arg.width = width;
    arg.height = height;
    arg.handle = handle;
    arg.hot_x = hot_x;
    arg.hot_y = hot_y;
    ioctl::call_plain::<Cursor2>(fd, &mut arg)
}

/// `drmModeMoveCursor(fd, crtcId, x, y)`—Moves the cursor; `(x, y)` is its upper left corner on the
/// CRTC, in pixels.
///
/// # Errors
///
/// As for [`set`].
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CURSOR`; master.
#[doc(alias = "drmModeMoveCursor")]
pub fn move_to(fd: DeviceFd<'_>, crtc_id: u32, x: i32, y: i32) -> Result<()> {
    let mut arg: drm_mode_cursor = mem::zeroed();
    arg.flags = DRM_MODE_CURSOR_MOVE;
    arg.crtc_id = crtc_id;
    arg.x = x;
    arg.y = y;
    ioctl::call_plain::<Cursor>(fd, &mut arg)
}

/// Handle and size of a cursor's picture; zeros for none.
#[cfg(feature = "std")]
pub(crate) fn picture<B: crate::buffer::Buffer + ?Sized>(buffer: Option<&B>) -> (u32, (u32, u32)) {
    buffer.map_or((0, (0, 0)), |buffer| (buffer.handle().into(), buffer.size()))
}
