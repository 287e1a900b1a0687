//! The structures of `xf86drm.h` and `xf86drmMode.h`: what C programs see, and what the safe API
//! keeps its results in.
//!
//! Structures carry the header's tags (`_drmModeRes`) and typedefs (`drmModeRes`, `drmModeResPtr`).
//! Those that own arrays free them when dropped, going by the pointers only: C programs may have
//! replaced arrays and counts. Kernel structures are in `uapi`.
#![allow(unsafe_code, non_camel_case_types, non_snake_case)]

pub mod blob;
pub mod buffers;
pub mod bus;
pub mod connector;
pub mod contexts;
pub mod crtc;
pub mod device;
pub mod encoder;
pub mod entries;
pub mod event;
pub mod format_modifier;
pub mod framebuffer;
pub mod lease;
pub mod lock;
pub mod maps;
pub mod mode_info;
pub mod plane;
pub mod property;
pub mod resources;
pub mod server;
pub mod stats;
pub mod vblank;
pub mod version;
