//! Dumb buffers: memory that the CPU draws into and every driver can show.

#[cfg(feature = "std")]
mod info;

use crate::ioctl::mode::{CreateDumb, DestroyDumb, MapDumb};
use crate::mem;
use crate::uapi::mode::{drm_mode_create_dumb, drm_mode_destroy_dumb, drm_mode_map_dumb};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{DumbBuffer, DumbMapping};

/// What the kernel says of a new dumb buffer.
#[derive(Clone, Copy, Debug)]
pub struct Allocation {
    /// GEM handle.
    pub handle: u32,
    /// Bytes from one line to the next.
    pub pitch: u32,
    /// Bytes in all.
    pub size: u64,
}

/// `drmModeCreateDumbBuffer(fd, width, height, bpp, flags, &handle, &pitch, &size)`—Makes a buffer of
/// `width` by `height` pixels with `bpp` bits each. No flags exist yet.
///
/// # Errors
///
/// `ENOSYS` from drivers without dumb buffers, `EINVAL` for sizes that overflow, `ENOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CREATE_DUMB`; primary nodes.
#[doc(alias = "drmModeCreateDumbBuffer")]
pub fn create(
    fd: DeviceFd<'_>,
    width: u32,
    height: u32,
    bpp: u32,
    flags: u32,
) -> Result<Allocation> {
    let mut arg: drm_mode_create_dumb = mem::zeroed();
    arg.width = width;
    arg.height = height;
    arg.bpp = bpp;
    arg.flags = flags;
    ioctl::call_plain::<CreateDumb>(fd, &mut arg)?;
    Ok(Allocation { handle: arg.handle, pitch: arg.pitch, size: arg.size })
}

/// `drmModeDestroyDumbBuffer(fd, handle)`—Gives a dumb buffer up.
///
/// # Errors
///
/// `EINVAL` for a handle that does not exist.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_DESTROY_DUMB`.
#[doc(alias = "drmModeDestroyDumbBuffer")]
pub fn destroy(fd: DeviceFd<'_>, handle: u32) -> Result<()> {
    let mut arg: drm_mode_destroy_dumb = mem::zeroed();
    arg.handle = handle;
    ioctl::call_plain::<DestroyDumb>(fd, &mut arg)
}

/// `drmModeMapDumbBuffer(fd, handle, &offset)`—Where in the device file the buffer can be mapped.
///
/// Nothing is mapped; the offset is for `mmap` on the same device.
///
/// # Errors
///
/// `ENOENT` for a handle that does not exist.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_MAP_DUMB`.
#[doc(alias = "drmModeMapDumbBuffer")]
pub fn map_offset(fd: DeviceFd<'_>, handle: u32) -> Result<u64> {
    let mut arg: drm_mode_map_dumb = mem::zeroed();
    arg.handle = handle;
    ioctl::call_plain::<MapDumb>(fd, &mut arg)?;
    Ok(arg.offset)
}
