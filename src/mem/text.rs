//! Text on the C heap, owned, and numbers as text.

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

/// The digits of a number.
pub(crate) struct Digits {
    digits: [u8; 10],
    start: usize,
}

impl Digits {
    pub(crate) fn decimal(number: u32) -> Self {
        Self::new(number, 10, 1)
    }

    /// Lower-case hexadecimal, with zeros before it up to `width` digits.
    pub(crate) fn hex(number: u32, width: usize) -> Self {
        Self::new(number, 16, width)
    }

    #[inline(never)]
    fn new(number: u32, radix: u32, width: usize) -> Self {
        let mut digits = [b'0'; 10];
        let mut start = digits.len();
        let mut rest = number;
        for place in digits.iter_mut().rev() {
            if rest == 0 && start.saturating_add(width.max(1)) <= 10 {
                break;
            }
            let digit = char::from_digit(rest.checked_rem(radix).unwrap_or(0), radix);
            *place = digit.map_or(b'0', |digit| digit as u8);
            rest = rest.checked_div(radix).unwrap_or(0);
            start = start.saturating_sub(1);
        }
        Self { digits, start }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.digits.get(self.start..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{CText, Digits};
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

    #[test]
    fn numbers_have_at_least_their_width() {
        assert_eq!(Digits::hex(0x1a, 4).as_bytes(), b"001a");
        assert_eq!(Digits::hex(0x12345, 4).as_bytes(), b"12345");
        assert_eq!(Digits::decimal(0).as_bytes(), b"0");
        assert_eq!(Digits::decimal(u32::MAX).as_bytes(), b"4294967295");
        assert_eq!(Digits::hex(0, 99).as_bytes(), b"0000000000");
    }
}
