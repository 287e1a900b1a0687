//! Submissions whose parts the program has put together.

use drm::DeviceFd;
use drm::mem::{CVec, UserSlice};
use drm::vendor::{Outcome, parts};

use super::room;
use crate::command;
use crate::uapi::cs::drm_amdgpu_cs_chunk;

/// Submits chunks in their order: the number of the submission. `num_chunks` is what the kernel is told, however many there
/// are.
///
/// # Errors
///
/// `NOMEM`; the driver's.
pub(crate) fn submit(
    fd: DeviceFd<'_>,
    ctx_id: u32,
    bo_list_handle: u32,
    chunks: UserSlice<'_, drm_amdgpu_cs_chunk>,
    num_chunks: u32,
) -> Outcome<u64> {
    let (start, count) = parts(chunks);
    let (mut usual, mut heap) = ([0u64; 16], CVec::new());
    let addresses = room(&mut usual, &mut heap, count as usize)?;
    let mut address = start;
    for place in addresses.iter_mut() {
        *place = address;
        address = address.wrapping_add(size_of::<drm_amdgpu_cs_chunk>() as u64);
    }
    command::cs(fd, ctx_id, bo_list_handle, num_chunks, addresses)
}
