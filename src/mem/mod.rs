//! Memory that crosses the C boundary: blocks of the C heap, and arrays that only the kernel reads.
//!
//! C programs release what the library returns with `free`, so what they own is what this crate owns.
//! Every allocation is zeroed, and fails with [`Errno::NOMEM`] instead of aborting. Kernel layouts
//! are in `uapi`, C layouts in `abi`.
#![allow(unsafe_code)]

mod block;
mod boxed;
mod handle;
mod line;
mod nodes;
mod room;
mod text;
mod user;
mod vec;

use core::ffi::{CStr, c_void};
use core::mem::{MaybeUninit, size_of};
use core::ptr::NonNull;

pub use boxed::CBox;
pub use handle::{Handle, Opaque, Tagged};
pub(crate) use line::{Line, ROOM as LINE_ROOM};
pub use nodes::Node;
pub(crate) use nodes::{NODE_MAGIC, Nodes, TOP as TOP_LEVEL};
pub(crate) use room::{Fit, Room, length};
pub use text::CText;
pub use user::{UserSlice, UserSliceMut};
pub use vec::CVec;

use crate::{Errno, Result};

/// A type for which memory full of zeros is a valid value, as is any number the kernel writes.
///
/// # Safety
///
/// All zeros is a valid value, and so is every combination of bits in the fields that the kernel or
/// a C program may write.
pub unsafe trait Zeroed {}

// SAFETY: every combination of bits is an integer.
unsafe impl Zeroed for u8 {}
// SAFETY: as above.
unsafe impl Zeroed for u16 {}
// SAFETY: as above.
unsafe impl Zeroed for u32 {}
// SAFETY: as above.
unsafe impl Zeroed for u64 {}
// SAFETY: NULL and every address are valid values of a raw pointer.
unsafe impl<T> Zeroed for *mut T {}
// SAFETY: an array of valid values is valid.
unsafe impl<T: Zeroed, const N: usize> Zeroed for [T; N] {}
// SAFETY: as for an array.
#[cfg(feature = "vendor")]
unsafe impl<T: Zeroed, U: Zeroed> Zeroed for (T, U) {}

/// Makes a structure of `Zeroed` values `Zeroed`. Each field must be named with its type.
#[cfg_attr(feature = "vendor", macro_export)]
#[doc(hidden)]
macro_rules! zeroed_fields {
    ($name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        #[allow(unsafe_code)]
        // SAFETY: the closure below compiles only if every field is `Zeroed`.
        unsafe impl $crate::mem::Zeroed for $name {}

        const _: fn($name) = |value| {
            fn zeroed<T: $crate::mem::Zeroed>(_: T) {}
            let $name { $($field),* } = value;
            $(zeroed::<$type>($field);)*
        };
    };
}
pub(crate) use zeroed_fields;

/// A value of zeros: how every argument of a request begins. Its padding is zero too, unless the structure is so small
/// that it is moved in registers: those begin as [`zeroed_in`].
pub(crate) fn zeroed<T: Zeroed>() -> T {
    // SAFETY: zeros are a valid `T`.
    unsafe { core::mem::zeroed() }
}

/// The same in place, for structures of two fields: moved in registers, they would lose the zeros between these.
pub(crate) fn zeroed_in<T: Zeroed>(place: &mut MaybeUninit<T>) -> &mut T {
    // SAFETY: the place may be written.
    unsafe { place.as_mut_ptr().write_bytes(0, 1) };
    // SAFETY: zeros are a valid `T`.
    unsafe { place.assume_init_mut() }
}

/// Up to so many bytes a block is zeroed here: `calloc` is slow for small blocks, as it leaves the C library's cache of them
/// alone. Larger ones may come from the kernel as zeros, and need not be touched at all.
const SMALL: usize = 4096;

/// A zeroed block for `count` elements of `size` bytes. Zero bytes get a block of their own too.
#[inline(never)]
fn allocate(count: usize, size: usize) -> Result<NonNull<c_void>> {
    let bytes = count.saturating_mul(size);
    if bytes > SMALL {
        // SAFETY: calloc checks the product itself.
        return NonNull::new(unsafe { libc::calloc(count, size) }).ok_or(Errno::NOMEM.into());
    }
    let block = allocate_unset(count, size)?;
    // SAFETY: the block has so many bytes.
    unsafe { block.write_bytes(0, bytes) };
    Ok(block.cast())
}

/// The same, holding whatever was there before. A function of its own, or the compiler makes `calloc` of it after all.
#[inline(never)]
fn allocate_unset(count: usize, size: usize) -> Result<NonNull<u8>> {
    let bytes = count.checked_mul(size).ok_or(Errno::NOMEM)?;
    // SAFETY: malloc takes every number.
    NonNull::new(unsafe { libc::malloc(bytes) }.cast()).ok_or(Errno::NOMEM.into())
}

