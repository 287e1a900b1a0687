//! Planes as Rust programs see them.

use core::fmt;

use drm_fourcc::DrmFourcc;

use super::{Destination, Source, query, query_list};
use crate::abi::plane::drmModePlane;
use crate::control::{CrtcListFilter, crtc, described, framebuffer, from_u32, handle, handles};
use crate::uapi::mode::DRM_MODE_OBJECT_PLANE;
use crate::{DeviceFd, Error, Result};

handle! {
    /// Handle of a plane.
    "plane", DRM_MODE_OBJECT_PLANE
}

/// `drmModePlane`: what a plane shows and could show.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    crtc: Option<crtc::Handle>,
    framebuffer: Option<framebuffer::Handle>,
    possible_crtcs: u32,
    formats: Vec<u32>,
}

impl Info {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        query(fd, handle.into(), |reply, formats| {
            Ok(Self {
                handle,
                crtc: from_u32(reply.crtc_id),
                framebuffer: from_u32(reply.fb_id),
                possible_crtcs: reply.possible_crtcs,
                formats: formats.filled(reply.count_format_types).to_vec(),
            })
        })
    }

    /// The plane.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// The CRTC that it is shown on.
    #[must_use]
    pub const fn crtc(&self) -> Option<crtc::Handle> {
        self.crtc
    }

    /// The framebuffer that it shows.
    #[must_use]
    pub const fn framebuffer(&self) -> Option<framebuffer::Handle> {
        self.framebuffer
    }

    /// The CRTCs that could show it.
    #[must_use]
    pub const fn possible_crtcs(&self) -> CrtcListFilter {
        CrtcListFilter::new(self.possible_crtcs)
    }

    /// `DRM_FORMAT_*`: formats that it shows, with at least one modifier each. The property `IN_FORMATS` says
    /// [which](crate::control::format_modifier::pairs).
    #[must_use]
    pub fn formats(&self) -> &[u32] {
        &self.formats
    }

    /// The same formats, except those that have no name yet.
    pub fn known_formats(&self) -> impl Iterator<Item = DrmFourcc> + '_ {
        self.formats.iter().filter_map(|format| DrmFourcc::try_from(*format).ok())
    }
}

/// What a C program got; `EINVAL` for an id of 0.
impl TryFrom<&drmModePlane> for Info {
    type Error = Error;

    fn try_from(plane: &drmModePlane) -> Result<Self> {
        Ok(Self {
            handle: described(plane.plane_id())?,
            crtc: plane.crtc_id().and_then(from_u32),
            framebuffer: plane.fb_id().and_then(from_u32),
            possible_crtcs: plane.possible_crtcs(),
            formats: plane.formats().to_vec(),
        })
    }
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Plane {}", u32::from(self.handle))
    }
}

/// What a plane is for: the value of its property `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum PlaneType {
    /// Shown over, or under, the primary plane.
    Overlay = 0,
    /// The one that legacy mode setting and page flips work on.
    Primary = 1,
    /// The one that legacy cursor requests work on.
    Cursor = 2,
}

impl PlaneType {
    /// What the property's value means; `None` for a kind that a kernel newer than this library knows.
    #[must_use]
    pub const fn from_value(value: u64) -> Option<Self> {
        match value {
            0 => Some(Self::Overlay),
            1 => Some(Self::Primary),
            2 => Some(Self::Cursor),
            _ => None,
        }
    }
}

/// [`list`](super::list).
pub(crate) fn list_typed(fd: DeviceFd<'_>) -> Result<Vec<Handle>> {
    query_list(fd, |planes, total| Ok(handles(planes.filled(total))))
}

/// [`set`](super::set).
pub(crate) fn set_typed(
    fd: DeviceFd<'_>,
    handle: Handle,
    crtc: crtc::Handle,
    framebuffer: Option<framebuffer::Handle>,
    flags: u32,
    (x, y, width, height): (i32, i32, u32, u32),
    source: (u32, u32, u32, u32),
) -> Result<()> {
    let destination = Destination { x, y, width, height };
    let (x, y, width, height) = source;
    let source = Source { x, y, width, height };
    let framebuffer = framebuffer.map_or(0, u32::from);
    super::set(fd, handle.into(), crtc.into(), framebuffer, flags, destination, source)
}
