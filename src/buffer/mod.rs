//! Buffers: handles of one client, and descriptors that go from one device or client to another.
//!
//! Nothing here counts references: a client has one handle for each buffer, however often it was given,
//! and closing it is final.

pub mod gem;
pub mod prime;
