//! PRIME: buffers as dma-buf descriptors.

use crate::os::file::OpenFile;
use crate::uapi::drm::drm_prime_handle;
use crate::{DeviceFd, Result, ioctl};

/// `DRM_CLOEXEC`: the descriptor of a buffer is closed when another program is executed.
pub const CLOEXEC: u32 = libc::O_CLOEXEC as u32;
/// `DRM_RDWR`: the mapping of a buffer's descriptor may be written.
pub const RDWR: u32 = libc::O_RDWR as u32;

/// `drmPrimeHandleToFD(fd, handle, flags, &prime_fd)`—A descriptor of a buffer, for other devices and
/// processes. `flags` are [`CLOEXEC`] and [`RDWR`].
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `ENOSYS` from drivers that do not export, `EMFILE`.
///
/// # Kernel
///
/// `DRM_IOCTL_PRIME_HANDLE_TO_FD`; all nodes; no master needed.
#[doc(alias = "drmPrimeHandleToFD")]
pub fn handle_to_fd(fd: DeviceFd<'_>, handle: u32, flags: u32) -> Result<OpenFile> {
    let mut arg = drm_prime_handle { handle, flags, fd: -1 };
    ioctl::call_plain::<ioctl::drm::PrimeHandleToFd>(fd, &mut arg)?;
    Ok(OpenFile::new(arg.fd))
}

/// `drmPrimeFDToHandle(fd, prime_fd, &handle)`—The handle of a buffer given as a descriptor, which stays
/// the caller's.
///
/// # Errors
///
/// `EINVAL` if the descriptor is no dma-buf, `EBADF` if it is none at all, `ENOSYS` from drivers that do
/// not import.
///
/// # Kernel
///
/// `DRM_IOCTL_PRIME_FD_TO_HANDLE`; all nodes; no master needed.
#[doc(alias = "drmPrimeFDToHandle")]
pub fn fd_to_handle(fd: DeviceFd<'_>, prime_fd: DeviceFd<'_>) -> Result<u32> {
    let mut arg = drm_prime_handle { handle: 0, flags: 0, fd: prime_fd.raw() };
    ioctl::call_plain::<ioctl::drm::PrimeFdToHandle>(fd, &mut arg)?;
    Ok(arg.handle)
}
