//! Buffers: handles of one client, and descriptors that go from one device or client to another.
//!
//! Nothing here counts references: a client has one handle for each buffer, however often it was given,
//! and closing it is final.

pub mod gem;
pub mod prime;

#[cfg(feature = "std")]
mod api;

#[cfg(feature = "std")]
pub use api::{Buffer, Handle, Name, PlanarBuffer};
#[cfg(feature = "std")]
pub use drm_fourcc::{DrmFourcc, DrmModifier, DrmVendor, UnrecognizedFourcc, UnrecognizedVendor};
