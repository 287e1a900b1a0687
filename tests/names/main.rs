//! Names of formats and modifiers, compared with what was recorded from libdrm 2.4.134 in `tests/data/format-names.tsv`
//! and `tests/data/format-modifier-names.tsv`.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::ffi::CStr;

use drm::mem::CText;
use drm::names::{format, modifier};

const FORMATS: &str = include_str!("../data/format-names.tsv");
const MODIFIERS: &str = include_str!("../data/format-modifier-names.tsv");
/// What stands for no name.
const NONE: &str = "\\N";

/// The rows of a recording, each of three fields.
fn rows(recording: &str) -> impl Iterator<Item = [&str; 3]> {
    recording.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut fields = line.splitn(3, '\t');
        [(); 3].map(|()| fields.next().unwrap_or_else(|| panic!("not a row: {line}")))
    })
}

fn number(field: &str) -> u64 {
    u64::from_str_radix(field.trim_start_matches("0x"), 16).unwrap()
}

/// A name as the recording writes it: what is not plain ASCII as `\x` and two digits.
fn written(name: &CStr) -> String {
    let byte = |byte: &u8| match byte {
        b'\\' | ..=0x1f | 0x7f.. => format!("\\x{byte:02x}"),
        _ => char::from(*byte).to_string(),
    };
    name.to_bytes().iter().map(byte).collect()
}

#[test]
fn formats_are_called_as_recorded() {
    let mut count = 0;
    for [code, _, wanted] in rows(FORMATS) {
        let code = u32::try_from(number(code)).unwrap();
        assert_eq!(written(format::name(code).unwrap().as_c_str()), wanted, "{code:#x}");
        count += 1;
    }
    assert_eq!(count, 327);
}

#[test]
fn modifiers_are_called_as_recorded() {
    let mut count = 0;
    for [code, vendor, wanted] in rows(MODIFIERS) {
        let code = number(code);
        let name = modifier::name(code).unwrap();
        let name = name.as_ref().map(CText::as_c_str).map_or(NONE.to_owned(), written);
        assert_eq!(name, wanted, "{code:#x}");
        assert_eq!(modifier::vendor(code).map_or(NONE.to_owned(), written), vendor, "{code:#x}");
        count += 1;
    }
    assert_eq!(count, 6246);
}
