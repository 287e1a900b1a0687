//! `xf86drm.h`, one file per topic.

mod buffer;
mod busid;
mod caps;
mod device;
mod error;
mod event;
mod ioctl;
mod master;
mod memory;
mod names;
mod node;
mod once;
mod open;
mod server;
mod syncobj;
mod vblank;
mod version;

pub use buffer::*;
pub use busid::*;
pub use caps::*;
pub use device::*;
pub use error::*;
pub use event::*;
pub use ioctl::*;
pub use master::*;
pub use memory::*;
pub use names::*;
pub use node::*;
pub use once::*;
pub use open::*;
pub use server::*;
pub use syncobj::*;
pub use vblank::*;
pub use version::*;
