//! Contexts: what submissions belong to, with a state of the GPU of their own.

use drm::DeviceFd;
use drm::mem::CBox;
use drm::vendor::{Mutex, Object, Outcome, call_plain, number};

use super::priority;
use super::rings::Rings;
use crate::command::{Ctx, Sched};
use crate::object::Device;
use crate::object::Kept;
use crate::uapi::context::{
    AMDGPU_CTX_OP_ALLOC_CTX, AMDGPU_CTX_OP_FREE_CTX, AMDGPU_CTX_OP_QUERY_STATE,
    AMDGPU_CTX_OP_QUERY_STATE2, AMDGPU_SCHED_OP_CONTEXT_PRIORITY_OVERRIDE, ctx_out_state,
    drm_amdgpu_ctx, drm_amdgpu_ctx_in, drm_amdgpu_ctx_out, drm_amdgpu_sched, drm_amdgpu_sched_in,
};

/// A context.
#[derive(Debug)]
pub(crate) struct Context {
    device: Kept,
    id: u32,
    rings: Mutex<Rings>,
}

impl Context {
    /// The number the kernel knows it by.
    pub(crate) const fn id(&self) -> u32 {
        self.id
    }

    /// Its device's file.
    pub(crate) fn fd(&self) -> DeviceFd<'_> {
        self.device.fd()
    }

    pub(super) const fn rings(&self) -> &Mutex<Rings> {
        &self.rings
    }
}

/// Makes a context of a priority, `AMDGPU_CTX_PRIORITY_*`, unless the environment says another.
///
/// # Errors
///
/// The driver's: `ACCES` for priorities that take a master. `NOMEM`.
pub(crate) fn create(device: &Object<Device>, priority: u32) -> Outcome<CBox<Context>> {
    let priority = priority::of_environment()?.unwrap_or(priority as i32);
    let id = request(device.fd(), AMDGPU_CTX_OP_ALLOC_CTX, 0, 0, priority)?.alloc().ctx_id;
    let (owner, rings) = (Kept::new(device), Mutex::new(Rings::new()));
    CBox::new(Context { device: owner, id, rings }).map_err(|error| {
        // Nobody would know it.
        let _ = request(device.fd(), AMDGPU_CTX_OP_FREE_CTX, 0, id, 0);
        error.into()
    })
}

/// Gives a context up. It is gone even if that fails.
///
/// # Errors
///
/// The driver's.
pub(crate) fn free(context: CBox<Context>) -> Outcome<()> {
    request(context.fd(), AMDGPU_CTX_OP_FREE_CTX, 0, context.id, 0).map(drop)
}

/// Changes a context's priority with the rights of a master.
///
/// # Errors
///
/// The driver's.
pub(crate) fn override_priority(
    device: DeviceFd<'_>,
    context: &Context,
    master: DeviceFd<'_>,
    priority: u32,
) -> Outcome<()> {
    let mut arg = drm_amdgpu_sched::new(drm_amdgpu_sched_in {
        op: AMDGPU_SCHED_OP_CONTEXT_PRIORITY_OVERRIDE,
        fd: number(device) as u32,
        priority: priority as i32,
        ctx_id: context.id,
    });
    call_plain::<Sched>(master, &mut arg)
}

/// Asks for the clocks that a context keeps, or sets them, by `AMDGPU_CTX_OP_*`: `AMDGPU_CTX_STABLE_PSTATE_*`.
///
/// # Errors
///
/// The driver's: `BUSY` if another context keeps them.
pub(crate) fn stable_pstate(context: &Context, op: u32, flags: u32) -> Outcome<u32> {
    Ok(request(context.fd(), op, flags, context.id, 0)?.pstate().flags)
}

/// How the last reset concerns a context, and how many it caused.
///
/// # Errors
///
/// The driver's.
pub(crate) fn reset_state(context: &Context) -> Outcome<ctx_out_state> {
    state(context, AMDGPU_CTX_OP_QUERY_STATE)
}

/// What happened to a context: bits `AMDGPU_CTX_QUERY2_FLAGS_*`.
///
/// # Errors
///
/// The driver's.
pub(crate) fn reset_state2(context: &Context) -> Outcome<u64> {
    Ok(state(context, AMDGPU_CTX_OP_QUERY_STATE2)?.flags)
}

fn state(context: &Context, op: u32) -> Outcome<ctx_out_state> {
    Ok(request(context.fd(), op, 0, context.id, 0)?.state())
}

fn request(
    fd: DeviceFd<'_>,
    op: u32,
    flags: u32,
    ctx_id: u32,
    priority: i32,
) -> Outcome<drm_amdgpu_ctx_out> {
    let mut arg = drm_amdgpu_ctx::new(drm_amdgpu_ctx_in { op, flags, ctx_id, priority });
    call_plain::<Ctx>(fd, &mut arg)?;
    Ok(arg.out())
}
