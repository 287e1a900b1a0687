//! Sync objects: places for fences, which say when work is done.
//!
//! A sync object holds one fence, or with a timeline one for each point. All requests are for all nodes
//! and need no master; drivers without sync objects answer `EOPNOTSUPP`.

#[cfg(feature = "std")]
mod handle;
mod points;
mod wait;

#[cfg(feature = "std")]
pub use handle::Handle;
#[cfg(feature = "std")]
pub(crate) use handle::{timeline_query, timeline_signal_typed, timeline_wait_typed, wait_flags};

pub use points::*;
pub use wait::*;

use crate::os::file::OpenFile;
use crate::uapi::syncobj::*;
use crate::{DeviceFd, Result, ioctl};

/// `drmSyncobjCreate(fd, flags, &handle)`—Makes a sync object; `flags` is
/// [`DRM_SYNCOBJ_CREATE_SIGNALED`] or 0.
///
/// # Errors
///
/// `EINVAL` for other flags, `EOPNOTSUPP`, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_CREATE`
#[doc(alias = "drmSyncobjCreate")]
pub fn create(fd: DeviceFd<'_>, flags: u32) -> Result<u32> {
    let mut arg = drm_syncobj_create { handle: 0, flags };
    ioctl::call_plain::<ioctl::syncobj::Create>(fd, &mut arg)?;
    Ok(arg.handle)
}

/// `drmSyncobjDestroy(fd, handle)`—Gives a sync object up.
///
/// # Errors
///
/// `EINVAL` if there is no such handle, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_DESTROY`
#[doc(alias = "drmSyncobjDestroy")]
pub fn destroy(fd: DeviceFd<'_>, handle: u32) -> Result<()> {
    ioctl::call_plain::<ioctl::syncobj::Destroy>(fd, &mut drm_syncobj_destroy { handle, pad: 0 })
}

/// `drmSyncobjHandleToFD(fd, handle, &obj_fd)`—A descriptor of a sync object, for other processes.
///
/// # Errors
///
/// `EINVAL` if there is no such handle, `EMFILE`, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD`
#[doc(alias = "drmSyncobjHandleToFD")]
pub fn handle_to_fd(fd: DeviceFd<'_>, handle: u32) -> Result<OpenFile> {
    to_fd(fd, handle, 0)
}

/// `drmSyncobjExportSyncFile(fd, handle, &sync_file_fd)`—The present fence of a sync object as a sync file.
///
/// # Errors
///
/// `EINVAL` if there is no such handle or it holds no fence, `EMFILE`, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD`
#[doc(alias = "drmSyncobjExportSyncFile")]
pub fn export_sync_file(fd: DeviceFd<'_>, handle: u32) -> Result<OpenFile> {
    to_fd(fd, handle, DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_EXPORT_SYNC_FILE)
}

fn to_fd(fd: DeviceFd<'_>, handle: u32, flags: u32) -> Result<OpenFile> {
    let mut arg = drm_syncobj_handle { handle, flags, fd: -1, pad: 0, point: 0 };
    ioctl::call_plain::<ioctl::syncobj::HandleToFd>(fd, &mut arg)?;
    Ok(OpenFile::new(arg.fd))
}

/// `drmSyncobjFDToHandle(fd, obj_fd, &handle)`—The handle of a sync object given as a descriptor, which
/// stays the caller's.
///
/// # Errors
///
/// `EINVAL` if the descriptor is no sync object's, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE`
#[doc(alias = "drmSyncobjFDToHandle")]
pub fn fd_to_handle(fd: DeviceFd<'_>, object: DeviceFd<'_>) -> Result<u32> {
    from_fd(fd, 0, object, 0)
}

/// `drmSyncobjImportSyncFile(fd, handle, sync_file_fd)`—Puts the fence of a sync file, which stays the
/// caller's, into a sync object.
///
/// # Errors
///
/// `ENOENT` if there is no such handle, `EINVAL` if the descriptor is no sync file's, `EOPNOTSUPP`.
///
/// # Kernel
///
/// `DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE`
#[doc(alias = "drmSyncobjImportSyncFile")]
pub fn import_sync_file(fd: DeviceFd<'_>, handle: u32, sync_file: DeviceFd<'_>) -> Result<()> {
    from_fd(fd, handle, sync_file, DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_IMPORT_SYNC_FILE).map(|_| ())
}

fn from_fd(fd: DeviceFd<'_>, handle: u32, from: DeviceFd<'_>, flags: u32) -> Result<u32> {
    let mut arg = drm_syncobj_handle { handle, flags, fd: from.raw(), pad: 0, point: 0 };
    ioctl::call_plain::<ioctl::syncobj::FdToHandle>(fd, &mut arg)?;
    Ok(arg.handle)
}
