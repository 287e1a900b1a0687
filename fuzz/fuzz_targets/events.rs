//! `drmHandleEvent` over whatever `read` gives, for programs of every version.
#![no_main]

#[path = "../../tests/control/events.rs"]
#[allow(dead_code)]
mod events;
#[path = "../support/mod.rs"]
mod support;

use std::cell::RefCell;
use std::ffi::{c_int, c_void};

use arbitrary::Arbitrary;
use drm::capi::xf86drm::drmHandleEvent;
use libfuzzer_sys::fuzz_target;

use events::Seen;
use support::libc_next::next;
use support::{errno, heap, set_errno};

const FD: c_int = 4321;

thread_local! {
    static PENDING: RefCell<Result<Vec<u8>, c_int>> = const { RefCell::new(Ok(Vec::new())) };
}

#[unsafe(no_mangle)]
extern "C" fn read(fd: c_int, buffer: *mut c_void, size: usize) -> isize {
    if fd != FD {
        return next!(read: fn(fd: c_int, buffer: *mut c_void, size: usize) -> isize);
    }
    PENDING.with_borrow(|pending| match pending {
        Ok(bytes) => {
            let length = bytes.len().min(size);
            unsafe { buffer.cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), length) };
            length as isize
        }
        Err(error) => {
            set_errno(*error);
            -1
        }
    })
}

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    version: i8,
    /// Which handlers are NULL: the lowest four bits.
    without: u8,
    /// What `read` fails with, unless that is 0.
    error: u8,
    bytes: &'a [u8],
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_ne_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn long(bytes: &[u8], at: usize) -> u64 {
    u64::from_ne_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}

/// The handlers' calls for these events.
fn calls(mut bytes: &[u8], has: [bool; 4]) -> Vec<Seen> {
    let mut calls = Vec::new();
    while bytes.len() >= 8 {
        let (kind, length) = (word(bytes, 0), word(bytes, 4) as usize);
        if length < 8 || length > bytes.len() {
            break;
        }
        if length >= 32 {
            let user = long(bytes, 8);
            let [sec, usec, number, crtc] = [16, 20, 24, 28].map(|at| word(bytes, at));
            match (kind, has) {
                (1, [true, ..]) => calls.push(Seen::Vblank(number, sec, usec, user as usize)),
                (2, [_, _, true, _]) => {
                    calls.push(Seen::Flip2(number, sec, usec, crtc, user as usize));
                }
                (2, [_, true, ..]) => calls.push(Seen::Flip(number, sec, usec, user as usize)),
                (3, [.., true]) => {
                    calls.push(Seen::Sequence(long(bytes, 24), long(bytes, 16), user));
                }
                _ => {}
            }
        }
        bytes = &bytes[length..];
    }
    calls
}

fuzz_target!(|input: Input| {
    let version = c_int::from(input.version);
    let mut whole = events::context(version);
    let with = [1, 2, 4, 8].map(|bit| input.without & bit == 0);
    whole.vblank_handler = whole.vblank_handler.filter(|_| with[0]);
    whole.page_flip_handler = whole.page_flip_handler.filter(|_| with[1]);
    whole.page_flip_handler2 = whole.page_flip_handler2.filter(|_| with[2]);
    whole.sequence_handler = whole.sequence_handler.filter(|_| with[3]);
    // Not a byte more than a program of this version has.
    let members = usize::try_from(version).unwrap_or(0).min(4);
    let size = size_of::<usize>() * (1 + members);
    let context = unsafe { libc::malloc(size) };
    unsafe { (&raw const whole).cast::<u8>().copy_to_nonoverlapping(context.cast(), size) };
    let has = [0, 1, 2, 3].map(|at| members > at && with[at]);

    let error = c_int::from(input.error);
    PENDING.set(if error == 0 { Ok(input.bytes.to_vec()) } else { Err(error) });
    let _ = events::taken(FD);
    let bytes = &input.bytes[..input.bytes.len().min(1024)];
    let wanted = match (error, bytes.len()) {
        (0, 0 | 8..) => (0, libc::EXDEV),
        (0, _) => (-1, libc::EXDEV),
        _ => (-1, error),
    };
    let called = if error == 0 { calls(bytes, has) } else { Vec::new() };
    let ((), report) = heap::watched(None, || {
        set_errno(libc::EXDEV);
        let result = unsafe { drmHandleEvent(FD, context.cast()) };
        // What handlers do leaves its own errno.
        let left = if called.is_empty() { errno() } else { libc::EXDEV };
        assert_eq!((result, left), wanted);
        assert_eq!(events::taken(FD), called);
    });
    unsafe { libc::free(context) };
    assert_eq!(report.live, 0, "a leak");
});
