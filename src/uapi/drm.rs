//! The arguments of the requests that every DRM device takes, modes or not; buffers, vblanks and the
//! events that are read from a device are in the submodules, all names here. Sync objects, mode
//! setting and what only old user-mode drivers take are elsewhere.

mod buffer;
mod vblank;

use core::ffi::{c_char, c_int, c_uint};

pub use buffer::*;
pub use vblank::*;

use super::layout;

/// The token by which a master admits a client.
pub type drm_magic_t = c_uint;

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
    pub magic: drm_magic_t,
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

/// `DRM_IOCTL_SET_CLIENT_NAME`: a name for this client in the kernel's lists of clients.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_set_client_name {
    /// In: its length in bytes, at most `DRM_CLIENT_NAME_MAX_LEN`; 0 takes the name away.
    pub name_len: u64,
    /// In: address of its bytes, without NUL; letters, digits, signs, no blanks.
    pub name: u64,
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

/// Longest name of a client in bytes.
pub const DRM_CLIENT_NAME_MAX_LEN: u64 = 64;

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
    drm_set_client_name, 16 { name_len: 0, name: 8 }
    drm_clip_rect, 8 { x1: 0, y1: 2, x2: 4, y2: 6 }
}
