//! Amlogic: compressed buffers of its video decoders.

use super::{bit, bits};
use crate::Result;
use crate::mem::CText;

pub(super) fn name(modifier: u64) -> Result<CText> {
    let mut name = CText::copy_of(b"FBC,LAYOUT=")?;
    name.push(match bits(modifier, 0, 8) {
        1 => b"BASIC",
        2 => b"SCATTER",
        _ => b"INVALID_LAYOUT",
    });
    name.push(b",OPTIONS=");
    name.push(if bit(modifier, 8) { b"MEM_SAVING" } else { b"0" });
    name.finish()
}
