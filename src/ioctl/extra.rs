//! Requests that libdrm has no function for: the table, and a safe function for each that holds pointers.

#[cfg(feature = "std")]
use super::call;
use super::requests;
#[cfg(feature = "std")]
use crate::uapi::drm::drm_set_client_name;
use crate::uapi::drm::{drm_gem_flink, drm_gem_open};
#[cfg(feature = "std")]
use crate::{DeviceFd, Result};

requests! {
    #[Plain] GemFlink(drm_gem_flink) = read_write 0x0a;
    #[Plain] GemOpen(drm_gem_open) = read_write 0x0b;
}

#[cfg(feature = "std")]
requests! {
    SetClientName(drm_set_client_name) = read_write 0xd1;
}

#[cfg(feature = "std")]
pub(crate) fn set_client_name(fd: DeviceFd<'_>, name: &[u8]) -> Result<()> {
    let mut arg =
        drm_set_client_name { name_len: name.len() as u64, name: name.as_ptr() as usize as u64 };
    // SAFETY: the kernel reads the name, which is as long as the length says and borrowed until the call is over.
    unsafe { call::<SetClientName>(fd, &mut arg) }
}
