//! What vendors' libraries ask of libdrm and of every device.
#![allow(unsafe_code)]

use core::ffi::{CStr, c_int, c_ulong};
use core::ptr;

use super::{Failure, Outcome, backend};
use crate::ioctl::{self, Request};
use crate::mem::{CText, zeroed};
use crate::os::errno;
use crate::os::file::OpenFile;
use crate::uapi::drm::{drm_gem_flink, drm_gem_open};
use crate::{DeviceFd, Error};

/// 0, or what libdrm returned and `errno`.
///
/// # Errors
///
/// Every result but 0.
pub fn passed_on(result: c_int) -> Outcome<()> {
    if result == 0 { Ok(()) } else { Err(Failure::passed_on(result)) }
}

/// Makes a request of every device by `drmIoctl`.
fn plain<R: ioctl::Plain>(fd: DeviceFd<'_>, argument: &mut R::Argument) -> Outcome<()> {
    let (number, argument) = (<R as Request>::OPCODE as c_ulong, ptr::from_mut(argument).cast());
    // SAFETY: the argument is that of the number, and holds no pointers.
    passed_on(unsafe { backend::drmIoctl(fd.raw(), number, argument) })
}

/// `DRM_IOCTL_GET_CLIENT`: whether the first client is admitted: this one, on the kernels of today.
///
/// # Errors
///
/// The kernel's, as `drmIoctl` returned it.
pub fn auth(fd: DeviceFd<'_>) -> Outcome<c_int> {
    let mut client = zeroed();
    plain::<ioctl::legacy::GetClient>(fd, &mut client)?;
    Ok(client.auth)
}

/// `DRM_IOCTL_GEM_FLINK`: a name for a buffer that other clients open it by.
///
/// # Errors
///
/// As for [`auth`].
pub fn gem_flink(fd: DeviceFd<'_>, handle: u32) -> Outcome<u32> {
    let mut arg = drm_gem_flink { handle, name: 0 };
    plain::<ioctl::extra::GemFlink>(fd, &mut arg)?;
    Ok(arg.name)
}

/// `DRM_IOCTL_GEM_OPEN`: handle and size in bytes of a buffer by its name.
///
/// # Errors
///
/// As for [`auth`].
pub fn gem_open(fd: DeviceFd<'_>, name: u32) -> Outcome<(u32, u64)> {
    let mut arg = drm_gem_open { name, handle: 0, size: 0 };
    plain::<ioctl::extra::GemOpen>(fd, &mut arg)?;
    Ok((arg.handle, arg.size))
}

/// `drmCloseBufferHandle(fd, handle)`
///
/// # Errors
///
/// libdrm's, as it returned them.
pub fn close_buffer(fd: DeviceFd<'_>, handle: u32) -> Outcome<()> {
    passed_on(backend::close_buffer(fd, handle))
}

/// `drmPrimeHandleToFD(fd, handle, flags, &prime_fd)`
///
/// # Errors
///
/// libdrm's, as it returned them.
pub fn prime_handle_to_fd(fd: DeviceFd<'_>, handle: u32, flags: u32) -> Outcome<OpenFile> {
    let mut prime_fd = -1;
    passed_on(backend::prime_handle_to_fd(fd, handle, flags, &mut prime_fd))?;
    Ok(OpenFile::new(prime_fd))
}

/// `drmPrimeFDToHandle(fd, prime_fd, &handle)`
///
/// # Errors
///
/// libdrm's, as it returned them.
#[inline]
pub fn prime_fd_to_handle(fd: DeviceFd<'_>, prime_fd: DeviceFd<'_>) -> Outcome<u32> {
    let mut handle = 0;
    passed_on(backend::prime_fd_to_handle(fd, prime_fd.raw(), &mut handle))?;
    Ok(handle)
}

/// `drmGetVersion(fd)`: first and second number of the driver's version.
///
/// # Errors
///
/// The reason in `errno`.
pub fn driver_version(fd: DeviceFd<'_>) -> Outcome<(c_int, c_int)> {
    backend::driver_version(fd).ok_or_else(|| Failure::from(Error::from(errno::get())))
}

/// Whether `drmGetNodeTypeFromFd(fd)` says `DRM_NODE_RENDER`.
#[must_use]
pub fn is_render_node(fd: DeviceFd<'_>) -> bool {
    backend::is_render_node(fd)
}

/// `drmGetPrimaryDeviceNameFromFd(fd)`; `None` for NULL.
#[must_use]
pub fn primary_path(fd: DeviceFd<'_>) -> Option<CText> {
    backend::primary_path(fd)
}

/// `drmMsg("%s", text)`
pub fn message(text: &CStr) {
    backend::message(text);
}
