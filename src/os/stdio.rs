//! Text files and the error output, through the C library's streams: interposers stand there too.

use core::ffi::c_int;
use core::mem::MaybeUninit;
use core::ptr::NonNull;

use super::errno;
use super::path::Path;
use crate::Result;
use crate::mem::c_str;

/// How much a stream takes at a time: all of a file of sysfs.
const AHEAD: usize = 4096;

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

/// Writes to the error output; nobody learns if that fails.
#[inline(always)]
pub(crate) fn complain(text: &[u8]) {
    unsafe extern "C" {
        static stderr: *mut libc::FILE;
    }
    // SAFETY: the C library opened the stream; the text is as long as it is.
    unsafe { libc::fwrite(text.as_ptr().cast(), 1, text.len(), stderr) };
}

/// `strerror(number)`
#[cfg(feature = "capi")]
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
