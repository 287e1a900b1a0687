//! Maps of the time before mode setting: their kinds, and what their sizes are counted in.

use core::ffi::{c_uint, c_void};

/// Size of a map, in bytes.
pub type drmSize = c_uint;
/// Where a map is mapped.
pub type drmAddress = *mut c_void;
/// Pointer to where a map is mapped.
pub type drmAddressPtr = *mut drmAddress;

/// Kind of a map. In C an enumeration from `DRM_FRAME_BUFFER` on; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmMapType(pub c_uint);

/// What a map is like. In C an enumeration of bits, `DRM_RESTRICTED` and its like; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmMapFlags(pub c_uint);
