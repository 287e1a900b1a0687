//! GEM handles with an owner.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};

use super::Owned;
use crate::buffer::{self, gem, prime};
use crate::control::new_handle;
use crate::{DeviceFd, Result};

/// A GEM handle. Framebuffers made of the buffer keep it when the handle is dropped.
///
/// A client has one handle for each buffer, however often it was given: there must be one owner of it.
pub type Gem<D> = Owned<D, Kind>;

/// GEM handles: [`gem::close`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = buffer::Handle;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        gem::close(fd, handle.into())
    }
}

impl<D: AsFd> Gem<D> {
    /// [`prime_fd_to_buffer`](crate::control::Device::prime_fd_to_buffer) with an owner.
    ///
    /// # Errors
    ///
    /// As for [`prime::fd_to_handle`]; `EPROTO` for a handle of 0, which no driver should give.
    pub fn import(device: D, file: BorrowedFd<'_>) -> io::Result<Self> {
        let handle = prime::fd_to_handle(DeviceFd::from(&device), file.into())?;
        Ok(Self::from_handle(device, new_handle(handle)?))
    }
}
