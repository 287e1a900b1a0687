//! The trait of devices: what is not mode setting.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::ffi::OsStrExt;

use super::capability::{ClientCapability, DriverCapability};
use super::enumerate::{DeviceFlags, DeviceInfo};
use super::vblank::{self, VblankWaitFlags, VblankWaitReply, VblankWaitTarget};
use super::version::{self, Driver};
use super::{busid, caps, magic, master, name};
use crate::DeviceFd;
use crate::abi::version::drmSetVersion;
use crate::control::resources;
use crate::legacy::stats;

/// Anything with a file descriptor of a DRM device. An empty `impl` is enough; [`control::Device`](crate::control::Device)
/// shows how.
pub trait Device: AsFd {
    /// The file descriptor in the form in which the functions of this crate take it.
    fn device_fd(&self) -> DeviceFd<'_> {
        DeviceFd::from(self.as_fd())
    }

    // --- masters ---

    /// `drmSetMaster(fd)`—Becomes master; errors as for [`master::set`].
    #[doc(alias = "drmSetMaster")]
    fn acquire_master_lock(&self) -> io::Result<()> {
        Ok(master::set(self.device_fd())?)
    }

    /// `drmDropMaster(fd)`—Lets others become master; errors as for [`master::release`].
    #[doc(alias = "drmDropMaster")]
    fn release_master_lock(&self) -> io::Result<()> {
        Ok(master::release(self.device_fd())?)
    }

    /// `drmIsMaster(fd)`—Whether this client is master.
    #[doc(alias = "drmIsMaster")]
    fn is_master(&self) -> bool {
        master::is(self.device_fd())
    }

    /// `drmGetMagic(fd, &magic)`—A token by which the master can admit this client; errors as for [`magic::get`].
    #[doc(alias = "drmGetMagic")]
    fn generate_auth_token(&self) -> io::Result<AuthToken> {
        Ok(AuthToken(magic::get(self.device_fd())?))
    }

    /// `drmAuthMagic(fd, magic)`—Admits a client; errors as for [`magic::authenticate`].
    #[doc(alias = "drmAuthMagic")]
    fn authenticate_auth_token(&self, token: AuthToken) -> io::Result<()> {
        Ok(magic::authenticate(self.device_fd(), token.0)?)
    }

    /// `drmGetClient(fd, 0, …)`—Whether a master has admitted this client; errors as for [`stats::client`].
    #[doc(alias = "drmGetClient")]
    fn authenticated(&self) -> io::Result<bool> {
        Ok(stats::client(self.device_fd(), 0)?.auth != 0)
    }

    // --- what it is ---

    /// `drmGetBusid(fd)`—The bus id that the master has set, or an empty text; errors as for [`busid::get`].
    #[doc(alias = "drmGetBusid")]
    fn get_bus_id(&self) -> io::Result<OsString> {
        let copy = |text: &[u8]| Ok(OsStr::from_bytes(text).to_owned());
        Ok(busid::query(self.device_fd(), copy)?)
    }

    /// `drmGetVersion(fd)`—Name and version of the driver; errors as for [`version::get`].
    #[doc(alias = "drmGetVersion")]
    fn get_driver(&self) -> io::Result<Driver> {
        Ok(Driver::get(self.device_fd())?)
    }

    /// `drmGetDevice2(fd, flags, &device)`—The device behind the file: its bus, its other files; errors as for
    /// [`DeviceInfo::of`].
    #[doc(alias = "drmGetDevice2")]
    fn get_device_info(&self, flags: DeviceFlags) -> io::Result<DeviceInfo> {
        Ok(DeviceInfo::of(self.device_fd(), flags)?)
    }

    /// `drmIsKMS(fd)`—Whether it has what mode setting needs: CRTCs, connectors and encoders. Drivers without mode setting
    /// answer with an error or with no; errors as for [`resources::is_kms`].
    #[doc(alias = "drmIsKMS")]
    fn is_kms(&self) -> io::Result<bool> {
        Ok(resources::is_kms(self.device_fd())?)
    }

    /// `drmSetInterfaceVersion(fd, version)`—Asks for versions of the interface, and learns the kernel's, whether granted
    /// or not; errors as for [`version::set_interface`].
    #[doc(alias = "drmSetInterfaceVersion")]
    fn set_interface_version(&self, version: &mut drmSetVersion) -> io::Result<()> {
        Ok(version::set_interface(self.device_fd(), version)?)
    }

    // --- capabilities ---

    /// `drmGetCap(fd, capability, &value)`—What the device can do; errors as for [`caps::get`].
    #[doc(alias = "drmGetCap")]
    fn get_driver_capability(&self, cap: DriverCapability) -> io::Result<u64> {
        self.get_driver_capability_raw(cap as u64)
    }

    /// The same for any number `DRM_CAP_*`.
    #[doc(alias = "drmGetCap")]
    fn get_driver_capability_raw(&self, number: u64) -> io::Result<u64> {
        Ok(caps::get(self.device_fd(), number)?)
    }

    /// `drmSetClientCap(fd, capability, value)`—Has the kernel show this client more, or not any more; errors as for
    /// [`caps::set_client`].
    #[doc(alias = "drmSetClientCap")]
    fn set_client_capability(&self, cap: ClientCapability, enable: bool) -> io::Result<()> {
        self.set_client_capability_raw(cap as u64, enable.into())
    }

    /// The same for any number `DRM_CLIENT_CAP_*` and any value.
    #[doc(alias = "drmSetClientCap")]
    fn set_client_capability_raw(&self, number: u64, value: u64) -> io::Result<()> {
        Ok(caps::set_client(self.device_fd(), number, value)?)
    }

    /// Gives this client a name in the kernel's lists of clients; errors as for [`name::set`].
    #[doc(alias = "DRM_IOCTL_SET_CLIENT_NAME")]
    fn set_client_name(&self, name: &str) -> io::Result<()> {
        Ok(name::set(self.device_fd(), name)?)
    }

    // --- vertical blanks ---

    /// `drmWaitVBlank(fd, vbl)`—Waits for a vertical blank, or asks for an event that carries `user_data` when it comes.
    ///
    /// `high_crtc` is the place of the CRTC in
    /// [`ResourceHandles::crtcs`](crate::control::ResourceHandles::crtcs). Beyond 1 it needs
    /// [`DriverCapability::VBlankHighCRTC`], which all drivers of today have.
    ///
    /// Errors as for [`control::vblank::wait`](crate::control::vblank::wait), and [`INVAL`](crate::Errno::INVAL) for places
    /// beyond 31.
    #[doc(alias = "drmWaitVBlank")]
    fn wait_vblank(
        &self,
        target: VblankWaitTarget,
        flags: VblankWaitFlags,
        high_crtc: u32,
        user_data: usize,
    ) -> io::Result<VblankWaitReply> {
        Ok(vblank::wait(self.device_fd(), target, flags, high_crtc, user_data)?)
    }
}

/// A token by which the master can admit a client. It is a number, which may be sent to the master's process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AuthToken(u32);

impl From<u32> for AuthToken {
    fn from(magic: u32) -> Self {
        Self(magic)
    }
}

impl From<AuthToken> for u32 {
    fn from(token: AuthToken) -> Self {
        token.0
    }
}
