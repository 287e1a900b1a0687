//! Text on the C heap, owned, and numbers as text.

use core::ffi::{CStr, c_char};

use super::CVec;
use crate::{Errno, Result};

/// What a text begins with; most names fit.
const ROOM: usize = 64;

/// A string of the C heap: what C programs give to `free`.
#[derive(Debug)]
pub struct CText {
    /// The text, and zeros beyond: at least one. Nothing once there was no memory for it.
    bytes: CVec<u8>,
    len: usize,
}

impl CText {
    /// The empty text.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](Errno::NOMEM).
    pub fn new() -> Result<Self> {
        Ok(Self { bytes: CVec::zeroed(ROOM)?, len: 0 })
    }

    /// A copy of `text`, which for C ends at its first NUL.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](Errno::NOMEM).
    #[inline(never)]
    pub fn copy_of(text: &[u8]) -> Result<Self> {
        let mut copy = Self { bytes: CVec::zeroed(text.len().saturating_add(1))?, len: 0 };
        copy.push(text);
        Ok(copy)
    }

    /// Adds to the end. [`Self::finish`] tells whether there was memory for it.
    #[inline(never)]
    pub fn push(&mut self, more: &[u8]) -> &mut Self {
        let len = self.len.saturating_add(more.len());
        let room = self.bytes.len();
        if room > 0 && len >= room {
            if self.bytes.grow(len.saturating_mul(2).saturating_add(1)).is_err() {
                self.bytes = CVec::new();
            }
        }
        super::copy(self.bytes.get_mut(self.len..).unwrap_or_default(), more);
        self.len = len;
        self
    }

    /// Adds a number in decimal digits.
    pub fn push_decimal(&mut self, number: u32) -> &mut Self {
        self.push(Digits::decimal(number).as_bytes())
    }

    /// The whole text.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](Errno::NOMEM) if something that was added found none.
    pub fn finish(self) -> Result<Self> {
        if self.bytes.is_empty() { Err(Errno::NOMEM.into()) } else { Ok(self) }
    }

    /// The text as C sees it.
    #[must_use]
    pub fn as_c_str(&self) -> &CStr {
        CStr::from_bytes_until_nul(&self.bytes).unwrap_or_default()
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
    fn text_grows() -> Result<()> {
        let mut text = CText::new()?;
        for _ in 0..100 {
            text.push(b"abc,");
        }
        text.push_decimal(u32::MAX);
        let text = text.finish()?;
        assert_eq!(text.as_c_str().count_bytes(), 410);
        assert!(text.as_c_str().to_bytes().ends_with(b"abc,4294967295"));
        Ok(())
    }

    #[test]
    fn a_copy_ends_at_the_first_nul() -> Result<()> {
        assert_eq!(CText::copy_of(b"ab\0c")?.as_c_str(), c"ab");
        assert_eq!(CText::copy_of(b"")?.as_c_str(), c"");
        let mut text = CText::copy_of(b"")?;
        text.push(b"x").unwrap();
        assert_eq!(text.as_c_str(), c"x");
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
