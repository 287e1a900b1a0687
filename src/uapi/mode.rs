//! The arguments of the mode-setting requests: CRTCs, encoders, connectors, modes, cursors, flips.
//!
//! Framebuffers and planes, properties and what their blobs hold, leases and the numbers are in the
//! submodules; all names are here. `DRM_IOCTL_MODE_RMFB` takes a bare `u32`.

mod blob;
mod buffer;
mod lease;
mod number;
mod property;

use core::ffi::c_char;

pub use blob::*;
pub use buffer::*;
pub use lease::*;
pub use number::*;
pub use property::*;

use super::layout;

/// A display mode, part of other arguments; the bytes of a `MODE_ID` blob.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_modeinfo {
    /// Pixel clock in kHz.
    pub clock: u32,
    /// Visible width in px.
    pub hdisplay: u16,
    /// Pixel of the line where horizontal sync begins.
    pub hsync_start: u16,
    /// Pixel of the line where horizontal sync ends.
    pub hsync_end: u16,
    /// Width in px, blanking included.
    pub htotal: u16,
    /// Horizontal skew in px.
    pub hskew: u16,
    /// Visible height in lines.
    pub vdisplay: u16,
    /// Line where vertical sync begins.
    pub vsync_start: u16,
    /// Line where vertical sync ends.
    pub vsync_end: u16,
    /// Height in lines, blanking included.
    pub vtotal: u16,
    /// How often each line is scanned out.
    pub vscan: u16,
    /// Rounded refresh rate in Hz.
    pub vrefresh: u32,
    /// Bits `DRM_MODE_FLAG_*`.
    pub flags: u32,
    /// Bits `DRM_MODE_TYPE_*`.
    pub r#type: u32,
    /// Name, ending in NUL.
    pub name: [c_char; 32],
}

/// `DRM_IOCTL_MODE_GETRESOURCES`: the ids of the objects and the limits of the device.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_card_res {
    /// In: address of an array of `u32`, room for framebuffer ids.
    pub fb_id_ptr: u64,
    /// In: address of an array of `u32`, room for CRTC ids.
    pub crtc_id_ptr: u64,
    /// In: address of an array of `u32`, room for connector ids.
    pub connector_id_ptr: u64,
    /// In: address of an array of `u32`, room for encoder ids.
    pub encoder_id_ptr: u64,
    /// In: room for framebuffer ids; out: total.
    pub count_fbs: u32,
    /// In: room for CRTC ids; out: total.
    pub count_crtcs: u32,
    /// In: room for connector ids; out: total.
    pub count_connectors: u32,
    /// In: room for encoder ids; out: total.
    pub count_encoders: u32,
    /// Out: least framebuffer width in px.
    pub min_width: u32,
    /// Out: greatest framebuffer width in px.
    pub max_width: u32,
    /// Out: least framebuffer height in px.
    pub min_height: u32,
    /// Out: greatest framebuffer height in px.
    pub max_height: u32,
}

/// `DRM_IOCTL_MODE_GETCRTC`, `DRM_IOCTL_MODE_SETCRTC`: what a CRTC shows.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_crtc {
    /// In, when setting: address of an array of `u32`, the connectors to drive.
    pub set_connectors_ptr: u64,
    /// In, when setting: length of that array.
    pub count_connectors: u32,
    /// In: the CRTC.
    pub crtc_id: u32,
    /// The framebuffer scanned out; 0: none. Set to -1: the one it has.
    pub fb_id: u32,
    /// Left edge of the visible part of the framebuffer in px.
    pub x: u32,
    /// Top edge of the visible part of the framebuffer in px.
    pub y: u32,
    /// Out: entries in the gamma table.
    pub gamma_size: u32,
    /// Whether `mode` means anything; 0 when setting turns the CRTC off.
    pub mode_valid: u32,
    /// The mode.
    pub mode: drm_mode_modeinfo,
}

