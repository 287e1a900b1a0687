//! DMA buffers that the driver owns and programs map.

use core::ffi::c_int;

use crate::abi::buffers::{drmBufDescFlags, drmBufInfo, drmBufMap, drmDMAReq};
use crate::ioctl::{call_plain, legacy};
use crate::mem::{CBox, CVec, UserSlice, Zeroed};
use crate::uapi::legacy::{drm_buf_desc, drm_buf_map};
use crate::{DeviceFd, Errno, Result, mem};

/// How often buffers that are not there yet are asked for.
const ATTEMPTS: u32 = 17;

/// `drmAddBufs(fd, count, size, flags, agp_offset)`—Makes buffers; how many the driver made.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_ADD_BUFS`; master and root only.
#[doc(alias = "drmAddBufs")]
pub fn add(
    fd: DeviceFd<'_>,
    count: c_int,
    size: c_int,
    flags: drmBufDescFlags,
    agp_offset: c_int,
) -> Result<c_int> {
    let mut arg: drm_buf_desc = mem::zeroed();
    (arg.count, arg.size, arg.flags) = (count, size, flags.0);
    arg.agp_start = agp_offset as _;
    call_plain::<legacy::AddBufs>(fd, &mut arg)?;
    Ok(arg.count)
}

/// `drmMarkBufs(fd, low, high)`—Sets the water marks of all buffers, as parts of their number.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if there are none or the driver does not say, `NOMEM`, else the kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_INFO_BUFS`, `DRM_IOCTL_MARK_BUFS` for each size.
#[doc(alias = "drmMarkBufs")]
pub fn mark(fd: DeviceFd<'_>, low: f64, high: f64) -> Result<()> {
    let count = legacy::info_bufs(fd, &mut []).unwrap_or(0);
    if count == 0 {
        return Err(Errno::INVAL.into());
    }
    for arg in &mut *descriptions(fd, count)? {
        let count = f64::from(arg.count);
        arg.low_mark = (low * count) as c_int;
        arg.high_mark = (high * count) as c_int;
        call_plain::<legacy::MarkBufs>(fd, arg)?;
    }
    Ok(())
}

/// `drmFreeBufs(fd, count, list)`—Frees buffers by their indices.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_FREE_BUFS`.
#[doc(alias = "drmFreeBufs")]
pub fn free(fd: DeviceFd<'_>, list: UserSlice<'_, c_int>) -> Result<()> {
    legacy::free_bufs(fd, list)
}

/// `drmGetBufInfo(fd)`—The sizes of buffers there are; `None` without buffers.
///
/// # Errors
///
/// The kernel's, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_INFO_BUFS`, twice.
#[doc(alias = "drmGetBufInfo")]
pub fn info(fd: DeviceFd<'_>) -> Result<Option<CBox<drmBufInfo>>> {
    match legacy::info_bufs(fd, &mut [])? {
        0 => Ok(None),
        count => drmBufInfo::new(&descriptions(fd, count)?).map(Some),
    }
}

/// `drmMapBufs(fd)`—Maps all buffers; `None` without buffers.
///
/// # Errors
///
/// The kernel's, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_MAP_BUFS`, twice.
#[doc(alias = "drmMapBufs")]
pub fn map(fd: DeviceFd<'_>) -> Result<Option<CBox<drmBufMap>>> {
    let mut arg: drm_buf_map = mem::zeroed();
    let count = legacy::map_bufs(fd, &mut arg, &mut [])?;
    if count == 0 {
        return Ok(None);
    }
    let mut list = room(count)?;
    let count = legacy::map_bufs(fd, &mut arg, &mut list)?;
    shorten(&mut list, count);
    drmBufMap::new(&list).map(Some)
}

/// `drmDMA(fd, request)`—Sends buffers, asks for buffers, or both.
///
/// # Errors
///
/// The kernel's: `EAGAIN` if buffers are not there after 17 attempts. `EINTR` is not tried again.
///
/// # Kernel
///
/// `DRM_IOCTL_DMA`.
#[doc(alias = "drmDMA")]
pub fn dma(fd: DeviceFd<'_>, request: &mut drmDMAReq) -> Result<()> {
    let mut result = Err(Errno::AGAIN.into());
    for _ in 0..ATTEMPTS {
        result = legacy::dma(fd, request);
        if result != Err(Errno::AGAIN.into()) {
            break;
        }
    }
    result.map(|granted| request.set_granted(granted))
}

fn descriptions(fd: DeviceFd<'_>, count: c_int) -> Result<CVec<drm_buf_desc>> {
    let mut list = room(count)?;
    let count = legacy::info_bufs(fd, &mut list)?;
    shorten(&mut list, count);
    Ok(list)
}

/// Room for as many elements as the kernel says.
pub(super) fn room<T: Zeroed>(count: c_int) -> Result<CVec<T>> {
    CVec::zeroed(usize::try_from(count).map_err(|_| Errno::NOMEM)?)
}

/// What the kernel filled, should it be less than it said.
pub(super) fn shorten<T: Zeroed>(list: &mut CVec<T>, count: c_int) {
    list.truncate(usize::try_from(count).unwrap_or(0));
}
