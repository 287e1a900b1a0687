//! Submissions and their parts, fences and waits for them.

use super::{argument, layout, union_layout};

/// A part of a submission.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk {
    /// What it is: `AMDGPU_CHUNK_ID_*`.
    pub chunk_id: u32,
    /// Its length in words of 32 bits.
    pub length_dw: u32,
    /// Its address.
    pub chunk_data: u64,
}

/// What to submit.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_in {
    /// The context.
    pub ctx_id: u32,
    /// The list of buffers in use, or 0.
    pub bo_list_handle: u32,
    /// Number of parts.
    pub num_chunks: u32,
    /// 0.
    pub flags: u32,
    /// Address of an array of `u64`, the addresses of the `drm_amdgpu_cs_chunk`s.
    pub chunks: u64,
}

/// What comes of it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_out {
    /// Number of the submission in its ring: the fence's.
    pub handle: u64,
}

/// `DRM_IOCTL_AMDGPU_CS`: has a ring of the GPU carry out commands.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_cs {
    /// In.
    pub r#in: drm_amdgpu_cs_in,
    /// Out.
    pub out: drm_amdgpu_cs_out,
}

/// `AMDGPU_CHUNK_ID_IB`: a buffer of commands, "indirect" to the ring.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_ib {
    /// 0.
    pub _pad: u32,
    /// Bits `AMDGPU_IB_FLAG_*`, `AMDGPU_IB_FLAGS_SECURE`.
    pub flags: u32,
    /// GPU address where the commands begin.
    pub va_start: u64,
    /// Their length in bytes.
    pub ib_bytes: u32,
    /// `AMDGPU_HW_IP_*`: which engine.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Which of its rings.
    pub ring: u32,
}

/// `AMDGPU_CHUNK_ID_DEPENDENCIES`, `AMDGPU_CHUNK_ID_SCHEDULED_DEPENDENCIES`: a fence to wait for.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_dep {
    /// Its engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Its ring.
    pub ring: u32,
    /// Its context.
    pub ctx_id: u32,
    /// Its number.
    pub handle: u64,
}

/// `AMDGPU_CHUNK_ID_FENCE`: where the GPU writes the number when it is done.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_fence {
    /// The buffer.
    pub handle: u32,
    /// The place there, in bytes.
    pub offset: u32,
}

/// `AMDGPU_CHUNK_ID_SYNCOBJ_IN`, `AMDGPU_CHUNK_ID_SYNCOBJ_OUT`: a sync object to wait for, or to signal.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_sem {
    /// Its handle.
    pub handle: u32,
}

/// `AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_WAIT`, `AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_SIGNAL`: a point to wait for, or to signal.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_syncobj {
    /// The sync object.
    pub handle: u32,
    /// To wait: bits `DRM_SYNCOBJ_WAIT_FLAGS_*`.
    pub flags: u32,
    /// The point.
    pub point: u64,
}

/// `AMDGPU_CHUNK_ID_CP_GFX_SHADOW`: where the graphics engine keeps its state while others run.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_cs_chunk_cp_gfx_shadow {
    /// GPU address for registers.
    pub shadow_va: u64,
    /// GPU address for state of the context.
    pub csa_va: u64,
    /// GPU address for the global data share.
    pub gds_va: u64,
    /// Bits `AMDGPU_CS_CHUNK_CP_GFX_SHADOW_FLAGS_*`.
    pub flags: u64,
}

/// The parts that have room for each other.
#[repr(C)]
#[derive(Clone, Copy)]
pub union cs_chunk_data {
    /// A buffer of commands.
    pub ib_data: drm_amdgpu_cs_chunk_ib,
    /// A place for the number.
    pub fence_data: drm_amdgpu_cs_chunk_fence,
}

/// Room for a part of a submission that `amdgpu_cs_chunk_fence_info_to_data` fills.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct drm_amdgpu_cs_chunk_data {
    /// Which of them it is.
    pub unnamed: cs_chunk_data,
}

