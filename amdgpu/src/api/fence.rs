//! Fences.

use std::io;
use std::os::fd::OwnedFd;
use std::time::Duration;

use drm::Errno;
use drm::control::{from_u32, syncobj};
use drm::vendor::open_file;

use super::{done, ns};
use crate::command;
use crate::cs::fence;
use crate::object::Owner;
use crate::timeout::deadline;
use crate::uapi::cs::{
    AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD, AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ,
    AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD, drm_amdgpu_fence,
};

/// The end of a submission. It may outlive its [`Context`](super::Context); the driver says `EINVAL` then.
#[derive(Clone, Debug)]
pub struct Fence {
    pub(super) fence: drm_amdgpu_fence,
    pub(super) device: Owner,
}

impl Fence {
    /// Its number in the ring; 0 for a submission without commands.
    #[must_use]
    pub const fn seq_no(&self) -> u64 {
        self.fence.seq_no
    }

    /// `amdgpu_cs_query_fence_status(fence, timeout_ns, 0, &expired)`—Waits for the end, if need be without an end: whether
    /// it has come.
    ///
    /// # Errors
    ///
    /// `ECANCELED` and `ENODATA` if the submission was lost in a reset. The driver's.
    #[doc(alias = "amdgpu_cs_query_fence_status")]
    pub fn wait(&self, timeout: Option<Duration>) -> io::Result<bool> {
        done(fence::has_ended(self.device.fd(), self.fence, || deadline(ns(timeout))))
    }

    /// `amdgpu_cs_wait_fences(fences, count, true, timeout_ns, &status, NULL)`—Waits for the ends of all submissions:
    /// whether they have come.
    ///
    /// # Errors
    ///
    /// `EINVAL` for no fences, and for fences of several devices. The driver's.
    #[doc(alias = "amdgpu_cs_wait_fences")]
    pub fn wait_all(fences: &[Self], timeout: Option<Duration>) -> io::Result<bool> {
        wait(fences, true, timeout).map(|first| first.is_some())
    }

    /// `amdgpu_cs_wait_fences(fences, count, false, timeout_ns, &status, &first)`—Waits for the end of one submission: which
    /// it is, or `None`.
    ///
    /// # Errors
    ///
    /// As for [`wait_all`](Self::wait_all).
    #[doc(alias = "amdgpu_cs_wait_fences")]
    pub fn wait_any(fences: &[Self], timeout: Option<Duration>) -> io::Result<Option<usize>> {
        wait(fences, false, timeout)
    }

    /// `amdgpu_cs_fence_to_handle(dev, fence, AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ, &handle)`—A new sync object that the end
    /// signals. The caller gives it up.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_fence_to_handle")]
    pub fn to_syncobj(&self) -> io::Result<syncobj::Handle> {
        from_u32(self.become_one(AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ)?)
            .ok_or_else(|| Errno::INVAL.into())
    }

    /// The same as a file: `AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD`.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_fence_to_handle")]
    pub fn to_syncobj_fd(&self) -> io::Result<OwnedFd> {
        self.become_file(AMDGPU_FENCE_TO_HANDLE_GET_SYNCOBJ_FD)
    }

    /// A sync file that the end signals: `AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD`.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_fence_to_handle")]
    pub fn to_sync_file(&self) -> io::Result<OwnedFd> {
        self.become_file(AMDGPU_FENCE_TO_HANDLE_GET_SYNC_FILE_FD)
    }

    fn become_file(&self, what: u32) -> io::Result<OwnedFd> {
        Ok(open_file(self.become_one(what)? as i32).into_owned()?)
    }

    fn become_one(&self, what: u32) -> io::Result<u32> {
        done(fence::to_handle(self.device.fd(), self.fence, what))
    }
}

fn wait(fences: &[Fence], all: bool, timeout: Option<Duration>) -> io::Result<Option<usize>> {
    let Some(Fence { device, .. }) = fences.first() else { return Err(Errno::INVAL.into()) };
    if fences.iter().any(|fence| fence.device.entry() != device.entry()) {
        return Err(Errno::INVAL.into());
    }
    let numbers: Vec<_> = fences.iter().map(|fence| fence.fence).collect();
    let end = done(command::wait_fences(device.fd(), &numbers, all, deadline(ns(timeout))))?;
    Ok((end.status != 0).then_some(end.first_signaled as usize))
}
