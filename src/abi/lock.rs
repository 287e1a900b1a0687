//! The hardware lock of the time before mode setting.

use core::ffi::c_uint;

/// What to wait for before the lock is taken, or do while it is held. In C an enumeration of bits,
/// `DRM_LOCK_READY` and its like; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmLockFlags(pub c_uint);

impl drmLockFlags {
    /// The bits that the kernel knows.
    pub(crate) const fn known(self) -> u32 {
        self.0 & 0x3f
    }
}
