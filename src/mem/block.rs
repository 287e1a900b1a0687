//! Blocks of the C heap by the size of their elements: what `CVec` and `Room` share, once for all types.

use core::ffi::{c_int, c_void};
use core::ptr::{self, NonNull};

use super::{allocate, allocate_unset, release};
use crate::{Errno, Result};

/// `len` elements of a size that the owner knows; no block at all for none.
#[derive(Debug)]
#[repr(C)]
pub(super) struct Block {
    start: NonNull<c_void>,
    len: usize,
}

impl Block {
    pub(super) const fn new() -> Self {
        // Aligned for every element.
        Self { start: NonNull::<u128>::dangling().cast(), len: 0 }
    }

    /// `len` elements of zeros; never more than a `c_int` counts.
    #[inline(never)]
    pub(super) fn zeroed(len: usize, size: usize) -> Result<Self> {
        if len == 0 {
            return Ok(Self::new());
        }
        if c_int::try_from(len).is_err() {
            return Err(Errno::NOMEM.into());
        }
        Ok(Self { start: allocate(len, size)?, len })
    }

    /// A copy of `len` elements.
    ///
    /// # Safety
    ///
    /// So many elements of `size` bytes lie at `from`.
    #[inline(never)]
    pub(super) unsafe fn copy_of(from: *const c_void, len: usize, size: usize) -> Result<Self> {
        if len == 0 {
            return Ok(Self::new());
        }
        let copy = allocate_unset(len, size)?;
        let bytes = len.saturating_mul(size);
        // SAFETY: both have so many bytes, and the copy's are new.
        unsafe { ptr::copy_nonoverlapping(from.cast(), copy.as_ptr(), bytes) };
        Ok(Self { start: copy.cast(), len })
    }

    /// Adds zeros up to a length of `len`; on failure the block is as it was.
    #[inline(never)]
    pub(super) fn grow(&mut self, len: usize, size: usize) -> Result<()> {
        if self.len == 0 {
            *self = Self::zeroed(len, size)?;
            return Ok(());
        }
        let Some(added) = len.checked_sub(self.len) else { return Ok(()) };
        let bytes = len.checked_mul(size).filter(|_| c_int::try_from(len).is_ok());
        let bytes = bytes.ok_or(Errno::NOMEM)?;
        // SAFETY: the block is owned; on failure it stays.
        let start = unsafe { libc::realloc(self.start.as_ptr(), bytes) };
        self.start = NonNull::new(start).ok_or(Errno::NOMEM)?;
        let old = self.start.as_ptr().cast::<u8>().wrapping_add(self.len.saturating_mul(size));
        // SAFETY: the block has room for `added` more elements.
        unsafe { ptr::write_bytes(old, 0, added.saturating_mul(size)) };
        self.len = len;
        Ok(())
    }

    /// Forgets the elements from `len` on; the block keeps its size unless nothing is left.
    pub(super) fn truncate(&mut self, len: usize) {
        if len == 0 {
            *self = Self::new();
        } else {
            self.len = self.len.min(len);
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.len
    }

    pub(super) const fn start<T>(&self) -> *mut T {
        self.start.as_ptr().cast()
    }

    /// Gives the block to C as libdrm's structures hold it: count, and NULL for no elements.
    #[inline(never)]
    pub(super) fn into_c(self) -> (c_int, *mut c_void) {
        if self.len == 0 {
            return (0, ptr::null_mut());
        }
        let parts = (c_int::try_from(self.len).unwrap_or(c_int::MAX), self.start.as_ptr());
        core::mem::forget(self);
        parts
    }
}

impl Drop for Block {
    #[inline(never)]
    fn drop(&mut self) {
        if self.len > 0 {
            // SAFETY: the block is owned and not used again.
            unsafe { release(self.start.as_ptr()) };
        }
    }
}
