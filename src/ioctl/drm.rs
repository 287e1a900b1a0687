//! Requests of the device itself: the table, and a safe function for each that holds pointers.

use core::ffi::CStr;
#[cfg(feature = "capi")]
use core::ffi::{c_ulong, c_void};

#[cfg(feature = "capi")]
use rustix::ioctl::{Direction, Opcode, opcode};

#[cfg(feature = "capi")]
use super::{DRM, forward};
use super::{call, call_none, check, fill, once, requests};
use crate::abi::vblank::drmVBlank;
use crate::abi::version::drmSetVersion;
use crate::uapi::drm::*;
use crate::{DeviceFd, Result};

requests! {
    Version(drm_version) = read_write 0x00;
    GetUnique(drm_unique) = read_write 0x01;
    #[Plain] GetMagic(drm_auth) = read 0x02;
    #[Plain] SetVersion(drmSetVersion) = read_write 0x07;
    #[Plain] GemClose(drm_gem_close) = write 0x09;
    #[Plain] GetCap(drm_get_cap) = read_write 0x0c;
    #[Plain] SetClientCap(drm_set_client_cap) = write 0x0d;
    SetUnique(drm_unique) = write 0x10;
    #[Plain] AuthMagic(drm_auth) = write 0x11;
    #[Plain] PrimeHandleToFd(drm_prime_handle) = read_write 0x2d;
    #[Plain] PrimeFdToHandle(drm_prime_handle) = read_write 0x2e;
    WaitVblank(drmVBlank) = read_write 0x3a;
    #[Plain] CrtcGetSequence(drm_crtc_get_sequence) = read_write 0x3b;
    #[Plain] CrtcQueueSequence(drm_crtc_queue_sequence) = read_write 0x3c;
}

/// Fills the texts as far as they go, and the lengths in `arg` with the whole ones.
pub(crate) fn version(
    fd: DeviceFd<'_>,
    arg: &mut drm_version,
    name: &mut [u8],
    date: &mut [u8],
    desc: &mut [u8],
) -> Result<()> {
    (arg.name, arg.name_len) = (name.as_mut_ptr().cast(), name.len());
    (arg.date, arg.date_len) = (date.as_mut_ptr().cast(), date.len());
    (arg.desc, arg.desc_len) = (desc.as_mut_ptr().cast(), desc.len());
    // SAFETY: the slices are as long as the lengths say, and borrowed until the call is over.
    unsafe { fill::<Version>(fd, arg) }
}

/// Fills the text if it is long enough; the text's length.
pub(crate) fn get_unique(fd: DeviceFd<'_>, unique: &mut [u8]) -> Result<usize> {
    let mut arg = drm_unique { unique_len: unique.len(), unique: unique.as_mut_ptr().cast() };
    // SAFETY: the slice is as long as the length says, and borrowed until the call is over.
    unsafe { fill::<GetUnique>(fd, &mut arg) }?;
    Ok(arg.unique_len)
}

pub(crate) fn set_unique(fd: DeviceFd<'_>, unique: &CStr) -> Result<()> {
    let mut arg =
        drm_unique { unique_len: unique.count_bytes(), unique: unique.as_ptr().cast_mut() };
    // SAFETY: the kernel reads the string, which is as long as the length says.
    unsafe { call::<SetUnique>(fd, &mut arg) }
}

pub(crate) fn set_master(fd: DeviceFd<'_>) -> Result<()> {
    call_none(fd, 0x1e)
}

pub(crate) fn drop_master(fd: DeviceFd<'_>) -> Result<()> {
    call_none(fd, 0x1f)
}

/// Once, whether interrupted or not.
pub(crate) fn wait_vblank(fd: DeviceFd<'_>, arg: &mut drmVBlank) -> Result<()> {
    // SAFETY: the argument is the request's own and holds no pointers.
    check(unsafe { once::<WaitVblank>(fd, arg) })
}

/// Which way the argument of a driver's own request goes.
#[cfg(feature = "capi")]
#[derive(Clone, Copy, Debug)]
pub(crate) enum Command {
    None,
    Read,
    Write,
    WriteRead,
}

/// A driver's own request. Its parts are put together unmasked, as libdrm does.
///
/// # Safety
///
/// `data` is what the driver expects for this request.
#[cfg(feature = "capi")]
pub(crate) unsafe fn command(
    fd: DeviceFd<'_>,
    direction: Command,
    index: c_ulong,
    data: *mut c_void,
    size: c_ulong,
) -> Result<()> {
    /// Where the numbers of the drivers' own requests begin.
    const BASE: c_ulong = 0x40;
    const SIZE_SHIFT: u32 = 16;
    const fn way(direction: Direction) -> Opcode {
        opcode::from_components(direction, DRM, 0, 0)
    }
    let way = match direction {
        Command::None => const { way(Direction::None) },
        Command::Read => const { way(Direction::Read) },
        Command::Write => const { way(Direction::Write) },
        Command::WriteRead => const { way(Direction::ReadWrite) },
    };
    let request = way as c_ulong | index.wrapping_add(BASE) | size.wrapping_shl(SIZE_SHIFT);
    // SAFETY: the caller vouches for the data.
    check(unsafe { forward(fd, request as Opcode, data) })
}
