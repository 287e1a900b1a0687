//! Framebuffers with an owner.

use std::io;
use std::os::fd::AsFd;

use super::Owned;
use crate::buffer::{Buffer, PlanarBuffer};
use crate::control::{FbCmd2Flags, framebuffer};
use crate::{DeviceFd, Result};

/// A framebuffer; dropping it switches off what shows it.
pub type Framebuffer<D> = Owned<D, Kind>;

/// Framebuffers: [`framebuffer::remove`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = framebuffer::Handle;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        framebuffer::remove(fd, handle.into())
    }
}

impl<D: AsFd> Framebuffer<D> {
    /// [`add_framebuffer`](crate::control::Device::add_framebuffer) with an owner.
    ///
    /// # Errors
    ///
    /// As for [`framebuffer::add`].
    pub fn add<B>(device: D, buffer: &B, depth: u32, bpp: u32) -> io::Result<Self>
    where
        B: Buffer + ?Sized,
    {
        let handle = framebuffer::add_buffer(DeviceFd::from(&device), buffer, depth, bpp)?;
        Ok(Self::from_handle(device, handle))
    }

    /// [`add_planar_framebuffer`](crate::control::Device::add_planar_framebuffer) with an owner.
    ///
    /// # Errors
    ///
    /// As for that method.
    pub fn add_planar<B>(device: D, buffer: &B, flags: FbCmd2Flags) -> io::Result<Self>
    where
        B: PlanarBuffer + ?Sized,
    {
        let handle = framebuffer::add_buffers(DeviceFd::from(&device), buffer, flags)?;
        Ok(Self::from_handle(device, handle))
    }

    /// Gives it up and leaves what shows it: [`framebuffer::close`].
    ///
    /// # Errors
    ///
    /// As for that function; then it has been given up in the other way.
    pub fn close(self) -> io::Result<()> {
        framebuffer::close(DeviceFd::from(self.device()), self.handle().into())?;
        let _ = self.into_handle();
        Ok(())
    }
}
