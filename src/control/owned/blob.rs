//! Property blobs with an owner.

use std::io;
use std::os::fd::AsFd;

use super::Owned;
use crate::control::property::Value;
use crate::control::{RawResourceHandle, blob, new_handle};
use crate::{DeviceFd, Result};

/// A property blob. Objects that it was set on keep its contents when it is dropped.
pub type PropertyBlob<D> = Owned<D, Kind>;

/// Property blobs: [`blob::destroy`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = RawResourceHandle;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        blob::destroy(fd, handle.get())
    }
}

impl<D: AsFd> PropertyBlob<D> {
    /// [`create_property_blob`](crate::control::Device::create_property_blob) with an owner: a blob of the bytes of a value,
    /// such as a [`Mode`](crate::control::Mode).
    ///
    /// # Errors
    ///
    /// As for [`blob::create`]; `EPROTO` for an id of 0, which no kernel gives.
    pub fn create<T: ?Sized>(device: D, data: &T) -> io::Result<Self> {
        Ok(Self::of(device, data)?)
    }

    /// [`create`](Self::create).
    pub(crate) fn of<T: ?Sized>(device: D, data: &T) -> Result<Self> {
        let id = blob::create_of(DeviceFd::from(&device), data)?;
        Ok(Self::from_handle(device, new_handle(id)?))
    }

    /// The value to set properties to.
    #[must_use]
    pub fn value(&self) -> Value<'static> {
        Value::Blob(self.handle().get().into())
    }
}
