//! User queues.

use core::ffi::{c_int, c_void};

use drm::Errno;
use drm::vendor::zeroed;

use super::{args, ret};
use crate::abi::handle::amdgpu_device_handle;
use crate::uapi::userq::{drm_amdgpu_userq_in, drm_amdgpu_userq_signal, drm_amdgpu_userq_wait};
use crate::{command, userq};

/// Makes a queue of the engine `ip_type`, one of `AMDGPU_HW_IP_GFX`, `AMDGPU_HW_IP_COMPUTE` and `AMDGPU_HW_IP_DMA`, and stores
/// its number. `doorbell_handle` is a buffer of doorbells and `doorbell_offset` the queue's place there. The ring of
/// `queue_size` bytes lies at the GPU address `queue_va`; at `wptr_va` and `rptr_va` are where writing and reading have come
/// to. `mqd_in` is the engine's `drm_amdgpu_userq_mqd_*`, `flags` are `AMDGPU_USERQ_CREATE_FLAGS_*`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_create_userqueue(
    dev: amdgpu_device_handle,
    ip_type: u32,
    doorbell_handle: u32,
    doorbell_offset: u32,
    queue_va: u64,
    queue_size: u64,
    wptr_va: u64,
    rptr_va: u64,
    mqd_in: *mut c_void,
    flags: u32,
    queue_id: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(device), Some(place)) = (device, unsafe { args::out(queue_id) }) else {
        return ret::invalid();
    };
    let queue = drm_amdgpu_userq_in {
        ip_type,
        doorbell_handle,
        doorbell_offset,
        flags,
        queue_va,
        queue_size,
        rptr_va,
        wptr_va,
        mqd: mqd_in as usize as u64,
        ..zeroed()
    };
    ret::store(userq::create(device.fd(), queue), place)
}

/// Gives a queue up. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_free_userqueue(dev: amdgpu_device_handle, queue_id: u32) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    ret::status(userq::free(device.fd(), queue_id))
}

/// Makes a fence of what is in a queue so far, for the sync objects and buffers that `signal_data` lists. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_userq_signal(
    dev: amdgpu_device_handle,
    signal_data: *mut drm_amdgpu_userq_signal,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the structure.
    let Some(signal) = (unsafe { signal_data.as_mut() }) else { return nothing() };
    ret::status(command::userq_signal(device.fd(), signal))
}

/// Stores in `wait_data` what a queue can wait for by itself, made of the sync objects and buffers listed there. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_userq_wait(
    dev: amdgpu_device_handle,
    wait_data: *mut drm_amdgpu_userq_wait,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the structure.
    let Some(wait) = (unsafe { wait_data.as_mut() }) else { return nothing() };
    // SAFETY: the caller vouches for the room in the structure.
    ret::status(unsafe { command::userq_wait(device.fd(), wait) })
}

/// What the kernel says to NULL.
fn nothing() -> c_int {
    ret::status(Err(Errno::FAULT.into()))
}
