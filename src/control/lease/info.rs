//! Leases as Rust programs see them.

use core::ffi::c_int;
use core::num::NonZeroU32;
use std::collections::HashSet;
use std::io;
use std::os::fd::{AsFd, OwnedFd};

use super::{create, list};
use crate::control::{
    RawResourceHandle, ResourceHandles, connector, crtc, handles, new_handle, plane,
};
use crate::mem::UserSlice;
use crate::os::file::OpenFile;
use crate::{DeviceFd, Errno, Result, ioctl};

/// Number of a lease: its lessee's, among the clients of the lessor.
pub type LeaseId = NonZeroU32;

/// `drmModeObjectListRes`: the objects of a lease by their kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LeaseResources {
    /// CRTCs.
    pub crtcs: Vec<crtc::Handle>,
    /// Connectors.
    pub connectors: Vec<connector::Handle>,
    /// Planes.
    pub planes: Vec<plane::Handle>,
}

/// [`create`], with owners. The kernel's promise of a new id and an open file is not taken for granted.
pub(crate) fn create_typed(
    fd: DeviceFd<'_>,
    objects: &[RawResourceHandle],
    flags: u32,
) -> Result<(LeaseId, OwnedFd)> {
    let lease = create(fd, UserSlice::of_handles(objects), flags)?;
    let file = OpenFile::new(lease.fd as c_int).into_owned()?;
    Ok((new_handle(lease.lessee_id)?, file))
}

/// [`lessees`](super::lessees).
pub(crate) fn lessees_typed(fd: DeviceFd<'_>) -> Result<Vec<LeaseId>> {
    list(fd, ioctl::mode::list_lessees, |ids| Ok(handles(ids)))
}

/// `drmModeGetLease(fd)`—What `lease`, the file of a lessee, may use.
///
/// The kernel lists numbers without kinds. CRTCs and connectors are known from the lessee's resources; each other number is
/// tried for a plane's, so that planes are found whatever client capabilities are set. For a client that is no lessee these are
/// all objects of the device.
///
/// # Errors
///
/// As for [`objects`](super::objects) and [`resources::get`](crate::control::resources::get).
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GET_LEASE`, `DRM_IOCTL_MODE_GETRESOURCES`, `DRM_IOCTL_MODE_GETPLANE`.
#[doc(alias = "drmModeGetLease")]
pub fn get_lease<D: AsFd>(lease: D) -> io::Result<LeaseResources> {
    Ok(LeaseResources::get(lease.as_fd().into())?)
}

impl LeaseResources {
    fn get(fd: DeviceFd<'_>) -> Result<Self> {
        let ids = list(fd, ioctl::mode::get_lease, |ids| Ok(handles::<RawResourceHandle>(ids)))?;
        let ResourceHandles { crtcs, connectors, .. } = ResourceHandles::get(fd)?;
        let crtcs: HashSet<crtc::Handle> = crtcs.into_iter().collect();
        let connectors: HashSet<connector::Handle> = connectors.into_iter().collect();
        let mut found = Self::default();
        for id in ids {
            if crtcs.contains(&id.into()) {
                found.crtcs.push(id.into());
            } else if connectors.contains(&id.into()) {
                found.connectors.push(id.into());
            } else if is_plane(fd, id)? {
                found.planes.push(id.into());
            }
        }
        Ok(found)
    }
}

fn is_plane(fd: DeviceFd<'_>, id: RawResourceHandle) -> Result<bool> {
    match plane::get(fd, id.get()) {
        Ok(_) => Ok(true),
        Err(error) if error.errno() == Some(Errno::NOENT) => Ok(false),
        Err(error) => Err(error),
    }
}
