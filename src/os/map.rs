//! Mappings of a device's memory.

use core::ffi::{c_int, c_void};
use core::ptr;

use super::errno;
use crate::{DeviceFd, Errno, Result};

/// What `mmap` returns when it fails.
pub(crate) const FAILED: *mut c_void = libc::MAP_FAILED;

/// `mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset)`, the size rounded up to whole
/// pages.
pub(crate) fn map(fd: DeviceFd<'_>, size: u32, offset: u32) -> Result<*mut c_void> {
    let page = page_size();
    let size = usize::try_from(size).ok().and_then(|size| size.checked_next_multiple_of(page));
    let size = size.ok_or(Errno::INVAL)?;
    let access = libc::PROT_READ | libc::PROT_WRITE;
    let (flags, offset) = (libc::MAP_SHARED, offset.into());
    // SAFETY: a new mapping, wherever there is room, touches no memory in use.
    let address = unsafe { mmap(ptr::null_mut(), size, access, flags, fd.raw(), offset) };
    if address == FAILED { Err(errno::get().into()) } else { Ok(address) }
}

/// `munmap(address, size)`
///
/// # Safety
///
/// Nobody uses the memory any more.
#[cfg(feature = "capi")]
pub(crate) unsafe fn unmap(address: *mut c_void, size: usize) -> Result<()> {
    // SAFETY: the caller gives the memory up.
    if unsafe { libc::munmap(address, size) } == 0 { Ok(()) } else { Err(errno::get().into()) }
}

fn page_size() -> usize {
    unsafe extern "C" {
        safe fn getpagesize() -> c_int;
    }
    usize::try_from(getpagesize()).unwrap_or(1)
}

#[cfg(not(target_env = "gnu"))]
use libc::mmap;
/// glibc names the function that takes 64-bit offsets apart.
#[cfg(target_env = "gnu")]
use libc::mmap64 as mmap;
