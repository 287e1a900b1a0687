//! How results become what a C function returns.

use core::ffi::c_int;

use drm::Errno;
use drm::vendor::{Failure, Outcome};

/// 0, or what the failure says: mostly `-errno`, for some functions -1 with `errno`.
pub(super) fn status(outcome: Outcome<()>) -> c_int {
    outcome.map_or_else(Failure::to_c, |()| 0)
}

/// The value, stored in its place, and 0; or what the failure says.
pub(super) fn store<T>(outcome: Outcome<T>, place: &mut core::mem::MaybeUninit<T>) -> c_int {
    status(outcome.map(|value| {
        place.write(value);
    }))
}

/// `-EINVAL`: an argument that cannot be.
pub(super) fn invalid() -> c_int {
    Failure::from(Errno::INVAL).to_c()
}
