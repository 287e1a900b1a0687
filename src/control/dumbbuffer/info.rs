//! Dumb buffers as Rust programs see them, and their memory.

use core::borrow::{Borrow, BorrowMut};
use core::fmt;
use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};

use drm_fourcc::DrmFourcc;

use super::{Allocation, create, destroy, map_offset};
use crate::buffer::{self, Buffer};
use crate::control::new_handle;
use crate::os::map::Mapping;
use crate::{DeviceFd, Errno, Result};

/// A dumb buffer: memory that the CPU draws into and every driver can show.
///
/// A value that nobody owns: it is given up by [`destroy_dumb_buffer`](crate::control::Device::destroy_dumb_buffer) only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DumbBuffer {
    size: (u32, u32),
    length: u64,
    format: DrmFourcc,
    pitch: u32,
    handle: buffer::Handle,
}

impl DumbBuffer {
    /// [`create`]; `EPROTO` if the driver says that the buffer is smaller than its lines, which no driver should.
    pub(crate) fn create(
        fd: DeviceFd<'_>,
        (width, height): (u32, u32),
        format: DrmFourcc,
        bpp: u32,
    ) -> Result<Self> {
        let Allocation { handle, pitch, size: length } = create(fd, width, height, bpp, 0)?;
        let handle: buffer::Handle = new_handle(handle)?;
        // Both factors are 32 bits wide.
        let lines = u64::from(pitch) * u64::from(height);
        if length == 0 || length < lines {
            // The size is the error to report.
            let _ = destroy(fd, handle.into());
            return Err(Errno::PROTO.into());
        }
        Ok(Self { size: (width, height), length, format, pitch, handle })
    }

    /// Bytes in all: what a mapping has.
    #[must_use]
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// [`destroy`].
    pub(crate) fn destroy(self, fd: DeviceFd<'_>) -> Result<()> {
        destroy(fd, self.handle.into())
    }

    /// [`map_offset`], and the mapping; `EOVERFLOW` if the buffer is larger than this process can map.
    pub(crate) fn map(&self, fd: DeviceFd<'_>) -> Result<Mapping> {
        let offset = map_offset(fd, self.handle.into())?;
        Mapping::of_reported(fd, self.length, offset)
    }
}

impl Buffer for DumbBuffer {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn format(&self) -> DrmFourcc {
        self.format
    }

    fn pitch(&self) -> u32 {
        self.pitch
    }

    fn handle(&self) -> buffer::Handle {
        self.handle
    }
}

/// The memory of a [`DumbBuffer`]; dropping it unmaps it.
///
/// The display reads it while it is drawn into, and whoever else has the buffer mapped may write to it.
pub struct DumbMapping<'a> {
    mapping: Mapping,
    buffer: PhantomData<&'a mut DumbBuffer>,
}

impl<'a> DumbMapping<'a> {
    /// [`DumbBuffer::map`].
    pub(crate) fn new(fd: DeviceFd<'_>, buffer: &'a mut DumbBuffer) -> Result<Self> {
        Ok(Self { mapping: buffer.map(fd)?, buffer: PhantomData })
    }
}

impl fmt::Debug for DumbMapping<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DumbMapping").field("length", &self.len()).finish()
    }
}

impl Deref for DumbMapping<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.mapping.bytes()
    }
}

impl DerefMut for DumbMapping<'_> {
    fn deref_mut(&mut self) -> &mut [u8] {
        self.mapping.bytes_mut()
    }
}

impl AsRef<[u8]> for DumbMapping<'_> {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl AsMut<[u8]> for DumbMapping<'_> {
    fn as_mut(&mut self) -> &mut [u8] {
        self
    }
}

impl Borrow<[u8]> for DumbMapping<'_> {
    fn borrow(&self) -> &[u8] {
        self
    }
}

impl BorrowMut<[u8]> for DumbMapping<'_> {
    fn borrow_mut(&mut self) -> &mut [u8] {
        self
    }
}
