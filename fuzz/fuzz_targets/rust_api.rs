//! Every method of the Rust API over a kernel whose answers are anything, and every accessor of what they return.
#![no_main]

#[path = "../support/args.rs"]
mod args;
#[path = "../support/kernel.rs"]
#[allow(dead_code)]
mod kernel;
#[path = "../support/look.rs"]
mod look;
#[path = "../support/methods.rs"]
mod methods;
#[path = "../support/owned.rs"]
mod owned;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/unwatched.rs"]
mod unwatched;

use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::ptr;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

use args::Card;
use support::libc_next::next;
use support::{heap, set_errno};

thread_local! {
    /// The device's file, while a method runs.
    static DEVICE: Cell<Option<c_int>> = const { Cell::new(None) };
}

/// The largest mapping that there is memory for.
const LARGEST: usize = 1 << 20;

/// Files that the kernel of the tape makes are numbers only.
#[unsafe(no_mangle)]
extern "C" fn close(fd: c_int) -> c_int {
    if DEVICE.get().is_some() {
        return 0;
    }
    next!(close: fn(fd: c_int) -> c_int)
}

/// The same: std makes sure that what it closes is open.
#[unsafe(no_mangle)]
extern "C" fn fcntl(fd: c_int, command: c_int, argument: usize) -> c_int {
    if DEVICE.get().is_some() && command == libc::F_GETFD {
        return 0;
    }
    next!(fcntl: fn(fd: c_int, command: c_int, argument: usize) -> c_int)
}

/// Buffers are memory of nobody's.
#[unsafe(no_mangle)]
extern "C" fn mmap64(
    address: *mut c_void,
    size: usize,
    access: c_int,
    flags: c_int,
    fd: c_int,
    offset: i64,
) -> *mut c_void {
    let (mut flags, mut fd, mut offset) = (flags, fd, offset);
    if DEVICE.get() == Some(fd) {
        if size == 0 || size > LARGEST {
            set_errno(if size == 0 { libc::EINVAL } else { libc::ENOMEM });
            return libc::MAP_FAILED;
        }
        (flags, fd, offset) = (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS, -1, 0);
    }
    next!(mmap64: fn(address: *mut c_void, size: usize, access: c_int, flags: c_int, fd: c_int, offset: i64) -> *mut c_void)
}

/// Events out of the tape: kind, length, and the rest as it comes.
#[unsafe(no_mangle)]
extern "C" fn read(fd: c_int, buffer: *mut c_void, size: usize) -> isize {
    if DEVICE.get() != Some(fd) {
        return next!(read: fn(fd: c_int, buffer: *mut c_void, size: usize) -> isize);
    }
    let mut bytes = Vec::new();
    loop {
        match kernel::byte() {
            0 => break,
            0xff => {
                set_errno(kernel::byte().max(1).into());
                return -1;
            }
            kind => {
                let length = u32::from(kernel::byte());
                let kind = if kind == 0xfe { u32::MAX } else { kind.into() };
                bytes.extend([kind, length].map(u32::to_ne_bytes).concat());
                bytes.extend((8..length).map(|_| kernel::byte()));
            }
        }
    }
    let length = bytes.len().min(size);
    unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), buffer.cast(), length) };
    length as isize
}

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    /// Which of the methods.
    method: u8,
    /// Which allocation of the C heap fails.
    fail: Option<u8>,
    tape: &'a [u8],
}

fuzz_target!(|input: Input| {
    kernel::play(input.tape);
    let (name, method) = methods::ALL[usize::from(input.method) % methods::ALL.len()];
    let card = Card::new();
    DEVICE.set(Some(card.number()));
    let fail = input.fail.map(|fail| usize::from(fail % 16));
    let ((), report) = heap::watched(fail, || method(&card));
    DEVICE.set(None);
    assert_eq!(report.live, 0, "{name} leaks");
});
