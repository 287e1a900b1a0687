//! What C programs hold: pointers to structures that only this library knows.

/// A GPU, from `amdgpu_device_initialize` until `amdgpu_device_deinitialize`.
#[derive(Debug)]
pub struct amdgpu_device {
    _opaque: [u8; 0],
}

/// A context, which submissions belong to.
#[derive(Debug)]
pub struct amdgpu_context {
    _opaque: [u8; 0],
}

/// A buffer.
#[derive(Debug)]
pub struct amdgpu_bo {
    _opaque: [u8; 0],
}

/// A list of buffers that a submission uses.
#[derive(Debug)]
pub struct amdgpu_bo_list {
    _opaque: [u8; 0],
}

/// A range of GPU addresses.
#[derive(Debug)]
pub struct amdgpu_va {
    _opaque: [u8; 0],
}

/// What knows which GPU addresses are free.
#[derive(Debug)]
pub struct amdgpu_va_manager {
    _opaque: [u8; 0],
}

/// A semaphore: one submission waits for another.
#[derive(Debug)]
pub struct amdgpu_semaphore {
    _opaque: [u8; 0],
}

/// Pointer to a `struct amdgpu_device`.
pub type amdgpu_device_handle = *mut amdgpu_device;
/// Pointer to a `struct amdgpu_context`.
pub type amdgpu_context_handle = *mut amdgpu_context;
/// Pointer to a `struct amdgpu_bo`.
pub type amdgpu_bo_handle = *mut amdgpu_bo;
/// Pointer to a `struct amdgpu_bo_list`.
pub type amdgpu_bo_list_handle = *mut amdgpu_bo_list;
/// Pointer to a `struct amdgpu_va`.
pub type amdgpu_va_handle = *mut amdgpu_va;
/// Pointer to a `struct amdgpu_va_manager`.
pub type amdgpu_va_manager_handle = *mut amdgpu_va_manager;
/// Pointer to a `struct amdgpu_semaphore`.
pub type amdgpu_semaphore_handle = *mut amdgpu_semaphore;
