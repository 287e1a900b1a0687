//! The device's interrupt.

use core::ffi::c_int;

use crate::ioctl::{call_plain, legacy};
use crate::uapi::legacy::{DRM_INST_HANDLER, DRM_UNINST_HANDLER, drm_control, drm_irq_busid};
use crate::{DeviceFd, Result, mem};

/// `drmCtlInstHandler(fd, irq)`—Has the driver handle its interrupt.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_CONTROL`; master and root only.
#[doc(alias = "drmCtlInstHandler")]
pub fn install(fd: DeviceFd<'_>, irq: c_int) -> Result<()> {
    control(fd, DRM_INST_HANDLER, irq)
}

/// `drmCtlUninstHandler(fd)`—Has the driver leave its interrupt alone.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_CONTROL`; master and root only.
#[doc(alias = "drmCtlUninstHandler")]
pub fn uninstall(fd: DeviceFd<'_>) -> Result<()> {
    control(fd, DRM_UNINST_HANDLER, 0)
}

fn control(fd: DeviceFd<'_>, func: u32, irq: c_int) -> Result<()> {
    let mut arg: drm_control = mem::zeroed();
    (arg.func, arg.irq) = (func, irq);
    call_plain::<legacy::Control>(fd, &mut arg)
}

/// `drmGetInterruptFromBusID(fd, busnum, devnum, funcnum)`—The interrupt of a PCI device.
///
/// # Errors
///
/// The kernel's: `EINVAL` for any device but that of the file.
///
/// # Kernel
///
/// `DRM_IOCTL_IRQ_BUSID`; root only.
#[doc(alias = "drmGetInterruptFromBusID")]
pub fn number(fd: DeviceFd<'_>, bus: c_int, device: c_int, function: c_int) -> Result<c_int> {
    let mut arg: drm_irq_busid = mem::zeroed();
    (arg.busnum, arg.devnum, arg.funcnum) = (bus, device, function);
    call_plain::<legacy::IrqBusid>(fd, &mut arg)?;
    Ok(arg.irq)
}
