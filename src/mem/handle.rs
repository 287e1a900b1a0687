//! What C programs hold without looking into it, and what we hold of theirs the same way.

use core::ffi::{c_ulong, c_void};
use core::ops::{Deref, DerefMut};
use core::ptr;

use super::{CBox, Zeroed};
use crate::Result;

/// A type whose handles are told from garbage by their first word.
pub trait Tagged {
    /// The first word.
    const MAGIC: c_ulong;
}

/// A value behind an opaque pointer of a C program: its type's magic word first.
#[derive(Debug)]
#[repr(C)]
pub struct Handle<T> {
    magic: c_ulong,
    value: T,
}

impl<T: Tagged> Handle<T> {
    /// The value in a block of its own.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn new(value: T) -> Result<CBox<Self>> {
        CBox::new(Self { magic: T::MAGIC, value })
    }
}

#[cfg(feature = "capi")]
impl<T: Tagged> Handle<T> {
    /// The first word of what a C program took for a handle; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `handle` is NULL or leads to a word.
    pub(crate) unsafe fn magic(handle: *const c_void) -> Option<c_ulong> {
        // SAFETY: the caller vouches for the word.
        unsafe { handle.cast::<c_ulong>().as_ref() }.copied()
    }

    /// The value; `None` for NULL and for another magic word.
    ///
    /// # Safety
    ///
    /// As for [`Self::magic`]; if the word is right, this is a handle of a `T` that nobody else uses
    /// during `'a`.
    pub(crate) unsafe fn value<'a>(handle: *mut c_void) -> Option<&'a mut T> {
        // SAFETY: the caller vouches for the word.
        unsafe { Self::magic(handle) }.filter(|magic| *magic == T::MAGIC)?;
        // SAFETY: the word is right.
        let handle = unsafe { handle.cast::<Self>().as_mut() };
        handle.map(|handle| &mut handle.value)
    }

    /// Takes the handle back; `None` for NULL and for another magic word.
    ///
    /// # Safety
    ///
    /// As for [`Self::value`], and nobody uses the handle any more.
    pub(crate) unsafe fn take(handle: *mut c_void) -> Option<CBox<Self>> {
        // SAFETY: the caller vouches for the word.
        unsafe { Self::magic(handle) }.filter(|magic| *magic == T::MAGIC)?;
        // SAFETY: the word is right, and the caller gives the block up.
        unsafe { CBox::from_raw(handle.cast()) }
    }
}

impl<T> Deref for Handle<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Handle<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// An address of a C program's, kept for it and never followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Opaque(*mut c_void);

impl Opaque {
    /// NULL.
    pub const NULL: Self = Self(ptr::null_mut());

    /// Keeps an address.
    #[must_use]
    pub const fn new(address: *mut c_void) -> Self {
        Self(address)
    }

    /// The address.
    #[must_use]
    pub const fn address(self) -> *mut c_void {
        self.0
    }
}

// SAFETY: every address is valid, NULL too.
unsafe impl Zeroed for Opaque {}
// SAFETY: the address is not followed, only copied.
unsafe impl Send for Opaque {}
// SAFETY: as above.
unsafe impl Sync for Opaque {}
