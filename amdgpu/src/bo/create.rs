//! Making buffers.

use core::sync::atomic::{AtomicU32, AtomicUsize};

use drm::vendor::{Guard, Mutex, Object, Outcome, Shared, call_plain, close_buffer};

use crate::abi::bo::amdgpu_bo_alloc_request;
use crate::command::GemCreate;
use crate::object::{Bo, Buffers, Device, Kept, Mapped, Part};
use crate::uapi::bo::{drm_amdgpu_gem_create, drm_amdgpu_gem_create_in};

/// Makes a buffer.
///
/// # Errors
///
/// The driver's: `NOMEM` if there is no room, `INVAL` for what no buffer can be. `NOMEM`.
pub(crate) fn alloc(device: &Object<Device>, request: &amdgpu_bo_alloc_request) -> Outcome<Part> {
    let mut arg = drm_amdgpu_gem_create::new(drm_amdgpu_gem_create_in {
        bo_size: request.alloc_size,
        alignment: request.phys_alignment,
        domains: request.preferred_heap.into(),
        domain_flags: request.flags,
    });
    call_plain::<GemCreate>(device.fd(), &mut arg)?;
    of_handle(device, arg.out().handle, request.alloc_size)
}

/// A buffer of this handle, which nobody else knows yet; it is closed if that fails.
///
/// # Errors
///
/// `NOMEM`.
pub(crate) fn of_handle(device: &Object<Device>, handle: u32, size: u64) -> Outcome<Part> {
    enter(device, &mut device.buffers.lock(), handle, size, 0)
}

/// Enters a new buffer of this handle, which is closed if that fails. Name 0 stands for none.
///
/// # Errors
///
/// `NOMEM`.
pub(super) fn enter(
    device: &Object<Device>,
    buffers: &mut Guard<'_, Buffers>,
    handle: u32,
    size: u64,
    name: u32,
) -> Outcome<Part> {
    let mapped = Mutex::new(Mapped { mapping: None, count: 0 });
    let address = AtomicUsize::new(0);
    let (device, name) = (Kept::new(device), AtomicU32::new(name));
    let bo = Shared::new(Bo { device, size, handle, name, address, mapped });
    bo.and_then(|bo| buffers.add(bo)).map_err(|error| {
        // Nobody would know it.
        let _ = close_buffer(device.fd(), handle);
        error.into()
    })
}
