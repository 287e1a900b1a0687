//! The arguments of the requests that every DRM device takes, modes or not, and the events that are
//! read from it; sync objects, mode setting and what only old user-mode drivers take are elsewhere.

use core::ffi::{c_char, c_int, c_long, c_uint, c_ulong};

use super::layout;

/// `DRM_IOCTL_VERSION`: the driver's name and version.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_version {
    /// Out: first number.
    pub version_major: c_int,
    /// Out: second number.
    pub version_minor: c_int,
    /// Out: third number.
    pub version_patchlevel: c_int,
    /// In: room for the name in bytes; out: its length, without NUL.
    pub name_len: usize,
    /// In: where to write the name, which gets no NUL.
    pub name: *mut c_char,
    /// In: room for the date in bytes; out: its length, without NUL.
    pub date_len: usize,
    /// In: where to write the date, which gets no NUL.
    pub date: *mut c_char,
    /// In: room for the description in bytes; out: its length, without NUL.
    pub desc_len: usize,
    /// In: where to write the description, which gets no NUL.
    pub desc: *mut c_char,
}

/// `DRM_IOCTL_GET_UNIQUE`, `DRM_IOCTL_SET_UNIQUE`: the bus id of the device.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_unique {
    /// In: room, or length when setting, in bytes; out: length, without NUL.
    pub unique_len: usize,
    /// In: where to write the bus id, which gets no NUL, or where it is.
    pub unique: *mut c_char,
}

/// `DRM_IOCTL_GET_CAP`: what the device can do.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_get_cap {
    /// In: which ability, a number `DRM_CAP_*`.
    pub capability: u64,
    /// Out: its value.
    pub value: u64,
}

/// `DRM_IOCTL_SET_CLIENT_CAP`: what this client wants to see.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_set_client_cap {
    /// In: which ability, a number `DRM_CLIENT_CAP_*`.
    pub capability: u64,
    /// In: 1 for yes, 0 for no; some take other numbers.
    pub value: u64,
}

/// `DRM_IOCTL_GET_MAGIC`, `DRM_IOCTL_AUTH_MAGIC`: the token by which a master admits a client.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_auth {
    /// Out when getting, in when admitting.
    pub magic: c_uint,
}

/// `DRM_IOCTL_SET_VERSION`: asks for versions of the interface; -1 leaves one alone.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_set_version {
    /// The interface's first number: in wanted, out what the kernel has.
    pub drm_di_major: c_int,
    /// The interface's second number: in wanted, out what the kernel has.
    pub drm_di_minor: c_int,
    /// The driver's first number: in wanted, out what the kernel has.
    pub drm_dd_major: c_int,
    /// The driver's second number: in wanted, out what the kernel has.
    pub drm_dd_minor: c_int,
}

/// `DRM_IOCTL_GEM_CLOSE`: gives a buffer handle up.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_gem_close {
    /// In: the GEM handle.
    pub handle: u32,
    /// Padding; 0.
    pub pad: u32,
}

/// `DRM_IOCTL_PRIME_HANDLE_TO_FD`, `DRM_IOCTL_PRIME_FD_TO_HANDLE`: between GEM handle and dma-buf.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_prime_handle {
    /// The GEM handle: in or out, by request.
    pub handle: u32,
    /// In, towards a descriptor: `O_CLOEXEC` and `O_RDWR`.
    pub flags: u32,
    /// The dma-buf's descriptor: out or in, by request.
    pub fd: i32,
}

/// A rectangle in px, listed by `DRM_IOCTL_MODE_DIRTYFB` and `DRM_IOCTL_UPDATE_DRAW`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_clip_rect {
    /// Left edge.
    pub x1: u16,
    /// Top edge.
    pub y1: u16,
    /// Right edge, exclusive.
    pub x2: u16,
    /// Bottom edge, exclusive.
    pub y2: u16,
}

/// `DRM_IOCTL_WAIT_VBLANK`, on the way in: which vblank, and how to learn of it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_wait_vblank_request {
    /// Bits `_DRM_VBLANK_*`, with the CRTC's index among them.
    pub r#type: u32,
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
    pub r#type: u32,
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
    /// What it is: `DRM_EVENT_*`, or a driver's own number from 0x8000_0000.
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

