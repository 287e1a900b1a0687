//! Waits for vertical blanks as Rust programs see them.

use core::ffi::{c_long, c_ulong};
use core::time::Duration;

use bitflags::bitflags;

use crate::abi::vblank::{drmVBlank, drmVBlankReq, drmVBlankSeqType};
use crate::control::vblank;
use crate::uapi::drm::{
    _DRM_VBLANK_ABSOLUTE, _DRM_VBLANK_EVENT, _DRM_VBLANK_HIGH_CRTC_MASK,
    _DRM_VBLANK_HIGH_CRTC_SHIFT, _DRM_VBLANK_NEXTONMISS, _DRM_VBLANK_RELATIVE,
};
use crate::{DeviceFd, Errno, Result};

/// Which vertical blank is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VblankWaitTarget {
    /// The one with this number, counted from the driver's start.
    Absolute(u32),
    /// So many after the last one.
    Relative(u32),
}

bitflags! {
    /// How a vertical blank is waited for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct VblankWaitFlags: u32 {
        /// Not at all: an event says when it comes.
        const EVENT = _DRM_VBLANK_EVENT;
        /// If it has passed, the next one counts.
        const NEXT_ON_MISS = _DRM_VBLANK_NEXTONMISS;
        const _ = !0;
    }
}

/// Which vertical blank it was, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VblankWaitReply {
    frame: u32,
    time: Option<Duration>,
}

impl VblankWaitReply {
    /// Its number, counted from the driver's start; with [`VblankWaitFlags::EVENT`] that of the one to come.
    #[must_use]
    pub fn frame(&self) -> u32 {
        self.frame
    }

    /// Its time on the clock of events, which is `CLOCK_MONOTONIC` in all drivers of today, in whole µs; `None` with
    /// [`VblankWaitFlags::EVENT`], and for times before that clock's start.
    #[must_use]
    pub fn time(&self) -> Option<Duration> {
        self.time
    }
}

/// [`vblank::wait`].
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) for CRTCs beyond the 32nd, and those of [`vblank::wait`].
pub(super) fn wait(
    fd: DeviceFd<'_>,
    target: VblankWaitTarget,
    flags: VblankWaitFlags,
    crtc: u32,
    user_data: usize,
) -> Result<VblankWaitReply> {
    let (kind, sequence) = match target {
        VblankWaitTarget::Absolute(sequence) => (_DRM_VBLANK_ABSOLUTE, sequence),
        VblankWaitTarget::Relative(sequence) => (_DRM_VBLANK_RELATIVE, sequence),
    };
    if crtc > _DRM_VBLANK_HIGH_CRTC_MASK >> _DRM_VBLANK_HIGH_CRTC_SHIFT {
        return Err(Errno::INVAL.into());
    }
    let bits = kind | flags.bits() | (crtc << _DRM_VBLANK_HIGH_CRTC_SHIFT);
    let mut wait = drmVBlank::new(drmVBlankReq {
        r#type: drmVBlankSeqType(bits),
        sequence,
        signal: user_data as c_ulong,
    });
    vblank::wait(fd, &mut wait)?;
    let reply = wait.reply();
    let waited = !flags.contains(VblankWaitFlags::EVENT);
    let time = time(reply.tval_sec, reply.tval_usec).filter(|_| waited);
    Ok(VblankWaitReply { frame: reply.sequence, time })
}

fn time(seconds: c_long, microseconds: c_long) -> Option<Duration> {
    let (seconds, microseconds) = (u64::try_from(seconds).ok()?, u64::try_from(microseconds).ok()?);
    Duration::from_secs(seconds).checked_add(Duration::from_micros(microseconds))
}
