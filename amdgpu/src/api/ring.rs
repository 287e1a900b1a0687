//! Engines and their rings.

use std::io;

use super::done;
use crate::cs;
use crate::uapi::info::number::*;

/// `AMDGPU_HW_IP_*`: a kind of engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct HwIp(pub u32);

impl HwIp {
    /// Graphics.
    pub const GFX: Self = Self(AMDGPU_HW_IP_GFX);
    /// Compute.
    pub const COMPUTE: Self = Self(AMDGPU_HW_IP_COMPUTE);
    /// Copies (SDMA).
    pub const DMA: Self = Self(AMDGPU_HW_IP_DMA);
    /// Decoding video, up to gfx9.
    pub const UVD: Self = Self(AMDGPU_HW_IP_UVD);
    /// Encoding video, up to gfx9.
    pub const VCE: Self = Self(AMDGPU_HW_IP_VCE);
    /// Encoding video with the engine that decodes.
    pub const UVD_ENC: Self = Self(AMDGPU_HW_IP_UVD_ENC);
    /// Decoding video.
    pub const VCN_DEC: Self = Self(AMDGPU_HW_IP_VCN_DEC);
    /// Encoding video; on newer GPUs decoding too.
    pub const VCN_ENC: Self = Self(AMDGPU_HW_IP_VCN_ENC);
    /// Decoding JPEG.
    pub const VCN_JPEG: Self = Self(AMDGPU_HW_IP_VCN_JPEG);
    /// Scaling video.
    pub const VPE: Self = Self(AMDGPU_HW_IP_VPE);
}

/// A ring of an engine: where submissions queue, and end in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ring {
    /// The kind of engine.
    pub ip: HwIp,
    /// Which of several engines of that kind.
    pub instance: u32,
    /// Which of its rings.
    pub ring: u32,
}

impl Ring {
    /// A ring of the first engine of a kind.
    #[must_use]
    pub const fn new(ip: HwIp, ring: u32) -> Self {
        Self { ip, instance: 0, ring }
    }

    pub(super) fn checked(self) -> io::Result<cs::Ring> {
        done(cs::Ring::new(self.ip.0, self.instance, self.ring))
    }
}
