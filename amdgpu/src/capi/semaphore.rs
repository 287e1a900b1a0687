//! Semaphores.

use core::ffi::c_int;

use drm::vendor::{Outcome, Shared};

use super::{args, ret};
use crate::abi::handle::{amdgpu_context_handle, amdgpu_semaphore_handle};
use crate::cs::Ring;
use crate::cs::semaphore::{self, Semaphore};

/// Makes a semaphore, by which submissions of one context wait for those of another. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_create_semaphore(sem: *mut amdgpu_semaphore_handle) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(sem) }) else { return ret::invalid() };
    let semaphore = semaphore::create().map(|semaphore| semaphore.into_raw().cast());
    ret::store(semaphore.map_err(Into::into), place)
}

/// Signals a semaphore with the end of the last submission that `amdgpu_cs_submit` made to a ring. 0, or `-errno`: `-EINVAL` if
/// it is signalled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_signal_semaphore(
    ctx: amdgpu_context_handle,
    ip_type: u32,
    ip_instance: u32,
    ring: u32,
    sem: amdgpu_semaphore_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(ctx) };
    // SAFETY: as above.
    let (Some(context), Some(semaphore)) = (context, unsafe { args::semaphore(sem) }) else {
        return ret::invalid();
    };
    ret::status(
        Ring::new(ip_type, ip_instance, ring)
            .and_then(|ring| semaphore::signal(context, ring, semaphore)),
    )
}

/// Lets the next submission of `amdgpu_cs_submit` to a ring wait for a semaphore, which is no longer signalled then. 0, or
/// `-errno`: `-EINVAL` unless it is signalled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_wait_semaphore(
    ctx: amdgpu_context_handle,
    ip_type: u32,
    ip_instance: u32,
    ring: u32,
    sem: amdgpu_semaphore_handle,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let context = unsafe { args::context(ctx) };
    // SAFETY: as above.
    let (Some(context), Some(semaphore)) = (context, unsafe { args::semaphore(sem) }) else {
        return ret::invalid();
    };
    ret::status(
        Ring::new(ip_type, ip_instance, ring)
            .and_then(|ring| semaphore::wait(context, ring, semaphore)),
    )
}

/// Gives a semaphore up. What waits for it still does. 0, or `-EINVAL` for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_destroy_semaphore(sem: amdgpu_semaphore_handle) -> c_int {
    // SAFETY: the caller vouches for the handle, and gives its part up.
    match unsafe { Shared::<Semaphore>::from_raw(sem.cast()) } {
        Some(semaphore) => {
            drop(semaphore);
            ret::status(Outcome::Ok(()))
        }
        None => ret::invalid(),
    }
}
