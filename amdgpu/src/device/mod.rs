//! A GPU: opening it, what it is, what it is called.
//!
//! C programs hold it as `amdgpu_device_handle`. Everything about buffers is in `bo`.

mod gpu;
pub mod info;
mod names;
mod open;

pub use crate::object::{Device, Owner};
pub use open::open;

use core::ffi::CStr;

use crate::abi::info::amdgpu_gpu_info;
use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::va::Manager;

impl Device {
    /// Version of the driver, major and minor.
    #[must_use]
    pub const fn version(&self) -> (u32, u32) {
        self.version
    }

    /// The device file.
    #[cfg(feature = "std")]
    pub(crate) const fn file(&self) -> &drm::vendor::OpenFile {
        &self.file
    }

    /// The GPU as the kernel describes it.
    #[must_use]
    pub const fn info(&self) -> &drm_amdgpu_info_device {
        &self.info
    }

    /// The GPU as C programs are told.
    #[must_use]
    pub const fn gpu_info(&self) -> &amdgpu_gpu_info {
        &self.gpu
    }

    /// Its addresses.
    #[must_use]
    pub const fn addresses(&self) -> &Manager {
        &self.va
    }

    /// What the card is sold as, or `AMD Radeon Graphics`.
    #[must_use]
    pub fn marketing_name(&self) -> &CStr {
        self.name.as_ref().map_or(c"AMD Radeon Graphics", |name| name.as_c_str())
    }
}

/// Writes a line to the error output, for C programs: others have the error.
fn complain(parts: &[&[u8]]) {
    if !cfg!(feature = "capi") {
        return;
    }
    let mut line = drm::mem::CText::copy_of(b"amdgpu: ");
    for part in parts.iter().chain(&[&b"\n"[..]]) {
        line = line.and_then(|line| drm::mem::CText::joined(line.as_c_str().to_bytes(), part));
    }
    if let Ok(line) = line {
        drm::vendor::complain(line.as_c_str().to_bytes());
    }
}
