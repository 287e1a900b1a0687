//! Properties.

use core::ffi::c_int;

use crate::abi::property::{drmModeObjectPropertiesPtr, drmModePropertyPtr};
use crate::capi::{args, ret};
use crate::control::property;
use crate::mem::CBox;

/// What a property is: name, kind, and the values it can have. NULL with `errno` on failure; the result is
/// freed with `drmModeFreeProperty`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetProperty(fd: c_int, propertyId: u32) -> drmModePropertyPtr {
    ret::null(property::get(args::fd(fd), propertyId))
}

/// The properties of an object (`DRM_MODE_OBJECT_*`) and their values. NULL with `errno` on failure; the result
/// is freed with `drmModeFreeObjectProperties`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeObjectGetProperties(
    fd: c_int,
    object_id: u32,
    object_type: u32,
) -> drmModeObjectPropertiesPtr {
    ret::null(property::of_object(args::fd(fd), object_id, object_type))
}

/// Sets a property of an object (`DRM_MODE_OBJECT_*`). 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeObjectSetProperty(
    fd: c_int,
    object_id: u32,
    object_type: u32,
    property_id: u32,
    value: u64,
) -> c_int {
    ret::neg_errno(property::set(args::fd(fd), object_id, object_type, property_id, value))
}

/// Frees what `drmModeGetProperty` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeProperty(ptr: drmModePropertyPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}

/// Frees what `drmModeObjectGetProperties` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeObjectProperties(ptr: drmModeObjectPropertiesPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
