//! Names of format modifiers, one file for each vendor whose modifiers are made of parts.

mod amd;
mod amlogic;
mod arm;
mod nvidia;
mod table;
mod vivante;

use core::ffi::CStr;

use super::{Names, c_names};
use crate::Result;
use crate::mem::{CText, Line};

/// By number; the first is nobody.
const VENDORS: Names = c_names![
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
    VENDORS.c_str(u32::try_from(vendor_number(modifier)).ok()?)
}

/// The same in a block of its own.
///
/// # Errors
///
/// `NOMEM`.
#[cfg(feature = "capi")]
pub(crate) fn vendor_text(modifier: u64) -> Result<Option<CText>> {
    let number = u32::try_from(vendor_number(modifier)).ok();
    number.and_then(|number| VENDORS.get(number)).map(CText::copy_of).transpose()
}

/// `drmGetFormatModifierName(modifier)`—What it is called, without its vendor.
///
/// # Errors
///
/// `NOMEM`.
#[doc(alias = "drmGetFormatModifierName")]
pub fn name(modifier: u64) -> Result<Option<CText>> {
    match table::name(modifier) {
        Some(name) => CText::copy_of(name).map(Some),
        None => made_of_parts(modifier),
    }
}

/// The name of a modifier that is in no table.
#[inline(never)]
fn made_of_parts(modifier: u64) -> Result<Option<CText>> {
    let mut name = Line::new(b"");
    let known = match vendor_number(modifier) {
        AMD => amd::name(modifier, &mut name),
        NVIDIA => nvidia::name(modifier, &mut name),
        VIVANTE => vivante::name(modifier, &mut name),
        ARM => arm::name(modifier, &mut name),
        AMLOGIC => amlogic::name(modifier, &mut name),
        _ => None,
    };
    known.map(|()| CText::copy_of(name.as_bytes())).transpose()
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
