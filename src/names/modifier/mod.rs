//! Names of format modifiers, one file for each vendor whose modifiers are made of parts.

mod amd;
mod amlogic;
mod arm;
mod nvidia;
mod table;
mod vivante;

use core::ffi::CStr;

use super::{Names, names};
use crate::Result;
use crate::mem::CText;

/// By number; the first is nobody.
const VENDORS: Names = names![
    "NONE",
    "INTEL",
    "AMD",
    "NVIDIA",
    "SAMSUNG",
    "QCOM",
    "VIVANTE",
    "BROADCOM",
    "ARM",
    "ALLWINNER",
    "AMLOGIC",
    "MTK",
    "APPLE",
];

const AMD: u64 = 2;
const NVIDIA: u64 = 3;
const VIVANTE: u64 = 6;
const ARM: u64 = 8;
const AMLOGIC: u64 = 10;

/// `drmGetFormatModifierVendor(modifier)`—Whose modifier it is.
#[doc(alias = "drmGetFormatModifierVendor")]
#[must_use]
pub fn vendor(modifier: u64) -> Option<&'static CStr> {
    VENDORS.get(u32::try_from(vendor_number(modifier)).ok()?)
}

/// `drmGetFormatModifierName(modifier)`—What it is called, without its vendor.
///
/// # Errors
///
/// `NOMEM`.
#[doc(alias = "drmGetFormatModifierName")]
pub fn name(modifier: u64) -> Result<Option<CText>> {
    let name = match vendor_number(modifier) {
        AMD => amd::name(modifier),
        NVIDIA => nvidia::name(modifier),
        VIVANTE => Some(vivante::name(modifier)),
        ARM => arm::name(modifier),
        AMLOGIC => Some(amlogic::name(modifier)),
        _ => None,
    };
    let name = match &name {
        Some(name) => Some(name.as_bytes()),
        None => table::name(modifier).map(CStr::to_bytes),
    };
    name.map(CText::copy_of).transpose()
}

/// `fourcc_mod_get_vendor`
const fn vendor_number(modifier: u64) -> u64 {
    modifier >> 56
}

/// Some bits of a modifier, as a number.
const fn bits(modifier: u64, first: u32, count: u32) -> u32 {
    (modifier >> first) as u32 & ((1 << count) - 1)
}

/// Whether a bit is set.
const fn bit(modifier: u64, place: u32) -> bool {
    bits(modifier, place, 1) != 0
}
