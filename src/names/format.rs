//! Names of formats.

use crate::Result;
use crate::mem::CText;

/// Says that bytes are in the other order.
const BIG_ENDIAN: u32 = 1 << 31;

/// `drmGetFormatName(format)`—The four characters of a format, without spaces at the end, and `_BE` if its
/// bytes are in the other order. `INVALID` for none.
///
/// # Errors
///
/// `NOMEM`.
#[doc(alias = "drmGetFormatName")]
pub fn name(format: u32) -> Result<CText> {
    let code = format & !BIG_ENDIAN;
    if code == 0 {
        return CText::copy_of(b"INVALID");
    }
    let characters = code.to_le_bytes();
    // The first one stays, whatever it is.
    let length = characters.iter().rposition(|byte| *byte != b' ').unwrap_or(0).saturating_add(1);
    let visible = characters.get(..length).unwrap_or_default();
    let end = visible.iter().position(|byte| *byte == 0).unwrap_or(length);
    let visible = visible.get(..end).unwrap_or_default();
    CText::joined(visible, if format & BIG_ENDIAN == 0 { b"" } else { b"_BE" })
}
