//! What submissions are made of.

use drm::layout;

use super::handle::{amdgpu_bo_handle, amdgpu_bo_list_handle, amdgpu_context_handle};

/// A timeout that never comes.
pub const AMDGPU_TIMEOUT_INFINITE: u64 = 0xffff_ffff_ffff_ffff;
/// `amdgpu_cs_query_fence_status`: the timeout is a time, `CLOCK_MONOTONIC` in ns.
pub const AMDGPU_QUERY_FENCE_TIMEOUT_IS_ABSOLUTE: u64 = 1;

/// A fence: the end of a submission.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_cs_fence {
    /// Its context.
    pub context: amdgpu_context_handle,
    /// Its engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Which of its rings.
    pub ring: u32,
    /// Its number: `seq_no` of the submission.
    pub fence: u64,
}

/// A buffer of commands.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_cs_ib_info {
    /// Bits `AMDGPU_IB_FLAG_*`.
    pub flags: u64,
    /// GPU address where they begin.
    pub ib_mc_address: u64,
    /// Their length in words of 32 bits.
    pub size: u32,
}

/// Where the GPU writes the number of a submission when it is done.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_cs_fence_info {
    /// The buffer; NULL for nowhere.
    pub handle: amdgpu_bo_handle,
    /// The place there, in words of 64 bits.
    pub offset: u64,
}

/// A submission.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_cs_request {
    /// Not looked at.
    pub flags: u64,
    /// The engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Which of its rings.
    pub ring: u32,
    /// The buffers in use, or NULL.
    pub resources: amdgpu_bo_list_handle,
    /// Length of `dependencies`.
    pub number_of_dependencies: u32,
    /// Fences to wait for.
    pub dependencies: *mut amdgpu_cs_fence,
    /// Length of `ibs`; 0 submits nothing.
    pub number_of_ibs: u32,
    /// The commands.
    pub ibs: *mut amdgpu_cs_ib_info,
    /// Out: its number in the ring.
    pub seq_no: u64,
    /// Where to write the number.
    pub fence_info: amdgpu_cs_fence_info,
}

layout! {
    amdgpu_cs_fence, 32 { context: 0, ip_type: 8, ip_instance: 12, ring: 16, fence: 24 }
    amdgpu_cs_ib_info, 24 { flags: 0, ib_mc_address: 8, size: 16 }
    amdgpu_cs_fence_info, 16 { handle: 0, offset: 8 }
    amdgpu_cs_request, 88 {
        flags: 0, ip_type: 8, ip_instance: 12, ring: 16, resources: 24,
        number_of_dependencies: 32, dependencies: 40, number_of_ibs: 48, ibs: 56, seq_no: 64,
        fence_info: 72,
    }
}
