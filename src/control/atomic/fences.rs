//! Fences that a commit returns, without addresses in the caller's hands.

use std::os::fd::OwnedFd;

use super::AtomicReq;
use crate::control::{AtomicCommitFlags, RawResourceHandle, property};
use crate::mem::UserSliceMut;
use crate::os::file::OpenFile;
use crate::{DeviceFd, Result};

/// What the kernel writes where there is no fence.
const NONE: i32 = -1;

/// [`AtomicReq::commit`] with fences for `wanted`: objects with their properties `OUT_FENCE_PTR` or
/// `WRITEBACK_OUT_FENCE_PTR`.
pub(crate) fn commit(
    fd: DeviceFd<'_>,
    flags: AtomicCommitFlags,
    request: &AtomicReq,
    wanted: &[(RawResourceHandle, property::Handle)],
    user_data: u64,
) -> Result<Vec<Option<OwnedFd>>> {
    if wanted.is_empty() {
        return request.commit(fd, flags, user_data).map(|()| Vec::new());
    }
    let mut places = vec![NONE; wanted.len()];
    // Fails where a duplicate would not notice: a cursor that never was.
    request.end()?;
    let mut request = request.duplicate()?;
    for ((object, property), place) in wanted.iter().zip(places.chunks_mut(1)) {
        let (address, _) = UserSliceMut::from(place).parts();
        request.add_property(object.get(), (*property).into(), address)?;
    }
    request.commit(fd, flags, user_data)?;
    let fences = places.iter().map(|place| match *place {
        fence @ 0.. => OpenFile::new(fence).into_owned().map(Some),
        _ => Ok(None),
    });
    fences.collect()
}
