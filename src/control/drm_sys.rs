//! Conversions to and from the structures of the crate drm-sys: the kernel's, as in [`uapi`](crate::uapi), under other names.

use drm_sys::drm_mode_modeinfo as SysMode;
use drm_sys::drm_mode_property_enum as SysEnum;

use super::Mode;
use super::property::EnumValue;
use crate::uapi::mode::{drm_mode_modeinfo, drm_mode_property_enum};

impl From<SysMode> for Mode {
    fn from(sys: SysMode) -> Self {
        Self::from(drm_mode_modeinfo {
            clock: sys.clock,
            hdisplay: sys.hdisplay,
            hsync_start: sys.hsync_start,
            hsync_end: sys.hsync_end,
            htotal: sys.htotal,
            hskew: sys.hskew,
            vdisplay: sys.vdisplay,
            vsync_start: sys.vsync_start,
            vsync_end: sys.vsync_end,
            vtotal: sys.vtotal,
            vscan: sys.vscan,
            vrefresh: sys.vrefresh,
            flags: sys.flags,
            r#type: sys.type_,
            name: sys.name,
        })
    }
}

impl From<Mode> for SysMode {
    fn from(mode: Mode) -> Self {
        let mode = drm_mode_modeinfo::from(mode);
        Self {
            clock: mode.clock,
            hdisplay: mode.hdisplay,
            hsync_start: mode.hsync_start,
            hsync_end: mode.hsync_end,
            htotal: mode.htotal,
            hskew: mode.hskew,
            vdisplay: mode.vdisplay,
            vsync_start: mode.vsync_start,
            vsync_end: mode.vsync_end,
            vtotal: mode.vtotal,
            vscan: mode.vscan,
            vrefresh: mode.vrefresh,
            flags: mode.flags,
            type_: mode.r#type,
            name: mode.name,
        }
    }
}

impl From<SysEnum> for EnumValue {
    fn from(sys: SysEnum) -> Self {
        Self::from(drm_mode_property_enum { value: sys.value, name: sys.name })
    }
}

/// Fails to compile if two structures differ in size, alignment, or where a field lies.
macro_rules! same_layout {
    ($ours:ty, $theirs:ty, $($field:ident = $theirs_field:ident),*) => {
        const _: () = {
            assert!(size_of::<$ours>() == size_of::<$theirs>());
            assert!(align_of::<$ours>() == align_of::<$theirs>());
            $(assert!(core::mem::offset_of!($ours, $field) == core::mem::offset_of!($theirs, $theirs_field));)*
        };
    };
}

same_layout!(
    drm_mode_modeinfo,
    SysMode,
    clock = clock,
    hdisplay = hdisplay,
    hsync_start = hsync_start,
    hsync_end = hsync_end,
    htotal = htotal,
    hskew = hskew,
    vdisplay = vdisplay,
    vsync_start = vsync_start,
    vsync_end = vsync_end,
    vtotal = vtotal,
    vscan = vscan,
    vrefresh = vrefresh,
    flags = flags,
    r#type = type_,
    name = name
);

same_layout!(drm_mode_property_enum, SysEnum, value = value, name = name);

#[cfg(feature = "bytemuck")]
#[allow(unsafe_code)]
// SAFETY: transparent over a structure of the same layout, of plain integers.
unsafe impl bytemuck::TransparentWrapper<SysMode> for Mode {}

#[cfg(feature = "bytemuck")]
#[allow(unsafe_code)]
// SAFETY: as above.
unsafe impl bytemuck::TransparentWrapper<SysEnum> for EnumValue {}
