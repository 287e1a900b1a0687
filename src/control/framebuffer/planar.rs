//! Framebuffers of several planes as Rust programs see them, and why one cannot be told about.

use core::fmt;
use std::io;

use drm_fourcc::{DrmFourcc, DrmModifier, UnrecognizedFourcc};

use super::{Handle, Planar, query_planar};
use crate::buffer::{self, PlanarBuffer};
use crate::control::{FbCmd2Flags, from_u32, new_handle};
use crate::{DeviceFd, Errno, Result};

/// `drmModeFB2`: what a framebuffer is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlanarInfo {
    handle: Handle,
    format: DrmFourcc,
    layout: Planar,
}

impl PlanarInfo {
    /// [`get_planar`](super::get_planar).
    pub(crate) fn get(
        fd: DeviceFd<'_>,
        handle: Handle,
    ) -> core::result::Result<Self, GetPlanarFramebufferError> {
        let layout = Planar::get(fd, handle).map_err(io::Error::from)?;
        match DrmFourcc::try_from(layout.pixel_format) {
            Ok(format) => Ok(Self { handle, format, layout }),
            Err(unrecognized) => {
                close_each(fd, &layout.handles);
                Err(unrecognized.into())
            }
        }
    }

    /// The framebuffer.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// Width and height, in pixels.
    #[must_use]
    pub const fn size(&self) -> (u32, u32) {
        (self.layout.width, self.layout.height)
    }

    /// Format of the pixels.
    #[must_use]
    pub const fn pixel_format(&self) -> DrmFourcc {
        self.format
    }

    /// What it is; [`MODIFIERS`](FbCmd2Flags::MODIFIERS) if there is a modifier.
    #[must_use]
    pub const fn flags(&self) -> FbCmd2Flags {
        self.layout.flags
    }

    /// New handles of the buffers, for the caller to close: planes may share one, which is closed once. All `None` for
    /// clients that are neither master nor root.
    #[must_use]
    pub fn buffers(&self) -> [Option<buffer::Handle>; 4] {
        self.layout.handles.map(from_u32)
    }

    /// Bytes from one line to the next, per plane.
    #[must_use]
    pub const fn pitches(&self) -> [u32; 4] {
        self.layout.pitches
    }

    /// Byte at which each plane begins in its buffer.
    #[must_use]
    pub const fn offsets(&self) -> [u32; 4] {
        self.layout.offsets
    }

    /// Layout of the pixels, if it was given.
    #[must_use]
    pub fn modifier(&self) -> Option<DrmModifier> {
        let [modifier, ..] = self.layout.modifiers;
        self.flags().contains(FbCmd2Flags::MODIFIERS).then(|| modifier.into())
    }
}

impl fmt::Display for PlanarInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Framebuffer {}", u32::from(self.handle))
    }
}

impl Planar {
    /// [`get_planar`](super::get_planar).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        query_planar(fd, handle.into(), |reply| {
            Ok(Self {
                width: reply.width,
                height: reply.height,
                pixel_format: reply.pixel_format,
                flags: FbCmd2Flags::from_bits_retain(reply.flags),
                handles: reply.handles,
                pitches: reply.pitches,
                offsets: reply.offsets,
                modifiers: reply.modifier,
            })
        })
    }

    /// [`add_planar`](super::add_planar).
    pub(crate) fn add(&self, fd: DeviceFd<'_>) -> Result<Handle> {
        new_handle(super::add_planar(fd, self)?)
    }
}

/// Gives up the handles that an answer brought and nobody is told of.
fn close_each(fd: DeviceFd<'_>, handles: &[u32; 4]) {
    for (place, handle) in handles.iter().enumerate() {
        let seen = handles.iter().take(place).any(|earlier| earlier == handle);
        if *handle != 0 && !seen {
            // The format is the error to report.
            let _ = buffer::gem::close(fd, *handle);
        }
    }
}

/// [`add_planar`](super::add_planar); `EINVAL` if buffer and flags disagree about whether there is a modifier.
pub(crate) fn add_buffers<B: PlanarBuffer + ?Sized>(
    fd: DeviceFd<'_>,
    buffer: &B,
    flags: FbCmd2Flags,
) -> Result<Handle> {
    let modifier = buffer.modifier().filter(|modifier| *modifier != DrmModifier::Invalid);
    if modifier.is_some() != flags.contains(FbCmd2Flags::MODIFIERS) {
        return Err(Errno::INVAL.into());
    }
    let (width, height) = buffer.size();
    let handles = buffer.handles();
    let modifier = modifier.map_or(0, u64::from);
    let layout = Planar {
        width,
        height,
        pixel_format: buffer.format() as u32,
        flags,
        handles: handles.map(|handle| handle.map_or(0, u32::from)),
        pitches: buffer.pitches(),
        offsets: buffer.offsets(),
        // The kernel wants zeros for planes that are not there.
        modifiers: handles.map(|handle| handle.map_or(0, |_| modifier)),
    };
    layout.add(fd)
}

/// Why [`get_planar_framebuffer`](crate::control::Device::get_planar_framebuffer) has no answer.
#[derive(Debug)]
pub enum GetPlanarFramebufferError {
    /// The request failed.
    Io(io::Error),
    /// The format has no name yet; [`get_framebuffer_layout`](crate::control::Device::get_framebuffer_layout) tells its
    /// number. The buffers' handles have been closed.
    UnrecognizedFourcc(UnrecognizedFourcc),
}

impl fmt::Display for GetPlanarFramebufferError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => fmt::Display::fmt(error, f),
            Self::UnrecognizedFourcc(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl core::error::Error for GetPlanarFramebufferError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::UnrecognizedFourcc(error) => Some(error),
        }
    }
}

impl From<io::Error> for GetPlanarFramebufferError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<UnrecognizedFourcc> for GetPlanarFramebufferError {
    fn from(error: UnrecognizedFourcc) -> Self {
        Self::UnrecognizedFourcc(error)
    }
}
