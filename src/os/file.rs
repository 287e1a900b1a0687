//! Files: reading them, and what they are.

use super::errno;
use crate::{DeviceFd, Result};

/// `read`, once: how many bytes were there.
pub(crate) fn read(fd: DeviceFd<'_>, buffer: &mut [u8]) -> Result<usize> {
    // SAFETY: the buffer may be written for its length.
    let length = unsafe { libc::read(fd.raw(), buffer.as_mut_ptr().cast(), buffer.len()) };
    usize::try_from(length).map_err(|_| errno::get().into())
}
