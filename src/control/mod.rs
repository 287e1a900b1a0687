//! Mode setting (KMS): the objects of a display device and the requests on them.
//!
//! One module per object, as in drm-kms(7). What is not mode setting is in [`device`](crate::device).
//!
//! With the feature `std` (on by default) there is the trait [`Device`], whose methods take and return typed handles and
//! values of Rust's own. The functions of the modules are what both its methods and libdrm's C functions end in: they
//! take bare numbers, return blocks of the C heap, and need neither std nor alloc.

pub mod atomic;
pub mod blob;
pub mod connector;
pub mod crtc;
pub mod cursor;
pub mod dumbbuffer;
pub mod encoder;
pub mod event;
mod flags;
pub mod format_modifier;
pub mod framebuffer;
pub mod gamma;
pub mod lease;
#[cfg(feature = "std")]
pub mod owned;
pub mod plane;
#[cfg(feature = "std")]
pub mod properties;
pub mod property;
pub mod resources;
pub mod sequence;
pub mod vblank;

#[cfg(feature = "std")]
pub use crate::syncobj;

#[cfg(feature = "std")]
mod api;
#[cfg(feature = "drm-sys")]
mod drm_sys;
#[cfg(feature = "std")]
mod handle;
#[cfg(feature = "std")]
mod mode;

pub use flags::{AtomicCommitFlags, FbCmd2Flags, ModePropFlags, PageFlipFlags, SequenceFlags};

#[cfg(feature = "std")]
pub use api::Device;
#[cfg(feature = "std")]
pub use crtc::PageFlipTarget;
#[cfg(feature = "std")]
pub use event::received::{Event, Events, PageFlipEvent, VblankEvent};
#[cfg(feature = "std")]
pub use event::source::EventSource;
#[cfg(feature = "std")]
pub use framebuffer::{ClipRect, GetPlanarFramebufferError};
#[cfg(feature = "std")]
pub use handle::{RawResourceHandle, ResourceHandle, from_u32};
#[cfg(feature = "std")]
pub(crate) use handle::{described, handle, handles, new_handle};
#[cfg(feature = "std")]
pub use lease::{LeaseId, LeaseResources, get_lease};
#[cfg(feature = "std")]
pub use mode::{Mode, ModeFlags, ModeTypeFlags};
#[cfg(feature = "std")]
pub use plane::PlaneType;
#[cfg(feature = "std")]
pub use property::PropertyValueSet;
#[cfg(feature = "std")]
pub use resources::{CrtcListFilter, ResourceHandles};
