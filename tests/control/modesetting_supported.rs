//! `drmCheckModesettingSupported`, over directories that are not there.

use std::ffi::CStr;

use drm::capi::xf86drm_mode::drmCheckModesettingSupported;

use crate::support::sysfs::{Tree, with_tree};

const DEVICE: &str = "/sys/bus/pci/devices/0000:01:0a.3";
const DRM: &str = "/sys/bus/pci/devices/0000:01:0a.3/drm";
const YES: i32 = 0;
const NO: i32 = -libc::ENOSYS;
const INVALID: i32 = -libc::EINVAL;

fn check(busid: &CStr, tree: Tree) -> (i32, Vec<String>) {
    with_tree(tree, || unsafe { drmCheckModesettingSupported(busid.as_ptr()) })
}

fn answer(tree: Tree) -> i32 {
    check(c"pci:0000:01:0a.3", tree).0
}

/// What comes of a bus id when just the usual device is there.
fn of(busid: &CStr) -> i32 {
    check(busid, vec![(DRM, vec!["card0", "controlD64"])]).0
}

#[test]
fn control_node_in_the_drm_directory_says_yes() {
    assert_eq!(answer(vec![(DRM, vec![".", "..", "card0", "controlD64"])]), YES);
    assert_eq!(answer(vec![(DRM, vec!["controlD"]), (DEVICE, vec![])]), YES);
}

#[test]
fn control_node_beside_the_device_says_yes() {
    assert_eq!(answer(vec![(DEVICE, vec!["drm:card0", "drm:controlD64"])]), YES);
    assert_eq!(answer(vec![(DRM, vec!["card0"]), (DEVICE, vec!["drm:controlD65"])]), YES);
}

#[test]
fn device_without_control_node_has_no_mode_setting() {
    assert_eq!(answer(vec![(DRM, vec!["card0", "renderD128"]), (DEVICE, vec!["drm"])]), NO);
    assert_eq!(answer(vec![(DRM, vec!["drm:controlD64"]), (DEVICE, vec!["controlD64"])]), NO);
    assert_eq!(answer(vec![(DRM, vec!["control", "acontrolD64"]), (DEVICE, vec![])]), NO);
    assert_eq!(answer(vec![(DEVICE, vec![])]), NO);
}

#[test]
fn device_that_is_not_there_is_invalid() {
    assert_eq!(answer(vec![]), INVALID);
    assert_eq!(answer(vec![(DRM, vec!["card0"])]), INVALID);
    assert_eq!(answer(vec![("/sys/bus/pci/devices/0000:01:0a.4", vec![])]), INVALID);
}

#[test]
fn directories_are_those_of_the_device() {
    let opened = check(c"pci:0000:01:0a.3", vec![]).1;
    let opened: Vec<&str> = opened.iter().map(|path| path.trim_end_matches('/')).collect();
    assert_eq!(opened, [DRM, DEVICE]);
    assert_eq!(check(c"pci:0000:01:0a.3", vec![(DRM, vec!["controlD64"])]).1, [DRM]);
}

#[test]
fn numbers_are_written_anew() {
    for busid in [
        c"pci:0:1:a.3",
        c"pci:0000:01:0A.3",
        c"pci:0000:01:0a.3zzz",
        c"pci:0000:01:0a.0003 and more",
        c"pci: 0000:\t01: 0a. 3",
        c"pci:0x0:1:a.3",
        c"pci:+0:+1:+a.+3",
    ] {
        assert_eq!(of(busid), YES, "{busid:?}");
    }
    let opened = check(c"pci:abcd:FE:1f.12", vec![]).1;
    assert_eq!(opened[0], "/sys/bus/pci/devices/abcd:fe:1f.12/drm");
}

#[test]
fn other_bus_ids_are_invalid_and_name_no_directory() {
    for busid in [
        c"",
        c"pci:",
        c"PCI:0000:01:0a.3",
        c" pci:0000:01:0a.3",
        c"0000:01:0a.3",
        c"pci:10000:01:0a.3",
        c"pci:0000:001:0a.3",
        c"pci:0000:01:00a.3",
        c"pci:0000:01:0a",
        c"pci:0000:01:0a.",
        c"pci:0000:01:0a.x",
        c"pci:0000:01:.3",
        c"pci:0000 :01:0a.3",
        c"pci:0000.01.0a.3",
        c"pci:g:01:0a.3",
        c"usb:0000:01:0a.3",
    ] {
        let (result, opened) = check(busid, vec![(DRM, vec!["controlD64"]), (DEVICE, vec![])]);
        assert_eq!((result, opened.len()), (INVALID, 0), "{busid:?}");
    }
}

#[test]
fn endless_bus_id_is_no_obstacle() {
    let mut busid = b"pci:0000:01:0a.".to_vec();
    busid.extend([b'9'; 100_000]);
    busid.push(0);
    let busid = CStr::from_bytes_with_nul(&busid).unwrap();
    assert_eq!(check(busid, vec![]).0, INVALID);
}
