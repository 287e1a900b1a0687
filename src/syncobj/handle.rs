//! Sync objects as Rust programs see them: typed handles, files that close themselves, and arrays whose lengths are compared.

use std::os::fd::OwnedFd;

use super::{Signaled, query, timeline_signal, timeline_wait};
use crate::control::{handle, new_handle};
use crate::mem::UserSlice;
use crate::uapi::syncobj::*;
use crate::{DeviceFd, Errno, Result};

handle! {
    /// Handle of a sync object, this client's alone.
    "syncobj"
}

impl Handle {
    /// [`create`](super::create).
    pub(crate) fn create(fd: DeviceFd<'_>, signalled: bool) -> Result<Self> {
        new_handle(super::create(fd, bit(signalled, DRM_SYNCOBJ_CREATE_SIGNALED))?)
    }

    /// [`export_sync_file`](super::export_sync_file) or [`handle_to_fd`](super::handle_to_fd).
    pub(crate) fn export(self, fd: DeviceFd<'_>, sync_file: bool) -> Result<OwnedFd> {
        let flags = bit(sync_file, DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_EXPORT_SYNC_FILE);
        super::to_fd(fd, self.into(), flags)?.into_owned()
    }

    /// [`fd_to_handle`](super::fd_to_handle), or [`import_sync_file`](super::import_sync_file) into a new object.
    pub(crate) fn import(fd: DeviceFd<'_>, from: DeviceFd<'_>, sync_file: bool) -> Result<Self> {
        if !sync_file {
            return new_handle(super::fd_to_handle(fd, from)?);
        }
        let new = Self::create(fd, false)?;
        match super::import_sync_file(fd, new.into(), from) {
            Ok(()) => Ok(new),
            Err(error) => {
                // The reason of the failure is the one to tell.
                let _ = super::destroy(fd, new.into());
                Err(error)
            }
        }
    }
}

const fn bit(on: bool, bit: u32) -> u32 {
    if on { bit } else { 0 }
}

/// `DRM_SYNCOBJ_WAIT_FLAGS_*`
pub(crate) const fn wait_flags(all: bool, for_submit: bool, available: bool) -> u32 {
    bit(all, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL)
        | bit(for_submit, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT)
        | bit(available, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE)
}

/// The engine passes one length on: that of the handles.
fn same_length(handles: &[Handle], points: &[u64]) -> Result<()> {
    if handles.len() == points.len() { Ok(()) } else { Err(Errno::INVAL.into()) }
}

/// [`timeline_wait`]; `EINVAL` if there are not as many points as handles.
pub(crate) fn timeline_wait_typed(
    fd: DeviceFd<'_>,
    handles: &[Handle],
    points: &[u64],
    timeout: i64,
    flags: u32,
) -> Result<Signaled> {
    same_length(handles, points)?;
    timeline_wait(fd, UserSlice::of_handles(handles), points.into(), timeout, flags)
}

/// [`timeline_signal`]; `EINVAL` if there are not as many points as handles.
pub(crate) fn timeline_signal_typed(
    fd: DeviceFd<'_>,
    handles: &[Handle],
    points: &[u64],
) -> Result<()> {
    same_length(handles, points)?;
    timeline_signal(fd, UserSlice::of_handles(handles), points.into())
}

/// [`query`]; `EINVAL` if there is not as much room for points as there are handles.
pub(crate) fn timeline_query(
    fd: DeviceFd<'_>,
    handles: &[Handle],
    points: &mut [u64],
    last_submitted: bool,
) -> Result<()> {
    same_length(handles, points)?;
    let flags = bit(last_submitted, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED);
    query(fd, UserSlice::of_handles(handles), points.into(), flags)
}
