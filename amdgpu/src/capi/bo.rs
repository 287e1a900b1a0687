//! Buffers.

use core::ffi::{c_int, c_void};

use drm::Errno;
use drm::vendor::zeroed;

use super::{args, ret};
use crate::abi::bo::{
    amdgpu_bo_alloc_request, amdgpu_bo_handle_type, amdgpu_bo_import_result, amdgpu_bo_info,
    amdgpu_bo_metadata,
};
use crate::abi::handle::{amdgpu_bo_handle, amdgpu_device_handle};
use crate::bo::va_op::{self, Range};
use crate::bo::{create, info, map, share};
use crate::command;
use crate::object::Part;
use crate::uapi::bo::{
    AMDGPU_GEM_USERPTR_ANONONLY, AMDGPU_GEM_USERPTR_REGISTER, AMDGPU_GEM_USERPTR_VALIDATE,
    drm_amdgpu_gem_va,
};

/// Makes a buffer and stores its handle, for `amdgpu_bo_free`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_alloc(
    dev: amdgpu_device_handle,
    alloc_buffer: *mut amdgpu_bo_alloc_request,
    buf_handle: *mut amdgpu_bo_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the structure.
    let request = unsafe { alloc_buffer.as_ref() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(buf_handle) };
    let (Some(device), Some(request), Some(place)) = (device, request, place) else {
        return ret::invalid();
    };
    ret::store(create::alloc(device, request).map(handle), place)
}

/// Makes a buffer of the program's own memory and stores its handle, for `amdgpu_bo_free`. The memory is whole pages, of no
/// file, and stays where it is as long as the buffer is. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_create_bo_from_user_mem(
    dev: amdgpu_device_handle,
    cpu: *mut c_void,
    size: u64,
    buf_handle: *mut amdgpu_bo_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(device), Some(place)) = (device, unsafe { args::out(buf_handle) }) else {
        return ret::invalid();
    };
    let flags =
        AMDGPU_GEM_USERPTR_ANONONLY | AMDGPU_GEM_USERPTR_VALIDATE | AMDGPU_GEM_USERPTR_REGISTER;
    // SAFETY: the caller vouches for the memory.
    let bo = unsafe { command::gem_userptr(device.fd(), cpu as usize as u64, size, flags) };
    ret::store(bo.and_then(|bo| create::of_handle(device, bo, size)).map(handle), place)
}

/// Stores what stands for a buffer elsewhere: its name, its handle for mode setting on the same device file, or a new
/// descriptor. 0, or `-errno`; -1 with `errno` where the driver refuses.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_export(
    buf_handle: amdgpu_bo_handle,
    r#type: amdgpu_bo_handle_type,
    shared_handle: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let bo = unsafe { args::bo(buf_handle) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(bo), Some(place)) = (bo, unsafe { args::out(shared_handle) }) else {
        return ret::invalid();
    };
    ret::store(share::export(bo, r#type), place)
}

/// Stores the buffer of another program's name or descriptor, for `amdgpu_bo_free`, with its size. A buffer that this device
/// has already gets one reference more. A descriptor stays open, its offset 0. 0, or `-errno`; -1 with `errno` where the
/// driver refuses.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_import(
    dev: amdgpu_device_handle,
    r#type: amdgpu_bo_handle_type,
    shared_handle: u32,
    output: *mut amdgpu_bo_import_result,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(output) };
    // What fails does so before the place matters.
    ret::status(share::import(device, r#type, shared_handle).and_then(|bo| {
        let alloc_size = bo.size;
        let place = place.ok_or(Errno::INVAL)?;
        place.write(amdgpu_bo_import_result { buf_handle: handle(bo), alloc_size });
        Ok(())
    }))
}

/// Gives a reference up; with the last one the buffer is unmapped and gone. 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_free(buf_handle: amdgpu_bo_handle) -> c_int {
    // SAFETY: the caller vouches for the handle, and gives a part up.
    drop(unsafe { Part::from_raw(buf_handle.cast()) });
    ret::status(Ok(()))
}

/// Takes one reference more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_inc_ref(bo: amdgpu_bo_handle) {
    // SAFETY: the caller vouches for the handle.
    if let Some(bo) = unsafe { args::bo(bo) } {
        // The program has it now.
        let _ = bo.share().into_raw();
    }
}

/// Maps a buffer for the CPU and stores where it is. A buffer that is mapped stays there, to be unmapped once more. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_cpu_map(
    buf_handle: amdgpu_bo_handle,
    cpu: *mut *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(bo) = (unsafe { args::bo(buf_handle) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(cpu) };
    ret::status(map::map(bo).and_then(|address| {
        let Some(place) = place else {
            map::unmap(bo)?;
            return Err(Errno::INVAL.into());
        };
        place.write(address);
        Ok(())
    }))
}

/// Takes one mapping back. 0, or `-errno`: `-EINVAL` if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_cpu_unmap(buf_handle: amdgpu_bo_handle) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(bo) = (unsafe { args::bo(buf_handle) }) else { return ret::invalid() };
    ret::status(map::unmap(bo))
}

