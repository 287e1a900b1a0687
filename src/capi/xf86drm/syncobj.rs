//! Sync objects.

use core::ffi::{c_int, c_uint};

use crate::capi::{args, ret};
use crate::mem::{UserSlice, UserSliceMut};
use crate::os::file::OpenFile;
use crate::syncobj::{self, Point, Signaled};
use crate::{DeviceFd, Result};

/// Makes a sync object and stores its handle. `flags` are `DRM_SYNCOBJ_CREATE_SIGNALED` or 0. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjCreate(fd: c_int, flags: u32, handle: *mut u32) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::minus_one_invalid() };
    ret::minus_one(syncobj::create(args::fd(fd), flags).map(|handle| {
        place.write(handle);
    }))
}

/// Gives a sync object up. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSyncobjDestroy(fd: c_int, handle: u32) -> c_int {
    ret::minus_one(syncobj::destroy(args::fd(fd), handle))
}

/// Stores a new descriptor of a sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjHandleToFD(fd: c_int, handle: u32, obj_fd: *mut c_int) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    unsafe { store(syncobj::handle_to_fd, fd, handle, obj_fd) }
}

/// Stores the handle of a sync object given as a descriptor, which stays open. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjFDToHandle(fd: c_int, obj_fd: c_int, handle: *mut u32) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(handle) }) else { return ret::minus_one_invalid() };
    ret::minus_one(syncobj::fd_to_handle(args::fd(fd), args::fd(obj_fd)).map(|handle| {
        place.write(handle);
    }))
}

/// Puts the fence of a sync file, which stays open, into a sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSyncobjImportSyncFile(fd: c_int, handle: u32, sync_file_fd: c_int) -> c_int {
    ret::minus_one(syncobj::import_sync_file(args::fd(fd), handle, args::fd(sync_file_fd)))
}

/// Stores a new descriptor of the present fence of a sync object, a sync file. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjExportSyncFile(
    fd: c_int,
    handle: u32,
    sync_file_fd: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    unsafe { store(syncobj::export_sync_file, fd, handle, sync_file_fd) }
}

/// Stores the descriptor that `export` makes.
///
/// # Safety
///
/// `place` is NULL or may be written.
unsafe fn store(
    export: fn(DeviceFd<'_>, u32) -> Result<OpenFile>,
    fd: c_int,
    handle: u32,
    place: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(place) }) else { return ret::minus_one_invalid() };
    ret::minus_one(export(args::fd(fd), handle).map(|file| {
        place.write(file.into_raw());
    }))
}

/// Waits for sync objects until a time of `CLOCK_MONOTONIC`, in ns. `flags` are `DRM_SYNCOBJ_WAIT_FLAGS_*`. Unless
/// waiting for all, the place of the first that was signalled is stored in `first_signaled`, which may be NULL. 0, or
/// `-errno`: `-ETIME` if the time is over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjWait(
    fd: c_int,
    handles: *mut u32,
    num_handles: c_uint,
    timeout_nsec: i64,
    flags: c_uint,
    first_signaled: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(first_signaled) };
    let handles = UserSlice::from_c(handles, num_handles);
    let end = syncobj::wait(args::fd(fd), handles, timeout_nsec, flags);
    ret::count_or_neg_errno(end.map(|Signaled { first, answer }| {
        place.map(|place| place.write(first));
        answer
    }))
}

/// Unsets sync objects. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjReset(
    fd: c_int,
    handles: *const u32,
    handle_count: u32,
) -> c_int {
    ret::minus_one(syncobj::reset(args::fd(fd), UserSlice::from_c(handles, handle_count)))
}

/// Signals sync objects. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjSignal(
    fd: c_int,
    handles: *const u32,
    handle_count: u32,
) -> c_int {
    ret::minus_one(syncobj::signal(args::fd(fd), UserSlice::from_c(handles, handle_count)))
}

/// Signals a point of each sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjTimelineSignal(
    fd: c_int,
    handles: *const u32,
    points: *mut u64,
    handle_count: u32,
) -> c_int {
    let handles = UserSlice::from_c(handles, handle_count);
    let points = UserSlice::from_c(points, handle_count);
    ret::minus_one(syncobj::timeline_signal(args::fd(fd), handles, points))
}

/// `drmSyncobjWait` for a point of each sync object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjTimelineWait(
    fd: c_int,
    handles: *mut u32,
    points: *mut u64,
    num_handles: c_uint,
    timeout_nsec: i64,
    flags: c_uint,
    first_signaled: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let place = unsafe { args::out(first_signaled) };
    let handles = UserSlice::from_c(handles, num_handles);
    let points = UserSlice::from_c(points, num_handles);
    let end = syncobj::timeline_wait(args::fd(fd), handles, points, timeout_nsec, flags);
    ret::count_or_neg_errno(end.map(|Signaled { first, answer }| {
        place.map(|place| place.write(first));
        answer
    }))
}

/// Stores in `points` which point each sync object has reached. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjQuery(
    fd: c_int,
    handles: *mut u32,
    points: *mut u64,
    handle_count: u32,
) -> c_int {
    // SAFETY: the caller vouches for the arrays.
    unsafe { drmSyncobjQuery2(fd, handles, points, handle_count, 0) }
}

/// `drmSyncobjQuery`, with `DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED` for the last points that have a fence.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSyncobjQuery2(
    fd: c_int,
    handles: *mut u32,
    points: *mut u64,
    handle_count: u32,
    flags: u32,
) -> c_int {
    let handles = UserSlice::from_c(handles, handle_count);
    // SAFETY: the caller vouches for the array.
    let points = unsafe { UserSliceMut::from_c(points, handle_count) };
    ret::minus_one(syncobj::query(args::fd(fd), handles, points, flags))
}

/// Copies the fence of a point to another point; point 0 stands for a sync object without a timeline. 0, or -1 with
/// `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSyncobjTransfer(
    fd: c_int,
    dst_handle: u32,
    dst_point: u64,
    src_handle: u32,
    src_point: u64,
    flags: u32,
) -> c_int {
    let to = Point { handle: dst_handle, point: dst_point };
    let from = Point { handle: src_handle, point: src_point };
    ret::minus_one(syncobj::transfer(args::fd(fd), to, from, flags))
}

/// Has the eventfd `ev_fd` written to when a point is reached or, with `DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE`, has a
/// fence. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmSyncobjEventfd(
    fd: c_int,
    handle: u32,
    point: u64,
    ev_fd: c_int,
    flags: u32,
) -> c_int {
    let at = Point { handle, point };
    ret::minus_one(syncobj::eventfd(args::fd(fd), at, args::fd(ev_fd), flags))
}
