//! Lists of the buffers that submissions use.

use drm::DeviceFd;
use drm::mem::{CBox, CVec, UserSlice};
use drm::vendor::{Object, Outcome};

use crate::command;
use crate::object::{Device, Kept};
use crate::uapi::bo::{
    AMDGPU_BO_LIST_OP_CREATE, AMDGPU_BO_LIST_OP_DESTROY, AMDGPU_BO_LIST_OP_UPDATE,
    drm_amdgpu_bo_list_entry,
};

/// A list.
#[derive(Debug)]
pub(crate) struct BoList {
    device: Kept,
    handle: u32,
}

impl BoList {
    pub(crate) const fn handle(&self) -> u32 {
        self.handle
    }
}

/// Makes a list: its handle.
///
/// # Errors
///
/// The driver's: `NOENT` for handles that are no buffers'.
pub(crate) fn create_raw(
    fd: DeviceFd<'_>,
    entries: UserSlice<'_, drm_amdgpu_bo_list_entry>,
) -> Outcome<u32> {
    command::bo_list(fd, AMDGPU_BO_LIST_OP_CREATE, 0, entries)
}

/// Gives a list up.
///
/// # Errors
///
/// The driver's.
pub(crate) fn destroy_raw(fd: DeviceFd<'_>, handle: u32) -> Outcome<()> {
    command::bo_list(fd, AMDGPU_BO_LIST_OP_DESTROY, handle, (&[][..]).into()).map(drop)
}

/// Makes a list.
///
/// # Errors
///
/// As for [`create_raw`]; `NOMEM`.
pub(crate) fn create(
    device: &Object<Device>,
    entries: CVec<drm_amdgpu_bo_list_entry>,
) -> Outcome<CBox<BoList>> {
    let fd = device.fd();
    let handle = create_raw(fd, (&*entries).into())?;
    CBox::new(BoList { device: Kept::new(device), handle }).map_err(|error| {
        // Nobody would know it.
        let _ = destroy_raw(fd, handle);
        error.into()
    })
}

/// Puts other buffers in.
///
/// # Errors
///
/// As for [`create_raw`].
pub(crate) fn update(list: &BoList, entries: CVec<drm_amdgpu_bo_list_entry>) -> Outcome<()> {
    let fd = list.device.fd();
    command::bo_list(fd, AMDGPU_BO_LIST_OP_UPDATE, list.handle, (&*entries).into()).map(drop)
}

/// Gives a list up, which stays if that fails.
///
/// # Errors
///
/// The driver's.
pub(crate) fn destroy(list: &BoList) -> Outcome<()> {
    destroy_raw(list.device.fd(), list.handle)
}
