//! Clients of a device, and the device's counters.

use core::ffi::{CStr, c_int};

use crate::abi::stats::{Class, Counter, drmStatsT};
use crate::ioctl::{call_plain, legacy};
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

/// `drmGetStats(fd, &stats)`—The device's counters, of which kernels of today have none. `None` if the kernel says
/// that there are more than there can be.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_STATS`.
#[doc(alias = "drmGetStats")]
pub fn get(fd: DeviceFd<'_>) -> Result<Option<drmStatsT>> {
    let mut arg: drm_stats = mem::zeroed();
    call_plain::<legacy::GetStats>(fd, &mut arg)?;
    let count = usize::try_from(arg.count).unwrap_or(usize::MAX);
    let Some(counters) = arg.data.get(..count) else { return Ok(None) };
    let mut stats: drmStatsT = mem::zeroed();
    for counter in counters {
        stats.push(shown(*counter));
    }
    Ok(Some(stats))
}

/// Long name, short name, class, and whether only some want to see it, by the kernel's number.
const COUNTERS: [(&CStr, &CStr, Class, bool); 15] = [
    (c"Lock", c"Lock", Class::Value, false),
    (c"Opens", c"O", Class::Count, true),
    // Sic.
    (c"Closes", c"Lock", Class::Count, true),
    (c"Ioctls", c"Ioc/s", Class::Count, false),
    (c"Locks", c"Lck/s", Class::Count, false),
    (c"Unlocks", c"Unl/s", Class::Count, false),
    (c"Value", c"Value", Class::Value, false),
    (c"Bytes", c"B/s", Class::Bytes, false),
    (c"Count", c"Cnt/s", Class::Count, false),
    (c"IRQs", c"IRQ/s", Class::Count, false),
    (c"Primary Bytes", c"PB/s", Class::Bytes, false),
    (c"Secondary Bytes", c"SB/s", Class::Bytes, false),
    (c"DMA", c"DMA/s", Class::Count, false),
    (c"Special DMA", c"dma/s", Class::Count, false),
    (c"Miss", c"Ms/s", Class::Count, false),
];

fn shown(drm_stat { value, r#type }: drm_stat) -> Counter {
    let known = usize::try_from(r#type).ok().and_then(|kind| COUNTERS.get(kind));
    let (long, rate, class, verbose) = *known.unwrap_or(&(c"Count", c"Cnt/s", Class::Count, false));
    Counter::new(value, long, rate, class, verbose)
}
