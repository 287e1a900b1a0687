//! User queues: rings that programs write into without the kernel.

use super::{argument, layout, union_layout};

/// What to do with which queue.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_in {
    /// `AMDGPU_USERQ_OP_*`.
    pub op: u32,
    /// The queue, unless one is made.
    pub queue_id: u32,
    /// Its engine: `AMDGPU_HW_IP_*`.
    pub ip_type: u32,
    /// Buffer of doorbells.
    pub doorbell_handle: u32,
    /// Its doorbell there, counted in 64-bit words.
    pub doorbell_offset: u32,
    /// Bits `AMDGPU_USERQ_CREATE_FLAGS_*`.
    pub flags: u32,
    /// GPU address of the ring.
    pub queue_va: u64,
    /// Its size in bytes, a power of two.
    pub queue_size: u64,
    /// GPU address of the place where the GPU writes how far it has read.
    pub rptr_va: u64,
    /// GPU address of the place where the program writes how far it has written.
    pub wptr_va: u64,
    /// Address of a `drm_amdgpu_userq_mqd_*`, by engine.
    pub mqd: u64,
    /// Its size in bytes.
    pub mqd_size: u64,
}

/// The queue made.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_out {
    /// Its id.
    pub queue_id: u32,
    /// 0.
    pub _pad: u32,
}

/// `DRM_IOCTL_AMDGPU_USERQ`: makes a user queue, or gives it up.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_userq {
    /// In.
    pub r#in: drm_amdgpu_userq_in,
    /// Out.
    pub out: drm_amdgpu_userq_out,
}

/// What a queue of the graphics engine needs, gfx11 and later.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_mqd_gfx11 {
    /// GPU address for registers while others run.
    pub shadow_va: u64,
    /// GPU address for state of the context.
    pub csa_va: u64,
}

/// What a queue of the copy engine needs.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_mqd_sdma_gfx11 {
    /// GPU address for state of the context.
    pub csa_va: u64,
}

/// What a queue of the compute engine needs.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_mqd_compute_gfx11 {
    /// GPU address for the ends of pipes.
    pub eop_va: u64,
}

/// `DRM_IOCTL_AMDGPU_USERQ_SIGNAL`: makes a fence of what is in a queue so far, for sync objects and buffers.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_signal {
    /// In: the queue.
    pub queue_id: u32,
    /// In: 0.
    pub pad: u32,
    /// In: address of an array of `u32`, the sync objects to signal.
    pub syncobj_handles: u64,
    /// In: its length.
    pub num_syncobj_handles: u64,
    /// In: address of an array of `u32`, the buffers that are read.
    pub bo_read_handles: u64,
    /// In: address of an array of `u32`, the buffers that are written.
    pub bo_write_handles: u64,
    /// In: how many are read.
    pub num_bo_read_handles: u32,
    /// In: how many are written.
    pub num_bo_write_handles: u32,
}

/// What a queue waits for by itself.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_fence_info {
    /// GPU address that it reads.
    pub va: u64,
    /// It waits until at least this is there.
    pub value: u64,
}

/// `DRM_IOCTL_AMDGPU_USERQ_WAIT`: turns sync objects and buffers into what a queue can wait for by itself.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_userq_wait {
    /// In: the queue that will wait.
    pub waitq_id: u32,
    /// In: 0.
    pub pad: u32,
    /// In: address of an array of `u32`, sync objects.
    pub syncobj_handles: u64,
    /// In: address of an array of `u32`, sync objects with timelines.
    pub syncobj_timeline_handles: u64,
    /// In: address of an array of `u64`, a point for each of these.
    pub syncobj_timeline_points: u64,
    /// In: address of an array of `u32`, buffers that will be read.
    pub bo_read_handles: u64,
    /// In: address of an array of `u32`, buffers that will be written.
    pub bo_write_handles: u64,
    /// In: how many sync objects with timelines.
    pub num_syncobj_timeline_handles: u16,
    /// In: room in `out_fences`; out: how many there are. With no room, only the number is asked for.
    pub num_fences: u16,
    /// In: how many sync objects.
    pub num_syncobj_handles: u32,
    /// In: how many buffers to read.
    pub num_bo_read_handles: u32,
    /// In: how many buffers to write.
    pub num_bo_write_handles: u32,
    /// In: address of an array of `drm_amdgpu_userq_fence_info` to fill.
    pub out_fences: u64,
}

/// Queue: make one.
pub const AMDGPU_USERQ_OP_CREATE: u32 = 1;
/// Queue: give it up.
pub const AMDGPU_USERQ_OP_FREE: u32 = 2;
/// Queue: mask of the priority.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_MASK: u32 = 3;
/// Queue: the usual priority.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_NORMAL_LOW: u32 = 0;
/// Queue: lower.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_LOW: u32 = 1;
/// Queue: higher.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_NORMAL_HIGH: u32 = 2;
/// Queue: above all others; for the master.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_PRIORITY_HIGH: u32 = 3;
/// Queue: for encrypted memory.
pub const AMDGPU_USERQ_CREATE_FLAGS_QUEUE_SECURE: u32 = 4;

layout! {
    drm_amdgpu_userq_in, 72 {
        op: 0, queue_id: 4, ip_type: 8, doorbell_handle: 12, doorbell_offset: 16, flags: 20,
        queue_va: 24, queue_size: 32, rptr_va: 40, wptr_va: 48, mqd: 56, mqd_size: 64,
    }
    drm_amdgpu_userq_out, 8 { queue_id: 0, _pad: 4 }
    drm_amdgpu_userq_mqd_gfx11, 16 { shadow_va: 0, csa_va: 8 }
    drm_amdgpu_userq_mqd_sdma_gfx11, 8 { csa_va: 0 }
    drm_amdgpu_userq_mqd_compute_gfx11, 8 { eop_va: 0 }
    drm_amdgpu_userq_signal, 48 {
        queue_id: 0, pad: 4, syncobj_handles: 8, num_syncobj_handles: 16, bo_read_handles: 24,
        bo_write_handles: 32, num_bo_read_handles: 40, num_bo_write_handles: 44,
    }
    drm_amdgpu_userq_fence_info, 16 { va: 0, value: 8 }
    drm_amdgpu_userq_wait, 72 {
        waitq_id: 0, pad: 4, syncobj_handles: 8, syncobj_timeline_handles: 16,
        syncobj_timeline_points: 24, bo_read_handles: 32, bo_write_handles: 40,
        num_syncobj_timeline_handles: 48, num_fences: 50, num_syncobj_handles: 52,
        num_bo_read_handles: 56, num_bo_write_handles: 60, out_fences: 64,
    }
}

union_layout! {
    drm_amdgpu_userq, 72 { r#in, out }
}

argument! {
    drm_amdgpu_userq: drm_amdgpu_userq_in => drm_amdgpu_userq_out
}
