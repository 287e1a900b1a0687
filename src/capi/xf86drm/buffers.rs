//! DMA buffers of the time before mode setting.

use core::ffi::{c_double, c_int};

use crate::Errno;
use crate::abi::buffers::{drmBufDescFlags, drmBufInfoPtr, drmBufMapPtr, drmDMAReqPtr};
use crate::capi::{args, ret};
use crate::legacy::buffers;
use crate::legacy::maps::Mapping;
use crate::mem::{CBox, UserSlice};

/// Makes `count` buffers of `size` bytes. How many the driver made, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmAddBufs(
    fd: c_int,
    count: c_int,
    size: c_int,
    flags: drmBufDescFlags,
    agp_offset: c_int,
) -> c_int {
    ret::number_or_neg_errno(buffers::add(args::fd(fd), count, size, flags, agp_offset))
}

/// Sets the water marks of all buffers, as parts of their number. 0, or `-errno`: `-EINVAL` without buffers.
#[unsafe(no_mangle)]
pub extern "C" fn drmMarkBufs(fd: c_int, low: c_double, high: c_double) -> c_int {
    match buffers::mark(args::fd(fd), low, high) {
        // What the kernel said about it stays in errno.
        Err(error) if error == Errno::INVAL.into() => ret::INVALID,
        result => ret::neg_errno_always(result),
    }
}

/// Frees the `count` buffers whose indices are in `list`. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmFreeBufs(fd: c_int, count: c_int, list: *mut c_int) -> c_int {
    // The kernel takes the number as it is, negative or not.
    let list = UserSlice::from_c(list, count as u32);
    ret::neg_errno_always(buffers::free(args::fd(fd), list))
}

/// The sizes of buffers there are. NULL without buffers, and with `errno` on failure; the result's `list` and then
/// the result itself are freed with `drmFree`.
#[unsafe(no_mangle)]
pub extern "C" fn drmGetBufInfo(fd: c_int) -> drmBufInfoPtr {
    ret::null_or_none(buffers::info(args::fd(fd)))
}

/// Maps all buffers. NULL without buffers, and with `errno` on failure; the result is freed with
/// `drmUnmapBufs`.
#[unsafe(no_mangle)]
pub extern "C" fn drmMapBufs(fd: c_int) -> drmBufMapPtr {
    ret::null_or_none(buffers::map(args::fd(fd)))
}

/// Unmaps what `drmMapBufs` mapped, and frees its result; NULL is fine. Always 0.
///
/// # Safety
///
/// Nobody uses the buffers any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmUnmapBufs(bufs: drmBufMapPtr) -> c_int {
    // SAFETY: the caller owns the block.
    let Some(bufs) = (unsafe { CBox::from_raw(bufs) }) else { return 0 };
    for buffer in bufs.list() {
        let size = usize::try_from(buffer.total).unwrap_or(0);
        // SAFETY: the caller gives the memory up.
        drop(unsafe { Mapping::from_c(buffer.address, size) });
    }
    0
}

/// Sends buffers, asks for buffers, or both; `granted_count` is how many there were. 0, or `-errno`: `-EAGAIN` after 17
/// attempts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmDMA(fd: c_int, request: drmDMAReqPtr) -> c_int {
    // SAFETY: the caller vouches for the structure.
    let Some(request) = (unsafe { request.as_mut() }) else { return ret::INVALID };
    ret::neg_errno_always(buffers::dma(args::fd(fd), request))
}
