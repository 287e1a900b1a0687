//! Events.

use core::ffi::{c_int, c_void};

use crate::abi::event::{drmEventContext, drmEventContextPtr};
use crate::capi::{args, ret};
use crate::control::event::{self, Buffer, Event, Flip};

/// Less than an event's header is no event.
const HEADER_SIZE: usize = 8;

/// Reads the pending events of a device, at most 1024 bytes of them, and calls the program's handlers. 0, or -1 with
/// `errno`; `EAGAIN` if nothing is pending on a file that does not block. Events without a handler are dropped.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmHandleEvent(fd: c_int, evctx: drmEventContextPtr) -> c_int {
    let mut buffer = Buffer::new();
    let events = match event::read(args::fd(fd), &mut buffer) {
        Ok(events) => events,
        Err(error) => return ret::minus_one(Err(error)),
    };
    if events.is_empty() {
        return 0;
    }
    if events.len() < HEADER_SIZE {
        return -1;
    }
    if evctx.is_null() {
        return ret::minus_one_invalid();
    }
    for event in events {
        // SAFETY: the caller vouches for the handlers, which are looked at anew for each event.
        unsafe { dispatch(fd, evctx, event) };
    }
    0
}

/// Calls the handler of an event, if the program has one.
///
/// # Safety
///
/// `evctx` is NULL or has the members that its version promises, and these are NULL or functions.
unsafe fn dispatch(fd: c_int, evctx: drmEventContextPtr, event: Event) {
    match event {
        Event::Vblank(flip) => {
            // SAFETY: the caller vouches for the handlers.
            if let Some(handler) = unsafe { drmEventContext::vblank_handler(evctx) } {
                let Flip { sequence, tv_sec, tv_usec, user_data, .. } = flip;
                // SAFETY: the program gave the handler for this event.
                unsafe { handler(fd, sequence, tv_sec, tv_usec, pointer(user_data)) };
            }
        }
        Event::FlipComplete(flip) => {
            let Flip { sequence, tv_sec, tv_usec, crtc_id, user_data } = flip;
            // SAFETY: the caller vouches for the handlers.
            if let Some(handler) = unsafe { drmEventContext::page_flip_handler2(evctx) } {
                // SAFETY: the program gave the handler for this event.
                unsafe { handler(fd, sequence, tv_sec, tv_usec, crtc_id, pointer(user_data)) };
            // SAFETY: the caller vouches for the handlers.
            } else if let Some(handler) = unsafe { drmEventContext::page_flip_handler(evctx) } {
                // SAFETY: the program gave the handler for this event.
                unsafe { handler(fd, sequence, tv_sec, tv_usec, pointer(user_data)) };
            }
        }
        Event::CrtcSequence { sequence, time_ns, user_data } => {
            // SAFETY: the caller vouches for the handlers.
            if let Some(handler) = unsafe { drmEventContext::sequence_handler(evctx) } {
                // SAFETY: the program gave the handler for this event.
                unsafe { handler(fd, sequence, time_ns as u64, user_data) };
            }
        }
        Event::Other { .. } => {}
    }
}

/// A pointer that made its way through the kernel as a number.
fn pointer(user_data: u64) -> *mut c_void {
    user_data as usize as *mut c_void
}
