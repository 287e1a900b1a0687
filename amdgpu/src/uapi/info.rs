//! The request that asks about a device, and its shorter answers.

pub mod device;
pub mod number;

use super::{layout, union_layout};

/// Length of `drm_amdgpu_info_vce_clock_table`.
pub const AMDGPU_VCE_CLOCK_TABLE_ENTRIES: usize = 6;
/// Length of `drm_amdgpu_info_video_caps`.
pub const AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_COUNT: usize = 8;

/// Which firmware `AMDGPU_INFO_FW_VERSION` is about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_query_fw {
    /// `AMDGPU_INFO_FW_*`.
    pub fw_type: u32,
    /// Which of several engines of that kind.
    pub ip_instance: u32,
    /// Which of several firmwares of that engine.
    pub index: u32,
    /// 0.
    pub _pad: u32,
}

/// Which CRTC `AMDGPU_INFO_CRTC_FROM_ID` is about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_crtc {
    /// Its id.
    pub id: u32,
    /// 0.
    pub _pad: u32,
}

/// Which engine `AMDGPU_INFO_HW_IP_INFO`, `AMDGPU_INFO_HW_IP_COUNT` and `AMDGPU_INFO_UQ_FW_AREAS` are about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_hw_ip {
    /// `AMDGPU_HW_IP_*`.
    pub r#type: u32,
    /// Which of several engines of that kind; for the count 0.
    pub ip_instance: u32,
}

/// Which registers `AMDGPU_INFO_READ_MMR_REG` reads.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_registers {
    /// The first: its offset in words of 32 bits.
    pub dword_offset: u32,
    /// How many, one after the other.
    pub count: u32,
    /// Of which shader engine and array: indices in the places `AMDGPU_INFO_MMR_*`, or all ones for no certain one.
    pub instance: u32,
    /// 0.
    pub flags: u32,
}

/// What of the BIOS `AMDGPU_INFO_VBIOS` is about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_vbios {
    /// `AMDGPU_INFO_VBIOS_*`.
    pub r#type: u32,
    /// Where in the image to begin, in bytes.
    pub offset: u32,
}

/// Which sensor `AMDGPU_INFO_SENSOR` is about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_sensor {
    /// `AMDGPU_INFO_SENSOR_*`.
    pub r#type: u32,
}

/// Which abilities `AMDGPU_INFO_VIDEO_CAPS` is about.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct info_video_caps {
    /// `AMDGPU_INFO_VIDEO_CAPS_DECODE` or `AMDGPU_INFO_VIDEO_CAPS_ENCODE`.
    pub r#type: u32,
}

/// What a question is about, by question.
#[repr(C)]
#[derive(Clone, Copy)]
pub union info_about {
    /// `AMDGPU_INFO_CRTC_FROM_ID`.
    pub mode_crtc: info_crtc,
    /// `AMDGPU_INFO_HW_IP_INFO`, `AMDGPU_INFO_HW_IP_COUNT`, `AMDGPU_INFO_UQ_FW_AREAS`.
    pub query_hw_ip: info_hw_ip,
    /// `AMDGPU_INFO_READ_MMR_REG`.
    pub read_mmr_reg: info_registers,
    /// `AMDGPU_INFO_FW_VERSION`.
    pub query_fw: drm_amdgpu_query_fw,
    /// `AMDGPU_INFO_VBIOS`.
    pub vbios_info: info_vbios,
    /// `AMDGPU_INFO_SENSOR`.
    pub sensor_info: info_sensor,
    /// `AMDGPU_INFO_VIDEO_CAPS`.
    pub video_cap: info_video_caps,
}

/// `DRM_IOCTL_AMDGPU_INFO`: asks about the device.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct drm_amdgpu_info {
    /// In: address of room for the answer.
    pub return_pointer: u64,
    /// In: its size in bytes. The kernel writes no more, and less where it knows less.
    pub return_size: u32,
    /// In: `AMDGPU_INFO_*`.
    pub query: u32,
    /// In: what the question is about.
    pub unnamed: info_about,
}

/// `AMDGPU_INFO_GDS_CONFIG`: how memory inside the GPU is divided.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_gds {
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
    /// 0.
    pub _pad: u32,
}

