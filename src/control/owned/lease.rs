//! Leases with an owner.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use super::Owned;
use crate::control::{LeaseId, RawResourceHandle, lease};
use crate::{DeviceFd, Result};

/// Leases: [`lease::revoke`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = LeaseId;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        lease::revoke(fd, handle.get())
    }
}

/// A lease and the lessee's file; dropping it takes the objects back.
///
/// Its file descriptor is the lessee's. A lessee that was given a duplicate of it keeps the file, without the objects.
#[derive(Debug)]
pub struct Lease<D: AsFd> {
    // Dropped first: without its file the lease is gone, and cannot be revoked.
    id: Owned<D, Kind>,
    file: OwnedFd,
}

impl<D: AsFd> Lease<D> {
    /// [`create_lease`](crate::control::Device::create_lease) with an owner.
    ///
    /// # Errors
    ///
    /// As for [`lease::create`].
    pub fn create(device: D, objects: &[RawResourceHandle], flags: u32) -> io::Result<Self> {
        let (id, file) = lease::create_typed(DeviceFd::from(&device), objects, flags)?;
        Ok(Self { id: Owned::from_handle(device, id), file })
    }

    /// The lease.
    #[must_use]
    pub const fn id(&self) -> LeaseId {
        self.id.handle()
    }

    /// The device that the objects are on.
    #[must_use]
    pub const fn device(&self) -> &D {
        self.id.device()
    }

    /// The lease and the lessee's file, which last until somebody revokes the lease or the last duplicate of the file is
    /// closed.
    #[must_use]
    pub fn into_parts(self) -> (LeaseId, OwnedFd) {
        (self.id.into_handle(), self.file)
    }

    /// Takes the objects back, as dropping does, and says whether that worked.
    ///
    /// # Errors
    ///
    /// As for [`lease::revoke`].
    pub fn revoke(self) -> io::Result<()> {
        self.id.destroy()
    }
}

impl<D: AsFd> AsFd for Lease<D> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}
