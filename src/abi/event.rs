//! `drmEventContext`: a C program's event handlers.

use core::ffi::{c_int, c_uint, c_void};

/// Version of `drmEventContext` with all its members.
pub const DRM_EVENT_CONTEXT_VERSION: c_int = 4;

/// A C program's handlers for the events of a device.
///
/// Programs built against older headers have a shorter structure: a member exists only if `version`
/// is at least the number its comment names.
//
// The handlers' types are written out, so that the header declares no names that libdrm's does not.
#[derive(Debug)]
#[repr(C)]
pub struct _drmEventContext {
    /// `DRM_EVENT_CONTEXT_VERSION` of the header the program was built with.
    version: c_int,
    /// Version 1: a vertical blank that `drmWaitVBlank` asked an event for.
    vblank_handler: Option<
        unsafe extern "C" fn(
            fd: c_int,
            sequence: c_uint,
            tv_sec: c_uint,
            tv_usec: c_uint,
            user_data: *mut c_void,
        ),
    >,
    /// Version 2: a page flip is done.
    page_flip_handler: Option<
        unsafe extern "C" fn(
            fd: c_int,
            sequence: c_uint,
            tv_sec: c_uint,
            tv_usec: c_uint,
            user_data: *mut c_void,
        ),
    >,
    /// Version 3: a page flip is done, and on which CRTC; takes precedence.
    page_flip_handler2: Option<
        unsafe extern "C" fn(
            fd: c_int,
            sequence: c_uint,
            tv_sec: c_uint,
            tv_usec: c_uint,
            crtc_id: c_uint,
            user_data: *mut c_void,
        ),
    >,
    /// Version 4: a sequence that `drmCrtcQueueSequence` asked an event for. Time in ns.
    sequence_handler:
        Option<unsafe extern "C" fn(fd: c_int, sequence: u64, ns: u64, user_data: u64)>,
}

/// `(fd, sequence, tv_sec, tv_usec, user_data)`.
pub type FlipHandler = unsafe extern "C" fn(
    fd: c_int,
    sequence: c_uint,
    tv_sec: c_uint,
    tv_usec: c_uint,
    user_data: *mut c_void,
);

/// `(fd, sequence, tv_sec, tv_usec, crtc_id, user_data)`.
pub type FlipHandler2 = unsafe extern "C" fn(
    fd: c_int,
    sequence: c_uint,
    tv_sec: c_uint,
    tv_usec: c_uint,
    crtc_id: c_uint,
    user_data: *mut c_void,
);

/// `(fd, sequence, ns, user_data)`.
pub type SequenceHandler = unsafe extern "C" fn(fd: c_int, sequence: u64, ns: u64, user_data: u64);

/// See `struct _drmEventContext`.
pub type drmEventContext = _drmEventContext;
/// Pointer to a program's handlers.
pub type drmEventContextPtr = *mut drmEventContext;

/// A handler, if the program's version of the structure has it; no other member is touched.
#[cfg(feature = "capi")]
macro_rules! handlers {
    ($($name:ident: $handler:ty, since $version:literal;)*) => {$(
        /// The handler, if the structure has it and the program set it.
        ///
        /// # Safety
        ///
        /// `context` is NULL or has the members that its version promises.
        pub(crate) unsafe fn $name(context: *const Self) -> Option<$handler> {
            if context.is_null() {
                return None;
            }
            // SAFETY: every version of the structure begins with its number.
            let version = unsafe { (&raw const (*context).version).read() };
            if version < $version {
                return None;
            }
            // SAFETY: the version promises this member.
            unsafe { (&raw const (*context).$name).read() }
        }
    )*};
}

#[cfg(feature = "capi")]
impl drmEventContext {
    handlers! {
        vblank_handler: FlipHandler, since 1;
        page_flip_handler: FlipHandler, since 2;
        page_flip_handler2: FlipHandler2, since 3;
        sequence_handler: SequenceHandler, since 4;
    }
}
