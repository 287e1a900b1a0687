//! Display modes: resolution and timing.

use core::ffi::CStr;
use core::fmt;
use core::hash::{Hash, Hasher};

use bitflags::bitflags;

use crate::abi::mode_info::drmModeModeInfo;
use crate::mem;
use crate::uapi::mode::drm_mode_modeinfo;

bitflags! {
    /// `DRM_MODE_TYPE_*`: where a mode comes from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct ModeTypeFlags: u32 {
        /// Not reported today.
        const BUILTIN = 1;
        /// Not reported today.
        const CLOCK_C = (1 << 1) | Self::BUILTIN.bits();
        /// Not reported today.
        const CRTC_C = (1 << 2) | Self::BUILTIN.bits();
        /// The one the display likes best.
        const PREFERRED = 1 << 3;
        /// Not reported today.
        const DEFAULT = 1 << 4;
        /// From the kernel's command line.
        const USERDEF = 1 << 5;
        /// From the driver, as most are.
        const DRIVER = 1 << 6;
        /// All that are reported today.
        const ALL = Self::PREFERRED.bits() | Self::USERDEF.bits() | Self::DRIVER.bits();
        const _ = !0;
    }

    /// `DRM_MODE_FLAG_*`: what else there is to say about a mode.
    ///
    /// The `_3D_` ones are numbers in a field of bits, [`MASK_3D`](Self::MASK_3D), and not to be tested one by one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct ModeFlags: u32 {
        /// Horizontal sync is positive.
        const PHSYNC = 1;
        /// Horizontal sync is negative.
        const NHSYNC = 1 << 1;
        /// Vertical sync is positive.
        const PVSYNC = 1 << 2;
        /// Vertical sync is negative.
        const NVSYNC = 1 << 3;
        /// Every other line in turn.
        const INTERLACE = 1 << 4;
        /// Every line twice.
        const DBLSCAN = 1 << 5;
        /// Both syncs on one wire.
        const CSYNC = 1 << 6;
        /// The wire's sync is positive.
        const PCSYNC = 1 << 7;
        /// The wire's sync is negative.
        const NCSYNC = 1 << 8;
        /// The skew is given.
        const HSKEW = 1 << 9;
        /// Not in use.
        const BCAST = 1 << 10;
        /// Not in use.
        const PIXMUX = 1 << 11;
        /// Every pixel twice.
        const DBLCLK = 1 << 12;
        /// At half the clock.
        const CLKDIV2 = 1 << 13;
        /// 3D: one picture above the other, with a gap.
        const _3D_FRAME_PACKING = 1 << 14;
        /// 3D: field by field.
        const _3D_FIELD_ALTERNATIVE = 2 << 14;
        /// 3D: line by line.
        const _3D_LINE_ALTERNATIVE = 3 << 14;
        /// 3D: side by side in full width.
        const _3D_SIDE_BY_SIDE_FULL = 4 << 14;
        /// 3D: picture and depth.
        const _3D_L_DEPTH = 5 << 14;
        /// 3D: picture, depth, graphics and their depth.
        const _3D_L_DEPTH_GFX_GFX_DEPTH = 6 << 14;
        /// 3D: one picture above the other in half height.
        const _3D_TOP_AND_BOTTOM = 7 << 14;
        /// 3D: side by side in half width.
        const _3D_SIDE_BY_SIDE_HALF = 8 << 14;
        /// Where the number of the 3D layout is.
        const MASK_3D = 0x1f << 14;
        /// Where the number of the picture's aspect ratio is, for clients that set
        /// `DRM_CLIENT_CAP_ASPECT_RATIO`.
        const MASK_PICTURE_ASPECT = 0xf << 19;
        const _ = !0;
    }
}

/// Resolution and timing of a display.
///
/// In C `drmModeModeInfo`, to and from which it converts without loss.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Mode {
    mode: drm_mode_modeinfo,
}

#[cfg(feature = "bytemuck")]
#[allow(unsafe_code)]
// SAFETY: transparent.
unsafe impl bytemuck::TransparentWrapper<drm_mode_modeinfo> for Mode {}

impl Mode {
    /// The name, which for most modes is width and height: `1920x1080`.
    #[must_use]
    pub fn name(&self) -> &CStr {
        mem::c_str(mem::bytes(&self.mode.name)).unwrap_or_default()
    }

    /// Pixel clock, in kHz.
    #[must_use]
    pub const fn clock(&self) -> u32 {
        self.mode.clock
    }

