//! What there is to say about GPU addresses.

use core::ffi::c_uint;

/// A range of GPU addresses. In C an enumeration; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct amdgpu_gpu_va_range(pub c_uint);

impl amdgpu_gpu_va_range {
    /// `amdgpu_gpu_va_range_general`: all that programs may use.
    pub const GENERAL: Self = Self(0);
}

/// What `amdgpu_va_manager_query_sw_info` can say. In C an enumeration; here any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct amdgpu_va_manager_sw_info(pub c_uint);

impl amdgpu_va_manager_sw_info {
    /// `amdgpu_va_manager_sw_info_address_prt_wa_control_bit`: the bit of GPU addresses that stays 0 for partially resident
    /// textures.
    pub const ADDRESS_PRT_WA_CONTROL_BIT: Self = Self(0);
}

/// Addresses: of 32 bits.
pub const AMDGPU_VA_RANGE_32_BIT: u64 = 1;
/// Addresses: in the upper half, if there is one.
pub const AMDGPU_VA_RANGE_HIGH: u64 = 2;
/// Addresses: from the end, where others seldom are, so that they can be asked for again.
pub const AMDGPU_VA_RANGE_REPLAYABLE: u64 = 4;

/// Manager: half of the addresses is for partially resident textures.
pub const AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT: u32 = 1;
