//! The device that tests call methods of: a program's own type with the two empty `impl`s.

use std::fs::File;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};

/// A device whose requests the kernel of [`support`](crate::support) answers. The file is not a device's, so that a
/// request that gets past it fails.
pub(crate) struct Card(File);

impl Card {
    pub(crate) fn new() -> Self {
        Self(File::open("/dev/null").expect("/dev/null"))
    }

    /// A device whose events come from `file`.
    pub(crate) fn with_events(file: impl Into<OwnedFd>) -> Self {
        Self(file.into().into())
    }

    /// What [`Call`](crate::support::kernel::Call)s of this device have as `fd`.
    pub(crate) fn number(&self) -> i32 {
        self.0.as_raw_fd()
    }
}

impl AsFd for Card {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl drm::Device for Card {}
impl drm::control::Device for Card {}
