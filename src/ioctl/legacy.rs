//! Requests of the time before mode setting: the table, and a safe function for each that holds
//! pointers.

use core::ffi::{c_int, c_uint};
use core::mem::MaybeUninit;
use core::ptr;

use super::{call, call_none, check, fill, once, requests};
use crate::abi::buffers::drmDMAReq;
use crate::mem::UserSlice;
use crate::uapi::drm::drm_clip_rect;
use crate::uapi::legacy::*;
use crate::{DeviceFd, Result, mem};

requests! {
    #[Plain] IrqBusid(drm_irq_busid) = read_write 0x03;
    #[Plain] GetMap(drm_map) = read_write 0x04;
    #[Plain] GetClient(drm_client) = read_write 0x05;
    #[Plain] GetStats(drm_stats) = read 0x06;
    #[Plain] Control(drm_control) = write 0x14;
    #[Plain] AddMap(drm_map) = read_write 0x15;
    #[Plain] AddBufs(drm_buf_desc) = read_write 0x16;
    #[Plain] MarkBufs(drm_buf_desc) = write 0x17;
    InfoBufs(drm_buf_info) = read_write 0x18;
    MapBufs(drm_buf_map) = read_write 0x19;
    FreeBufs(drm_buf_free) = write 0x1a;
    #[Plain] RmMap(drm_map) = write 0x1b;
    #[Plain] SetSareaCtx(drm_ctx_priv_map) = write 0x1c;
    #[Plain] GetSareaCtx(drm_ctx_priv_map) = read_write 0x1d;
    #[Plain] AddCtx(drm_ctx) = read_write 0x20;
    #[Plain] RmCtx(drm_ctx) = read_write 0x21;
    #[Plain] ModCtx(drm_ctx) = write 0x22;
    #[Plain] GetCtx(drm_ctx) = read_write 0x23;
    #[Plain] SwitchCtx(drm_ctx) = write 0x24;
    ResCtx(drm_ctx_res) = read_write 0x26;
    #[Plain] AddDraw(drm_draw) = read_write 0x27;
    #[Plain] RmDraw(drm_draw) = read_write 0x28;
    Dma(drm_dma) = read_write 0x29;
    #[Plain] Lock(drm_lock) = write 0x2a;
    #[Plain] Unlock(drm_lock) = write 0x2b;
    #[Plain] Finish(drm_lock) = write 0x2c;
    #[Plain] AgpEnable(drm_agp_mode) = write 0x32;
    #[Plain] AgpInfo(drm_agp_info) = read 0x33;
    #[Plain] AgpAlloc(drm_agp_buffer) = read_write 0x34;
    #[Plain] AgpFree(drm_agp_buffer) = write 0x35;
    #[Plain] AgpBind(drm_agp_binding) = write 0x36;
    #[Plain] AgpUnbind(drm_agp_binding) = write 0x37;
    #[Plain] SgAlloc(drm_scatter_gather) = read_write 0x38;
    #[Plain] SgFree(drm_scatter_gather) = write 0x39;
    UpdateDraw(drm_update_draw) = write 0x3f;
}

/// Fills the descriptions if there is room for all; how many there are.
pub(crate) fn info_bufs(fd: DeviceFd<'_>, list: &mut [drm_buf_desc]) -> Result<c_int> {
    let (list, count) = parts(list);
    let mut place = MaybeUninit::<drm_buf_info>::uninit();
    let arg = mem::zeroed_in(&mut place);
    (arg.list, arg.count) = (list, count);
    // SAFETY: the list is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<InfoBufs>(fd, arg) }?;
    Ok(arg.count)
}

/// Maps the buffers and fills the list if there is room for all; how many there are. The rest of `arg` is the
/// kernel's.
pub(crate) fn map_bufs(
    fd: DeviceFd<'_>,
    arg: &mut drm_buf_map,
    list: &mut [drm_buf_pub],
) -> Result<c_int> {
    (arg.list, arg.count) = parts(list);
    // SAFETY: the list is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<MapBufs>(fd, arg) }?;
    Ok(arg.count)
}

pub(crate) fn free_bufs(fd: DeviceFd<'_>, list: UserSlice<'_, c_int>) -> Result<()> {
    let (address, count) = list.parts();
    let list = ptr::with_exposed_provenance_mut(address as usize);
    let mut place = MaybeUninit::<drm_buf_free>::uninit();
    let arg = mem::zeroed_in(&mut place);
    (arg.list, arg.count) = (list, count as c_int);
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<FreeBufs>(fd, arg) }
}

/// Fills the list if there is room for all; how many there are.
pub(crate) fn reserved_contexts(fd: DeviceFd<'_>, list: &mut [drm_ctx]) -> Result<c_int> {
    let (contexts, count) = parts(list);
    let mut place = MaybeUninit::<drm_ctx_res>::uninit();
    let arg = mem::zeroed_in(&mut place);
    (arg.contexts, arg.count) = (contexts, count);
    // SAFETY: the list is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<ResCtx>(fd, arg) }?;
    Ok(arg.count)
}

/// Once, whether interrupted or not; how many buffers were granted.
pub(crate) fn dma(fd: DeviceFd<'_>, request: &drmDMAReq) -> Result<c_int> {
    let mut arg: drm_dma = mem::zeroed();
    request.ask(&mut arg);
    // SAFETY: the C program that made the request vouches for its arrays.
    check(unsafe { once::<Dma>(fd, &mut arg) })?;
    Ok(arg.granted_count)
}

pub(crate) fn update_drawable(
    fd: DeviceFd<'_>,
    handle: c_uint,
    what: c_uint,
    rectangles: UserSlice<'_, drm_clip_rect>,
) -> Result<()> {
    let mut arg: drm_update_draw = mem::zeroed();
    (arg.handle, arg.r#type) = (handle, what);
    (arg.data, arg.num) = rectangles.parts();
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<UpdateDraw>(fd, &mut arg) }
}

pub(crate) fn agp_acquire(fd: DeviceFd<'_>) -> Result<()> {
    call_none(fd, 0x30)
}

pub(crate) fn agp_release(fd: DeviceFd<'_>) -> Result<()> {
    call_none(fd, 0x31)
}

/// An array as these requests hold it: NULL for no elements.
fn parts<T>(list: &mut [T]) -> (*mut T, c_int) {
    match c_int::try_from(list.len()) {
        Ok(count) if count > 0 => (list.as_mut_ptr(), count),
        _ => (ptr::null_mut(), 0),
    }
}
