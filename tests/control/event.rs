//! `drmHandleEvent`, over a pipe: which handler is called with what.

use std::ffi::{c_int, c_uint, c_void};
use std::ptr::null_mut;

use drm::abi::event::{drmEventContext, drmEventContextPtr};
use drm::capi::xf86drm::drmHandleEvent;

use crate::events::{Pipe, Seen, context, flip, raw, sequence, taken};
use crate::support::c::EventContext;
use crate::support::{errno, read, set_errno};

const VBLANK: u32 = 1;
const FLIP: u32 = 2;

fn usual() -> Vec<u8> {
    [
        flip(VBLANK, 0x1111, (5, 6), 7, 8),
        flip(FLIP, 0x2222, (5, 6), 7, 8),
        raw(0x99, 24, &[0xee; 16]),
        sequence(0x3333, -5, 77),
    ]
    .concat()
}

fn handle(pipe: &Pipe, context: &EventContext) -> c_int {
    unsafe { drmHandleEvent(pipe.fd(), (&raw const *context).cast_mut().cast()) }
}

#[test]
fn version_decides_which_handlers_there_are() {
    let vblank = Seen::Vblank(7, 5, 6, 0x1111);
    let first = Seen::Flip(7, 5, 6, 0x2222);
    let second = Seen::Flip2(7, 5, 6, 8, 0x2222);
    let third = Seen::Sequence(77, 0xffff_ffff_ffff_fffb, 0x3333);
    let expected = [
        (-1, vec![]),
        (0, vec![]),
        (1, vec![vblank]),
        (2, vec![vblank, first]),
        (3, vec![vblank, second]),
        (4, vec![vblank, second, third]),
        (5, vec![vblank, second, third]),
        (c_int::MAX, vec![vblank, second, third]),
        (c_int::MIN, vec![]),
    ];
    for (version, expected) in expected {
        let pipe = Pipe::with(&usual());
        assert_eq!(handle(&pipe, &context(version)), 0);
        assert_eq!(taken(pipe.fd()), expected, "version {version}");
    }
}

#[test]
fn handlers_that_are_null_are_not_called() {
    let pipe = Pipe::with(&usual());
    let mut old = context(3);
    old.page_flip_handler2 = None;
    assert_eq!(handle(&pipe, &old), 0);
    let expected = [Seen::Vblank(7, 5, 6, 0x1111), Seen::Flip(7, 5, 6, 0x2222)];
    assert_eq!(taken(pipe.fd()), expected);
    pipe.write(&usual());
    let none = EventContext { version: 4, ..EventContext::zeroed() };
    assert_eq!(handle(&pipe, &none), 0);
    assert_eq!(taken(pipe.fd()), []);
}

#[test]
fn nothing_pending_is_minus_one_with_eagain_after_one_read() {
    let pipe = Pipe::with(&[]);
    let (result, sizes) = read::recorded(0, || handle(&pipe, &context(4)));
    assert_eq!((result, errno()), (-1, libc::EAGAIN));
    assert_eq!(sizes, [1024]);
}

#[test]
fn interrupted_read_is_not_tried_again() {
    for error in [libc::EINTR, libc::EAGAIN, libc::EIO] {
        let pipe = Pipe::with(&usual());
        let (result, sizes) = read::recorded(error, || handle(&pipe, &context(4)));
        assert_eq!((result, errno(), sizes.len()), (-1, error, 1));
        assert_eq!(taken(pipe.fd()), []);
    }
}

#[test]
fn less_than_a_header_is_minus_one_and_errno_stays() {
    for length in 1..8 {
        let pipe = Pipe::with(&usual()[..length]);
        set_errno(libc::EXDEV);
        assert_eq!((handle(&pipe, &context(4)), errno()), (-1, libc::EXDEV));
    }
}

#[test]
fn end_of_file_is_zero() {
    let mut pipe = Pipe::with(&usual());
    pipe.close_writer();
    assert_eq!(handle(&pipe, &context(4)), 0);
    assert_eq!(taken(pipe.fd()).len(), 3);
    assert_eq!(handle(&pipe, &context(4)), 0);
    assert_eq!(taken(pipe.fd()), []);
}

