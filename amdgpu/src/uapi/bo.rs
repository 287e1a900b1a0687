//! Buffers: making them, mapping them for the CPU and into a GPU's address space, waiting for them; lists of them.

use super::{argument, layout, union_layout};

/// What buffer to make; also what `AMDGPU_GEM_OP_GET_GEM_CREATE_INFO` reports.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_create_in {
    /// Size in bytes.
    pub bo_size: u64,
    /// Alignment of its place in memory, in bytes.
    pub alignment: u64,
    /// Bits `AMDGPU_GEM_DOMAIN_*`: where it may be.
    pub domains: u64,
    /// Bits `AMDGPU_GEM_CREATE_*`.
    pub domain_flags: u64,
}

/// The buffer made.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_create_out {
    /// Its handle.
    pub handle: u32,
    /// 0.
    pub _pad: u32,
}

/// `DRM_IOCTL_AMDGPU_GEM_CREATE`: makes a buffer.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_gem_create {
    /// In.
    pub r#in: drm_amdgpu_gem_create_in,
    /// Out.
    pub out: drm_amdgpu_gem_create_out,
}

/// Which buffer the CPU shall see.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_mmap_in {
    /// Its handle.
    pub handle: u32,
    /// 0.
    pub _pad: u32,
}

/// Where to map it from.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_mmap_out {
    /// Offset to call `mmap` of the device file with.
    pub addr_ptr: u64,
}

/// `DRM_IOCTL_AMDGPU_GEM_MMAP`: prepares a mapping for the CPU.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_gem_mmap {
    /// In.
    pub r#in: drm_amdgpu_gem_mmap_in,
    /// Out.
    pub out: drm_amdgpu_gem_mmap_out,
}

/// What a buffer carries for whoever it is shared with.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct gem_metadata_data {
    /// Not read by the kernel.
    pub flags: u64,
    /// How pixels are arranged: numbers in the places `AMDGPU_TILING_*`.
    pub tiling_info: u64,
    /// How much of `data` counts, in bytes.
    pub data_size_bytes: u32,
    /// Whatever drivers in user space tell each other.
    pub data: [u32; 64],
}

/// `DRM_IOCTL_AMDGPU_GEM_METADATA`: sets or asks for what a buffer carries.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_metadata {
    /// In: the buffer.
    pub handle: u32,
    /// In: `AMDGPU_GEM_METADATA_OP_*`.
    pub op: u32,
    /// In to set, out to ask for.
    pub data: gem_metadata_data,
}

/// What to wait for.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_wait_idle_in {
    /// The buffer.
    pub handle: u32,
    /// 0.
    pub flags: u32,
    /// When to give up, `CLOCK_MONOTONIC` in ns; all ones: never.
    pub timeout: u64,
}

/// How the wait ended.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_wait_idle_out {
    /// 0 if the buffer is idle, 1 if it is still in use.
    pub status: u32,
    /// Where the buffer is; today's kernels leave it 0.
    pub domain: u32,
}

/// `DRM_IOCTL_AMDGPU_GEM_WAIT_IDLE`: waits until the GPU is done with a buffer.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_gem_wait_idle {
    /// In.
    pub r#in: drm_amdgpu_gem_wait_idle_in,
    /// Out.
    pub out: drm_amdgpu_gem_wait_idle_out,
}

/// `DRM_IOCTL_AMDGPU_GEM_OP`: asks about a buffer, or says where it may be from now on.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_op {
    /// In: the buffer.
    pub handle: u32,
    /// In: `AMDGPU_GEM_OP_*`.
    pub op: u32,
    /// In: address of a `drm_amdgpu_gem_create_in` to fill, or the domains.
    pub value: u64,
}

/// `DRM_IOCTL_AMDGPU_GEM_USERPTR`: makes a buffer of the program's own memory.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_userptr {
    /// In: where the memory begins, at a page.
    pub addr: u64,
    /// In: its length in bytes, whole pages.
    pub size: u64,
    /// In: bits `AMDGPU_GEM_USERPTR_*`.
    pub flags: u32,
    /// Out: the buffer.
    pub handle: u32,
}

/// `DRM_IOCTL_AMDGPU_GEM_VA`: changes what a range of GPU addresses leads to.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_gem_va {
    /// In: the buffer; 0 for ranges without one.
    pub handle: u32,
    /// In: 0.
    pub _pad: u32,
    /// In: `AMDGPU_VA_OP_*`.
    pub operation: u32,
    /// In: bits `AMDGPU_VM_*`.
    pub flags: u32,
    /// In: where the range begins.
    pub va_address: u64,
    /// In: where in the buffer, in bytes.
    pub offset_in_bo: u64,
    /// In: its length in bytes.
    pub map_size: u64,
    /// In: point of the sync object that is signalled when page tables are up to date; 0 without a timeline.
    pub vm_timeline_point: u64,
    /// In: that sync object, or 0.
    pub vm_timeline_syncobj_out: u32,
    /// In: how many sync objects to wait for.
    pub num_syncobj_handles: u32,
    /// In: address of an array of `u32`, their handles.
    pub input_fence_syncobj_handles: u64,
}

