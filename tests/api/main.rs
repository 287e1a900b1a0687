//! The Rust API over a kernel of our own: one module per subject.
//!
//! Each method is to make the right request with the right argument, return what the kernel answered, pass its errors
//! on, and survive answers that no kernel should give.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::panic,
    clippy::undocumented_unsafe_blocks,
    clippy::unwrap_used
)]

#[path = "../support/mod.rs"]
mod support;

mod atomic;
mod buffer;
mod builder;
mod card;
mod connector;
mod crtc;
mod cursor;
mod device;
mod dumb;
mod event;
mod framebuffer;
#[cfg(feature = "capi")]
mod interop;
mod lease;
mod owned;
mod plane;
mod properties;
mod property;
mod syncobj;
