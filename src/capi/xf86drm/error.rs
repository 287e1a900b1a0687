//! Errors, for people.

use core::ffi::{c_char, c_int};

use crate::capi::args;
use crate::mem::CText;
use crate::os::stdio;

/// Writes to `stderr` what an error is, a `DRM_ERR_*` or a number of `errno`, after `label` and a colon. Always 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmError(err: c_int, label: *const c_char) -> c_int {
    // SAFETY: the caller vouches for the string.
    let label = unsafe { args::text(label) }.map_or(b"(null)".as_slice(), |label| label.to_bytes());
    if let Ok(line) = line(err, label) {
        stdio::complain(line.as_c_str().to_bytes());
    }
    1
}

fn line(err: c_int, label: &[u8]) -> crate::Result<CText> {
    let mut line = CText::copy_of(label)?;
    line.push(b": ")?;
    match err {
        -1001 => line.push(b"no device")?,
        -1002 => line.push(b"no access")?,
        -1003 => line.push(b"not root")?,
        -1004 => line.push(b"invalid args")?,
        _ => {
            line.push(b"error ")?;
            line.push_decimal(err.unsigned_abs())?;
            line.push(b" (")?;
            line.push(stdio::describe(err.wrapping_abs(), &mut [0; 256]))?;
            line.push(b")")?;
        }
    }
    line.push(b"\n")?;
    Ok(line)
}
