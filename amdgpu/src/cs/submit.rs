//! Submissions that are put together here, with what they wait for.

use core::{ptr, slice};

use drm::mem::CVec;
use drm::vendor::{Outcome, zeroed};

use super::context::Context;
use super::{Ring, room};
use crate::abi::cs::amdgpu_cs_ib_info;
use crate::command;
use crate::uapi::cs::{
    AMDGPU_CHUNK_ID_DEPENDENCIES, AMDGPU_CHUNK_ID_FENCE, AMDGPU_CHUNK_ID_IB, drm_amdgpu_cs_chunk,
    drm_amdgpu_cs_chunk_dep, drm_amdgpu_cs_chunk_fence, drm_amdgpu_cs_chunk_ib,
};

/// What to submit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Submission<'a> {
    pub(crate) ring: Ring,
    /// List of the buffers in use; 0 for none.
    pub(crate) bo_list: u32,
    pub(crate) ibs: &'a [amdgpu_cs_ib_info],
    /// Where the GPU writes the number of the submission when it is done.
    pub(crate) fence: Option<drm_amdgpu_cs_chunk_fence>,
    pub(crate) dependencies: &'a [drm_amdgpu_cs_chunk_dep],
}

/// Parts that fit on the stack.
const USUAL: usize = 8;

/// A part's description, and for commands what it describes.
#[repr(C)]
#[derive(Clone, Copy)]
struct Piece {
    chunk: drm_amdgpu_cs_chunk,
    command: drm_amdgpu_cs_chunk_ib,
}

drm::layout! {
    Piece, 48 { chunk: 0, command: 16 }
}

/// Submits commands: the number of the submission, 0 if there are none. It waits for the semaphores that wait for it, and
/// these are used up even if it fails.
///
/// # Errors
///
/// `NOMEM`; the driver's.
pub(crate) fn submit(context: &Context, submission: Submission<'_>) -> Outcome<u64> {
    let Submission { ring, bo_list, ibs, fence, dependencies } = submission;
    if ibs.is_empty() {
        return Ok(0);
    }
    let mut rings = context.rings().lock();
    let state = rings.of(ring)?;

    let count = ibs.len().saturating_add(3);
    let (mut usual, mut heap) = ([zeroed::<Piece>(); USUAL], CVec::new());
    let parts = room(&mut usual, &mut heap, count)?;
    let (mut usual, mut heap) = ([0u64; USUAL], CVec::new());
    let addresses = room(&mut usual, &mut heap, count)?;
    let mut semaphores = CVec::<drm_amdgpu_cs_chunk_dep>::new();
    if state.waits.count() > 0 {
        semaphores.grow(state.waits.count())?;
    }

    // Nothing but the request fails from here on.
    for place in semaphores.iter_mut() {
        *place = state.waits.take().unwrap_or(zeroed());
    }
    let mut used = 0u32;
    let mut places = parts.iter_mut().zip(addresses.iter_mut());
    let mut next = || {
        let (part, address) = places.next()?;
        *address = ptr::from_ref(&part.chunk) as usize as u64;
        used = used.wrapping_add(1);
        Some(part)
    };
    for ib in ibs {
        let Some(part) = next() else { break };
        part.command = command(ring, ib);
        part.chunk = chunk(AMDGPU_CHUNK_ID_IB, slice::from_ref(&part.command));
    }
    if let Some(fence) = &fence {
        if let Some(part) = next() {
            part.chunk = chunk(AMDGPU_CHUNK_ID_FENCE, slice::from_ref(fence));
        }
    }
    for list in [dependencies, &semaphores] {
        if !list.is_empty() {
            if let Some(part) = next() {
                part.chunk = chunk(AMDGPU_CHUNK_ID_DEPENDENCIES, list);
            }
        }
    }
    state.last = command::cs(context.fd(), context.id(), bo_list, used, addresses)?;
    Ok(state.last)
}

const fn command(ring: Ring, ib: &amdgpu_cs_ib_info) -> drm_amdgpu_cs_chunk_ib {
    drm_amdgpu_cs_chunk_ib {
        _pad: 0,
        flags: ib.flags as u32,
        va_start: ib.ib_mc_address,
        ib_bytes: ib.size.wrapping_mul(4),
        ip_type: ring.ip_type,
        ip_instance: ring.ip_instance,
        ring: ring.ring,
    }
}

/// The description of a part that holds these values.
fn chunk<T>(chunk_id: u32, values: &[T]) -> drm_amdgpu_cs_chunk {
    drm_amdgpu_cs_chunk {
        chunk_id,
        length_dw: (size_of_val(values) >> 2) as u32,
        chunk_data: values.as_ptr() as usize as u64,
    }
}
