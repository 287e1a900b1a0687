//! Device files: their kinds and their names.
//!
//! No device is opened here: that would wake up sleeping ones.

use super::enumerate::sysfs::{self, Uevent};
use crate::mem::CText;
use crate::os::dir::Dir;
use crate::os::file::{self, Status, device_numbers};
use crate::os::path::Path;
use crate::{DeviceFd, Errno, Result};

/// Where device files are.
pub(crate) const DIRECTORY: &[u8] = b"/dev/dri/";
/// How many minor numbers of a kind are looked at.
pub(crate) const MINORS: u32 = 64;
/// What a path in [`DIRECTORY`] may have, as libdrm keeps it.
const NAME_LIMIT: usize = 63;

/// Kinds of device files that a device can have.
// One more than C's number, so that zeros are no kind, and tables of kinds need no place in the library's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `card*`: everything, mode setting first of all.
    Primary = 1,
    /// `renderD*`: rendering, without a master.
    Render = 3,
}

impl Kind {
    pub(crate) const ALL: [Self; 2] = [Self::Primary, Self::Render];

    /// The kind that C programs call `DRM_NODE_*`; those of control nodes are no more.
    #[must_use]
    pub const fn from_number(number: i32) -> Option<Self> {
        match number {
            0 => Some(Self::Primary),
            2 => Some(Self::Render),
            _ => None,
        }
    }

    /// What C programs call it: a `DRM_NODE_*`.
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32 - 1
    }

    /// How the names of such files begin.
    pub(crate) const fn prefix(self) -> &'static [u8] {
        match self {
            Self::Primary => b"card",
            Self::Render => b"renderD",
        }
    }

    /// The kind of the file that has this name in [`DIRECTORY`].
    pub(crate) fn of_name(name: &[u8]) -> Option<Self> {
        [Self::Render, Self::Primary].into_iter().find(|kind| name.starts_with(kind.prefix()))
    }

    /// The first minor number of this kind.
    pub(crate) const fn first_minor(self) -> u32 {
        match self {
            Self::Primary => 0,
            Self::Render => 128,
        }
    }

    /// The file with this number.
    pub(crate) fn path(self, minor: u32) -> Path {
        let mut path = Path::new(DIRECTORY);
        path.push(self.prefix()).push_decimal(minor);
        path
    }
}

/// `drmGetNodeTypeFromFd(fd)`—Which kind of device file this is.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if it is none of DRM's, [`NODEV`](Errno::NODEV) if there is no file of
/// its number in `/dev/dri`, and those of `fstat`.
#[doc(alias = "drmGetNodeTypeFromFd")]
pub fn kind(fd: DeviceFd<'_>) -> Result<Kind> {
    kind_of_device(drm_device(fd)?)
}

/// `drmGetNodeTypeFromDevId(devid)`—Which kind of device file the device `st_rdev` has.
///
/// # Errors
///
/// As for [`kind`].
#[doc(alias = "drmGetNodeTypeFromDevId")]
pub fn kind_of_device(device: u64) -> Result<Kind> {
    sysfs::drm_directory(device)?;
    let (_, minor) = device_numbers(device);
    Kind::ALL
        .into_iter()
        .find(|kind| file::access(&kind.path(minor), libc::F_OK))
        .ok_or(Errno::NODEV.into())
}

/// The number of an open DRM device.
fn drm_device(fd: DeviceFd<'_>) -> Result<u64> {
    let status = Status::of_fd(fd)?;
    sysfs::drm_directory(status.device())?;
    if status.is_character_device() { Ok(status.device()) } else { Err(Errno::INVAL.into()) }
}

/// `drmGetDeviceNameFromFd(fd)`—The path of a primary node, if it is one of the first 64.
///
/// # Errors
///
/// [`NOENT`](Errno::NOENT) if it is not, `NOMEM`, and those of `fstat`.
#[doc(alias = "drmGetDeviceNameFromFd")]
pub fn primary_path_by_number(fd: DeviceFd<'_>) -> Result<CText> {
    let device = Status::of_fd(fd)?.device();
    for minor in 0..MINORS {
        let path = Kind::Primary.path(minor);
        if Status::of_path(&path).is_ok_and(|status| status.device() == device) {
            return CText::copy_of(path.as_bytes());
        }
    }
    Err(Errno::NOENT.into())
}

/// `drmGetDeviceNameFromFd2(fd)`—The path of a device file as the kernel names it, there or not.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if it is no DRM device, [`NOENT`](Errno::NOENT) if the kernel has no name for
/// it, `NOMEM`, and those of `fstat`.
#[doc(alias = "drmGetDeviceNameFromFd2")]
pub fn path(fd: DeviceFd<'_>) -> Result<CText> {
    let uevent = Uevent::read(&sysfs::directory(drm_device(fd)?))?;
    let name = uevent.get(b"DEVNAME").ok_or(Errno::NOENT)?;
    CText::joined(b"/dev/", name)
}

/// `drmGetPrimaryDeviceNameFromFd(fd)`, `drmGetRenderDeviceNameFromFd(fd)`—The path of the same device's
/// file of a kind, there or not; the first one in the directory's order.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if `fd` is no DRM device, [`NOENT`](Errno::NOENT) if the device has no such
/// file, `NOMEM`, and those of `fstat`.
#[doc(alias = "drmGetPrimaryDeviceNameFromFd")]
#[doc(alias = "drmGetRenderDeviceNameFromFd")]
pub fn sibling_path(fd: DeviceFd<'_>, kind: Kind) -> Result<CText> {
    sibling_of_device(drm_device(fd)?, kind.prefix())
}

/// The same for a device number; of the file whose name begins like this.
#[inline(always)]
pub(crate) fn sibling_of_device(number: u64, prefix: &[u8]) -> Result<CText> {
    let mut files = Dir::open(&sysfs::device(number).join(b"/drm"))?;
    while let Some(name) = files.next() {
        if name.starts_with(prefix) {
            let room = NAME_LIMIT.saturating_sub(DIRECTORY.len());
            return CText::joined(DIRECTORY, name.get(..room).unwrap_or(name));
        }
    }
    Err(Errno::NOENT.into())
}
