//! User queues: rings that programs write into without the kernel.

use drm::vendor::{Outcome, zeroed};
use drm::{DeviceFd, Errno};

use crate::command;
use crate::uapi::info::number::{AMDGPU_HW_IP_COMPUTE, AMDGPU_HW_IP_DMA, AMDGPU_HW_IP_GFX};
use crate::uapi::userq::{
    AMDGPU_USERQ_OP_CREATE, AMDGPU_USERQ_OP_FREE, drm_amdgpu_userq_in,
    drm_amdgpu_userq_mqd_compute_gfx11, drm_amdgpu_userq_mqd_gfx11,
    drm_amdgpu_userq_mqd_sdma_gfx11,
};

/// Makes a queue of all that is said in `queue` but `op`, `queue_id` and `mqd_size`: its number. `mqd` is the address of what
/// engines of that kind need besides.
///
/// # Errors
///
/// `INVAL` for an engine that has no such queues; the driver's.
pub(crate) fn create(fd: DeviceFd<'_>, queue: drm_amdgpu_userq_in) -> Outcome<u32> {
    let mqd_size = match queue.ip_type {
        AMDGPU_HW_IP_GFX => size_of::<drm_amdgpu_userq_mqd_gfx11>(),
        AMDGPU_HW_IP_COMPUTE => size_of::<drm_amdgpu_userq_mqd_compute_gfx11>(),
        AMDGPU_HW_IP_DMA => size_of::<drm_amdgpu_userq_mqd_sdma_gfx11>(),
        _ => return Err(Errno::INVAL.into()),
    };
    let op = AMDGPU_USERQ_OP_CREATE;
    command::userq(fd, drm_amdgpu_userq_in { op, queue_id: 0, mqd_size: mqd_size as u64, ..queue })
}

/// Gives a queue up.
///
/// # Errors
///
/// The driver's.
pub(crate) fn free(fd: DeviceFd<'_>, queue_id: u32) -> Outcome<()> {
    let queue = drm_amdgpu_userq_in { op: AMDGPU_USERQ_OP_FREE, queue_id, ..zeroed() };
    command::userq(fd, queue).map(drop)
}