/// A zeroed block of bytes, a C program's to free; NULL if there is no memory.
#[cfg(feature = "capi")]
pub(crate) fn block(size: usize) -> *mut c_void {
    // SAFETY: calloc takes every number.
    unsafe { libc::calloc(1, size) }
}

/// Gives a block back; NULL is nothing to give back.
///
/// # Safety
///
/// `block` is NULL or was allocated by the C heap, and nothing refers to it any more.
pub(crate) unsafe fn release<T>(block: *mut T) {
    // SAFETY: the caller gives up the block; free takes NULL.
    unsafe { libc::free(block.cast()) };
}

/// Copies as many elements as both have: `copy_from_slice` without its panic.
#[inline(never)]
pub(crate) fn copy<T: Copy>(to: &mut [T], from: &[T]) {
    let count = to.len().min(from.len());
    // SAFETY: both have so many elements; one is borrowed mutably, so they lie apart.
    unsafe { core::ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr(), count) };
}

/// The text up to the first NUL; `None` if there is none.
#[inline(never)]
pub(crate) fn c_str(bytes: &[u8]) -> Option<&CStr> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    let text = bytes.get(..=end)?;
    // SAFETY: the first NUL is the last byte.
    Some(unsafe { CStr::from_bytes_with_nul_unchecked(text) })
}

/// C's characters as bytes.
#[cfg(feature = "std")]
pub(crate) const fn bytes(text: &[core::ffi::c_char]) -> &[u8] {
    // SAFETY: both are one byte of any value.
    unsafe { core::slice::from_raw_parts(text.as_ptr().cast(), text.len()) }
}

/// The elements of an array that a C structure describes by a pointer and a count. NULL, and counts
/// below one, describe no elements.
///
/// # Safety
///
/// If `array` is not NULL and `count` is positive, so many elements lie there, valid for `'a`.
pub(crate) unsafe fn elements<'a, T, C>(array: *const T, count: C) -> &'a [T]
where
    usize: TryFrom<C>,
{
    match usize::try_from(count) {
        // SAFETY: the caller vouches for the array.
        Ok(count) if count > 0 && !array.is_null() => unsafe {
            core::slice::from_raw_parts(array, count)
        },
        _ => &[],
    }
}

/// Bytes that somebody else laid out, read value by value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes<'a> {
    start: *const u8,
    len: usize,
    borrow: core::marker::PhantomData<&'a [u8]>,
}

impl Bytes<'_> {
    /// Bytes of a known number, or of a number that only the values in them tell: `usize::MAX`.
    ///
    /// # Safety
    ///
    /// Every value that is read lies in memory that stays as it is for `'a`: within `len` bytes, or
    /// where earlier values lead.
    pub(crate) const unsafe fn new(start: *const u8, len: usize) -> Self {
        Self { start, len, borrow: core::marker::PhantomData }
    }

    /// The value at `offset`, aligned or not; `None` beyond the end.
    pub(crate) fn read<T: Zeroed>(&self, offset: usize) -> Option<T> {
        if self.start.is_null() || offset > self.len.checked_sub(size_of::<T>())? {
            return None;
        }
        // SAFETY: the value lies within the bytes, and any bits are a valid `T`.
        Some(unsafe { self.start.wrapping_add(offset).cast::<T>().read_unaligned() })
    }
}

impl<'a> From<&'a [u8]> for Bytes<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self { start: bytes.as_ptr(), len: bytes.len(), borrow: core::marker::PhantomData }
    }
}

#[cfg(test)]
mod tests {
    use super::{Bytes, elements};

    #[test]
    fn bytes_are_read_unaligned_and_within_their_end() {
        let bytes = Bytes::from(&[0u8, 1, 0, 0, 0, 2][..]);
        assert_eq!(bytes.read::<u32>(1), Some(1u32.to_le()));
        assert_eq!(bytes.read::<u32>(3), None);
        assert_eq!(bytes.read::<u8>(5), Some(2));
        assert_eq!(bytes.read::<u8>(6), None);
        assert_eq!(bytes.read::<u32>(usize::MAX), None);
    }

    #[test]
    fn null_and_negative_counts_are_no_elements() {
        // SAFETY: NULL has no elements, whatever the count.
        assert!(unsafe { elements::<u32, _>(core::ptr::null(), 7) }.is_empty());
        // SAFETY: a negative count has no elements.
        assert!(unsafe { elements(&5u32, -1) }.is_empty());
    }
}
