//! Hardware contexts of the time before mode setting.

use core::ffi::c_uint;

/// What a context is like. In C an enumeration of bits, `DRM_CONTEXT_PRESERVED` and `DRM_CONTEXT_2DONLY`; here any
/// number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drm_context_tFlags(pub c_uint);

/// Pointer to such bits.
pub type drm_context_tFlagsPtr = *mut drm_context_tFlags;

impl drm_context_tFlags {
    /// The bits that the kernel knows.
    pub(crate) const fn known(self) -> u32 {
        self.0 & 0x3
    }
}
