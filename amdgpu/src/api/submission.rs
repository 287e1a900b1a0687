//! Submissions.

use std::io;

use drm::Errno;

use super::{Bo, BoList, Context, Fence, IbFlags, Ring};
use crate::abi::cs::amdgpu_cs_ib_info;
use crate::cs::submit::{self, Submission};
use crate::object::Owner;
use crate::uapi::cs::{drm_amdgpu_cs_chunk_dep, drm_amdgpu_cs_chunk_fence, drm_amdgpu_fence};

/// A buffer of commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ib {
    /// GPU address where they begin.
    pub address: u64,
    /// Their length in words of 32 bits.
    pub words: u32,
    /// What is special about it.
    pub flags: IbFlags,
}

/// What to submit to a ring: commands, with the buffers they use and what they wait for.
///
/// ```no_run
/// use amdgpu::{Bo, CommandSubmission, Context, HwIp, Ib, IbFlags, Ring};
///
/// # fn submit(context: &Context, commands: Ib, buffers: &amdgpu::BoList) -> std::io::Result<()> {
/// let fence = CommandSubmission::new(Ring::new(HwIp::GFX, 0))
///     .bo_list(buffers)
///     .ib(commands)
///     .submit(context)?;
/// assert!(fence.wait(None)?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct CommandSubmission {
    ring: Ring,
    bo_list: u32,
    ibs: Vec<amdgpu_cs_ib_info>,
    fence: Option<drm_amdgpu_cs_chunk_fence>,
    dependencies: Vec<drm_amdgpu_cs_chunk_dep>,
    /// The devices that all this belongs to.
    devices: Vec<Owner>,
}

impl CommandSubmission {
    /// Nothing so far.
    pub const fn new(ring: Ring) -> Self {
        Self {
            ring,
            bo_list: 0,
            ibs: Vec::new(),
            fence: None,
            dependencies: Vec::new(),
            devices: Vec::new(),
        }
    }

    /// The buffers that the commands use.
    pub fn bo_list(mut self, list: &BoList) -> Self {
        self.bo_list = list.handle();
        self.of(list.device())
    }

    /// Commands, after those that are there.
    pub fn ib(mut self, ib: Ib) -> Self {
        self.ibs.push(amdgpu_cs_ib_info {
            flags: ib.flags.bits().into(),
            ib_mc_address: ib.address,
            size: ib.words,
        });
        self
    }

    /// Waits for another submission.
    pub fn after(mut self, fence: &Fence) -> Self {
        let drm_amdgpu_fence { ctx_id, ip_type, ip_instance, ring, seq_no: handle } = fence.fence;
        let dependency = drm_amdgpu_cs_chunk_dep { ip_type, ip_instance, ring, ctx_id, handle };
        self.dependencies.push(dependency);
        self.of(&fence.device)
    }

    /// Where the GPU writes the number of the submission when it is done: a place in a buffer, in words of 64 bits.
    pub fn user_fence(mut self, bo: &Bo, offset: u32) -> Self {
        let offset = offset.saturating_mul(8);
        self.fence = Some(drm_amdgpu_cs_chunk_fence { handle: bo.handle().into(), offset });
        self.of(bo.device())
    }

    fn of(mut self, device: &Owner) -> Self {
        if !self.devices.iter().any(|known| known.entry() == device.entry()) {
            self.devices.push(device.clone());
        }
        self
    }

    /// `amdgpu_cs_submit(context, 0, &request, 1)`—Submits it, after what [`Context::wait`] said: its end.
    ///
    /// Without commands nothing is submitted, and what that ends with has ended.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a ring that cannot be, and for what belongs to another device. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_cs_submit")]
    pub fn submit(&self, context: &Context) -> io::Result<Fence> {
        let ring = self.ring.checked()?;
        let device = context.device();
        if self.devices.iter().any(|known| known.entry() != device.entry()) {
            return Err(Errno::INVAL.into());
        }
        let engine = context.engine()?;
        let seq_no = super::done(submit::submit(
            engine,
            Submission {
                ring,
                bo_list: self.bo_list,
                ibs: &self.ibs,
                fence: self.fence,
                dependencies: &self.dependencies,
            },
        ))?;
        let (ctx_id, device) = (engine.id(), device.clone());
        let Ring { ip, instance: ip_instance, ring } = self.ring;
        let fence = drm_amdgpu_fence { ctx_id, ip_type: ip.0, ip_instance, ring, seq_no };
        Ok(Fence { fence, device })
    }
}
