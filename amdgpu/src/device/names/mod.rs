//! What a GPU is sold as.

mod cpu;
mod table;

use drm::mem::CText;

use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::uapi::info::number::AMDGPU_IDS_FLAGS_FUSION;

/// The name by the table of ids, or for what is beside a CPU on one chip the CPU's; `None` if neither knows one.
pub(super) fn of(info: &drm_amdgpu_info_device) -> Option<CText> {
    let is_apu = info.ids_flags & u64::from(AMDGPU_IDS_FLAGS_FUSION) != 0;
    table::name(info.device_id, info.pci_rev).or_else(|| if is_apu { cpu::name() } else { None })
}
