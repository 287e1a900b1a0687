//! Text files and the error output, through the C library's streams: interposers stand there too.

#[cfg(feature = "vendor")]
use core::ffi::c_char;
use core::ffi::{CStr, c_int};
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use super::errno;
use super::path::Path;
use crate::Result;
use crate::mem::c_str;

/// How much a stream takes at a time: all of a file of sysfs.
const AHEAD: usize = 4096;

/// An open stream.
#[derive(Debug)]
struct Stream(NonNull<libc::FILE>);

impl Stream {
    fn open(path: &Path) -> Result<Self> {
        Self::of_c_str(path.as_c_str(), c"re")
    }

    #[inline(always)]
    fn of_c_str(path: &CStr, mode: &CStr) -> Result<Self> {
        // SAFETY: path and mode end in NUL.
        let stream = unsafe { fopen(path.as_ptr(), mode.as_ptr()) };
        NonNull::new(stream).map(Self).ok_or_else(|| errno::get().into())
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // SAFETY: the stream is open, and not used again.
        unsafe { libc::fclose(self.0.as_ptr()) };
    }
}

/// The lines of a file as far as the buffer goes, up to one that is the last to matter.
pub(crate) fn read<'a>(
    path: &Path,
    buffer: &'a mut [u8],
    is_last: impl Fn(&[u8]) -> bool,
) -> Result<&'a [u8]> {
    // Outlives the stream, which is dropped first.
    let mut ahead = MaybeUninit::<[u8; AHEAD]>::uninit();
    let stream = Stream::open(path)?;
    let room = ahead.as_mut_ptr().cast();
    // SAFETY: the stream is open, and has the room for itself until it is closed. It would ask the kernel
    // how much to take otherwise.
    unsafe { libc::setvbuf(stream.0.as_ptr(), room, libc::_IOFBF, AHEAD) };
    let mut len = 0usize;
    while let Some(room) = buffer.get_mut(len..).filter(|room| room.len() > 1) {
        let size = c_int::try_from(room.len()).unwrap_or(c_int::MAX);
        // SAFETY: so much may be written, and what is there ends in NUL.
        let line = unsafe { libc::fgets(room.as_mut_ptr().cast(), size, stream.0.as_ptr()) };
        if line.is_null() {
            break;
        }
        let line = c_str(room).unwrap_or_default().to_bytes();
        len = len.saturating_add(line.len());
        if line.is_empty() || is_last(line) {
            break;
        }
    }
    Ok(buffer.get(..len).unwrap_or_default())
}

/// A file's lines, of any length.
#[cfg(feature = "vendor")]
#[derive(Debug)]
pub struct Lines {
    stream: Stream,
    line: *mut c_char,
    room: usize,
}

#[cfg(feature = "vendor")]
impl Lines {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// Those of `fopen`.
    pub fn of(path: &CStr) -> Result<Self> {
        let stream = Stream::of_c_str(path, c"r")?;
        Ok(Self { stream, line: core::ptr::null_mut(), room: 0 })
    }

    /// The next line, with its newline if it has one; `None` at the end, and if it cannot be read.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> Option<&[u8]> {
        // SAFETY: the line is NULL or a block of so many bytes, which getline may replace.
        let length =
            unsafe { libc::getline(&mut self.line, &mut self.room, self.stream.0.as_ptr()) };
        let length = usize::try_from(length).ok()?;
        // SAFETY: getline has written so many bytes, which stay until the next call.
        Some(unsafe { core::slice::from_raw_parts(self.line.cast(), length) })
    }
}

#[cfg(feature = "vendor")]
impl Drop for Lines {
    fn drop(&mut self) {
        // SAFETY: NULL or getline's block, not used again.
        unsafe { crate::mem::release(self.line) };
    }
}

/// Writes to the error output; nobody learns if that fails.
#[inline(always)]
pub(crate) fn complain(text: &[u8]) {
    unsafe extern "C" {
        static stderr: *mut libc::FILE;
    }
    // SAFETY: the C library opened the stream; the text is as long as it is.
    unsafe { libc::fwrite(text.as_ptr().cast(), 1, text.len(), stderr) };
}

/// Writes to the standard output; nobody learns if that fails.
#[cfg(feature = "vendor")]
pub(crate) fn print(text: &[u8]) {
    unsafe extern "C" {
        static stdout: *mut libc::FILE;
    }
    // SAFETY: the C library opened the stream; the text is as long as it is.
    unsafe { libc::fwrite(text.as_ptr().cast(), 1, text.len(), stdout) };
}

/// `strerror(number)`
#[cfg(any(feature = "capi", feature = "vendor"))]
pub(crate) fn describe(number: c_int, text: &mut [u8; 256]) -> &[u8] {
    let room = text.as_mut_ptr().cast();
    // SAFETY: the room may be written for its length, with a NUL at the end.
    unsafe { libc::strerror_r(number, room, text.len()) };
    c_str(text).unwrap_or_default().to_bytes()
}

#[cfg(not(target_env = "gnu"))]
use libc::fopen;
/// glibc names the function that opens large files apart.
#[cfg(target_env = "gnu")]
use libc::fopen64 as fopen;
