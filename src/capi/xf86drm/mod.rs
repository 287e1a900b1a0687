//! `xf86drm.h`, one file per topic.

mod event;
mod ioctl;
mod memory;
mod vblank;

pub use event::*;
pub use ioctl::*;
pub use memory::*;
pub use vblank::*;
