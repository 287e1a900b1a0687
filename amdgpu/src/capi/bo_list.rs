//! Lists of buffers.

use core::ffi::c_int;

use drm::Errno;
use drm::mem::{CBox, CVec};
use drm::vendor::{Outcome, user_slice};

use super::{args, ret};
use crate::abi::handle::{amdgpu_bo_handle, amdgpu_bo_list_handle, amdgpu_device_handle};
use crate::bo::list::{self, BoList};
use crate::uapi::bo::drm_amdgpu_bo_list_entry;

/// Makes a list of buffers that submissions use, given by the kernel's handles, and stores its own handle. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_list_create_raw(
    dev: amdgpu_device_handle,
    number_of_buffers: u32,
    buffers: *mut drm_amdgpu_bo_list_entry,
    result: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(device), Some(place)) = (device, unsafe { args::out(result) }) else {
        return ret::invalid();
    };
    let entries = user_slice(buffers, number_of_buffers);
    ret::store(list::create_raw(device.fd(), entries), place)
}

/// Gives such a list up. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_list_destroy_raw(
    dev: amdgpu_device_handle,
    bo_list: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    ret::status(list::destroy_raw(device.fd(), bo_list))
}

/// Makes a list of buffers that submissions use, with a priority for each unless `resource_prios` is NULL, and stores it; NULL if
/// the driver refuses. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_list_create(
    dev: amdgpu_device_handle,
    number_of_resources: u32,
    resources: *mut amdgpu_bo_handle,
    resource_prios: *mut u8,
    result: *mut amdgpu_bo_list_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let device = unsafe { args::device(dev) };
    // SAFETY: the caller vouches for the pointer.
    let (Some(device), Some(place)) = (device, unsafe { args::out(result) }) else {
        return ret::invalid();
    };
    // SAFETY: the caller vouches for the arrays.
    let entries = match unsafe { entries(number_of_resources, resources, resource_prios) } {
        Ok(entries) => entries,
        Err(failure) => return failure.to_c(),
    };
    // Programs that look at it in spite of the failure find nothing.
    place.write(core::ptr::null_mut());
    ret::store(list::create(device, entries).map(|list| list.into_raw().cast()), place)
}

/// Gives a list up. 0, or `-errno`, and the list stays.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_list_destroy(handle: amdgpu_bo_list_handle) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(list) = (unsafe { args::bo_list(handle) }) else { return ret::invalid() };
    let outcome = list::destroy(list);
    if outcome.is_ok() {
        // SAFETY: the caller has given it up.
        drop(unsafe { CBox::from_raw(handle.cast::<BoList>()) });
    }
    ret::status(outcome)
}

/// Puts other buffers in a list. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_bo_list_update(
    handle: amdgpu_bo_list_handle,
    number_of_resources: u32,
    resources: *mut amdgpu_bo_handle,
    resource_prios: *mut u8,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(list) = (unsafe { args::bo_list(handle) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the arrays.
    let entries = unsafe { entries(number_of_resources, resources, resource_prios) };
    ret::status(entries.and_then(|entries| list::update(list, entries)))
}

/// The entries of a list.
///
/// # Safety
///
/// `resources` is NULL or leads to so many buffers' handles, and `prios` is NULL or leads to so many numbers.
unsafe fn entries(
    count: u32,
    resources: *const amdgpu_bo_handle,
    prios: *const u8,
) -> Outcome<CVec<drm_amdgpu_bo_list_entry>> {
    if count == 0 || count >= 1 << 29 {
        return Err(Errno::INVAL.into());
    }
    // SAFETY: the caller vouches for the array.
    let resources = unsafe { args::slice(resources, count) }.ok_or(Errno::INVAL)?;
    // SAFETY: as above.
    let prios = unsafe { args::slice(prios, count) }.unwrap_or_default();
    let mut entries = CVec::<drm_amdgpu_bo_list_entry>::zeroed(resources.len())?;
    // SAFETY: as above.
    unsafe { name(&mut entries, resources) }.ok_or(Errno::INVAL)?;
    for (entry, priority) in entries.iter_mut().zip(prios) {
        entry.bo_priority = (*priority).into();
    }
    Ok(entries)
}

/// Writes the buffers' handles into the entries, four at a time, for lists are long; `None` if one is NULL.
///
/// # Safety
///
/// `bos` are buffers' handles.
unsafe fn name(entries: &mut [drm_amdgpu_bo_list_entry], bos: &[amdgpu_bo_handle]) -> Option<()> {
    // SAFETY: the caller vouches for the handles.
    let handle = |bo: &amdgpu_bo_handle| unsafe { args::bo(*bo) }.map(|bo| bo.handle);
    let (mut fours, bos) = (entries.chunks_exact_mut(4), bos.chunks_exact(4));
    let rest = bos.remainder();
    for (entries, bos) in fours.by_ref().zip(bos) {
        if let ([a, b, c, d], [e, f, g, h]) = (entries, bos) {
            a.bo_handle = handle(e)?;
            b.bo_handle = handle(f)?;
            c.bo_handle = handle(g)?;
            d.bo_handle = handle(h)?;
        }
    }
    for (entry, bo) in fours.into_remainder().iter_mut().zip(rest) {
        entry.bo_handle = handle(bo)?;
    }
    Some(())
}
