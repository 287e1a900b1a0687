//! Amlogic: compressed buffers of its video decoders.

use super::{bit, bits};
use crate::mem::Line;

pub(super) fn name(modifier: u64, name: &mut Line) -> Option<()> {
    name.push(b"FBC,LAYOUT=");
    name.push(match bits(modifier, 0, 8) {
        1 => b"BASIC",
        2 => b"SCATTER",
        _ => b"INVALID_LAYOUT",
    });
    name.push(b",OPTIONS=");
    name.push(if bit(modifier, 8) { b"MEM_SAVING" } else { b"0" });
    Some(())
}
