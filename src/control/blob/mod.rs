//! Property blobs: bytes that properties refer to by an id.

#[cfg(feature = "std")]
mod bytes;

use crate::abi::blob::drmModePropertyBlobRes;
use crate::ioctl::fetch::fetch;
use crate::ioctl::mode::DestroyPropertyBlob;
use crate::mem::{self, CBox, Fit, Room, UserSlice, length};
use crate::uapi::mode::{drm_mode_destroy_blob, drm_mode_get_blob};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub(crate) use bytes::{bytes, create_of, destroy_value};

/// What most blobs that are asked for hold: the EDID of a display with one extension block.
const USUAL: usize = 256;

/// `drmModeGetPropertyBlob(fd, blob_id)`—The bytes of a blob.
///
/// The kernel copies a blob only into room of just its length: one request for blobs of 256 bytes, two
/// for others.
///
/// # Errors
///
/// `ENOENT` for an id that is not a blob, `NOMEM`, `AGAIN` if the length grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETPROPBLOB`.
#[doc(alias = "drmModeGetPropertyBlob")]
pub fn get(fd: DeviceFd<'_>, blob_id: u32) -> Result<CBox<drmModePropertyBlobRes>> {
    query(fd, blob_id, |reply, data| {
        drmModePropertyBlobRes::new(reply.blob_id, data.take(reply.length)?)
    })
}

/// Asks the kernel; `finish` makes something of the answer.
fn query<T>(
    fd: DeviceFd<'_>,
    blob_id: u32,
    finish: impl FnOnce(&drm_mode_get_blob, &mut Room<u8, USUAL>) -> Result<T>,
) -> Result<T> {
    let mut data = Room::new();
    let mut offered = USUAL;
    let mut reply: drm_mode_get_blob = mem::zeroed();
    reply.blob_id = blob_id;
    fetch(|| {
        let room = data.offer();
        let exact = room.get_mut(..offered).unwrap_or_default();
        ioctl::mode::get_property_blob(fd, &mut reply, exact)?;
        let copied = length(reply.length) == offered;
        offered = length(reply.length);
        Ok(data.fits(reply.length) & Fit::when(copied))
    })?;
    finish(&reply, &mut data)
}

/// `drmModeCreatePropertyBlob(fd, data, length, &id)`—Makes a blob for use in atomic commits; its id.
///
/// # Errors
///
/// `EINVAL` for no bytes, `EFAULT`, `ENOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CREATEPROPBLOB`.
#[doc(alias = "drmModeCreatePropertyBlob")]
pub fn create(fd: DeviceFd<'_>, data: UserSlice<'_, u8>) -> Result<u32> {
    ioctl::mode::create_property_blob(fd, data)
}

/// `drmModeDestroyPropertyBlob(fd, id)`—Gives up a blob that this client made.
///
/// # Errors
///
/// `ENOENT` for an id that is not a blob, `EPERM` for a blob of somebody else.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_DESTROYPROPBLOB`.
#[doc(alias = "drmModeDestroyPropertyBlob")]
pub fn destroy(fd: DeviceFd<'_>, blob_id: u32) -> Result<()> {
    let mut arg: drm_mode_destroy_blob = mem::zeroed();
    arg.blob_id = blob_id;
    ioctl::call_plain::<DestroyPropertyBlob>(fd, &mut arg)
}
