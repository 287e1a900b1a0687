//! Maps: memory of the device, or shared with it, that can be mapped.

use core::ffi::{c_int, c_uint, c_ulong, c_void};
use core::mem::MaybeUninit;
use core::ptr;

use crate::abi::maps::{drmMapFlags, drmMapType, drmSize};
use crate::ioctl::{call_plain, legacy};
use crate::uapi::legacy::{drm_ctx_priv_map, drm_handle_t, drm_map};
use crate::{DeviceFd, Result, mem};

#[cfg(feature = "capi")]
pub(crate) use crate::os::map::FAILED;
pub use crate::os::map::Mapping;

/// `drmAddMap(fd, offset, size, type, flags, &handle)`—Makes a map; its handle.
///
/// # Errors
///
/// The kernel's: `EINVAL` from drivers with mode setting.
///
/// # Kernel
///
/// `DRM_IOCTL_ADD_MAP`; master and root only.
#[doc(alias = "drmAddMap")]
pub fn add(
    fd: DeviceFd<'_>,
    offset: drm_handle_t,
    size: drmSize,
    kind: drmMapType,
    flags: drmMapFlags,
) -> Result<drm_handle_t> {
    let mut arg: drm_map = mem::zeroed();
    (arg.offset, arg.size) = (c_ulong::from(offset), c_ulong::from(size));
    (arg.r#type, arg.flags) = (kind.0, flags.0);
    call_plain::<legacy::AddMap>(fd, &mut arg)?;
    Ok(number(arg.handle))
}

/// `drmRmMap(fd, handle)`—Removes a map.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_RM_MAP`.
#[doc(alias = "drmRmMap")]
pub fn remove(fd: DeviceFd<'_>, handle: drm_handle_t) -> Result<()> {
    let mut arg: drm_map = mem::zeroed();
    arg.handle = pointer(handle);
    call_plain::<legacy::RmMap>(fd, &mut arg)
}

/// `drmGetMap(fd, idx, …)`—What a map is like.
///
/// # Errors
///
/// The kernel's: `EINVAL` if there is no such map.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_MAP`.
#[doc(alias = "drmGetMap")]
pub fn get(fd: DeviceFd<'_>, index: c_int) -> Result<drm_map> {
    let mut arg: drm_map = mem::zeroed();
    arg.offset = c_ulong::from_ne_bytes(isize::to_ne_bytes(index as isize));
    call_plain::<legacy::GetMap>(fd, &mut arg)?;
    Ok(arg)
}

/// `drmMap(fd, handle, size, &address)`—Maps a map, for reading and writing.
///
/// # Errors
///
/// [`INVAL`](crate::Errno::INVAL) for no bytes; else those of `mmap`.
#[doc(alias = "drmMap")]
pub fn map(fd: DeviceFd<'_>, handle: drm_handle_t, size: drmSize) -> Result<Mapping> {
    Mapping::new(fd, size, handle)
}

/// `drmAddContextPrivateMapping(fd, ctx_id, handle)`—Gives a map to a context.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_SAREA_CTX`.
#[doc(alias = "drmAddContextPrivateMapping")]
pub fn set_private(fd: DeviceFd<'_>, context: c_uint, handle: drm_handle_t) -> Result<()> {
    let mut place = MaybeUninit::<drm_ctx_priv_map>::uninit();
    let arg = mem::zeroed_in(&mut place);
    (arg.ctx_id, arg.handle) = (context, pointer(handle));
    call_plain::<legacy::SetSareaCtx>(fd, arg)
}

/// `drmGetContextPrivateMapping(fd, ctx_id, &handle)`—The map of a context.
///
/// # Errors
///
/// The kernel's.
///
/// # Kernel
///
/// `DRM_IOCTL_GET_SAREA_CTX`.
#[doc(alias = "drmGetContextPrivateMapping")]
pub fn private(fd: DeviceFd<'_>, context: c_uint) -> Result<drm_handle_t> {
    let mut place = MaybeUninit::<drm_ctx_priv_map>::uninit();
    let arg = mem::zeroed_in(&mut place);
    arg.ctx_id = context;
    call_plain::<legacy::GetSareaCtx>(fd, arg)?;
    Ok(number(arg.handle))
}

/// A handle as the kernel's structures hold it.
fn pointer(handle: drm_handle_t) -> *mut c_void {
    ptr::without_provenance_mut(handle as usize)
}

/// A handle as C programs hold it: the low bits.
pub(crate) fn number(handle: *mut c_void) -> drm_handle_t {
    handle.addr() as drm_handle_t
}