/// `AMDGPU_INFO_VRAM_GTT`: how much memory there is.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_vram_gtt {
    /// The card's, in bytes.
    pub vram_size: u64,
    /// Of it, what the CPU sees.
    pub vram_cpu_accessible_size: u64,
    /// The system's that the GPU may use, in bytes.
    pub gtt_size: u64,
}

/// How much memory of a kind there is, in bytes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_heap_info {
    /// In all.
    pub total_heap_size: u64,
    /// Without what is never free.
    pub usable_heap_size: u64,
    /// In use by all programs and the kernel.
    pub heap_usage: u64,
    /// How large a buffer may be that has hope of fitting.
    pub max_allocation: u64,
}

/// `AMDGPU_INFO_MEMORY`: how much memory there is, and how much is in use.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_memory_info {
    /// The card's.
    pub vram: drm_amdgpu_heap_info,
    /// Of it, what the CPU sees.
    pub cpu_accessible_vram: drm_amdgpu_heap_info,
    /// The system's that the GPU may use.
    pub gtt: drm_amdgpu_heap_info,
}

/// `AMDGPU_INFO_FW_VERSION`: version of a firmware.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_firmware {
    /// The version.
    pub ver: u32,
    /// Version of what it can do.
    pub feature: u32,
}

/// `AMDGPU_INFO_VBIOS_INFO`: the card's BIOS.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_vbios {
    /// Its name.
    pub name: [u8; 64],
    /// Its part number.
    pub vbios_pn: [u8; 64],
    /// Its version.
    pub version: u32,
    /// 0.
    pub pad: u32,
    /// Its version as text.
    pub vbios_ver_str: [u8; 32],
    /// Its date.
    pub date: [u8; 32],
}

/// `AMDGPU_INFO_HW_IP_INFO`: a kind of engine.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_hw_ip {
    /// Its version.
    pub hw_ip_version_major: u32,
    /// Likewise, the minor part.
    pub hw_ip_version_minor: u32,
    /// 0.
    pub capabilities_flags: u64,
    /// Alignment of commands, in bytes.
    pub ib_start_alignment: u32,
    /// Alignment of their length, in bytes.
    pub ib_size_alignment: u32,
    /// A bit for each ring.
    pub available_rings: u32,
    /// Its version as the GPU itself has it: major, minor and revision, a byte each from bit 16 down; 0 where it says
    /// nothing.
    pub ip_discovery_version: u32,
}

/// What user queues of the graphics engine need room for.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_uq_fw_areas_gfx {
    /// Registers while others run, in bytes.
    pub shadow_size: u32,
    /// Alignment of that room.
    pub shadow_alignment: u32,
    /// State of the context, in bytes.
    pub csa_size: u32,
    /// Alignment of that room.
    pub csa_alignment: u32,
}

/// By engine.
#[repr(C)]
#[derive(Clone, Copy)]
pub union info_uq_fw_areas {
    /// The graphics engine.
    pub gfx: drm_amdgpu_info_uq_fw_areas_gfx,
}

/// `AMDGPU_INFO_UQ_FW_AREAS`: what user queues of an engine need room for.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct drm_amdgpu_info_uq_fw_areas {
    /// By engine.
    pub unnamed: info_uq_fw_areas,
}

/// `AMDGPU_INFO_NUM_HANDLES`: sessions of the video decoder UVD.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_num_handles {
    /// How many there can be.
    pub uvd_max_handles: u32,
    /// How many there are.
    pub uvd_used_handles: u32,
}

/// Clocks that go together while VCE encodes, in 10 kHz.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_vce_clock_table_entry {
    /// The shaders'.
    pub sclk: u32,
    /// The memory's.
    pub mclk: u32,
    /// The encoder's.
    pub eclk: u32,
    /// 0.
    pub pad: u32,
}

/// `AMDGPU_INFO_VCE_CLOCK_TABLE`: clocks while VCE encodes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_vce_clock_table {
    /// From the lowest.
    pub entries: [drm_amdgpu_info_vce_clock_table_entry; AMDGPU_VCE_CLOCK_TABLE_ENTRIES],
    /// How many of them count.
    pub num_valid_entries: u32,
    /// 0.
    pub pad: u32,
}

/// How well a video codec is supported.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_video_codec_info {
    /// 1 if it is.
    pub valid: u32,
    /// Widest picture, in pixels.
    pub max_width: u32,
    /// Highest picture, in pixels.
    pub max_height: u32,
    /// Most pixels of a picture, in macroblocks of 256.
    pub max_pixels_per_frame: u32,
    /// Highest level.
    pub max_level: u32,
    /// 0.
    pub pad: u32,
}

