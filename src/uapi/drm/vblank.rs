//! Vblanks and frame counts: the arguments of the requests that wait for them, and the events that are
//! read from a device.

use core::ffi::{c_long, c_uint, c_ulong};

use super::super::layout;

/// Bits `_DRM_VBLANK_*`.
pub type drm_vblank_seq_type = u32;

/// `DRM_IOCTL_WAIT_VBLANK`, on the way in: which vblank, and how to learn of it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_wait_vblank_request {
    /// Bits `_DRM_VBLANK_*`, with the CRTC's index among them.
    pub r#type: drm_vblank_seq_type,
    /// The vblank: a count, or a distance from now.
    pub sequence: c_uint,
    /// With `_DRM_VBLANK_EVENT`: number that the event carries back.
    pub signal: c_ulong,
}

/// `DRM_IOCTL_WAIT_VBLANK`, on the way out: which vblank it was, and when.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_wait_vblank_reply {
    /// The bits of the request.
    pub r#type: drm_vblank_seq_type,
    /// Count of the vblank.
    pub sequence: c_uint,
    /// When: seconds.
    pub tval_sec: c_long,
    /// When: microseconds of the second.
    pub tval_usec: c_long,
}

/// `DRM_IOCTL_WAIT_VBLANK`: waits for a vblank, or asks for an event at it.
#[repr(C)]
#[derive(Clone, Copy)]
pub union drm_wait_vblank {
    /// In.
    pub request: drm_wait_vblank_request,
    /// Out.
    pub reply: drm_wait_vblank_reply,
}

/// `DRM_IOCTL_CRTC_GET_SEQUENCE`: the frame count of a CRTC, and when it last rose.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_crtc_get_sequence {
    /// In: the CRTC.
    pub crtc_id: u32,
    /// Out: 1 if the CRTC is on.
    pub active: u32,
    /// Out: the count.
    pub sequence: u64,
    /// Out: when the first pixel of that frame was sent, in ns.
    pub sequence_ns: i64,
}

/// `DRM_IOCTL_CRTC_QUEUE_SEQUENCE`: asks for an event at a frame count.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_crtc_queue_sequence {
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In: bits `DRM_CRTC_SEQUENCE_*`.
    pub flags: u32,
    /// In: a count, or a distance from now; out: the count of the event.
    pub sequence: u64,
    /// In: number that the event carries back.
    pub user_data: u64,
}

/// How each event begins that is read from a device.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_event {
    /// What it is: `DRM_EVENT_*`, or a driver's own number from 0x80000000.
    pub r#type: u32,
    /// Its bytes, these included.
    pub length: u32,
}

/// An event `DRM_EVENT_VBLANK` or `DRM_EVENT_FLIP_COMPLETE`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_event_vblank {
    /// What it is.
    pub base: drm_event,
    /// The number given when it was asked for.
    pub user_data: u64,
    /// When: seconds.
    pub tv_sec: u32,
    /// When: microseconds of the second.
    pub tv_usec: u32,
    /// Count of the vblank.
    pub sequence: u32,
    /// The CRTC; 0 from kernels without `DRM_CAP_CRTC_IN_VBLANK_EVENT`.
    pub crtc_id: u32,
}

/// An event `DRM_EVENT_CRTC_SEQUENCE`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_event_crtc_sequence {
    /// What it is.
    pub base: drm_event,
    /// The number given when it was asked for.
    pub user_data: u64,
    /// When, in ns.
    pub time_ns: i64,
    /// The frame count.
    pub sequence: u64,
}

/// Event: a vblank, asked for by `DRM_IOCTL_WAIT_VBLANK`.
pub const DRM_EVENT_VBLANK: u32 = 1;
/// Event: a flip or commit is done.
pub const DRM_EVENT_FLIP_COMPLETE: u32 = 2;
/// Event: a frame count is reached.
pub const DRM_EVENT_CRTC_SEQUENCE: u32 = 3;

/// Vblank: by count.
pub const _DRM_VBLANK_ABSOLUTE: u32 = 0;
/// Vblank: by distance from now.
pub const _DRM_VBLANK_RELATIVE: u32 = 1;
/// Vblank: the bits that hold a CRTC's index beyond the second.
pub const _DRM_VBLANK_HIGH_CRTC_MASK: u32 = 0x3e;
/// Vblank: how far left that index is shifted.
pub const _DRM_VBLANK_HIGH_CRTC_SHIFT: u32 = 1;
/// Vblank: send an event, do not wait.
pub const _DRM_VBLANK_EVENT: u32 = 0x0400_0000;
/// Vblank: together with a flip; not used by kernels today.
pub const _DRM_VBLANK_FLIP: u32 = 0x0800_0000;
/// Vblank: if it has passed, take the next.
pub const _DRM_VBLANK_NEXTONMISS: u32 = 0x1000_0000;
/// Vblank: of the second CRTC.
pub const _DRM_VBLANK_SECONDARY: u32 = 0x2000_0000;
/// Vblank: send a signal; not supported by kernels today.
pub const _DRM_VBLANK_SIGNAL: u32 = 0x4000_0000;
/// Mask of the two ways to give a vblank.
pub const _DRM_VBLANK_TYPES_MASK: u32 = 1;
/// Mask of the vblank flags, not of the CRTC's index.
pub const _DRM_VBLANK_FLAGS_MASK: u32 = 0x7400_0000;

/// Sequence: by distance from now.
pub const DRM_CRTC_SEQUENCE_RELATIVE: u32 = 1;
/// Sequence: if it has passed, take the next frame.
pub const DRM_CRTC_SEQUENCE_NEXT_ON_MISS: u32 = 2;

layout! {
    drm_wait_vblank_request, 16 { r#type: 0, sequence: 4, signal: 8 }
    drm_wait_vblank_reply, 24 { r#type: 0, sequence: 4, tval_sec: 8, tval_usec: 16 }
    drm_crtc_get_sequence, 24 { crtc_id: 0, active: 4, sequence: 8, sequence_ns: 16 }
    drm_crtc_queue_sequence, 24 { crtc_id: 0, flags: 4, sequence: 8, user_data: 16 }
    drm_event, 8 { r#type: 0, length: 4 }
    drm_event_vblank, 32 {
        base: 0, user_data: 8, tv_sec: 16, tv_usec: 20, sequence: 24, crtc_id: 28,
    }
    drm_event_crtc_sequence, 32 { base: 0, user_data: 8, time_ns: 16, sequence: 24 }
}

// SAFETY: both members are integers that cover the same bytes, and the rest is padding.
unsafe impl crate::mem::Zeroed for drm_wait_vblank {}

#[cfg(target_pointer_width = "64")]
const _: () = {
    assert!(core::mem::size_of::<drm_wait_vblank>() == 24);
    assert!(core::mem::offset_of!(drm_wait_vblank, request) == 0);
    assert!(core::mem::offset_of!(drm_wait_vblank, reply) == 0);
};
