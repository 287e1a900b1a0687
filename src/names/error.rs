//! Errors in words.

use core::ffi::c_int;

use crate::mem::{CText, Line};
use crate::os::stdio;

/// `drmError(err, label)`—Writes to `stderr` what an error is, a `DRM_ERR_*` or a number of `errno`.
#[doc(alias = "drmError")]
pub(crate) fn report(err: c_int, label: &[u8]) {
    let mut text = Line::new(b": ");
    match err {
        -1001 => text.push(b"no device"),
        -1002 => text.push(b"no access"),
        -1003 => text.push(b"not root"),
        -1004 => text.push(b"invalid args"),
        _ => {
            text.push(b"error ").push_decimal(err.unsigned_abs()).push(b" (");
            text.push(stdio::describe(err.wrapping_abs(), &mut [0; 256])).push(b")")
        }
    };
    text.push(b"\n");
    if let Ok(line) = CText::joined(label, text.as_bytes()) {
        stdio::complain(line.as_c_str().to_bytes());
    }
}
