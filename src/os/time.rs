//! The clock.

use core::mem::MaybeUninit;

use super::errno;
use crate::Result;

/// `CLOCK_MONOTONIC`, in ns.
pub(crate) fn monotonic() -> Result<u64> {
    let mut now = MaybeUninit::<libc::timespec>::zeroed();
    // SAFETY: the structure may be written.
    if unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, now.as_mut_ptr()) } != 0 {
        return Err(errno::get().into());
    }
    // SAFETY: integers; zeros before the call.
    let now = unsafe { now.assume_init() };
    let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
    Ok(seconds
        .saturating_mul(1_000_000_000)
        .saturating_add(u64::try_from(now.tv_nsec).unwrap_or(0)))
}

/// `usleep(time)`, in µs.
pub(crate) fn sleep_us(time: u32) {
    // SAFETY: usleep takes every number.
    unsafe { libc::usleep(time) };
}
