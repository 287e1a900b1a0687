//! Devices: opening, what they are, and what is not mode setting.
//!
//! Mode setting is in [`control`](crate::control).

#[cfg(feature = "std")]
mod api;
pub mod busid;
#[cfg(feature = "std")]
mod capability;
pub mod caps;
pub mod enumerate;
pub mod magic;
pub mod master;
#[cfg(feature = "std")]
pub mod name;
pub mod node;
pub mod once;
pub mod open;
mod pci_slot;
pub mod support;
#[cfg(feature = "std")]
mod vblank;
pub mod version;

#[cfg(feature = "std")]
pub use api::{AuthToken, Device};
#[cfg(feature = "std")]
pub use capability::{ClientCapability, DriverCapability};
#[cfg(feature = "std")]
pub use enumerate::{BusInfo, DeviceFlags, DeviceInfo};
#[cfg(feature = "std")]
pub use vblank::{VblankWaitFlags, VblankWaitReply, VblankWaitTarget};
#[cfg(feature = "std")]
pub use version::Driver;
