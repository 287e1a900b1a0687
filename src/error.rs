//! What can go wrong with a request, and the crate's `Result`.
//!
//! How a C function tells its caller is in `capi::ret`.

use core::ffi::c_int;
use core::fmt;

pub use rustix::io::Errno;

/// The result of everything that reaches the kernel.
pub type Result<T> = core::result::Result<T, Error>;

/// Why a request was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// A system call failed with this number, or the library found its argument wanting and says
    /// so by the number the kernel would use.
    Os(Errno),
    /// The driver answered with this positive number where the protocol knows only 0. No driver of
    /// the mainline kernel does. What the request would have written is to be disregarded.
    Answer(c_int),
}

impl From<Errno> for Error {
    fn from(errno: Errno) -> Self {
        Self::Os(errno)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Os(errno) => fmt::Display::fmt(errno, f),
            Self::Answer(answer) => write!(f, "the driver answered {answer} instead of 0"),
        }
    }
}

impl core::error::Error for Error {}

#[cfg(feature = "std")]
impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Os(errno) => errno.into(),
            Error::Answer(_) => Self::other(error),
        }
    }
}
