//! Mode setting (KMS): the objects of a display device and the requests on them.
//!
//! One module per object, as in drm-kms(7). What is not mode setting is in [`device`](crate::device).

pub mod atomic;
pub mod blob;
pub mod connector;
pub mod crtc;
pub mod cursor;
pub mod dumb;
pub mod encoder;
pub mod event;
mod flags;
pub mod format_modifier;
pub mod framebuffer;
pub mod gamma;
pub mod lease;
pub mod plane;
pub mod property;
pub mod resources;
pub mod sequence;
pub mod vblank;

pub use flags::{CommitFlags, FramebufferFlags, PageFlipFlags};
