//! Contexts.

use std::io;
use std::os::fd::AsFd;

use drm::DeviceFd;
use drm::mem::CBox;

use super::{Device, ResetFlags, Ring, Semaphore, done};
use crate::cs::context::{self, Context as Engine};
use crate::cs::semaphore;
use crate::object::Owner;
use crate::uapi::context::*;

/// A context, which submissions belong to: the GPU's state, and the right to use it.
#[derive(Debug)]
pub struct Context {
    /// Always there, except while it is dropped.
    context: Option<CBox<Engine>>,
    /// Dropped last.
    device: Owner,
}

/// `AMDGPU_CTX_PRIORITY_*`: how important a context is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct ContextPriority(pub i32);

impl ContextPriority {
    /// Least.
    pub const VERY_LOW: Self = Self(AMDGPU_CTX_PRIORITY_VERY_LOW);
    /// Less than usual.
    pub const LOW: Self = Self(AMDGPU_CTX_PRIORITY_LOW);
    /// The usual one.
    pub const NORMAL: Self = Self(AMDGPU_CTX_PRIORITY_NORMAL);
    /// For the master, or with `CAP_SYS_NICE`.
    pub const HIGH: Self = Self(AMDGPU_CTX_PRIORITY_HIGH);
    /// The same, and most.
    pub const VERY_HIGH: Self = Self(AMDGPU_CTX_PRIORITY_VERY_HIGH);
}

/// How the last reset concerns a context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reset {
    /// There was none.
    None,
    /// The context caused it.
    Guilty,
    /// Another context caused it.
    Innocent,
    /// Nobody knows who caused it.
    Unknown,
    /// A number that has no name here.
    Other(u32),
}

/// `AMDGPU_CTX_STABLE_PSTATE_*`: clocks that stay as they are, for measuring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct StablePstate(pub u32);

impl StablePstate {
    /// None.
    pub const NONE: Self = Self(AMDGPU_CTX_STABLE_PSTATE_NONE);
    /// Those that can be kept up.
    pub const STANDARD: Self = Self(AMDGPU_CTX_STABLE_PSTATE_STANDARD);
    /// The shaders' lowest.
    pub const MIN_SCLK: Self = Self(AMDGPU_CTX_STABLE_PSTATE_MIN_SCLK);
    /// The memory's lowest.
    pub const MIN_MCLK: Self = Self(AMDGPU_CTX_STABLE_PSTATE_MIN_MCLK);
    /// The highest.
    pub const PEAK: Self = Self(AMDGPU_CTX_STABLE_PSTATE_PEAK);
}

impl Context {
    /// `amdgpu_cs_ctx_create2(dev, priority, &context)`—Makes a context.
    ///
    /// The environment's `AMD_PRIORITY` has its way, and a line on the standard output says so.
    ///
    /// # Errors
    ///
    /// `EACCES` for priorities that one has no right to. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_cs_ctx_create")]
    #[doc(alias = "amdgpu_cs_ctx_create2")]
    pub fn new(device: &Device, priority: ContextPriority) -> io::Result<Self> {
        let context = done(context::create(device.owner(), priority.0 as u32))?;
        Ok(Self { context: Some(context), device: device.owner().clone() })
    }

    pub(super) fn engine(&self) -> io::Result<&Engine> {
        // It is there.
        self.context.as_deref().ok_or_else(|| drm::Errno::INVAL.into())
    }

    pub(super) const fn device(&self) -> &Owner {
        &self.device
    }

    /// `amdgpu_cs_ctx_override_priority(dev, context, master, priority)`—Changes the priority with the rights of a master.
    ///
    /// # Errors
    ///
    /// `EACCES` if `master` is none. The driver's.
    #[doc(alias = "amdgpu_cs_ctx_override_priority")]
    pub fn override_priority(
        &self,
        master: impl AsFd,
        priority: ContextPriority,
    ) -> io::Result<()> {
        let (device, master) = (self.device.fd(), DeviceFd::from(&master));
        let priority = priority.0 as u32;
        done(context::override_priority(device, self.engine()?, master, priority))
    }

    /// `amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_GET_STABLE_PSTATE, 0, &flags)`—The clocks it keeps.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_ctx_stable_pstate")]
    pub fn stable_pstate(&self) -> io::Result<StablePstate> {
        self.pstate(AMDGPU_CTX_OP_GET_STABLE_PSTATE, StablePstate::NONE)
    }

    /// `amdgpu_cs_ctx_stable_pstate(context, AMDGPU_CTX_OP_SET_STABLE_PSTATE, flags, NULL)`—Keeps the clocks as they are
    /// until the context is dropped.
    ///
    /// # Errors
    ///
    /// `EBUSY` if another context keeps others. The driver's.
    #[doc(alias = "amdgpu_cs_ctx_stable_pstate")]
    pub fn set_stable_pstate(&self, clocks: StablePstate) -> io::Result<()> {
        self.pstate(AMDGPU_CTX_OP_SET_STABLE_PSTATE, clocks).map(drop)
    }

    fn pstate(&self, op: u32, clocks: StablePstate) -> io::Result<StablePstate> {
        done(context::stable_pstate(self.engine()?, op, clocks.0)).map(StablePstate)
    }

    /// `amdgpu_cs_query_reset_state(context, &state, &hangs)`—How the last reset concerns the context.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_query_reset_state")]
    pub fn reset_state(&self) -> io::Result<Reset> {
        Ok(match done(context::reset_state(self.engine()?))?.reset_status {
            AMDGPU_CTX_NO_RESET => Reset::None,
            AMDGPU_CTX_GUILTY_RESET => Reset::Guilty,
            AMDGPU_CTX_INNOCENT_RESET => Reset::Innocent,
            AMDGPU_CTX_UNKNOWN_RESET => Reset::Unknown,
            other => Reset::Other(other),
        })
    }

    /// `amdgpu_cs_query_reset_state2(context, &flags)`—What happened to the context.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_cs_query_reset_state2")]
    pub fn reset_flags(&self) -> io::Result<ResetFlags> {
        done(context::reset_state2(self.engine()?)).map(ResetFlags::from_bits_retain)
    }

    /// `amdgpu_cs_signal_semaphore(ctx, ip_type, ip_instance, ring, sem)`—Signals a semaphore with the end of the last
    /// submission to a ring.
    ///
    /// # Errors
    ///
    /// `EINVAL` if it is signalled, and for a ring that cannot be.
    #[doc(alias = "amdgpu_cs_signal_semaphore")]
    pub fn signal(&self, ring: Ring, semaphore: &Semaphore) -> io::Result<()> {
        done(semaphore::signal(self.engine()?, ring.checked()?, &semaphore.0))
    }

    /// `amdgpu_cs_wait_semaphore(ctx, ip_type, ip_instance, ring, sem)`—Lets the next submission to a ring wait for a
    /// semaphore, which is no longer signalled then.
    ///
    /// # Errors
    ///
    /// `EINVAL` unless it is signalled, and for a ring that cannot be. `ENOMEM`.
    #[doc(alias = "amdgpu_cs_wait_semaphore")]
    pub fn wait(&self, ring: Ring, semaphore: &Semaphore) -> io::Result<()> {
        done(semaphore::wait(self.engine()?, ring.checked()?, &semaphore.0))
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // What the kernel does not know is gone already.
        let _ = self.context.take().map(context::free);
    }
}
