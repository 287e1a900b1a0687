//! Text files and the error output, through the C library's streams: interposers stand there too.

use core::ptr::NonNull;

use super::errno;
use super::path::Path;
use crate::Result;

/// Room for a file of one line.
const LINE: usize = 128;

/// An open stream.
struct Stream(NonNull<libc::FILE>);

impl Stream {
    fn open(path: &Path) -> Result<Self> {
        // SAFETY: path and mode end in NUL.
        let stream = unsafe { fopen(path.as_c_str().as_ptr(), c"re".as_ptr()) };
        NonNull::new(stream).map(Self).ok_or_else(|| errno::get().into())
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // SAFETY: the stream is open, and not used again.
        unsafe { libc::fclose(self.0.as_ptr()) };
    }
}

/// The beginning of a file, as far as the buffer goes.
pub(crate) fn read<'a>(path: &Path, buffer: &'a mut [u8]) -> Result<&'a [u8]> {
    let stream = Stream::open(path)?;
    // SAFETY: the stream is open; without a buffer of its own it reads straight into ours.
    unsafe { libc::setvbuf(stream.0.as_ptr(), core::ptr::null_mut(), libc::_IONBF, 0) };
    let (room, size) = (buffer.as_mut_ptr(), buffer.len());
    // SAFETY: the buffer may be written for its length.
    let length = unsafe { libc::fread(room.cast(), 1, size, stream.0.as_ptr()) };
    Ok(buffer.get(..length).unwrap_or_default())
}

/// The first line of a short file.
pub(crate) fn read_line(path: &Path, line: &mut [u8; LINE]) -> Result<()> {
    // Outlives the stream, which is dropped first.
    let mut buffer = [0u8; LINE];
    let stream = Stream::open(path)?;
    let room = buffer.as_mut_ptr().cast();
    // SAFETY: the stream is open, and has the buffer for itself until it is closed.
    unsafe { libc::setvbuf(stream.0.as_ptr(), room, libc::_IOFBF, LINE) };
    *line = [0; LINE];
    // SAFETY: the line may be written for the length given, which fits.
    unsafe { libc::fgets(line.as_mut_ptr().cast(), LINE as libc::c_int, stream.0.as_ptr()) };
    Ok(())
}

/// Writes to the error output; nobody learns if that fails.
pub(crate) fn complain(text: &[u8]) {
    unsafe extern "C" {
        static stderr: *mut libc::FILE;
    }
    // SAFETY: the C library opened the stream; the text is as long as it is.
    unsafe { libc::fwrite(text.as_ptr().cast(), 1, text.len(), stderr) };
}

/// `strerror(number)`
#[cfg(feature = "capi")]
pub(crate) fn describe(number: libc::c_int, text: &mut [u8; 256]) -> &[u8] {
    let room = text.as_mut_ptr().cast();
    // SAFETY: the room may be written for its length, with a NUL at the end.
    unsafe { libc::strerror_r(number, room, text.len()) };
    text.split(|byte| *byte == 0).next().unwrap_or_default()
}

#[cfg(not(target_env = "gnu"))]
use libc::fopen;
/// glibc names the function that opens large files apart.
#[cfg(target_env = "gnu")]
use libc::fopen64 as fopen;
