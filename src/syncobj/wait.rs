//! Waiting for fences.

use core::ffi::c_int;

use crate::mem::{self, UserSlice};
use crate::uapi::syncobj::*;
use crate::{DeviceFd, Result, ioctl};

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signaled {
    /// Unless waiting for all: place of the first handle that was signalled.
    pub first: u32,
    /// What the driver answered; 0 from the mainline kernel's.
    pub answer: c_int,
}

/// `drmSyncobjWait(fd, handles, num_handles, timeout_nsec, flags, &first_signaled)`—Waits for sync objects.
/// `flags` are [`DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL`] and its like.
///
/// # Errors
///
/// `ETIME` if the time is over, `ENOENT` if there is no such handle, `EINVAL` if one holds no fence,
/// `EOPNOTSUPP`.
///
/// # Units
///
/// `timeout` is a time of `CLOCK_MONOTONIC` in ns, not a distance from now.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_WAIT`
#[doc(alias = "drmSyncobjWait")]
pub fn wait(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    timeout: i64,
    flags: u32,
) -> Result<Signaled> {
    let mut arg = drm_syncobj_wait { timeout_nsec: timeout, flags, ..mem::zeroed() };
    let answer = answer(ioctl::syncobj::wait(fd, &mut arg, handles))?;
    Ok(Signaled { first: arg.first_signaled, answer })
}

/// `drmSyncobjTimelineWait(fd, handles, points, num_handles, timeout_nsec, flags, &first_signaled)`—Waits
/// for points of sync objects. Both arrays must have one length.
///
/// # Errors
///
/// As for [`wait`].
///
/// # Units
///
/// `timeout` is a time of `CLOCK_MONOTONIC` in ns, not a distance from now.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT`
#[doc(alias = "drmSyncobjTimelineWait")]
pub fn timeline_wait(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    points: UserSlice<'_, u64>,
    timeout: i64,
    flags: u32,
) -> Result<Signaled> {
    let mut arg = drm_syncobj_timeline_wait { timeout_nsec: timeout, flags, ..mem::zeroed() };
    let answer = answer(ioctl::syncobj::timeline_wait(fd, &mut arg, handles, points))?;
    Ok(Signaled { first: arg.first_signaled, answer })
}

/// What is not negative is an answer.
fn answer(result: Result<()>) -> Result<c_int> {
    match result {
        Ok(()) => Ok(0),
        Err(error) => error.answer().ok_or(error),
    }
}
