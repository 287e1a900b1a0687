//! Contexts, their priorities, and reserved address spaces.

use super::{argument, layout, union_layout};

/// What to do with which context.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_ctx_in {
    /// `AMDGPU_CTX_OP_*`.
    pub op: u32,
    /// `AMDGPU_CTX_STABLE_PSTATE_*` to set the clocks, else 0.
    pub flags: u32,
    /// The context, unless one is made.
    pub ctx_id: u32,
    /// Of one that is made: `AMDGPU_CTX_PRIORITY_*`.
    pub priority: i32,
}

/// The context made.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ctx_out_alloc {
    /// Its id.
    pub ctx_id: u32,
    /// 0.
    pub _pad: u32,
}

/// What happened to a context.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ctx_out_state {
    /// `AMDGPU_CTX_OP_QUERY_STATE2`: bits `AMDGPU_CTX_QUERY2_FLAGS_*`.
    pub flags: u64,
    /// Resets that it caused; today's kernels leave it 0.
    pub hangs: u32,
    /// `AMDGPU_CTX_OP_QUERY_STATE`: `AMDGPU_CTX_*_RESET`, how the last reset since the context was made or last asked
    /// concerns it.
    pub reset_status: u32,
}

/// The clocks.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ctx_out_pstate {
    /// `AMDGPU_CTX_STABLE_PSTATE_*`.
    pub flags: u32,
    /// 0.
    pub _pad: u32,
}

/// What comes of it.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_ctx_out {
    /// `AMDGPU_CTX_OP_ALLOC_CTX`: the context.
    pub alloc: ctx_out_alloc,
    /// `AMDGPU_CTX_OP_QUERY_STATE`, `AMDGPU_CTX_OP_QUERY_STATE2`: what happened to it.
    pub state: ctx_out_state,
    /// `AMDGPU_CTX_OP_GET_STABLE_PSTATE`, `AMDGPU_CTX_OP_SET_STABLE_PSTATE`: the clocks.
    pub pstate: ctx_out_pstate,
}

/// `DRM_IOCTL_AMDGPU_CTX`: makes, gives up or asks about a context, which submissions belong to.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_ctx {
    /// In.
    pub r#in: drm_amdgpu_ctx_in,
    /// Out.
    pub out: drm_amdgpu_ctx_out,
}

/// Whose priority to change.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_sched_in {
    /// `AMDGPU_SCHED_OP_*`.
    pub op: u32,
    /// Descriptor of the other program's device file.
    pub fd: u32,
    /// `AMDGPU_CTX_PRIORITY_*`.
    pub priority: i32,
    /// The context there; for one of them only.
    pub ctx_id: u32,
}

/// `DRM_IOCTL_AMDGPU_SCHED`: changes the priority of another program's contexts; for the master.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_sched {
    /// In.
    pub r#in: drm_amdgpu_sched_in,
}

/// What to do.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_vm_in {
    /// `AMDGPU_VM_OP_*`.
    pub op: u32,
    /// 0.
    pub flags: u32,
}

/// What comes of it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_vm_out {
    /// 0.
    pub flags: u64,
}

/// `DRM_IOCTL_AMDGPU_VM`: keeps a number of an address space (VMID) for this program alone, as debuggers need.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_vm {
    /// In.
    pub r#in: drm_amdgpu_vm_in,
    /// Out.
    pub out: drm_amdgpu_vm_out,
}

