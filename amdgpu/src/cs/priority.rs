//! The environment's word on priorities.

use core::ffi::c_long;

use drm::Result;
use drm::mem::CText;
use drm::vendor::{Outcome, environment, print};

use crate::text::decimal;

/// The priority that `AMD_PRIORITY` says, which the standard output is told of. `None` unless it begins with a number.
///
/// # Errors
///
/// `NOMEM`.
pub(super) fn of_environment() -> Outcome<Option<i32>> {
    let Some(text) = environment(c"AMD_PRIORITY")? else { return Ok(None) };
    let priority = number(text.as_c_str().to_bytes());
    if let Some(priority) = priority {
        announce(priority)?;
    }
    Ok(priority)
}

/// C's `%i`: blanks, sign, then a number of base 2, 8, 10 or 16 by how it begins, kept to 32 bits.
fn number(text: &[u8]) -> Option<i32> {
    let text = text.trim_ascii_start();
    // Unlike C, Rust does not call the vertical tab blank.
    let text = text.strip_prefix(b"\x0b").map_or(text, <[u8]>::trim_ascii_start);
    let (is_negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (radix, digits) = match text {
        [b'0', b'x' | b'X', rest @ ..] => (16, rest),
        [b'0', b'b' | b'B', rest @ ..] => (2, rest),
        [b'0', ..] => (8, text),
        _ => (10, text),
    };
    let mut value: c_long = 0;
    let mut used = 0usize;
    for digit in digits {
        let Some(digit) = char::from(*digit).to_digit(radix) else { break };
        // A number that C's `long` cannot hold is the nearest that it can.
        let digit = digit as c_long;
        let digit = if is_negative { digit.wrapping_neg() } else { digit };
        value = value.saturating_mul(radix as c_long).saturating_add(digit);
        used = used.wrapping_add(1);
    }
    // A bare `0x` is 0, as the C library has it.
    (used > 0 || digits.len() < text.len()).then_some(value as i32)
}

fn announce(priority: i32) -> Result<()> {
    let mut room = [0; 11];
    let line = CText::joined(b"amdgpu: context priority is ", decimal(priority, &mut room))?;
    let line = CText::joined(line.as_c_str().to_bytes(), b"\n")?;
    print(line.as_c_str().to_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{c_long, number};

    #[test]
    fn numbers_are_those_of_scanf() {
        assert_eq!(number(b"-0x10"), Some(-16));
        assert_eq!(number(b"12xyz"), Some(12));
        assert_eq!(number(b"0b11"), Some(3));
        assert_eq!(number(b" 010"), Some(8));
        assert_eq!(number(b"\t\x0b +7"), Some(7));
        assert_eq!(number(b"0"), Some(0));
        assert_eq!(number(b"08"), Some(0));
        assert_eq!(number(b"0x"), Some(0));
        assert_eq!(number(b""), None);
        assert_eq!(number(b"-"), None);
        assert_eq!(number(b"x1"), None);
        assert_eq!(number(b"4294967297"), Some(if c_long::BITS == 64 { 1 } else { i32::MAX }));
        assert_eq!(number(b"99999999999999999999"), Some(c_long::MAX as i32));
        assert_eq!(number(b"-99999999999999999999"), Some(c_long::MIN as i32));
    }
}
