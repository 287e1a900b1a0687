//! Numbers and texts of the published crate `drm` 0.15 are the same here: bits of flags, numbers of variants, names.

use std::fmt::Write;

use bitflags::Flags;
use drm::control::connector::{Interface, State};
use drm::control::encoder::Kind;
use drm::control::{ResourceHandle, connector, crtc, encoder, framebuffer, plane, property};
use drm::{ClientCapability, DriverCapability, VblankWaitFlags};

/// What the published crate gives; `OXIDRM_PRINT=1 cargo test --test values` prints it anew.
const PUBLISHED: &str = include_str!("values.txt");

#[test]
fn values_are_those_of_the_published_crate() {
    let mut found = String::new();
    flags::<drm::control::ModeFlags>(&mut found, "ModeFlags");
    flags::<drm::control::ModeTypeFlags>(&mut found, "ModeTypeFlags");
    flags::<drm::control::ModePropFlags>(&mut found, "ModePropFlags");
    flags::<drm::control::FbCmd2Flags>(&mut found, "FbCmd2Flags");
    flags::<drm::control::AtomicCommitFlags>(&mut found, "AtomicCommitFlags");
    flags::<drm::control::PageFlipFlags>(&mut found, "PageFlipFlags");
    flags::<VblankWaitFlags>(&mut found, "VblankWaitFlags");
    for (name, object_type) in [
        ("connector", connector::Handle::FFI_TYPE),
        ("crtc", crtc::Handle::FFI_TYPE),
        ("encoder", encoder::Handle::FFI_TYPE),
        ("framebuffer", framebuffer::Handle::FFI_TYPE),
        ("plane", plane::Handle::FFI_TYPE),
        ("property", property::Handle::FFI_TYPE),
    ] {
        writeln!(found, "{name} {object_type:#x}").unwrap();
    }
    // Later ones have no name in the published crate.
    for number in 0..=20 {
        let interface = Interface::from(number);
        writeln!(found, "{number} {interface:?} {} {}", interface.as_str(), u32::from(interface))
            .unwrap();
    }
    for number in 0..=8 {
        let kind = Kind::from(number);
        writeln!(found, "{number} {kind:?} {}", u32::from(kind)).unwrap();
    }
    for number in 1..=4 {
        let state = State::from(number);
        writeln!(found, "{number} {state:?} {}", u32::from(state)).unwrap();
    }
    writeln!(
        found,
        "{:?}",
        [DriverCapability::DumbBuffer as u64, DriverCapability::AtomicASyncPageFlip as u64]
    )
    .unwrap();
    writeln!(
        found,
        "{:?}",
        [ClientCapability::Stereo3D as u64, ClientCapability::CursorPlaneHotspot as u64]
    )
    .unwrap();
    writeln!(found, "{:#x} {:#x}", drm::CLOEXEC, drm::RDWR).unwrap();
    if std::env::var_os("OXIDRM_PRINT").is_some() {
        print!("{found}");
        return;
    }
    // There may be more flags here.
    let missing: Vec<_> =
        PUBLISHED.lines().filter(|line| !found.lines().any(|here| here == *line)).collect();
    assert!(missing.is_empty(), "not the same here: {missing:#?}\nwhat is here:\n{found}");
}

/// Names and bits of the flags that have names.
fn flags<F: Flags<Bits = u32>>(found: &mut String, name: &str) {
    for flag in F::FLAGS.iter().filter(|flag| flag.is_named()) {
        writeln!(found, "{name}::{} {:#x}", flag.name(), flag.value().bits()).unwrap();
    }
}
