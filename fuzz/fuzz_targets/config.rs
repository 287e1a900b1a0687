//! PCI devices whose identifiers come from `config`, as other files are missing or hold anything.
#![no_main]

#[path = "../../tests/device/files.rs"]
#[allow(dead_code)]
mod files;
#[path = "../../tests/device/links.rs"]
#[allow(dead_code)]
mod links;
#[path = "../support/seen.rs"]
#[allow(dead_code)]
mod seen;
#[path = "../support/mod.rs"]
mod support;

use std::ptr;

use drm::abi::device::drmDevicePtr;
use drm::capi::xf86drm::*;
use libfuzzer_sys::fuzz_target;

use files::{File, Files};
use links::World;
use support::heap;

/// Two bytes of flags, then a line for each of the numbers that are there, then `config`.
#[derive(Debug)]
struct Input<'a> {
    sysfs: bool,
    /// What is in `revision`, `vendor`, `device`, `subsystem_vendor`, `subsystem_device`.
    numbers: [Option<&'a [u8]>; 5],
    ids_in_uevent: bool,
    config: Option<&'a [u8]>,
}

impl<'a> Input<'a> {
    fn parse(bytes: &'a [u8]) -> Option<Self> {
        let [flags, files, rest @ ..] = bytes else { return None };
        let mut rest = rest;
        let mut line = || {
            let end = rest.iter().position(|byte| *byte == b'\n')?;
            let (line, after) = (&rest[..end], &rest[end + 1..]);
            rest = after;
            Some(line)
        };
        let numbers = [1, 2, 4, 8, 16].map(|bit| if files & bit != 0 { line() } else { None });
        Some(Self {
            sysfs: flags & 1 != 0,
            numbers,
            ids_in_uevent: flags & 2 != 0,
            config: (flags & 4 != 0).then_some(rest),
        })
    }
}

const SLOT: &str = "0000:00:02.0";

fn tree(input: &Input) -> Files {
    let mut files = Files::new();
    files.sysfs = input.sysfs;
    let device = files.pci(SLOT);
    files.drm(&device, &[("card0", 0)]);
    let names = ["revision", "vendor", "device", "subsystem_vendor", "subsystem_device"];
    for (name, text) in names.into_iter().zip(input.numbers) {
        let path = format!("{device}/{name}");
        files.remove(&path);
        if let Some(text) = text {
            files.add(&path, File::Plain(text.to_vec()));
        }
    }
    if !input.ids_in_uevent {
        let path = format!("{device}/uevent");
        files.remove(&path);
        files.text(&path, &format!("PCI_SLOT_NAME={SLOT}\nMODALIAS=pci:\n"));
    }
    if let Some(config) = input.config {
        files.add(&format!("{device}/config"), File::Plain(config.to_vec()));
    }
    files
}

/// What configuration space says: vendor, device, subvendor, subdevice, revision.
fn identifiers(config: &[u8]) -> Option<[u32; 5]> {
    let two = |at: usize| Some(u16::from_le_bytes(config.get(at..at + 2)?.try_into().ok()?).into());
    Some([two(0)?, two(2)?, two(44)?, two(46)?, config[8].into()])
}

fuzz_target!(|bytes: &[u8]| {
    let Some(input) = Input::parse(bytes) else { return };
    for flags in [0, 1] {
        let world = World { files: tree(&input), ..World::default() };
        let ((found, report), world) = links::with(world, || {
            heap::watched(None, || {
                let mut devices: [drmDevicePtr; 2] = [ptr::null_mut(); 2];
                let count = unsafe { drmGetDevices2(flags, devices.as_mut_ptr(), 2) };
                let found = (count == 1).then(|| {
                    seen::read(devices[0]);
                    seen::pci(devices[0])
                });
                unsafe { drmFreeDevices(devices.as_mut_ptr(), 2) };
                found
            })
        });
        assert_eq!(report.live, 0, "a leak");
        assert!(links::still_open(&world).is_empty(), "a file was left open");
        if flags == 0 {
            if let Some(found) = found {
                assert_eq!(found[4], 0xff, "a revision that nobody asked for");
            }
        } else if input.numbers[0].is_none() {
            assert_eq!(found, input.config.and_then(identifiers), "without a revision");
        }
    }
});
