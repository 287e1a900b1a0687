//! Files: opening, reading and closing them, and what they are.

use core::ffi::{c_int, c_uint};
use core::mem::MaybeUninit;

#[cfg(feature = "std")]
use std::{
    ffi::CStr,
    os::fd::{FromRawFd, OwnedFd},
};

use super::errno;
use super::path::{self, Path};
#[cfg(feature = "std")]
use crate::Errno;
use crate::{DeviceFd, Result, mem};

/// An open file; dropping it closes it.
#[derive(Debug)]
pub struct OpenFile(c_int);

impl OpenFile {
    /// The descriptor of an open file that nobody else closes. A driver may have made the number up.
    pub(crate) const fn new(fd: c_int) -> Self {
        Self(fd)
    }

    /// The file, to make requests on.
    #[must_use]
    pub fn as_fd(&self) -> DeviceFd<'_> {
        DeviceFd::new(self.0)
    }

    /// The descriptor, which the caller closes.
    #[must_use]
    pub fn into_raw(self) -> c_int {
        let fd = self.0;
        core::mem::forget(self);
        fd
    }

    /// The file as std's owner of files.
    ///
    /// # Errors
    ///
    /// `EBADF` for a number that cannot be a file's, which a driver made up.
    #[cfg(feature = "std")]
    pub fn into_owned(self) -> Result<OwnedFd> {
        let fd = self.into_raw();
        if fd < 0 {
            return Err(Errno::BADF.into());
        }
        // SAFETY: the descriptor was owned here, and is no more; -1 it is not.
        Ok(unsafe { OwnedFd::from_raw_fd(fd) })
    }
}

impl Drop for OpenFile {
    fn drop(&mut self) {
        let error = errno::get();
        // SAFETY: the descriptor is owned, and not used again.
        unsafe { libc::close(self.0) };
        errno::set(error);
    }
}

/// `open(path, O_RDWR | O_CLOEXEC)`
pub(crate) fn open(path: &Path) -> Result<OpenFile> {
    open_for(path, libc::O_RDWR)
}

/// `open(path, O_RDONLY | O_CLOEXEC)`
pub(crate) fn open_to_read(path: &Path) -> Result<OpenFile> {
    open_for(path, libc::O_RDONLY)
}

fn open_for(path: &Path, access: c_int) -> Result<OpenFile> {
    // SAFETY: the path ends in NUL.
    let fd = unsafe { large::open(path.as_c_str().as_ptr(), access | libc::O_CLOEXEC) };
    if fd < 0 { Err(errno::get().into()) } else { Ok(OpenFile(fd)) }
}

/// `close(fd)`, for a descriptor that a C program gives up.
#[cfg(feature = "capi")]
pub(crate) fn close(fd: c_int) -> Result<()> {
    // SAFETY: close takes every number; no owner of this crate's has one that C programs know.
    if unsafe { libc::close(fd) } == 0 { Ok(()) } else { Err(errno::get().into()) }
}

/// `fcntl(fd, F_DUPFD_CLOEXEC, 0)`
#[cfg(feature = "vendor")]
pub(crate) fn duplicate(fd: DeviceFd<'_>) -> Result<OpenFile> {
    // SAFETY: fcntl takes every number.
    match unsafe { libc::fcntl(fd.raw(), libc::F_DUPFD_CLOEXEC, 0) } {
        fd @ 0.. => Ok(OpenFile(fd)),
        _ => Err(errno::get().into()),
    }
}

/// `lseek(fd, 0, SEEK_END)`, and back to the file's beginning.
#[cfg(feature = "vendor")]
pub(crate) fn end(fd: DeviceFd<'_>) -> Result<u64> {
    // SAFETY: lseek takes every number.
    let end = unsafe { large::lseek(fd.raw(), 0, libc::SEEK_END) };
    let end = u64::try_from(end).map_err(|_| errno::get())?;
    // What could be set to its end can be set to its beginning.
    // SAFETY: as above.
    unsafe { large::lseek(fd.raw(), 0, libc::SEEK_SET) };
    Ok(end)
}

/// `access(path, R_OK)`
#[cfg(feature = "vendor")]
pub(crate) fn readable(path: &core::ffi::CStr) -> bool {
    // SAFETY: the path ends in NUL.
    unsafe { libc::access(path.as_ptr(), libc::R_OK) == 0 }
}

/// `read`, once: the bytes that were there.
#[inline(always)]
pub(crate) fn read<'a>(fd: DeviceFd<'_>, buffer: &'a mut [MaybeUninit<u8>]) -> Result<&'a [u8]> {
    // SAFETY: the buffer may be written for its length.
    let length = unsafe { libc::read(fd.raw(), buffer.as_mut_ptr().cast(), buffer.len()) };
    let length = usize::try_from(length).map_err(|_| errno::get())?;
    let bytes = buffer.get(..length).unwrap_or_default();
    // SAFETY: the kernel has written so many.
    Ok(unsafe { core::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len()) })
}

/// The same into memory that has been written before: how many bytes there were.
#[cfg(feature = "std")]
pub(crate) fn read_over(fd: DeviceFd<'_>, buffer: &mut [u8]) -> Result<usize> {
    // SAFETY: the buffer may be written for its length.
    let length = unsafe { libc::read(fd.raw(), buffer.as_mut_ptr().cast(), buffer.len()) };
    Ok(usize::try_from(length).map_err(|_| errno::get())?)
}

