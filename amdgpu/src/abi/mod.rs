//! The structures that C programs exchange with libdrm_amdgpu, under the names of `amdgpu.h`.
#![allow(unsafe_code, non_camel_case_types)]

pub mod bo;
pub mod cs;
pub mod handle;
pub mod info;
pub mod va;
