//! One value on the C heap, owned.

use core::mem;
use core::ops::{Deref, DerefMut};
use core::ptr::{self, NonNull};

use super::{Zeroed, allocate, release};
use crate::Result;

/// A block of the C heap that holds one `T`: `Box` for what C programs may `free`.
///
/// Dropping it drops the value (for the structures in [`crate::abi`]: frees their arrays), then
/// frees the block.
#[derive(Debug)]
#[repr(transparent)]
pub struct CBox<T>(NonNull<T>);

// SAFETY: the option of a non-null pointer is a pointer, and NULL is `None`.
unsafe impl<T> Zeroed for Option<CBox<T>> {}

impl<T: Zeroed> CBox<T> {
    /// A value of zeros, padding included.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn zeroed() -> Result<Self> {
        allocate(1, mem::size_of::<T>()).map(|block| Self(block.cast()))
    }
}

impl<T> CBox<T> {
    /// A value in a block of its own.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM); the value is dropped.
    pub fn new(value: T) -> Result<Self> {
        let block = allocate(1, mem::size_of::<T>())?.cast::<T>();
        // SAFETY: the block has room for a `T`, and the C heap aligns it for every type of the crate.
        unsafe { block.write(value) };
        Ok(Self(block))
    }

    /// The same where nobody but this crate's code looks at the block, so that what lies between the fields need not be zeros.
    #[cfg(feature = "vendor")]
    pub(crate) fn opaque(value: T) -> Result<Self> {
        let block = super::allocate_unset(1, mem::size_of::<T>())?.cast::<T>();
        // SAFETY: as in `new`.
        unsafe { block.write(value) };
        Ok(Self(block))
    }

    /// Where the value is, which stays owned.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.0.as_ptr()
    }

    /// Gives the block to C; whoever has the pointer frees it, or hands it to [`Self::from_raw`].
    #[must_use]
    pub fn into_raw(self) -> *mut T {
        let block = self.0.as_ptr();
        mem::forget(self);
        block
    }

    /// Takes the block from C; NULL gives `None`.
    ///
    /// # Safety
    ///
    /// `block` is NULL, or a block of the C heap that holds a valid `T` and that the caller owns.
    #[must_use]
    pub const unsafe fn from_raw(block: *mut T) -> Option<Self> {
        match NonNull::new(block) {
            Some(block) => Some(Self(block)),
            None => None,
        }
    }
}

impl<T> Deref for CBox<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the block holds a valid `T` as long as it is owned.
        unsafe { self.0.as_ref() }
    }
}

impl<T> DerefMut for CBox<T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as in `deref`; `self` is borrowed mutably.
        unsafe { self.0.as_mut() }
    }
}

impl<T> Drop for CBox<T> {
    fn drop(&mut self) {
        // SAFETY: the value is valid and not used again.
        unsafe { ptr::drop_in_place(self.0.as_ptr()) };
        // SAFETY: the block is owned and not used again.
        unsafe { release(self.0.as_ptr()) };
    }
}

// SAFETY: the block has one owner, as in `Box`.
unsafe impl<T: Send> Send for CBox<T> {}
// SAFETY: a shared `CBox` gives shared references only.
unsafe impl<T: Sync> Sync for CBox<T> {}
