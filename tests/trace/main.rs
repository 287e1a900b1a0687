//! Requests as libdrm 2.4.134 makes them: calls over a scripted `ioctl`, compared with what was recorded from the C
//! library in `tests/data/core-ioctl-trace.tsv`. One module per part of the library.
//!
//! What was recorded is x86-64's. Every unsafe block calls a C function the way a C program would.
#![cfg(all(target_arch = "x86_64", target_pointer_width = "64"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::panic,
    clippy::undocumented_unsafe_blocks,
    clippy::unwrap_used
)]

mod devices;
mod kernel;
mod legacy;
mod out_of_memory;
mod rows;
mod support;
