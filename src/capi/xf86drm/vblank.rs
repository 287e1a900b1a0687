//! Vertical blanks and sequences.

use core::ffi::c_int;

use crate::abi::vblank::drmVBlankPtr;
use crate::capi::{args, ret};
use crate::control::{SequenceFlags, sequence, vblank};

/// Waits for a vertical blank, or asks for an event when it comes; the reply takes the request's place. -1 with
/// `errno` on failure: `EBUSY` after a second of interruptions.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmWaitVBlank(fd: c_int, vbl: drmVBlankPtr) -> c_int {
    // SAFETY: the caller vouches for the structure.
    let Some(wait) = (unsafe { vbl.as_mut() }) else { return ret::minus_one_invalid() };
    ret::minus_one(vblank::wait(args::fd(fd), wait))
}

/// Stores number and time (in ns) of the last vertical blank of a CRTC; either pointer may be NULL. -1 with `errno`
/// on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCrtcGetSequence(
    fd: c_int,
    crtcId: u32,
    sequence: *mut u64,
    ns: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let number = unsafe { args::out(sequence) };
    // SAFETY: as above.
    let time = unsafe { args::out(ns) };
    ret::minus_one(sequence::get(args::fd(fd), crtcId).map(|last| {
        number.map(|place| place.write(last.sequence));
        time.map(|place| place.write(last.time_ns as u64));
    }))
}

/// Asks for an event with `user_data` at a vertical blank of a CRTC; the number settled on is stored in
/// `sequence_queued`, which may be NULL. -1 with `errno` on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCrtcQueueSequence(
    fd: c_int,
    crtcId: u32,
    flags: u32,
    sequence: u64,
    sequence_queued: *mut u64,
    user_data: u64,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(sequence_queued) };
    let flags = SequenceFlags::from_bits_retain(flags);
    let queued = sequence::queue(args::fd(fd), crtcId, flags, sequence, user_data);
    ret::minus_one(queued.map(|number| {
        place.map(|place| place.write(number));
    }))
}
