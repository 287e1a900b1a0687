//! `drmMap`, `drmUnmap`, `drmUnmapBufs`: the parts without a request.

use std::ffi::{CStr, c_int, c_void};
use std::fs::File;
use std::os::fd::{AsRawFd, FromRawFd};
use std::ptr;

use drm::capi::xf86drm::{drmMalloc, drmMap, drmUnmap, drmUnmapBufs};

use crate::support::errno;

const UNTOUCHED: *mut c_void = 7 as *mut c_void;

/// Memory that can be mapped.
fn memory(name: &CStr, size: u64) -> File {
    let fd = unsafe { libc::memfd_create(name.as_ptr(), 0) };
    let file = unsafe { File::from_raw_fd(fd) };
    file.set_len(size).unwrap();
    file
}

fn is_mapped(name: &str) -> bool {
    std::fs::read_to_string("/proc/self/maps").unwrap().contains(name)
}

fn map(fd: c_int, handle: u32, size: u32) -> (c_int, *mut c_void) {
    let mut address = UNTOUCHED;
    let result = unsafe { drmMap(fd, handle, size, &raw mut address) };
    (result, address)
}

#[test]
fn map_is_shared_and_of_whole_pages() {
    let file = memory(c"map", 0x4000);
    let (one, other) = (map(file.as_raw_fd(), 0, 0x2001), map(file.as_raw_fd(), 0x1000, 1));
    assert_eq!((one.0, other.0), (0, 0));
    unsafe { one.1.cast::<u8>().add(0x2fff).write(1) };
    unsafe { one.1.cast::<u8>().add(0x1000).write(2) };
    assert_eq!(unsafe { other.1.cast::<u8>().read() }, 2);
    assert_eq!(unsafe { (drmUnmap(one.1, 0x3000), drmUnmap(other.1, 1)) }, (0, 0));
}

#[test]
fn failures_of_map() {
    let file = memory(c"map", 0x1000);
    assert_eq!(map(-1, 0, 0x1000), (-libc::EINVAL, UNTOUCHED));
    assert_eq!(map(file.as_raw_fd(), 0, 0), (-libc::EINVAL, libc::MAP_FAILED));
    assert_eq!(map(file.as_raw_fd(), 1, 0x1000), (-libc::EINVAL, libc::MAP_FAILED));
    assert_eq!(map(1_000_000, 0, 0x1000), (-libc::EBADF, libc::MAP_FAILED));
    let nowhere = unsafe { drmMap(file.as_raw_fd(), 0, 0x1000, ptr::null_mut()) };
    assert_eq!(nowhere, -libc::EINVAL);
    assert_eq!(unsafe { drmUnmap(std::ptr::dangling_mut(), 0x1000) }, -1);
    assert_eq!(errno(), libc::EINVAL);
}

#[test]
fn buffers_are_unmapped_and_freed() {
    #[repr(C)]
    struct Buffer {
        numbers: [c_int; 3],
        address: *mut c_void,
    }
    #[repr(C)]
    struct Buffers {
        count: c_int,
        list: *mut Buffer,
    }
    let file = memory(c"oxidrm-buffers", 0x1000);
    let (_, address) = map(file.as_raw_fd(), 0, 0x1000);
    let list = drmMalloc(2 * size_of::<Buffer>() as c_int).cast::<Buffer>();
    let buffers = drmMalloc(size_of::<Buffers>() as c_int).cast::<Buffers>();
    unsafe {
        list.write(Buffer { numbers: [0, 0x1000, 0], address });
        list.add(1).write(Buffer { numbers: [1, -1, 0], address: ptr::null_mut() });
        buffers.write(Buffers { count: 2, list });
        assert!(is_mapped("oxidrm-buffers"));
        assert_eq!(drmUnmapBufs(buffers.cast()), 0);
        assert!(!is_mapped("oxidrm-buffers"));
        assert_eq!(drmUnmapBufs(ptr::null_mut()), 0);
    }
}
