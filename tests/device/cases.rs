//! The trees that libdrm 2.4.134 was recorded with, and what it said of them: `tests/data/device-cases.txt`.

use std::fmt::Write;

use drm::capi::xf86drm::*;

use crate::files::{File, Files};
use crate::links::{BLOCK, CHARACTER, World, with};
use crate::seen::{list, one, string};
use crate::support::{errno, set_errno};

const RECORDING: &str = include_str!("../data/device-cases.txt");
/// An open descriptor of no device.
const BAD: i32 = 55;

fn unescaped(field: &str) -> String {
    let mut text = String::new();
    let mut rest = field.chars();
    while let Some(next) = rest.next() {
        text.push(match (next, next == '\\') {
            (_, true) => match rest.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(other) => other,
                None => '\\',
            },
            (other, false) => other,
        });
    }
    text
}

fn bytes(hex: &str) -> Vec<u8> {
    let digit = |place: usize| u8::from_str_radix(&hex[place..place + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digit).collect()
}

/// The minor number in the name of a call.
fn minor(call: &str) -> u32 {
    let (_, after) = call.split_once("226:").expect("a device in the call");
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// Makes a call; what the recording would say of it.
fn made(call: &str) -> String {
    let listed = |flags, room| {
        let (count, devices) = list(flags, room);
        let mut seen = vec![format!("ret={count}")];
        if room == 1 {
            seen.push("second=NULL".to_owned());
        }
        seen.extend(devices);
        seen.join(" # ")
    };
    let found = |(result, seen): (i32, String)| match result {
        0 => format!("ret=0 # {seen}"),
        _ => format!("ret={result} # out={seen}"),
    };
    let opened = |(result, seen): (i32, String)| match result {
        0 => format!("ret=0 # {seen}"),
        _ => format!("ret={result}"),
    };
    let with_errno = |fd| {
        set_errno(0);
        let result = drmGetNodeTypeFromFd(fd);
        format!("ret={result} # errno={}", if result == -1 { errno() } else { 0 })
    };
    let none = std::ptr::null_mut();
    match call {
        "drmGetDevices2(0,NULL,0)" => format!("ret={}", unsafe { drmGetDevices2(0, none, 0) }),
        "drmGetDevices(NULL,0)" => format!("ret={}", unsafe { drmGetDevices(none, 0) }),
        "drmGetDevices2(2,NULL,0)" => format!("ret={}", unsafe { drmGetDevices2(2, none, 0) }),
        "drmGetDevices2(0,devs,300)" => listed(0, 300),
        "drmGetDevices2(1,devs,300)" => listed(1, 300),
        "drmGetDevices2(0,devs,1)" => listed(0, 1),
        "drmGetDevices2(0,devs,0)" => listed(0, 0),
        "drmGetDeviceFromDevId(226:0,2)" => {
            let id = libc::makedev(226, 0);
            opened(one(|place| unsafe { drmGetDeviceFromDevId(id, 2, place) }))
        }
        "drmGetDeviceFromDevId(226:0,0,NULL)" => {
            let id = libc::makedev(226, 0);
            format!("ret={}", unsafe { drmGetDeviceFromDevId(id, 0, std::ptr::null_mut()) })
        }
        "drmGetDevice2(-1,0)" => opened(one(|place| unsafe { drmGetDevice2(-1, 0, place) })),
        "drmGetDevice2(bad fd,0)" => opened(one(|place| unsafe { drmGetDevice2(BAD, 0, place) })),
        "drmGetNodeTypeFromFd(bad fd)" => with_errno(BAD),
        _ => {
            let minor = minor(call);
            let id = libc::makedev(226, minor);
            let (fd, block) = (CHARACTER + minor as i32, BLOCK + minor as i32);
            let (function, arguments) = call.split_once('(').unwrap();
            match function {
                "drmGetDeviceFromDevId" => {
                    let flags = u32::from(arguments.ends_with(",1)"));
                    found(one(|place| unsafe { drmGetDeviceFromDevId(id, flags, place) }))
                }
                "drmGetDevice" => opened(one(|place| unsafe { drmGetDevice(fd, place) })),
                "drmGetDevice2" => opened(one(|place| unsafe { drmGetDevice2(block, 0, place) })),
                "drmGetNodeTypeFromDevId" => format!("ret={}", drmGetNodeTypeFromDevId(id)),
                "drmGetNodeTypeFromFd" if arguments.contains("block") => with_errno(block),
                "drmGetNodeTypeFromFd" => with_errno(fd),
                "drmGetDeviceNameFromFd" => string(drmGetDeviceNameFromFd(fd)),
                "drmGetDeviceNameFromFd2" => string(drmGetDeviceNameFromFd2(fd)),
                "drmGetPrimaryDeviceNameFromFd" => string(drmGetPrimaryDeviceNameFromFd(fd)),
                "drmGetRenderDeviceNameFromFd" => string(drmGetRenderDeviceNameFromFd(fd)),
                _ => panic!("nobody makes this call: {call}"),
            }
        }
    }
}

/// Makes all calls of the recording, in trees changed by `change`; what is not as recorded, and how many
/// calls there were.
fn compare(change: impl Fn(&mut Files)) -> (String, usize) {
    let (mut wrong, mut calls) = (String::new(), 0);
    let (mut case, mut files) = ("", Files::new());
    for line in RECORDING.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields[..] {
            ["case", name] => (case, files) = (name, Files::new()),
            ["dir", path] => drop(files.add(path, File::Directory(Vec::new()))),
            ["file", path, text] => drop(files.text(path, &unescaped(text))),
            ["hexfile", path, hex] => drop(files.add(path, File::Plain(bytes(hex)))),
            ["link", path, target] => drop(files.link(path, target)),
            ["chr", path, _, minor] => drop(files.device(path, minor.parse().unwrap())),
            ["order", ref names @ ..] => {
                files.order("/dev/dri", names);
                change(&mut files);
            }
            ["call", call, wanted] => {
                let world = World { files: files.clone(), ..World::default() };
                let (seen, _) = with(world, || made(call));
                calls += 1;
                if seen != unescaped(wanted) {
                    let _ = writeln!(wrong, "{case}: {call}\n  is     {seen}\n  wanted {wanted}");
                }
            }
            _ => panic!("not a record: {line}"),
        }
    }
    (wrong, calls)
}

#[test]
fn devices_are_those_that_were_recorded() {
    let (wrong, calls) = compare(|_| {});
    assert!(wrong.is_empty(), "\n{wrong}");
    assert_eq!(calls, 1160);
}

/// In these trees the identifiers in the uevent are not those in the files, as no kernel would have it.
const CONTRADICTORY: [&str; 5] = [
    "pci_two_gpus:",
    "pci_no_subsystem_vendor_file:",
    "pci_no_subsystem_vendor_no_config:",
    "pci_odd_hex_files:",
    "virtio_on_pci:",
];

#[test]
fn devices_are_the_same_where_the_kernel_made_the_tree() {
    let (wrong, calls) = compare(|files| files.sysfs = true);
    for line in wrong.lines().filter(|line| !line.starts_with("  ")) {
        assert!(CONTRADICTORY.iter().any(|case| line.starts_with(case)), "{line}");
    }
    assert_eq!(calls, 1160);
}
