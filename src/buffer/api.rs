//! Buffers as Rust programs see them: their handles, and what framebuffers are made of.

use std::fmt;

use drm_fourcc::{DrmFourcc, DrmModifier};

use crate::control::handle;

handle! {
    /// Handle of a GEM buffer.
    "buffer"
}

/// The name by which all clients of a device can open a buffer.
///
/// A number that the kernel gave. It is the buffer's as long as somebody has a handle of it, and another buffer's later.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Name(u32);

impl From<u32> for Name {
    fn from(raw: u32) -> Self {
        Self(raw)
    }
}

impl From<Name> for u32 {
    fn from(name: Name) -> Self {
        name.0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("buffer::Name").field(&self.0).finish()
    }
}

/// A buffer that holds a picture of one plane.
pub trait Buffer {
    /// Width and height, in pixels.
    fn size(&self) -> (u32, u32);
    /// Format of the pixels.
    fn format(&self) -> DrmFourcc;
    /// Bytes from one line to the next.
    fn pitch(&self) -> u32;
    /// The buffer.
    fn handle(&self) -> Handle;
}

/// Buffers that hold a picture of up to four planes.
pub trait PlanarBuffer {
    /// Width and height, in pixels.
    fn size(&self) -> (u32, u32);
    /// Format of the pixels.
    fn format(&self) -> DrmFourcc;
    /// Layout of the pixels, if it is given.
    fn modifier(&self) -> Option<DrmModifier>;
    /// Bytes from one line to the next, per plane.
    fn pitches(&self) -> [u32; 4];
    /// Buffer of each plane; several planes may lie in one.
    fn handles(&self) -> [Option<Handle>; 4];
    /// Byte at which each plane begins in its buffer.
    fn offsets(&self) -> [u32; 4];
}
