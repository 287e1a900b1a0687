//! What can go wrong with a request, and the crate's `Result`.
//!
//! How a C function tells its caller is in `capi::ret`.

use core::ffi::c_int;
use core::fmt;
use core::num::NonZero;

pub use rustix::io::Errno;

/// The result of everything that reaches the kernel.
pub type Result<T> = core::result::Result<T, Error>;

/// Why a request was not carried out.
///
/// Mostly an [`Errno`]: a system call failed with it, or the library found its argument wanting and
/// says so by the number the kernel would use. Or the driver [answered](Self::answer) with a positive
/// number where the protocol knows only 0: no driver of the mainline kernel does, and what the request
/// would have written is to be disregarded.
// One number, so that a `Result<()>` travels in a register: errno, or the answer below zero.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Error(NonZero<c_int>);

impl Error {
    /// The driver's positive answer.
    pub(crate) const fn from_answer(answer: c_int) -> Self {
        match NonZero::new(answer.wrapping_neg()) {
            Some(code) => Self(code),
            None => Self::INVALID,
        }
    }

    const INVALID: Self = match NonZero::new(libc::EINVAL) {
        Some(code) => Self(code),
        None => Self(NonZero::<c_int>::MIN),
    };

    /// The number of the failed system call; `None` if the driver answered oddly.
    #[must_use]
    pub const fn errno(self) -> Option<Errno> {
        if self.0.get() > 0 { Some(Errno::from_raw_os_error(self.0.get())) } else { None }
    }

    /// The driver's odd answer, if that is the reason.
    #[must_use]
    pub const fn answer(self) -> Option<c_int> {
        if self.0.get() < 0 { Some(self.0.get().wrapping_neg()) } else { None }
    }

    /// What most C functions return: `-errno`, or the driver's answer.
    #[cfg(feature = "capi")]
    pub(crate) const fn to_c(self) -> c_int {
        self.0.get().wrapping_neg()
    }
}

impl From<Errno> for Error {
    fn from(errno: Errno) -> Self {
        // A C library that fails without a reason is not to be taken for success.
        NonZero::new(errno.raw_os_error()).map_or(Self::INVALID, Self)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.errno() {
            Some(errno) => fmt::Debug::fmt(&errno, f),
            None => write!(f, "Answer({})", self.0.get().wrapping_neg()),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.errno() {
            Some(errno) => fmt::Display::fmt(&errno, f),
            None => write!(f, "the driver answered {} instead of 0", self.0.get().wrapping_neg()),
        }
    }
}

impl core::error::Error for Error {}

#[cfg(feature = "std")]
impl From<Error> for std::io::Error {
    fn from(error: Error) -> Self {
        match error.errno() {
            Some(errno) => errno.into(),
            None => Self::other(error),
        }
    }
}
