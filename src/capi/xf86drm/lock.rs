//! The hardware lock.

use core::ffi::c_int;

use crate::abi::lock::drmLockFlags;
use crate::capi::{args, ret};
use crate::legacy::lock;
use crate::uapi::legacy::drm_context_t;

/// Takes the hardware lock, however long that takes. 0, or `-errno`: `-EINVAL` from drivers with mode setting.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetLock(fd: c_int, context: drm_context_t, flags: drmLockFlags) -> c_int {
    ret::neg_errno_always(lock::take(args::fd(fd), context, flags))
}

/// Gives the hardware lock back. 0, or -1 with `errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmUnlock(fd: c_int, context: drm_context_t) -> c_int {
    ret::minus_one(lock::give_back(args::fd(fd), context))
}

/// Waits for the hardware without taking the lock. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmFinish(fd: c_int, context: c_int, flags: drmLockFlags) -> c_int {
    ret::neg_errno_always(lock::finish(args::fd(fd), context, flags))
}
