//! Listing devices: how much of the system that takes, and what happens at the edges.

use std::ptr;

use drm::capi::xf86drm::*;

use crate::files::{File, Files};
use crate::links::{World, with};
use crate::seen::{Device, list, one};
use crate::support::heap;

/// Three devices on PCI with five files.
fn three() -> Files {
    let mut files = Files::new();
    let nodes: [(&str, &[(&str, u32)]); 3] = [
        ("0000:00:02.0", &[("card0", 0), ("renderD128", 128)]),
        ("0000:01:00.0", &[("card1", 1), ("renderD129", 129)]),
        ("0000:02:00.0", &[("card2", 2)]),
    ];
    for (slot, nodes) in nodes {
        let device = files.pci(slot);
        files.drm(&device, nodes);
    }
    files
}

fn in_files<T>(files: Files, run: impl FnOnce() -> T) -> (T, Vec<String>) {
    let (result, world) = with(World { files, ..World::default() }, run);
    (result, world.log)
}

/// System calls that glibc makes for the functions that were called.
fn system_calls(log: &[String]) -> usize {
    let calls = |line: &String| match line.split('(').next().unwrap() {
        // open, stat, two reads, close
        "opendir" => 5,
        // open, read, close: what is read ends with the last line
        "fopen" => 3,
        "stat" | "readlink" | "access" => 1,
        other => panic!("{other} is too slow"),
    };
    log.iter().map(calls).sum()
}

#[test]
fn three_devices_take_few_system_calls() {
    for (sysfs, revision, limit) in [(true, 0, 27), (true, 1, 36), (false, 0, 39), (false, 1, 48)] {
        let mut files = three();
        files.sysfs = sysfs;
        let ((count, _), log) = in_files(files, || list(revision, 300));
        assert_eq!(count, 3);
        assert_eq!(system_calls(&log), limit, "{log:#?}");
    }
}

#[test]
fn devices_are_the_same_from_uevent_and_files() {
    let of = |sysfs, revision| {
        let mut files = three();
        files.sysfs = sysfs;
        in_files(files, || list(revision, 300)).0
    };
    for revision in [0, 1] {
        assert_eq!(of(true, revision), of(false, revision));
    }
}

#[test]
fn config_wakes_devices_and_is_the_last_resort() {
    for (revision, wanted) in [(0, 0), (1, 1)] {
        let mut files = three();
        files.remove("/sys/devices/pci0000:00/0000:00:02.0/revision");
        files.add(
            "/sys/devices/pci0000:00/0000:00:02.0/config",
            File::Plain((0..64).collect::<Vec<u8>>()),
        );
        let ((count, devices), log) = in_files(files, || list(revision, 300));
        assert_eq!(count, 3);
        let read = log.iter().filter(|line| line.contains("config")).count();
        assert_eq!(read, wanted);
        if revision == 1 {
            // 0x0100 0x0302 0x2d2c 0x2f2e, revision 8
            assert!(devices[0].ends_with("[256 770 11564 12078 8]"), "{devices:?}");
        }
    }
}

#[test]
fn device_with_half_a_config_is_left_out() {
    for length in [0, 1, 8, 44, 46, 47] {
        let mut files = three();
        files.remove("/sys/devices/pci0000:00/0000:00:02.0/revision");
        let config = File::Plain(vec![1; length]);
        files.add("/sys/devices/pci0000:00/0000:00:02.0/config", config);
        assert_eq!(in_files(files, || list(1, 300)).0.0, 2, "{length}");
    }
}

#[test]
fn file_without_a_number_leaves_the_device_out() {
    for text in ["", "\n", "zz\n", "\0\0\0"] {
        let mut files = three();
        files.remove("/sys/devices/pci0000:00/0000:00:02.0/device");
        files.text("/sys/devices/pci0000:00/0000:00:02.0/device", text);
        assert_eq!(in_files(files, || list(0, 300)).0.0, 2, "{text:?}");
    }
}

#[test]
fn simulator_that_knows_resolved_paths_only_is_read() {
    let world = World {
        files: three(),
        unreadable: vec!["/sys/dev/char/226:2/device/uevent"],
        ..World::default()
    };
    let ((count, _), _) = with(world, || list(0, 300));
    assert_eq!(count, 3);
}

#[test]
fn uevent_in_another_order_is_read_to_its_end() {
    let mut files = Files::new();
    let device = "/sys/devices/pci0000:00/0000:00:02.0";
    files.on_bus(device, "pci", "MODALIAS=pci:x\nPCI_ID=1:2\nPCI_SLOT_NAME=0000:00:02.0\n");
    for name in ["vendor", "device", "subsystem_vendor", "subsystem_device"] {
        files.text(&format!("{device}/{name}"), "0x12\n");
    }
    files.drm(device, &[("card0", 0)]);
    let (_, devices) = in_files(files, || list(0, 300)).0;
    assert_eq!(devices, ["bus 0 nodes 1 /dev/dri/card0||; [0 0 2 0]; [18 18 18 18 255]"]);
}

