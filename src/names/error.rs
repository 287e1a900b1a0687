//! Errors in words.

use core::ffi::c_int;

use crate::Result;
use crate::mem::CText;
use crate::os::stdio;

/// `drmError(err, label)`—Writes to `stderr` what an error is, a `DRM_ERR_*` or a number of `errno`.
#[doc(alias = "drmError")]
pub(crate) fn report(err: c_int, label: &[u8]) {
    if let Ok(line) = line(err, label) {
        stdio::complain(line.as_c_str().to_bytes());
    }
}

fn line(err: c_int, label: &[u8]) -> Result<CText> {
    let mut line = CText::copy_of(label)?;
    line.push(b": ");
    match err {
        -1001 => line.push(b"no device"),
        -1002 => line.push(b"no access"),
        -1003 => line.push(b"not root"),
        -1004 => line.push(b"invalid args"),
        _ => {
            line.push(b"error ").push_decimal(err.unsigned_abs()).push(b" (");
            line.push(stdio::describe(err.wrapping_abs(), &mut [0; 256])).push(b")")
        }
    };
    line.push(b"\n");
    line.finish()
}
