//! Events: what a device file says when it is read.

#[cfg(feature = "std")]
pub(super) mod received;
#[cfg(feature = "std")]
pub(super) mod source;

use core::mem::{MaybeUninit, size_of};
#[cfg(feature = "std")]
use core::time::Duration;

#[cfg(feature = "std")]
use crate::control::{crtc, from_u32};
use crate::mem::Bytes;
use crate::uapi::drm::{
    DRM_EVENT_CRTC_SEQUENCE, DRM_EVENT_FLIP_COMPLETE, DRM_EVENT_VBLANK, drm_event,
    drm_event_crtc_sequence, drm_event_vblank,
};
use crate::{DeviceFd, Result, os};

/// What one read takes: 32 of the usual events. The kernel delivers whole events only.
const BUFFER_SIZE: usize = 1024;

/// Room for what one read takes.
#[derive(Debug)]
pub struct Buffer([MaybeUninit<u8>; BUFFER_SIZE]);

impl Buffer {
    /// Empty room.
    #[must_use]
    pub const fn new() -> Self {
        Self([MaybeUninit::uninit(); BUFFER_SIZE])
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Self::new()
    }
}

/// An event of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A vertical blank that [`vblank::wait`](super::vblank::wait) asked an event for.
    Vblank(Flip),
    /// A page flip or an atomic commit is done.
    FlipComplete(Flip),
    /// A sequence that [`sequence::queue`](super::sequence::queue) asked an event for.
    CrtcSequence {
        /// Number of the vertical blank.
        sequence: u64,
        /// Its time on `CLOCK_MONOTONIC`, in ns.
        time_ns: i64,
        /// What the request carried.
        user_data: u64,
    },
    /// An event of another kind, or a known one that is too short.
    Other {
        /// The kernel's number; drivers' own begin at `0x8000_0000`.
        kind: u32,
    },
}

/// When something happened, in step with a CRTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Number of the vertical blank.
    pub sequence: u32,
    /// Its time: seconds.
    pub tv_sec: u32,
    /// Its time: microseconds.
    pub tv_usec: u32,
    /// The CRTC; 0 from old kernels.
    pub crtc_id: u32,
    /// What the request carried.
    pub user_data: u64,
}

#[cfg(feature = "std")]
impl Flip {
    /// The CRTC; `None` from kernels before 4.12, which did not say.
    #[must_use]
    pub fn crtc(&self) -> Option<crtc::Handle> {
        from_u32(self.crtc_id)
    }

    /// The time, on `CLOCK_MONOTONIC` unless the driver has only the wall clock (`DRM_CAP_TIMESTAMP_MONOTONIC`).
    #[must_use]
    pub fn time(&self) -> Duration {
        let seconds = Duration::from_secs(self.tv_sec.into());
        seconds.saturating_add(Duration::from_micros(self.tv_usec.into()))
    }
}

/// Reads the pending events as far as `buffer` goes; more stay queued.
///
/// Not repeated when interrupted. Blocks if the file does and nothing is pending.
///
/// # Errors
///
/// `EAGAIN` if nothing is pending on a file that does not block, `EINTR`.
#[doc(alias = "drmHandleEvent")]
pub fn read<'a>(fd: DeviceFd<'_>, buffer: &'a mut Buffer) -> Result<Events<'a>> {
    Ok(Events { bytes: os::file::read(fd, &mut buffer.0)? })
}

/// Events in the order they happened.
///
/// Ends at the first one whose length cannot be: no kernel sends such.
#[derive(Clone, Debug)]
pub struct Events<'a> {
    bytes: &'a [u8],
}

impl<'a> Events<'a> {
    /// Events in bytes that somebody else read.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// How many bytes are left.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether no bytes are left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

impl Iterator for Events<'_> {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let (kind, event, rest) = split(self.bytes)?;
        self.bytes = rest;
        Some(decode(kind, event.into()).unwrap_or(Event::Other { kind }))
    }
}

/// The kind of the first event, its bytes, and those of the others; `None` if its length cannot be.
#[inline(always)]
fn split(bytes: &[u8]) -> Option<(u32, &[u8], &[u8])> {
    let header: drm_event = Bytes::from(bytes).read(0)?;
    let length = usize::try_from(header.length).ok()?;
    if length < size_of::<drm_event>() {
        return None;
    }
    let (event, rest) = bytes.split_at_checked(length)?;
    Some((header.r#type, event, rest))
}

fn decode(kind: u32, event: Bytes<'_>) -> Option<Event> {
    match kind {
        DRM_EVENT_VBLANK => flip(&event).map(Event::Vblank),
        DRM_EVENT_FLIP_COMPLETE => flip(&event).map(Event::FlipComplete),
        DRM_EVENT_CRTC_SEQUENCE => {
            let event: drm_event_crtc_sequence = event.read(0)?;
            Some(Event::CrtcSequence {
                sequence: event.sequence,
                time_ns: event.time_ns,
                user_data: event.user_data,
            })
        }
        _ => None,
    }
}

fn flip(event: &Bytes<'_>) -> Option<Flip> {
    let event: drm_event_vblank = event.read(0)?;
    Some(Flip {
        sequence: event.sequence,
        tv_sec: event.tv_sec,
        tv_usec: event.tv_usec,
        crtc_id: event.crtc_id,
        user_data: event.user_data,
    })
}
