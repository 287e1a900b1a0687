//! Names of formats and modifiers.

use core::ffi::c_char;

use crate::capi::ret;
use crate::names::{format, modifier};

/// What a format modifier is called; NULL if that is not known. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetFormatModifierName(modifier: u64) -> *mut c_char {
    ret::text_or_null(modifier::name(modifier))
}

/// Whose format modifier it is; NULL if that is not known. The result is freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetFormatModifierVendor(modifier: u64) -> *mut c_char {
    ret::text_or_null(modifier::vendor_text(modifier))
}

/// The four characters of a format, without spaces at the end; `_BE` after those of the other byte order. The result is
/// freed with `free`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetFormatName(format: u32) -> *mut c_char {
    ret::text(format::name(format))
}
