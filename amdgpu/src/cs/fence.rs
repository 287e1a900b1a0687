//! Fences: waiting for submissions, and turning their ends into what other interfaces take.

use drm::DeviceFd;
use drm::vendor::{Outcome, call_plain};

use crate::command::{self, FenceToHandle};
use crate::uapi::cs::{
    drm_amdgpu_fence, drm_amdgpu_fence_to_handle, drm_amdgpu_wait_cs_in, fence_to_handle_in,
};

/// Waits for a submission until a time of `CLOCK_MONOTONIC`, in ns: whether it has ended. Number 0 is that of submissions
/// that were none, and has.
///
/// # Errors
///
/// The driver's: `CANCELED` and `NODATA` if the submission was lost.
pub(crate) fn has_ended(
    fd: DeviceFd<'_>,
    fence: drm_amdgpu_fence,
    deadline: impl FnOnce() -> u64,
) -> Outcome<bool> {
    let drm_amdgpu_fence { ctx_id, ip_type, ip_instance, ring, seq_no } = fence;
    if seq_no == 0 {
        return Ok(true);
    }
    let wait = drm_amdgpu_wait_cs_in {
        handle: seq_no,
        timeout: deadline(),
        ip_type,
        ip_instance,
        ring,
        ctx_id,
    };
    Ok(!command::wait_cs(fd, wait)?)
}

/// What stands for a submission's end elsewhere: by `AMDGPU_FENCE_TO_HANDLE_*` the handle of a sync object, or a descriptor.
///
/// # Errors
///
/// The driver's.
pub(crate) fn to_handle(fd: DeviceFd<'_>, fence: drm_amdgpu_fence, what: u32) -> Outcome<u32> {
    let mut arg = drm_amdgpu_fence_to_handle::new(fence_to_handle_in { fence, what, pad: 0 });
    call_plain::<FenceToHandle>(fd, &mut arg)?;
    Ok(arg.out().handle)
}
