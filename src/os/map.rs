//! Mappings of a device's memory.

use core::ffi::{c_int, c_void};
#[cfg(feature = "std")]
use core::slice;
use core::{mem, ptr};

use super::errno;
use crate::{DeviceFd, Errno, Result};

/// What `mmap` returns when it fails.
pub(crate) const FAILED: *mut c_void = libc::MAP_FAILED;

/// Memory of a device in this process; dropping it unmaps it.
#[derive(Debug)]
pub struct Mapping {
    address: *mut c_void,
    size: usize,
}

impl Mapping {
    /// `mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset)`, the size rounded up to whole
    /// pages.
    pub(crate) fn new(fd: DeviceFd<'_>, size: u32, offset: u32) -> Result<Self> {
        let page = page_size();
        let size = usize::try_from(size).ok().and_then(|size| size.checked_next_multiple_of(page));
        Self::shared(fd, size.ok_or(Errno::INVAL)?, offset.into())
    }

    /// `mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset)`, with size and offset as a driver reported
    /// them: `EOVERFLOW` if this process cannot have such a mapping, or such a slice.
    #[cfg(feature = "std")]
    pub(crate) fn of_reported(fd: DeviceFd<'_>, size: u64, offset: u64) -> Result<Self> {
        let size = isize::try_from(size).map_err(|_| Errno::OVERFLOW)?;
        let offset = offset.try_into().map_err(|_| Errno::OVERFLOW)?;
        Self::shared(fd, size.unsigned_abs(), offset)
    }

    /// The same with a size that need not be whole pages, as the library of a driver maps it.
    #[cfg(feature = "vendor")]
    pub(crate) fn wherever(fd: DeviceFd<'_>, size: usize, offset: u64) -> Result<Self> {
        Self::shared(fd, size, offset as Offset)
    }

    /// Where the memory is.
    #[cfg(feature = "vendor")]
    #[must_use]
    pub const fn address(&self) -> *mut c_void {
        self.address
    }

    #[inline(always)]
    fn shared(fd: DeviceFd<'_>, size: usize, offset: Offset) -> Result<Self> {
        let (access, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_SHARED);
        // SAFETY: a new mapping, wherever there is room, touches no memory in use.
        let address = unsafe { mmap(ptr::null_mut(), size, access, flags, fd.raw(), offset) };
        if address == FAILED { Err(errno::get().into()) } else { Ok(Self { address, size }) }
    }

    /// The memory.
    #[cfg(feature = "std")]
    pub(crate) const fn bytes(&self) -> &[u8] {
        // SAFETY: so many bytes are mapped as long as the mapping is owned, and none is uninitialised.
        unsafe { slice::from_raw_parts(self.address.cast(), self.size) }
    }

    /// The memory, to be drawn into.
    #[cfg(feature = "std")]
    pub(crate) const fn bytes_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above; the mapping is borrowed mutably.
        unsafe { slice::from_raw_parts_mut(self.address.cast(), self.size) }
    }

    /// Memory that a C program gives back.
    ///
    /// # Safety
    ///
    /// Nobody uses the memory any more.
    #[cfg(feature = "capi")]
    pub(crate) const unsafe fn from_c(address: *mut c_void, size: usize) -> Self {
        Self { address, size }
    }

    /// Where the memory is; it stays mapped.
    #[must_use]
    pub fn into_raw(self) -> *mut c_void {
        let address = self.address;
        mem::forget(self);
        address
    }

    /// `munmap(address, size)`
    ///
    /// # Errors
    ///
    /// [`INVAL`](Errno::INVAL) for what cannot be a mapping.
    pub fn unmap(self) -> Result<()> {
        let result = self.give_back();
        mem::forget(self);
        result
    }

    #[inline(always)]
    fn give_back(&self) -> Result<()> {
        // SAFETY: the mapping is owned, and not used again.
        let result = unsafe { libc::munmap(self.address, self.size) };
        if result == 0 { Ok(()) } else { Err(errno::get().into()) }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // What cannot be unmapped stays.
        let _ = self.give_back();
    }
}

// SAFETY: a mapping is the process's, not a thread's, and has one owner.
unsafe impl Send for Mapping {}
// SAFETY: a shared mapping gives shared references only.
unsafe impl Sync for Mapping {}

pub(crate) fn page_size() -> usize {
    unsafe extern "C" {
        safe fn getpagesize() -> c_int;
    }
    usize::try_from(getpagesize()).unwrap_or(1)
}

#[cfg(not(target_env = "gnu"))]
use libc::{mmap, off_t as Offset};
/// glibc names the function that takes 64-bit offsets apart.
#[cfg(target_env = "gnu")]
use libc::{mmap64 as mmap, off64_t as Offset};
