//! What blobs of properties hold: colour tables and matrices, damage, sizes of planes; the blobs of
//! modes and formats are with the requests that have them too.

use super::super::layout;

/// Blob of `CTM`: a matrix of three rows that turns red, green and blue into new ones.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_color_ctm {
    /// Row by row; each number is a sign in bit 63 and a magnitude in 1 / 2^32, not two's complement.
    pub matrix: [u64; 9],
}

/// Blob of a colour operation `DRM_COLOROP_CTM_3X4`: the same with a fourth column, which is added.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_color_ctm_3x4 {
    /// Row by row; each number is a sign in bit 63 and a magnitude in 1 / 2^32, not two's complement.
    pub matrix: [u64; 12],
}

/// An entry in the blobs `GAMMA_LUT` and `DEGAMMA_LUT`; 0xffff is full intensity.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_color_lut {
    /// Red.
    pub red: u16,
    /// Green.
    pub green: u16,
    /// Blue.
    pub blue: u16,
    /// Padding; not read.
    pub reserved: u16,
}

/// An entry in the blobs of a colour operation that is a table; 0xffffffff is full intensity.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_color_lut32 {
    /// Red.
    pub red: u32,
    /// Green.
    pub green: u32,
    /// Blue.
    pub blue: u32,
    /// Padding; not read.
    pub reserved: u32,
}

/// An entry in the blob `SIZE_HINTS` of a plane: a size that works well, the best one first.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_plane_size_hint {
    /// Width in px.
    pub width: u16,
    /// Height in px.
    pub height: u16,
}

/// A rectangle in px, listed by the blob `FB_DAMAGE_CLIPS` of a plane.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_rect {
    /// Left edge.
    pub x1: i32,
    /// Top edge.
    pub y1: i32,
    /// Right edge, exclusive.
    pub x2: i32,
    /// Bottom edge, exclusive.
    pub y2: i32,
}

layout! {
    drm_color_ctm, 72 { matrix: 0 }
    drm_color_ctm_3x4, 96 { matrix: 0 }
    drm_color_lut, 8 { red: 0, green: 2, blue: 4, reserved: 6 }
    drm_color_lut32, 16 { red: 0, green: 4, blue: 8, reserved: 12 }
    drm_plane_size_hint, 4 { width: 0, height: 2 }
    drm_mode_rect, 16 { x1: 0, y1: 4, x2: 8, y2: 12 }
}