/// `AMDGPU_INFO_VIDEO_CAPS`: what the video engines can do.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_video_caps {
    /// By `AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_*`.
    pub codec_info: [drm_amdgpu_info_video_codec_info; AMDGPU_INFO_VIDEO_CAPS_CODEC_IDX_COUNT],
}

/// `AMDGPU_INFO_GPUVM_FAULT`: the last fault in this program's address space.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_amdgpu_info_gpuvm_fault {
    /// The address, in pages of 4 KiB.
    pub addr: u64,
    /// The status register's bits.
    pub status: u32,
    /// Which part of the GPU: numbers in the places `AMDGPU_VMHUB_*`.
    pub vmhub: u32,
}

layout! {
    drm_amdgpu_query_fw, 16 { fw_type: 0, ip_instance: 4, index: 8, _pad: 12 }
    info_crtc, 8 { id: 0, _pad: 4 }
    info_hw_ip, 8 { r#type: 0, ip_instance: 4 }
    info_registers, 16 { dword_offset: 0, count: 4, instance: 8, flags: 12 }
    info_vbios, 8 { r#type: 0, offset: 4 }
    info_sensor, 4 { r#type: 0 }
    info_video_caps, 4 { r#type: 0 }
    drm_amdgpu_info, 32 { return_pointer: 0, return_size: 8, query: 12, unnamed: 16 }
    drm_amdgpu_info_gds, 32 {
        gds_gfx_partition_size: 0, compute_partition_size: 4, gds_total_size: 8,
        gws_per_gfx_partition: 12, gws_per_compute_partition: 16, oa_per_gfx_partition: 20,
        oa_per_compute_partition: 24, _pad: 28,
    }
    drm_amdgpu_info_vram_gtt, 24 { vram_size: 0, vram_cpu_accessible_size: 8, gtt_size: 16 }
    drm_amdgpu_heap_info, 32 {
        total_heap_size: 0, usable_heap_size: 8, heap_usage: 16, max_allocation: 24,
    }
    drm_amdgpu_memory_info, 96 { vram: 0, cpu_accessible_vram: 32, gtt: 64 }
    drm_amdgpu_info_firmware, 8 { ver: 0, feature: 4 }
    drm_amdgpu_info_vbios, 200 {
        name: 0, vbios_pn: 64, version: 128, pad: 132, vbios_ver_str: 136, date: 168,
    }
    drm_amdgpu_info_hw_ip, 32 {
        hw_ip_version_major: 0, hw_ip_version_minor: 4, capabilities_flags: 8,
        ib_start_alignment: 16, ib_size_alignment: 20, available_rings: 24,
        ip_discovery_version: 28,
    }
    drm_amdgpu_info_uq_fw_areas_gfx, 16 {
        shadow_size: 0, shadow_alignment: 4, csa_size: 8, csa_alignment: 12,
    }
    drm_amdgpu_info_uq_fw_areas, 16 { unnamed: 0 }
    drm_amdgpu_info_num_handles, 8 { uvd_max_handles: 0, uvd_used_handles: 4 }
    drm_amdgpu_info_vce_clock_table_entry, 16 { sclk: 0, mclk: 4, eclk: 8, pad: 12 }
    drm_amdgpu_info_vce_clock_table, 104 { entries: 0, num_valid_entries: 96, pad: 100 }
    drm_amdgpu_info_video_codec_info, 24 {
        valid: 0, max_width: 4, max_height: 8, max_pixels_per_frame: 12, max_level: 16, pad: 20,
    }
    drm_amdgpu_info_video_caps, 192 { codec_info: 0 }
    drm_amdgpu_info_gpuvm_fault, 16 { addr: 0, status: 8, vmhub: 12 }
}

union_layout! {
    info_about, 16 {
        mode_crtc, query_hw_ip, read_mmr_reg, query_fw, vbios_info, sensor_info, video_cap,
    }
    info_uq_fw_areas, 16 { gfx }
}

impl drm_amdgpu_info_uq_fw_areas {
    /// What it says of the graphics engine.
    #[must_use]
    pub const fn gfx(&self) -> drm_amdgpu_info_uq_fw_areas_gfx {
        // SAFETY: the union's only member, of integers.
        unsafe { self.unnamed.gfx }
    }
}
