//! The driver's requests: the table, and a safe function for each that holds pointers.
#![allow(unsafe_code)]

use core::ptr;

use drm::DeviceFd;
use drm::mem::{UserSlice, UserSliceMut};
use drm::vendor::{Outcome, call, ioctl, parts, parts_mut, zeroed};

use crate::uapi::bo::*;
use crate::uapi::context::*;
use crate::uapi::cs::*;
use crate::uapi::info::{drm_amdgpu_info, info_about};
use crate::uapi::userq::*;

drm::commands! {
    #[Plain] GemCreate(drm_amdgpu_gem_create) = WriteRead 0x00;
    #[Plain] GemMmap(drm_amdgpu_gem_mmap) = WriteRead 0x01;
    #[Plain] Ctx(drm_amdgpu_ctx) = WriteRead 0x02;
    BoList(drm_amdgpu_bo_list) = WriteRead 0x03;
    Cs(drm_amdgpu_cs) = WriteRead 0x04;
    Info(drm_amdgpu_info) = Write 0x05;
    #[Plain] GemMetadata(drm_amdgpu_gem_metadata) = WriteRead 0x06;
    #[Plain] GemWaitIdle(drm_amdgpu_gem_wait_idle) = WriteRead 0x07;
    GemVa(drm_amdgpu_gem_va) = WriteRead 0x08;
    WaitCs(drm_amdgpu_wait_cs) = WriteRead 0x09;
    GemOp(drm_amdgpu_gem_op) = WriteRead 0x10;
    GemUserptr(drm_amdgpu_gem_userptr) = WriteRead 0x11;
    WaitFences(drm_amdgpu_wait_fences) = WriteRead 0x12;
    #[Plain] Vm(drm_amdgpu_vm) = WriteRead 0x13;
    #[Plain] FenceToHandle(drm_amdgpu_fence_to_handle) = WriteRead 0x14;
    #[Plain] Sched(drm_amdgpu_sched) = Write 0x15;
    Userq(drm_amdgpu_userq) = WriteRead 0x16;
    UserqSignal(drm_amdgpu_userq_signal) = WriteRead 0x17;
    UserqWait(drm_amdgpu_userq_wait) = WriteRead 0x18;
}

/// Asks about the device. The answer may be shorter than there is room.
pub(crate) fn info(
    fd: DeviceFd<'_>,
    query: u32,
    about: info_about,
    answer: UserSliceMut<'_, u8>,
) -> Outcome<()> {
    let (return_pointer, return_size) = parts_mut(answer);
    let mut arg = drm_amdgpu_info { return_pointer, return_size, query, unnamed: about };
    // SAFETY: the kernel writes the answer, for which there is room, and nothing else.
    unsafe { call::<Info>(fd, &mut arg) }
}

/// Makes (with list 0), changes or gives up a list of buffers: its handle.
pub(crate) fn bo_list(
    fd: DeviceFd<'_>,
    operation: u32,
    list_handle: u32,
    entries: UserSlice<'_, drm_amdgpu_bo_list_entry>,
) -> Outcome<u32> {
    let (bo_info_ptr, bo_number) = parts(entries);
    // Giving a list up takes no entries, and no size of theirs either.
    let is_end = operation == AMDGPU_BO_LIST_OP_DESTROY;
    let bo_info_size = if is_end { 0 } else { size_of::<drm_amdgpu_bo_list_entry>() as u32 };
    let mut arg = drm_amdgpu_bo_list::new(drm_amdgpu_bo_list_in {
        operation,
        list_handle,
        bo_number,
        bo_info_size,
        bo_info_ptr,
    });
    // SAFETY: the kernel reads the entries and nothing else.
    unsafe { call::<BoList>(fd, &mut arg) }?;
    Ok(arg.out().list_handle)
}

/// Submits chunks, given by the addresses of their descriptions: the number of the submission. `num_chunks` is what the
/// kernel is told, however many addresses there are.
pub(crate) fn cs(
    fd: DeviceFd<'_>,
    ctx_id: u32,
    bo_list_handle: u32,
    num_chunks: u32,
    chunks: &[u64],
) -> Outcome<u64> {
    let (chunks, _) = parts(chunks.into());
    let mut arg = drm_amdgpu_cs::new(drm_amdgpu_cs_in {
        ctx_id,
        bo_list_handle,
        num_chunks,
        flags: 0,
        chunks,
    });
    // SAFETY: the kernel only reads what the addresses lead to, and fails where they lead nowhere.
    unsafe { call::<Cs>(fd, &mut arg) }?;
    Ok(arg.out().handle)
}

