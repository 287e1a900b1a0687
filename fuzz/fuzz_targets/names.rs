//! `drmGetFormatName`, `drmGetFormatModifierName` and `drmGetFormatModifierVendor` for any number.
#![no_main]

#[path = "../support/mod.rs"]
mod support;

use std::ffi::{CStr, c_char};

use drm::capi::xf86drm::*;
use libfuzzer_sys::fuzz_target;

use support::{errno, heap, set_errno};

/// What a function returns, which is freed; allocation `fail` fails.
fn text(fail: Option<usize>, name: impl Fn() -> *mut c_char) -> Option<Vec<u8>> {
    let (text, report) = heap::watched(fail, || {
        set_errno(0);
        let text = name();
        let error = errno();
        if text.is_null() {
            assert!(error == 0 || error == libc::ENOMEM, "errno {error}");
            return None;
        }
        let copy = heap::unwatched(|| unsafe { CStr::from_ptr(text) }.to_bytes().to_vec());
        unsafe { libc::free(text.cast()) };
        Some(copy)
    });
    assert_eq!(report.live, 0, "a leak");
    text
}

fn format_name(format: u32) -> Vec<u8> {
    if format & 0x7fff_ffff == 0 {
        return b"INVALID".to_vec();
    }
    let mut name = (format & 0x7fff_ffff).to_le_bytes().to_vec();
    while name.len() > 1 && name.ends_with(b" ") {
        name.pop();
    }
    name.truncate(name.iter().position(|byte| *byte == 0).unwrap_or(4));
    if format >> 31 == 1 {
        name.extend(b"_BE");
    }
    name
}

fuzz_target!(|input: (u32, u64, Option<u8>)| {
    let (format, modifier, fail) = input;
    assert_eq!(text(None, || drmGetFormatName(format)), Some(format_name(format)));
    let vendor = text(None, || drmGetFormatModifierVendor(modifier));
    assert_eq!(vendor.is_some(), modifier >> 56 <= 12);
    let name = text(None, || drmGetFormatModifierName(modifier));
    assert!(name.is_none() || vendor.is_some(), "a name, and nobody's");
    for text in [&vendor, &name].into_iter().flatten() {
        assert!(!text.is_empty() && text.is_ascii() && text.iter().all(u8::is_ascii_graphic));
    }
    let fail = fail.map(usize::from);
    let again = text(fail, || drmGetFormatModifierName(modifier));
    assert!(again == name || again.is_none() && fail.is_some());
    let _ = text(fail, || drmGetFormatName(format));
    let _ = text(fail, || drmGetFormatModifierVendor(modifier));
});
