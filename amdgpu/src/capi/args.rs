//! How arguments from C become Rust's.

use core::mem::MaybeUninit;

use drm::vendor::{Object, Shared};

use crate::abi::handle::{
    amdgpu_bo_handle, amdgpu_bo_list_handle, amdgpu_context_handle, amdgpu_device_handle,
    amdgpu_semaphore_handle,
};
use crate::bo::list::BoList;
use crate::cs::context::Context;
use crate::cs::semaphore::Semaphore;
use crate::object::{Bo, Device};

/// Where a result goes; `None` for NULL.
///
/// # Safety
///
/// `place` is NULL or may be written.
pub(super) unsafe fn out<'a, T>(place: *mut T) -> Option<&'a mut MaybeUninit<T>> {
    // SAFETY: the caller vouches for the place; nothing is assumed of what is in it.
    unsafe { place.cast::<MaybeUninit<T>>().as_mut() }
}

/// So many elements; `None` for NULL, unless there are none.
///
/// # Safety
///
/// `array` is NULL or leads to `count` elements that stay as they are for `'a`.
pub(super) unsafe fn slice<'a, T>(array: *const T, count: u32) -> Option<&'a [T]> {
    if count == 0 {
        return Some(&[]);
    }
    // SAFETY: the caller vouches for the elements.
    (!array.is_null()).then(|| unsafe { core::slice::from_raw_parts(array, count as usize) })
}

/// A buffer; `None` for NULL.
///
/// # Safety
///
/// `bo` is NULL or a buffer's handle, and the program has a part in the buffer during `'a`.
pub(super) unsafe fn bo<'a>(bo: amdgpu_bo_handle) -> Option<&'a Object<Bo>> {
    // SAFETY: the caller vouches for the handle.
    unsafe { Shared::borrow(bo.cast()) }
}

/// A list of buffers; `None` for NULL.
///
/// # Safety
///
/// `list` is NULL or a list's handle that stays one for `'a`.
pub(super) unsafe fn bo_list<'a>(list: amdgpu_bo_list_handle) -> Option<&'a BoList> {
    // SAFETY: the caller vouches for the handle.
    unsafe { list.cast::<BoList>().as_ref() }
}

/// A context; `None` for NULL.
///
/// # Safety
///
/// `context` is NULL or a context's handle that stays one for `'a`.
pub(super) unsafe fn context<'a>(context: amdgpu_context_handle) -> Option<&'a Context> {
    // SAFETY: the caller vouches for the handle.
    unsafe { context.cast::<Context>().as_ref() }
}

/// A semaphore; `None` for NULL.
///
/// # Safety
///
/// As for [`bo`].
pub(super) unsafe fn semaphore<'a>(
    semaphore: amdgpu_semaphore_handle,
) -> Option<&'a Object<Semaphore>> {
    // SAFETY: the caller vouches for the handle.
    unsafe { Shared::borrow(semaphore.cast()) }
}

/// A device; `None` for NULL.
///
/// # Safety
///
/// `device` is NULL or a device's handle that stays one for `'a`.
pub(super) unsafe fn device<'a>(device: amdgpu_device_handle) -> Option<&'a Object<Device>> {
    // SAFETY: the caller vouches for the handle.
    unsafe { Shared::borrow(device.cast()) }
}
