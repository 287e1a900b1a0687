//! The file descriptor of a DRM device, borrowed.
//!
//! Opening and closing devices is in `device::open`.

use core::ffi::c_int;
use core::marker::PhantomData;

use rustix::fd::{AsFd, AsRawFd, BorrowedFd, RawFd};

/// A borrowed file descriptor that requests are made on.
///
/// Unlike [`BorrowedFd`] it has no forbidden value: C programs pass -1 and are owed `EBADF`, which
/// the kernel answers.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct DeviceFd<'fd>(RawFd, PhantomData<BorrowedFd<'fd>>);

impl DeviceFd<'_> {
    /// A number that somebody else vouches for, open or not.
    pub(crate) const fn new(fd: c_int) -> Self {
        Self(fd, PhantomData)
    }

    pub(crate) const fn raw(self) -> c_int {
        self.0
    }
}

impl<'fd> From<BorrowedFd<'fd>> for DeviceFd<'fd> {
    fn from(fd: BorrowedFd<'fd>) -> Self {
        Self(fd.as_raw_fd(), PhantomData)
    }
}

impl<'fd, T: AsFd> From<&'fd T> for DeviceFd<'fd> {
    fn from(owner: &'fd T) -> Self {
        Self::from(owner.as_fd())
    }
}
