//! Listing devices over files of any content. The input is a tree in the notation of `tests/data/device-cases.txt`.
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
#[path = "../support/tree.rs"]
mod tree;

use std::ffi::c_int;
use std::ptr;

use drm::abi::device::drmDevicePtr;
use drm::capi::xf86drm::*;
use libfuzzer_sys::fuzz_target;

use files::{File, Files};
use links::{BLOCK, CHARACTER, World};
use support::heap;

/// Runs `run` with these files. Nothing may be left open, or allocated.
fn with<T>(files: &Files, run: impl FnOnce() -> T) -> T {
    let world = World { files: files.clone(), ..World::default() };
    let ((result, report), world) = links::with(world, || heap::watched(None, run));
    assert_eq!(report.live, 0, "a leak");
    assert!(links::still_open(&world).is_empty(), "a file was left open");
    // What a path has become that was too long for its room; or links lead there.
    let in_root = world.log.iter().any(|call| call.ends_with("(/uevent)"));
    let mut resolved =
        world.log.iter().filter_map(|call| call.strip_prefix("realpath(")?.strip_suffix(')'));
    let linked =
        resolved.any(|path| files.realpath(path).is_some_and(|path| path.rfind('/') == Some(0)));
    assert!(!in_root || linked, "a file of the root directory");
    result
}

/// Reads a device, whose files must be there.
fn check(files: &Files, device: drmDevicePtr) {
    seen::read(device);
    heap::unwatched(|| {
        for path in seen::paths(device) {
            assert!(matches!(files.get(&path), Some((File::Device(..), _))), "no file {path}");
        }
    });
}

fn list(files: &Files, flags: u32, room: c_int) -> c_int {
    let mut devices: [drmDevicePtr; 8] = [ptr::null_mut(); 8];
    let count = unsafe { drmGetDevices2(flags, devices.as_mut_ptr(), room) };
    assert!(count <= room);
    let stored = devices.iter().take_while(|device| !device.is_null()).count();
    assert!(count < 0 && stored == 0 || stored == count as usize);
    for (index, device) in devices.iter().enumerate().filter(|(_, device)| !device.is_null()) {
        check(files, *device);
        for (other, equal) in devices[..stored].iter().enumerate() {
            let same = unsafe { drmDevicesEqual(*device, *equal) };
            assert_eq!(same == 1, index == other, "a device twice");
        }
    }
    unsafe { drmFreeDevices(devices.as_mut_ptr(), 8) };
    assert!(devices.iter().all(|device| device.is_null()));
    count
}

fn one(files: &Files, find: impl FnOnce(*mut drmDevicePtr) -> c_int) -> c_int {
    let mut device = ptr::null_mut();
    let result = find(&mut device);
    assert_eq!(result == 0, !device.is_null());
    assert!(result <= 0);
    if result == 0 {
        check(files, device);
        unsafe { drmFreeDevice(&mut device) };
        assert!(device.is_null());
    }
    result
}

fuzz_target!(|text: &[u8]| {
    let (files, minors) = tree::parse(text);
    let counted = with(&files, || unsafe { drmGetDevices2(0, ptr::null_mut(), 0) });
    for flags in [0, 1] {
        let listed = with(&files, || list(&files, flags, 8));
        // Devices that cannot be described are counted.
        assert!(listed <= counted.max(0) || listed < 0 && counted < 0);
    }
    with(&files, || list(&files, 0, 1));
    for minor in minors.into_iter().take(3) {
        let (fd, block) = (CHARACTER + minor as c_int, BLOCK + minor as c_int);
        let id = libc::makedev(226, minor);
        for flags in [0, 1] {
            with(&files, || {
                one(&files, |place| unsafe { drmGetDeviceFromDevId(id, flags, place) })
            });
        }
        with(&files, || one(&files, |place| unsafe { drmGetDevice(fd, place) }));
        assert_ne!(
            with(&files, || one(&files, |place| unsafe { drmGetDevice2(block, 0, place) })),
            0
        );
        with(&files, || {
            assert!(matches!(drmGetNodeTypeFromDevId(id), 0 | 2 | ..0));
            assert!(matches!(drmGetNodeTypeFromFd(fd), -1 | 0 | 2));
            seen::text(drmGetDeviceNameFromFd(fd));
            seen::text(drmGetDeviceNameFromFd2(fd));
            seen::text(drmGetPrimaryDeviceNameFromFd(fd));
            seen::text(drmGetRenderDeviceNameFromFd(fd));
        });
    }
});
