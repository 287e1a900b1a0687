//! When to give up waiting.

use drm::vendor::{complain, monotonic};

/// The time that is `timeout` ns from now, `CLOCK_MONOTONIC` in ns; all ones for never, for what is too far away, and if there
/// is no clock.
pub(crate) fn deadline(timeout: u64) -> u64 {
    if timeout == u64::MAX {
        return u64::MAX;
    }
    let Ok(now) = monotonic() else {
        complain(b"amdgpu: the clock cannot be read; waiting has no end\n");
        return u64::MAX;
    };
    now.saturating_add(timeout)
}
