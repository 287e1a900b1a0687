//! Objects with owners that give them up when dropped. Opt-in: the methods of [`Device`](super::Device) take and return
//! bare handles.
//!
//! An owner keeps the device by which the object is given up: a reference, an [`Arc`](std::sync::Arc), or whatever else has
//! its file descriptor. The bare handle is always within reach.
//!
//! ```no_run
//! use drm::buffer::DrmFourcc;
//! use drm::control::{Device, owned};
//!
//! # fn show(card: &impl Device) -> std::io::Result<()> {
//! let mut buffer = owned::MappedDumbBuffer::create(card, (640, 480), DrmFourcc::Xrgb8888, 32)?;
//! buffer.fill(0x80);
//! let framebuffer = owned::Framebuffer::add(card, &buffer, 24, 32)?;
//! let resources = card.resource_handles()?;
//! for crtc in resources.crtcs() {
//!     let mode = card.get_crtc(*crtc)?.mode();
//!     card.set_crtc(*crtc, Some(framebuffer.handle()), (0, 0), resources.connectors(), mode)?;
//! }
//! # Ok(())
//! # }
//! ```

mod blob;
mod dumbbuffer;
mod framebuffer;
mod gem;
mod lease;
mod syncobj;

use core::fmt;
use std::io;
use std::os::fd::AsFd;

use crate::{DeviceFd, Result};

pub use blob::PropertyBlob;
pub use dumbbuffer::{DumbBuffer, MappedDumbBuffer};
pub use framebuffer::Framebuffer;
pub use gem::Gem;
pub use lease::Lease;
pub use syncobj::Syncobj;

/// The kinds of objects that can be owned.
pub mod kind {
    pub use super::blob::Kind as PropertyBlob;
    pub use super::dumbbuffer::Kind as DumbBuffer;
    pub use super::framebuffer::Kind as Framebuffer;
    pub use super::gem::Kind as Gem;
    pub use super::lease::Kind as Lease;
    pub use super::syncobj::Kind as Syncobj;
}

/// A kind of objects that can be owned: what their handles are, and how they are given up.
pub trait Kind {
    /// What is owned.
    type Handle: Copy + fmt::Debug;

    /// Gives an object up.
    ///
    /// # Errors
    ///
    /// Those of the request that each kind names.
    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()>;
}

/// An object of a device, given up when this is dropped.
pub struct Owned<D: AsFd, K: Kind> {
    device: D,
    /// Until it is somebody else's.
    owned: bool,
    handle: K::Handle,
}

impl<D: AsFd, K: Kind> Owned<D, K> {
    /// Takes an object over. Whoever else gives it up takes it away from this owner.
    pub const fn from_handle(device: D, handle: K::Handle) -> Self {
        Self { device, owned: true, handle }
    }

    /// The object, which stays owned.
    #[must_use]
    pub const fn handle(&self) -> K::Handle {
        self.handle
    }

    /// The device that the object is on.
    #[must_use]
    pub const fn device(&self) -> &D {
        &self.device
    }

    /// The object, which nobody gives up any more; the device is dropped.
    #[must_use]
    pub fn into_handle(mut self) -> K::Handle {
        self.owned = false;
        self.handle
    }

    /// Gives the object up, as dropping does, and says whether that worked.
    ///
    /// # Errors
    ///
    /// Those of the request that the kind names. There is no second try.
    pub fn destroy(mut self) -> io::Result<()> {
        self.owned = false;
        Ok(K::give_up(DeviceFd::from(&self.device), self.handle)?)
    }
}

impl<D: AsFd, K: Kind> Drop for Owned<D, K> {
    fn drop(&mut self) {
        if self.owned {
            // What cannot be given up stays until the device's file is closed.
            let _ = K::give_up(DeviceFd::from(&self.device), self.handle);
        }
    }
}

impl<D: AsFd, K: Kind> fmt::Debug for Owned<D, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Owned").field(&self.handle).finish()
    }
}
