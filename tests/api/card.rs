//! The device that tests call methods of: a program's own type with the two empty `impl`s.

use std::ffi::CStr;
use std::fs::File;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

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

    /// A device whose memory is that of a new file with so many bytes.
    pub(crate) fn with_memory(name: &CStr, length: u64) -> Self {
        let number = unsafe { libc::memfd_create(name.as_ptr(), libc::MFD_CLOEXEC) };
        assert!(number >= 0, "memfd_create");
        let file = unsafe { File::from_raw_fd(number) };
        file.set_len(length).expect("a file with holes");
        Self(file)
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
