//! The Direct Rendering Manager from user space: libdrm written anew in Rust.
//!
//! One engine, two faces. Rust programs take a file of their own, implement [`Device`] and [`control::Device`] for it
//! (two empty `impl`s), and call methods that take and return typed handles. C programs link the library that the
//! feature `capi` makes, which replaces `libdrm.so.2`. Both end in the same functions, those of the modules below,
//! which make one request where the kernel's protocol allows it and believe no number that the kernel says.
//!
//! ```no_run
//! use std::fs::File;
//! use std::os::fd::{AsFd, BorrowedFd};
//!
//! use drm::control::Device as ControlDevice;
//!
//! struct Card(File);
//!
//! impl AsFd for Card {
//!     fn as_fd(&self) -> BorrowedFd<'_> {
//!         self.0.as_fd()
//!     }
//! }
//!
//! impl drm::Device for Card {}
//! impl ControlDevice for Card {}
//!
//! # fn main() -> std::io::Result<()> {
//! let card = Card(File::options().read(true).write(true).open("/dev/dri/card0")?);
//! for handle in card.resource_handles()?.connectors() {
//!     let connector = card.get_connector(*handle, false)?;
//!     println!("{connector}: {:?}, {} modes", connector.state(), connector.modes().len());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Without the feature `std` (on by default) there are the modules' functions, and neither std nor alloc is needed: results
//! are blocks of the C heap ([`mem::CBox`]). `docs/architecture.md` draws the layers: arrows between modules point one way,
//! in the order of the list below from its end to its beginning.

#![cfg_attr(not(any(feature = "std", test)), no_std)]
#![deny(unsafe_code)]

mod error;
mod fd;

pub mod abi;
pub mod mem;
pub mod uapi;

mod ioctl;
mod os;

pub mod buffer;
pub mod control;
pub mod device;
pub mod legacy;
#[cfg(feature = "std")]
pub mod node;
pub mod syncobj;

pub mod names;

mod text;

#[cfg(feature = "vendor")]
#[doc(hidden)]
pub mod vendor;

#[cfg(feature = "capi")]
pub mod capi;

#[cfg(all(any(feature = "capi", feature = "via-libdrm"), not(feature = "std"), not(test)))]
mod panic;

pub use buffer::prime::{CLOEXEC, RDWR};
pub use error::{Errno, Error, Result};
pub use fd::DeviceFd;

#[cfg(feature = "std")]
pub use device::{
    AuthToken, ClientCapability, Device, Driver, DriverCapability, VblankWaitFlags,
    VblankWaitReply, VblankWaitTarget,
};
