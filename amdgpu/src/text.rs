//! Numbers as text, for messages.

/// The digits of a number, with its sign if it is negative.
pub(crate) fn decimal(number: i32, room: &mut [u8; 11]) -> &[u8] {
    let mut rest = number.unsigned_abs();
    let mut start = room.len();
    for place in room.iter_mut().rev() {
        start = start.wrapping_sub(1);
        if rest == 0 && start < 10 {
            // The last digit is there, be it 0.
            *place = b'-';
            break;
        }
        *place = b'0'.wrapping_add((rest % 10) as u8);
        rest = rest.checked_div(10).unwrap_or(0);
    }
    let first = if number < 0 { start } else { start.wrapping_add(1) };
    room.get(first..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn all_digits_and_no_more() {
        for number in [0, 1, -1, 9, 10, -10, 4095, i32::MAX, i32::MIN] {
            assert_eq!(decimal(number, &mut [0; 11]), number.to_string().as_bytes());
        }
    }
}