/// A fence: the end of a submission.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_fence {
    /// Its context.
    pub ctx_id: u32,
    /// Its engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Its ring.
    pub ring: u32,
    /// Its number.
    pub seq_no: u64,
}

/// What to wait for.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_wait_cs_in {
    /// The fence's number; all ones: the last one's.
    pub handle: u64,
    /// When to give up, `CLOCK_MONOTONIC` in ns; all ones: never.
    pub timeout: u64,
    /// Its engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Its ring.
    pub ring: u32,
    /// Its context.
    pub ctx_id: u32,
}

/// How the wait ended.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_wait_cs_out {
    /// 0 if the submission is done, 1 if time was up first.
    pub status: u64,
}

/// `DRM_IOCTL_AMDGPU_WAIT_CS`: waits for the end of a submission.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_wait_cs {
    /// In.
    pub r#in: drm_amdgpu_wait_cs_in,
    /// Out.
    pub out: drm_amdgpu_wait_cs_out,
}

/// What to wait for.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_wait_fences_in {
    /// Address of an array of `drm_amdgpu_fence`.
    pub fences: u64,
    /// Its length.
    pub fence_count: u32,
    /// 1 to wait for all, 0 for any.
    pub wait_all: u32,
    /// When to give up, `CLOCK_MONOTONIC` in ns; all ones: never.
    pub timeout_ns: u64,
}

/// How the wait ended.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_wait_fences_out {
    /// 1 if what was waited for happened, 0 if time was up first.
    pub status: u32,
    /// Index of the first that was signalled, when waiting for any.
    pub first_signaled: u32,
}

/// `DRM_IOCTL_AMDGPU_WAIT_FENCES`: waits for the ends of several submissions.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_wait_fences {
    /// In.
    pub r#in: drm_amdgpu_wait_fences_in,
    /// Out.
    pub out: drm_amdgpu_wait_fences_out,
}

/// Which fence shall be what.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct fence_to_handle_in {
    /// The fence.
    pub fence: drm_amdgpu_fence,
    /// `AMDGPU_FENCE_TO_HANDLE_GET_*`.
    pub what: u32,
    /// 0.
    pub pad: u32,
}

/// What it is now.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct fence_to_handle_out {
    /// Handle of the sync object, or a descriptor.
    pub handle: u32,
}

/// `DRM_IOCTL_AMDGPU_FENCE_TO_HANDLE`: makes a sync object or a file of a fence.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_fence_to_handle {
    /// In.
    pub r#in: fence_to_handle_in,
    /// Out.
    pub out: fence_to_handle_out,
}

/// Part: commands.
pub const AMDGPU_CHUNK_ID_IB: u32 = 1;
/// Part: where to write the number.
pub const AMDGPU_CHUNK_ID_FENCE: u32 = 2;
/// Part: fences to wait for.
pub const AMDGPU_CHUNK_ID_DEPENDENCIES: u32 = 3;
/// Part: sync objects to wait for.
pub const AMDGPU_CHUNK_ID_SYNCOBJ_IN: u32 = 4;
/// Part: sync objects to signal.
pub const AMDGPU_CHUNK_ID_SYNCOBJ_OUT: u32 = 5;
/// Part: buffers in use, as a `drm_amdgpu_bo_list_in`.
pub const AMDGPU_CHUNK_ID_BO_HANDLES: u32 = 6;
/// Part: submissions to wait for until they start.
pub const AMDGPU_CHUNK_ID_SCHEDULED_DEPENDENCIES: u32 = 7;
/// Part: points to wait for.
pub const AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_WAIT: u32 = 8;
/// Part: points to signal.
pub const AMDGPU_CHUNK_ID_SYNCOBJ_TIMELINE_SIGNAL: u32 = 9;
/// Part: where the graphics engine keeps its state.
pub const AMDGPU_CHUNK_ID_CP_GFX_SHADOW: u32 = 10;
/// Commands: for the constant engine.
pub const AMDGPU_IB_FLAG_CE: u32 = 1;
/// Commands: left out if the last submission was of the same context.
pub const AMDGPU_IB_FLAG_PREAMBLE: u32 = 2;
/// Commands: may be interrupted.
pub const AMDGPU_IB_FLAG_PREEMPT: u32 = 4;
/// Commands: the end writes caches back, and keeps what is in them.
pub const AMDGPU_IB_FLAG_TC_WB_NOT_INVALIDATE: u32 = 8;
/// Commands: the counter of waves starts again.
pub const AMDGPU_IB_FLAG_RESET_GDS_MAX_WAVE_ID: u32 = 0x10;
/// Commands: for encrypted memory.
pub const AMDGPU_IB_FLAGS_SECURE: u32 = 0x20;
/// Commands: caches are made fresh before.
pub const AMDGPU_IB_FLAG_EMIT_MEM_SYNC: u32 = 0x40;
/// A fence as handle of a sync object.
pub const AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ: u32 = 0;
/// A fence as descriptor of a sync object.
pub const AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD: u32 = 1;
/// A fence as sync file.
pub const AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD: u32 = 2;

