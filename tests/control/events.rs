//! Events in bytes, a pipe to send them through, and handlers that note what they are called with.

use std::cell::RefCell;
use std::ffi::{c_int, c_uint, c_void};

use crate::support::c::EventContext;

/// A call of a handler: sequence, seconds, microseconds, CRTC, user data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Vblank(u32, u32, u32, usize),
    Flip(u32, u32, u32, usize),
    Flip2(u32, u32, u32, u32, usize),
    Sequence(u64, u64, u64),
}

thread_local! {
    static CALLS: RefCell<Vec<(c_int, Seen)>> = const { RefCell::new(Vec::new()) };
}

pub(crate) fn note(fd: c_int, seen: Seen) {
    CALLS.with_borrow_mut(|calls| calls.push((fd, seen)));
}

/// The calls so far, all with this file descriptor; they are forgotten.
pub(crate) fn taken(fd: c_int) -> Vec<Seen> {
    let calls = CALLS.take();
    assert!(calls.iter().all(|(of, _)| *of == fd));
    calls.into_iter().map(|(_, seen)| seen).collect()
}

unsafe extern "C" fn vblank(
    fd: c_int,
    sequence: c_uint,
    tv_sec: c_uint,
    tv_usec: c_uint,
    user_data: *mut c_void,
) {
    note(fd, Seen::Vblank(sequence, tv_sec, tv_usec, user_data as usize));
}

unsafe extern "C" fn page_flip(
    fd: c_int,
    sequence: c_uint,
    tv_sec: c_uint,
    tv_usec: c_uint,
    user_data: *mut c_void,
) {
    note(fd, Seen::Flip(sequence, tv_sec, tv_usec, user_data as usize));
}

unsafe extern "C" fn page_flip2(
    fd: c_int,
    sequence: c_uint,
    tv_sec: c_uint,
    tv_usec: c_uint,
    crtc_id: c_uint,
    user_data: *mut c_void,
) {
    note(fd, Seen::Flip2(sequence, tv_sec, tv_usec, crtc_id, user_data as usize));
}

unsafe extern "C" fn crtc_sequence(fd: c_int, sequence: u64, ns: u64, user_data: u64) {
    note(fd, Seen::Sequence(sequence, ns, user_data));
}

/// All handlers, for a program of this version.
pub(crate) fn context(version: c_int) -> EventContext {
    EventContext {
        version,
        vblank_handler: Some(vblank),
        page_flip_handler: Some(page_flip),
        page_flip_handler2: Some(page_flip2),
        sequence_handler: Some(crtc_sequence),
    }
}

/// An event that says it is of this type and length.
pub(crate) fn raw(kind: u32, length: u32, rest: &[u8]) -> Vec<u8> {
    let mut bytes = [kind.to_ne_bytes(), length.to_ne_bytes()].concat();
    bytes.extend(rest);
    bytes
}

/// A vertical blank or a flip at a time of seconds and microseconds.
pub(crate) fn flip(
    kind: u32,
    user_data: usize,
    time: (u32, u32),
    sequence: u32,
    crtc: u32,
) -> Vec<u8> {
    let mut rest = (user_data as u64).to_ne_bytes().to_vec();
    rest.extend([time.0, time.1, sequence, crtc].into_iter().flat_map(u32::to_ne_bytes));
    raw(kind, 32, &rest)
}

/// The event of a CRTC's sequence.
pub(crate) fn sequence(user_data: u64, time_ns: i64, sequence: u64) -> Vec<u8> {
    let rest = [user_data.to_ne_bytes(), time_ns.to_ne_bytes(), sequence.to_ne_bytes()];
    raw(3, 32, &rest.concat())
}

/// A pipe whose reading end does not block.
pub(crate) struct Pipe([c_int; 2]);

impl Pipe {
    pub(crate) fn with(bytes: &[u8]) -> Self {
        let mut ends = [-1; 2];
        assert_eq!(unsafe { libc::pipe2(ends.as_mut_ptr(), libc::O_NONBLOCK) }, 0);
        let pipe = Self(ends);
        pipe.write(bytes);
        pipe
    }

    pub(crate) fn write(&self, bytes: &[u8]) {
        let written = unsafe { libc::write(self.0[1], bytes.as_ptr().cast(), bytes.len()) };
        assert_eq!(written, bytes.len() as isize);
    }

    pub(crate) fn fd(&self) -> c_int {
        self.0[0]
    }

    pub(crate) fn close_writer(&mut self) {
        unsafe { libc::close(self.0[1]) };
        self.0[1] = -1;
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        self.0.iter().filter(|fd| **fd >= 0).for_each(|fd| {
            unsafe { libc::close(*fd) };
        });
    }
}
