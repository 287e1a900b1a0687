//! What a driver is called, and which version of the interface a client speaks.

#[cfg(feature = "std")]
mod driver;

use crate::abi::version::{drmSetVersion, drmVersion};
use crate::ioctl::fetch::fetch;
use crate::mem::{self, CBox, CText, Room};
use crate::uapi::drm::drm_version;
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use driver::Driver;

/// `drmGetVersion(fd)`—Name and version of a device's driver.
///
/// One request in the usual case. A text of no bytes is `None`.
///
/// # Errors
///
/// `ENOTTY` or another number if `fd` is no DRM device, `NOMEM`, `AGAIN` if the texts grow with every
/// request.
///
/// # Kernel
///
/// `DRM_IOCTL_VERSION`; all nodes; no master needed.
#[doc(alias = "drmGetVersion")]
pub fn get(fd: DeviceFd<'_>) -> Result<CBox<drmVersion>> {
    query(fd, |reply, texts| {
        let mut version =
            drmVersion::new(reply.version_major, reply.version_minor, reply.version_patchlevel)?;
        version.set_name(reply.name_len, text(texts.name.filled(length(reply.name_len)))?);
        version.set_date(reply.date_len, text(texts.date.filled(length(reply.date_len)))?);
        version.set_description(reply.desc_len, text(texts.desc.filled(length(reply.desc_len)))?);
        Ok(version)
    })
}

/// Room for a driver's texts.
struct Texts {
    name: Room<u8, 64>,
    date: Room<u8, 32>,
    desc: Room<u8, 128>,
}

/// Asks the kernel; `finish` makes something of the answer.
fn query<T>(fd: DeviceFd<'_>, finish: impl FnOnce(&drm_version, &Texts) -> Result<T>) -> Result<T> {
    let mut texts = Texts { name: Room::new(), date: Room::new(), desc: Room::new() };
    let mut reply = mem::zeroed();
    fetch(|| {
        let (name, date, desc) = (texts.name.offer(), texts.date.offer(), texts.desc.offer());
        ioctl::drm::version(fd, &mut reply, name, date, desc)?;
        let fits = texts.name.fits(length(reply.name_len))
            & texts.date.fits(length(reply.date_len))
            & texts.desc.fits(length(reply.desc_len));
        Ok(fits)
    })?;
    finish(&reply, &texts)
}

/// `drmGetLibVersion(fd)`—The version of libdrm's own interface, 1.3.0 for ever, without texts.
///
/// # Errors
///
/// `NOMEM`.
#[doc(alias = "drmGetLibVersion")]
pub fn library() -> Result<CBox<drmVersion>> {
    drmVersion::new(1, 3, 0)
}

/// `drmSetInterfaceVersion(fd, version)`—Asks for versions of the interface, and learns the kernel's,
/// whether granted or not.
///
/// From interface 1.4 on the bus id of a PCI device names its domain.
///
/// # Errors
///
/// `EINVAL` if the kernel does not have the version, `EACCES` from who is not master.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_VERSION`; primary nodes; master only.
#[doc(alias = "drmSetInterfaceVersion")]
pub fn set_interface(fd: DeviceFd<'_>, version: &mut drmSetVersion) -> Result<()> {
    ioctl::call_plain::<ioctl::drm::SetVersion>(fd, version)
}

/// A length beyond 4 GiB finds no memory anyway.
pub(super) fn length(reported: usize) -> u32 {
    u32::try_from(reported).unwrap_or(u32::MAX)
}

fn text(bytes: &[u8]) -> Result<Option<CText>> {
    if bytes.is_empty() { Ok(None) } else { CText::copy_of(bytes).map(Some) }
}
