//! Device files as values: what number a file has, of which kind it is, and which other files its device has.
//!
//! No device is opened: that would wake up sleeping ones. How they are found is in [`device::node`](crate::device::node);
//! what is known of the device behind them says [`DeviceInfo`](crate::device::DeviceInfo).

pub mod constants;

use std::ffi::{CString, OsStr};
use std::os::fd::AsFd;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::{error, fmt, io};

use rustix::fs::{Dev, FileType, Stat};

use crate::device::enumerate::sysfs::{self, Uevent};
use crate::device::node::{Kind, sibling_of_device};
use crate::os;
use crate::os::file::{Status, device_numbers};
use crate::{DeviceFd, Error};
use constants::{CONTROL_NAME, PRIMARY_NAME, RENDER_NAME};

/// A device file, known by its number. It need not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DrmNode {
    dev: Dev,
    ty: NodeType,
}

impl DrmNode {
    /// The file that is open.
    ///
    /// # Errors
    ///
    /// [`NotDrmNode`](CreateDrmNodeError::NotDrmNode) if it is none of DRM's, and those of `fstat`.
    #[doc(alias = "drmGetNodeTypeFromFd")]
    pub fn from_file<A: AsFd>(file: A) -> Result<Self, CreateDrmNodeError> {
        Self::from_status(Status::of_fd(DeviceFd::from(&file)))
    }

    /// The file at a path, symbolic links followed.
    ///
    /// # Errors
    ///
    /// [`NotDrmNode`](CreateDrmNodeError::NotDrmNode) if it is none of DRM's, and those of `stat`.
    pub fn from_path<A: AsRef<Path>>(path: A) -> Result<Self, CreateDrmNodeError> {
        Self::from_status(status(path.as_ref())?)
    }

    /// The file that was asked about.
    ///
    /// # Errors
    ///
    /// [`NotDrmNode`](CreateDrmNodeError::NotDrmNode) if it is none of DRM's.
    pub fn from_stat(stat: Stat) -> Result<Self, CreateDrmNodeError> {
        if FileType::from_raw_mode(stat.st_mode) != FileType::CharacterDevice {
            return Err(CreateDrmNodeError::NotDrmNode);
        }
        Self::from_dev_id(stat.st_rdev)
    }

    /// `drmGetNodeTypeFromDevId(devid)`—The file with this number, an `st_rdev`.
    ///
    /// # Errors
    ///
    /// [`NotDrmNode`](CreateDrmNodeError::NotDrmNode) if it is none of DRM's.
    #[doc(alias = "drmGetNodeTypeFromDevId")]
    pub fn from_dev_id(dev: Dev) -> Result<Self, CreateDrmNodeError> {
        match NodeType::of_device(dev) {
            Some(ty) if is_device_drm(dev) => Ok(Self { dev, ty }),
            _ => Err(CreateDrmNodeError::NotDrmNode),
        }
    }

    fn from_status(status: Result<Status, Error>) -> Result<Self, CreateDrmNodeError> {
        let status = status.map_err(io::Error::from)?;
        if !status.is_character_device() {
            return Err(CreateDrmNodeError::NotDrmNode);
        }
        Self::from_dev_id(status.device())
    }

    /// Which kind of file it is.
    #[must_use]
    pub fn ty(&self) -> NodeType {
        self.ty
    }

    /// Its number, the `st_rdev` of the file.
    #[must_use]
    pub fn dev_id(&self) -> Dev {
        self.dev
    }

    /// Major part of its number.
    #[must_use]
    pub fn major(&self) -> u32 {
        device_numbers(self.dev).0
    }

    /// Minor part of its number.
    #[must_use]
    pub fn minor(&self) -> u32 {
        device_numbers(self.dev).1
    }

    /// Its path, if it is there.
    #[must_use]
    pub fn dev_path(&self) -> Option<PathBuf> {
        node_path(self, self.ty).ok()
    }

    /// Path of the same device's file of a kind, if it is there.
    #[must_use]
    pub fn dev_path_with_type(&self, ty: NodeType) -> Option<PathBuf> {
        node_path(self, ty).ok()
    }

    /// The same device's file of a kind, if it is there.
    #[must_use]
    pub fn node_with_type(&self, ty: NodeType) -> Option<Result<Self, CreateDrmNodeError>> {
        self.dev_path_with_type(ty).map(Self::from_path)
    }

    /// Whether the device has a file for rendering.
    #[must_use]
    pub fn has_render(&self) -> bool {
        node_path(self, NodeType::Render).is_ok()
    }
}

