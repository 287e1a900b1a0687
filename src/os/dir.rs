//! Directories: `opendir`, `readdir`, `closedir`.

use core::ffi::CStr;
use core::ptr::NonNull;

use super::errno;
use super::path::Path;
use crate::Result;

/// An open directory.
pub(crate) struct Dir(NonNull<libc::DIR>);

impl Dir {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        // SAFETY: the path ends in NUL.
        let dir = unsafe { libc::opendir(path.as_c_str().as_ptr()) };
        NonNull::new(dir).map(Self).ok_or_else(|| errno::get().into())
    }

    /// The next entry's name, in the order of the directory; `None` at the end, and on errors.
    #[inline(always)]
    pub(crate) fn next(&mut self) -> Option<&[u8]> {
        // SAFETY: the directory is open.
        let entry = unsafe { readdir(self.0.as_ptr()) };
        if entry.is_null() {
            return None;
        }
        // SAFETY: the entry is valid until the next call, which needs `self` mutably; a name ends in NUL.
        Some(unsafe { CStr::from_ptr((&raw const (*entry).d_name).cast()) }.to_bytes())
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        // SAFETY: the directory is open, and not used again.
        unsafe { libc::closedir(self.0.as_ptr()) };
    }
}

#[cfg(not(target_env = "gnu"))]
use libc::readdir;
/// glibc names the entries with 64-bit inode numbers apart.
#[cfg(target_env = "gnu")]
use libc::readdir64 as readdir;
