//! Devices.

use std::io;
use std::os::fd::AsFd;

use drm::DeviceFd;

use super::done;
use crate::device;
use crate::object::Owner;

/// A GPU. Clones are the same device, which is closed with the last of them and of what belongs to it.
#[derive(Clone, Debug)]
pub struct Device(Owner);

impl Device {
    /// `amdgpu_device_initialize(fd, &major, &minor, &dev)`—The GPU of a device file, which may be closed at once. A GPU that
    /// is open already is the same device, unless it is not to be `shared`.
    ///
    /// # Errors
    ///
    /// `EBADF` for the devices of other drivers, and for a GPU that cannot be used. The driver's.
    #[doc(alias = "amdgpu_device_initialize")]
    #[doc(alias = "amdgpu_device_initialize2")]
    pub fn open(file: impl AsFd, shared: bool) -> io::Result<Self> {
        done(device::open(DeviceFd::from(&file), shared)).map(Self)
    }

    pub(super) const fn owner(&self) -> &Owner {
        &self.0
    }
}
