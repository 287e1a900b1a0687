//! The table of ids that distributions install: `amdgpu.ids`.

use core::ffi::c_long;

use drm::mem::CText;
use drm::vendor::{Lines, describe, message, readable, secure_environment};
use drm::{Errno, Result};

use super::super::complain;
use crate::text::decimal;

/// Where the table is if the environment says nothing else.
const INSTALLED: &str = match option_env!("OXIDRM_AMDGPU_IDS") {
    Some(path) => path,
    None => "/usr/share/libdrm/amdgpu.ids",
};

/// The name of a device by the PCI device's id and revision. Nothing that is wrong with the table is an error.
pub(super) fn name(device: u32, revision: u32) -> Option<CText> {
    let path = path().ok()?;
    let path = path.as_c_str();
    let mut lines = Lines::of(path)
        .inspect_err(|error| {
            let errno = error.errno().unwrap_or(Errno::IO);
            complain(&[path.to_bytes(), b": ", describe(errno, &mut [0; 256])]);
        })
        .ok()?;
    while let Some(line) = lines.next() {
        if let Some(version) = content(line) {
            announce(path.to_bytes(), version);
            break;
        }
    }
    let mut number = 0i32;
    while let Some(line) = lines.next() {
        number = number.wrapping_add(1);
        match content(line).map_or(Line::Other, |line| read(line, device, revision)) {
            Line::Other => {}
            Line::Name(name) => return CText::copy_of(name).ok(),
            Line::Malformed => {
                let line = content(line).unwrap_or_default();
                let mut digits = [0; 11];
                let number = decimal(number, &mut digits);
                complain(&[path.to_bytes(), b": line ", number, b" is malformed: ", line]);
                return None;
            }
        }
    }
    None
}

/// The first readable table in the folders that the environment names, or the installed one.
fn path() -> Result<CText> {
    let folders = secure_environment(c"AMDGPU_ASIC_ID_TABLE_PATHS")?;
    let folders = folders.as_ref().map_or(&b""[..], |folders| folders.as_c_str().to_bytes());
    for folder in folders.split(|byte| *byte == b':').filter(|_| !folders.is_empty()) {
        let is_complete = folder.last().is_none_or(|last| *last == b'/');
        let file: &[u8] = if is_complete { b"amdgpu.ids" } else { b"/amdgpu.ids" };
        let path = CText::joined(folder, file)?;
        if readable(path.as_c_str()) {
            return Ok(path);
        }
    }
    CText::copy_of(INSTALLED.as_bytes())
}

/// Tells whoever looks for errors which table it is.
fn announce(path: &[u8], version: &[u8]) {
    let text = CText::joined(path, b": version ");
    let text = text.and_then(|text| CText::joined(text.as_c_str().to_bytes(), version));
    let text = text.and_then(|text| CText::joined(text.as_c_str().to_bytes(), b"\n"));
    if let Ok(text) = text {
        message(text.as_c_str());
    }
}

/// What a line says; `None` for nothing. As a C program sees it: up to NUL.
fn content(line: &[u8]) -> Option<&[u8]> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.split(|byte| *byte == 0).next()?;
    if matches!(line, [] | [b'#', ..]) { None } else { Some(line) }
}

#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Name(&'a [u8]),
    /// Another device's.
    Other,
    Malformed,
}

/// Reads a line: ids of device and revision, and the name, between commas.
fn read(line: &[u8], device: u32, revision: u32) -> Line<'_> {
    let mut fields = line.split(|byte| *byte == b',').filter(|field| !field.is_empty());
    for id in [device, revision] {
        match fields.next().and_then(hexadecimal) {
            Some(number) if number == id => {}
            Some(_) => return Line::Other,
            None => return Line::Malformed,
        }
    }
    let name = fields.next().unwrap_or_default();
    match name.iter().position(|byte| !matches!(byte, b' ' | b'\t')) {
        Some(start) => Line::Name(name.get(start..).unwrap_or_default()),
        None => Line::Malformed,
    }
}

/// C's `strtol` of the whole text in base 16, kept to 32 bits.
fn hexadecimal(text: &[u8]) -> Option<u32> {
    let start = text.iter().position(|byte| !matches!(byte, b'\t'..=b'\r' | b' '))?;
    let text = text.get(start..)?;
    let (is_negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let digits = match text {
        [b'0', b'x' | b'X', digits @ ..] => digits,
        digits => digits,
    };
    if digits.is_empty() {
        return None;
    }
    let mut value: c_long = 0;
    for digit in digits {
        let digit = char::from(*digit).to_digit(16)? as c_long;
        let digit = if is_negative { digit.wrapping_neg() } else { digit };
        value = value.saturating_mul(16).saturating_add(digit);
    }
    Some(value as u32)
}

#[cfg(test)]
mod tests {
    use super::{Line, content, read};

    #[test]
    fn lines_are_read_as_the_c_library_reads_them() {
        use Line::{Malformed, Name, Other};
        for (line, says) in [
            ("1234,\tAB,\tGood", Name(b"Good")),
            ("1234,ab,X", Name(b"X")),
            ("0x1234,0xAB,X", Name(b"X")),
            ("1234, AB, X ", Name(b"X ")),
            ("1234 ,AB,X", Malformed),
            ("1234,AB,One, Two", Name(b"One")),
            (",,1234,,AB,,T", Name(b"T")),
            ("1234,AB,T\r", Name(b"T\r")),
            ("ffffffff00001234,AB,T", Other),
            ("-edcc,AB,T", Other),
            ("1234", Malformed),
            ("1234,AB", Malformed),
            ("1234,AB, \t", Malformed),
            ("1234,zz,T", Malformed),
            ("1234,0x,T", Malformed),
            ("1234,AC", Other),
            ("9999", Other),
            ("9999,zz", Other),
            ("9999 zz", Malformed),
            (" \t", Malformed),
            ("-", Malformed),
        ] {
            assert_eq!(read(line.as_bytes(), 0x1234, 0xab), says, "{line}");
        }
        let is_truncated = size_of::<core::ffi::c_long>() == 8;
        let says = if is_truncated { Name(&b"T"[..]) } else { Other };
        assert_eq!(read(b"1000001234,AB,T", 0x1234, 0xab), says);
        assert_eq!(read(b"-1,ff,T", u32::MAX, 0xff), Name(b"T"));
    }

    #[test]
    fn comments_say_nothing() {
        assert_eq!(content(b"# 1234,AB,T\n"), None);
        assert_eq!(content(b"\n"), None);
        assert_eq!(content(b"1234\0,AB\n"), Some(&b"1234"[..]));
        assert_eq!(content(b" #\n"), Some(&b" #"[..]));
    }
}
