//! Planes: pictures that a CRTC puts together.

#[cfg(feature = "std")]
mod info;

use crate::abi::plane::{drmModePlane, drmModePlaneRes};
use crate::ioctl::fetch::fetch;
use crate::ioctl::mode::SetPlane;
use crate::mem::{self, CBox, Room};
use crate::uapi::mode::{drm_mode_get_plane, drm_mode_set_plane};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{Handle, Info, PlaneType};
#[cfg(feature = "std")]
pub(crate) use info::{list_typed, set_typed};

/// `drmModeGetPlaneResources(fd)`—Lists the planes of a device.
///
/// Primary and cursor planes are listed for clients that set `DRM_CLIENT_CAP_UNIVERSAL_PLANES`. One
/// request in the usual case.
///
/// # Errors
///
/// `EOPNOTSUPP` from a driver without mode setting, `NOMEM`, `AGAIN` if the list grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETPLANERESOURCES`.
#[doc(alias = "drmModeGetPlaneResources")]
pub fn list(fd: DeviceFd<'_>) -> Result<CBox<drmModePlaneRes>> {
    query_list(fd, |planes, total| drmModePlaneRes::new(planes.take(total)?))
}

/// Asks the kernel; `finish` makes something of the answer.
#[inline(always)]
fn query_list<T>(
    fd: DeviceFd<'_>,
    finish: impl FnOnce(&mut Room<u32, 64>, u32) -> Result<T>,
) -> Result<T> {
    let mut planes = Room::new();
    let mut total = 0;
    fetch(|| {
        total = ioctl::mode::get_plane_resources(fd, planes.offer())?;
        Ok(planes.fits(total))
    })?;
    finish(&mut planes, total)
}

/// `drmModeGetPlane(fd, plane_id)`—What a plane shows and could show.
///
/// One request in the usual case.
///
/// # Errors
///
/// `ENOENT` for an id that is not a plane, `NOMEM`, `AGAIN` if the list grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETPLANE`.
#[doc(alias = "drmModeGetPlane")]
pub fn get(fd: DeviceFd<'_>, plane_id: u32) -> Result<CBox<drmModePlane>> {
    query(fd, plane_id, |reply, formats| {
        drmModePlane::new(reply, formats.take(reply.count_format_types)?)
    })
}

/// Asks the kernel; `finish` makes something of the answer.
#[inline(always)]
fn query<T>(
    fd: DeviceFd<'_>,
    plane_id: u32,
    finish: impl FnOnce(&drm_mode_get_plane, &mut Room<u32, 96>) -> Result<T>,
) -> Result<T> {
    let mut formats = Room::new();
    let mut reply: drm_mode_get_plane = mem::zeroed();
    reply.plane_id = plane_id;
    fetch(|| {
        ioctl::mode::get_plane(fd, &mut reply, formats.offer())?;
        Ok(formats.fits(reply.count_format_types))
    })?;
    finish(&reply, &mut formats)
}

/// Where a plane lies on its CRTC, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Destination {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// Which part of its framebuffer a plane shows, in 16.16 fixed point pixels.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Left edge.
    pub x: u32,
    /// Upper edge.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// `drmModeSetPlane(fd, plane_id, crtc_id, fb_id, flags, crtc_x, …, src_h)`—Shows part of a framebuffer
/// on part of a CRTC; framebuffer 0 switches the plane off.
///
/// # Errors
///
/// `EINVAL` for a format, scaling or place that the plane does not take, `ENOSPC` for a source outside the
/// framebuffer, `ERANGE`, `ENOENT`, `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_SETPLANE`; master.
#[doc(alias = "drmModeSetPlane")]
pub fn set(
    fd: DeviceFd<'_>,
    plane_id: u32,
    crtc_id: u32,
    fb_id: u32,
    flags: u32,
    destination: Destination,
    source: Source,
) -> Result<()> {
    let mut arg: drm_mode_set_plane = mem::zeroed();
    arg.plane_id = plane_id;
    arg.crtc_id = crtc_id;
    arg.fb_id = fb_id;
    arg.flags = flags;
    arg.crtc_x = destination.x;
    arg.crtc_y = destination.y;
    arg.crtc_w = destination.width;
    arg.crtc_h = destination.height;
    arg.src_x = source.x;
    arg.src_y = source.y;
    arg.src_w = source.width;
    arg.src_h = source.height;
    ioctl::call_plain::<SetPlane>(fd, &mut arg)
}
