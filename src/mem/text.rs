//! Text on the C heap, owned.

use core::ffi::{CStr, c_char};

use super::CVec;
use crate::Result;

/// A string of the C heap: what C programs give to `free`.
#[derive(Debug)]
pub struct CText {
    /// The text and a NUL.
    bytes: CVec<u8>,
}

impl CText {
    /// A copy of `text`, which for C ends at its first NUL.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn copy_of(text: &[u8]) -> Result<Self> {
        Self::of_parts(&[text])
    }

    /// Texts one after the other.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    #[inline(never)]
    pub fn of_parts(parts: &[&[u8]]) -> Result<Self> {
        let len = parts.iter().fold(1usize, |len, part| len.saturating_add(part.len()));
        let mut bytes = CVec::zeroed(len)?;
        let mut rest = &mut *bytes;
        for part in parts {
            super::copy(rest, part);
            rest = rest.get_mut(part.len()..).unwrap_or_default();
        }
        Ok(Self { bytes })
    }

    /// The text as C sees it.
    #[must_use]
    pub fn as_c_str(&self) -> &CStr {
        // SAFETY: the last byte is NUL.
        unsafe { CStr::from_ptr(self.bytes.as_ptr().cast()) }
    }

    /// Gives the string to C, to be freed with `free`.
    #[must_use]
    pub fn into_raw(self) -> *mut c_char {
        self.bytes.into_c().1.cast()
    }
}

#[cfg(test)]
mod tests {
    use super::CText;
    use crate::Result;

    #[test]
    fn parts_follow_each_other() -> Result<()> {
        assert_eq!(CText::of_parts(&[b"/dev/", b"", b"dri/card0"])?.as_c_str(), c"/dev/dri/card0");
        assert_eq!(CText::of_parts(&[])?.as_c_str(), c"");
        Ok(())
    }

    #[test]
    fn a_copy_ends_at_the_first_nul() -> Result<()> {
        assert_eq!(CText::copy_of(b"ab\0c")?.as_c_str(), c"ab");
        assert_eq!(CText::copy_of(b"")?.as_c_str(), c"");
        Ok(())
    }
}
