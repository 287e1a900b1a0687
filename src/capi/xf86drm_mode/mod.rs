//! `xf86drmMode.h`, one file per topic.

mod atomic;
mod blob;
mod connector;
mod crtc;
mod cursor;
mod dumbbuffer;
mod encoder;
mod format_modifier;
mod framebuffer;
mod gamma;
mod lease;
mod mode_info;
mod plane;
mod property;
mod resources;
mod support;

pub use atomic::*;
pub use blob::*;
pub use connector::*;
pub use crtc::*;
pub use cursor::*;
pub use dumbbuffer::*;
pub use encoder::*;
pub use format_modifier::*;
pub use framebuffer::*;
pub use gamma::*;
pub use lease::*;
pub use mode_info::*;
pub use plane::*;
pub use property::*;
pub use resources::*;
pub use support::*;
