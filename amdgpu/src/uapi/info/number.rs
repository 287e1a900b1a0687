//! The numbers of what can be asked about a device.

/// Engine: graphics.
pub const AMDGPU_HW_IP_GFX: u32 = 0;
/// Engine: compute.
pub const AMDGPU_HW_IP_COMPUTE: u32 = 1;
/// Engine: copies (SDMA).
pub const AMDGPU_HW_IP_DMA: u32 = 2;
/// Engine: video decoding, up to Vega.
pub const AMDGPU_HW_IP_UVD: u32 = 3;
/// Engine: video encoding, up to Vega.
pub const AMDGPU_HW_IP_VCE: u32 = 4;
/// Engine: video encoding by UVD.
pub const AMDGPU_HW_IP_UVD_ENC: u32 = 5;
/// Engine: video decoding; from gfx11 on both.
pub const AMDGPU_HW_IP_VCN_DEC: u32 = 6;
/// Engine: video encoding.
pub const AMDGPU_HW_IP_VCN_ENC: u32 = 7;
/// Engine: JPEG decoding.
pub const AMDGPU_HW_IP_VCN_JPEG: u32 = 8;
/// Engine: video processing.
pub const AMDGPU_HW_IP_VPE: u32 = 9;
/// How many kinds of engines there are.
pub const AMDGPU_HW_IP_NUM: u32 = 10;
/// Question: whether the GPU can be used, a `u32`.
pub const AMDGPU_INFO_ACCEL_WORKING: u32 = 0;
/// Question: index of a CRTC, a `u32`.
pub const AMDGPU_INFO_CRTC_FROM_ID: u32 = 1;
/// Question: a kind of engine.
pub const AMDGPU_INFO_HW_IP_INFO: u32 = 2;
/// Question: how many engines of a kind, a `u32`.
pub const AMDGPU_INFO_HW_IP_COUNT: u32 = 3;
/// Question: the GPU's counter of time, a `u64`.
pub const AMDGPU_INFO_TIMESTAMP: u32 = 5;
/// Question: version of a firmware.
pub const AMDGPU_INFO_FW_VERSION: u32 = 14;
/// Question: bytes that buffers moved, a `u64`.
pub const AMDGPU_INFO_NUM_BYTES_MOVED: u32 = 15;
/// Question: the card's memory in use, a `u64`.
pub const AMDGPU_INFO_VRAM_USAGE: u32 = 0x10;
/// Question: the system's memory in use, a `u64`.
pub const AMDGPU_INFO_GTT_USAGE: u32 = 0x11;
/// Question: how memory inside the GPU is divided.
pub const AMDGPU_INFO_GDS_CONFIG: u32 = 0x13;
/// Question: how much memory there is.
pub const AMDGPU_INFO_VRAM_GTT: u32 = 0x14;
/// Question: registers, a `u32` each.
pub const AMDGPU_INFO_READ_MMR_REG: u32 = 0x15;
/// Question: the GPU.
pub const AMDGPU_INFO_DEV_INFO: u32 = 0x16;
/// Question: the card's memory that the CPU sees, in use, a `u64`.
pub const AMDGPU_INFO_VIS_VRAM_USAGE: u32 = 0x17;
/// Question: how often buffers had to leave the card's memory, a `u64`.
pub const AMDGPU_INFO_NUM_EVICTIONS: u32 = 0x18;
/// Question: memory, and how much is in use.
pub const AMDGPU_INFO_MEMORY: u32 = 0x19;
/// Question: clocks while VCE encodes.
pub const AMDGPU_INFO_VCE_CLOCK_TABLE: u32 = 0x1a;
/// Question: the card's BIOS.
pub const AMDGPU_INFO_VBIOS: u32 = 0x1b;
/// Question: sessions of UVD.
pub const AMDGPU_INFO_NUM_HANDLES: u32 = 0x1c;
/// Question: a sensor, a `u32`.
pub const AMDGPU_INFO_SENSOR: u32 = 0x1d;
/// Question: how often the CPU had to wait for a buffer, a `u64`.
pub const AMDGPU_INFO_NUM_VRAM_CPU_PAGE_FAULTS: u32 = 0x1e;
/// Question: how often the card's memory was lost, a `u32`.
pub const AMDGPU_INFO_VRAM_LOST_COUNTER: u32 = 0x1f;
/// Question: what is guarded against errors of memory, a `u64`.
pub const AMDGPU_INFO_RAS_ENABLED_FEATURES: u32 = 0x20;
/// Question: what the video engines can do.
pub const AMDGPU_INFO_VIDEO_CAPS: u32 = 0x21;
/// Question: most buffers of commands of a submission, a `u32` for each kind of engine.
pub const AMDGPU_INFO_MAX_IBS: u32 = 0x22;
/// Question: the last fault.
pub const AMDGPU_INFO_GPUVM_FAULT: u32 = 0x23;
/// Question: what user queues need room for.
pub const AMDGPU_INFO_UQ_FW_AREAS: u32 = 0x24;
/// Registers: place of the shader engine's index.
pub const AMDGPU_INFO_MMR_SE_INDEX_SHIFT: u32 = 0;
/// Registers: its width; all ones for all engines.
pub const AMDGPU_INFO_MMR_SE_INDEX_MASK: u32 = 0xff;
/// Registers: place of the shader array's index.
pub const AMDGPU_INFO_MMR_SH_INDEX_SHIFT: u32 = 8;
/// Registers: its width; all ones for all arrays.
pub const AMDGPU_INFO_MMR_SH_INDEX_MASK: u32 = 0xff;
/// Video: decoding.
pub const AMDGPU_INFO_VIDEO_CAPS_DECODE: u32 = 0;
/// Video: encoding.
pub const AMDGPU_INFO_VIDEO_CAPS_ENCODE: u32 = 1;
/// Sensor: the shaders' clock, in MHz.
pub const AMDGPU_INFO_SENSOR_GFX_SCLK: u32 = 1;
/// Sensor: the memory's clock, in MHz.
pub const AMDGPU_INFO_SENSOR_GFX_MCLK: u32 = 2;
/// Sensor: temperature, in thousandths of a degree Celsius.
pub const AMDGPU_INFO_SENSOR_GPU_TEMP: u32 = 3;
/// Sensor: load, in percent.
pub const AMDGPU_INFO_SENSOR_GPU_LOAD: u32 = 4;
/// Sensor: average power, in watts.
pub const AMDGPU_INFO_SENSOR_GPU_AVG_POWER: u32 = 5;
/// Sensor: voltage of the north bridge, in mV.
pub const AMDGPU_INFO_SENSOR_VDDNB: u32 = 6;
/// Sensor: voltage of the shaders, in mV.
pub const AMDGPU_INFO_SENSOR_VDDGFX: u32 = 7;
/// Sensor: the shaders' clock when clocks are steady, in MHz.
pub const AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_SCLK: u32 = 8;
/// Sensor: the memory's clock when clocks are steady, in MHz.
pub const AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_MCLK: u32 = 9;
/// Sensor: the shaders' highest clock, in MHz.
pub const AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_SCLK: u32 = 10;
/// Sensor: the memory's highest clock, in MHz.
pub const AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_MCLK: u32 = 11;
/// Sensor: power from the supply, in watts.
pub const AMDGPU_INFO_SENSOR_GPU_INPUT_POWER: u32 = 12;
/// Kind: beside a CPU on one chip (APU).
pub const AMDGPU_IDS_FLAGS_FUSION: u32 = 1;
/// Kind: commands can be interrupted.
pub const AMDGPU_IDS_FLAGS_PREEMPTION: u32 = 2;
/// Kind: memory can be encrypted.
pub const AMDGPU_IDS_FLAGS_TMZ: u32 = 4;
/// Kind: coordinates of textures are cut as the APIs ask for.
pub const AMDGPU_IDS_FLAGS_CONFORMANT_TRUNC_COORD: u32 = 8;
/// Family: none of the others.
pub const AMDGPU_FAMILY_UNKNOWN: u32 = 0;
/// Family: Hainan, Oland, Verde, Pitcairn, Tahiti.
pub const AMDGPU_FAMILY_SI: u32 = 0x6e;
/// Family: Bonaire, Hawaii.
pub const AMDGPU_FAMILY_CI: u32 = 0x78;
/// Family: Kaveri, Kabini, Mullins.
pub const AMDGPU_FAMILY_KV: u32 = 0x7d;
/// Family: Iceland, Tonga, Fiji, Polaris.
pub const AMDGPU_FAMILY_VI: u32 = 0x82;
/// Family: Carrizo, Stoney.
pub const AMDGPU_FAMILY_CZ: u32 = 0x87;
/// Family: Vega.
pub const AMDGPU_FAMILY_AI: u32 = 0x8d;
/// Family: Raven.
pub const AMDGPU_FAMILY_RV: u32 = 0x8e;
/// Family: Navi1x, Navi2x.
pub const AMDGPU_FAMILY_NV: u32 = 0x8f;
/// Family: Van Gogh.
pub const AMDGPU_FAMILY_VGH: u32 = 0x90;
/// Family: gfx 11.0.0.
pub const AMDGPU_FAMILY_GC_11_0_0: u32 = 0x91;
/// Family: Yellow Carp.
pub const AMDGPU_FAMILY_YC: u32 = 0x92;
/// Family: gfx 11.0.1.
pub const AMDGPU_FAMILY_GC_11_0_1: u32 = 0x94;
/// Family: gfx 10.3.6.
pub const AMDGPU_FAMILY_GC_10_3_6: u32 = 0x95;
/// Family: gfx 11.5.0.
pub const AMDGPU_FAMILY_GC_11_5_0: u32 = 0x96;
/// Family: gfx 10.3.7.
pub const AMDGPU_FAMILY_GC_10_3_7: u32 = 0x97;
/// Family: gfx 12.0.0.
pub const AMDGPU_FAMILY_GC_12_0_0: u32 = 0x98;
