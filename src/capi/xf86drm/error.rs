//! Errors, for people.

use core::ffi::{c_char, c_int};

use crate::capi::args;
use crate::names::error;

/// Writes to `stderr` what an error is, a `DRM_ERR_*` or a number of `errno`, after `label` and a colon. Always 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmError(err: c_int, label: *const c_char) -> c_int {
    // SAFETY: the caller vouches for the string.
    let label = unsafe { args::text(label) }.map_or(b"(null)".as_slice(), |label| label.to_bytes());
    error::report(err, label);
    1
}
