//! NVIDIA: blocks of GOBs.

use super::{bit, bits};
use crate::mem::Line;
use crate::names::{Names, names};

/// Parts of a modifier: first bit, number of bits.
const PARTS: [(u8, u8); 5] = [(0, 4), (12, 8), (20, 2), (22, 1), (23, 3)];
const PART_NAMES: Names = names![",HEIGHT=", ",KIND=", ",GEN=", ",SECTOR=", ",COMPRESSION="];

pub(super) fn name(modifier: u64, name: &mut Line) -> Option<()> {
    if !bit(modifier, 4) {
        return None;
    }
    name.push(b"BLOCK_LINEAR_2D");
    for ((first, count), part) in PARTS.into_iter().zip(PART_NAMES) {
        name.push(part).push_decimal(bits(modifier, first.into(), count.into()));
    }
    Some(())
}
