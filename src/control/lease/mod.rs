//! Leases: objects of a device lent to another client.

#[cfg(feature = "std")]
mod info;

use crate::abi::lease::IdList;
use crate::ioctl::fetch::fetch;
use crate::ioctl::mode::RevokeLease;
use crate::mem::{self, Room, UserSlice, UserSliceMut};
use crate::uapi::mode::drm_mode_revoke_lease;
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{LeaseId, LeaseResources, get_lease};
#[cfg(feature = "std")]
pub(crate) use info::{create_typed, lessees_typed};

/// A new lease.
#[derive(Clone, Copy, Debug)]
pub struct Lease {
    /// File descriptor of the lessee, the caller's to close.
    pub fd: u32,
    /// The lessee's id.
    pub lessee_id: u32,
}

/// `drmModeCreateLease(fd, objects, num_objects, flags, &lessee_id)`—Lends objects to a new client, whose
/// file descriptor is the result.
///
/// Flags are `O_CLOEXEC` and `O_NONBLOCK`.
///
/// # Errors
///
/// `EACCES` without being master, `EBUSY` for objects that are lent already, `ENOENT`, `EINVAL` unless
/// there are a CRTC and a connector among the objects (and a plane for clients that see planes).
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_CREATE_LEASE`; master.
#[doc(alias = "drmModeCreateLease")]
pub fn create(fd: DeviceFd<'_>, objects: UserSlice<'_, u32>, flags: u32) -> Result<Lease> {
    let reply = ioctl::mode::create_lease(fd, objects, flags)?;
    Ok(Lease { fd: reply.fd, lessee_id: reply.lessee_id })
}

/// `drmModeListLessees(fd)`—Ids of this client's lessees. One request in the usual case.
///
/// # Errors
///
/// `NOMEM`, `AGAIN` if the list grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_LIST_LESSEES`.
#[doc(alias = "drmModeListLessees")]
pub fn lessees(fd: DeviceFd<'_>) -> Result<IdList> {
    list(fd, ioctl::mode::list_lessees, IdList::new)
}

/// `drmModeGetLease(fd)`—Ids of the objects this lessee may use; all of them for a lessor. One request in
/// the usual case.
///
/// # Errors
///
/// `NOMEM`, `AGAIN` if the list grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GET_LEASE`.
#[doc(alias = "drmModeGetLease")]
pub fn objects(fd: DeviceFd<'_>) -> Result<IdList> {
    list(fd, ioctl::mode::get_lease, IdList::new)
}

/// `ask` fills the room as far as it goes, and returns the total.
type Ask = fn(DeviceFd<'_>, UserSliceMut<'_, u32>) -> Result<u32>;

#[inline(never)]
fn list<T>(fd: DeviceFd<'_>, ask: Ask, finish: fn(&[u32]) -> Result<T>) -> Result<T> {
    let mut ids = Room::<u32, 64>::new();
    let mut total = 0;
    fetch(|| {
        total = ask(fd, ids.offer().into())?;
        Ok(ids.fits(total))
    })?;
    finish(ids.filled(total))
}

/// `drmModeRevokeLease(fd, lessee_id)`—Takes the objects of a lease back.
///
/// # Errors
///
/// `ENOENT` for an id that is not a lessee, `EACCES` for one of somebody else.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_REVOKE_LEASE`; master.
#[doc(alias = "drmModeRevokeLease")]
pub fn revoke(fd: DeviceFd<'_>, lessee_id: u32) -> Result<()> {
    let mut arg: drm_mode_revoke_lease = mem::zeroed();
    arg.lessee_id = lessee_id;
    ioctl::call_plain::<RevokeLease>(fd, &mut arg)
}
