//! Framebuffers: buffers with a size and a format, for planes to show.

#[cfg(feature = "std")]
mod info;
#[cfg(feature = "std")]
mod planar;

use super::FbCmd2Flags;
use crate::abi::framebuffer::{drmModeFB, drmModeFB2};
use crate::ioctl::mode::{AddFb, AddFb2, CloseFb, GetFb, GetFb2, RmFb, dirty_fb};
use crate::mem::{self, CBox, UserSlice};
use crate::uapi::drm::drm_clip_rect;
use crate::uapi::mode::{drm_mode_closefb, drm_mode_fb_cmd, drm_mode_fb_cmd2};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{ClipRect, Handle, Info};
#[cfg(feature = "std")]
pub(crate) use info::{add_buffer, dirty_rects};
#[cfg(feature = "std")]
pub(crate) use planar::add_buffers;
#[cfg(feature = "std")]
pub use planar::{GetPlanarFramebufferError, PlanarInfo};

/// What a framebuffer of one plane is made of, in the terms of the first framebuffer request.
#[derive(Clone, Copy, Debug)]
pub struct Legacy {
    /// Width, in pixels.
    pub width: u32,
    /// Height, in pixels.
    pub height: u32,
    /// Bits of colour in a pixel.
    pub depth: u32,
    /// Bits per pixel.
    pub bpp: u32,
    /// Bytes from one line to the next.
    pub pitch: u32,
    /// Buffer, as a GEM handle.
    pub handle: u32,
}

/// What a framebuffer of up to four planes is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Planar {
    /// Width, in pixels.
    pub width: u32,
    /// Height, in pixels.
    pub height: u32,
    /// `DRM_FORMAT_*`.
    pub pixel_format: u32,
    /// With [`MODIFIERS`](FbCmd2Flags::MODIFIERS) if `modifiers` are to be looked at.
    pub flags: FbCmd2Flags,
    /// Buffer of each plane, as GEM handles; 0 for planes the format does not have.
    pub handles: [u32; 4],
    /// Bytes from one line to the next, per plane.
    pub pitches: [u32; 4],
    /// Byte at which the plane begins in its buffer.
    pub offsets: [u32; 4],
    /// `DRM_FORMAT_MOD_*`, the same for every plane in use.
    pub modifiers: [u64; 4],
}

/// `drmModeAddFB(fd, width, height, depth, bpp, pitch, bo_handle, &buf_id)`—Makes a framebuffer of one
/// plane; its id.
///
/// # Errors
///
/// `ENOENT` for a handle that does not exist, `EINVAL` for a size, pitch or depth that the driver does
/// not take.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_ADDFB`; primary nodes; no master needed.
#[doc(alias = "drmModeAddFB")]
pub fn add(fd: DeviceFd<'_>, fb: &Legacy) -> Result<u32> {
    let mut arg: drm_mode_fb_cmd = mem::zeroed();
    arg.width = fb.width;
    arg.height = fb.height;
    arg.depth = fb.depth;
    arg.bpp = fb.bpp;
    arg.pitch = fb.pitch;
    arg.handle = fb.handle;
    ioctl::call_plain::<AddFb>(fd, &mut arg)?;
    Ok(arg.fb_id)
}

/// `drmModeAddFB2WithModifiers(fd, …)`—Makes a framebuffer of up to four planes; its id.
///
/// Flags and modifiers are passed as they are: whether they fit together is for the kernel to say.
///
/// # Errors
///
/// `ENOENT` for a handle that does not exist, `EINVAL` for a combination of size, format, modifier and
/// pitch that the driver does not take.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_ADDFB2`; primary nodes; no master needed.
#[doc(alias = "drmModeAddFB2")]
#[doc(alias = "drmModeAddFB2WithModifiers")]
pub fn add_planar(fd: DeviceFd<'_>, fb: &Planar) -> Result<u32> {
    let mut arg: drm_mode_fb_cmd2 = mem::zeroed();
    arg.width = fb.width;
    arg.height = fb.height;
    arg.pixel_format = fb.pixel_format;
    arg.flags = fb.flags.bits();
    arg.handles = fb.handles;
    arg.pitches = fb.pitches;
    arg.offsets = fb.offsets;
    arg.modifier = fb.modifiers;
    ioctl::call_plain::<AddFb2>(fd, &mut arg)?;
    Ok(arg.fb_id)
}

