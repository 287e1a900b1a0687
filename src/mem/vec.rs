//! An array on the C heap, owned.

use core::ffi::c_int;
use core::ops::{Deref, DerefMut};
use core::ptr::{self, NonNull};
use core::{mem, slice};

use super::{Zeroed, allocate, release};
use crate::{Errno, Result};

/// A block of the C heap that holds `len` elements; no block at all for none.
///
/// The length never exceeds `c_int`, the type of most counts in libdrm's structures.
#[derive(Debug)]
pub struct CVec<T: Zeroed> {
    block: NonNull<T>,
    len: usize,
}

impl<T: Zeroed> CVec<T> {
    /// The array of no elements.
    #[must_use]
    pub const fn new() -> Self {
        Self { block: NonNull::dangling(), len: 0 }
    }

    /// An array of zeros.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](Errno::NOMEM), also for more elements than a `c_int` counts.
    pub fn zeroed(len: usize) -> Result<Self> {
        if len == 0 {
            return Ok(Self::new());
        }
        if c_int::try_from(len).is_err() {
            return Err(Errno::NOMEM.into());
        }
        let block = allocate(len, mem::size_of::<T>())?.cast();
        Ok(Self { block, len })
    }

    /// A copy of `elements`.
    ///
    /// # Errors
    ///
    /// As for [`Self::zeroed`].
    pub fn copy_of(elements: &[T]) -> Result<Self>
    where
        T: Copy,
    {
        let mut copy = Self::zeroed(elements.len())?;
        super::copy(&mut copy, elements);
        Ok(copy)
    }

    /// Adds zeros up to a length of `len`.
    ///
    /// # Errors
    ///
    /// As for [`Self::zeroed`]; the array is as it was.
    pub fn grow(&mut self, len: usize) -> Result<()> {
        if self.len == 0 {
            *self = Self::zeroed(len)?;
            return Ok(());
        }
        if len <= self.len {
            return Ok(());
        }
        let size = len.checked_mul(mem::size_of::<T>()).filter(|_| c_int::try_from(len).is_ok());
        let size = size.ok_or(Errno::NOMEM)?;
        // SAFETY: the block is owned; on failure it stays.
        let block = unsafe { libc::realloc(self.block.as_ptr().cast(), size) };
        self.block = NonNull::new(block.cast()).ok_or(Errno::NOMEM)?;
        // SAFETY: the block has room for `len` elements, of which the first were there before.
        unsafe { ptr::write_bytes(self.block.as_ptr().add(self.len), 0, len - self.len) };
        self.len = len;
        Ok(())
    }

    /// Forgets the elements from `len` on; the block keeps its size unless nothing is left.
    pub fn truncate(&mut self, len: usize) {
        if len == 0 {
            *self = Self::new();
        } else if let Some(beyond) = self.get_mut(len..) {
            let beyond = ptr::from_mut(beyond);
            // The elements that stay are the array from here on.
            self.len = len;
            // SAFETY: these elements are valid, and no longer in the array.
            unsafe { ptr::drop_in_place(beyond) };
        }
    }

    /// Gives the array to C as libdrm's structures hold it: count, and NULL for no elements.
    #[must_use]
    pub fn into_c(self) -> (c_int, *mut T) {
        if self.len == 0 {
            return (0, ptr::null_mut());
        }
        let parts = (c_int::try_from(self.len).unwrap_or(c_int::MAX), self.block.as_ptr());
        mem::forget(self);
        parts
    }
}

impl<T: Zeroed> Default for CVec<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Zeroed> Deref for CVec<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        // SAFETY: `len` valid elements lie there; a dangling block is fine for none.
        unsafe { slice::from_raw_parts(self.block.as_ptr(), self.len) }
    }
}

impl<T: Zeroed> DerefMut for CVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; `self` is borrowed mutably.
        unsafe { slice::from_raw_parts_mut(self.block.as_ptr(), self.len) }
    }
}

impl<T: Zeroed> Drop for CVec<T> {
    fn drop(&mut self) {
        if self.len > 0 {
            let elements: *mut [T] = &mut **self;
            // SAFETY: the elements are valid and not used again.
            unsafe { ptr::drop_in_place(elements) };
            // SAFETY: the block is owned and not used again.
            unsafe { release(self.block.as_ptr()) };
        }
    }
}

// SAFETY: the block has one owner, as in `Vec`.
unsafe impl<T: Zeroed + Send> Send for CVec<T> {}
// SAFETY: a shared `CVec` gives shared slices only.
unsafe impl<T: Zeroed + Sync> Sync for CVec<T> {}

#[cfg(test)]
mod tests {
    use super::CVec;
    use crate::{Errno, Result};

    #[test]
    fn no_elements_need_no_block() -> Result<()> {
        let (count, block) = CVec::<u32>::zeroed(0)?.into_c();
        assert_eq!(count, 0);
        assert!(block.is_null());
        let mut array = CVec::copy_of(&[1u32, 2])?;
        array.truncate(0);
        assert!(array.into_c().1.is_null());
        Ok(())
    }

    #[test]
    fn growth_keeps_what_is_there_and_adds_zeros() -> Result<()> {
        let mut array = CVec::copy_of(&[1u16, 2, 3])?;
        array.grow(2)?;
        assert_eq!(*array, [1, 2, 3]);
        array.grow(1000)?;
        assert_eq!(array.get(..4), Some(&[1, 2, 3, 0][..]));
        assert!(array.iter().skip(3).all(|element| *element == 0));
        assert_eq!(array.grow(usize::MAX), Err(Errno::NOMEM.into()));
        assert_eq!(array.len(), 1000);
        Ok(())
    }

    #[test]
    fn lengths_beyond_a_c_int_are_out_of_memory() {
        assert!(CVec::<u8>::zeroed(1 << 31).is_err());
    }
}
