//! What is known of a GPU and its memory.

use core::ffi::c_uint;

use drm::layout;

/// What sizes of buffers are best multiples of.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_buffer_size_alignments {
    /// In the card's memory, in bytes.
    pub size_local: u64,
    /// In the system's memory, in bytes.
    pub size_remote: u64,
}

/// Memory of a kind, in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_heap_info {
    /// In all.
    pub heap_size: u64,
    /// In use by all programs and the kernel.
    pub heap_usage: u64,
    /// What of the card's memory the CPU sees, whatever the kind.
    pub max_allocation: u64,
}

/// The GPU.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_gpu_info {
    /// The PCI device's id.
    pub asic_id: u32,
    /// Revision of the chip.
    pub chip_rev: u32,
    /// Revision by which members of a family are told apart.
    pub chip_external_rev: u32,
    /// `AMDGPU_FAMILY_*`.
    pub family_id: u32,
    /// Bits `AMDGPU_IDS_FLAGS_*`.
    pub ids_flags: u64,
    /// The shaders' highest clock, in kHz.
    pub max_engine_clk: u64,
    /// The memory's highest clock, in kHz.
    pub max_memory_clk: u64,
    /// Shader engines.
    pub num_shader_engines: u32,
    /// Shader arrays of each engine.
    pub num_shader_arrays_per_engine: u32,
    /// 0.
    pub avail_quad_shader_pipes: u32,
    /// 0.
    pub max_quad_shader_pipes: u32,
    /// 0.
    pub cache_entries_per_quad_pipe: u32,
    /// Contexts of the graphics engine.
    pub num_hw_gfx_contexts: u32,
    /// Render backends.
    pub rb_pipes: u32,
    /// Render backends, a bit each.
    pub enabled_rb_pipes_mask: u32,
    /// Frequency of the counter of time, in kHz.
    pub gpu_counter_freq: u32,
    /// Up to gfx8, by shader engine: render backends that are off, a bit each.
    pub backend_disable: [u32; 4],
    /// Up to gfx8: register MC_ARB_RAMCFG.
    pub mc_arb_ramcfg: u32,
    /// Register GB_ADDR_CONFIG.
    pub gb_addr_cfg: u32,
    /// Up to gfx8: registers GB_TILE_MODE0 to 31.
    pub gb_tile_mode: [u32; 32],
    /// gfx7 and gfx8: registers GB_MACROTILE_MODE0 to 15.
    pub gb_macro_tile_mode: [u32; 16],
    /// Up to gfx8, by shader engine: register PA_SC_RASTER_CONFIG.
    pub pa_sc_raster_cfg: [u32; 4],
    /// gfx7 and gfx8, by shader engine: register PA_SC_RASTER_CONFIG_1.
    pub pa_sc_raster_cfg1: [u32; 4],
    /// Compute units.
    pub cu_active_number: u32,
    /// Compute units that always are on.
    pub cu_ao_mask: u32,
    /// Compute units by shader engine and array, a bit each.
    pub cu_bitmap: [[u32; 4]; 4],
    /// `AMDGPU_VRAM_TYPE_*`.
    pub vram_type: u32,
    /// Width of the path to the card's memory, in bits.
    pub vram_bit_width: u32,
    /// Memory of the constant engine, in bytes.
    pub ce_ram_size: u32,
    /// Which video encoders are missing, a bit each.
    pub vce_harvest_config: u32,
    /// Revision of the PCI device.
    pub pci_rev_id: u32,
}

/// How memory inside the GPU is divided.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct amdgpu_gds_resource_info {
    /// Global data share of graphics, in bytes.
    pub gds_gfx_partition_size: u32,
    /// Of compute, in bytes.
    pub compute_partition_size: u32,
    /// In all, in bytes.
    pub gds_total_size: u32,
    /// Global wave syncs of graphics.
    pub gws_per_gfx_partition: u32,
    /// Of compute.
    pub gws_per_compute_partition: u32,
    /// Ordered appends of graphics.
    pub oa_per_gfx_partition: u32,
    /// Of compute.
    pub oa_per_compute_partition: u32,
}

layout! {
    amdgpu_buffer_size_alignments, 16 { size_local: 0, size_remote: 8 }
    amdgpu_heap_info, 24 { heap_size: 0, heap_usage: 8, max_allocation: 16 }
    amdgpu_gpu_info, 416 {
        asic_id: 0, chip_rev: 4, chip_external_rev: 8, family_id: 12, ids_flags: 16,
        max_engine_clk: 24, max_memory_clk: 32, num_shader_engines: 40,
        num_shader_arrays_per_engine: 44, avail_quad_shader_pipes: 48, max_quad_shader_pipes: 52,
        cache_entries_per_quad_pipe: 56, num_hw_gfx_contexts: 60, rb_pipes: 64,
        enabled_rb_pipes_mask: 68, gpu_counter_freq: 72, backend_disable: 76, mc_arb_ramcfg: 92,
        gb_addr_cfg: 96, gb_tile_mode: 100, gb_macro_tile_mode: 228, pa_sc_raster_cfg: 292,
        pa_sc_raster_cfg1: 308, cu_active_number: 324, cu_ao_mask: 328, cu_bitmap: 332,
        vram_type: 396, vram_bit_width: 400, ce_ram_size: 404, vce_harvest_config: 408,
        pci_rev_id: 412,
    }
    amdgpu_gds_resource_info, 28 {
        gds_gfx_partition_size: 0, compute_partition_size: 4, gds_total_size: 8,
        gws_per_gfx_partition: 12, gws_per_compute_partition: 16, oa_per_gfx_partition: 20,
        oa_per_compute_partition: 24,
    }
}

/// What `amdgpu_query_sw_info` can say. In C an enumeration; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct amdgpu_sw_info(pub c_uint);

impl amdgpu_sw_info {
    /// `amdgpu_sw_info_address32_hi`: the upper half of GPU addresses of 32 bits.
    pub const ADDRESS32_HI: Self = Self(0);
    /// `amdgpu_sw_info_address_prt_wa_control_bit`: the bit of GPU addresses that stays 0 for partially resident textures.
    pub const ADDRESS_PRT_WA_CONTROL_BIT: Self = Self(1);
}
