//! libdrm's exported functions, under their C names, in the order of their headers.
//!
//! Each is a few lines: arguments are taken by `args`, a safe function of the crate does the work,
//! and `ret` turns its result into the function's own convention. Their comments are those of the
//! generated headers.
//!
//! # Safety
//!
//! A pointer must be NULL or valid for what the function's comment says it is read or written for;
//! `# Safety` sections name only what goes beyond that. NULL where the C library would crash gives
//! `-EINVAL`, or NULL with `errno` `EINVAL`.
#![allow(
    unsafe_code,
    non_camel_case_types,
    non_snake_case,
    clippy::missing_safety_doc,
    clippy::too_many_arguments
)]

mod args;
mod ret;
#[cfg(feature = "variadic")]
mod variadic;
mod visit;

pub mod xf86drm;
pub mod xf86drm_mode;
