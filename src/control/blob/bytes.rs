//! Blobs as Rust programs see them: bytes, and values that hold no pointers.

use super::{create, destroy, query};
use crate::control::property::RawValue;
use crate::mem::UserSlice;
use crate::{DeviceFd, Errno, Result};

/// [`get`](super::get).
pub(crate) fn bytes(fd: DeviceFd<'_>, blob: RawValue) -> Result<Vec<u8>> {
    query(fd, id(blob)?, |reply, data| Ok(data.filled(reply.length).to_vec()))
}

/// [`create`] with the bytes of a value; its padding, if it has any, holds what it happens to hold.
pub(crate) fn create_of<T: ?Sized>(fd: DeviceFd<'_>, value: &T) -> Result<u32> {
    create(fd, UserSlice::of(value).ok_or(Errno::RANGE)?)
}

/// [`destroy`].
pub(crate) fn destroy_value(fd: DeviceFd<'_>, blob: RawValue) -> Result<()> {
    destroy(fd, id(blob)?)
}

/// Values are wider than the numbers of blobs.
fn id(blob: RawValue) -> Result<u32> {
    u32::try_from(blob).map_err(|_| Errno::NOENT.into())
}
