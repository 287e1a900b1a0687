//! `AMDGPU_INFO_DEV_INFO`: what kind of GPU it is.

use super::super::layout;

/// `AMDGPU_INFO_DEV_INFO`: the GPU. Older kernels leave the later fields 0.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_device {
    /// The PCI device's id.
    pub device_id: u32,
    /// Revision of the chip.
    pub chip_rev: u32,
    /// Revision by which members of a family are told apart.
    pub external_rev: u32,
    /// Revision of the PCI device.
    pub pci_rev: u32,
    /// `AMDGPU_FAMILY_*`.
    pub family: u32,
    /// Shader engines.
    pub num_shader_engines: u32,
    /// Shader arrays of each engine.
    pub num_shader_arrays_per_engine: u32,
    /// Frequency of the counter of time, in kHz.
    pub gpu_counter_freq: u32,
    /// The shaders' highest clock, in kHz.
    pub max_engine_clock: u64,
    /// The memory's highest clock, in kHz.
    pub max_memory_clock: u64,
    /// Compute units.
    pub cu_active_number: u32,
    /// Compute units that always are on; the first 16 of each array of two engines.
    pub cu_ao_mask: u32,
    /// Compute units by shader engine and array.
    pub cu_bitmap: [[u32; 4]; 4],
    /// Render backends, a bit each.
    pub enabled_rb_pipes_mask: u32,
    /// How many there are.
    pub num_rb_pipes: u32,
    /// Contexts of the graphics engine.
    pub num_hw_gfx_contexts: u32,
    /// Highest PCIe generation that card and slot both have.
    pub pcie_gen: u32,
    /// Bits `AMDGPU_IDS_FLAGS_*`.
    pub ids_flags: u64,
    /// Where GPU addresses for programs begin.
    pub virtual_address_offset: u64,
    /// Where they end.
    pub virtual_address_max: u64,
    /// Their alignment, in bytes.
    pub virtual_address_alignment: u32,
    /// Size of the pieces that page tables handle best, in bytes.
    pub pte_fragment_size: u32,
    /// Size of pages in the system's memory, in bytes.
    pub gart_page_size: u32,
    /// Memory of the constant engine, in bytes.
    pub ce_ram_size: u32,
    /// `AMDGPU_VRAM_TYPE_*`.
    pub vram_type: u32,
    /// Width of the path to the card's memory, in bits.
    pub vram_bit_width: u32,
    /// Which video encoders are missing, a bit each.
    pub vce_harvest_config: u32,
    /// 1 if buffers for tessellation are twice as large.
    pub gc_double_offchip_lds_buf: u32,
    /// GPU address of the buffer for primitives.
    pub prim_buf_gpu_addr: u64,
    /// GPU address of the buffer for positions.
    pub pos_buf_gpu_addr: u64,
    /// GPU address of the buffer for control.
    pub cntl_sb_buf_gpu_addr: u64,
    /// GPU address of the buffer for parameters.
    pub param_buf_gpu_addr: u64,
    /// Size of the buffer for primitives.
    pub prim_buf_size: u32,
    /// Size of the buffer for positions.
    pub pos_buf_size: u32,
    /// Size of the buffer for control.
    pub cntl_sb_buf_size: u32,
    /// Size of the buffer for parameters.
    pub param_buf_size: u32,
    /// Threads of a wave.
    pub wave_front_size: u32,
    /// Vector registers of a compute unit's lane.
    pub num_shader_visible_vgprs: u32,
    /// Most compute units of a shader array.
    pub num_cu_per_sh: u32,
    /// Parts of the second-level cache.
    pub num_tcc_blocks: u32,
    /// Length of the geometry shader's table.
    pub gs_vgt_table_depth: u32,
    /// Length of the geometry shader's buffer of primitives.
    pub gs_prim_buffer_depth: u32,
    /// Most waves of geometry shaders.
    pub max_gs_waves_per_vgt: u32,
    /// Most PCIe lanes that card and slot both have.
    pub pcie_num_lanes: u32,
    /// Compute units that always are on, by shader engine and array.
    pub cu_ao_bitmap: [[u32; 4]; 4],
    /// Where GPU addresses in the upper half begin; 0 if there are none.
    pub high_va_offset: u64,
    /// Where they end.
    pub high_va_max: u64,
    /// How rasterizers share tiles; gfx10.
    pub pa_sc_tile_steering_override: u32,
    /// Parts of the second-level cache that are off, a bit each.
    pub tcc_disabled_mask: u64,
    /// The shaders' lowest clock, in kHz.
    pub min_engine_clock: u64,
    /// The memory's lowest clock, in kHz.
    pub min_memory_clock: u64,
    /// First-level cache of a compute unit, in KiB.
    pub tcp_cache_size: u32,
    /// Caches for scalars of a pair of compute units.
    pub num_sqc_per_wgp: u32,
    /// Such a cache for data, in KiB.
    pub sqc_data_cache_size: u32,
    /// Such a cache for instructions, in KiB.
    pub sqc_inst_cache_size: u32,
    /// Cache of a shader array, in KiB.
    pub gl1c_cache_size: u32,
    /// Second-level cache, in KiB.
    pub gl2c_cache_size: u32,
    /// Infinity cache, in bytes.
    pub mall_size: u64,
    /// Render backends from the 33rd on, a bit each.
    pub enabled_rb_pipes_mask_hi: u32,
    /// Room for registers while others run, in bytes; 0 if there is no need.
    pub shadow_size: u32,
    /// Alignment of that room.
    pub shadow_alignment: u32,
    /// Room for state of the context, in bytes.
    pub csa_size: u32,
    /// Alignment of that room.
    pub csa_alignment: u32,
    /// Engines that have user queues: a bit for each `AMDGPU_HW_IP_*`.
    pub userq_ip_mask: u32,
    /// 0.
    pub pad: u32,
}