/// `DRM_IOCTL_MODE_GETGAMMA`, `DRM_IOCTL_MODE_SETGAMMA`: the gamma table of a CRTC.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_crtc_lut {
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In: entries in each array; must equal the CRTC's own number.
    pub gamma_size: u32,
    /// In: address of an array of `u16`, the red ramp.
    pub red: u64,
    /// In: address of an array of `u16`, the green ramp.
    pub green: u64,
    /// In: address of an array of `u16`, the blue ramp.
    pub blue: u64,
}

/// `DRM_IOCTL_MODE_GETENCODER`: an encoder and what it can be tied to.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_encoder {
    /// In: the encoder.
    pub encoder_id: u32,
    /// Out: its kind, a number `DRM_MODE_ENCODER_*`.
    pub encoder_type: u32,
    /// Out: the CRTC that feeds it; 0: none.
    pub crtc_id: u32,
    /// Out: bit n is set if the nth CRTC of the device can feed it.
    pub possible_crtcs: u32,
    /// Out: bit n is set if the nth encoder can show the same picture at the same time.
    pub possible_clones: u32,
}

/// `DRM_IOCTL_MODE_GETCONNECTOR`: a connector and what is plugged into it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_connector {
    /// In: address of an array of `u32`, room for encoder ids.
    pub encoders_ptr: u64,
    /// In: address of an array of [`drm_mode_modeinfo`], room for modes.
    pub modes_ptr: u64,
    /// In: address of an array of `u32`, room for property ids.
    pub props_ptr: u64,
    /// In: address of an array of `u64`, room for the properties' values.
    pub prop_values_ptr: u64,
    /// In: room for modes, where 0 makes the kernel probe the connector anew; out: total.
    pub count_modes: u32,
    /// In: room for properties and for their values; out: total.
    pub count_props: u32,
    /// In: room for encoder ids; out: total.
    pub count_encoders: u32,
    /// Out: the encoder in use; 0: none.
    pub encoder_id: u32,
    /// In: the connector.
    pub connector_id: u32,
    /// Out: its kind, a number `DRM_MODE_CONNECTOR_*`.
    pub connector_type: u32,
    /// Out: which one of its kind it is, from 1.
    pub connector_type_id: u32,
    /// Out: 1 connected, 2 disconnected, 3 unknown.
    pub connection: u32,
    /// Out: width of the screen in mm.
    pub mm_width: u32,
    /// Out: height of the screen in mm.
    pub mm_height: u32,
    /// Out: order of the subpixels, a number `DRM_MODE_SUBPIXEL_*` that begins at 1 for unknown.
    pub subpixel: u32,
    /// Padding; 0.
    pub pad: u32,
}

/// `DRM_IOCTL_MODE_ATTACHMODE`, `DRM_IOCTL_MODE_DETACHMODE`: no effect in any current kernel.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_mode_cmd {
    /// In: the connector.
    pub connector_id: u32,
    /// In: the mode.
    pub mode: drm_mode_modeinfo,
}

/// `DRM_IOCTL_MODE_CURSOR`: sets or moves the cursor of a CRTC.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_cursor {
    /// In: bits `DRM_MODE_CURSOR_*`, what to do.
    pub flags: u32,
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In, when moving: left edge on the CRTC in px.
    pub x: i32,
    /// In, when moving: top edge on the CRTC in px.
    pub y: i32,
    /// In, when setting: width of the picture in px.
    pub width: u32,
    /// In, when setting: height of the picture in px.
    pub height: u32,
    /// In, when setting: GEM handle of the picture; 0 hides the cursor.
    pub handle: u32,
}

