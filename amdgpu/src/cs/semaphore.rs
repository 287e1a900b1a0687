//! Semaphores: submissions of one context that wait for what another has submitted. The kernel knows nothing of them.

use drm::vendor::{Mutex, Object, Outcome, Shared};
use drm::{Errno, Result};

use super::Ring;
use super::context::Context;
use crate::uapi::cs::drm_amdgpu_cs_chunk_dep;

/// A semaphore.
#[derive(Debug)]
pub(crate) struct Semaphore(Mutex<State>);

#[derive(Debug)]
struct State {
    /// What to wait for, if it is signalled.
    fence: Option<drm_amdgpu_cs_chunk_dep>,
    /// How many submissions to come will wait. It stays signalled until all of them have been made.
    waits: usize,
}

/// A semaphore that is not signalled.
///
/// # Errors
///
/// `NOMEM`.
pub(crate) fn create() -> Result<Shared<Semaphore>> {
    Shared::new(Semaphore(Mutex::new(State { fence: None, waits: 0 })))
}

/// Signals it with the end of the last submission to a ring.
///
/// # Errors
///
/// `INVAL` if it is signalled.
pub(crate) fn signal(context: &Context, ring: Ring, semaphore: &Semaphore) -> Outcome<()> {
    let handle = context.rings().lock().last(ring);
    let mut state = semaphore.0.lock();
    if state.fence.is_some() {
        return Err(Errno::INVAL.into());
    }
    let Ring { ip_type, ip_instance, ring } = ring;
    let ctx_id = context.id();
    state.fence = Some(drm_amdgpu_cs_chunk_dep { ip_type, ip_instance, ring, ctx_id, handle });
    Ok(())
}

/// Lets the next submission to a ring wait for it.
///
/// # Errors
///
/// `INVAL` unless it is signalled; `NOMEM`.
pub(crate) fn wait(context: &Context, ring: Ring, semaphore: &Object<Semaphore>) -> Outcome<()> {
    let mut rings = context.rings().lock();
    let mut state = semaphore.0.lock();
    if state.fence.is_none() {
        return Err(Errno::INVAL.into());
    }
    rings.of(ring)?.waits.add(semaphore.share())?;
    state.waits = state.waits.saturating_add(1);
    Ok(())
}

impl Semaphore {
    /// What a submission that waits for it depends on.
    pub(super) fn consume(&self) -> Option<drm_amdgpu_cs_chunk_dep> {
        let mut state = self.0.lock();
        let fence = state.fence;
        state.waits = state.waits.saturating_sub(1);
        if state.waits == 0 {
            state.fence = None;
        }
        fence
    }
}
