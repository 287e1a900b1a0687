//! VMIDs: places for address spaces in the hardware, which a program may keep for its own.

use drm::DeviceFd;
use drm::vendor::{Outcome, call_plain};

use crate::command::Vm;
use crate::uapi::context::{
    AMDGPU_VM_OP_RESERVE_VMID, AMDGPU_VM_OP_UNRESERVE_VMID, drm_amdgpu_vm, drm_amdgpu_vm_in,
};

/// Keeps a VMID for this client of the device.
///
/// # Errors
///
/// The driver's.
pub(crate) fn reserve_vmid(fd: DeviceFd<'_>, flags: u32) -> Outcome<()> {
    vm(fd, AMDGPU_VM_OP_RESERVE_VMID, flags)
}

/// Gives it back.
///
/// # Errors
///
/// The driver's.
pub(crate) fn unreserve_vmid(fd: DeviceFd<'_>, flags: u32) -> Outcome<()> {
    vm(fd, AMDGPU_VM_OP_UNRESERVE_VMID, flags)
}

fn vm(fd: DeviceFd<'_>, op: u32, flags: u32) -> Outcome<()> {
    call_plain::<Vm>(fd, &mut drm_amdgpu_vm::new(drm_amdgpu_vm_in { op, flags }))
}
