//! Buffers as the CPU sees them.

use std::io;

use drm::Errno;

use crate::bo::window::Window;
use crate::object::Owner;

/// A [`Bo`](super::Bo) that is mapped for the CPU as long as this is there.
///
/// The GPU, other programs and other threads may change the memory at any time, so that it is no slice: it is copied from
/// and to, eight bytes at a time where they are aligned.
#[derive(Debug)]
pub struct BoMapping {
    window: Window,
    /// Dropped last.
    _device: Owner,
}

impl BoMapping {
    pub(super) const fn new(window: Window, device: Owner) -> Self {
        Self { window, _device: device }
    }

    /// Size in bytes.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.window.len()
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where it is, for what copying is not good enough for.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut u8 {
        self.window.start().cast()
    }

    /// Copies what is there from `offset` on.
    ///
    /// # Errors
    ///
    /// `EINVAL` beyond the end.
    pub fn read(&self, offset: usize, to: &mut [u8]) -> io::Result<()> {
        self.window.read(offset, to).ok_or_else(|| Errno::INVAL.into())
    }

    /// Copies something there from `offset` on.
    ///
    /// # Errors
    ///
    /// `EINVAL` beyond the end; nothing is copied.
    pub fn write(&self, offset: usize, from: &[u8]) -> io::Result<()> {
        self.window.write(offset, from).ok_or_else(|| Errno::INVAL.into())
    }
}
