//! The arguments of the requests on GEM buffers of any kind: closing, names, descriptors.

use super::super::layout;

/// `DRM_IOCTL_GEM_CLOSE`: gives a buffer handle up.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_gem_close {
    /// In: the GEM handle.
    pub handle: u32,
    /// Padding; 0.
    pub pad: u32,
}

/// `DRM_IOCTL_GEM_FLINK`: gives a buffer a number by which any client of the device can open it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_gem_flink {
    /// In: the GEM handle.
    pub handle: u32,
    /// Out: the number.
    pub name: u32,
}

/// `DRM_IOCTL_GEM_OPEN`: opens the buffer that has a number.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_gem_open {
    /// In: the number.
    pub name: u32,
    /// Out: a GEM handle.
    pub handle: u32,
    /// Out: its bytes.
    pub size: u64,
}

/// `DRM_IOCTL_GEM_CHANGE_HANDLE`: moves a buffer to a handle of the client's choice.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_gem_change_handle {
    /// In: the GEM handle it has, which is gone afterwards.
    pub handle: u32,
    /// In: the one it shall have, which must be free.
    pub new_handle: u32,
}

/// `DRM_IOCTL_PRIME_HANDLE_TO_FD`, `DRM_IOCTL_PRIME_FD_TO_HANDLE`: between GEM handle and dma-buf.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_prime_handle {
    /// The GEM handle: in or out, by request.
    pub handle: u32,
    /// In, towards a descriptor: `O_CLOEXEC` and `O_RDWR`.
    pub flags: u32,
    /// The dma-buf's descriptor: out or in, by request.
    pub fd: i32,
}

/// Bit of `DRM_CAP_PRIME`: from dma-buf to handle.
pub const DRM_PRIME_CAP_IMPORT: u64 = 1;
/// Bit of `DRM_CAP_PRIME`: from handle to dma-buf.
pub const DRM_PRIME_CAP_EXPORT: u64 = 2;

layout! {
    drm_gem_close, 8 { handle: 0, pad: 4 }
    drm_gem_flink, 8 { handle: 0, name: 4 }
    drm_gem_open, 16 { name: 0, handle: 4, size: 8 }
    drm_gem_change_handle, 8 { handle: 0, new_handle: 4 }
    drm_prime_handle, 12 { handle: 0, flags: 4, fd: 8 }
}
