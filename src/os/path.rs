//! Paths, put together without allocating.

use core::ffi::CStr;

use crate::mem::{self, Digits};

/// Room for a path with its NUL: what sysfs needs, and then some.
pub(crate) const ROOM: usize = 1024;

/// Length of a path that was too long.
const TOO_LONG: usize = usize::MAX;

/// A path for the C library. One that grows too long is empty, and names nothing.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    bytes: [u8; ROOM],
    len: usize,
}

impl Path {
    #[inline(never)]
    pub(crate) fn new(start: &[u8]) -> Self {
        let mut path = Self { bytes: [0; ROOM], len: 0 };
        path.push(start);
        path
    }

    /// A longer path.
    #[inline(never)]
    pub(crate) fn join(&self, more: &[u8]) -> Self {
        let mut path = self.clone();
        path.push(more);
        path
    }

    #[inline(never)]
    pub(crate) fn push(&mut self, more: &[u8]) -> &mut Self {
        let len = self.len.saturating_add(more.len());
        // The last byte stays NUL.
        match self.bytes.get_mut(self.len..len) {
            Some(room) if len < ROOM => {
                mem::copy(room, more);
                self.len = len;
            }
            _ => {
                self.bytes.fill(0);
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

    #[inline(never)]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    pub(crate) fn as_c_str(&self) -> &CStr {
        // SAFETY: the last byte is NUL.
        unsafe { CStr::from_ptr(self.bytes.as_ptr().cast()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, ROOM};

    #[test]
    fn numbers_have_at_least_their_width() {
        let mut path = Path::new(b"/");
        path.push_hex(0x1a, 4).push(b":").push_hex(0x12345, 4).push(b".").push_decimal(0);
        assert_eq!(path.as_c_str(), c"/001a:12345.0");
        assert_eq!(Path::new(b"").push_decimal(u32::MAX).as_c_str(), c"4294967295");
    }

    #[test]
    fn what_is_too_long_names_nothing() {
        let mut path = Path::new(&[b'a'; ROOM - 1]);
        assert_eq!(path.as_c_str().count_bytes(), ROOM - 1);
        assert_eq!(path.push(b"b").as_c_str(), c"");
        assert_eq!(path.push(b"c").as_c_str(), c"");
    }
}
