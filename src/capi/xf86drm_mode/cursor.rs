//! Cursors.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::control::cursor;

/// Gives the cursor a picture of `width` by `height` pixels; handle 0 hides it. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeSetCursor(
    fd: c_int,
    crtcId: u32,
    bo_handle: u32,
    width: u32,
    height: u32,
) -> c_int {
    ret::neg_errno(cursor::set(args::fd(fd), crtcId, bo_handle, width, height))
}

/// As `drmModeSetCursor`, and says which pixel of the picture points. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeSetCursor2(
    fd: c_int,
    crtcId: u32,
    bo_handle: u32,
    width: u32,
    height: u32,
    hot_x: i32,
    hot_y: i32,
) -> c_int {
    let (size, hotspot) = ((width, height), (hot_x, hot_y));
    ret::neg_errno(cursor::set_with_hotspot(args::fd(fd), crtcId, bo_handle, size, hotspot))
}

/// Moves the cursor's upper left corner to `x`, `y` on the CRTC. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeMoveCursor(fd: c_int, crtcId: u32, x: c_int, y: c_int) -> c_int {
    ret::neg_errno(cursor::move_to(args::fd(fd), crtcId, x, y))
}
