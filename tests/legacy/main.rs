//! What is left of the time before mode setting, through the C functions: hash tables, skip lists, random numbers,
//! what is kept for open devices, and maps. The requests are in `tests/trace`.
//!
//! Every unsafe block calls a C function the way a C program would.
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

mod entries;
mod fresh;
mod hash;
mod maps;
mod random;
mod skiplist;
