//! Contexts and submissions.

use core::ffi::{c_int, c_uint};

use drm::Errno;
use drm::mem::{CBox, CVec};
use drm::vendor::{Outcome, fd, user_slice};

use super::{args, fence, ret};
use crate::abi::cs::{amdgpu_cs_fence, amdgpu_cs_fence_info, amdgpu_cs_request};
use crate::abi::handle::{amdgpu_bo_list_handle, amdgpu_context_handle, amdgpu_device_handle};
use crate::cs::context::{self, Context};
use crate::cs::submit::{self, Submission};
use crate::cs::{Ring, raw};
use crate::uapi::cs::{
    drm_amdgpu_cs_chunk, drm_amdgpu_cs_chunk_data, drm_amdgpu_cs_chunk_dep,
    drm_amdgpu_cs_chunk_fence, drm_amdgpu_fence,
};

/// Makes a context of the priority `AMDGPU_CTX_PRIORITY_*`, in whose place that of the environment's `AMD_PRIORITY` counts, if
/// it is set. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_ctx_create2(
    dev: amdgpu_device_handle,
    priority: u32,
    context: *mut amdgpu_context_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(device), Some(place)) = (device, unsafe { args::out(context) }) else {
        return ret::invalid();
    };
    let context = context::create(device, priority);
    ret::store(context.map(|context| context.into_raw().cast()), place)
}

/// `amdgpu_cs_ctx_create2` with the usual priority.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_ctx_create(
    dev: amdgpu_device_handle,
    context: *mut amdgpu_context_handle,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    unsafe { amdgpu_cs_ctx_create2(dev, 0, context) }
}

/// Gives a context up, which is gone even if that fails. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_ctx_free(context: amdgpu_context_handle) -> c_int {
    // SAFETY: the caller vouches for the handle, and gives it up.
    let Some(context) = (unsafe { CBox::from_raw(context.cast::<Context>()) }) else {
        return ret::invalid();
    };
    ret::status(context::free(context))
}

/// Changes a context's priority with the rights of `master_fd`, a master of the device. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_ctx_override_priority(
    dev: amdgpu_device_handle,
    context: amdgpu_context_handle,
    master_fd: c_int,
    priority: c_uint,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: as above.
    let (Some(device), Some(context)) = (device, unsafe { args::context(context) }) else {
        return ret::invalid();
    };
    if master_fd < 0 {
        return ret::invalid();
    }
    ret::status(context::override_priority(device.fd(), context, fd(master_fd), priority))
}

/// Asks for the clocks that a context keeps, or sets them to `flags`, `AMDGPU_CTX_STABLE_PSTATE_*`. `op` is
/// `AMDGPU_CTX_OP_GET_STABLE_PSTATE` or `AMDGPU_CTX_OP_SET_STABLE_PSTATE`. Stores them in `out_flags`, which may be NULL. 0, or
/// `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_ctx_stable_pstate(
    context: amdgpu_context_handle,
    op: u32,
    flags: u32,
    out_flags: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(context) = (unsafe { args::context(context) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(out_flags) };
    ret::status(context::stable_pstate(context, op, flags).map(|flags| {
        place.map(|place| place.write(flags));
    }))
}

/// Stores how the last reset concerns a context, `AMDGPU_CTX_*_RESET`, and how many it caused. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_query_reset_state(
    context: amdgpu_context_handle,
    state: *mut u32,
    hangs: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(context) };
    // SAFETY: the caller vouches for the pointer.
    let state = unsafe { args::out(state) };
    // SAFETY: as above.
    let hangs = unsafe { args::out(hangs) };
    let (Some(context), Some(state), Some(hangs)) = (context, state, hangs) else {
        return ret::invalid();
    };
    ret::status(context::reset_state(context).map(|out| {
        state.write(out.reset_status);
        hangs.write(out.hangs);
    }))
}

/// Stores what happened to a context: bits `AMDGPU_CTX_QUERY2_FLAGS_*`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_query_reset_state2(
    context: amdgpu_context_handle,
    flags: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(context) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(context), Some(place)) = (context, unsafe { args::out(flags) }) else {
        return ret::invalid();
    };
    ret::store(context::reset_state2(context), place)
}

/// Submits commands, one request after the other until one fails, and stores each one's number in its `seq_no`: 0 if it has
/// no commands. `flags` are not looked at. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_submit(
    context: amdgpu_context_handle,
    flags: u64,
    ibs_request: *mut amdgpu_cs_request,
    number_of_requests: u32,
) -> c_int {
    let _ = flags;
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(context) };
    if ibs_request.is_null() {
        return ret::invalid();
    }
    let Some(context) = context else { return ret::invalid() };
    let mut outcome = Ok(());
    for place in 0..number_of_requests {
        let request = ibs_request.wrapping_add(place as usize);
        // SAFETY: the caller vouches for so many requests, and for what is in them.
        outcome = unsafe { one(context, &mut *request) };
        if outcome.is_err() {
            break;
        }
    }
    ret::status(outcome)
}

