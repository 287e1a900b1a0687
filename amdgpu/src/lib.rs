//! AMD's GPUs from user space: libdrm_amdgpu written anew in Rust.
//!
//! One engine, two faces, as in the crate `drm`, on which this one builds. C programs link the library that the feature
//! `capi` makes, which replaces `libdrm_amdgpu.so.1`. `docs/architecture.md` of the repository draws the layers: arrows
//! between modules point one way, in the order of the list below from its end to its beginning.

#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![deny(unsafe_code)]
// One face alone leaves functions of the other unused; what both leave is found where both are built.
#![cfg_attr(not(all(feature = "std", feature = "capi")), allow(dead_code))]

pub mod abi;
pub mod uapi;

mod command;
mod text;
mod timeout;

mod arena;
mod table;
mod tree;
pub mod va;

pub mod object;

pub mod device;

mod bo;

mod cs;
mod userq;
mod vm;

#[cfg(feature = "std")]
mod api;
#[cfg(feature = "capi")]
pub mod capi;

#[cfg(feature = "std")]
pub use api::*;
