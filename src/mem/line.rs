//! Short texts, put together without allocating: names, and paths for the C library.

use core::ffi::CStr;
use core::mem::MaybeUninit;
use core::slice;

/// Room for a text with its NUL: what paths in sysfs need, and then some.
pub(crate) const ROOM: usize = 1024;

/// Length of a text that was too long.
const TOO_LONG: usize = usize::MAX;

/// A short text. One that grows too long is empty: as a path it names nothing.
#[derive(Debug)]
pub(crate) struct Line {
    /// The text and a NUL; nothing is set behind that.
    bytes: [MaybeUninit<u8>; ROOM],
    len: usize,
}

impl Line {
    #[inline(never)]
    pub(crate) fn new(start: &[u8]) -> Self {
        let mut line = Self { bytes: [MaybeUninit::uninit(); ROOM], len: 0 };
        line.push(start);
        line
    }

    /// A longer text.
    #[inline(never)]
    pub(crate) fn join(&self, more: &[u8]) -> Self {
        let mut line = Self::new(self.as_bytes());
        // What is too long stays too long.
        line.len = self.len;
        line.push(more);
        line
    }

    #[inline(never)]
    pub(crate) fn push(&mut self, more: &[u8]) -> &mut Self {
        let len = self.len.saturating_add(more.len());
        match self.bytes.get_mut(self.len..=len) {
            Some([room @ .., end]) => {
                // SAFETY: the room is as long as what is copied there, and borrowed.
                unsafe {
                    more.as_ptr().copy_to_nonoverlapping(room.as_mut_ptr().cast(), more.len())
                };
                end.write(0);
                self.len = len;
            }
            _ => {
                let [first, ..] = &mut self.bytes;
                first.write(0);
                self.len = TOO_LONG;
            }
        }
        self
    }

    /// Lower-case hexadecimal, with zeros before it up to `width` digits.
    pub(crate) fn push_hex(&mut self, number: u32, width: usize) -> &mut Self {
        self.push(Digits::hex(number, width).as_bytes())
    }

    pub(crate) fn push_decimal(&mut self, number: u32) -> &mut Self {
        self.push(Digits::decimal(number).as_bytes())
    }

    #[inline(always)]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        let bytes = self.bytes.get(..self.len).unwrap_or_default();
        // SAFETY: all before the NUL has been set.
        unsafe { slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len()) }
    }

    pub(crate) fn as_c_str(&self) -> &CStr {
        // SAFETY: the last byte is NUL.
        unsafe { CStr::from_ptr(self.bytes.as_ptr().cast()) }
    }
}

/// The digits of a number.
struct Digits {
    digits: [u8; 10],
    start: usize,
}

impl Digits {
    fn decimal(number: u32) -> Self {
        Self::new(number, 10, 1)
    }

    /// Lower-case hexadecimal, with zeros before it up to `width` digits.
    fn hex(number: u32, width: usize) -> Self {
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
            let digit = rest.checked_rem(radix).unwrap_or(0) as u8;
            *place = digit.wrapping_add(if digit < 10 { b'0' } else { b'a' - 10 });
            rest = rest.checked_div(radix).unwrap_or(0);
            start = start.saturating_sub(1);
        }
        Self { digits, start }
    }

    fn as_bytes(&self) -> &[u8] {
        self.digits.get(self.start..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, Line, ROOM};

    #[test]
    fn numbers_have_at_least_their_width() {
        let mut path = Line::new(b"/");
        path.push_hex(0x1a, 4).push(b":").push_hex(0x12345, 4).push(b".").push_decimal(0);
        assert_eq!(path.as_c_str(), c"/001a:12345.0");
        assert_eq!(Line::new(b"").push_decimal(u32::MAX).as_c_str(), c"4294967295");
    }

    #[test]
    fn what_is_too_long_names_nothing() {
        let mut path = Line::new(&[b'a'; ROOM - 1]);
        assert_eq!(path.as_c_str().count_bytes(), ROOM - 1);
        assert_eq!(path.push(b"b").as_c_str(), c"");
        assert_eq!(path.push(b"c").as_c_str(), c"");
        assert_eq!(path.join(b"/d").as_c_str(), c"");
        assert_eq!(Line::new(&[b'a'; ROOM]).join(b"/d").as_bytes(), b"");
    }

    #[test]
    fn digits_are_those_of_the_number() {
        assert_eq!(Digits::hex(0x1a, 4).as_bytes(), b"001a");
        assert_eq!(Digits::hex(0x12345, 4).as_bytes(), b"12345");
        assert_eq!(Digits::decimal(0).as_bytes(), b"0");
        assert_eq!(Digits::decimal(u32::MAX).as_bytes(), b"4294967295");
        assert_eq!(Digits::hex(0, 99).as_bytes(), b"0000000000");
    }
}
