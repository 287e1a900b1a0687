//! Dumb buffers with an owner, mapped and not.

use core::fmt;
use core::ops::{Deref, DerefMut};
use std::io;
use std::os::fd::AsFd;

use drm_fourcc::DrmFourcc;

use super::Owned;
use crate::buffer::{self, Buffer};
use crate::control::dumbbuffer::{self, DumbMapping};
use crate::os::map::Mapping;
use crate::{DeviceFd, Result};

/// A dumb buffer. Framebuffers made of it keep its memory when it is dropped.
pub type DumbBuffer<D> = Owned<D, Kind>;

/// Dumb buffers: [`dumbbuffer::destroy`] gives them up.
#[derive(Clone, Copy, Debug)]
pub enum Kind {}

impl super::Kind for Kind {
    type Handle = dumbbuffer::DumbBuffer;

    fn give_up(fd: DeviceFd<'_>, handle: Self::Handle) -> Result<()> {
        handle.destroy(fd)
    }
}

impl<D: AsFd> DumbBuffer<D> {
    /// [`create_dumb_buffer`](crate::control::Device::create_dumb_buffer) with an owner.
    ///
    /// # Errors
    ///
    /// As for [`dumbbuffer::create`].
    pub fn create(device: D, size: (u32, u32), format: DrmFourcc, bpp: u32) -> io::Result<Self> {
        let fd = DeviceFd::from(&device);
        let buffer = dumbbuffer::DumbBuffer::create(fd, size, format, bpp)?;
        Ok(Self::from_handle(device, buffer))
    }

    /// The memory, for as long as it is borrowed.
    ///
    /// # Errors
    ///
    /// As for [`dumbbuffer::map_offset`], and those of `mmap`.
    pub fn map(&mut self) -> io::Result<DumbMapping<'_>> {
        Ok(DumbMapping::new(DeviceFd::from(&self.device), &mut self.handle)?)
    }

    /// The buffer with its memory, for as long as both are there.
    ///
    /// # Errors
    ///
    /// As for [`map`](Self::map); then the buffer has been given up.
    pub fn into_mapped(self) -> io::Result<MappedDumbBuffer<D>> {
        let mapping = self.handle.map(DeviceFd::from(&self.device))?;
        Ok(MappedDumbBuffer { mapping, buffer: self })
    }
}

impl<D: AsFd> Buffer for DumbBuffer<D> {
    fn size(&self) -> (u32, u32) {
        self.handle.size()
    }

    fn format(&self) -> DrmFourcc {
        self.handle.format()
    }

    fn pitch(&self) -> u32 {
        self.handle.pitch()
    }

    fn handle(&self) -> buffer::Handle {
        self.handle.handle()
    }
}

/// A dumb buffer and its memory, which is what it dereferences to. Dropping it unmaps the memory and gives the buffer up.
pub struct MappedDumbBuffer<D: AsFd> {
    // Dropped first.
    mapping: Mapping,
    buffer: DumbBuffer<D>,
}

impl<D: AsFd> MappedDumbBuffer<D> {
    /// Makes a buffer and maps it.
    ///
    /// # Errors
    ///
    /// As for [`DumbBuffer::create`] and [`DumbBuffer::map`].
    pub fn create(device: D, size: (u32, u32), format: DrmFourcc, bpp: u32) -> io::Result<Self> {
        DumbBuffer::create(device, size, format, bpp)?.into_mapped()
    }

    /// The buffer.
    #[must_use]
    pub const fn buffer(&self) -> &DumbBuffer<D> {
        &self.buffer
    }

    /// The buffer without its memory, which is unmapped.
    #[must_use]
    pub fn into_buffer(self) -> DumbBuffer<D> {
        self.buffer
    }
}

impl<D: AsFd> Deref for MappedDumbBuffer<D> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.mapping.bytes()
    }
}

impl<D: AsFd> DerefMut for MappedDumbBuffer<D> {
    fn deref_mut(&mut self) -> &mut [u8] {
        self.mapping.bytes_mut()
    }
}

impl<D: AsFd> Buffer for MappedDumbBuffer<D> {
    fn size(&self) -> (u32, u32) {
        self.buffer.size()
    }

    fn format(&self) -> DrmFourcc {
        self.buffer.format()
    }

    fn pitch(&self) -> u32 {
        self.buffer.pitch()
    }

    fn handle(&self) -> buffer::Handle {
        Buffer::handle(&self.buffer)
    }
}

impl<D: AsFd> fmt::Debug for MappedDumbBuffer<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MappedDumbBuffer").field(&self.buffer.handle).finish()
    }
}
