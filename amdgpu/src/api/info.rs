//! What can be asked about a device, and shorter answers.

use crate::uapi::info::number::*;

/// `AMDGPU_INFO_FW_*`: a firmware.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Firmware(pub u32);

impl Firmware {
    /// Video encoding, up to gfx9.
    pub const VCE: Self = Self(0x1);
    /// Video decoding, up to gfx9.
    pub const UVD: Self = Self(0x2);
    /// Memory controller.
    pub const GMC: Self = Self(0x3);
    /// Graphics: micro engine.
    pub const GFX_ME: Self = Self(0x4);
    /// Graphics: what fetches commands ahead.
    pub const GFX_PFP: Self = Self(0x5);
    /// Graphics: constant engine.
    pub const GFX_CE: Self = Self(0x6);
    /// Graphics: run list controller.
    pub const GFX_RLC: Self = Self(0x7);
    /// Compute: micro engine, by index.
    pub const GFX_MEC: Self = Self(0x8);
    /// Power management.
    pub const SMC: Self = Self(0xa);
    /// Copies, by index.
    pub const SDMA: Self = Self(0xb);
    /// Security: its system.
    pub const SOS: Self = Self(0xc);
    /// Security: its driver.
    pub const ASD: Self = Self(0xd);
    /// Video.
    pub const VCN: Self = Self(0xe);
    /// Graphics: list by which registers are restored, control.
    pub const GFX_RLC_RESTORE_LIST_CNTL: Self = Self(0xf);
    /// The same, its first memory.
    pub const GFX_RLC_RESTORE_LIST_GPM_MEM: Self = Self(0x10);
    /// The same, its second memory.
    pub const GFX_RLC_RESTORE_LIST_SRM_MEM: Self = Self(0x11);
    /// Display, up to Navi1x.
    pub const DMCU: Self = Self(0x12);
    /// Security: trusted applications, by index.
    pub const TA: Self = Self(0x13);
    /// Display.
    pub const DMCUB: Self = Self(0x14);
    /// Security: table of what is loaded.
    pub const TOC: Self = Self(0x15);
    /// Virtualization: what a guest may do.
    pub const CAP: Self = Self(0x16);
    /// Graphics: run list controller, power.
    pub const GFX_RLCP: Self = Self(0x17);
    /// Graphics: run list controller, virtualization.
    pub const GFX_RLCV: Self = Self(0x18);
    /// Scheduler: the kernel's own queue.
    pub const MES_KIQ: Self = Self(0x19);
    /// Scheduler.
    pub const MES: Self = Self(0x1a);
    /// Start of the graphics engine.
    pub const IMU: Self = Self(0x1b);
    /// Scaling video.
    pub const VPE: Self = Self(0x1c);
}

/// Version of a firmware.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FirmwareVersion {
    /// The version; 0 if there is no such firmware.
    pub version: u32,
    /// Version of what it can do.
    pub feature: u32,
}

/// `AMDGPU_INFO_SENSOR_*`: a sensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Sensor(pub u32);

impl Sensor {
    /// The shaders' clock, in MHz.
    pub const GFX_SCLK: Self = Self(AMDGPU_INFO_SENSOR_GFX_SCLK);
    /// The memory's clock, in MHz.
    pub const GFX_MCLK: Self = Self(AMDGPU_INFO_SENSOR_GFX_MCLK);
    /// Temperature, in thousandths of a degree Celsius.
    pub const GPU_TEMP: Self = Self(AMDGPU_INFO_SENSOR_GPU_TEMP);
    /// Load, in percent.
    pub const GPU_LOAD: Self = Self(AMDGPU_INFO_SENSOR_GPU_LOAD);
    /// Average power, in watts.
    pub const GPU_AVG_POWER: Self = Self(AMDGPU_INFO_SENSOR_GPU_AVG_POWER);
    /// Voltage of the north bridge, in mV.
    pub const VDDNB: Self = Self(AMDGPU_INFO_SENSOR_VDDNB);
    /// Voltage of the shaders, in mV.
    pub const VDDGFX: Self = Self(AMDGPU_INFO_SENSOR_VDDGFX);
    /// The shaders' clock when clocks are steady, in MHz.
    pub const STABLE_PSTATE_GFX_SCLK: Self = Self(AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_SCLK);
    /// The memory's clock when clocks are steady, in MHz.
    pub const STABLE_PSTATE_GFX_MCLK: Self = Self(AMDGPU_INFO_SENSOR_STABLE_PSTATE_GFX_MCLK);
    /// The shaders' highest clock, in MHz.
    pub const PEAK_PSTATE_GFX_SCLK: Self = Self(AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_SCLK);
    /// The memory's highest clock, in MHz.
    pub const PEAK_PSTATE_GFX_MCLK: Self = Self(AMDGPU_INFO_SENSOR_PEAK_PSTATE_GFX_MCLK);
    /// Power from the supply, in watts.
    pub const GPU_INPUT_POWER: Self = Self(AMDGPU_INFO_SENSOR_GPU_INPUT_POWER);
}

/// A kind of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heap {
    /// The card's.
    Vram,
    /// Of it, what the CPU sees.
    VisibleVram,
    /// The system's that the GPU may use.
    Gtt,
}

/// How much memory of a kind there is, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeapInfo {
    /// In all.
    pub size: u64,
    /// In use by all programs and the kernel.
    pub usage: u64,
}
