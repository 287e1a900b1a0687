//! Events as Rust programs see them. Those that carry more, and cost less, are [`event::Event`](super::Event)s.

use core::fmt;
use core::iter::FusedIterator;
use core::time::Duration;

use super::{BUFFER_SIZE, decode, split};
use crate::control::crtc;
use crate::{DeviceFd, Result, os};

/// An event of a device.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// A vertical blank that [`vblank::wait`](crate::control::vblank::wait) asked an event for.
    Vblank(VblankEvent),
    /// A page flip or an atomic commit is done.
    PageFlip(PageFlipEvent),
    /// Any other: all its bytes, the header (`drm_event`: kind and length, 32 bits each) with them. Also one of the above that is too
    /// short, or from a kernel before 4.12, which did not say what CRTC it is of.
    Unknown(Vec<u8>),
}

/// `DRM_EVENT_VBLANK`: a vertical blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VblankEvent {
    /// Number of the vertical blank.
    pub frame: u32,
    /// Its time, on `CLOCK_MONOTONIC` as a rule.
    pub time: Duration,
    /// The CRTC.
    pub crtc: crtc::Handle,
    /// What the request carried.
    pub user_data: usize,
}

/// `DRM_EVENT_FLIP_COMPLETE`: what a page flip or an atomic commit asked for is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageFlipEvent {
    /// Number of the vertical blank.
    pub frame: u32,
    /// Its time, on `CLOCK_MONOTONIC` as a rule.
    pub duration: Duration,
    /// The CRTC.
    pub crtc: crtc::Handle,
}

/// Events of one read, in the order they happened: an iterator that owns them.
///
/// Ends at the first one whose length cannot be: no kernel sends such.
#[derive(Clone)]
pub struct Events {
    buffer: [u8; BUFFER_SIZE],
    /// Where those begin that are left, and where they end.
    at: usize,
    end: usize,
}

impl Events {
    /// Events in bytes that somebody else read: the first `amount` of `event_buf`, or all of it if that is less.
    #[must_use]
    pub const fn with_event_buf(event_buf: [u8; 1024], amount: usize) -> Self {
        let end = if amount < BUFFER_SIZE { amount } else { BUFFER_SIZE };
        Self { buffer: event_buf, at: 0, end }
    }

    /// [`read`](super::read).
    pub(crate) fn read(fd: DeviceFd<'_>) -> Result<Self> {
        let mut events = Self::with_event_buf([0; BUFFER_SIZE], 0);
        events.end = os::file::read_over(fd, &mut events.buffer)?;
        Ok(events)
    }
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let (kind, event, _) = split(self.buffer.get(self.at..self.end)?)?;
        self.at = self.at.saturating_add(event.len());
        let known = decode(kind, event.into()).and_then(Event::known);
        Some(known.unwrap_or_else(|| Event::Unknown(event.to_vec())))
    }
}

impl FusedIterator for Events {}

/// The events that are left.
impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl Event {
    /// The same with a CRTC; `None` if there is none, or no such variant.
    fn known(event: super::Event) -> Option<Self> {
        match event {
            super::Event::Vblank(flip) => Some(Self::Vblank(VblankEvent {
                frame: flip.sequence,
                time: flip.time(),
                crtc: flip.crtc()?,
                // As wide as a pointer when it was asked for.
                user_data: flip.user_data as usize,
            })),
            super::Event::FlipComplete(flip) => Some(Self::PageFlip(PageFlipEvent {
                frame: flip.sequence,
                duration: flip.time(),
                crtc: flip.crtc()?,
            })),
            _ => None,
        }
    }
}
