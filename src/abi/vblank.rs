//! `drmVBlank`: a wait for a vertical blank, question and answer in one place.

use core::ffi::{c_long, c_uint, c_ulong};
use core::mem::{align_of, size_of};

use crate::mem::Zeroed;
use crate::uapi::drm::drm_wait_vblank;

/// How to count, and on which CRTC. In C an enumeration of bits; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmVBlankSeqType(pub c_uint);

impl drmVBlankSeqType {
    /// `DRM_VBLANK_RELATIVE`: the sequence counts from the present one.
    pub const RELATIVE: Self = Self(0x1);
}

/// What is waited for.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmVBlankReq {
    /// How to count, and on which CRTC.
    pub r#type: drmVBlankSeqType,
    /// Number of the vertical blank.
    pub sequence: c_uint,
    /// With `DRM_VBLANK_EVENT`, what the event carries.
    pub signal: c_ulong,
}

/// See `struct _drmVBlankReq`.
pub type drmVBlankReq = _drmVBlankReq;
/// Pointer to a question.
pub type drmVBlankReqPtr = *mut drmVBlankReq;

/// What happened.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmVBlankReply {
    /// As in the question, without `DRM_VBLANK_RELATIVE`.
    pub r#type: drmVBlankSeqType,
    /// Number of the vertical blank.
    pub sequence: c_uint,
    /// Its time: seconds.
    pub tval_sec: c_long,
    /// Its time: microseconds.
    pub tval_usec: c_long,
}

/// See `struct _drmVBlankReply`.
pub type drmVBlankReply = _drmVBlankReply;
/// Pointer to an answer.
pub type drmVBlankReplyPtr = *mut drmVBlankReply;

/// A wait for a vertical blank: the question, and in its place the answer.
#[derive(Clone, Copy)]
#[repr(C)]
pub union _drmVBlank {
    /// Before the call.
    pub request: drmVBlankReq,
    /// After the call.
    pub reply: drmVBlankReply,
}

/// See `union _drmVBlank`.
pub type drmVBlank = _drmVBlank;
/// Pointer to a wait.
pub type drmVBlankPtr = *mut drmVBlank;

// SAFETY: integers.
unsafe impl Zeroed for drmVBlank {}

const _: () = assert!(size_of::<drmVBlank>() == size_of::<drm_wait_vblank>());
const _: () = assert!(align_of::<drmVBlank>() == align_of::<drm_wait_vblank>());

impl drmVBlank {
    /// A question.
    #[must_use]
    pub const fn new(request: drmVBlankReq) -> Self {
        // The answer is the longer one; none of it may be left unwritten.
        let mut wait = Self {
            reply: drmVBlankReply {
                r#type: request.r#type,
                sequence: 0,
                tval_sec: 0,
                tval_usec: 0,
            },
        };
        wait.request = request;
        wait
    }

    /// The answer.
    #[must_use]
    pub const fn reply(&self) -> drmVBlankReply {
        // SAFETY: all bits are valid integers, and all of them have been written.
        unsafe { self.reply }
    }

    /// Makes the sequence count from the driver's start.
    pub(crate) const fn make_absolute(&mut self) {
        // SAFETY: all bits are valid integers.
        let bits = unsafe { self.request.r#type.0 };
        self.request.r#type = drmVBlankSeqType(bits & !drmVBlankSeqType::RELATIVE.0);
    }
}
