//! The machine: memory, files, clock and environment, for vendors' libraries.
#![allow(unsafe_code)]

use core::ffi::{CStr, c_int};

use super::{Mapping, Outcome};
use crate::mem::{self, CText, UserSlice, UserSliceMut, Zeroed};
use crate::os::file::{self, OpenFile};
use crate::os::{env, map, stdio, time};
use crate::{DeviceFd, Errno};

pub use crate::os::stdio::Lines;

/// A device by the number that a C program says, open or not.
#[must_use]
pub const fn fd(fd: c_int) -> DeviceFd<'static> {
    DeviceFd::new(fd)
}

/// An open file by its number, which nobody else closes.
#[must_use]
pub const fn open_file(fd: c_int) -> OpenFile {
    OpenFile::new(fd)
}

/// The number of a device's file.
#[must_use]
pub const fn number(fd: DeviceFd<'_>) -> c_int {
    fd.raw()
}

/// A value of zeros, padding included.
#[must_use]
pub fn zeroed<T: Zeroed>() -> T {
    mem::zeroed()
}

/// Copies as many elements as both have.
pub fn copy<T: Copy>(to: &mut [T], from: &[T]) {
    mem::copy(to, from);
}

/// An array that a C program describes and only the kernel reads.
#[must_use]
pub fn user_slice<'a, T>(array: *const T, len: u32) -> UserSlice<'a, T> {
    UserSlice::from_c(array, len)
}

/// An array that a C program describes and only the kernel writes.
///
/// # Safety
///
/// Where `array` leads to memory of this process, the kernel may write `len` elements there.
#[must_use]
pub unsafe fn user_slice_mut<'a, T>(array: *mut T, len: u32) -> UserSliceMut<'a, T> {
    // SAFETY: the caller vouches for the array.
    unsafe { UserSliceMut::from_c(array, len) }
}

/// A value, for the kernel to write.
#[must_use]
pub fn user_value<T: Zeroed>(value: &mut T) -> UserSliceMut<'_, u8> {
    // SAFETY: so many bytes may be written, and all of them are a valid value.
    unsafe { UserSliceMut::from_c(core::ptr::from_mut(value).cast(), size_of::<T>() as u32) }
}

/// Values, for the kernel to write.
///
/// # Errors
///
/// `INVAL` for 4 GiB and more.
pub fn user_values<T: Zeroed>(values: &mut [T]) -> Result<UserSliceMut<'_, u8>, Errno> {
    let size = u32::try_from(size_of_val(values)).map_err(|_| Errno::INVAL)?;
    // SAFETY: so many bytes may be written, and all of them are valid values.
    Ok(unsafe { UserSliceMut::from_c(values.as_mut_ptr().cast(), size) })
}

/// An open file as std borrows it. What a driver made up and no file is becomes a number that is not open.
#[cfg(feature = "std")]
#[must_use]
pub fn borrowed(file: &OpenFile) -> std::os::fd::BorrowedFd<'_> {
    let fd = if file.as_fd().raw() < 0 { c_int::MAX } else { file.as_fd().raw() };
    // SAFETY: open as long as the file is owned, and not -1.
    unsafe { std::os::fd::BorrowedFd::borrow_raw(fd) }
}

/// Address and length as drivers' structures hold them.
#[must_use]
pub const fn parts_mut<T>(array: UserSliceMut<'_, T>) -> (u64, u32) {
    array.parts()
}

/// The same for what the kernel only reads.
#[must_use]
pub const fn parts<T>(array: UserSlice<'_, T>) -> (u64, u32) {
    array.parts()
}

/// `fcntl(fd, F_DUPFD_CLOEXEC, 0)`
///
/// # Errors
///
/// `BADF`, `MFILE`.
pub fn duplicate(fd: DeviceFd<'_>) -> Outcome<OpenFile> {
    Ok(file::duplicate(fd)?)
}

/// Where a file ends, in bytes. Its offset is 0 afterwards.
///
/// # Errors
///
/// `SPIPE` and others of `lseek`.
pub fn size_of_file(fd: DeviceFd<'_>) -> Outcome<u64> {
    Ok(file::end(fd)?)
}

/// Whether a file may be read.
#[must_use]
pub fn readable(path: &CStr) -> bool {
    file::readable(path)
}

/// `mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset)`
///
/// # Errors
///
/// Those of `mmap`; `NOMEM` for more than this process can address.
pub fn mapping(fd: DeviceFd<'_>, size: u64, offset: u64) -> Outcome<Mapping> {
    let size = usize::try_from(size).map_err(|_| Errno::NOMEM)?;
    Ok(Mapping::wherever(fd, size, offset)?)
}

/// `getpagesize()`
#[must_use]
pub fn page_size() -> usize {
    map::page_size()
}

/// `CLOCK_MONOTONIC`, in ns.
///
/// # Errors
///
/// Those of `clock_gettime`.
pub fn monotonic() -> Outcome<u64> {
    Ok(time::monotonic()?)
}

/// A copy of a variable of the environment.
///
/// # Errors
///
/// `NOMEM`.
pub fn environment(name: &CStr) -> Outcome<Option<CText>> {
    // SAFETY: copied at once. C programs may not change the environment while others read it.
    copy_of(unsafe { env::get(name) })
}

/// The same, unless the process has more rights than its user.
///
/// # Errors
///
/// `NOMEM`.
pub fn secure_environment(name: &CStr) -> Outcome<Option<CText>> {
    // SAFETY: as above.
    copy_of(unsafe { env::get_secure(name) })
}

fn copy_of(text: Option<&CStr>) -> Outcome<Option<CText>> {
    Ok(text.map(|text| CText::copy_of(text.to_bytes())).transpose()?)
}

/// `strerror(errno)`
pub fn describe(errno: Errno, text: &mut [u8; 256]) -> &[u8] {
    stdio::describe(errno.raw_os_error(), text)
}

/// Writes to the error output; nobody learns if that fails.
pub fn complain(text: &[u8]) {
    stdio::complain(text);
}

/// Writes to the standard output; nobody learns if that fails.
pub fn print(text: &[u8]) {
    stdio::print(text);
}
