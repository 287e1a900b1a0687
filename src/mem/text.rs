//! Text on the C heap, owned.

use core::ffi::{CStr, c_char};

use super::CBox;
use crate::{Errno, Result};

/// A string of the C heap: what C programs give to `free`.
#[derive(Debug)]
pub struct CText {
    /// The first byte of the text, or its NUL.
    start: CBox<u8>,
}

impl CText {
    /// A copy of `text`, which for C ends at its first NUL.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn copy_of(text: &[u8]) -> Result<Self> {
        Self::with_room(text, 0).ok_or(Errno::NOMEM.into())
    }

    /// One text after the other.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn joined(first: &[u8], second: &[u8]) -> Result<Self> {
        let text = Self::with_room(first, second.len()).ok_or(Errno::NOMEM)?;
        let end = text.start.as_ptr().wrapping_add(first.len());
        // SAFETY: there is room for both and a NUL.
        unsafe { end.copy_from_nonoverlapping(second.as_ptr(), second.len()) };
        // SAFETY: as above.
        unsafe { end.wrapping_add(second.len()).write(0) };
        Ok(text)
    }

    /// A copy, with room for so many bytes more.
    #[inline(never)]
    fn with_room(text: &[u8], more: usize) -> Option<Self> {
        // No text is longer than half of all memory.
        let room = text.len().wrapping_add(more).wrapping_add(1);
        // SAFETY: malloc takes every number.
        let start = unsafe { libc::malloc(room) }.cast::<u8>();
        // SAFETY: the block has just been made, and its first byte is set before anybody reads it.
        let copy = Self { start: unsafe { CBox::from_raw(start) }? };
        // SAFETY: the block has room for the text and a NUL.
        unsafe { start.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        // SAFETY: as above.
        unsafe { start.wrapping_add(text.len()).write(0) };
        Some(copy)
    }

    /// The text as C sees it.
    #[must_use]
    pub fn as_c_str(&self) -> &CStr {
        // SAFETY: the last byte is NUL.
        unsafe { CStr::from_ptr(self.start.as_ptr().cast()) }
    }

    /// The text of a C function that gives strings away; NULL gives `None`.
    ///
    /// # Safety
    ///
    /// `text` is NULL or a string of the C heap that the caller owns.
    #[cfg(feature = "via-libdrm")]
    pub(crate) unsafe fn from_raw(text: *mut c_char) -> Option<Self> {
        // SAFETY: the caller vouches for the string.
        unsafe { CBox::from_raw(text.cast()) }.map(|start| Self { start })
    }

    /// Gives the string to C, to be freed with `free`.
    #[must_use]
    pub fn into_raw(self) -> *mut c_char {
        self.start.into_raw().cast()
    }
}

#[cfg(test)]
mod tests {
    use super::CText;
    use crate::Result;

    #[test]
    fn texts_follow_each_other() -> Result<()> {
        assert_eq!(CText::joined(b"/dev/", b"dri/card0")?.as_c_str(), c"/dev/dri/card0");
        assert_eq!(CText::joined(b"", b"a")?.as_c_str(), c"a");
        assert_eq!(CText::joined(b"", b"")?.as_c_str(), c"");
        Ok(())
    }

    #[test]
    fn a_copy_ends_at_the_first_nul() -> Result<()> {
        assert_eq!(CText::copy_of(b"ab\0c")?.as_c_str(), c"ab");
        assert_eq!(CText::copy_of(b"")?.as_c_str(), c"");
        Ok(())
    }
}
