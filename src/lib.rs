//! The Direct Rendering Manager from user space: libdrm written anew in Rust.
//!
//! One engine, two faces. The modules below are a safe API over the kernel's DRM requests; with the
//! feature `capi` the same functions are exported under libdrm's C names, so that a library built
//! with that feature replaces `libdrm.so.2`. `docs/architecture.md` draws the layers: arrows between
//! modules point one way, in the order of the list below from its end to its beginning.
//!
//! ```no_run
//! use drm::{DeviceFd, control};
//!
//! # fn main() -> std::io::Result<()> {
//! let card = std::fs::File::options().read(true).write(true).open("/dev/dri/card0")?;
//! let fd = DeviceFd::from(&card);
//! for connector_id in control::resources::get(fd)?.connectors() {
//!     let connector = control::connector::get_current(fd, *connector_id)?;
//!     let name = control::connector::type_name(connector.connector_type());
//!     println!("{name:?}-{}: {} modes", connector.connector_type_id(), connector.modes().len());
//! }
//! # Ok(())
//! # }
//! ```

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
pub mod syncobj;

pub mod names;

mod text;

#[cfg(feature = "capi")]
pub mod capi;

#[cfg(all(feature = "capi", not(feature = "std"), not(test)))]
mod panic;

pub use error::{Errno, Error, Result};
pub use fd::DeviceFd;

#[cfg(feature = "std")]
pub use device::{AuthToken, Device};
