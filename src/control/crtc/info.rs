//! CRTCs as Rust programs see them.

use core::fmt;

use super::query;
use crate::abi::crtc::drmModeCrtc;
use crate::control::{Mode, PageFlipFlags, connector, described, framebuffer, from_u32, handle};
use crate::mem::UserSlice;
use crate::uapi::mode::DRM_MODE_OBJECT_CRTC;
use crate::{DeviceFd, Error, Result};

handle! {
    /// Handle of a CRTC.
    "crtc", DRM_MODE_OBJECT_CRTC
}

/// `drmModeCrtc`: what a CRTC shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    position: (u32, u32),
    mode: Option<Mode>,
    framebuffer: Option<framebuffer::Handle>,
    gamma_length: u32,
}

impl Info {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        query(fd, handle.into(), |reply| {
            Ok(Self {
                handle,
                position: (reply.x, reply.y),
                mode: (reply.mode_valid != 0).then(|| reply.mode.into()),
                framebuffer: from_u32(reply.fb_id),
                gamma_length: reply.gamma_size,
            })
        })
    }

    /// The CRTC.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// Where in the framebuffer the picture begins: left and upper edge, in pixels.
    #[must_use]
    pub const fn position(&self) -> (u32, u32) {
        self.position
    }

    /// The mode; `None` if it is off.
    #[must_use]
    pub const fn mode(&self) -> Option<Mode> {
        self.mode
    }

    /// The framebuffer that its primary plane shows.
    #[must_use]
    pub const fn framebuffer(&self) -> Option<framebuffer::Handle> {
        self.framebuffer
    }

    /// Number of entries in the gamma table.
    #[must_use]
    pub const fn gamma_length(&self) -> u32 {
        self.gamma_length
    }
}

/// What a C program got; `EINVAL` for an id of 0.
impl TryFrom<&drmModeCrtc> for Info {
    type Error = Error;

    fn try_from(crtc: &drmModeCrtc) -> Result<Self> {
        Ok(Self {
            handle: described(crtc.crtc_id)?,
            position: (crtc.x, crtc.y),
            mode: crtc.mode().map(Mode::from),
            framebuffer: from_u32(crtc.buffer_id),
            gamma_length: crtc.gamma_size.try_into().unwrap_or(0),
        })
    }
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CRTC {}", u32::from(self.handle))
    }
}

/// The vertical blank at which a page flip happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PageFlipTarget {
    /// The one with this number, as the driver counts.
    Absolute(u32),
    /// So many after the present one.
    Relative(u32),
}

/// [`set`](super::set).
pub(crate) fn set_typed(
    fd: DeviceFd<'_>,
    handle: Handle,
    framebuffer: Option<framebuffer::Handle>,
    position: (u32, u32),
    connectors: &[connector::Handle],
    mode: Option<Mode>,
) -> Result<()> {
    let framebuffer = framebuffer.map_or(0, u32::from);
    let connectors = UserSlice::of_handles(connectors);
    let mode = mode.as_ref().map(Into::into);
    super::set(fd, handle.into(), framebuffer, position, connectors, mode.as_ref())
}

/// [`page_flip`](super::page_flip), or [`page_flip_target`](super::page_flip_target) with a target, which decides about
/// the flags that speak of it.
pub(crate) fn page_flip_typed(
    fd: DeviceFd<'_>,
    handle: Handle,
    framebuffer: framebuffer::Handle,
    flags: PageFlipFlags,
    target: Option<PageFlipTarget>,
    user_data: u64,
) -> Result<()> {
    let (crtc_id, fb_id) = (handle.into(), framebuffer.into());
    let (kind, sequence) = match target {
        None => return super::page_flip(fd, crtc_id, fb_id, flags, user_data),
        Some(PageFlipTarget::Absolute(sequence)) => (PageFlipFlags::TARGET_ABSOLUTE, sequence),
        Some(PageFlipTarget::Relative(count)) => (PageFlipFlags::TARGET_RELATIVE, count),
    };
    let kinds = PageFlipFlags::TARGET_ABSOLUTE | PageFlipFlags::TARGET_RELATIVE;
    let flags = flags.difference(kinds) | kind;
    super::page_flip_target(fd, crtc_id, fb_id, flags, user_data, sequence)
}
