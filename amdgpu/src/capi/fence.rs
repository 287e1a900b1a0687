//! Fences.

use core::ffi::c_int;

use drm::Errno;
use drm::mem::CVec;
use drm::vendor::Outcome;

use super::{args, ret};
use crate::abi::cs::{AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE, amdgpu_cs_fence};
use crate::abi::handle::amdgpu_device_handle;
use crate::command;
use crate::cs::context::Context;
use crate::cs::{Ring, fence};
use crate::timeout::deadline;
use crate::uapi::cs::drm_amdgpu_fence;

/// Stores whether a submission has ended, after a wait of `timeout_ns`. `flags` are
/// `AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE`, for a timeout that is a time of `CLOCK_MONOTONIC`, or 0. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_query_fence_status(
    fence: *mut amdgpu_cs_fence,
    timeout_ns: u64,
    flags: u64,
    expired: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the structure.
    let fence = unsafe { fence.as_ref() };
    // SAFETY: the caller vouches for the pointer.
    let (Some(fence), Some(place)) = (fence, unsafe { args::out(expired) }) else {
        return ret::invalid();
    };
    // SAFETY: the caller vouches for the handle in the fence.
    let (context, fence) = match unsafe { parts(fence) } {
        Ok(parts) => parts,
        Err(failure) => return failure.to_c(),
    };
    place.write(0);
    let is_absolute = flags & AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE != 0;
    let until = || if is_absolute { timeout_ns } else { deadline(timeout_ns) };
    ret::store(fence::has_ended(context.fd(), fence, until).map(u32::from), place)
}

/// Waits for all of several submissions, or for one. Stores in `status` whether they have ended, and the place of the first
/// that has in `first`, which may be NULL. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_wait_fences(
    fences: *mut amdgpu_cs_fence,
    fence_count: u32,
    wait_all: bool,
    timeout_ns: u64,
    status: *mut u32,
    first: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the array.
    let fences = unsafe { args::slice(fences, fence_count) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(fences), Some(status)) = (fences, unsafe { args::out(status) }) else {
        return ret::invalid();
    };
    // SAFETY: the caller vouches for the handles in the fences.
    let (context, fences) = match unsafe { all_parts(fences) } {
        Ok(parts) => parts,
        Err(failure) => return failure.to_c(),
    };
    status.write(0);
    // SAFETY: the caller vouches for the pointer.
    let first = unsafe { args::out(first) };
    let end = command::wait_fences(context.fd(), &fences, wait_all, deadline(timeout_ns));
    drop(fences);
    ret::status(end.map(|end| {
        status.write(end.status);
        first.map(|first| first.write(end.first_signaled));
    }))
}

/// Stores what stands for a submission's end elsewhere: by `what`, the handle of a sync object
/// (`AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ`), a descriptor of one (`AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD`), or a sync file
/// (`AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD`). 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_fence_to_handle(
    dev: amdgpu_device_handle,
    fence: *mut amdgpu_cs_fence,
    what: u32,
    out_handle: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the structure.
    let fence = unsafe { fence.as_ref() };
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(out_handle) };
    let (Some(device), Some(fence), Some(place)) = (device, fence, place) else {
        return ret::invalid();
    };
    // SAFETY: the caller vouches for the handle in the fence.
    let Some((_, fence)) = (unsafe { as_is(fence) }) else { return ret::invalid() };
    ret::store(fence::to_handle(device.fd(), fence, what), place)
}

/// A fence as the kernel sees it, with its context; `None` without one.
///
/// # Safety
///
/// The context is NULL or stays one for `'a`.
pub(super) unsafe fn as_is<'a>(fence: &amdgpu_cs_fence) -> Option<(&'a Context, drm_amdgpu_fence)> {
    let amdgpu_cs_fence { context, ip_type, ip_instance, ring, fence: seq_no } = *fence;
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(context) }?;
    let ctx_id = context.id();
    Some((context, drm_amdgpu_fence { ctx_id, ip_type, ip_instance, ring, seq_no }))
}

/// The same, of a ring that can be.
///
/// # Safety
///
/// As for [`as_is`].
unsafe fn parts<'a>(fence: &amdgpu_cs_fence) -> Outcome<(&'a Context, drm_amdgpu_fence)> {
    // SAFETY: the caller vouches for the handle.
    let parts = unsafe { as_is(fence) }.ok_or(Errno::INVAL)?;
    Ring::new(fence.ip_type, fence.ip_instance, fence.ring)?;
    Ok(parts)
}

/// All of them, and the first one's context.
///
/// # Safety
///
/// As for [`as_is`], for each.
unsafe fn all_parts<'a>(
    fences: &[amdgpu_cs_fence],
) -> Outcome<(&'a Context, CVec<drm_amdgpu_fence>)> {
    // SAFETY: the caller vouches for the handle.
    let (context, _) = unsafe { parts(fences.first().ok_or(Errno::INVAL)?) }?;
    let mut all = CVec::zeroed(fences.len())?;
    for (place, fence) in all.iter_mut().zip(fences) {
        // SAFETY: as above.
        (_, *place) = unsafe { parts(fence) }?;
    }
    Ok((context, all))
}
