//! Drawables of the time before mode setting.

use core::ffi::{c_int, c_uint, c_void};

use crate::capi::{args, ret};
use crate::legacy::drawables;
use crate::mem::UserSlice;
use crate::uapi::legacy::{drm_drawable_info_type_t, drm_drawable_t};

/// Makes a drawable; its handle is stored in `handle`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCreateDrawable(fd: c_int, handle: *mut drm_drawable_t) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::INVALID };
    ret::neg_errno_always(drawables::create(args::fd(fd)).map(|handle| {
        place.write(handle);
    }))
}

/// Removes a drawable. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmDestroyDrawable(fd: c_int, handle: drm_drawable_t) -> c_int {
    ret::neg_errno_always(drawables::destroy(args::fd(fd), handle))
}

/// Says in which `num` rectangles at `data` a drawable is visible. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmUpdateDrawableInfo(
    fd: c_int,
    handle: drm_drawable_t,
    r#type: drm_drawable_info_type_t,
    num: c_uint,
    data: *mut c_void,
) -> c_int {
    let rectangles = UserSlice::from_c(data.cast(), num);
    ret::neg_errno_always(drawables::update(args::fd(fd), handle, r#type, rectangles))
}
