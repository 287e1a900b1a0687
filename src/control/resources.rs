//! What a mode-setting device has: CRTCs, connectors, encoders, and the client's framebuffers.

use crate::abi::resources::drmModeRes;
use crate::ioctl::fetch::fetch;
use crate::mem::{self, CBox, Room};
use crate::{DeviceFd, Result, ioctl};

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
    let mut fbs = Room::<u32, 16>::new();
    let mut crtcs = Room::<u32, 32>::new();
    let mut connectors = Room::<u32, 32>::new();
    let mut encoders = Room::<u32, 32>::new();
    let mut reply = mem::zeroed();
    fetch(|| {
        ioctl::mode::get_resources(
            fd,
            &mut reply,
            fbs.offer(),
            crtcs.offer(),
            connectors.offer(),
            encoders.offer(),
        )?;
        let fits = fbs.fits(reply.count_fbs)
            & crtcs.fits(reply.count_crtcs)
            & connectors.fits(reply.count_connectors)
            & encoders.fits(reply.count_encoders);
        Ok(fits)
    })?;
    let mut res = drmModeRes::new(&reply)?;
    res.set_framebuffers(fbs.take(reply.count_fbs)?);
    res.set_crtcs(crtcs.take(reply.count_crtcs)?);
    res.set_connectors(connectors.take(reply.count_connectors)?);
    res.set_encoders(encoders.take(reply.count_encoders)?);
    Ok(res)
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
