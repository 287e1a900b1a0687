//! Whether a PCI device has a mode-setting driver.

use core::ffi::{c_char, c_int};

use crate::capi::{args, ret};
use crate::device::support;

/// Whether a driver with mode setting is bound to the PCI device `busid`, as in "pci:0000:00:02.0": 0 if so,
/// `-ENOSYS` if not, `-EINVAL` if there is no such device.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmCheckModesettingSupported(busid: *const c_char) -> c_int {
    // SAFETY: the caller vouches for the string.
    let Some(busid) = (unsafe { args::text(busid) }) else { return ret::INVALID };
    match support::check(busid) {
        Ok(()) => 0,
        Err(errno) => -errno.raw_os_error(),
    }
}
