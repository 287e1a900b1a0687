//! The objects that C programs hold and that know each other: a device and its buffers.

mod kept;
mod part;
pub(crate) mod registry;

use core::sync::atomic::{AtomicU32, AtomicUsize};

use drm::DeviceFd;
use drm::mem::CText;
use drm::vendor::{Entry, Mapping, Mutex, OpenFile};

pub use kept::Kept;
pub use part::Part;
pub use registry::Owner;

use crate::abi::info::amdgpu_gpu_info;
use crate::table::Table;
use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::va::Manager;

/// A GPU: a device file of the library's own, and what is known of it.
#[derive(Debug)]
pub struct Device {
    pub(crate) file: OpenFile,
    pub(crate) buffers: Mutex<Buffers>,
    /// The driver's version, major and minor.
    pub(crate) version: (u32, u32),
    pub(crate) info: drm_amdgpu_info_device,
    pub(crate) gpu: amdgpu_gpu_info,
    pub(crate) name: Option<CText>,
    pub(crate) va: Manager,
}

/// What a device knows of its buffers. None of them is owned here: whoever gives the last part of one up takes it out.
#[derive(Debug)]
pub(crate) struct Buffers {
    /// The file that names are good for, if not the device's own.
    pub(crate) flink: Option<OpenFile>,
    pub(crate) by_handle: Table<Entry<Bo>>,
    pub(crate) by_name: Table<Entry<Bo>>,
}

/// A buffer.
#[derive(Debug)]
pub struct Bo {
    pub(crate) device: Kept,
    pub(crate) size: u64,
    pub(crate) handle: u32,
    /// 0 as long as it has none. Changed under the lock of the device's `buffers`.
    pub(crate) name: AtomicU32,
    /// Where it is mapped; 0 for nowhere. Changed under the lock of `mapped`.
    pub(crate) address: AtomicUsize,
    pub(crate) mapped: Mutex<Mapped>,
}

/// A buffer's mapping for the CPU, and how often it has been asked for.
#[derive(Debug)]
pub(crate) struct Mapped {
    pub(crate) mapping: Option<Mapping>,
    pub(crate) count: u32,
}

impl Device {
    /// The device file, which the library closes.
    #[must_use]
    pub fn fd(&self) -> DeviceFd<'_> {
        self.file.as_fd()
    }
}