/// Submits one request.
///
/// # Safety
///
/// Arrays and handles of the request are what they should be.
unsafe fn one(context: &Context, request: &mut amdgpu_cs_request) -> Outcome<()> {
    let ring = Ring::new(request.ip_type, request.ip_instance, request.ring)?;
    if request.number_of_ibs == 0 {
        request.seq_no = 0;
        return Ok(());
    }
    // SAFETY: the caller vouches for the array.
    let ibs = unsafe { args::slice(request.ibs, request.number_of_ibs) }.ok_or(Errno::INVAL)?;
    // SAFETY: as above.
    let fences = unsafe { args::slice(request.dependencies, request.number_of_dependencies) };
    let fences = fences.ok_or(Errno::INVAL)?;
    let mut dependencies = CVec::zeroed(fences.len())?;
    for (place, fence) in dependencies.iter_mut().zip(fences) {
        // SAFETY: the caller vouches for the handle in the fence.
        *place = unsafe { dependency(fence) }.ok_or(Errno::INVAL)?;
    }
    // SAFETY: the caller vouches for the handle.
    let bo_list = unsafe { args::bo_list(request.resources) }.map_or(0, |list| list.handle());
    // SAFETY: as above.
    let fence = unsafe { place_of(&request.fence_info) };
    let submission = Submission { ring, bo_list, ibs, fence, dependencies: &dependencies };
    request.seq_no = submit::submit(context, submission)?;
    Ok(())
}

/// Submits chunks, in order. Stores the submission's number in `seq_no`, which may be NULL. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_submit_raw(
    dev: amdgpu_device_handle,
    context: amdgpu_context_handle,
    bo_list_handle: amdgpu_bo_list_handle,
    num_chunks: c_int,
    chunks: *mut drm_amdgpu_cs_chunk,
    seq_no: *mut u64,
) -> c_int {
    if num_chunks == 0 {
        return ret::invalid();
    }
    // SAFETY: the caller vouches for the handle.
    let bo_list = unsafe { args::bo_list(bo_list_handle) }.map_or(0, |list| list.handle());
    // SAFETY: the caller vouches for all else.
    unsafe { amdgpu_cs_submit_raw2(dev, context, bo_list, num_chunks, chunks, seq_no) }
}

/// `amdgpu_cs_submit_raw` with a list of `amdgpu_bo_list_create_raw`, and with no chunks if the driver allows it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_submit_raw2(
    dev: amdgpu_device_handle,
    context: amdgpu_context_handle,
    bo_list_handle: u32,
    num_chunks: c_int,
    chunks: *mut drm_amdgpu_cs_chunk,
    seq_no: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: as above.
    let (Some(device), Some(context)) = (device, unsafe { args::context(context) }) else {
        return ret::invalid();
    };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(seq_no) };
    let chunks = user_slice(chunks, u32::try_from(num_chunks).unwrap_or(0));
    let id = context.id();
    let number = raw::submit(device.fd(), id, bo_list_handle, chunks, num_chunks as u32);
    ret::status(number.map(|number| {
        place.map(|place| place.write(number));
    }))
}

/// The chunk data of a place for a submission's number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_chunk_fence_info_to_data(
    fence_info: *mut amdgpu_cs_fence_info,
    data: *mut drm_amdgpu_cs_chunk_data,
) {
    // SAFETY: the caller vouches for the structure.
    let info = unsafe { fence_info.as_ref() };
    // SAFETY: the caller vouches for the handle.
    let place = info.and_then(|info| unsafe { place_of(info) });
    // SAFETY: the data begins with what is written. The caller vouches for it.
    let data = unsafe { args::out(data.cast::<drm_amdgpu_cs_chunk_fence>()) };
    if let (Some(place), Some(data)) = (place, data) {
        data.write(place);
    }
}

/// The chunk data of a fence to wait for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_chunk_fence_to_dep(
    fence: *mut amdgpu_cs_fence,
    dep: *mut drm_amdgpu_cs_chunk_dep,
) {
    // SAFETY: the caller vouches for the structure.
    let fence = unsafe { fence.as_ref() };
    // SAFETY: the caller vouches for the handle in the fence.
    let dependency = fence.and_then(|fence| unsafe { dependency(fence) });
    // SAFETY: the caller vouches for the pointer.
    if let (Some(dependency), Some(place)) = (dependency, unsafe { args::out(dep) }) {
        place.write(dependency);
    }
}

/// Where the number of a submission is written; `None` for nowhere.
///
/// # Safety
///
/// The handle is NULL or a buffer's.
unsafe fn place_of(info: &amdgpu_cs_fence_info) -> Option<drm_amdgpu_cs_chunk_fence> {
    // SAFETY: the caller vouches for the handle.
    let bo = unsafe { args::bo(info.handle) }?;
    let offset = info.offset.wrapping_mul(8) as u32;
    Some(drm_amdgpu_cs_chunk_fence { handle: bo.handle, offset })
}

/// What a submission that waits for a fence depends on; `None` for a fence without a context.
///
/// # Safety
///
/// The context is NULL or one.
unsafe fn dependency(fence: &amdgpu_cs_fence) -> Option<drm_amdgpu_cs_chunk_dep> {
    // SAFETY: the caller vouches for the handle.
    let (_, fence) = unsafe { fence::as_is(fence) }?;
    let drm_amdgpu_fence { ctx_id, ip_type, ip_instance, ring, seq_no: handle } = fence;
    Some(drm_amdgpu_cs_chunk_dep { ip_type, ip_instance, ring, ctx_id, handle })
}
