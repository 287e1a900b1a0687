//! The hardware lock: the kernel's part in it.

use core::ffi::c_int;

use crate::abi::lock::drmLockFlags;
use crate::ioctl::{call_plain, legacy};
use crate::uapi::legacy::{drm_context_t, drm_lock};
use crate::{DeviceFd, Errno, Result, mem};

/// `drmGetLock(fd, context, flags)`—Takes the lock, however long that takes.
///
/// # Errors
///
/// The kernel's, but for `EBUSY`, `EINTR` and `EAGAIN`, which are tried again. `EINVAL` from drivers with mode
/// setting.
///
/// # Kernel
///
/// `DRM_IOCTL_LOCK`.
#[doc(alias = "drmGetLock")]
pub fn take(fd: DeviceFd<'_>, context: drm_context_t, flags: drmLockFlags) -> Result<()> {
    let mut arg = argument(context as c_int, flags);
    loop {
        let result = call_plain::<legacy::Lock>(fd, &mut arg);
        if result != Err(Errno::BUSY.into()) {
            return result;
        }
    }
}

/// `drmUnlock(fd, context)`—Gives the lock back.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_UNLOCK`.
#[doc(alias = "drmUnlock")]
pub fn give_back(fd: DeviceFd<'_>, context: drm_context_t) -> Result<()> {
    let mut arg = argument(context as c_int, drmLockFlags(0));
    call_plain::<legacy::Unlock>(fd, &mut arg)
}

/// `drmFinish(fd, context, flags)`—Waits for the hardware without taking the lock.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_FINISH`.
#[doc(alias = "drmFinish")]
pub fn finish(fd: DeviceFd<'_>, context: c_int, flags: drmLockFlags) -> Result<()> {
    let mut arg = argument(context, flags);
    call_plain::<legacy::Finish>(fd, &mut arg)
}

fn argument(context: c_int, flags: drmLockFlags) -> drm_lock {
    let mut arg: drm_lock = mem::zeroed();
    (arg.context, arg.flags) = (context, flags.known());
    arg
}
