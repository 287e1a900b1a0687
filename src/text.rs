//! Numbers in text, read as C's `scanf` reads them: from bus ids and sysfs files.

/// Reads a text from left to right. Each step says `None` when the text does not go on that way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanner<'a> {
    rest: &'a [u8],
}

impl<'a> Scanner<'a> {
    pub(crate) const fn new(text: &'a [u8]) -> Self {
        Self { rest: text }
    }

    /// Just this text.
    #[inline(never)]
    pub(crate) fn literal(&mut self, text: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(text)?;
        Some(())
    }

    /// `%x` of at most `width` characters, of which sign and `0x` are some; blanks before it are not.
    pub(crate) fn hex(&mut self, width: usize) -> Option<u32> {
        self.number(width, 16)
    }

    /// `%u` of at most `width` characters.
    pub(crate) fn decimal(&mut self, width: usize) -> Option<u32> {
        self.number(width, 10)
    }

    fn number(&mut self, width: usize, radix: u32) -> Option<u32> {
        let mut text = self.rest;
        while let [b'\t'..=b'\r' | b' ', later @ ..] = text {
            text = later;
        }
        let (field, _) = text.split_at_checked(width).unwrap_or((text, &[]));
        let (negative, unsigned) = match field.split_first() {
            Some((b'-', digits)) => (true, digits),
            Some((b'+', digits)) => (false, digits),
            _ => (false, field),
        };
        let mut digits = unsigned;
        if radix == 16 {
            if let [b'0', b'x' | b'X', prefixed @ ..] = unsigned {
                digits = prefixed;
            }
        }
        // What does not fit in C's `unsigned long` is its largest number.
        let mut value = 0usize;
        let mut rest = digits;
        while let Some((digit, later)) = rest.split_first() {
            let Some(digit) = char::from(*digit).to_digit(radix) else { break };
            value = value.saturating_mul(radix as usize).saturating_add(digit as usize);
            rest = later;
        }
        // A bare `0x` is 0, as glibc has it.
        if rest.len() == unsigned.len() {
            return None;
        }
        let used = field.len().saturating_sub(rest.len());
        self.rest = text.get(used..).unwrap_or_default();
        // C's `unsigned` keeps the low bits, negative or not.
        let bits = if negative { value.wrapping_neg() } else { value };
        Some(bits as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::Scanner;

    #[test]
    fn numbers_end_where_scanf_ends_them() {
        let mut scanner = Scanner::new(b"12345");
        assert_eq!((scanner.hex(4), scanner.hex(4)), (Some(0x1234), Some(5)));
        assert_eq!(Scanner::new(b" \t0x1F.").hex(8), Some(0x1f));
        assert_eq!(Scanner::new(b"-1").hex(4), Some(u32::MAX));
        assert_eq!(Scanner::new(b"\x0b\x0c\r7").decimal(1), Some(7));
        assert_eq!(Scanner::new(b"0x").hex(4), Some(0));
        assert_eq!(Scanner::new(b"0x").decimal(4), Some(0));
        assert_eq!(Scanner::new(b"0a").decimal(2), Some(0));
        assert_eq!(Scanner::new(b"x").hex(4), None);
        assert_eq!(Scanner::new(b"-").decimal(4), None);
        assert_eq!(Scanner::new(b"").decimal(4), None);
        assert_eq!(Scanner::new(b"99999999999999999999999").decimal(99), Some(u32::MAX));
        let wide = size_of::<core::ffi::c_ulong>() == 8;
        assert_eq!(Scanner::new(b"4294967303").decimal(99), Some(if wide { 7 } else { u32::MAX }));
    }
}
