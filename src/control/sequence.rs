//! The vertical blanks of a CRTC by its id, with 64-bit numbers and times in nanoseconds.

use super::SequenceFlags;
use crate::ioctl::drm::{CrtcGetSequence, CrtcQueueSequence};
use crate::mem;
use crate::uapi::drm::{drm_crtc_get_sequence, drm_crtc_queue_sequence};
use crate::{DeviceFd, Result, ioctl};

/// The last vertical blank of a CRTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sequence {
    /// Its number.
    pub sequence: u64,
    /// Its time on `CLOCK_MONOTONIC`, in ns.
    pub time_ns: i64,
}

/// `drmCrtcGetSequence(fd, crtcId, &sequence, &ns)`—Number and time of the last vertical blank.
///
/// # Errors
///
/// `EOPNOTSUPP` from drivers without vertical blanks, `ENOENT`, `EINVAL` while the CRTC is off.
///
/// # Kernel
///
/// `DRM_IOCTL_CRTC_GET_SEQUENCE`.
#[doc(alias = "drmCrtcGetSequence")]
pub fn get(fd: DeviceFd<'_>, crtc_id: u32) -> Result<Sequence> {
    let mut arg: drm_crtc_get_sequence = mem::zeroed();
    arg.crtc_id = crtc_id;
    ioctl::call_plain::<CrtcGetSequence>(fd, &mut arg)?;
    Ok(Sequence { sequence: arg.sequence, time_ns: arg.sequence_ns })
}

/// `drmCrtcQueueSequence(fd, crtcId, flags, sequence, &sequence_queued, user_data)`—Asks for an event at
/// a vertical blank; the number that was settled on.
///
/// # Errors
///
/// As for [`get`]; `EINVAL` for unknown flags, `ENOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_CRTC_QUEUE_SEQUENCE`.
#[doc(alias = "drmCrtcQueueSequence")]
pub fn queue(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    flags: SequenceFlags,
    sequence: u64,
    user_data: u64,
) -> Result<u64> {
    let mut arg: drm_crtc_queue_sequence = mem::zeroed();
    arg.crtc_id = crtc_id;
    arg.flags = flags.bits();
    arg.sequence = sequence;
    arg.user_data = user_data;
    ioctl::call_plain::<CrtcQueueSequence>(fd, &mut arg)?;
    Ok(arg.sequence)
}