    /// Visible width and height, in pixels and lines.
    #[must_use]
    pub const fn size(&self) -> (u16, u16) {
        (self.mode.hdisplay, self.mode.vdisplay)
    }

    /// Begin and end of the horizontal sync pulse, and width with blanking, in pixels.
    #[must_use]
    pub const fn hsync(&self) -> (u16, u16, u16) {
        (self.mode.hsync_start, self.mode.hsync_end, self.mode.htotal)
    }

    /// Begin and end of the vertical sync pulse, and height with blanking, in lines.
    #[must_use]
    pub const fn vsync(&self) -> (u16, u16, u16) {
        (self.mode.vsync_start, self.mode.vsync_end, self.mode.vtotal)
    }

    /// Horizontal skew, in pixels.
    #[must_use]
    pub const fn hskew(&self) -> u16 {
        self.mode.hskew
    }

    /// How often each line is shown, if more than once.
    #[must_use]
    pub const fn vscan(&self) -> u16 {
        self.mode.vscan
    }

    /// Refresh rate, in Hz, rounded. [`Self::refresh_mhz`] is exact.
    #[must_use]
    pub const fn vrefresh(&self) -> u32 {
        self.mode.vrefresh
    }

    /// Refresh rate, in mHz, from the timing; `None` if that makes no sense.
    #[must_use]
    pub fn refresh_mhz(&self) -> Option<u32> {
        let flags = self.flags();
        let doubled = 1 + u64::from(flags.contains(ModeFlags::DBLSCAN));
        let scans = doubled * u64::from(self.mode.vscan.max(1));
        let fields = 1 + u64::from(flags.contains(ModeFlags::INTERLACE));
        let pixels = u64::from(self.mode.htotal) * u64::from(self.mode.vtotal) * scans;
        let rounded = u64::from(self.mode.clock) * 1_000_000 * fields + pixels.checked_div(2)?;
        rounded.checked_div(pixels).and_then(|rate| rate.try_into().ok())
    }

    /// Where it comes from.
    #[must_use]
    pub const fn mode_type(&self) -> ModeTypeFlags {
        ModeTypeFlags::from_bits_retain(self.mode.r#type)
    }

    /// What else there is to say about it.
    #[must_use]
    pub const fn flags(&self) -> ModeFlags {
        ModeFlags::from_bits_retain(self.mode.flags)
    }
}

impl PartialEq for Mode {
    fn eq(&self, other: &Self) -> bool {
        key(&self.mode) == key(&other.mode)
    }
}

impl Eq for Mode {}

impl Hash for Mode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        key(&self.mode).hash(state);
    }
}

type Key<'a> = ([u32; 4], [u16; 10], &'a [core::ffi::c_char]);

/// All fields. The structure has no padding.
fn key(mode: &drm_mode_modeinfo) -> Key<'_> {
    let horizontal = [mode.hdisplay, mode.hsync_start, mode.hsync_end, mode.htotal, mode.hskew];
    let vertical = [mode.vdisplay, mode.vsync_start, mode.vsync_end, mode.vtotal, mode.vscan];
    let [a, b, c, d, e] = horizontal;
    let [f, g, h, i, j] = vertical;
    (
        [mode.clock, mode.vrefresh, mode.flags, mode.r#type],
        [a, b, c, d, e, f, g, h, i, j],
        &mode.name,
    )
}

impl fmt::Debug for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mode")
            .field("name", &self.name())
            .field("clock", &self.clock())
            .field("size", &self.size())
            .field("hsync", &self.hsync())
            .field("vsync", &self.vsync())
            .field("hskew", &self.hskew())
            .field("vscan", &self.vscan())
            .field("vrefresh", &self.vrefresh())
            .field("mode_type", &self.mode_type())
            .field("flags", &self.flags())
            .finish()
    }
}

impl From<drm_mode_modeinfo> for Mode {
    fn from(mode: drm_mode_modeinfo) -> Self {
        Self { mode }
    }
}

impl From<Mode> for drm_mode_modeinfo {
    fn from(mode: Mode) -> Self {
        mode.mode
    }
}

impl From<&drmModeModeInfo> for Mode {
    fn from(mode: &drmModeModeInfo) -> Self {
        Self { mode: mode.into() }
    }
}

impl From<&Mode> for drmModeModeInfo {
    fn from(mode: &Mode) -> Self {
        (&mode.mode).into()
    }
}