/// `DRM_IOCTL_MODE_CURSOR2`: as `drm_mode_cursor`, with a hot spot.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_cursor2 {
    /// In: bits `DRM_MODE_CURSOR_*`, what to do.
    pub flags: u32,
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In, when moving: left edge on the CRTC in px.
    pub x: i32,
    /// In, when moving: top edge on the CRTC in px.
    pub y: i32,
    /// In, when setting: width of the picture in px.
    pub width: u32,
    /// In, when setting: height of the picture in px.
    pub height: u32,
    /// In, when setting: GEM handle of the picture; 0 hides the cursor.
    pub handle: u32,
    /// In, when setting: px from the picture's left edge to the point it shows at.
    pub hot_x: i32,
    /// In, when setting: px from the picture's top edge to the point it shows at.
    pub hot_y: i32,
}

/// `DRM_IOCTL_MODE_PAGE_FLIP`: shows another framebuffer on a CRTC.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_crtc_page_flip {
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In: the framebuffer.
    pub fb_id: u32,
    /// In: bits `DRM_MODE_PAGE_FLIP_*`.
    pub flags: u32,
    /// In: 0.
    pub reserved: u32,
    /// In: number that the event of the flip carries back.
    pub user_data: u64,
}

/// `DRM_IOCTL_MODE_PAGE_FLIP` with a `DRM_MODE_PAGE_FLIP_TARGET_*` flag: the same at a vblank.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_crtc_page_flip_target {
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In: the framebuffer.
    pub fb_id: u32,
    /// In: bits `DRM_MODE_PAGE_FLIP_*`.
    pub flags: u32,
    /// In: the vblank to flip at: a count, or a distance from now.
    pub sequence: u32,
    /// In: number that the event of the flip carries back.
    pub user_data: u64,
}

layout! {
    drm_mode_modeinfo, 68 {
        clock: 0, hdisplay: 4, hsync_start: 6, hsync_end: 8, htotal: 10, hskew: 12, vdisplay: 14,
        vsync_start: 16, vsync_end: 18, vtotal: 20, vscan: 22, vrefresh: 24, flags: 28, r#type: 32,
        name: 36,
    }
    drm_mode_card_res, 64 {
        fb_id_ptr: 0, crtc_id_ptr: 8, connector_id_ptr: 16, encoder_id_ptr: 24, count_fbs: 32,
        count_crtcs: 36, count_connectors: 40, count_encoders: 44, min_width: 48, max_width: 52,
        min_height: 56, max_height: 60,
    }
    drm_mode_crtc, 104 {
        set_connectors_ptr: 0, count_connectors: 8, crtc_id: 12, fb_id: 16, x: 20, y: 24,
        gamma_size: 28, mode_valid: 32, mode: 36,
    }
    drm_mode_crtc_lut, 32 { crtc_id: 0, gamma_size: 4, red: 8, green: 16, blue: 24 }
    drm_mode_get_encoder, 20 {
        encoder_id: 0, encoder_type: 4, crtc_id: 8, possible_crtcs: 12, possible_clones: 16,
    }
    drm_mode_get_connector, 80 {
        encoders_ptr: 0, modes_ptr: 8, props_ptr: 16, prop_values_ptr: 24, count_modes: 32,
        count_props: 36, count_encoders: 40, encoder_id: 44, connector_id: 48, connector_type: 52,
        connector_type_id: 56, connection: 60, mm_width: 64, mm_height: 68, subpixel: 72, pad: 76,
    }
    drm_mode_mode_cmd, 72 { connector_id: 0, mode: 4 }
    drm_mode_cursor, 28 { flags: 0, crtc_id: 4, x: 8, y: 12, width: 16, height: 20, handle: 24 }
    drm_mode_cursor2, 36 {
        flags: 0, crtc_id: 4, x: 8, y: 12, width: 16, height: 20, handle: 24, hot_x: 28, hot_y: 32,
    }
    drm_mode_crtc_page_flip, 24 { crtc_id: 0, fb_id: 4, flags: 8, reserved: 12, user_data: 16 }
    drm_mode_crtc_page_flip_target, 24 {
        crtc_id: 0, fb_id: 4, flags: 8, sequence: 12, user_data: 16,
    }
}
