//! libdrm's functions as `libdrm.so.2` exports them.
#![allow(unsafe_code, missing_docs, clippy::missing_safety_doc)]

use core::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};

use crate::DeviceFd;
use crate::abi::version::drmVersion;
use crate::device::node::Kind;
use crate::mem::{self, CText};

#[link(name = "drm")]
unsafe extern "C" {
    pub fn drmIoctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int;
    pub fn drmCommandWrite(fd: c_int, index: c_ulong, data: *mut c_void, size: c_ulong) -> c_int;
    pub fn drmCommandWriteRead(
        fd: c_int,
        index: c_ulong,
        data: *mut c_void,
        size: c_ulong,
    ) -> c_int;

    safe fn drmCloseBufferHandle(fd: c_int, handle: u32) -> c_int;
    safe fn drmPrimeHandleToFD(fd: c_int, handle: u32, flags: u32, prime_fd: &mut c_int) -> c_int;
    safe fn drmPrimeFDToHandle(fd: c_int, prime_fd: c_int, handle: &mut u32) -> c_int;

    safe fn drmGetVersion(fd: c_int) -> *mut drmVersion;
    fn drmFreeVersion(version: *mut drmVersion);
    safe fn drmGetNodeTypeFromFd(fd: c_int) -> c_int;
    safe fn drmGetPrimaryDeviceNameFromFd(fd: c_int) -> *mut c_char;
    fn drmMsg(format: *const c_char, ...);

    pub fn drmSyncobjCreate(fd: c_int, flags: u32, handle: *mut u32) -> c_int;
    pub safe fn drmSyncobjDestroy(fd: c_int, handle: u32) -> c_int;
    pub fn drmSyncobjHandleToFD(fd: c_int, handle: u32, obj_fd: *mut c_int) -> c_int;
    pub fn drmSyncobjFDToHandle(fd: c_int, obj_fd: c_int, handle: *mut u32) -> c_int;
    pub safe fn drmSyncobjImportSyncFile(fd: c_int, handle: u32, sync_file_fd: c_int) -> c_int;
    pub fn drmSyncobjExportSyncFile(fd: c_int, handle: u32, sync_file_fd: *mut c_int) -> c_int;
    pub fn drmSyncobjWait(
        fd: c_int,
        handles: *mut u32,
        num_handles: c_uint,
        timeout_nsec: i64,
        flags: c_uint,
        first_signaled: *mut u32,
    ) -> c_int;
    pub fn drmSyncobjTimelineWait(
        fd: c_int,
        handles: *mut u32,
        points: *mut u64,
        num_handles: c_uint,
        timeout_nsec: i64,
        flags: c_uint,
        first_signaled: *mut u32,
    ) -> c_int;
    pub fn drmSyncobjReset(fd: c_int, handles: *const u32, handle_count: u32) -> c_int;
    pub fn drmSyncobjSignal(fd: c_int, handles: *const u32, handle_count: u32) -> c_int;
    pub fn drmSyncobjTimelineSignal(
        fd: c_int,
        handles: *const u32,
        points: *mut u64,
        handle_count: u32,
    ) -> c_int;
    pub fn drmSyncobjQuery(fd: c_int, handles: *mut u32, points: *mut u64, count: u32) -> c_int;
    pub fn drmSyncobjQuery2(
        fd: c_int,
        handles: *mut u32,
        points: *mut u64,
        count: u32,
        flags: u32,
    ) -> c_int;
    pub safe fn drmSyncobjTransfer(
        fd: c_int,
        dst_handle: u32,
        dst_point: u64,
        src_handle: u32,
        src_point: u64,
        flags: u32,
    ) -> c_int;
}

pub(super) fn close_buffer(fd: DeviceFd<'_>, handle: u32) -> c_int {
    drmCloseBufferHandle(fd.raw(), handle)
}

pub(super) fn prime_handle_to_fd(
    fd: DeviceFd<'_>,
    handle: u32,
    flags: u32,
    prime_fd: &mut c_int,
) -> c_int {
    drmPrimeHandleToFD(fd.raw(), handle, flags, prime_fd)
}

pub(super) fn prime_fd_to_handle(fd: DeviceFd<'_>, prime_fd: c_int, handle: &mut u32) -> c_int {
    drmPrimeFDToHandle(fd.raw(), prime_fd, handle)
}

pub(super) fn driver_version(fd: DeviceFd<'_>) -> Option<(c_int, c_int)> {
    let version = drmGetVersion(fd.raw());
    // SAFETY: NULL, or a structure that is this function's until it is freed.
    let (major, minor, _) = unsafe { version.as_ref() }?.numbers();
    // SAFETY: libdrm made it, and nothing refers to it any more.
    unsafe { drmFreeVersion(version) };
    Some((major, minor))
}

pub(super) fn is_render_node(fd: DeviceFd<'_>) -> bool {
    drmGetNodeTypeFromFd(fd.raw()) == Kind::Render.number()
}

pub(super) fn primary_path(fd: DeviceFd<'_>) -> Option<CText> {
    let path = drmGetPrimaryDeviceNameFromFd(fd.raw());
    // SAFETY: NULL, or a string of the C heap that is the caller's to free.
    unsafe { mem::CText::from_raw(path) }
}

pub(super) fn message(text: &CStr) {
    // SAFETY: the format takes one string.
    unsafe { drmMsg(c"%s".as_ptr(), text.as_ptr()) };
}
