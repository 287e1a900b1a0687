//! What buffers are and carry, and whether a GPU still uses them.

use drm::Errno;
use drm::mem::CText;
use drm::vendor::{Failure, Outcome, call_plain, complain, copy, zeroed};

use crate::abi::bo::{amdgpu_bo_info, amdgpu_bo_metadata};
use crate::command::{self, GemMetadata, GemWaitIdle};
use crate::object::Bo;
use crate::text::decimal;
use crate::timeout::deadline;
use crate::uapi::bo::{
    AMDGPU_GEM_METADATA_OP_GET_METADATA, AMDGPU_GEM_METADATA_OP_SET_METADATA,
    drm_amdgpu_gem_metadata, drm_amdgpu_gem_wait_idle, drm_amdgpu_gem_wait_idle_in,
};

/// Sets what a buffer carries.
///
/// # Errors
///
/// `INVAL` for more than there is room for; the driver's.
pub(crate) fn set_metadata(bo: &Bo, metadata: &amdgpu_bo_metadata) -> Outcome<()> {
    // In place, for the data ends in padding that shall be zeros, too.
    let mut arg: drm_amdgpu_gem_metadata = zeroed();
    arg.handle = bo.handle;
    arg.op = AMDGPU_GEM_METADATA_OP_SET_METADATA;
    arg.data.flags = metadata.flags;
    arg.data.tiling_info = metadata.tiling_info;
    arg.data.data_size_bytes = metadata.size_metadata;
    copy_bytes(&mut arg.data.data, &metadata.umd_metadata, metadata.size_metadata)?;
    call_plain::<GemMetadata>(bo.device.fd(), &mut arg)
}

/// What a buffer is and carries, stored where `place` says, which holds zeros and is not asked for before all is known.
///
/// # Errors
///
/// `INVAL` for a buffer without a handle; the driver's.
pub(crate) fn query<'a>(bo: &Bo, place: impl FnOnce() -> &'a mut amdgpu_bo_info) -> Outcome<()> {
    if bo.handle == 0 {
        return Err(Errno::INVAL.into());
    }
    let fd = bo.device.fd();
    let mut arg: drm_amdgpu_gem_metadata = zeroed();
    arg.handle = bo.handle;
    arg.op = AMDGPU_GEM_METADATA_OP_GET_METADATA;
    call_plain::<GemMetadata>(fd, &mut arg)?;
    let carried = &arg.data;
    if carried.data_size_bytes as usize > size_of_val(&carried.data) {
        return Err(Errno::INVAL.into());
    }
    let made = command::gem_create_info(fd, bo.handle)?;
    let info = place();
    info.alloc_size = made.bo_size;
    info.phys_alignment = made.alignment;
    info.preferred_heap = made.domains as u32;
    info.alloc_flags = made.domain_flags;
    info.metadata.flags = carried.flags;
    info.metadata.tiling_info = carried.tiling_info;
    info.metadata.size_metadata = carried.data_size_bytes;
    copy_bytes(&mut info.metadata.umd_metadata, &carried.data, carried.data_size_bytes)
}

/// Copies so many bytes; the rest is zeros as before.
///
/// # Errors
///
/// `INVAL` for more than there are.
fn copy_bytes(to: &mut [u32; 64], from: &[u32; 64], size: u32) -> Outcome<()> {
    let words = (size >> 2) as usize;
    let (Some(whole), true) = (from.get(..words), size as usize <= size_of_val(from)) else {
        return Err(Errno::INVAL.into());
    };
    copy(to, whole);
    let bits = (size & 3).wrapping_mul(8);
    if let (Some(last), Some(word)) = (to.get_mut(words), from.get(words)) {
        let kept = (1u32 << bits).wrapping_sub(1);
        *last = u32::from_le(word.to_le() & kept);
    }
    Ok(())
}

/// Waits until a GPU is done with a buffer, for `timeout` ns at most: whether it is still in use.
///
/// # Errors
///
/// The driver's.
pub(crate) fn wait_for_idle(bo: &Bo, timeout: u64) -> Outcome<bool> {
    let (handle, timeout) = (bo.handle, deadline(timeout));
    let mut arg =
        drm_amdgpu_gem_wait_idle::new(drm_amdgpu_gem_wait_idle_in { handle, flags: 0, timeout });
    match call_plain::<GemWaitIdle>(bo.device.fd(), &mut arg) {
        Ok(()) => Ok(arg.out().status != 0),
        Err(failure) => {
            complain_of(failure);
            Err(failure)
        }
    }
}

/// One line for the error output, written at once.
fn complain_of(failure: Failure) {
    let mut room = [0; 11];
    let number = decimal(failure.errno().raw_os_error(), &mut room);
    let line = CText::joined(b"amdgpu: waiting for a buffer failed: error ", number)
        .and_then(|line| CText::joined(line.as_c_str().to_bytes(), b"\n"));
    if let Ok(line) = line {
        complain(line.as_c_str().to_bytes());
    }
}
