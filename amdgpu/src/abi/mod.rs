//! The structures that C programs exchange with libdrm_amdgpu, under the names of `amdgpu.h`.
#![allow(unsafe_code, non_camel_case_types)]
