//! GPU addresses.

use std::io;
use std::sync::Arc;

use super::{Device, VaFlags};
use crate::object::Owner;
use crate::va::{Manager, Taken, Wanted};

pub use crate::va::Bounds as VaBounds;

/// GPU addresses that nobody else has until this is dropped. Address 0, where a manager has that, is not given out again.
#[derive(Debug)]
pub struct VaRange {
    taken: Taken,
    source: Source,
}

/// What addresses to take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VaRequest {
    /// How many.
    pub size: u64,
    /// What the first is a multiple of, if more than all are.
    pub alignment: u64,
    /// The first, if not any will do.
    pub address: Option<u64>,
    /// Which ones.
    pub flags: VaFlags,
}

/// Who gave them.
#[derive(Clone, Debug)]
enum Source {
    Device(Owner),
    Manager(Arc<Manager>),
}

impl Source {
    fn manager(&self) -> &Manager {
        match self {
            Self::Device(device) => device.addresses(),
            Self::Manager(manager) => manager,
        }
    }

    fn take(self, request: VaRequest) -> io::Result<VaRange> {
        let VaRequest { size, alignment, address, flags } = request;
        let required = address.unwrap_or(0);
        let wanted = Wanted { size, alignment, required, flags: flags.bits() };
        let taken = self.manager().take(wanted)?;
        Ok(VaRange { taken, source: self })
    }
}

impl VaRange {
    /// `amdgpu_va_range_alloc(dev, amdgpu_gpu_va_range_general, size, …)`—Takes addresses of a device: the lowest that fit, or with
    /// [`VaFlags::REPLAYABLE`] the highest. Where there are no others, those of 32 bits are taken without being asked for.
    ///
    /// # Errors
    ///
    /// `EINVAL` if the address is not a multiple of the alignment, `ENOMEM` if there is no room.
    #[doc(alias = "amdgpu_va_range_alloc")]
    pub fn new(device: &Device, request: VaRequest) -> io::Result<Self> {
        Source::Device(device.owner().clone()).take(request)
    }

    /// `amdgpu_va_get_start_addr(va)`—The first of the addresses.
    #[doc(alias = "amdgpu_va_get_start_addr")]
    #[must_use]
    pub const fn address(&self) -> u64 {
        self.taken.address
    }

    /// How many there are: as many as were asked for, or more.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.taken.size
    }
}

/// `amdgpu_va_range_free(va)`
impl Drop for VaRange {
    fn drop(&mut self) {
        self.source.manager().give_back(std::mem::take(&mut self.taken));
    }
}

/// A manager of GPU addresses that belongs to no device. Clones are the same manager.
#[derive(Clone, Debug)]
pub struct VaManager(Arc<Manager>);

impl VaManager {
    /// `amdgpu_va_manager_init2(manager, …)`—A manager of these addresses; with `reserve_half_for_prt` half of them is kept for
    /// partially resident textures.
    ///
    /// # Errors
    ///
    /// `ENOMEM`.
    #[doc(alias = "amdgpu_va_manager_alloc")]
    #[doc(alias = "amdgpu_va_manager_init2")]
    pub fn new(bounds: VaBounds, reserve_half_for_prt: bool) -> io::Result<Self> {
        let manager = Manager::new();
        manager.init(bounds, reserve_half_for_prt.into())?;
        Ok(Self(Arc::new(manager)))
    }

    /// `amdgpu_va_range_alloc2(manager, amdgpu_gpu_va_range_general, size, …)`—Takes addresses; errors as for [`VaRange::new`].
    #[doc(alias = "amdgpu_va_range_alloc2")]
    pub fn take(&self, request: VaRequest) -> io::Result<VaRange> {
        Source::Manager(Arc::clone(&self.0)).take(request)
    }

    /// `amdgpu_va_manager_query_sw_info(manager, …)`—The bit of addresses that is 1 only where textures are partially resident, if
    /// half of them is for these.
    #[doc(alias = "amdgpu_va_manager_query_sw_info")]
    #[must_use]
    pub fn prt_bit(&self) -> Option<u32> {
        Some(self.0.prt_bit()).filter(|bit| *bit < u64::BITS)
    }
}