/// Changes what a range of GPU addresses leads to.
pub(crate) fn gem_va(fd: DeviceFd<'_>, arg: &mut drm_amdgpu_gem_va) -> Outcome<()> {
    // SAFETY: the kernel reads handles of sync objects where the argument says, and nothing else.
    unsafe { call::<GemVa>(fd, arg) }
}

/// How a buffer was made.
pub(crate) fn gem_create_info(fd: DeviceFd<'_>, handle: u32) -> Outcome<drm_amdgpu_gem_create_in> {
    let mut info = zeroed();
    let value = ptr::from_mut::<drm_amdgpu_gem_create_in>(&mut info) as usize as u64;
    let mut arg = drm_amdgpu_gem_op { handle, op: AMDGPU_GEM_OP_GET_GEM_CREATE_INFO, value };
    // SAFETY: the kernel writes one such structure.
    unsafe { call::<GemOp>(fd, &mut arg) }?;
    Ok(info)
}

/// Makes a buffer of the program's own memory: its handle.
///
/// # Safety
///
/// The GPU may use the memory until the buffer is gone.
pub(crate) unsafe fn gem_userptr(
    fd: DeviceFd<'_>,
    addr: u64,
    size: u64,
    flags: u32,
) -> Outcome<u32> {
    let mut arg = drm_amdgpu_gem_userptr { addr, size, flags, handle: 0 };
    // SAFETY: the caller vouches for the memory.
    unsafe { call::<GemUserptr>(fd, &mut arg) }?;
    Ok(arg.handle)
}

/// Waits for a submission: whether it is still running.
pub(crate) fn wait_cs(fd: DeviceFd<'_>, fence: drm_amdgpu_wait_cs_in) -> Outcome<bool> {
    let mut arg = drm_amdgpu_wait_cs::new(fence);
    // SAFETY: the argument holds no pointers.
    unsafe { ioctl::<WaitCs>(fd, &mut arg) }?;
    Ok(arg.out().status != 0)
}

/// Waits for one or all of several submissions.
pub(crate) fn wait_fences(
    fd: DeviceFd<'_>,
    fences: &[drm_amdgpu_fence],
    wait_all: bool,
    timeout_ns: u64,
) -> Outcome<drm_amdgpu_wait_fences_out> {
    let (fences, fence_count) = parts(fences.into());
    let mut arg = drm_amdgpu_wait_fences::new(drm_amdgpu_wait_fences_in {
        fences,
        fence_count,
        wait_all: wait_all.into(),
        timeout_ns,
    });
    // SAFETY: the kernel reads the fences and nothing else.
    unsafe { ioctl::<WaitFences>(fd, &mut arg) }?;
    Ok(arg.out())
}

/// Makes a user queue or gives one up: its number.
pub(crate) fn userq(fd: DeviceFd<'_>, arg: drm_amdgpu_userq_in) -> Outcome<u32> {
    let mut arg = drm_amdgpu_userq::new(arg);
    // SAFETY: the kernel only reads what the queue is made of, and fails where nothing is.
    unsafe { call::<Userq>(fd, &mut arg) }?;
    Ok(arg.out().queue_id)
}

/// Makes a fence of what is in a user queue so far.
pub(crate) fn userq_signal(fd: DeviceFd<'_>, arg: &mut drm_amdgpu_userq_signal) -> Outcome<()> {
    // SAFETY: the kernel only reads where the argument says.
    unsafe { call::<UserqSignal>(fd, arg) }
}

/// Turns sync objects and buffers into what a user queue can wait for by itself.
///
/// # Safety
///
/// Where `out_fences` leads to memory of this process, the kernel may write `num_fences` fences there.
pub(crate) unsafe fn userq_wait(fd: DeviceFd<'_>, arg: &mut drm_amdgpu_userq_wait) -> Outcome<()> {
    // SAFETY: the kernel writes there, and elsewhere only reads where the argument says.
    unsafe { call::<UserqWait>(fd, arg) }
}
