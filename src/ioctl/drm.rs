//! Requests of the device itself: the table, and a safe function for each that holds pointers.

use super::{check, once, requests};
use crate::abi::vblank::drmVBlank;
use crate::uapi::drm::*;
use crate::{DeviceFd, Result};

requests! {
    #[Plain] GetCap(drm_get_cap) = read_write 0x0c;
    #[Plain] SetClientCap(drm_set_client_cap) = write 0x0d;
    WaitVblank(drmVBlank) = read_write 0x3a;
    #[Plain] CrtcGetSequence(drm_crtc_get_sequence) = read_write 0x3b;
    #[Plain] CrtcQueueSequence(drm_crtc_queue_sequence) = read_write 0x3c;
}

/// Once, whether interrupted or not.
pub(crate) fn wait_vblank(fd: DeviceFd<'_>, arg: &mut drmVBlank) -> Result<()> {
    // SAFETY: the argument is the request's own and holds no pointers.
    check(unsafe { once::<WaitVblank>(fd, arg) })
}
