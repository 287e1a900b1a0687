//! Lists of buffers.

use std::io;

use drm::mem::{CBox, CVec};

use super::{Bo, Device, done};
use crate::bo::list::{self, BoList as List};
use crate::object::Owner;
use crate::uapi::bo::drm_amdgpu_bo_list_entry;

/// A list of the buffers that submissions use.
#[derive(Debug)]
pub struct BoList {
    list: CBox<List>,
    /// Dropped last.
    device: Owner,
}

impl BoList {
    /// `amdgpu_bo_list_create(dev, count, resources, resource_prios, &list)`—Makes a list of buffers with their priorities:
    /// the greater, the more it matters that one is in its favourite place. The list keeps the memory, not the [`Bo`]s.
    ///
    /// # Errors
    ///
    /// `EINVAL` for no buffers and for those of other devices. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_bo_list_create")]
    pub fn new<'a>(
        device: &Device,
        buffers: impl IntoIterator<Item = (&'a Bo, u8)>,
    ) -> io::Result<Self> {
        let entries = entries(device.owner(), buffers)?;
        let list = done(list::create(device.owner(), entries))?;
        Ok(Self { list, device: device.owner().clone() })
    }

    /// `amdgpu_bo_list_update(list, count, resources, resource_prios)`—Puts other buffers in.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new).
    #[doc(alias = "amdgpu_bo_list_update")]
    pub fn update<'a>(
        &mut self,
        buffers: impl IntoIterator<Item = (&'a Bo, u8)>,
    ) -> io::Result<()> {
        done(list::update(&self.list, entries(&self.device, buffers)?))
    }

    /// The kernel's handle.
    #[must_use]
    pub fn handle(&self) -> u32 {
        self.list.handle()
    }

    pub(super) const fn device(&self) -> &Owner {
        &self.device
    }
}

fn entries<'a>(
    device: &Owner,
    buffers: impl IntoIterator<Item = (&'a Bo, u8)>,
) -> io::Result<CVec<drm_amdgpu_bo_list_entry>> {
    let mut entries = Vec::new();
    for (bo, priority) in buffers {
        let (bo_handle, bo_priority) = (bo.handle_on(device)?, priority.into());
        entries.push(drm_amdgpu_bo_list_entry { bo_handle, bo_priority });
    }
    if entries.is_empty() {
        return Err(drm::Errno::INVAL.into());
    }
    Ok(CVec::copy_of(&entries)?)
}

impl Drop for BoList {
    fn drop(&mut self) {
        // What the kernel does not know is gone already.
        let _ = list::destroy(&self.list);
    }
}