layout! {
    drm_amdgpu_info_device, 448 {
        device_id: 0, chip_rev: 4, external_rev: 8, pci_rev: 12, family: 16,
        num_shader_engines: 20, num_shader_arrays_per_engine: 24, gpu_counter_freq: 28,
        max_engine_clock: 32, max_memory_clock: 40, cu_active_number: 48, cu_ao_mask: 52,
        cu_bitmap: 56, enabled_rb_pipes_mask: 120, num_rb_pipes: 124, num_hw_gfx_contexts: 128,
        pcie_gen: 132, ids_flags: 136, virtual_address_offset: 144, virtual_address_max: 152,
        virtual_address_alignment: 160, pte_fragment_size: 164, gart_page_size: 168,
        ce_ram_size: 172, vram_type: 176, vram_bit_width: 180, vce_harvest_config: 184,
        gc_double_offchip_lds_buf: 188, prim_buf_gpu_addr: 192, pos_buf_gpu_addr: 200,
        cntl_sb_buf_gpu_addr: 208, param_buf_gpu_addr: 216, prim_buf_size: 224, pos_buf_size: 228,
        cntl_sb_buf_size: 232, param_buf_size: 236, wave_front_size: 240,
        num_shader_visible_vgprs: 244, num_cu_per_sh: 248, num_tcc_blocks: 252,
        gs_vgt_table_depth: 256, gs_prim_buffer_depth: 260, max_gs_waves_per_vgt: 264,
        pcie_num_lanes: 268, cu_ao_bitmap: 272, high_va_offset: 336, high_va_max: 344,
        pa_sc_tile_steering_override: 352, tcc_disabled_mask: 360, min_engine_clock: 368,
        min_memory_clock: 376, tcp_cache_size: 384, num_sqc_per_wgp: 388,
        sqc_data_cache_size: 392, sqc_inst_cache_size: 396, gl1c_cache_size: 400,
        gl2c_cache_size: 404, mall_size: 408, enabled_rb_pipes_mask_hi: 416, shadow_size: 420,
        shadow_alignment: 424, csa_size: 428, csa_alignment: 432, userq_ip_mask: 436, pad: 440,
    }
}