/// The kernel's name of such files, as in `card0`; of those beyond its usual numbers only the beginning is certain.
impl fmt::Display for DrmNode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.ty.minor_name_prefix(), self.minor())
    }
}

/// Kinds of device files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NodeType {
    /// `card*`: everything, mode setting first of all.
    Primary,
    /// `controlD*`: mode setting; kernels since 4.15 have none.
    Control,
    /// `renderD*`: rendering, without a master.
    Render,
}

impl NodeType {
    /// The kinds in the order of their numbers.
    pub(crate) const ALL: [Self; 3] = [Self::Primary, Self::Control, Self::Render];

    /// How the names of such files begin.
    #[must_use]
    pub fn minor_name_prefix(&self) -> &'static str {
        match self {
            Self::Primary => PRIMARY_NAME,
            Self::Control => CONTROL_NAME,
            Self::Render => RENDER_NAME,
        }
    }

    /// What C programs call it: a `DRM_NODE_*`.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Self::Primary => 0,
            Self::Control => 1,
            Self::Render => 2,
        }
    }

    /// Each kind has 64 minor numbers. Where they do not suffice, the kernel gives any number from 192 on, and only the
    /// name tells the kind.
    fn of_device(device: u64) -> Option<Self> {
        match device_numbers(device).1 {
            0..64 => Some(Self::Primary),
            64..128 => Some(Self::Control),
            128..192 => Some(Self::Render),
            _ => {
                let uevent = Uevent::read(&sysfs::directory(device)).ok()?;
                let name = uevent.get(b"DEVNAME")?.strip_prefix(b"dri/")?;
                Kind::of_name(name).map(Self::from)
            }
        }
    }
}

impl From<Kind> for NodeType {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Primary => Self::Primary,
            Kind::Render => Self::Render,
        }
    }
}

/// The name of the variant.
impl fmt::Display for NodeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Why there is no [`DrmNode`].
#[derive(Debug)]
pub enum CreateDrmNodeError {
    /// The file could not be asked about.
    Io(io::Error),
    /// It is none of DRM's.
    NotDrmNode,
}

impl fmt::Display for CreateDrmNodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => fmt::Display::fmt(error, f),
            Self::NotDrmNode => f.write_str("the file is not that of a DRM device"),
        }
    }
}

impl error::Error for CreateDrmNodeError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Io(error) => Some(error),
            Self::NotDrmNode => None,
        }
    }
}

impl From<io::Error> for CreateDrmNodeError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Whether a number, an `st_rdev`, is that of a file of DRM's.
#[must_use]
pub fn is_device_drm(dev: Dev) -> bool {
    sysfs::drm_directory(dev).is_ok()
}

/// `drmGetPrimaryDeviceNameFromFd(fd)`, `drmGetRenderDeviceNameFromFd(fd)`—Path of the file of a kind of the device one of
/// whose files has this number.
///
/// # Errors
///
/// [`NotFound`](io::ErrorKind::NotFound) if the number is none of DRM's, or there is no such file, and other errors of
/// `opendir`.
#[doc(alias = "drmGetPrimaryDeviceNameFromFd")]
#[doc(alias = "drmGetRenderDeviceNameFromFd")]
pub fn dev_path(dev: Dev, ty: NodeType) -> io::Result<PathBuf> {
    let path = sibling_of_device(dev, ty.minor_name_prefix().as_bytes())?;
    let path = path.as_c_str().to_bytes();
    if !os::file::access(&os::path::Path::new(path), libc::F_OK) {
        return Err(io::ErrorKind::NotFound.into());
    }
    Ok(OsStr::from_bytes(path).into())
}

/// Path of the same device's file of a kind.
///
/// # Errors
///
/// As for [`dev_path`].
pub fn node_path(node: &DrmNode, ty: NodeType) -> io::Result<PathBuf> {
    dev_path(node.dev, ty)
}

/// Path of the file of a kind of the device that has a file at `path`.
///
/// # Errors
///
/// As for [`dev_path`], and those of `stat`.
pub fn path_to_type<P: AsRef<Path>>(path: P, ty: NodeType) -> io::Result<PathBuf> {
    dev_path(status(path.as_ref())??.device(), ty)
}

/// `stat(path)`; the outer error is that of a path that has a NUL in it.
fn status(path: &Path) -> io::Result<Result<Status, Error>> {
    let path = CString::new(path.as_os_str().as_bytes())?;
    Ok(Status::of_c_str(&path))
}
