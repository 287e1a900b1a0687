//! Trees of files in text: the notation of `tests/data/device-cases.txt`, of which anything is taken that makes sense.

use crate::files::{File, Files};

/// Longer than any path that the library has room for.
const LONGEST: usize = 1100;

/// A field's bytes: `\n`, `\t` and `\\` are one character each.
fn unescaped(field: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = field.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next() {
                Some(b'n') => b'\n',
                Some(b't') => b'\t',
                Some(other) => *other,
                None => b'\\',
            },
            other => *other,
        });
    }
    bytes
}

fn bytes(hex: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    hex.chunks(2).map(|pair| pair.iter().fold(0, |byte, next| byte << 4 | digit(*next))).collect()
}

fn number(field: &[u8]) -> u32 {
    std::str::from_utf8(field).ok().and_then(|field| field.parse().ok()).unwrap_or(0)
}

/// The tree, and the minor numbers that there are files for.
pub(crate) fn parse(text: &[u8]) -> (Files, Vec<u32>) {
    let (mut files, mut minors) = (Files::new(), Vec::new());
    for line in text.split(|byte| *byte == b'\n') {
        let fields: Vec<&[u8]> = line.split(|byte| *byte == b'\t').collect();
        let path = String::from_utf8_lossy(fields.get(1).copied().unwrap_or_default());
        // NUL ends a name.
        let path = path.replace('\0', "0");
        if fields[0] == b"sysfs" {
            files.sysfs = true;
        }
        if !path.starts_with('/') || path.len() < 2 || path.len() > LONGEST {
            continue;
        }
        match fields[..] {
            [b"dir", _] => drop(files.add(&path, File::Directory(Vec::new()))),
            [b"file", _] => drop(files.add(&path, File::Plain(Vec::new()))),
            [b"file", _, text] => drop(files.add(&path, File::Plain(unescaped(text)))),
            [b"hexfile", _, hex] => drop(files.add(&path, File::Plain(bytes(hex)))),
            [b"link", _, target] => {
                let target = String::from_utf8_lossy(target).replace('\0', "0");
                files.add(&path, File::Link(target));
            }
            [b"chr", _, major, minor] => {
                // `fstat64` knows these.
                let minor = number(minor) % 1000;
                minors.push(minor);
                files.add(&path, File::Device(number(major), minor));
            }
            _ => {}
        }
    }
    (files, minors)
}
