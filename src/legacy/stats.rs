//! Clients of a device, and the device's counters.

use core::ffi::c_int;
use core::mem::MaybeUninit;

use crate::abi::stats::{Class, Counter, drmStatsT};
use crate::ioctl::{call_plain, legacy};
use crate::names::{Names, c_names};
use crate::uapi::legacy::{drm_client, drm_stat, drm_stats};
use crate::{DeviceFd, Result, mem};

/// `drmGetClient(fd, idx, …)`—Who has the device open.
///
/// # Errors
///
/// The kernel's: `EINVAL` if there is no such client; kernels of today know but one.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_CLIENT`.
#[doc(alias = "drmGetClient")]
pub fn client(fd: DeviceFd<'_>, index: c_int) -> Result<drm_client> {
    let mut arg: drm_client = mem::zeroed();
    arg.idx = index;
    call_plain::<legacy::GetClient>(fd, &mut arg)?;
    Ok(arg)
}

/// `drmGetStats(fd, &stats)`—The device's counters, of which kernels of today have none: stored in `place`, unless the
/// request fails. Whether there was room for all; if not, none is stored.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_STATS`.
#[doc(alias = "drmGetStats")]
pub fn get(fd: DeviceFd<'_>, place: &mut MaybeUninit<drmStatsT>) -> Result<bool> {
    let mut arg: drm_stats = mem::zeroed();
    call_plain::<legacy::GetStats>(fd, &mut arg)?;
    let stats = mem::zeroed_in(place);
    let count = usize::try_from(arg.count).unwrap_or(usize::MAX);
    let counters = arg.data.get(..count);
    for counter in counters.unwrap_or_default() {
        stats.push(shown(*counter));
    }
    Ok(counters.is_some())
}

/// Class, and whether only some want to see it, by the kernel's number.
const COUNTERS: [(Class, bool); 15] = [
    (Class::Value, false),
    (Class::Count, true),
    (Class::Count, true),
    (Class::Count, false),
    (Class::Count, false),
    (Class::Count, false),
    (Class::Value, false),
    (Class::Bytes, false),
    (Class::Count, false),
    (Class::Count, false),
    (Class::Bytes, false),
    (Class::Bytes, false),
    (Class::Count, false),
    (Class::Count, false),
    (Class::Count, false),
];
const LONG_NAMES: Names = c_names![
    "Lock",
    "Opens",
    "Closes",
    "Ioctls",
    "Locks",
    "Unlocks",
    "Value",
    "Bytes",
    "Count",
    "IRQs",
    "Primary Bytes",
    "Secondary Bytes",
    "DMA",
    "Special DMA",
    "Miss",
];
/// The third is libdrm's.
const RATE_NAMES: Names = c_names![
    "Lock", "O", "Lock", "Ioc/s", "Lck/s", "Unl/s", "Value", "B/s", "Cnt/s", "IRQ/s", "PB/s",
    "SB/s", "DMA/s", "dma/s", "Ms/s",
];

fn shown(drm_stat { value, r#type }: drm_stat) -> Counter {
    let known = usize::try_from(r#type).ok().and_then(|kind| COUNTERS.get(kind));
    let (class, verbose) = *known.unwrap_or(&(Class::Count, false));
    let long = LONG_NAMES.c_str(r#type).unwrap_or(c"Count");
    let rate = RATE_NAMES.c_str(r#type).unwrap_or(c"Cnt/s");
    Counter::new(value, long, rate, class, verbose)
}
