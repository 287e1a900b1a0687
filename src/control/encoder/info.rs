//! Encoders as Rust programs see them.

use core::fmt;

use super::query;
use crate::abi::encoder::drmModeEncoder;
use crate::control::{CrtcListFilter, crtc, described, from_u32, handle};
use crate::uapi::mode::DRM_MODE_OBJECT_ENCODER;
use crate::{DeviceFd, Error, Result};

handle! {
    /// Handle of an encoder.
    "encoder", DRM_MODE_OBJECT_ENCODER
}

/// `drmModeEncoder`: what is known of an encoder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    kind: u32,
    crtc: Option<crtc::Handle>,
    possible_crtcs: u32,
    possible_clones: u32,
}

impl Info {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        let reply = query(fd, handle.into())?;
        Ok(Self {
            handle,
            kind: reply.encoder_type,
            crtc: from_u32(reply.crtc_id),
            possible_crtcs: reply.possible_crtcs,
            possible_clones: reply.possible_clones,
        })
    }

    /// The encoder.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// What kind of signal it makes. [`Self::raw_kind`] tells kinds apart that are too new to have a name here.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind.into()
    }

    /// `DRM_MODE_ENCODER_*`, as the kernel said it.
    #[must_use]
    pub const fn raw_kind(&self) -> u32 {
        self.kind
    }

    /// The CRTC that feeds it.
    #[must_use]
    pub const fn crtc(&self) -> Option<crtc::Handle> {
        self.crtc
    }

    /// The CRTCs that could feed it.
    #[must_use]
    pub const fn possible_crtcs(&self) -> CrtcListFilter {
        CrtcListFilter::new(self.possible_crtcs)
    }

    /// Does nothing; here for programs that call it. [`Self::possible_clone_bits`] has the answer.
    pub const fn possible_clones(&self) {}

    /// The encoders that could show the same: bit n for the n-th in the device's list.
    #[must_use]
    pub const fn possible_clone_bits(&self) -> u32 {
        self.possible_clones
    }
}

/// What a C program got; `EINVAL` for an id of 0.
impl TryFrom<&drmModeEncoder> for Info {
    type Error = Error;

    fn try_from(encoder: &drmModeEncoder) -> Result<Self> {
        Ok(Self {
            handle: described(encoder.encoder_id)?,
            kind: encoder.encoder_type,
            crtc: from_u32(encoder.crtc_id),
            possible_crtcs: encoder.possible_crtcs,
            possible_clones: encoder.possible_clones,
        })
    }
}

impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encoder {}", u32::from(self.handle))
    }
}

/// `DRM_MODE_ENCODER_*`: kinds of signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// None, or a kind that a kernel newer than this library knows.
    None,
    /// VGA, and DVI's analogue part.
    DAC,
    /// DVI, HDMI and DisplayPort.
    TMDS,
    /// Panels of laptops.
    LVDS,
    /// Television.
    TVDAC,
    /// Of virtual machines.
    Virtual,
    /// Panels of telephones.
    DSI,
    /// One of several streams of a DisplayPort.
    DPMST,
    /// Parallel panels.
    DPI,
}

impl From<u32> for Kind {
    fn from(number: u32) -> Self {
        match number {
            1 => Self::DAC,
            2 => Self::TMDS,
            3 => Self::LVDS,
            4 => Self::TVDAC,
            5 => Self::Virtual,
            6 => Self::DSI,
            7 => Self::DPMST,
            8 => Self::DPI,
            _ => Self::None,
        }
    }
}

impl From<Kind> for u32 {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::None => 0,
            Kind::DAC => 1,
            Kind::TMDS => 2,
            Kind::LVDS => 3,
            Kind::TVDAC => 4,
            Kind::Virtual => 5,
            Kind::DSI => 6,
            Kind::DPMST => 7,
            Kind::DPI => 8,
        }
    }
}
