//! NVIDIA: blocks of GOBs.

use super::{bit, bits};
use crate::Result;
use crate::mem::CText;

/// Parts of a modifier: what they are called, first bit, number of bits.
const PARTS: [(&[u8], u32, u32); 5] = [
    (b",HEIGHT=", 0, 4),
    (b",KIND=", 12, 8),
    (b",GEN=", 20, 2),
    (b",SECTOR=", 22, 1),
    (b",COMPRESSION=", 23, 3),
];

pub(super) fn name(modifier: u64) -> Result<Option<CText>> {
    if !bit(modifier, 4) {
        return Ok(None);
    }
    let mut name = CText::copy_of(b"BLOCK_LINEAR_2D")?;
    for (part, first, count) in PARTS {
        name.push(part);
        name.push_decimal(bits(modifier, first, count));
    }
    name.finish().map(Some)
}
