//! Events for event loops.

use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, RawFd};

use super::received::Events;
use crate::{DeviceFd, os};

/// A device as a source of events: what `poll`, `calloop::generic::Generic` and `tokio::io::unix::AsyncFd` wait for.
///
/// It is readable when events are pending. Unlike reading the device itself, [`receive`](Self::receive) does not block, whether or
/// not the file was opened with `O_NONBLOCK`, as long as nobody else reads from it at the same time.
///
/// ```no_run
/// use drm::control::{Event, EventSource};
/// use rustix::event::{PollFd, PollFlags, poll};
///
/// # fn main() -> std::io::Result<()> {
/// # let card = std::fs::File::open("/dev/dri/card0")?;
/// let source = EventSource::new(&card);
/// loop {
///     poll(&mut [PollFd::new(&source, PollFlags::IN)], None)?;
///     for event in source.receive()? {
///         match event {
///             Event::PageFlip(flip) => println!("{:?} shows frame {}", flip.crtc, flip.frame),
///             other => println!("{other:?}"),
///         }
///     }
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct EventSource<D>(D);

impl<D: AsFd> EventSource<D> {
    /// The events of `device`: a device, or a reference to one.
    pub const fn new(device: D) -> Self {
        Self(device)
    }

    /// The device.
    pub const fn device(&self) -> &D {
        &self.0
    }

    /// The device again.
    pub fn into_device(self) -> D {
        self.0
    }

    /// The pending events as far as one read goes; the source stays readable if there are more.
    ///
    /// # Errors
    ///
    /// `EAGAIN` ([`io::ErrorKind::WouldBlock`]) if nothing is pending, `EINTR`.
    pub fn receive(&self) -> io::Result<Events> {
        let fd = DeviceFd::from(self.0.as_fd());
        os::file::ready(fd)?;
        Ok(Events::read(fd)?)
    }
}

impl<D: AsFd> AsFd for EventSource<D> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl<D: AsFd> AsRawFd for EventSource<D> {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_fd().as_raw_fd()
    }
}
