//! Framebuffers as Rust programs see them: handle, what those of one plane are made of, and rectangles.

use core::fmt;
use core::hash::{Hash, Hasher};

use super::{Legacy, query};
use crate::buffer::{self, Buffer};
use crate::control::{from_u32, handle, new_handle};
use crate::mem::UserSlice;
use crate::uapi::drm::drm_clip_rect;
use crate::uapi::mode::DRM_MODE_OBJECT_FB;
use crate::{DeviceFd, Result};

handle! {
    /// Handle of a framebuffer.
    "framebuffer", DRM_MODE_OBJECT_FB
}

/// `drmModeFB`: what a framebuffer of one plane is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    size: (u32, u32),
    pitch: u32,
    bpp: u32,
    depth: u32,
    buffer: Option<buffer::Handle>,
}

impl Info {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        query(fd, handle.into(), |reply| {
            Ok(Self {
                handle,
                size: (reply.width, reply.height),
                pitch: reply.pitch,
                bpp: reply.bpp,
                depth: reply.depth,
                buffer: from_u32(reply.handle),
            })
        })
    }

    /// The framebuffer.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// Width and height, in pixels.
    #[must_use]
    pub const fn size(&self) -> (u32, u32) {
        self.size
    }

    /// Bytes from one line to the next.
    #[must_use]
    pub const fn pitch(&self) -> u32 {
        self.pitch
    }

    /// Bits per pixel.
    #[must_use]
    pub const fn bpp(&self) -> u32 {
        self.bpp
    }

    /// Bits of colour in a pixel.
    #[must_use]
    pub const fn depth(&self) -> u32 {
        self.depth
    }

    /// A new handle of the buffer, for the caller to close; `None` for clients that are neither master nor root.
    #[must_use]
    pub const fn buffer(&self) -> Option<buffer::Handle> {
        self.buffer
    }
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Framebuffer {}", u32::from(self.handle))
    }
}

/// [`add`](super::add).
pub(crate) fn add_buffer<B: Buffer + ?Sized>(
    fd: DeviceFd<'_>,
    buffer: &B,
    depth: u32,
    bpp: u32,
) -> Result<Handle> {
    let (width, height) = buffer.size();
    let (pitch, handle) = (buffer.pitch(), buffer.handle().into());
    new_handle(super::add(fd, &Legacy { width, height, depth, bpp, pitch, handle })?)
}

/// `drmModeClip`: a rectangle of a framebuffer, in pixels.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct ClipRect(drm_clip_rect);

impl ClipRect {
    /// From the left and upper edges up to, and without, the right and lower edges.
    #[must_use]
    pub const fn new(x1: u16, y1: u16, x2: u16, y2: u16) -> Self {
        Self(drm_clip_rect { x1, y1, x2, y2 })
    }

    /// Left edge.
    #[must_use]
    pub const fn x1(self) -> u16 {
        self.0.x1
    }

    /// Upper edge.
    #[must_use]
    pub const fn y1(self) -> u16 {
        self.0.y1
    }

    /// First column beyond the right edge.
    #[must_use]
    pub const fn x2(self) -> u16 {
        self.0.x2
    }

    /// First line below the lower edge.
    #[must_use]
    pub const fn y2(self) -> u16 {
        self.0.y2
    }

    const fn edges(self) -> [u16; 4] {
        [self.0.x1, self.0.y1, self.0.x2, self.0.y2]
    }
}

impl Default for ClipRect {
    fn default() -> Self {
        Self::new(0, 0, 0, 0)
    }
}

impl PartialEq for ClipRect {
    fn eq(&self, other: &Self) -> bool {
        self.edges() == other.edges()
    }
}

impl Eq for ClipRect {}

impl Hash for ClipRect {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.edges().hash(state);
    }
}

impl fmt::Debug for ClipRect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClipRect")
            .field("x1", &self.x1())
            .field("y1", &self.y1())
            .field("x2", &self.x2())
            .field("y2", &self.y2())
            .finish()
    }
}

impl From<drm_clip_rect> for ClipRect {
    fn from(rect: drm_clip_rect) -> Self {
        Self(rect)
    }
}

impl From<ClipRect> for drm_clip_rect {
    fn from(rect: ClipRect) -> Self {
        rect.0
    }
}

/// [`dirty`](super::dirty).
pub(crate) fn dirty_rects(fd: DeviceFd<'_>, handle: Handle, clips: &[ClipRect]) -> Result<()> {
    super::dirty(fd, handle.into(), UserSlice::from(clips).cast())
}
