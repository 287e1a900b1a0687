//! Blobs as Rust programs see them: bytes, and values that hold no pointers.

use super::{USUAL, create, destroy};
use crate::control::property::RawValue;
use crate::ioctl::fetch::fetch;
use crate::mem::{self, Fit, UserSlice, length};
use crate::uapi::mode::drm_mode_get_blob;
use crate::{DeviceFd, Errno, Result, ioctl};

/// [`get`](super::get).
pub(crate) fn bytes(fd: DeviceFd<'_>, blob: RawValue) -> Result<Vec<u8>> {
    let mut reply: drm_mode_get_blob = mem::zeroed();
    reply.blob_id = id(blob)?;
    let mut usual = [0; USUAL];
    let mut data = Vec::new();
    fetch(|| {
        let room = if data.is_empty() { usual.as_mut_slice() } else { data.as_mut_slice() };
        let offered = room.len();
        ioctl::mode::get_property_blob(fd, &mut reply, room)?;
        let needed = length(reply.length);
        if needed == 0 || needed == offered {
            return Ok(Fit::YES);
        }
        data = zeros(needed)?;
        Ok(Fit::MORE)
    })?;
    if data.is_empty() {
        data.extend_from_slice(usual.get(..length(reply.length)).unwrap_or_default());
    }
    data.truncate(length(reply.length));
    Ok(data)
}

/// Room of this size, if there is as much memory: the kernel may say any number.
fn zeros(size: usize) -> Result<Vec<u8>> {
    let mut room = Vec::new();
    room.try_reserve_exact(size).map_err(|_| Errno::NOMEM)?;
    room.resize(size, 0);
    Ok(room)
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
