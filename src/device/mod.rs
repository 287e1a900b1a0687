//! Devices: opening, what they are, and what is not mode setting.
//!
//! Mode setting is in [`control`](crate::control).

#[cfg(feature = "std")]
mod api;
pub mod busid;
pub mod caps;
pub mod enumerate;
pub mod magic;
pub mod master;
pub mod node;
pub mod once;
pub mod open;
mod pci_slot;
pub mod support;
pub mod version;

#[cfg(feature = "std")]
pub use api::{AuthToken, Device};
