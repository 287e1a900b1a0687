//! Mode setting through the C functions, over a kernel of our own: one module per subject.
//!
//! Every unsafe block calls a C function the way a C program would, with arguments that are valid
//! unless the test is about those that are not.
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

#[path = "../support/mod.rs"]
mod support;

mod arguments;
mod atomic;
mod atomic_order;
mod blob;
mod connector;
mod conventions;
mod event;
mod events;
mod format_modifier;
mod functions;
mod hostile;
mod lease;
mod modesetting_supported;
mod null;
mod out_of_memory;
mod plane;
mod property;
mod release;
mod request;
mod resources;