/// `drmModeRmFB(fd, bufferId)`—Removes a framebuffer; planes and CRTCs that show it are switched off.
///
/// # Errors
///
/// `ENOENT` for a framebuffer that this client does not have.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_RMFB`.
#[doc(alias = "drmModeRmFB")]
pub fn remove(fd: DeviceFd<'_>, fb_id: u32) -> Result<()> {
    let mut arg = fb_id;
    ioctl::call_plain::<RmFb>(fd, &mut arg)
}

/// `drmModeCloseFB(fd, buffer_id)`—Gives a framebuffer up and leaves what shows it as it is.
///
/// # Errors
///
/// `ENOENT` for a framebuffer that this client does not have, `EINVAL` from kernels before 6.8.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CLOSEFB`.
#[doc(alias = "drmModeCloseFB")]
pub fn close(fd: DeviceFd<'_>, fb_id: u32) -> Result<()> {
    let mut arg: drm_mode_closefb = mem::zeroed();
    arg.fb_id = fb_id;
    ioctl::call_plain::<CloseFb>(fd, &mut arg)
}

/// `drmModeGetFB(fd, bufferId)`—What a framebuffer of one plane is made of.
///
/// # Errors
///
/// `ENOENT` for an id that is not a framebuffer, `EINVAL` for one of several planes, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETFB`. Master and root get a new handle to the buffer, which is theirs to close.
#[doc(alias = "drmModeGetFB")]
pub fn get(fd: DeviceFd<'_>, fb_id: u32) -> Result<CBox<drmModeFB>> {
    query(fd, fb_id, drmModeFB::new)
}

/// Asks the kernel; `finish` makes something of the answer.
#[inline(always)]
fn query<T>(
    fd: DeviceFd<'_>,
    fb_id: u32,
    finish: impl FnOnce(&drm_mode_fb_cmd) -> Result<T>,
) -> Result<T> {
    let mut arg: drm_mode_fb_cmd = mem::zeroed();
    arg.fb_id = fb_id;
    ioctl::call_plain::<GetFb>(fd, &mut arg)?;
    finish(&arg)
}

/// `drmModeGetFB2(fd, bufferId)`—What a framebuffer is made of.
///
/// # Errors
///
/// `ENOENT` for an id that is not a framebuffer, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETFB2`. Master and root get new handles to the buffers, which are theirs to close.
#[doc(alias = "drmModeGetFB2")]
pub fn get_planar(fd: DeviceFd<'_>, fb_id: u32) -> Result<CBox<drmModeFB2>> {
    query_planar(fd, fb_id, |reply| drmModeFB2::new(fb_id, reply))
}

/// Asks the kernel; `finish` makes something of the answer.
#[inline(always)]
fn query_planar<T>(
    fd: DeviceFd<'_>,
    fb_id: u32,
    finish: impl FnOnce(&drm_mode_fb_cmd2) -> Result<T>,
) -> Result<T> {
    let mut arg: drm_mode_fb_cmd2 = mem::zeroed();
    arg.fb_id = fb_id;
    ioctl::call_plain::<GetFb2>(fd, &mut arg)?;
    finish(&arg)
}

/// `drmModeDirtyFB(fd, bufferId, clips, num_clips)`—Says which parts of a framebuffer have been drawn
/// to; no clips for all of it.
///
/// # Errors
///
/// `ENOSYS` from drivers that need not be told, `ENOENT`, `EINVAL`, `EFAULT`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_DIRTYFB`.
#[doc(alias = "drmModeDirtyFB")]
pub fn dirty(fd: DeviceFd<'_>, fb_id: u32, clips: UserSlice<'_, drm_clip_rect>) -> Result<()> {
    dirty_fb(fd, fb_id, clips)
}
