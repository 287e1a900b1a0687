//! Device level: which mode-setting objects there are.

use core::ffi::c_int;

use crate::abi::resources::drmModeResPtr;
use crate::capi::{args, ret};
use crate::control::resources;
use crate::mem::CBox;

/// Whether the device of `fd` can set modes: 1 if it has CRTCs, connectors and encoders, else 0, also
/// on any error.
#[unsafe(no_mangle)]
pub extern "C" fn drmIsKMS(fd: c_int) -> c_int {
    resources::is_kms(args::fd(fd)).is_ok_and(|kms| kms).into()
}

/// Lists the mode-setting objects of a device. NULL with `errno` on failure; the result is freed with
/// `drmModeFreeResources`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetResources(fd: c_int) -> drmModeResPtr {
    ret::null(resources::get(args::fd(fd)))
}

/// Frees what `drmModeGetResources` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeResources(ptr: drmModeResPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