layout! {
    drm_amdgpu_cs_chunk, 16 { chunk_id: 0, length_dw: 4, chunk_data: 8 }
    drm_amdgpu_cs_in, 24 { ctx_id: 0, bo_list_handle: 4, num_chunks: 8, flags: 12, chunks: 16 }
    drm_amdgpu_cs_out, 8 { handle: 0 }
    drm_amdgpu_cs_chunk_ib, 32 {
        _pad: 0, flags: 4, va_start: 8, ib_bytes: 16, ip_type: 20, ip_instance: 24, ring: 28,
    }
    drm_amdgpu_cs_chunk_dep, 24 { ip_type: 0, ip_instance: 4, ring: 8, ctx_id: 12, handle: 16 }
    drm_amdgpu_cs_chunk_fence, 8 { handle: 0, offset: 4 }
    drm_amdgpu_cs_chunk_sem, 4 { handle: 0 }
    drm_amdgpu_cs_chunk_syncobj, 16 { handle: 0, flags: 4, point: 8 }
    drm_amdgpu_cs_chunk_cp_gfx_shadow, 32 { shadow_va: 0, csa_va: 8, gds_va: 16, flags: 24 }
    drm_amdgpu_cs_chunk_data, 32 { unnamed: 0 }
    drm_amdgpu_fence, 24 { ctx_id: 0, ip_type: 4, ip_instance: 8, ring: 12, seq_no: 16 }
    drm_amdgpu_wait_cs_in, 32 {
        handle: 0, timeout: 8, ip_type: 16, ip_instance: 20, ring: 24, ctx_id: 28,
    }
    drm_amdgpu_wait_cs_out, 8 { status: 0 }
    drm_amdgpu_wait_fences_in, 24 { fences: 0, fence_count: 8, wait_all: 12, timeout_ns: 16 }
    drm_amdgpu_wait_fences_out, 8 { status: 0, first_signaled: 4 }
    fence_to_handle_in, 32 { fence: 0, what: 24, pad: 28 }
    fence_to_handle_out, 4 { handle: 0 }
}

union_layout! {
    drm_amdgpu_cs, 24 { r#in, out }
    drm_amdgpu_wait_cs, 32 { r#in, out }
    drm_amdgpu_wait_fences, 24 { r#in, out }
    cs_chunk_data, 32 { ib_data, fence_data }
    drm_amdgpu_fence_to_handle, 32 { r#in, out }
}

argument! {
    drm_amdgpu_cs: drm_amdgpu_cs_in => drm_amdgpu_cs_out
    drm_amdgpu_wait_cs: drm_amdgpu_wait_cs_in => drm_amdgpu_wait_cs_out
    drm_amdgpu_wait_fences: drm_amdgpu_wait_fences_in => drm_amdgpu_wait_fences_out
    drm_amdgpu_fence_to_handle: fence_to_handle_in => fence_to_handle_out
}