/// What to do with which list.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_bo_list_in {
    /// `AMDGPU_BO_LIST_OP_*`.
    pub operation: u32,
    /// The list, unless one is made.
    pub list_handle: u32,
    /// Number of buffers.
    pub bo_number: u32,
    /// Size of an entry in bytes.
    pub bo_info_size: u32,
    /// Address of an array of `drm_amdgpu_bo_list_entry`.
    pub bo_info_ptr: u64,
}

/// A buffer in a list.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_bo_list_entry {
    /// Its handle.
    pub bo_handle: u32,
    /// How much it matters that it is in its favourite place; greater is more.
    pub bo_priority: u32,
}

/// The list made.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_bo_list_out {
    /// Its handle.
    pub list_handle: u32,
    /// 0.
    pub _pad: u32,
}

/// `DRM_IOCTL_AMDGPU_BO_LIST`: makes, changes or gives up a list of buffers, which submissions name.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_amdgpu_bo_list {
    /// In.
    pub r#in: drm_amdgpu_bo_list_in,
    /// Out.
    pub out: drm_amdgpu_bo_list_out,
}

/// Domain: memory that the GPU does not see.
pub const AMDGPU_GEM_DOMAIN_CPU: u32 = 1;
/// Domain: the system's memory, which the GPU sees through its page tables.
pub const AMDGPU_GEM_DOMAIN_GTT: u32 = 2;
/// Domain: the card's memory.
pub const AMDGPU_GEM_DOMAIN_VRAM: u32 = 4;
/// Domain: global data share, memory inside the GPU.
pub const AMDGPU_GEM_DOMAIN_GDS: u32 = 8;
/// Domain: global wave sync.
pub const AMDGPU_GEM_DOMAIN_GWS: u32 = 0x10;
/// Domain: ordered append.
pub const AMDGPU_GEM_DOMAIN_OA: u32 = 0x20;
/// Domain: pages of doorbells, by which user queues are rung.
pub const AMDGPU_GEM_DOMAIN_DOORBELL: u32 = 0x40;
/// Create: where the CPU sees it.
pub const AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED: u32 = 1;
/// Create: the CPU never looks.
pub const AMDGPU_GEM_CREATE_NO_CPU_ACCESS: u32 = 2;
/// Create: write-combined for the CPU.
pub const AMDGPU_GEM_CREATE_CPU_GTT_USWC: u32 = 4;
/// Create: zeros at first.
pub const AMDGPU_GEM_CREATE_VRAM_CLEARED: u32 = 8;
/// Create: in one piece.
pub const AMDGPU_GEM_CREATE_VRAM_CONTIGUOUS: u32 = 0x20;
/// Create: in use by each submission of this address space, without a list.
pub const AMDGPU_GEM_CREATE_VM_ALWAYS_VALID: u32 = 0x40;
/// Create: nobody waits for it by itself.
pub const AMDGPU_GEM_CREATE_EXPLICIT_SYNC: u32 = 0x80;
/// Create: state of a queue of gfx9; the kernel's own.
pub const AMDGPU_GEM_CREATE_CP_MQD_GFX9: u32 = 0x100;
/// Create: overwritten when freed.
pub const AMDGPU_GEM_CREATE_VRAM_WIPE_ON_RELEASE: u32 = 0x200;
/// Create: encrypted in memory (TMZ).
pub const AMDGPU_GEM_CREATE_ENCRYPTED: u32 = 0x400;
/// Create: in the system's memory, and not pinned while queues rest.
pub const AMDGPU_GEM_CREATE_PREEMPTIBLE: u32 = 0x800;
/// Create: thrown away rather than moved.
pub const AMDGPU_GEM_CREATE_DISCARDABLE: u32 = 0x1000;
/// Create: coherent between devices.
pub const AMDGPU_GEM_CREATE_COHERENT: u32 = 0x2000;
/// Create: in no cache.
pub const AMDGPU_GEM_CREATE_UNCACHED: u32 = 0x4000;
/// Create: coherent between devices at finer grain.
pub const AMDGPU_GEM_CREATE_EXT_COHERENT: u32 = 0x8000;
/// Metadata: set.
pub const AMDGPU_GEM_METADATA_OP_SET_METADATA: u32 = 1;
/// Metadata: ask.
pub const AMDGPU_GEM_METADATA_OP_GET_METADATA: u32 = 2;
/// Operation: how the buffer was made.
pub const AMDGPU_GEM_OP_GET_GEM_CREATE_INFO: u32 = 0;
/// Operation: where it may be.
pub const AMDGPU_GEM_OP_SET_PLACEMENT: u32 = 1;
/// User memory: the GPU only reads it.
pub const AMDGPU_GEM_USERPTR_READONLY: u32 = 1;
/// User memory: only if no file is behind it.
pub const AMDGPU_GEM_USERPTR_ANONONLY: u32 = 2;
/// User memory: look at once whether it is there.
pub const AMDGPU_GEM_USERPTR_VALIDATE: u32 = 4;
/// User memory: follow when the mapping changes.
pub const AMDGPU_GEM_USERPTR_REGISTER: u32 = 8;
/// Addresses: lead to the buffer.
pub const AMDGPU_VA_OP_MAP: u32 = 1;
/// Addresses: no longer lead to the buffer.
pub const AMDGPU_VA_OP_UNMAP: u32 = 2;
/// Addresses: lead nowhere, whatever was there.
pub const AMDGPU_VA_OP_CLEAR: u32 = 3;
/// Addresses: lead to the buffer, whatever was there.
pub const AMDGPU_VA_OP_REPLACE: u32 = 4;
/// Addresses: page tables need not be up to date before the next submission.
pub const AMDGPU_VM_DELAY_UPDATE: u32 = 1;
/// Addresses: for reading.
pub const AMDGPU_VM_PAGE_READABLE: u32 = 2;
/// Addresses: for writing.
pub const AMDGPU_VM_PAGE_WRITEABLE: u32 = 4;
/// Addresses: for shaders.
pub const AMDGPU_VM_PAGE_EXECUTABLE: u32 = 8;
/// Addresses: partially resident; reading finds zeros.
pub const AMDGPU_VM_PAGE_PRT: u32 = 0x10;
/// Addresses: not kept in the infinity cache.
pub const AMDGPU_VM_PAGE_NOALLOC: u32 = 0x200;
/// List: make one.
pub const AMDGPU_BO_LIST_OP_CREATE: u32 = 0;
/// List: give it up.
pub const AMDGPU_BO_LIST_OP_DESTROY: u32 = 1;
/// List: put other buffers in.
pub const AMDGPU_BO_LIST_OP_UPDATE: u32 = 2;

