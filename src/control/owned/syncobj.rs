//! Sync objects with an owner.

use std::io;
use std::os::fd::AsFd;

use super::Owned;
use crate::{DeviceFd, Result, syncobj};

/// A sync object. Fences that others took from it stay when it is dropped.
pub type Syncobj<D> = Owned<D, Kind>;

/// Sync objects: [`syncobj::destroy`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = syncobj::Handle;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        syncobj::destroy(fd, handle.into())
    }
}

impl<D: AsFd> Syncobj<D> {
    /// [`create_syncobj`](crate::control::Device::create_syncobj) with an owner.
    ///
    /// # Errors
    ///
    /// As for [`syncobj::create`]; `EPROTO` for a handle of 0, which no kernel gives.
    pub fn create(device: D, signalled: bool) -> io::Result<Self> {
        let handle = syncobj::Handle::create(DeviceFd::from(&device), signalled)?;
        Ok(Self::from_handle(device, handle))
    }
}