#[test]
fn file_that_is_not_open_is_ebadf() {
    let context = (&raw const *Box::new(context(4))).cast_mut();
    assert_eq!(unsafe { drmHandleEvent(-1, context.cast()) }, -1);
    assert_eq!(errno(), libc::EBADF);
}

#[test]
fn one_call_handles_a_kilobyte_and_leaves_the_rest() {
    let all: Vec<Vec<u8>> = (0..40).map(|number| flip(VBLANK, number, (0, 0), 0, 0)).collect();
    let pipe = Pipe::with(&all.concat());
    assert_eq!(handle(&pipe, &context(1)), 0);
    let expected = |range: std::ops::Range<usize>| -> Vec<Seen> {
        range.map(|number| Seen::Vblank(0, 0, 0, number)).collect()
    };
    assert_eq!(taken(pipe.fd()), expected(0..32));
    assert_eq!(handle(&pipe, &context(1)), 0);
    assert_eq!(taken(pipe.fd()), expected(32..40));
}

#[test]
fn walk_stops_at_an_event_whose_length_cannot_be() {
    let good = flip(VBLANK, 1, (0, 0), 0, 0);
    for length in [0, 1, 7, 33, 100, 1024, 0x7fff_ffff, 0x8000_0000, u32::MAX] {
        for kind in [VBLANK, 0x99] {
            let bad = raw(kind, length, &[0; 24]);
            let pipe = Pipe::with(&[good.clone(), bad].concat());
            assert_eq!(handle(&pipe, &context(4)), 0, "length {length}");
            assert_eq!(taken(pipe.fd()), [Seen::Vblank(0, 0, 0, 1)], "length {length}");
        }
    }
}

#[test]
fn event_shorter_than_its_header_does_not_lead_on() {
    // Seven bytes on lies what could be an event of nine bytes, and behind it a real one.
    let mut rest = [0; 8];
    rest[3..7].copy_from_slice(&9u32.to_ne_bytes());
    let pipe = Pipe::with(&[raw(VBLANK, 7, &rest), flip(VBLANK, 1, (0, 0), 0, 0)].concat());
    assert_eq!(handle(&pipe, &context(4)), 0);
    assert_eq!(taken(pipe.fd()), []);
}

#[test]
fn rest_shorter_than_a_header_ends_the_walk() {
    for extra in 1..8 {
        let mut bytes = flip(VBLANK, 1, (0, 0), 0, 0);
        bytes.extend(&usual()[..extra]);
        let pipe = Pipe::with(&bytes);
        assert_eq!(handle(&pipe, &context(4)), 0);
        assert_eq!(taken(pipe.fd()), [Seen::Vblank(0, 0, 0, 1)]);
    }
}

#[test]
fn known_events_that_are_too_short_are_ignored_and_longer_ones_are_not() {
    for kind in 1..=3 {
        for length in 8..32 {
            let short = raw(kind, length, &vec![0xee; length as usize - 8]);
            let pipe = Pipe::with(&[short, flip(VBLANK, 1, (0, 0), 0, 0)].concat());
            assert_eq!(handle(&pipe, &context(4)), 0);
            assert_eq!(taken(pipe.fd()), [Seen::Vblank(0, 0, 0, 1)], "{kind} {length}");
        }
    }
    let mut long = flip(VBLANK, 9, (1, 2), 3, 4);
    long[4..8].copy_from_slice(&45u32.to_ne_bytes());
    long.extend([0xee; 13]);
    let pipe = Pipe::with(&[long, flip(VBLANK, 1, (0, 0), 0, 0)].concat());
    assert_eq!(handle(&pipe, &context(4)), 0);
    assert_eq!(taken(pipe.fd()), [Seen::Vblank(3, 1, 2, 9), Seen::Vblank(0, 0, 0, 1)]);
}

#[test]
fn unknown_events_of_the_least_length_are_ignored() {
    let mut events = vec![raw(0x8000_0001, 8, &[]); 3];
    events.push(flip(VBLANK, 1, (0, 0), 0, 0));
    let pipe = Pipe::with(&events.concat());
    assert_eq!(handle(&pipe, &context(4)), 0);
    assert_eq!(taken(pipe.fd()), [Seen::Vblank(0, 0, 0, 1)]);
}

