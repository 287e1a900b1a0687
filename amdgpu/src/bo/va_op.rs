//! Buffers as a GPU sees them: what its addresses lead to.

use drm::vendor::{Outcome, page_size, zeroed};
use drm::{DeviceFd, Errno};

use crate::command;
use crate::object::Bo;
use crate::uapi::bo::{
    AMDGPU_VA_OP_MAP, AMDGPU_VA_OP_REPLACE, AMDGPU_VM_PAGE_EXECUTABLE, AMDGPU_VM_PAGE_READABLE,
    AMDGPU_VM_PAGE_WRITEABLE, drm_amdgpu_gem_va,
};

/// A range of a buffer, and where a GPU is to see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) offset: u64,
    pub(crate) size: u64,
    pub(crate) address: u64,
}

/// Changes what a range of GPU addresses leads to, by `AMDGPU_VA_OP_*`: to whole pages of a buffer, for reading, writing and
/// shaders.
///
/// # Errors
///
/// As for [`va_op_raw`].
pub(crate) fn va_op(bo: &Bo, range: Range, operation: u32) -> Outcome<()> {
    let access = AMDGPU_VM_PAGE_READABLE | AMDGPU_VM_PAGE_WRITEABLE | AMDGPU_VM_PAGE_EXECUTABLE;
    let beyond = (page_size() as u64).wrapping_sub(1);
    let size = range.size.wrapping_add(beyond) & !beyond;
    let arg =
        drm_amdgpu_gem_va { operation, flags: access, ..of(bo.handle, Range { size, ..range }) };
    va_op_raw(bo.device.fd(), arg)
}

/// The argument of a range; what to do, and how, is to be filled in. Handle 0 stands for no buffer.
pub(crate) fn of(handle: u32, range: Range) -> drm_amdgpu_gem_va {
    let Range { offset: offset_in_bo, size: map_size, address: va_address } = range;
    drm_amdgpu_gem_va { handle, va_address, offset_in_bo, map_size, ..zeroed() }
}

/// Changes what a range of GPU addresses leads to.
///
/// # Errors
///
/// `INVAL` for an unknown operation; the driver's, `INVAL` for addresses in use or out of range.
pub(crate) fn va_op_raw(fd: DeviceFd<'_>, mut arg: drm_amdgpu_gem_va) -> Outcome<()> {
    if !(AMDGPU_VA_OP_MAP..=AMDGPU_VA_OP_REPLACE).contains(&arg.operation) {
        return Err(Errno::INVAL.into());
    }
    command::gem_va(fd, &mut arg)
}