layout! {
    drm_amdgpu_gem_create_in, 32 { bo_size: 0, alignment: 8, domains: 16, domain_flags: 24 }
    drm_amdgpu_gem_create_out, 8 { handle: 0, _pad: 4 }
    drm_amdgpu_gem_mmap_in, 8 { handle: 0, _pad: 4 }
    drm_amdgpu_gem_mmap_out, 8 { addr_ptr: 0 }
    gem_metadata_data, 280 { flags: 0, tiling_info: 8, data_size_bytes: 16, data: 20 }
    drm_amdgpu_gem_metadata, 288 { handle: 0, op: 4, data: 8 }
    drm_amdgpu_gem_wait_idle_in, 16 { handle: 0, flags: 4, timeout: 8 }
    drm_amdgpu_gem_wait_idle_out, 8 { status: 0, domain: 4 }
    drm_amdgpu_gem_op, 16 { handle: 0, op: 4, value: 8 }
    drm_amdgpu_gem_userptr, 24 { addr: 0, size: 8, flags: 16, handle: 20 }
    drm_amdgpu_gem_va, 64 {
        handle: 0, _pad: 4, operation: 8, flags: 12, va_address: 16, offset_in_bo: 24,
        map_size: 32, vm_timeline_point: 40, vm_timeline_syncobj_out: 48, num_syncobj_handles: 52,
        input_fence_syncobj_handles: 56,
    }
    drm_amdgpu_bo_list_in, 24 {
        operation: 0, list_handle: 4, bo_number: 8, bo_info_size: 12, bo_info_ptr: 16,
    }
    drm_amdgpu_bo_list_entry, 8 { bo_handle: 0, bo_priority: 4 }
    drm_amdgpu_bo_list_out, 8 { list_handle: 0, _pad: 4 }
}

union_layout! {
    drm_amdgpu_gem_create, 32 { r#in, out }
    drm_amdgpu_gem_mmap, 8 { r#in, out }
    drm_amdgpu_gem_wait_idle, 16 { r#in, out }
    drm_amdgpu_bo_list, 24 { r#in, out }
}

argument! {
    drm_amdgpu_gem_create: drm_amdgpu_gem_create_in => drm_amdgpu_gem_create_out
    drm_amdgpu_gem_mmap: drm_amdgpu_gem_mmap_in => drm_amdgpu_gem_mmap_out
    drm_amdgpu_gem_wait_idle: drm_amdgpu_gem_wait_idle_in => drm_amdgpu_gem_wait_idle_out
    drm_amdgpu_bo_list: drm_amdgpu_bo_list_in => drm_amdgpu_bo_list_out
}
