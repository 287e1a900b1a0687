//! Interrupts.

use core::ffi::c_int;

use crate::capi::{args, ret};
use crate::legacy::irq;

/// Has the driver handle its interrupt. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmCtlInstHandler(fd: c_int, irq: c_int) -> c_int {
    ret::neg_errno_always(irq::install(args::fd(fd), irq))
}

/// Has the driver leave its interrupt alone. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmCtlUninstHandler(fd: c_int) -> c_int {
    ret::neg_errno_always(irq::uninstall(args::fd(fd)))
}

/// The interrupt of a PCI device, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetInterruptFromBusID(
    fd: c_int,
    busnum: c_int,
    devnum: c_int,
    funcnum: c_int,
) -> c_int {
    ret::number_or_neg_errno(irq::number(args::fd(fd), busnum, devnum, funcnum))
}
