//! Sync objects: libdrm's functions, for a device.

use core::ffi::{c_int, c_uint};

use drm::vendor::{library, number, passed_on};

use super::{args, ret};
use crate::abi::handle::amdgpu_device_handle;

/// Makes a sync object and stores its handle. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_create_syncobj(
    dev: amdgpu_device_handle,
    syncobj: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    unsafe { library::drmSyncobjCreate(fd, 0, syncobj) }
}

/// The same with `flags`: `DRM_SYNCOBJ_CREATE_SIGNALED` or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_create_syncobj2(
    dev: amdgpu_device_handle,
    flags: u32,
    syncobj: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    unsafe { library::drmSyncobjCreate(fd, flags, syncobj) }
}

/// Gives a sync object up. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_destroy_syncobj(
    dev: amdgpu_device_handle,
    syncobj: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    library::drmSyncobjDestroy(fd, syncobj)
}

/// Unsets sync objects. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_reset(
    dev: amdgpu_device_handle,
    syncobjs: *const u32,
    syncobj_count: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the array.
    unsafe { library::drmSyncobjReset(fd, syncobjs, syncobj_count) }
}

/// Signals sync objects. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_signal(
    dev: amdgpu_device_handle,
    syncobjs: *const u32,
    syncobj_count: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the array.
    unsafe { library::drmSyncobjSignal(fd, syncobjs, syncobj_count) }
}

/// Signals a point of each sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_timeline_signal(
    dev: amdgpu_device_handle,
    syncobjs: *const u32,
    points: *mut u64,
    syncobj_count: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the arrays.
    unsafe { library::drmSyncobjTimelineSignal(fd, syncobjs, points, syncobj_count) }
}

/// Waits for sync objects until a time of `CLOCK_MONOTONIC`, in ns. `flags` are `DRM_SYNCOBJ_WAIT_FLAGS_*`. Unless waiting for
/// all, the place of the first that was signalled is stored in `first_signaled`, which may be NULL. 0, or `-errno`: `-ETIME`
/// if the time is over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_wait(
    dev: amdgpu_device_handle,
    handles: *mut u32,
    num_handles: c_uint,
    timeout_nsec: i64,
    flags: c_uint,
    first_signaled: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for array and pointer.
    unsafe {
        library::drmSyncobjWait(fd, handles, num_handles, timeout_nsec, flags, first_signaled)
    }
}

/// `amdgpu_cs_syncobj_wait` for a point of each sync object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_timeline_wait(
    dev: amdgpu_device_handle,
    handles: *mut u32,
    points: *mut u64,
    num_handles: c_uint,
    timeout_nsec: i64,
    flags: c_uint,
    first_signaled: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for arrays and pointer.
    unsafe {
        library::drmSyncobjTimelineWait(
            fd,
            handles,
            points,
            num_handles,
            timeout_nsec,
            flags,
            first_signaled,
        )
    }
}

/// Stores in `points` which point each sync object has reached. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_query(
    dev: amdgpu_device_handle,
    handles: *mut u32,
    points: *mut u64,
    num_handles: c_uint,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the arrays.
    unsafe { library::drmSyncobjQuery(fd, handles, points, num_handles) }
}

/// `amdgpu_cs_syncobj_query`, with `DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED` for the last points that have a fence.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_query2(
    dev: amdgpu_device_handle,
    handles: *mut u32,
    points: *mut u64,
    num_handles: c_uint,
    flags: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the arrays.
    unsafe { library::drmSyncobjQuery2(fd, handles, points, num_handles, flags) }
}

/// Stores a new descriptor of a sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_export_syncobj(
    dev: amdgpu_device_handle,
    syncobj: u32,
    shared_fd: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    unsafe { library::drmSyncobjHandleToFD(fd, syncobj, shared_fd) }
}

/// Stores the handle of a sync object given as a descriptor, which stays open. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_import_syncobj(
    dev: amdgpu_device_handle,
    shared_fd: c_int,
    syncobj: *mut u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    unsafe { library::drmSyncobjFDToHandle(fd, shared_fd, syncobj) }
}

/// Stores a new descriptor of the present fence of a sync object, a sync file. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_export_sync_file(
    dev: amdgpu_device_handle,
    syncobj: u32,
    sync_file_fd: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    // SAFETY: the caller vouches for the pointer.
    unsafe { library::drmSyncobjExportSyncFile(fd, syncobj, sync_file_fd) }
}

/// Puts the fence of a sync file, which stays open, into a sync object. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_import_sync_file(
    dev: amdgpu_device_handle,
    syncobj: u32,
    sync_file_fd: c_int,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    library::drmSyncobjImportSyncFile(fd, syncobj, sync_file_fd)
}

/// Copies the fence of a point to another point; point 0 stands for a sync object without a timeline. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_transfer(
    dev: amdgpu_device_handle,
    dst_handle: u32,
    dst_point: u64,
    src_handle: u32,
    src_point: u64,
    flags: u32,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    library::drmSyncobjTransfer(fd, dst_handle, dst_point, src_handle, src_point, flags)
}

/// `amdgpu_cs_syncobj_export_sync_file` for a point of a sync object with a timeline; 0 for one without. `flags` are
/// `DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT` or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_export_sync_file2(
    dev: amdgpu_device_handle,
    syncobj: u32,
    point: u64,
    flags: u32,
    sync_file_fd: *mut c_int,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    if point == 0 {
        // SAFETY: the caller vouches for the pointer.
        return unsafe { library::drmSyncobjExportSyncFile(fd, syncobj, sync_file_fd) };
    }
    through_another(fd, |other| {
        match library::drmSyncobjTransfer(fd, other, 0, syncobj, point, flags) {
            // SAFETY: the caller vouches for the pointer.
            0 => unsafe { library::drmSyncobjExportSyncFile(fd, other, sync_file_fd) },
            result => result,
        }
    })
}

/// `amdgpu_cs_syncobj_import_sync_file` for a point of a sync object with a timeline; 0 for one without.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_cs_syncobj_import_sync_file2(
    dev: amdgpu_device_handle,
    syncobj: u32,
    point: u64,
    sync_file_fd: c_int,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(fd) = (unsafe { fd(dev) }) else { return ret::invalid() };
    if point == 0 {
        return library::drmSyncobjImportSyncFile(fd, syncobj, sync_file_fd);
    }
    through_another(fd, |other| match library::drmSyncobjImportSyncFile(fd, other, sync_file_fd) {
        0 => library::drmSyncobjTransfer(fd, syncobj, point, other, 0, 0),
        result => result,
    })
}

/// The file of a device; `None` for NULL.
///
/// # Safety
///
/// `dev` is NULL or a device.
unsafe fn fd(dev: amdgpu_device_handle) -> Option<c_int> {
    // SAFETY: the caller vouches for the handle.
    unsafe { args::device(dev) }.map(|device| number(device.fd()))
}

/// Does something by way of a sync object that is made for it and given up afterwards.
fn through_another(fd: c_int, what: impl FnOnce(u32) -> c_int) -> c_int {
    let mut other = 0;
    // SAFETY: the handle may be written.
    let result = unsafe { library::drmSyncobjCreate(fd, 0, &mut other) };
    if result != 0 {
        return result;
    }
    let outcome = passed_on(what(other));
    // The failure that is told is the first one.
    let _ = library::drmSyncobjDestroy(fd, other);
    ret::status(outcome)
}
