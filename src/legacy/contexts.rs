//! Hardware contexts.

use crate::abi::contexts::drm_context_tFlags;
use crate::ioctl::{call_plain, legacy};
use crate::mem::CVec;
use crate::uapi::legacy::{drm_context_t, drm_ctx};
use crate::{DeviceFd, Result, mem};

use super::buffers::{room, shorten};

/// `drmGetReservedContextList(fd, &count)`—The contexts that the kernel keeps for itself.
///
/// # Errors
///
/// The kernel's, `NOMEM`.
///
/// # Kernel
///
/// `DRM_IOCTL_RES_CTX`, twice.
#[doc(alias = "drmGetReservedContextList")]
pub fn reserved(fd: DeviceFd<'_>) -> Result<CVec<drm_context_t>> {
    let count = legacy::reserved_contexts(fd, &mut [])?;
    if count == 0 {
        return Ok(CVec::new());
    }
    let mut list = room::<drm_ctx>(count)?;
    let count = legacy::reserved_contexts(fd, &mut list)?;
    shorten(&mut list, count);
    let mut handles = CVec::zeroed(list.len())?;
    for (handle, context) in handles.iter_mut().zip(&*list) {
        *handle = context.handle;
    }
    Ok(handles)
}

/// `drmCreateContext(fd, &handle)`—Makes a context.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_ADD_CTX`.
#[doc(alias = "drmCreateContext")]
pub fn create(fd: DeviceFd<'_>) -> Result<drm_context_t> {
    let mut arg: drm_ctx = mem::zeroed();
    call_plain::<legacy::AddCtx>(fd, &mut arg)?;
    Ok(arg.handle)
}

/// `drmSwitchToContext(fd, context)`—Makes the hardware change to a context.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_SWITCH_CTX`.
#[doc(alias = "drmSwitchToContext")]
pub fn switch_to(fd: DeviceFd<'_>, context: drm_context_t) -> Result<()> {
    let mut arg: drm_ctx = mem::zeroed();
    arg.handle = context;
    call_plain::<legacy::SwitchCtx>(fd, &mut arg)
}

/// `drmSetContextFlags(fd, context, flags)`—Says what a context is like.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_MOD_CTX`.
#[doc(alias = "drmSetContextFlags")]
pub fn set_flags(
    fd: DeviceFd<'_>,
    context: drm_context_t,
    flags: drm_context_tFlags,
) -> Result<()> {
    let mut arg: drm_ctx = mem::zeroed();
    (arg.handle, arg.flags) = (context, flags.known());
    call_plain::<legacy::ModCtx>(fd, &mut arg)
}

/// `drmGetContextFlags(fd, context, &flags)`—What a context is like.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_CTX`.
#[doc(alias = "drmGetContextFlags")]
pub fn flags(fd: DeviceFd<'_>, context: drm_context_t) -> Result<drm_context_tFlags> {
    let mut arg: drm_ctx = mem::zeroed();
    arg.handle = context;
    call_plain::<legacy::GetCtx>(fd, &mut arg)?;
    Ok(drm_context_tFlags(drm_context_tFlags(arg.flags).known()))
}

/// `drmDestroyContext(fd, handle)`—Removes a context.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_RM_CTX`.
#[doc(alias = "drmDestroyContext")]
pub fn destroy(fd: DeviceFd<'_>, context: drm_context_t) -> Result<()> {
    let mut arg: drm_ctx = mem::zeroed();
    arg.handle = context;
    call_plain::<legacy::RmCtx>(fd, &mut arg)
}
