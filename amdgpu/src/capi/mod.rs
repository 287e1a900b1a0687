//! libdrm_amdgpu's exported functions, under their C names, in the order of their header.
//!
//! Each is a few lines: arguments are taken by `args`, a safe function of the crate does the work, and `ret` turns its
//! result into C's. Their comments are those of the generated header.
//!
//! # Safety
//!
//! A pointer must be NULL or valid for what the function's comment says it is read or written for, and a handle one that
//! this library gave and that has not been given up; `# Safety` sections name only what goes beyond that. NULL where the
//! C library would crash gives `-EINVAL`.
#![allow(
    unsafe_code,
    non_camel_case_types,
    non_snake_case,
    clippy::missing_safety_doc,
    clippy::too_many_arguments
)]

mod args;
pub mod bo;
pub mod bo_list;
pub mod cs;
pub mod device;
pub mod fence;
pub mod info;
pub mod names;
mod ret;
pub mod semaphore;
pub mod syncobj;
pub mod userq;
pub mod va;
pub mod vm;
