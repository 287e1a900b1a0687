//! What a GPU is called.

use core::ffi::c_char;

use super::args;
use crate::abi::handle::amdgpu_device_handle;

/// What the card is sold as, `AMD Radeon Graphics` if nobody knows. It stays as long as the device is open. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_get_marketing_name(dev: amdgpu_device_handle) -> *const c_char {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    device.map_or(core::ptr::null(), |device| device.marketing_name().as_ptr())
}