/// Stores the buffer that `amdgpu_bo_cpu_map` mapped where `cpu` points, for `amdgpu_bo_free`, and the offset of that place in
/// it. 0, or `-errno`: `-ENXIO` with NULL and 0 stored if there is none that has `size` bytes in all.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_find_bo_by_cpu_mapping(
    dev: amdgpu_device_handle,
    cpu: *mut c_void,
    size: u64,
    buf_handle: *mut amdgpu_bo_handle,
    offset_in_bo: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let bo = unsafe { args::out(buf_handle) };
    // SAFETY: as above.
    let offset = unsafe { args::out(offset_in_bo) };
    let (Some(device), Some(bo), Some(offset)) = (device, bo, offset) else {
        return ret::invalid();
    };
    if cpu.is_null() || size == 0 {
        return ret::invalid();
    }
    bo.write(core::ptr::null_mut());
    offset.write(0);
    ret::status(map::find(device, cpu as usize, size).map(|(found, at)| {
        bo.write(handle(found));
        offset.write(at);
    }))
}

/// Sets what a buffer carries for whoever it is shared with. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_set_metadata(
    buf_handle: amdgpu_bo_handle,
    info: *mut amdgpu_bo_metadata,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let bo = unsafe { args::bo(buf_handle) };
    // SAFETY: the caller vouches for the structure.
    let (Some(bo), Some(metadata)) = (bo, unsafe { info.as_ref() }) else {
        return ret::invalid();
    };
    ret::status(info::set_metadata(bo, metadata))
}

/// Stores what a buffer is and carries. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_query_info(
    buf_handle: amdgpu_bo_handle,
    info: *mut amdgpu_bo_info,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let bo = unsafe { args::bo(buf_handle) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(bo), Some(place)) = (bo, unsafe { args::out(info) }) else { return ret::invalid() };
    ret::status(info::query(bo, || place.write(zeroed())))
}

/// Waits until the GPU is done with a buffer, for `timeout_ns` at most or without an end for `AMDGPU_TIMEOUT_INFINITE`, and
/// stores whether it is still in use. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_wait_for_idle(
    buf_handle: amdgpu_bo_handle,
    timeout_ns: u64,
    buffer_busy: *mut bool,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(bo) = (unsafe { args::bo(buf_handle) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(buffer_busy) };
    ret::status(info::wait_for_idle(bo, timeout_ns).and_then(|busy| {
        place.ok_or(Errno::INVAL)?.write(busy);
        Ok(())
    }))
}

/// Changes what GPU addresses from `addr` on lead to, by `ops`, one of `AMDGPU_VA_OP_*`: to `size` bytes of a buffer, rounded
/// up to whole pages, from `offset` on, for reading, writing and shaders. `flags` are not looked at. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_va_op(
    bo: amdgpu_bo_handle,
    offset: u64,
    size: u64,
    addr: u64,
    flags: u64,
    ops: u32,
) -> c_int {
    let _ = flags;
    // SAFETY: the caller vouches for the handle.
    let Some(bo) = (unsafe { args::bo(bo) }) else { return ret::invalid() };
    ret::status(va_op::va_op(bo, Range { offset, size, address: addr }, ops))
}

/// The same, of just `size` bytes and with `flags` of `AMDGPU_VM_*`. `bo` is NULL for addresses that lead to no buffer. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_va_op_raw(
    dev: amdgpu_device_handle,
    bo: amdgpu_bo_handle,
    offset: u64,
    size: u64,
    addr: u64,
    flags: u64,
    ops: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handles.
    unsafe { amdgpu_bo_va_op_raw2(dev, bo, offset, size, addr, flags, ops, 0, 0, 0, 0) }
}

/// `amdgpu_bo_va_op_raw` after the sync objects whose `num_syncobj_handles_in` handles lie at the address
/// `input_fence_syncobj_array_in`. When page tables are up to date, `vm_timeline_syncobj_out` is signalled, at
/// `vm_timeline_point` if it has a timeline. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_va_op_raw2(
    dev: amdgpu_device_handle,
    bo: amdgpu_bo_handle,
    offset: u64,
    size: u64,
    addr: u64,
    flags: u64,
    ops: u32,
    vm_timeline_syncobj_out: u32,
    vm_timeline_point: u64,
    input_fence_syncobj_array_in: u64,
    num_syncobj_handles_in: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    // SAFETY: as above.
    let handle = unsafe { args::bo(bo) }.map_or(0, |bo| bo.handle);
    let arg = drm_amdgpu_gem_va {
        operation: ops,
        flags: flags as u32,
        vm_timeline_point,
        vm_timeline_syncobj_out,
        num_syncobj_handles: num_syncobj_handles_in,
        input_fence_syncobj_handles: input_fence_syncobj_array_in,
        ..va_op::of(handle, Range { offset, size, address: addr })
    };
    ret::status(va_op::va_op_raw(device.fd(), arg))
}

/// What a C program holds of a buffer.
fn handle(bo: Part) -> amdgpu_bo_handle {
    bo.into_raw().cast()
}
