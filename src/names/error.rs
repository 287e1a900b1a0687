//! Errors in words.

use core::ffi::c_int;

use crate::mem::{CText, Line};
use crate::os::stdio;

/// `drmError(err, label)`—Writes to `stderr` what an error is, a `DRM_ERR_*` or a number of `errno`.
#[doc(alias = "drmError")]
pub(crate) fn report(err: c_int, label: &[u8]) {
    let mut number = Line::new(b"error ");
    let mut description = [0; 256];
    let parts: [&[u8]; 4] = match err {
        -1001 => [b"no device", b"", b"", b""],
        -1002 => [b"no access", b"", b"", b""],
        -1003 => [b"not root", b"", b"", b""],
        -1004 => [b"invalid args", b"", b"", b""],
        _ => {
            number.push_decimal(err.unsigned_abs());
            let description = stdio::describe(err.wrapping_abs(), &mut description);
            [number.as_bytes(), b" (", description, b")"]
        }
    };
    let [first, second, third, fourth] = parts;
    let line = CText::of_parts(&[label, b": ", first, second, third, fourth, b"\n"]);
    if let Ok(line) = line {
        stdio::complain(line.as_c_str().to_bytes());
    }
}
