//! VMIDs.

use core::ffi::c_int;

use super::{args, ret};
use crate::abi::handle::amdgpu_device_handle;
use crate::vm;

/// Keeps a place for this client's address space in the hardware. `flags` are 0. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_vm_reserve_vmid(dev: amdgpu_device_handle, flags: u32) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    ret::status(vm::reserve_vmid(device.fd(), flags))
}

/// Gives it back. `flags` are 0. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_vm_unreserve_vmid(dev: amdgpu_device_handle, flags: u32) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    ret::status(vm::unreserve_vmid(device.fd(), flags))
}