/// `EAGAIN` unless the file can be read without waiting.
#[cfg(feature = "std")]
pub(crate) fn ready(fd: DeviceFd<'_>) -> Result<()> {
    let mut file = libc::pollfd { fd: fd.raw(), events: libc::POLLIN, revents: 0 };
    // SAFETY: one structure, which may be written.
    match unsafe { libc::poll(&mut file, 1, 0) } {
        0 => Err(Errno::AGAIN.into()),
        1.. => Ok(()),
        _ => Err(errno::get().into()),
    }
}

/// What a file is.
#[derive(Clone, Copy)]
pub(crate) struct Status(large::stat);

impl Status {
    /// `stat(path)`
    pub(crate) fn of_path(path: &Path) -> Result<Self> {
        let mut status = MaybeUninit::<large::stat>::zeroed();
        // SAFETY: the path ends in NUL; the structure may be written.
        let result = unsafe { large::stat(path.as_c_str().as_ptr(), status.as_mut_ptr()) };
        // SAFETY: integers; zeros before the call.
        Self::new(result, unsafe { status.assume_init() })
    }

    /// `stat(path)`, for paths of any length.
    #[cfg(feature = "std")]
    pub(crate) fn of_c_str(path: &CStr) -> Result<Self> {
        let mut status = MaybeUninit::<large::stat>::zeroed();
        // SAFETY: the path ends in NUL; the structure may be written.
        let result = unsafe { large::stat(path.as_ptr(), status.as_mut_ptr()) };
        // SAFETY: integers; zeros before the call.
        Self::new(result, unsafe { status.assume_init() })
    }

    /// `fstat(fd)`
    pub(crate) fn of_fd(fd: DeviceFd<'_>) -> Result<Self> {
        let mut status = MaybeUninit::<large::stat>::zeroed();
        // SAFETY: the structure may be written.
        let result = unsafe { large::fstat(fd.raw(), status.as_mut_ptr()) };
        // SAFETY: integers; zeros before the call.
        Self::new(result, unsafe { status.assume_init() })
    }

    fn new(result: c_int, status: large::stat) -> Result<Self> {
        if result == 0 { Ok(Self(status)) } else { Err(errno::get().into()) }
    }

    /// Number of the device that this file is.
    pub(crate) const fn device(&self) -> u64 {
        self.0.st_rdev
    }

    pub(crate) const fn is_character_device(&self) -> bool {
        self.0.st_mode & libc::S_IFMT == libc::S_IFCHR
    }

    /// What makes the file different from all others, its file system's number first. `None` if whoever
    /// answered for the kernel left that open.
    pub(crate) fn identity(&self) -> Option<(u64, u64)> {
        let identity = (self.0.st_dev, self.0.st_ino);
        (identity.0 != 0 && identity.1 != 0).then_some(identity)
    }

    /// Whether this is a directory as sysfs has them: without a size, on no disk. What device
    /// simulators put in their place is on some other file system.
    pub(crate) fn is_sysfs_directory(&self) -> bool {
        self.0.st_mode & libc::S_IFMT == libc::S_IFDIR
            && self.0.st_size == 0
            && self.identity().is_some_and(|(file_system, _)| device_numbers(file_system).0 == 0)
    }
}

/// The two numbers of a device, each in two parts: as C's `major` and `minor`, which older versions of the crate libc call unsafe.
pub(crate) const fn device_numbers(device: u64) -> (c_uint, c_uint) {
    let major = ((device & 0x0000_0000_000f_ff00) >> 8) | ((device & 0xffff_f000_0000_0000) >> 32);
    let minor = (device & 0x0000_0000_0000_00ff) | ((device & 0x0000_0fff_fff0_0000) >> 12);
    (major as c_uint, minor as c_uint)
}

/// `access(path, mode)`: whether that is allowed, with `F_OK` whether there is such a file.
pub(crate) fn access(path: &Path, mode: c_int) -> bool {
    // SAFETY: the path ends in NUL.
    unsafe { libc::access(path.as_c_str().as_ptr(), mode) == 0 }
}

/// `readlink(path)`: where a symbolic link leads.
pub(crate) fn readlink<'a>(path: &Path, buffer: &'a mut [u8; path::ROOM]) -> Result<&'a [u8]> {
    let room = buffer.as_mut_ptr();
    // SAFETY: the path ends in NUL; the buffer may be written for its length.
    let length = unsafe { libc::readlink(path.as_c_str().as_ptr(), room.cast(), buffer.len()) };
    match usize::try_from(length) {
        Ok(length) => Ok(buffer.get(..length).unwrap_or_default()),
        Err(_) => Err(errno::get().into()),
    }
}

/// `realpath(path)`: the same file without symbolic links.
pub(crate) fn realpath(path: &Path) -> Result<Path> {
    let mut resolved = [0u8; libc::PATH_MAX as usize];
    let room = resolved.as_mut_ptr().cast();
    // SAFETY: the path ends in NUL; the room is what realpath wants.
    if unsafe { libc::realpath(path.as_c_str().as_ptr(), room) }.is_null() {
        return Err(errno::get().into());
    }
    Ok(Path::new(mem::c_str(&resolved).unwrap_or_default().to_bytes()))
}

/// glibc names the functions with 64-bit sizes apart.
#[cfg(target_env = "gnu")]
mod large {
    #[cfg(feature = "vendor")]
    pub(super) use libc::lseek64 as lseek;
    pub(super) use libc::{fstat64 as fstat, open64 as open, stat64 as stat};
}
#[cfg(not(target_env = "gnu"))]
mod large {
    #[cfg(feature = "vendor")]
    pub(super) use libc::lseek;
    pub(super) use libc::{fstat, open, stat};
}
