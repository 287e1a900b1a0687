//! The arguments of the requests on sync objects, and their flags.

use super::layout;

/// `DRM_IOCTL_SYNCOBJ_CREATE`: makes a sync object.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_create {
    /// Out: its handle.
    pub handle: u32,
    /// In: `DRM_SYNCOBJ_CREATE_SIGNALED` or 0.
    pub flags: u32,
}

/// `DRM_IOCTL_SYNCOBJ_DESTROY`: gives a sync object up.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_destroy {
    /// In: its handle.
    pub handle: u32,
    /// In: 0.
    pub pad: u32,
}

/// `DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD`, `DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE`: to and from descriptors.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_handle {
    /// The handle; out only when a sync object, not a fence, is imported.
    pub handle: u32,
    /// In: bits `DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_*` or `DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_*`.
    pub flags: u32,
    /// The descriptor: out or in, by request.
    pub fd: i32,
    /// In: 0.
    pub pad: u32,
    /// In, with the timeline flag: the point whose fence is moved.
    pub point: u64,
}

/// `DRM_IOCTL_SYNCOBJ_TRANSFER`: copies the fence of a point to another point.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_transfer {
    /// In: handle of the sync object to copy from.
    pub src_handle: u32,
    /// In: handle of the sync object to copy to.
    pub dst_handle: u32,
    /// In: point to copy from; 0 if it has no timeline.
    pub src_point: u64,
    /// In: point to copy to; 0 if it has no timeline.
    pub dst_point: u64,
    /// In: `DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT` or 0.
    pub flags: u32,
    /// In: 0.
    pub pad: u32,
}

/// `DRM_IOCTL_SYNCOBJ_WAIT`: waits for sync objects without timelines.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_wait {
    /// In: address of an array of `u32`, the handles.
    pub handles: u64,
    /// In: when to give up, `CLOCK_MONOTONIC` in ns.
    pub timeout_nsec: i64,
    /// In: length of that array.
    pub count_handles: u32,
    /// In: bits `DRM_SYNCOBJ_WAIT_FLAGS_*`.
    pub flags: u32,
    /// Out, unless waiting for all: index of the first that was signalled.
    pub first_signaled: u32,
    /// Padding; 0.
    pub pad: u32,
    /// In, with the deadline flag: hint when it is needed, `CLOCK_MONOTONIC` in ns.
    pub deadline_nsec: u64,
}

/// `DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT`: waits for points of sync objects.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_timeline_wait {
    /// In: address of an array of `u32`, the handles.
    pub handles: u64,
    /// In: address of an array of `u64`, a point for each handle.
    pub points: u64,
    /// In: when to give up, `CLOCK_MONOTONIC` in ns.
    pub timeout_nsec: i64,
    /// In: length of both arrays.
    pub count_handles: u32,
    /// In: bits `DRM_SYNCOBJ_WAIT_FLAGS_*`.
    pub flags: u32,
    /// Out, unless waiting for all: index of the first that was signalled.
    pub first_signaled: u32,
    /// Padding; 0.
    pub pad: u32,
    /// In, with the deadline flag: hint when it is needed, `CLOCK_MONOTONIC` in ns.
    pub deadline_nsec: u64,
}

/// `DRM_IOCTL_SYNCOBJ_EVENTFD`: has an eventfd written to when a point is reached.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_eventfd {
    /// In: the handle.
    pub handle: u32,
    /// In: `DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE` or 0.
    pub flags: u32,
    /// In: the point; 0 if it has no timeline.
    pub point: u64,
    /// In: the eventfd.
    pub fd: i32,
    /// In: 0.
    pub pad: u32,
}

/// `DRM_IOCTL_SYNCOBJ_RESET`, `DRM_IOCTL_SYNCOBJ_SIGNAL`: unsets or signals sync objects.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_array {
    /// In: address of an array of `u32`, the handles.
    pub handles: u64,
    /// In: length of that array.
    pub count_handles: u32,
    /// In: 0.
    pub pad: u32,
}

/// `DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL`, `DRM_IOCTL_SYNCOBJ_QUERY`: signals or reads points.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_syncobj_timeline_array {
    /// In: address of an array of `u32`, the handles.
    pub handles: u64,
    /// In: address of an array of `u64`: the points to signal, or room for the points reached.
    pub points: u64,
    /// In: length of both arrays.
    pub count_handles: u32,
    /// In: `DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED` or 0; 0 when signalling.
    pub flags: u32,
}

/// Create: signalled from the start.
pub const DRM_SYNCOBJ_CREATE_SIGNALED: u32 = 1;

/// From a descriptor: it is a sync file, whose fence goes into the given handle.
pub const DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_IMPORT_SYNC_FILE: u32 = 1;
/// From a descriptor: the fence goes to a point.
pub const DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_TIMELINE: u32 = 2;
/// To a descriptor: a sync file with the present fence.
pub const DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_EXPORT_SYNC_FILE: u32 = 1;
/// To a descriptor: the fence of a point.
pub const DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_TIMELINE: u32 = 2;

/// Wait: for all, not for any.
pub const DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL: u32 = 1;
/// Wait: where there is no fence yet, wait for that first.
pub const DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT: u32 = 2;
/// Wait: until there is a fence, not until it is signalled.
pub const DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE: u32 = 4;
/// Wait: the deadline is given.
pub const DRM_SYNCOBJ_WAIT_FLAGS_WAIT_DEADLINE: u32 = 8;

/// Query: the last point that has a fence, not the last that was reached.
pub const DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED: u32 = 1;

layout! {
    drm_syncobj_create, 8 { handle: 0, flags: 4 }
    drm_syncobj_destroy, 8 { handle: 0, pad: 4 }
    drm_syncobj_handle, 24 { handle: 0, flags: 4, fd: 8, pad: 12, point: 16 }
    drm_syncobj_transfer, 32 {
        src_handle: 0, dst_handle: 4, src_point: 8, dst_point: 16, flags: 24, pad: 28,
    }
    drm_syncobj_wait, 40 {
        handles: 0, timeout_nsec: 8, count_handles: 16, flags: 20, first_signaled: 24, pad: 28,
        deadline_nsec: 32,
    }
    drm_syncobj_timeline_wait, 48 {
        handles: 0, points: 8, timeout_nsec: 16, count_handles: 24, flags: 28, first_signaled: 32,
        pad: 36, deadline_nsec: 40,
    }
    drm_syncobj_eventfd, 24 { handle: 0, flags: 4, point: 8, fd: 16, pad: 20 }
    drm_syncobj_array, 16 { handles: 0, count_handles: 8, pad: 12 }
    drm_syncobj_timeline_array, 24 { handles: 0, points: 8, count_handles: 16, flags: 20 }
}
