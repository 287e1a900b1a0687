//! The time before mode setting, when user space drove the hardware: maps, DMA buffers, the hardware lock,
//! contexts, drawables, AGP; and the containers that its C programs took from libdrm.
//!
//! Kernels of today refuse most of these requests.

pub mod agp;
pub mod buffers;
pub mod contexts;
pub mod drawables;
pub mod entries;
pub mod hash;
pub mod irq;
pub mod lock;
pub mod maps;
pub mod random;
pub mod scatter_gather;
pub mod skiplist;
pub mod stats;