#[test]
fn members_beyond_the_version_are_never_touched() {
    let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) } as usize;
    let prot = libc::PROT_READ | libc::PROT_WRITE;
    let map = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
    let start = unsafe { libc::mmap(null_mut(), 2 * page, prot, map, -1, 0) };
    assert_ne!(start, libc::MAP_FAILED);
    let end = start.wrapping_byte_add(page);
    assert_eq!(unsafe { libc::mprotect(end, page, libc::PROT_NONE) }, 0);
    for (version, calls) in [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3)] {
        let size = size_of::<usize>() * (version as usize + 1);
        let place = end.wrapping_byte_sub(size);
        let whole = context(version);
        let whole = (&raw const whole).cast::<u8>();
        unsafe { std::ptr::copy_nonoverlapping(whole, place.cast(), size) };
        let pipe = Pipe::with(&usual());
        assert_eq!(unsafe { drmHandleEvent(pipe.fd(), place.cast()) }, 0);
        assert_eq!(taken(pipe.fd()).len(), calls, "version {version}");
    }
    unsafe { libc::munmap(start, 2 * page) };
}

unsafe extern "C" fn become_old(
    fd: c_int,
    _sequence: c_uint,
    _tv_sec: c_uint,
    _tv_usec: c_uint,
    user_data: *mut c_void,
) {
    let context = user_data.cast::<EventContext>();
    unsafe { (*context).version = 2 };
    crate::events::note(fd, Seen::Vblank(0, 0, 0, 0));
}

#[test]
fn handlers_are_looked_at_anew_for_each_event() {
    let context = Box::into_raw(Box::new(context(4)));
    unsafe { (*context).vblank_handler = Some(become_old) };
    let address = context as usize;
    let events = [flip(VBLANK, address, (0, 0), 0, 0), flip(FLIP, 2, (0, 0), 0, 0)];
    let pipe = Pipe::with(&events.concat());
    assert_eq!(unsafe { drmHandleEvent(pipe.fd(), context.cast()) }, 0);
    assert_eq!(taken(pipe.fd()), [Seen::Vblank(0, 0, 0, 0), Seen::Flip(0, 0, 0, 2)]);
    drop(unsafe { Box::from_raw(context) });
}

unsafe extern "C" fn handle_more(
    fd: c_int,
    sequence: c_uint,
    _tv_sec: c_uint,
    _tv_usec: c_uint,
    user_data: *mut c_void,
) {
    crate::events::note(fd, Seen::Vblank(sequence, 0, 0, 0));
    let context = user_data.cast::<drmEventContext>();
    unsafe { drmHandleEvent(fd, context) };
}

#[test]
fn handler_may_handle_events_itself() {
    let context = Box::into_raw(Box::new(context(4)));
    unsafe { (*context).vblank_handler = Some(handle_more) };
    let address = context as usize;
    let events = |numbers: std::ops::Range<u32>| -> Vec<u8> {
        numbers.flat_map(|number| flip(VBLANK, address, (0, 0), number, 0)).collect()
    };
    let pipe = Pipe::with(&events(0..34));
    let context: drmEventContextPtr = context.cast();
    assert_eq!(unsafe { drmHandleEvent(pipe.fd(), context) }, 0);
    let order: Vec<u32> = [0, 32, 33].into_iter().chain(1..32).collect();
    let expected: Vec<Seen> =
        order.into_iter().map(|number| Seen::Vblank(number, 0, 0, 0)).collect();
    assert_eq!(taken(pipe.fd()), expected);
    drop(unsafe { Box::from_raw(context.cast::<EventContext>()) });
}

#[test]
fn no_context_does_not_crash() {
    let pipe = Pipe::with(&usual());
    let result = unsafe { drmHandleEvent(pipe.fd(), null_mut()) };
    assert!(result == 0 || result == -1);
    assert_eq!(taken(pipe.fd()), []);
}
