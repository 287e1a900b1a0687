//! Waiting for vertical blanks.

use crate::abi::vblank::drmVBlank;
use crate::{DeviceFd, Errno, Result, ioctl, os};

/// How long an interrupted wait is taken up again, in ns.
const PATIENCE: u64 = 1_000_000_000;

/// `drmWaitVBlank(fd, vbl)`—Waits for a vertical blank, or asks for an event when it comes.
///
/// Whatever happens, the sequence counts from the driver's start afterwards: the kernel has put the
/// settled number there, so that an interrupted wait is taken up again without starting over.
///
/// # Errors
///
/// `EBUSY` if it was still interrupted after a second, `EINVAL` while the CRTC is off, `EOPNOTSUPP`
/// from drivers without vertical blanks. `EAGAIN` is not tried again.
///
/// # Kernel
///
/// `DRM_IOCTL_WAIT_VBLANK`.
#[doc(alias = "drmWaitVBlank")]
pub fn wait(fd: DeviceFd<'_>, vblank: &mut drmVBlank) -> Result<()> {
    let start = os::time::monotonic()?;
    loop {
        let result = ioctl::drm::wait_vblank(fd, vblank);
        vblank.make_absolute();
        if result != Err(Errno::INTR.into()) {
            return result;
        }
        if os::time::monotonic()?.saturating_sub(start) >= PATIENCE {
            return Err(Errno::BUSY.into());
        }
    }
}
