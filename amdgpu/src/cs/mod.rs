//! Submitting commands: contexts, submissions, their fences, and what makes one wait for another.

pub(crate) mod context;
pub(crate) mod fence;
mod priority;
pub(crate) mod raw;
mod rings;
pub(crate) mod semaphore;
pub(crate) mod submit;

use drm::Errno;
use drm::mem::{CVec, Zeroed};
use drm::vendor::Outcome;

use crate::uapi::info::number::AMDGPU_HW_IP_NUM;

/// How many rings an engine has at most.
const MAX_RINGS: u32 = 8;

/// A ring of an engine: where submissions queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ring {
    pub(crate) ip_type: u32,
    pub(crate) ip_instance: u32,
    pub(crate) ring: u32,
}

impl Ring {
    /// # Errors
    ///
    /// `INVAL` for an engine or a ring that cannot be. Which instances there are is for the kernel to say.
    pub(crate) fn new(ip_type: u32, ip_instance: u32, ring: u32) -> Outcome<Self> {
        if ip_type >= AMDGPU_HW_IP_NUM || ring >= MAX_RINGS {
            return Err(Errno::INVAL.into());
        }
        Ok(Self { ip_type, ip_instance, ring })
    }
}

/// So many zeros: in the usual place, or on the heap if they are more.
#[inline(always)]
fn room<'a, T: Zeroed>(
    usual: &'a mut [T],
    heap: &'a mut CVec<T>,
    count: usize,
) -> Outcome<&'a mut [T]> {
    if let Some(room) = usual.get_mut(..count) {
        return Ok(room);
    }
    *heap = CVec::zeroed(count)?;
    Ok(heap)
}
