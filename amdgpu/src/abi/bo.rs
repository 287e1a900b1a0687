//! What buffers are made of and described by.

use core::ffi::c_uint;

use drm::layout;

use super::handle::amdgpu_bo_handle;

/// What buffer to make.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_bo_alloc_request {
    /// Size in bytes.
    pub alloc_size: u64,
    /// Alignment of its place in memory, in bytes.
    pub phys_alignment: u64,
    /// Bits `AMDGPU_GEM_DOMAIN_*`: where it may be.
    pub preferred_heap: u32,
    /// Bits `AMDGPU_GEM_CREATE_*`.
    pub flags: u64,
}

/// What a buffer carries for whoever it is shared with.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_bo_metadata {
    /// Not read by the kernel.
    pub flags: u64,
    /// How pixels are arranged: numbers in the places `AMDGPU_TILING_*`.
    pub tiling_info: u64,
    /// How much of `umd_metadata` counts, in bytes.
    pub size_metadata: u32,
    /// Whatever drivers in user space tell each other.
    pub umd_metadata: [u32; 64],
}

/// What a buffer is.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_bo_info {
    /// Size in bytes.
    pub alloc_size: u64,
    /// Alignment of its place in memory, in bytes.
    pub phys_alignment: u64,
    /// Bits `AMDGPU_GEM_DOMAIN_*`: where it may be.
    pub preferred_heap: u32,
    /// Bits `AMDGPU_GEM_CREATE_*`.
    pub alloc_flags: u64,
    /// What it carries.
    pub metadata: amdgpu_bo_metadata,
}

/// A buffer that another program shares.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_bo_import_result {
    /// The buffer.
    pub buf_handle: amdgpu_bo_handle,
    /// Its size in bytes.
    pub alloc_size: u64,
}

layout! {
    amdgpu_bo_alloc_request, 32 { alloc_size: 0, phys_alignment: 8, preferred_heap: 16, flags: 24 }
    amdgpu_bo_metadata, 280 { flags: 0, tiling_info: 8, size_metadata: 16, umd_metadata: 20 }
    amdgpu_bo_info, 312 {
        alloc_size: 0, phys_alignment: 8, preferred_heap: 16, alloc_flags: 24, metadata: 32,
    }
    amdgpu_bo_import_result, 16 { buf_handle: 0, alloc_size: 8 }
}

/// How buffers are shared. In C an enumeration; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct amdgpu_bo_handle_type(pub c_uint);

impl amdgpu_bo_handle_type {
    /// `amdgpu_bo_handle_type_gem_flink_name`: by a name that any client of the device may guess.
    pub const GEM_FLINK_NAME: Self = Self(0);
    /// `amdgpu_bo_handle_type_kms`: by the handle that mode setting on the same device file takes.
    pub const KMS: Self = Self(1);
    /// `amdgpu_bo_handle_type_dma_buf_fd`: by the descriptor of a DMA buffer.
    pub const DMA_BUF_FD: Self = Self(2);
    /// `amdgpu_bo_handle_type_kms_noimport`: as [`KMS`](Self::KMS), for buffers that nobody will import.
    pub const KMS_NOIMPORT: Self = Self(3);
}
