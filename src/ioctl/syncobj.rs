//! Requests on sync objects: the table, and a safe function for each that holds pointers.

use super::{call, fill, requests};
use crate::mem::{UserSlice, UserSliceMut};
use crate::uapi::syncobj::*;
use crate::{DeviceFd, Result};

requests! {
    #[Plain] Create(drm_syncobj_create) = read_write 0xbf;
    #[Plain] Destroy(drm_syncobj_destroy) = read_write 0xc0;
    #[Plain] HandleToFd(drm_syncobj_handle) = read_write 0xc1;
    #[Plain] FdToHandle(drm_syncobj_handle) = read_write 0xc2;
    Wait(drm_syncobj_wait) = read_write 0xc3;
    Reset(drm_syncobj_array) = read_write 0xc4;
    Signal(drm_syncobj_array) = read_write 0xc5;
    TimelineWait(drm_syncobj_timeline_wait) = read_write 0xca;
    Query(drm_syncobj_timeline_array) = read_write 0xcb;
    #[Plain] Transfer(drm_syncobj_transfer) = read_write 0xcc;
    TimelineSignal(drm_syncobj_timeline_array) = read_write 0xcd;
    #[Plain] Eventfd(drm_syncobj_eventfd) = read_write 0xcf;
}

pub(crate) fn wait(
    fd: DeviceFd<'_>,
    arg: &mut drm_syncobj_wait,
    handles: UserSlice<'_, u32>,
) -> Result<()> {
    (arg.handles, arg.count_handles) = handles.parts();
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<Wait>(fd, arg) }
}

/// The arrays must have one length, that of `handles`.
pub(crate) fn timeline_wait(
    fd: DeviceFd<'_>,
    arg: &mut drm_syncobj_timeline_wait,
    handles: UserSlice<'_, u32>,
    points: UserSlice<'_, u64>,
) -> Result<()> {
    (arg.handles, arg.count_handles) = handles.parts();
    arg.points = points.parts().0;
    // SAFETY: the kernel reads the arrays, which are borrowed until the call is over.
    unsafe { call::<TimelineWait>(fd, arg) }
}

pub(crate) fn reset(fd: DeviceFd<'_>, handles: UserSlice<'_, u32>) -> Result<()> {
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<Reset>(fd, &mut array(handles)) }
}

pub(crate) fn signal(fd: DeviceFd<'_>, handles: UserSlice<'_, u32>) -> Result<()> {
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<Signal>(fd, &mut array(handles)) }
}

fn array(handles: UserSlice<'_, u32>) -> drm_syncobj_array {
    let (handles, count_handles) = handles.parts();
    drm_syncobj_array { handles, count_handles, pad: 0 }
}

/// The arrays must have one length, that of `handles`.
pub(crate) fn timeline_signal(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    points: UserSlice<'_, u64>,
) -> Result<()> {
    let (handles, count_handles) = handles.parts();
    let points = points.parts().0;
    let mut arg = drm_syncobj_timeline_array { handles, points, count_handles, flags: 0 };
    // SAFETY: the kernel reads the arrays, which are borrowed until the call is over.
    unsafe { call::<TimelineSignal>(fd, &mut arg) }
}

/// The arrays must have one length, that of `handles`.
pub(crate) fn query(
    fd: DeviceFd<'_>,
    handles: UserSlice<'_, u32>,
    points: UserSliceMut<'_, u64>,
    flags: u32,
) -> Result<()> {
    let (handles, count_handles) = handles.parts();
    let points = points.parts().0;
    let mut arg = drm_syncobj_timeline_array { handles, points, count_handles, flags };
    // SAFETY: the kernel reads one array and writes the other; both are borrowed until the call is over.
    unsafe { fill::<Query>(fd, &mut arg) }
}