/// Ability: dumb buffers.
pub const DRM_CAP_DUMB_BUFFER: u64 = 1;
/// Ability: vblank requests name CRTCs beyond the second.
pub const DRM_CAP_VBLANK_HIGH_CRTC: u64 = 2;
/// Ability: the depth best suited to dumb buffers, in bits.
pub const DRM_CAP_DUMB_PREFERRED_DEPTH: u64 = 3;
/// Ability: drawing elsewhere and copying is faster than into a dumb buffer.
pub const DRM_CAP_DUMB_PREFER_SHADOW: u64 = 4;
/// Ability: dma-bufs, bits `DRM_PRIME_CAP_*`.
pub const DRM_CAP_PRIME: u64 = 5;
/// Ability: times of events are of `CLOCK_MONOTONIC`.
pub const DRM_CAP_TIMESTAMP_MONOTONIC: u64 = 6;
/// Ability: flips without waiting for vblank.
pub const DRM_CAP_ASYNC_PAGE_FLIP: u64 = 7;
/// Ability: width of cursors that always works, in px.
pub const DRM_CAP_CURSOR_WIDTH: u64 = 8;
/// Ability: height of cursors that always works, in px.
pub const DRM_CAP_CURSOR_HEIGHT: u64 = 9;
/// Ability: framebuffers with modifiers.
pub const DRM_CAP_ADDFB2_MODIFIERS: u64 = 0x10;
/// Ability: flips at a given vblank.
pub const DRM_CAP_PAGE_FLIP_TARGET: u64 = 0x11;
/// Ability: events say which CRTC.
pub const DRM_CAP_CRTC_IN_VBLANK_EVENT: u64 = 0x12;
/// Ability: sync objects.
pub const DRM_CAP_SYNCOBJ: u64 = 0x13;
/// Ability: sync objects with timelines.
pub const DRM_CAP_SYNCOBJ_TIMELINE: u64 = 0x14;
/// Ability: atomic commits without waiting for vblank.
pub const DRM_CAP_ATOMIC_ASYNC_PAGE_FLIP: u64 = 0x15;
/// Bit of `DRM_CAP_PRIME`: from dma-buf to handle.
pub const DRM_PRIME_CAP_IMPORT: u64 = 1;
/// Bit of `DRM_CAP_PRIME`: from handle to dma-buf.
pub const DRM_PRIME_CAP_EXPORT: u64 = 2;

/// Client: show stereoscopic modes.
pub const DRM_CLIENT_CAP_STEREO_3D: u64 = 1;
/// Client: show primary and cursor planes too.
pub const DRM_CLIENT_CAP_UNIVERSAL_PLANES: u64 = 2;
/// Client: atomic mode setting.
pub const DRM_CLIENT_CAP_ATOMIC: u64 = 3;
/// Client: show the aspect ratio of modes.
pub const DRM_CLIENT_CAP_ASPECT_RATIO: u64 = 4;
/// Client: show connectors that write into memory.
pub const DRM_CLIENT_CAP_WRITEBACK_CONNECTORS: u64 = 5;
/// Client: sets the hot spot of cursor planes.
pub const DRM_CLIENT_CAP_CURSOR_PLANE_HOTSPOT: u64 = 6;
/// Client: use colour pipelines of planes.
pub const DRM_CLIENT_CAP_PLANE_COLOR_PIPELINE: u64 = 7;

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
    drm_version, 64 {
        version_major: 0, version_minor: 4, version_patchlevel: 8, name_len: 16, name: 24,
        date_len: 32, date: 40, desc_len: 48, desc: 56,
    }
    drm_unique, 16 { unique_len: 0, unique: 8 }
    drm_get_cap, 16 { capability: 0, value: 8 }
    drm_set_client_cap, 16 { capability: 0, value: 8 }
    drm_auth, 4 { magic: 0 }
    drm_set_version, 16 { drm_di_major: 0, drm_di_minor: 4, drm_dd_major: 8, drm_dd_minor: 12 }
    drm_gem_close, 8 { handle: 0, pad: 4 }
    drm_prime_handle, 12 { handle: 0, flags: 4, fd: 8 }
    drm_clip_rect, 8 { x1: 0, y1: 2, x2: 4, y2: 6 }
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
