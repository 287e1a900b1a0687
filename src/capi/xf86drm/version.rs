//! Versions: the driver's, the library's, the interface's.

use core::ffi::c_int;

use crate::abi::version::{drmSetVersionPtr, drmVersionPtr};
use crate::capi::{args, ret};
use crate::device::version;
use crate::mem::CBox;

/// Name and version of a device's driver. NULL with `errno` on failure; the result is freed with `drmFreeVersion`.
/// A text that the driver does not have is NULL.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetVersion(fd: c_int) -> drmVersionPtr {
    ret::null(version::get(args::fd(fd)))
}

/// Version of the library's interface, which stays 1.3.0, without texts. The result is freed with `drmFreeVersion`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetLibVersion(fd: c_int) -> drmVersionPtr {
    let _ = fd;
    ret::null(version::library())
}

/// Frees what `drmGetVersion` and `drmGetLibVersion` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeVersion(v: drmVersionPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(v) });
}

/// Asks for versions of the interface, and stores the kernel's, whether it grants them or not. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSetInterfaceVersion(fd: c_int, version: drmSetVersionPtr) -> c_int {
    // SAFETY: the caller vouches for the structure.
    let Some(version) = (unsafe { version.as_mut() }) else { return ret::INVALID };
    ret::neg_errno_always(version::set_interface(args::fd(fd), version))
}
