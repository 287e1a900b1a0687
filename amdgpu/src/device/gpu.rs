//! What kind of GPU a device is: asked once, when it is opened.

use drm::DeviceFd;
use drm::vendor::{Outcome, user_value, zeroed};

use super::info::{self, Question};
use crate::abi::info::amdgpu_gpu_info;
use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::uapi::info::number::{
    AMDGPU_FAMILY_AI, AMDGPU_FAMILY_CI, AMDGPU_HW_IP_GFX, AMDGPU_INFO_DEV_INFO,
    AMDGPU_INFO_MMR_SH_INDEX_MASK, AMDGPU_INFO_MMR_SH_INDEX_SHIFT,
};

/// Registers: of no certain shader engine.
const ALL: u32 = 0xffff_ffff;

/// What the kernel says, and what C programs are told.
pub(super) fn query(fd: DeviceFd<'_>) -> Outcome<(drm_amdgpu_info_device, amdgpu_gpu_info)> {
    let device: drm_amdgpu_info_device = info::answer(fd, Question::new(AMDGPU_INFO_DEV_INFO))?;
    let mut gpu = described(&device);
    let register = |offset, instance| -> Outcome<u32> {
        info::answer(fd, Question::registers(offset, 1, instance, 0))
    };
    let has_tables = device.family < AMDGPU_FAMILY_AI;
    let has_more_tables = has_tables && device.family >= AMDGPU_FAMILY_CI;
    if has_tables {
        let engines = gpu.backend_disable.iter_mut().zip(&mut gpu.pa_sc_raster_cfg);
        let engines = engines.zip(&mut gpu.pa_sc_raster_cfg1);
        for (engine, ((disable, config), config1)) in (0..device.num_shader_engines).zip(engines) {
            let arrays = AMDGPU_INFO_MMR_SH_INDEX_MASK << AMDGPU_INFO_MMR_SH_INDEX_SHIFT;
            let instance = engine | arrays;
            *disable = (register(0x263d, instance)? >> 16) & 0xff;
            *config = register(0xa0d4, instance)?;
            if has_more_tables {
                *config1 = register(0xa0d5, instance)?;
            }
        }
    }
    gpu.gb_addr_cfg = register(0x263e, ALL)?;
    if has_tables {
        let modes = user_value(&mut gpu.gb_tile_mode);
        info::ask(fd, Question::registers(0x2644, 32, ALL, 0), modes)?;
    }
    if has_more_tables {
        let modes = user_value(&mut gpu.gb_macro_tile_mode);
        info::ask(fd, Question::registers(0x2664, 16, ALL, 0), modes)?;
    }
    if has_tables {
        gpu.mc_arb_ramcfg = register(0x9d8, ALL)?;
    }
    Ok((device, gpu))
}

/// What is known without registers.
fn described(device: &drm_amdgpu_info_device) -> amdgpu_gpu_info {
    amdgpu_gpu_info {
        asic_id: device.device_id,
        chip_rev: device.chip_rev,
        chip_external_rev: device.external_rev,
        family_id: device.family,
        ids_flags: device.ids_flags,
        max_engine_clk: device.max_engine_clock,
        max_memory_clk: device.max_memory_clock,
        num_shader_engines: device.num_shader_engines,
        num_shader_arrays_per_engine: device.num_shader_arrays_per_engine,
        num_hw_gfx_contexts: device.num_hw_gfx_contexts,
        rb_pipes: device.num_rb_pipes,
        enabled_rb_pipes_mask: device.enabled_rb_pipes_mask,
        gpu_counter_freq: device.gpu_counter_freq,
        cu_active_number: device.cu_active_number,
        cu_ao_mask: device.cu_ao_mask,
        cu_bitmap: device.cu_bitmap,
        vram_type: device.vram_type,
        vram_bit_width: device.vram_bit_width,
        ce_ram_size: device.ce_ram_size,
        vce_harvest_config: device.vce_harvest_config,
        pci_rev_id: device.pci_rev,
        ..zeroed()
    }
}

/// Whether half of the addresses is for partially resident textures: on GPUs that cannot do without. Those that do not
/// say what they are can.
pub(super) fn reserves_half_of_addresses(fd: DeviceFd<'_>, minor: u32) -> bool {
    version_of_graphics(fd, minor).is_some_and(|major| matches!(major, 6..=8 | 10..=12))
}

/// Major version of the graphics engine.
fn version_of_graphics(fd: DeviceFd<'_>, minor: u32) -> Option<u32> {
    let count: u32 = info::answer(fd, Question::engines(AMDGPU_HW_IP_GFX)).ok()?;
    if count == 0 {
        return None;
    }
    let engine: crate::uapi::info::drm_amdgpu_info_hw_ip =
        info::answer(fd, Question::engine(AMDGPU_HW_IP_GFX, 0)).ok()?;
    // Older kernels have something else in the field.
    let said = if minor >= 48 { engine.ip_discovery_version } else { 0 };
    Some(if said == 0 { engine.hw_ip_version_major & 0xff } else { (said >> 16) & 0xff })
}
