//! Flags. Bits that have no name here are kept.

use bitflags::bitflags;

use crate::abi::va::{AMDGPU_VA_RANGE_32_BIT, AMDGPU_VA_RANGE_HIGH, AMDGPU_VA_RANGE_REPLAYABLE};
use crate::uapi::bo::*;
use crate::uapi::context::*;
use crate::uapi::cs::*;

bitflags! {
    /// `AMDGPU_GEM_DOMAIN_*`: where a buffer may be.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Domain: u32 {
        /// Memory that the GPU does not see.
        const CPU = AMDGPU_GEM_DOMAIN_CPU;
        /// The system's memory, which the GPU sees through its page tables.
        const GTT = AMDGPU_GEM_DOMAIN_GTT;
        /// The card's memory.
        const VRAM = AMDGPU_GEM_DOMAIN_VRAM;
        /// Global data share, memory inside the GPU.
        const GDS = AMDGPU_GEM_DOMAIN_GDS;
        /// Global wave sync.
        const GWS = AMDGPU_GEM_DOMAIN_GWS;
        /// Ordered append.
        const OA = AMDGPU_GEM_DOMAIN_OA;
        /// Pages of doorbells, by which user queues are rung.
        const DOORBELL = AMDGPU_GEM_DOMAIN_DOORBELL;
        const _ = !0;
    }
}

bitflags! {
    /// `AMDGPU_GEM_CREATE_*`: what is special about a buffer.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct BoFlags: u64 {
        /// The CPU must see it.
        const CPU_ACCESS_REQUIRED = AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED as u64;
        /// The CPU never looks.
        const NO_CPU_ACCESS = AMDGPU_GEM_CREATE_NO_CPU_ACCESS as u64;
        /// Write-combined for the CPU.
        const CPU_GTT_USWC = AMDGPU_GEM_CREATE_CPU_GTT_USWC as u64;
        /// Zeros at first.
        const VRAM_CLEARED = AMDGPU_GEM_CREATE_VRAM_CLEARED as u64;
        /// In one piece.
        const VRAM_CONTIGUOUS = AMDGPU_GEM_CREATE_VRAM_CONTIGUOUS as u64;
        /// In use by each submission of this address space, without a list.
        const VM_ALWAYS_VALID = AMDGPU_GEM_CREATE_VM_ALWAYS_VALID as u64;
        /// Nobody waits for it by itself.
        const EXPLICIT_SYNC = AMDGPU_GEM_CREATE_EXPLICIT_SYNC as u64;
        /// Overwritten when freed.
        const VRAM_WIPE_ON_RELEASE = AMDGPU_GEM_CREATE_VRAM_WIPE_ON_RELEASE as u64;
        /// Encrypted in memory (TMZ).
        const ENCRYPTED = AMDGPU_GEM_CREATE_ENCRYPTED as u64;
        /// Thrown away rather than moved.
        const DISCARDABLE = AMDGPU_GEM_CREATE_DISCARDABLE as u64;
        /// Coherent between devices.
        const COHERENT = AMDGPU_GEM_CREATE_COHERENT as u64;
        /// In no cache.
        const UNCACHED = AMDGPU_GEM_CREATE_UNCACHED as u64;
        const _ = !0;
    }
}

bitflags! {
    /// `AMDGPU_VM_*`: what a GPU may do at its addresses.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct PageFlags: u32 {
        /// Page tables need not be up to date before the next submission.
        const DELAY_UPDATE = AMDGPU_VM_DELAY_UPDATE;
        /// Read.
        const READABLE = AMDGPU_VM_PAGE_READABLE;
        /// Write.
        const WRITEABLE = AMDGPU_VM_PAGE_WRITEABLE;
        /// Run shaders.
        const EXECUTABLE = AMDGPU_VM_PAGE_EXECUTABLE;
        /// Partially resident: reading finds zeros where no buffer is.
        const PRT = AMDGPU_VM_PAGE_PRT;
        /// Not keep it in the infinity cache.
        const NOALLOC = AMDGPU_VM_PAGE_NOALLOC;
        const _ = !0;
    }
}

bitflags! {
    /// `AMDGPU_IB_FLAG_*`: what is special about a buffer of commands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct IbFlags: u32 {
        /// For the constant engine.
        const CE = AMDGPU_IB_FLAG_CE;
        /// Only if another context was there in between.
        const PREAMBLE = AMDGPU_IB_FLAG_PREAMBLE;
        /// May be interrupted.
        const PREEMPT = AMDGPU_IB_FLAG_PREEMPT;
        /// The L2 cache is written back and not emptied.
        const TC_WB_NOT_INVALIDATE = AMDGPU_IB_FLAG_TC_WB_NOT_INVALIDATE;
        /// The counter of waves starts at 0.
        const RESET_GDS_MAX_WAVE_ID = AMDGPU_IB_FLAG_RESET_GDS_MAX_WAVE_ID;
        /// Works on encrypted memory.
        const SECURE = AMDGPU_IB_FLAGS_SECURE;
        /// Memory is synchronised before.
        const EMIT_MEM_SYNC = AMDGPU_IB_FLAG_EMIT_MEM_SYNC;
        const _ = !0;
    }
}

bitflags! {
    /// `AMDGPU_CTX_QUERY2_FLAGS_*`: what happened to a context.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ResetFlags: u64 {
        /// The GPU has been reset since the context was made.
        const RESET = AMDGPU_CTX_QUERY2_FLAGS_RESET as u64;
        /// The card's memory was lost.
        const VRAM_LOST = AMDGPU_CTX_QUERY2_FLAGS_VRAMLOST as u64;
        /// The context is to blame.
        const GUILTY = AMDGPU_CTX_QUERY2_FLAGS_GUILTY as u64;
        /// Errors of memory that could be corrected.
        const RAS_CE = AMDGPU_CTX_QUERY2_FLAGS_RAS_CE as u64;
        /// Errors of memory that could not.
        const RAS_UE = AMDGPU_CTX_QUERY2_FLAGS_RAS_UE as u64;
        /// A reset is on its way.
        const RESET_IN_PROGRESS = AMDGPU_CTX_QUERY2_FLAGS_RESET_IN_PROGRESS as u64;
        const _ = !0;
    }
}

bitflags! {
    /// `AMDGPU_VA_RANGE_*`: which GPU addresses.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct VaFlags: u64 {
        /// Of 32 bits.
        const ADDRESS_32_BIT = AMDGPU_VA_RANGE_32_BIT;
        /// In the upper half, if there is one.
        const HIGH = AMDGPU_VA_RANGE_HIGH;
        /// From the end, where others seldom are, so that they can be asked for again.
        const REPLAYABLE = AMDGPU_VA_RANGE_REPLAYABLE;
        const _ = !0;
    }
}
