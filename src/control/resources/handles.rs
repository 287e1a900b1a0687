//! The objects of a device as Rust programs see them: lists of typed handles.

use core::ops::RangeInclusive;

use super::query;
use crate::abi::resources::drmModeRes;
use crate::control::{connector, crtc, encoder, framebuffer, handles};
use crate::uapi::mode::drm_mode_card_res;
use crate::{DeviceFd, Result};

/// `drmModeRes`: the mode-setting objects of a device, and the sizes of framebuffers that it takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ResourceHandles {
    /// Framebuffers of this client.
    pub fbs: Vec<framebuffer::Handle>,
    /// CRTCs. The place of one in this list is its bit in a [`CrtcListFilter`].
    pub crtcs: Vec<crtc::Handle>,
    /// Connectors.
    pub connectors: Vec<connector::Handle>,
    /// Encoders.
    pub encoders: Vec<encoder::Handle>,
    width: (u32, u32),
    height: (u32, u32),
}

impl ResourceHandles {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>) -> Result<Self> {
        query(fd, |reply: &drm_mode_card_res, lists| {
            Ok(Self {
                fbs: handles(lists.fbs.filled(reply.count_fbs)),
                crtcs: handles(lists.crtcs.filled(reply.count_crtcs)),
                connectors: handles(lists.connectors.filled(reply.count_connectors)),
                encoders: handles(lists.encoders.filled(reply.count_encoders)),
                width: (reply.min_width, reply.max_width),
                height: (reply.min_height, reply.max_height),
            })
        })
    }

    /// Connectors.
    #[must_use]
    pub fn connectors(&self) -> &[connector::Handle] {
        &self.connectors
    }

    /// Encoders.
    #[must_use]
    pub fn encoders(&self) -> &[encoder::Handle] {
        &self.encoders
    }

    /// CRTCs.
    #[must_use]
    pub fn crtcs(&self) -> &[crtc::Handle] {
        &self.crtcs
    }

    /// Framebuffers of this client.
    #[must_use]
    pub fn framebuffers(&self) -> &[framebuffer::Handle] {
        &self.fbs
    }

    /// Widths that a framebuffer may have, in pixels.
    #[must_use]
    pub const fn supported_fb_width(&self) -> RangeInclusive<u32> {
        self.width.0..=self.width.1
    }

    /// Heights that a framebuffer may have, in pixels.
    #[must_use]
    pub const fn supported_fb_height(&self) -> RangeInclusive<u32> {
        self.height.0..=self.height.1
    }

    /// The CRTCs that an encoder or a plane can work with.
    #[must_use]
    pub fn filter_crtcs(&self, filter: CrtcListFilter) -> Vec<crtc::Handle> {
        let places = self.crtcs.iter().enumerate();
        places.filter(|(place, _)| filter.contains(*place)).map(|(_, crtc)| *crtc).collect()
    }
}

/// What a C program got.
impl From<&drmModeRes> for ResourceHandles {
    fn from(resources: &drmModeRes) -> Self {
        let (width, height) = (resources.width_range(), resources.height_range());
        Self {
            fbs: handles(resources.framebuffers()),
            crtcs: handles(resources.crtcs()),
            connectors: handles(resources.connectors()),
            encoders: handles(resources.encoders()),
            width: (*width.start(), *width.end()),
            height: (*height.start(), *height.end()),
        }
    }
}

/// `possible_crtcs`: CRTCs that an encoder or a plane can work with, by their places in the device's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrtcListFilter(u32);

impl CrtcListFilter {
    pub(crate) const fn new(bits: u32) -> Self {
        Self(bits)
    }

    /// Bit n for the n-th CRTC.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the CRTC in this place is among them.
    #[must_use]
    pub fn contains(self, place: usize) -> bool {
        u32::try_from(place).is_ok_and(|place| self.0.checked_shr(place).unwrap_or(0) & 1 == 1)
    }
}