#[test]
fn names_of_firmware_are_not_believed_to_any_number() {
    for (count, wanted) in [("0", 1), ("1", 1), ("x", 0), ("", 0), ("4294967295", 0), ("5000", 0)] {
        let mut files = Files::new();
        let device = "/sys/devices/platform/gpu";
        let uevent = format!("MODALIAS=platform:gpu\nOF_COMPATIBLE_N={count}\n");
        files.on_bus(device, "platform", &uevent);
        files.drm(device, &[("card0", 0)]);
        assert_eq!(in_files(files, || list(0, 300)).0.0, wanted, "{count}");
    }
}

#[test]
fn room_that_is_not_enough_is_filled() {
    for (room, count, stored) in [(2, 2, 2), (1, 1, 1), (0, 0, 0), (-1, -1, 0), (300, 3, 3)] {
        let ((result, devices), _) = in_files(three(), || list(0, room));
        assert_eq!((result, devices.len()), (count, stored));
    }
}

#[test]
fn files_beyond_256_are_left_out() {
    let mut files = Files::new();
    for number in 0..300 {
        let device = format!("/sys/devices/faux/d{number}");
        files.on_bus(&device, "faux", "");
        files.drm(&device, &[(&format!("card{number}"), number)]);
    }
    let world = World { files, ..World::default() };
    let (count, world) = with(world, || unsafe { drmGetDevices2(0, ptr::null_mut(), 0) });
    assert_eq!(count, 256);
    let complaint = "More than 256 drm nodes detected. Please report a bug - that should not happen.\n\
                     Skipping extra nodes\n";
    assert_eq!(world.complaints, complaint);
}

#[test]
fn device_is_found_by_its_files_only() {
    let mut files = three();
    files.remove("/dev/dri/renderD129");
    let find = |minor| {
        let id = libc::makedev(226, minor);
        in_files(files.clone(), || one(|place| unsafe { drmGetDeviceFromDevId(id, 0, place) })).0
    };
    assert_eq!(find(129), (-libc::ENODEV, "NULL".to_owned()));
    assert!(find(1).1.contains("/dev/dri/card1||;"), "{:?}", find(1));
    assert_eq!(find(3), (-libc::EINVAL, "untouched".to_owned()));
}

#[test]
fn device_is_itself_whatever_its_files() {
    in_files(three(), || {
        let mut devices = [ptr::null_mut(); 4];
        let equal = |a, b| unsafe { drmDevicesEqual(a, b) };
        assert_eq!(unsafe { drmGetDevices2(0, devices.as_mut_ptr(), 4) }, 3);
        let mut same = ptr::null_mut();
        assert_eq!(unsafe { drmGetDevice2(crate::links::CHARACTER + 128, 0, &mut same) }, 0);
        let at = devices.iter().position(|device| equal(*device, same) == 1).expect("listed");
        assert_eq!(Device::at(devices[at]).node(2), "/dev/dri/renderD128");
        assert_eq!(equal(devices[0], devices[1]), 0);
        assert_eq!(equal(devices[0], ptr::null_mut()), 0);
        assert_eq!(equal(ptr::null_mut(), ptr::null_mut()), 0);
        unsafe { drmFreeDevice(&mut same) };
        unsafe { drmFreeDevices(devices.as_mut_ptr(), 4) };
        unsafe { drmFreeDevice(&mut same) };
        unsafe { drmFreeDevice(ptr::null_mut()) };
        unsafe { drmFreeDevices(ptr::null_mut(), 4) };
        unsafe { drmFreeDevices(devices.as_mut_ptr(), -1) };
    });
}

/// Several buses, so that all that can be allocated is.
fn mixed() -> Files {
    let mut files = three();
    let device = "/sys/devices/platform/gpu";
    let uevent = "OF_FULLNAME=/gpu\nOF_COMPATIBLE_N=2\nOF_COMPATIBLE_0=a,b\nOF_COMPATIBLE_1=c\n";
    files.on_bus(device, "platform", uevent);
    files.drm(device, &[("card3", 3), ("renderD131", 131)]);
    files.on_bus("/sys/devices/faux/vkms", "faux", "");
    files.drm("/sys/devices/faux/vkms", &[("card4", 4)]);
    files
}

#[test]
fn no_memory_leaves_devices_out_and_nothing_behind() {
    for fail in 0.. {
        let ((count, report), _) = in_files(mixed(), || {
            heap::watched(Some(fail), || {
                let mut devices = [ptr::null_mut(); 8];
                let count = unsafe { drmGetDevices2(1, devices.as_mut_ptr(), 8) };
                unsafe { drmFreeDevices(devices.as_mut_ptr(), count) };
                count
            })
        });
        assert_eq!(report.live, 0, "allocation {fail}");
        if !report.failed {
            assert_eq!(count, 5);
            assert!(fail > 5, "{fail}");
            break;
        }
    }
}
