//! The AGP bridge.

use core::ffi::{c_int, c_uint, c_ulong};

use crate::capi::{args, ret};
use crate::legacy::agp;
use crate::uapi::legacy::drm_handle_t;

/// Takes the AGP bridge for oneself. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpAcquire(fd: c_int) -> c_int {
    ret::neg_errno_always(agp::acquire(args::fd(fd)))
}

/// Gives the AGP bridge back. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpRelease(fd: c_int) -> c_int {
    ret::neg_errno_always(agp::release(args::fd(fd)))
}

/// Turns AGP transfers on, by the bridge's command bits. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpEnable(fd: c_int, mode: c_ulong) -> c_int {
    ret::neg_errno_always(agp::enable(args::fd(fd), mode))
}

/// Allocates `size` bytes of AGP memory of a kind. Its physical address is stored in `address`, which may be NULL, and
/// its handle in `handle`, where 0 stays on failure. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmAgpAlloc(
    fd: c_int,
    size: c_ulong,
    r#type: c_ulong,
    address: *mut c_ulong,
    handle: *mut drm_handle_t,
) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let address = unsafe { args::out(address) };
    // SAFETY: as above.
    let Some(handle) = (unsafe { args::out(handle) }) else { return ret::INVALID };
    handle.write(0);
    ret::neg_errno_always(agp::allocate(args::fd(fd), size, r#type).map(|memory| {
        handle.write(memory.handle as drm_handle_t);
        address.map(|place| place.write(memory.physical));
    }))
}

/// Frees AGP memory. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpFree(fd: c_int, handle: drm_handle_t) -> c_int {
    ret::neg_errno_always(agp::free(args::fd(fd), handle))
}

/// Puts AGP memory into the aperture, from byte `offset` on. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpBind(fd: c_int, handle: drm_handle_t, offset: c_ulong) -> c_int {
    ret::neg_errno_always(agp::bind(args::fd(fd), handle, offset))
}

/// Takes AGP memory out of the aperture. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpUnbind(fd: c_int, handle: drm_handle_t) -> c_int {
    ret::neg_errno_always(agp::unbind(args::fd(fd), handle))
}

/// First number of the AGP version, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpVersionMajor(fd: c_int) -> c_int {
    ret::number_or_neg_errno(agp::info(args::fd(fd)).map(|info| info.agp_version_major))
}

/// Second number of the AGP version, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpVersionMinor(fd: c_int) -> c_int {
    ret::number_or_neg_errno(agp::info(args::fd(fd)).map(|info| info.agp_version_minor))
}

/// Status bits of the bridge; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpGetMode(fd: c_int) -> c_ulong {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.mode))
}

/// Physical address of the aperture; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpBase(fd: c_int) -> c_ulong {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.aperture_base))
}

/// Bytes of the aperture; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpSize(fd: c_int) -> c_ulong {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.aperture_size))
}

/// Bytes of AGP memory in use; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpMemoryUsed(fd: c_int) -> c_ulong {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.memory_used))
}

/// Bytes of AGP memory that may be used, with those that are; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpMemoryAvail(fd: c_int) -> c_ulong {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.memory_allowed))
}

/// PCI vendor of the bridge; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpVendorId(fd: c_int) -> c_uint {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.id_vendor.into()))
}

/// PCI device of the bridge; 0 with `errno` on failure.
#[unsafe(no_mangle)]
pub extern "C" fn drmAgpDeviceId(fd: c_int) -> c_uint {
    ret::zero(agp::info(args::fd(fd)).map(|info| info.id_device.into()))
}