/// Context: make one.
pub const AMDGPU_CTX_OP_ALLOC_CTX: u32 = 1;
/// Context: give it up.
pub const AMDGPU_CTX_OP_FREE_CTX: u32 = 2;
/// Context: how the last reset concerns it.
pub const AMDGPU_CTX_OP_QUERY_STATE: u32 = 3;
/// Context: what happened since it was made.
pub const AMDGPU_CTX_OP_QUERY_STATE2: u32 = 4;
/// Context: ask for the clocks it holds.
pub const AMDGPU_CTX_OP_GET_STABLE_PSTATE: u32 = 5;
/// Context: hold clocks.
pub const AMDGPU_CTX_OP_SET_STABLE_PSTATE: u32 = 6;
/// State: no reset.
pub const AMDGPU_CTX_NO_RESET: u32 = 0;
/// State: a reset that this context caused.
pub const AMDGPU_CTX_GUILTY_RESET: u32 = 1;
/// State: a reset that another one caused.
pub const AMDGPU_CTX_INNOCENT_RESET: u32 = 2;
/// State: a reset that nobody knows the cause of.
pub const AMDGPU_CTX_UNKNOWN_RESET: u32 = 3;
/// State: there was a reset.
pub const AMDGPU_CTX_QUERY2_FLAGS_RESET: u32 = 1;
/// State: and what was in the card's memory is lost.
pub const AMDGPU_CTX_QUERY2_FLAGS_VRAMLOST: u32 = 2;
/// State: this context caused it.
pub const AMDGPU_CTX_QUERY2_FLAGS_GUILTY: u32 = 4;
/// State: errors of memory that were corrected.
pub const AMDGPU_CTX_QUERY2_FLAGS_RAS_CE: u32 = 8;
/// State: errors of memory that were not.
pub const AMDGPU_CTX_QUERY2_FLAGS_RAS_UE: u32 = 0x10;
/// State: the reset is not over yet.
pub const AMDGPU_CTX_QUERY2_FLAGS_RESET_IN_PROGRESS: u32 = 0x20;
/// Clocks: mask of the number.
pub const AMDGPU_CTX_STABLE_PSTATE_FLAGS_MASK: u32 = 15;
/// Clocks: as they come.
pub const AMDGPU_CTX_STABLE_PSTATE_NONE: u32 = 0;
/// Clocks: steady, for measuring.
pub const AMDGPU_CTX_STABLE_PSTATE_STANDARD: u32 = 1;
/// Clocks: the shaders' lowest.
pub const AMDGPU_CTX_STABLE_PSTATE_MIN_SCLK: u32 = 2;
/// Clocks: the memory's lowest.
pub const AMDGPU_CTX_STABLE_PSTATE_MIN_MCLK: u32 = 3;
/// Clocks: the highest.
pub const AMDGPU_CTX_STABLE_PSTATE_PEAK: u32 = 4;
/// Priority: none was said.
pub const AMDGPU_CTX_PRIORITY_UNSET: i32 = -2048;
/// Priority: below all others.
pub const AMDGPU_CTX_PRIORITY_VERY_LOW: i32 = -1023;
/// Priority: lower.
pub const AMDGPU_CTX_PRIORITY_LOW: i32 = -512;
/// Priority: the usual one.
pub const AMDGPU_CTX_PRIORITY_NORMAL: i32 = 0;
/// Priority: higher; for the master, or who may be nice.
pub const AMDGPU_CTX_PRIORITY_HIGH: i32 = 512;
/// Priority: above all others; likewise.
pub const AMDGPU_CTX_PRIORITY_VERY_HIGH: i32 = 1023;
/// Priority of others: of a whole program.
pub const AMDGPU_SCHED_OP_PROCESS_PRIORITY_OVERRIDE: u32 = 1;
/// Priority of others: of one context.
pub const AMDGPU_SCHED_OP_CONTEXT_PRIORITY_OVERRIDE: u32 = 2;
/// Address space: reserve its number.
pub const AMDGPU_VM_OP_RESERVE_VMID: u32 = 1;
/// Address space: give the number up.
pub const AMDGPU_VM_OP_UNRESERVE_VMID: u32 = 2;

layout! {
    drm_amdgpu_ctx_in, 16 { op: 0, flags: 4, ctx_id: 8, priority: 12 }
    ctx_out_alloc, 8 { ctx_id: 0, _pad: 4 }
    ctx_out_state, 16 { flags: 0, hangs: 8, reset_status: 12 }
    ctx_out_pstate, 8 { flags: 0, _pad: 4 }
    drm_amdgpu_sched_in, 16 { op: 0, fd: 4, priority: 8, ctx_id: 12 }
    drm_amdgpu_vm_in, 8 { op: 0, flags: 4 }
    drm_amdgpu_vm_out, 8 { flags: 0 }
}

union_layout! {
    drm_amdgpu_ctx, 16 { r#in, out }
    drm_amdgpu_sched, 16 { r#in }
    drm_amdgpu_vm, 8 { r#in, out }
    drm_amdgpu_ctx_out, 16 { alloc, state, pstate }
}

argument! {
    drm_amdgpu_ctx: drm_amdgpu_ctx_in => drm_amdgpu_ctx_out
    drm_amdgpu_sched: drm_amdgpu_sched_in
    drm_amdgpu_vm: drm_amdgpu_vm_in => drm_amdgpu_vm_out
}

/// Every bit has been written: this is part of an argument made of zeros or of a `drm_amdgpu_ctx_in`, which is as long.
#[allow(dead_code)]
impl drm_amdgpu_ctx_out {
    pub(crate) const fn alloc(&self) -> ctx_out_alloc {
        // SAFETY: all bits are valid integers, and all of them have been written.
        unsafe { self.alloc }
    }

    pub(crate) const fn state(&self) -> ctx_out_state {
        // SAFETY: as above.
        unsafe { self.state }
    }

    pub(crate) const fn pstate(&self) -> ctx_out_pstate {
        // SAFETY: as above.
        unsafe { self.pstate }
    }
}
