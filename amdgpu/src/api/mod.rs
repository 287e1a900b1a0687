//! The Rust API: values that give up what they stand for when they are dropped, and keep the device they belong to.

mod bo;
mod bo_list;
mod context;
mod device;
mod fence;
mod flags;
mod info;
mod mapping;
mod ring;
mod semaphore;
mod submission;
mod va;

use std::io;
use std::time::Duration;

use drm::Error;
use drm::vendor::Outcome;

pub use bo::{Bo, BoInfo, BoMetadata, BoRequest, VaOperation};
pub use bo_list::BoList;
pub use context::{Context, ContextPriority, Reset, StablePstate};
pub use device::Device;
pub use fence::Fence;
pub use flags::{BoFlags, Domain, IbFlags, PageFlags, ResetFlags, VaFlags};
pub use info::{Firmware, FirmwareVersion, Heap, HeapInfo, Sensor};
pub use mapping::BoMapping;
pub use ring::{HwIp, Ring};
pub use semaphore::Semaphore;
pub use submission::{CommandSubmission, Ib};
pub use va::{VaBounds, VaManager, VaRange, VaRequest};

/// What fails with std's error.
fn done<T>(outcome: Outcome<T>) -> io::Result<T> {
    outcome.map_err(|failure| Error::from(failure).into())
}

/// A timeout in ns; `None` is none.
fn ns(timeout: Option<Duration>) -> u64 {
    timeout.map_or(u64::MAX, |timeout| u64::try_from(timeout.as_nanos()).unwrap_or(u64::MAX))
}
