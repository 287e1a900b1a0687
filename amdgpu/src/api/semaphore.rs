//! Semaphores.

use std::io;

use drm::vendor::Shared;

use crate::cs::semaphore::{self, Semaphore as Engine};

/// A semaphore, by which submissions of one [`Context`](super::Context) wait for those of another. The kernel knows nothing of
/// it. Dropping it leaves what waits for it waiting.
#[derive(Clone, Debug)]
pub struct Semaphore(pub(super) Shared<Engine>);

impl Semaphore {
    /// `amdgpu_cs_create_semaphore(&sem)`—A semaphore that is not signalled.
    ///
    /// # Errors
    ///
    /// `ENOMEM`.
    #[doc(alias = "amdgpu_cs_create_semaphore")]
    pub fn new() -> io::Result<Self> {
        Ok(Self(semaphore::create()?))
    }
}
