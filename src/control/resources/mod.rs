//! What a mode-setting device has: CRTCs, connectors, encoders, and the client's framebuffers.

#[cfg(feature = "std")]
mod handles;

use crate::abi::resources::drmModeRes;
use crate::ioctl::fetch::fetch;
use crate::mem::{self, CBox, Room};
use crate::uapi::mode::drm_mode_card_res;
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use handles::{CrtcListFilter, ResourceHandles};

/// `drmModeGetResources(fd)`—Lists the mode-setting objects of a device.
///
/// One request in the usual case.
///
/// # Errors
///
/// `EACCES` on a render node, `EOPNOTSUPP` from a driver without mode setting, `NOMEM`, `AGAIN` if
/// the lists grow with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETRESOURCES`; primary nodes; no master needed.
#[doc(alias = "drmModeGetResources")]
pub fn get(fd: DeviceFd<'_>) -> Result<CBox<drmModeRes>> {
    query(fd, |reply, lists| {
        let mut res = drmModeRes::new(reply)?;
        res.set_framebuffers(lists.fbs.take(reply.count_fbs)?);
        res.set_crtcs(lists.crtcs.take(reply.count_crtcs)?);
        res.set_connectors(lists.connectors.take(reply.count_connectors)?);
        res.set_encoders(lists.encoders.take(reply.count_encoders)?);
        Ok(res)
    })
}

/// Room for what the kernel lists of a device.
struct Lists {
    fbs: Room<u32, 16>,
    crtcs: Room<u32, 32>,
    connectors: Room<u32, 32>,
    encoders: Room<u32, 32>,
}

/// Asks the kernel; `finish` makes something of the answer.
fn query<T>(
    fd: DeviceFd<'_>,
    finish: impl FnOnce(&drm_mode_card_res, &mut Lists) -> Result<T>,
) -> Result<T> {
    let mut lists = Lists {
        fbs: Room::new(),
        crtcs: Room::new(),
        connectors: Room::new(),
        encoders: Room::new(),
    };
    let mut reply = mem::zeroed();
    fetch(|| {
        ioctl::mode::get_resources(
            fd,
            &mut reply,
            lists.fbs.offer(),
            lists.crtcs.offer(),
            lists.connectors.offer(),
            lists.encoders.offer(),
        )?;
        let fits = lists.fbs.fits(reply.count_fbs)
            & lists.crtcs.fits(reply.count_crtcs)
            & lists.connectors.fits(reply.count_connectors)
            & lists.encoders.fits(reply.count_encoders);
        Ok(fits)
    })
    .and_then(|()| finish(&reply, &mut lists))
}

/// `drmIsKMS(fd)`—Whether a device has what mode setting needs: CRTCs, connectors and encoders.
///
/// # Errors
///
/// As for [`get`].
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETRESOURCES`, counting only.
#[doc(alias = "drmIsKMS")]
pub fn is_kms(fd: DeviceFd<'_>) -> Result<bool> {
    let mut reply = mem::zeroed();
    ioctl::mode::get_resources(fd, &mut reply, &mut [], &mut [], &mut [], &mut [])?;
    Ok(reply.count_crtcs > 0 && reply.count_connectors > 0 && reply.count_encoders > 0)
}
