//! Questions about a GPU.

use core::ffi::{c_int, c_uint, c_void};

use drm::vendor::user_slice_mut;

use super::{args, ret};
use crate::abi::handle::amdgpu_device_handle;
use crate::abi::info::{
    amdgpu_buffer_size_alignments, amdgpu_gds_resource_info, amdgpu_gpu_info, amdgpu_heap_info,
    amdgpu_sw_info,
};
use crate::device::info::{self, Heap, Question};
use crate::uapi::info::number::AMDGPU_INFO_GPUVM_FAULT;
use crate::uapi::info::{
    drm_amdgpu_info_firmware, drm_amdgpu_info_hw_ip, drm_amdgpu_info_uq_fw_areas,
};

/// Asks, with the program's memory for the answer. 0, or `-errno`.
///
/// # Safety
///
/// `value` may be written for `size` bytes, or leads to no memory of the process.
unsafe fn ask(
    dev: amdgpu_device_handle,
    question: Question,
    value: *mut c_void,
    size: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the memory.
    let room = unsafe { user_slice_mut(value.cast(), size) };
    ret::status(info::ask(device.fd(), question, room))
}

/// The same for an answer of one type.
///
/// # Safety
///
/// `value` may be written, or leads to no memory of the process.
unsafe fn ask_for<T>(dev: amdgpu_device_handle, question: Question, value: *mut T) -> c_int {
    // SAFETY: the caller vouches for the memory.
    unsafe { ask(dev, question, value.cast(), size_of::<T>() as u32) }
}

/// Stores the version of a firmware (`AMDGPU_INFO_FW_*`) and of what it can do. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_firmware_version(
    dev: amdgpu_device_handle,
    fw_type: c_uint,
    ip_instance: c_uint,
    index: c_uint,
    version: *mut u32,
    feature: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointers.
    let places = unsafe { (args::device(dev), args::out(version), args::out(feature)) };
    let (Some(device), Some(version), Some(feature)) = places else { return ret::invalid() };
    let question = Question::firmware(fw_type, ip_instance, index);
    let answer = info::answer(device.fd(), question);
    ret::status(answer.map(|firmware: drm_amdgpu_info_firmware| {
        version.write(firmware.ver);
        feature.write(firmware.feature);
    }))
}

/// Stores how many engines of a kind (`AMDGPU_HW_IP_*`) there are. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_hw_ip_count(
    dev: amdgpu_device_handle,
    r#type: c_uint,
    count: *mut u32,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask_for(dev, Question::engines(r#type), count) }
}

/// Stores what an engine is. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_hw_ip_info(
    dev: amdgpu_device_handle,
    r#type: c_uint,
    ip_instance: c_uint,
    info: *mut drm_amdgpu_info_hw_ip,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask_for(dev, Question::engine(r#type, ip_instance), info) }
}

/// Stores what user queues of an engine need room for. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_uq_fw_area_info(
    dev: amdgpu_device_handle,
    r#type: c_uint,
    ip_instance: c_uint,
    info: *mut drm_amdgpu_info_uq_fw_areas,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask_for(dev, Question::user_queues(r#type, ip_instance), info) }
}

/// Stores how much memory of a kind there is: `heap` is `AMDGPU_GEM_DOMAIN_VRAM` or `AMDGPU_GEM_DOMAIN_GTT`, and with
/// `AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED` in `flags` only what the CPU sees of the former counts. If it cannot be asked how
/// much is in use, the rest is stored nevertheless. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_heap_info(
    dev: amdgpu_device_handle,
    heap: u32,
    flags: u32,
    info: *mut amdgpu_heap_info,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    if info.is_null() {
        return ret::invalid();
    }
    let heap = match Heap::query(device, heap, flags) {
        Ok(heap) => heap,
        Err(failure) => return failure.to_c(),
    };
    // SAFETY: the caller vouches for the structure.
    unsafe { (&raw mut (*info).heap_size).write(heap.size) };
    // SAFETY: as above.
    unsafe { (&raw mut (*info).max_allocation).write(heap.max_allocation) };
    ret::status(heap.usage(device).map(|usage| {
        // SAFETY: as above.
        unsafe { (&raw mut (*info).heap_usage).write(usage) };
    }))
}

/// Stores the index of a CRTC, by its id. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_crtc_from_id(
    dev: amdgpu_device_handle,
    id: c_uint,
    result: *mut i32,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask_for(dev, Question::crtc(id), result) }
}

