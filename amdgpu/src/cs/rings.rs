//! What a context knows of each ring: its last submission, and what the next one waits for.

use drm::mem::CBox;
use drm::vendor::Shared;
use drm::{Errno, Result};

use super::Ring;
use super::semaphore::Semaphore;
use crate::uapi::cs::drm_amdgpu_cs_chunk_dep;

/// The rings in use, few of the many that could be.
#[derive(Debug)]
pub(crate) struct Rings {
    first: Option<CBox<State>>,
}

/// A ring in use.
#[derive(Debug)]
pub(super) struct State {
    ring: Ring,
    /// Number of its last submission; 0 if there was none.
    pub(super) last: u64,
    pub(super) waits: Waits,
    next: Option<CBox<State>>,
}

impl Rings {
    pub(super) const fn new() -> Self {
        Self { first: None }
    }

    /// Number of the last submission to a ring; 0 if there was none.
    pub(super) fn last(&mut self, ring: Ring) -> u64 {
        self.find(ring).map_or(0, |state| state.last)
    }

    /// A ring, in use from now on.
    ///
    /// # Errors
    ///
    /// `NOMEM`.
    pub(super) fn of(&mut self, ring: Ring) -> Result<&mut State> {
        // A ring that is found stays borrowed, so that one that is not the first is sought twice.
        let is_first = self.first.as_ref().is_some_and(|state| state.ring == ring);
        if is_first {
            return self.first.as_deref_mut().ok_or(Errno::NOMEM.into());
        }
        if self.find(ring).is_none() {
            let waits = Waits { first: None, count: 0 };
            let mut state = CBox::new(State { ring, last: 0, waits, next: None })?;
            state.next = self.first.take();
            self.first = Some(state);
        }
        self.find(ring).ok_or(Errno::NOMEM.into())
    }

    fn find(&mut self, ring: Ring) -> Option<&mut State> {
        let mut place = self.first.as_mut();
        while let Some(state) = place {
            if state.ring == ring {
                return Some(state);
            }
            place = state.next.as_mut();
        }
        None
    }
}

impl Drop for Rings {
    fn drop(&mut self) {
        // One after the other, for the stack may be small.
        while let Some(mut state) = self.first.take() {
            self.first = state.next.take();
        }
    }
}

/// Semaphores that the next submission to a ring waits for, the last one first.
#[derive(Debug)]
pub(super) struct Waits {
    first: Option<CBox<Wait>>,
    count: usize,
}

#[derive(Debug)]
struct Wait {
    semaphore: Shared<Semaphore>,
    next: Option<CBox<Wait>>,
}

impl Waits {
    /// How many they are.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// One more.
    ///
    /// # Errors
    ///
    /// `NOMEM`.
    pub(super) fn add(&mut self, semaphore: Shared<Semaphore>) -> Result<()> {
        let mut wait = CBox::new(Wait { semaphore, next: None })?;
        wait.next = self.first.take();
        self.first = Some(wait);
        self.count = self.count.saturating_add(1);
        Ok(())
    }

    /// Takes the next one away: what it depends on.
    pub(super) fn take(&mut self) -> Option<drm_amdgpu_cs_chunk_dep> {
        let mut wait = self.first.take()?;
        self.first = wait.next.take();
        self.count = self.count.saturating_sub(1);
        wait.semaphore.consume()
    }
}

impl Drop for Waits {
    fn drop(&mut self) {
        while self.first.is_some() {
            self.take();
        }
    }
}
