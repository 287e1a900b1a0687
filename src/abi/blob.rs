//! `drmModePropertyBlobRes`: the bytes of a property blob.

use core::ffi::c_void;

use crate::Result;
use crate::mem::{Bytes, CBox, CVec, Zeroed, elements, release};

/// The bytes of a property blob.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModePropertyBlob {
    /// The blob.
    id: u32,
    /// Number of bytes.
    length: u32,
    /// The bytes; NULL for none.
    data: *mut c_void,
}

/// See `struct _drmModePropertyBlob`.
pub type drmModePropertyBlobRes = _drmModePropertyBlob;
/// Result of `drmModeGetPropertyBlob`, for `drmModeFreePropertyBlob`.
pub type drmModePropertyBlobPtr = *mut drmModePropertyBlobRes;

// SAFETY: integers and a pointer.
unsafe impl Zeroed for drmModePropertyBlobRes {}

impl drmModePropertyBlobRes {
    pub(crate) fn new(id: u32, data: CVec<u8>) -> Result<CBox<Self>> {
        let mut blob = CBox::<Self>::zeroed()?;
        let (length, data) = data.into_c();
        blob.id = id;
        blob.length = length.unsigned_abs();
        blob.data = data.cast();
        Ok(blob)
    }

    /// The blob's id.
    #[must_use]
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// The bytes.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        // SAFETY: the length is that of the block.
        unsafe { elements(self.data.cast(), self.length) }
    }

    /// The bytes, to be read value by value. C programs that fill the structure themselves may leave the
    /// length 0: then only the values tell where the bytes end.
    pub(crate) fn bytes(&self) -> Bytes<'_> {
        let len = match usize::try_from(self.length) {
            Ok(0) | Err(_) => usize::MAX,
            Ok(length) => length,
        };
        // SAFETY: the data is as long as the length says, or as the blob in it says.
        unsafe { Bytes::new(self.data.cast(), len) }
    }
}

impl Drop for drmModePropertyBlobRes {
    fn drop(&mut self) {
        // SAFETY: the data is a block of the C heap that the structure owns.
        unsafe { release(self.data) };
    }
}
