//! The trait of devices: what is not mode setting.

use std::io;
use std::os::fd::AsFd;

use super::{magic, master};
use crate::DeviceFd;

/// Anything with a file descriptor of a DRM device. An empty `impl` is enough; [`control::Device`](crate::control::Device)
/// shows how.
pub trait Device: AsFd {
    /// The file descriptor in the form in which the functions of this crate take it.
    fn device_fd(&self) -> DeviceFd<'_> {
        DeviceFd::from(self.as_fd())
    }

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
}

/// A token by which the master can admit a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AuthToken(u32);
