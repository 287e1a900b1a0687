//! Fences and points: signalling them, and asking how far they are.

use crate::mem::{UserSlice, UserSliceMut};
use crate::uapi::syncobj::{drm_syncobj_eventfd, drm_syncobj_transfer};
use crate::{DeviceFd, Result, ioctl};

/// `drmSyncobjReset(fd, handles, handle_count)`—Takes the fences out of sync objects.
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `EINVAL` for none, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_RESET`
#[doc(alias = "drmSyncobjReset")]
pub fn reset(fd: DeviceFd<'_>, handles: UserSlice<'_, u32>) -> Result<()> {
    ioctl::syncobj::reset(fd, handles)
}

/// `drmSyncobjSignal(fd, handles, handle_count)`—Puts signalled fences into sync objects.
///
/// # Errors
///
/// As for [`reset`].
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_SIGNAL`
#[doc(alias = "drmSyncobjSignal")]
pub fn signal(fd: DeviceFd<'_>, handles: UserSlice<'_, u32>) -> Result<()> {
    ioctl::syncobj::signal(fd, handles)
}

/// `drmSyncobjTimelineSignal(fd, handles, points, handle_count)`—Signals points of sync objects. Both
/// arrays must have one length.
///
/// # Errors
///
/// As for [`reset`].
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL`
#[doc(alias = "drmSyncobjTimelineSignal")]
pub fn timeline_signal(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    points: UserSlice<'_, u64>,
) -> Result<()> {
    ioctl::syncobj::timeline_signal(fd, handles, points)
}

/// `drmSyncobjQuery2(fd, handles, points, handle_count, flags)`—Stores in `points` how far sync objects
/// are; with `DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED`, how far they will be. Both arrays must have one
/// length.
///
/// # Errors
///
/// As for [`reset`].
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_QUERY`
#[doc(alias = "drmSyncobjQuery")]
#[doc(alias = "drmSyncobjQuery2")]
pub fn query(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    points: UserSliceMut<'_, u64>,
    flags: u32,
) -> Result<()> {
    ioctl::syncobj::query(fd, handles, points, flags)
}

/// A point of a sync object; 0 for the fence of one without a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The sync object.
    pub handle: u32,
    /// The point.
    pub point: u64,
}

/// `drmSyncobjTransfer(fd, dst_handle, dst_point, src_handle, src_point, flags)`—Copies the fence of a
/// point to another point.
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `EINVAL` if there is no fence, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_TRANSFER`
#[doc(alias = "drmSyncobjTransfer")]
pub fn transfer(fd: DeviceFd<'_>, to: Point, from: Point, flags: u32) -> Result<()> {
    let mut arg = drm_syncobj_transfer {
        src_handle: from.handle,
        dst_handle: to.handle,
        src_point: from.point,
        dst_point: to.point,
        flags,
        pad: 0,
    };
    ioctl::call_plain::<ioctl::syncobj::Transfer>(fd, &mut arg)
}

/// `drmSyncobjEventfd(fd, handle, point, ev_fd, flags)`—Has an eventfd written to when a point is reached
/// or, with `DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE`, has a fence.
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `EBADF` or `EINVAL` if `eventfd` is none, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_EVENTFD`
#[doc(alias = "drmSyncobjEventfd")]
pub fn eventfd(fd: DeviceFd<'_>, at: Point, eventfd: DeviceFd<'_>, flags: u32) -> Result<()> {
    let Point { handle, point } = at;
    let mut arg = drm_syncobj_eventfd { handle, flags, point, fd: eventfd.raw(), pad: 0 };
    ioctl::call_plain::<ioctl::syncobj::Eventfd>(fd, &mut arg)
}
