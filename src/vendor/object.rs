//! Objects that several owners share, some of them C programs, and whose last owner has to clean up.
#![allow(unsafe_code)]

use core::ffi::c_void;
use core::mem;
use core::ops::Deref;
use core::ptr::NonNull;
use core::sync::atomic::{AtomicI32, Ordering};

use crate::Result;
use crate::mem::{CBox, Zeroed};

/// A value with the number of its owners, on the C heap.
#[derive(Debug)]
pub struct Object<T> {
    owners: AtomicI32,
    value: T,
}

impl<T> Deref for Object<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// One owner's part in an object: `Arc`, but on the C heap, without panics, and with a last owner who knows it is the last.
#[derive(Debug)]
#[repr(transparent)]
pub struct Shared<T>(NonNull<Object<T>>);

impl<T> Shared<T> {
    /// An object with one owner.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM); the value is dropped.
    pub fn new(value: T) -> Result<Self> {
        let block = CBox::opaque(Object { owners: AtomicI32::new(1), value })?;
        // SAFETY: a block of the heap is not NULL.
        Ok(Self(unsafe { NonNull::new_unchecked(block.into_raw()) }))
    }

    /// Gives this part up: the object itself, if it was the last one. Aborts if there were more givers than owners, for
    /// the object is gone then and the program in error.
    #[must_use]
    pub fn release(self) -> Option<CBox<Object<T>>> {
        let object = self.0;
        mem::forget(self);
        // SAFETY: this owner's part keeps the object until here.
        let owners = unsafe { object.as_ref() }.owners.fetch_sub(1, Ordering::AcqRel);
        match owners {
            // SAFETY: nobody else has a part in it.
            1 => unsafe { CBox::from_raw(object.as_ptr()) },
            2.. => None,
            // SAFETY: abort may be called at any time.
            _ => unsafe { libc::abort() },
        }
    }

    /// Gives this part up unless it is the last one.
    ///
    /// # Errors
    ///
    /// The part, if it is the last one, or if there were more givers than owners.
    pub fn release_unless_last(self) -> core::result::Result<(), Self> {
        let one_less = |owners| if owners > 1 { Some(owners - 1) } else { None };
        if self.owners.fetch_update(Ordering::Release, Ordering::Relaxed, one_less).is_err() {
            return Err(self);
        }
        mem::forget(self);
        Ok(())
    }

    /// What C programs hold: this part is theirs from now on.
    #[must_use]
    pub fn into_raw(self) -> *mut c_void {
        let object = self.0.as_ptr().cast();
        mem::forget(self);
        object
    }

    /// The address that [`Self::into_raw`] gives away, without the part.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut c_void {
        self.0.as_ptr().cast()
    }

    /// The part that a C program holds, taken back; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `object` is NULL or came from [`Self::into_raw`] of the same type, and this part of it has not been given up.
    #[must_use]
    pub const unsafe fn from_raw(object: *mut c_void) -> Option<Self> {
        match NonNull::new(object.cast()) {
            Some(object) => Some(Self(object)),
            None => None,
        }
    }

    /// The object a C program has a part in, without taking the part; `None` for NULL.
    ///
    /// # Safety
    ///
    /// As for [`Self::from_raw`], and the object keeps an owner during `'a`.
    #[must_use]
    pub unsafe fn borrow<'a>(object: *mut c_void) -> Option<&'a Object<T>> {
        // SAFETY: the caller vouches for the object.
        unsafe { object.cast::<Object<T>>().as_ref() }
    }
}

impl<T> Object<T> {
    /// The address for a table.
    #[must_use]
    pub fn entry(&self) -> Entry<T> {
        Entry(NonNull::from(self))
    }

    /// One part more.
    #[must_use]
    pub fn share(&self) -> Shared<T> {
        self.owners.fetch_add(1, Ordering::Relaxed);
        Shared(NonNull::from(self))
    }
}

/// Where an object is, without a part in it: what a table holds whose lock the last owner takes to give the object up.
#[derive(Debug)]
#[repr(transparent)]
pub struct Entry<T>(NonNull<Object<T>>);

impl<T> Entry<T> {
    /// The object.
    ///
    /// # Safety
    ///
    /// The object keeps an owner during `'a`.
    #[must_use]
    pub const unsafe fn get<'a>(&self) -> &'a Object<T> {
        // SAFETY: the caller vouches for the object.
        unsafe { self.0.as_ref() }
    }
}

// SAFETY: the address alone is harmless.
unsafe impl<T> Send for Entry<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Entry<T> {}

// SAFETY: NULL is `None`.
unsafe impl<T> Zeroed for Option<Entry<T>> {}

impl<T> Clone for Entry<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<T> {}

impl<T> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Deref for Shared<T> {
    type Target = Object<T>;

    fn deref(&self) -> &Object<T> {
        // SAFETY: this owner's part keeps the object.
        unsafe { self.0.as_ref() }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        self.share()
    }
}

impl<T> Drop for Shared<T> {
    fn drop(&mut self) {
        // The part is given up by its twin.
        drop(Self(self.0).release());
    }
}

// SAFETY: as for `Arc`.
unsafe impl<T: Send + Sync> Send for Shared<T> {}
// SAFETY: as for `Arc`.
unsafe impl<T: Send + Sync> Sync for Shared<T> {}

#[cfg(test)]
mod tests {
    use super::Shared;

    #[test]
    fn the_last_owner_gets_the_object() -> crate::Result<()> {
        let first = Shared::new(7)?;
        let second = first.clone();
        assert!(first.release_unless_last().is_ok());
        let Err(second) = second.release_unless_last() else {
            return Err(crate::Errno::INVAL.into());
        };
        // SAFETY: this part was given to C, and is taken back.
        let third = unsafe { Shared::<i32>::from_raw(second.into_raw()) };
        assert_eq!(third.and_then(Shared::release).map(|object| **object), Some(7));
        // SAFETY: NULL is nobody's part.
        assert!(unsafe { Shared::<i32>::from_raw(core::ptr::null_mut()) }.is_none());
        Ok(())
    }
}
