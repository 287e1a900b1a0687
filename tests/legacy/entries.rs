//! What is kept for open devices: entries and tags, from one thread and from many.

use std::ffi::{c_int, c_ulong, c_void};
use std::fs::File;
use std::os::fd::{AsRawFd, IntoRawFd};
use std::os::unix::fs::MetadataExt;
use std::ptr;
use std::thread;

use drm::abi::entries::drmHashEntry;
use drm::capi::xf86drm::*;

use crate::fresh;
use crate::support::heap;

fn open(path: &str) -> c_int {
    File::open(path).unwrap().into_raw_fd()
}

fn tag(fd: c_int, context: u32) -> usize {
    drmGetContextTag(fd, context) as usize
}

fn add_tag(fd: c_int, context: u32, tag: usize) {
    assert_eq!(drmAddContextTag(fd, context, tag as *mut c_void), 0);
}

fn find(device: c_ulong) -> *mut c_void {
    let mut entry = ptr::null_mut();
    unsafe { drmHashLookup(drmGetHashTable(), device, &raw mut entry) };
    entry
}

#[test]
fn tags_are_the_devices_and_go_when_one_of_its_files_is_closed() {
    let (one, other) = (open("/dev/null"), open("/dev/null"));
    add_tag(one, 7, 100);
    add_tag(one, 8, 200);
    assert_eq!((tag(other, 7), tag(other, 8), tag(other, 9)), (100, 200, 0));
    add_tag(other, 7, 300);
    assert_eq!(tag(one, 7), 300);
    assert_eq!((drmDelContextTag(one, 7), drmDelContextTag(one, 7)), (0, 1));
    assert_eq!((tag(one, 7), tag(one, 8)), (0, 200));
    assert_eq!(drmClose(other), 0);
    assert_eq!(tag(one, 8), 0);
    assert_eq!(drmClose(one), 0);
}

#[test]
fn entry_is_the_devices_and_remembers_its_first_file() {
    let (one, other) = (File::open("/dev/zero").unwrap(), open("/dev/zero"));
    let device = one.metadata().unwrap().rdev() as c_ulong;
    let one = one.into_raw_fd();
    let entry = drmGetEntry(one);
    assert_eq!((drmGetEntry(other), find(device)), (entry, entry.cast()));
    let drmHashEntry { fd, f, tagTable } = unsafe { &*entry };
    assert_eq!((*fd, f.is_none()), (one, true));
    add_tag(other, 5, 6);
    let mut found = ptr::null_mut();
    assert_eq!(unsafe { drmHashLookup(*tagTable, 5, &raw mut found) }, 0);
    assert_eq!(found as usize, 6);
    assert_eq!(drmClose(one), 0);
    assert!(find(device).is_null());
    assert_eq!(drmClose(other), 0);
}

#[test]
fn what_is_not_open_is_device_0() {
    fresh::process("entries::what_is_not_open_is_device_0", || {
        assert!(drmGetHashTable().is_null());
        assert_eq!(drmClose(-1), -1);
        assert!(drmGetHashTable().is_null());
        let entry = drmGetEntry(-1);
        assert_eq!((find(0), unsafe { (*entry).fd }), (entry.cast(), -1));
        let file = File::open("/proc/self/exe").unwrap();
        assert_eq!(drmGetEntry(file.as_raw_fd()), entry);
        assert_eq!(drmClose(-1), -1);
        assert_eq!(std::io::Error::last_os_error().raw_os_error(), Some(libc::EBADF));
        assert!(!drmGetHashTable().is_null() && find(0).is_null());
    });
}

#[test]
fn without_memory_there_is_no_entry_and_nothing_is_lost() {
    fresh::process("entries::without_memory_there_is_no_entry_and_nothing_is_lost", || {
        let fd = open("/dev/null");
        let mut failures = 0;
        for fail in 0.. {
            let (entry, report) = heap::watched(Some(fail), || drmGetEntry(fd));
            if !report.failed {
                assert!(!entry.is_null());
                break;
            }
            assert!(entry.is_null());
            failures += 1;
        }
        // Room in the list, which stays; tags, entry, table, an entry of the table, which stay too.
        assert!(failures >= 3);
        let (result, report) =
            heap::watched(Some(0), || drmAddContextTag(fd, 1, fd as *mut c_void));
        assert_eq!((result, report.failed), (-libc::ENOMEM, true));
        assert_eq!(tag(fd, 1), 0);
        assert_eq!(drmClose(fd), 0);
    });
}

#[test]
fn eight_threads_do_not_disturb_each_other() {
    let paths = ["/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"];
    let shared = open("/dev/full");
    let workers = (0..8).map(|worker: usize| {
        thread::spawn(move || {
            let context = worker as u32 * 1000;
            for round in 1..3000 {
                // Nobody closes this device.
                add_tag(shared, context, round);
                assert_eq!(tag(shared, context), round);
                assert!(!drmGetEntry(shared).is_null());
                add_tag(shared, context + 1 + (round % 100) as u32, round);
                assert_eq!(drmDelContextTag(shared, context + 1 + (round % 100) as u32), 0);
                if round % 50 == 0 {
                    // Somebody always closes these.
                    if let Ok(file) = File::open(paths[1 + round % 3]) {
                        let fd = file.into_raw_fd();
                        drmAddContextTag(fd, context, round as *mut c_void);
                        drmGetContextTag(fd, context);
                        assert_eq!(drmClose(fd), 0);
                    }
                    let list = drmSLCreate();
                    let table = drmHashCreate();
                    for key in 0..50 {
                        assert_eq!(unsafe { drmSLInsert(list, key, ptr::null_mut()) }, 0);
                        assert_eq!(unsafe { drmHashInsert(table, key, ptr::null_mut()) }, 0);
                    }
                    assert_eq!(unsafe { drmSLDestroy(list) }, 0);
                    assert_eq!(unsafe { drmHashDestroy(table) }, 0);
                }
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.join().unwrap();
    }
    assert_eq!((0..8).map(|worker| tag(shared, worker * 1000)).sum::<usize>(), 8 * 2999);
    assert_eq!(drmClose(shared), 0);
}
