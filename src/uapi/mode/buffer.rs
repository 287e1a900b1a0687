//! The arguments of the requests on framebuffers, dumb buffers and planes; not their properties.

use super::super::layout;

/// `DRM_IOCTL_MODE_GETFB`, `DRM_IOCTL_MODE_ADDFB`: a framebuffer of one plane, described by depth.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_fb_cmd {
    /// The framebuffer: in when asking, out when adding.
    pub fb_id: u32,
    /// Width in px.
    pub width: u32,
    /// Height in px.
    pub height: u32,
    /// Bytes from one line to the next.
    pub pitch: u32,
    /// Bits per px in memory.
    pub bpp: u32,
    /// Bits per px that carry colour.
    pub depth: u32,
    /// GEM handle; out when asking: a new one, or 0 without the right to have it.
    pub handle: u32,
}

/// `DRM_IOCTL_MODE_ADDFB2`, `DRM_IOCTL_MODE_GETFB2`: a framebuffer of up to four planes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_fb_cmd2 {
    /// The framebuffer: in when asking, out when adding.
    pub fb_id: u32,
    /// Width in px.
    pub width: u32,
    /// Height in px.
    pub height: u32,
    /// Format, a fourcc number `DRM_FORMAT_*`.
    pub pixel_format: u32,
    /// Bits `DRM_MODE_FB_*`.
    pub flags: u32,
    /// GEM handle of each plane; 0 for those that the format has not.
    pub handles: [u32; 4],
    /// Bytes from one line to the next in each plane.
    pub pitches: [u32; 4],
    /// Byte where each plane begins in its buffer.
    pub offsets: [u32; 4],
    /// Modifier of each plane, the same in all; read only with `DRM_MODE_FB_MODIFIERS`.
    pub modifier: [u64; 4],
}

/// `DRM_IOCTL_MODE_DIRTYFB`: tells that parts of a framebuffer have changed.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_fb_dirty_cmd {
    /// In: the framebuffer.
    pub fb_id: u32,
    /// In: bits `DRM_MODE_FB_DIRTY_ANNOTATE_*`, how they changed.
    pub flags: u32,
    /// In: the colour of a fill.
    pub color: u32,
    /// In: rectangles in the array, 256 at most; 0: all has changed.
    pub num_clips: u32,
    /// In: address of an array of `drm_clip_rect`, the changed parts.
    pub clips_ptr: u64,
}

/// `DRM_IOCTL_MODE_CLOSEFB`: gives a framebuffer up without turning off what shows it.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_closefb {
    /// In: the framebuffer.
    pub fb_id: u32,
    /// In: 0.
    pub pad: u32,
}

/// `DRM_IOCTL_MODE_CREATE_DUMB`: allocates a buffer that the CPU can draw into.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_create_dumb {
    /// In: height in px.
    pub height: u32,
    /// In: width in px.
    pub width: u32,
    /// In: bits per px.
    pub bpp: u32,
    /// In: 0.
    pub flags: u32,
    /// Out: its GEM handle.
    pub handle: u32,
    /// Out: bytes from one line to the next.
    pub pitch: u32,
    /// Out: its bytes.
    pub size: u64,
}

/// `DRM_IOCTL_MODE_MAP_DUMB`: prepares a dumb buffer for `mmap`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_map_dumb {
    /// In: its GEM handle.
    pub handle: u32,
    /// In: 0.
    pub pad: u32,
    /// Out: the offset to give to `mmap`.
    pub offset: u64,
}

/// `DRM_IOCTL_MODE_DESTROY_DUMB`: releases a dumb buffer.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_destroy_dumb {
    /// In: its GEM handle.
    pub handle: u32,
}

/// `DRM_IOCTL_MODE_GETPLANERESOURCES`: the ids of the planes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_plane_res {
    /// In: address of an array of `u32`, room for plane ids.
    pub plane_id_ptr: u64,
    /// In: room for plane ids; out: total.
    pub count_planes: u32,
}

/// `DRM_IOCTL_MODE_GETPLANE`: a plane, what it shows and where it can.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_plane {
    /// In: the plane.
    pub plane_id: u32,
    /// Out: the CRTC it is shown on; 0: none.
    pub crtc_id: u32,
    /// Out: the framebuffer it shows; 0: none.
    pub fb_id: u32,
    /// Out: bit n is set if the nth CRTC of the device can show it.
    pub possible_crtcs: u32,
    /// Out: 0, planes have no gamma table here.
    pub gamma_size: u32,
    /// In: room for formats; out: total.
    pub count_format_types: u32,
    /// In: address of an array of `u32`, room for formats (`DRM_FORMAT_*`).
    pub format_type_ptr: u64,
}

/// `DRM_IOCTL_MODE_SETPLANE`: shows a part of a framebuffer on a part of a CRTC.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_set_plane {
    /// In: the plane.
    pub plane_id: u32,
    /// In: the CRTC.
    pub crtc_id: u32,
    /// In: the framebuffer; 0 turns the plane off.
    pub fb_id: u32,
    /// In: 0 in practice.
    pub flags: u32,
    /// In: left edge on the CRTC in px.
    pub crtc_x: i32,
    /// In: top edge on the CRTC in px.
    pub crtc_y: i32,
    /// In: width on the CRTC in px.
    pub crtc_w: u32,
    /// In: height on the CRTC in px.
    pub crtc_h: u32,
    /// In: left edge in the framebuffer, 16.16 fixed point px.
    pub src_x: u32,
    /// In: top edge in the framebuffer, 16.16 fixed point px.
    pub src_y: u32,
    /// In: height in the framebuffer, 16.16 fixed point px.
    pub src_h: u32,
    /// In: width in the framebuffer, 16.16 fixed point px.
    pub src_w: u32,
}

layout! {
    drm_mode_fb_cmd, 28 { fb_id: 0, width: 4, height: 8, pitch: 12, bpp: 16, depth: 20, handle: 24 }
    drm_mode_fb_cmd2, 104 {
        fb_id: 0, width: 4, height: 8, pixel_format: 12, flags: 16, handles: 20, pitches: 36,
        offsets: 52, modifier: 72,
    }
    drm_mode_fb_dirty_cmd, 24 { fb_id: 0, flags: 4, color: 8, num_clips: 12, clips_ptr: 16 }
    drm_mode_closefb, 8 { fb_id: 0, pad: 4 }
    drm_mode_create_dumb, 32 {
        height: 0, width: 4, bpp: 8, flags: 12, handle: 16, pitch: 20, size: 24,
    }
    drm_mode_map_dumb, 16 { handle: 0, pad: 4, offset: 8 }
    drm_mode_destroy_dumb, 4 { handle: 0 }
    drm_mode_get_plane_res, 16 { plane_id_ptr: 0, count_planes: 8 }
    drm_mode_get_plane, 32 {
        plane_id: 0, crtc_id: 4, fb_id: 8, possible_crtcs: 12, gamma_size: 16,
        count_format_types: 20, format_type_ptr: 24,
    }
    drm_mode_set_plane, 48 {
        plane_id: 0, crtc_id: 4, fb_id: 8, flags: 12, crtc_x: 16, crtc_y: 20, crtc_w: 24,
        crtc_h: 28, src_x: 32, src_y: 36, src_h: 40, src_w: 44,
    }
}
