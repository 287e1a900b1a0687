//! Devices through the C functions, over files and requests of our own: one module per subject.
//!
//! The binary defines `stat64`, `fopen64`, `readlink` and the other functions that libdrm reaches the system by, so that
//! it also proves that the library uses these and no others. Every unsafe block calls a C function the way a C program
//! would.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::panic,
    clippy::undocumented_unsafe_blocks,
    clippy::unwrap_used
)]
// The clippy of Rust 1.85 takes a function of the C ABI for one that can be passed in a closure's place.
#![allow(clippy::redundant_closure)]
// glibc's names of the functions.
#![cfg(all(target_env = "gnu", target_pointer_width = "64"))]

mod cases;
mod enumerate;
mod error;
mod files;
mod info;
mod links;
mod node;
mod once;
mod open;
mod seen;
mod support;