/// Stores what was asked about the GPU when it was opened. 0, or `-EINVAL` for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_gpu_info(
    dev: amdgpu_device_handle,
    info: *mut amdgpu_gpu_info,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    let (Some(device), Some(place)) = (unsafe { (args::device(dev), args::out(info)) }) else {
        return ret::invalid();
    };
    place.write(device.gpu);
    0
}

/// Asks the kernel anything that takes no more than its number, `AMDGPU_INFO_*`. As much of the answer is stored as there is
/// room; what the kernel does not know stays as it was. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_info(
    dev: amdgpu_device_handle,
    info_id: c_uint,
    size: c_uint,
    value: *mut c_void,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask(dev, Question::new(info_id), value, size) }
}

/// Stores what the library itself knows, a `uint32_t`. 0, or `-EINVAL` for what it does not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_sw_info(
    dev: amdgpu_device_handle,
    info: amdgpu_sw_info,
    value: *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    let places = unsafe { (args::device(dev), args::out(value.cast::<u32>())) };
    let (Some(device), Some(place)) = places else { return ret::invalid() };
    place.write(match info {
        amdgpu_sw_info::ADDRESS32_HI => device.va.address32_hi(),
        amdgpu_sw_info::ADDRESS_PRT_WA_CONTROL_BIT => device.va.prt_bit(),
        _ => return ret::invalid(),
    });
    0
}

/// Stores how memory inside the GPU is divided. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_gds_info(
    dev: amdgpu_device_handle,
    gds_info: *mut amdgpu_gds_resource_info,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    let (Some(device), Some(place)) = (unsafe { (args::device(dev), args::out(gds_info)) }) else {
        return ret::invalid();
    };
    ret::store(info::gds(device), place)
}

/// Stores what a sensor says (`AMDGPU_INFO_SENSOR_*`). 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_sensor_info(
    dev: amdgpu_device_handle,
    sensor_type: c_uint,
    size: c_uint,
    value: *mut c_void,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask(dev, Question::sensor(sensor_type), value, size) }
}

/// Stores what the video engines can do (`AMDGPU_INFO_VIDEO_CAPS_*`), a `struct drm_amdgpu_info_video_caps`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_video_caps_info(
    dev: amdgpu_device_handle,
    cap_type: c_uint,
    size: c_uint,
    value: *mut c_void,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask(dev, Question::video(cap_type), value, size) }
}

/// Stores the last fault in the program's GPU addresses, a `struct drm_amdgpu_info_gpuvm_fault`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_gpuvm_fault_info(
    dev: amdgpu_device_handle,
    size: c_uint,
    value: *mut c_void,
) -> c_int {
    // SAFETY: as for the caller.
    unsafe { ask(dev, Question::new(AMDGPU_INFO_GPUVM_FAULT), value, size) }
}

/// Stores registers, `count` from `dword_offset` on. `instance` tells shader engine and array; all ones for no certain one.
/// 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_read_mm_registers(
    dev: amdgpu_device_handle,
    dword_offset: c_uint,
    count: c_uint,
    instance: u32,
    flags: u32,
    values: *mut u32,
) -> c_int {
    let question = Question::registers(dword_offset, count, instance, flags);
    // SAFETY: as for the caller.
    unsafe { ask(dev, question, values.cast(), count.wrapping_mul(4)) }
}

/// Stores what sizes of buffers are best multiples of. 0, or `-EINVAL` for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_query_buffer_size_alignment(
    dev: amdgpu_device_handle,
    info: *mut amdgpu_buffer_size_alignments,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    let (Some(device), Some(place)) = (unsafe { (args::device(dev), args::out(info)) }) else {
        return ret::invalid();
    };
    place.write(info::size_alignments(device));
    0
}
