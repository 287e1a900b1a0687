//! An array on the C heap, owned.

use core::ffi::c_int;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::{mem, ptr, slice};

use super::Zeroed;
use super::block::Block;
use crate::Result;

/// A block of the C heap that holds so many elements; no block at all for none.
///
/// The length never exceeds `c_int`, the type of most counts in libdrm's structures.
#[derive(Debug)]
#[repr(transparent)]
pub struct CVec<T: Zeroed> {
    block: Block,
    elements: PhantomData<T>,
}

impl<T: Zeroed> CVec<T> {
    /// The array of no elements.
    #[must_use]
    pub const fn new() -> Self {
        Self { block: Block::new(), elements: PhantomData }
    }

    /// The elements of a block.
    ///
    /// # Safety
    ///
    /// The block holds valid elements of this type.
    pub(super) const unsafe fn from_block(block: Block) -> Self {
        Self { block, elements: PhantomData }
    }

    /// An array of zeros.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM), also for more elements than a `c_int` counts.
    pub fn zeroed(len: usize) -> Result<Self> {
        Block::zeroed(len, size_of::<T>()).map(|block| Self { block, elements: PhantomData })
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
        // SAFETY: the slice has so many elements.
        let copy =
            unsafe { Block::copy_of(elements.as_ptr().cast(), elements.len(), size_of::<T>()) };
        copy.map(|block| Self { block, elements: PhantomData })
    }

    /// Adds zeros up to a length of `len`.
    ///
    /// # Errors
    ///
    /// As for [`Self::zeroed`]; the array is as it was.
    pub fn grow(&mut self, len: usize) -> Result<()> {
        self.block.grow(len, size_of::<T>())
    }

    /// Forgets the elements from `len` on; the block keeps its size unless nothing is left.
    pub fn truncate(&mut self, len: usize) {
        if let Some(beyond) = self.get_mut(len..) {
            let beyond = ptr::from_mut(beyond);
            // SAFETY: these elements are valid, and not in the array any more after the next line.
            unsafe { ptr::drop_in_place(beyond) };
        }
        self.block.truncate(len);
    }

    /// Gives the array to C as libdrm's structures hold it: count, and NULL for no elements.
    #[must_use]
    pub fn into_c(self) -> (c_int, *mut T) {
        // SAFETY: the block is moved out once; `self` is forgotten.
        let block = unsafe { ptr::read(&self.block) };
        mem::forget(self);
        let (count, start) = block.into_c();
        (count, start.cast())
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
        // SAFETY: so many valid elements lie there; a dangling block is fine for none.
        unsafe { slice::from_raw_parts(self.block.start(), self.block.len()) }
    }
}

impl<T: Zeroed> DerefMut for CVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        // SAFETY: as in `deref`; `self` is borrowed mutably.
        unsafe { slice::from_raw_parts_mut(self.block.start(), self.block.len()) }
    }
}

impl<T: Zeroed> Drop for CVec<T> {
    fn drop(&mut self) {
        let elements: *mut [T] = &mut **self;
        // SAFETY: the elements are valid and not used again; the block frees itself.
        unsafe { ptr::drop_in_place(elements) };
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
