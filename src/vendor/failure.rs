//! How functions of vendors' libraries fail: in two styles, which C programs tell apart by -1.

use core::ffi::c_int;

use crate::os::errno;
use crate::{Errno, Error};

/// The result of what reaches the kernel on behalf of a vendor's library.
pub type Outcome<T> = Result<T, Failure>;

/// Why a function failed, and what it returns for that.
///
/// Mostly the negative number of an [`Errno`]. Where libdrm's own result is passed on it is that, usually -1, with the
/// reason in `errno`; which may be any other number too, if someone else answers in the kernel's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    result: c_int,
    /// What the failing call left in `errno`; 0 if none failed.
    errno: c_int,
}

impl Failure {
    /// What libdrm returned instead of 0, with the `errno` of now.
    pub(super) fn passed_on(result: c_int) -> Self {
        Self { result, errno: errno::get().raw_os_error() }
    }

    /// What libdrm returned instead of 0 where that is a negative number of an `Errno`, which is in `errno` too.
    pub(super) const fn of_negative(result: c_int) -> Self {
        Self { result, errno: result.wrapping_neg() }
    }

    /// The reason. What nobody gave a reason for is `INVAL`.
    #[must_use]
    pub const fn errno(self) -> Errno {
        match (self.errno, self.result) {
            (errno @ 1.., _) => Errno::from_raw_os_error(errno),
            (_, result @ ..0) => Errno::from_raw_os_error(result.wrapping_neg()),
            _ => Errno::INVAL,
        }
    }

    /// What the C function returns. What the failing call left in `errno` is there again, whatever was cleaned up since.
    #[must_use]
    pub fn to_c(self) -> c_int {
        if self.errno != 0 {
            errno::set(Errno::from_raw_os_error(self.errno));
        }
        self.result
    }
}

/// What the library itself finds: the negative number, and `errno` as it was.
impl From<Errno> for Failure {
    fn from(errno: Errno) -> Self {
        Self { result: errno.raw_os_error().wrapping_neg(), errno: 0 }
    }
}

/// What a system call failed with.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::of_negative(error.errno().unwrap_or(Errno::INVAL).raw_os_error().wrapping_neg())
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        failure.errno().into()
    }
}
