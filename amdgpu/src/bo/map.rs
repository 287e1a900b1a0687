//! Buffers as the CPU sees them.

use core::ffi::c_void;
use core::sync::atomic::Ordering;

use drm::Errno;
use drm::vendor::{Object, Outcome, call_plain, mapping};

use crate::command::GemMmap;
use crate::object::{Bo, Device, Part};
use crate::uapi::bo::{drm_amdgpu_gem_mmap, drm_amdgpu_gem_mmap_in};

/// Maps a buffer, once more if it is mapped: where it is.
///
/// # Errors
///
/// The driver's: `PERM` for what the CPU may not see. Those of `mmap`.
pub(crate) fn map(bo: &Bo) -> Outcome<*mut c_void> {
    let mut mapped = bo.mapped.lock();
    if let Some(mapping) = &mapped.mapping {
        let address = mapping.address();
        mapped.count = mapped.count.checked_add(1).ok_or(Errno::OVERFLOW)?;
        return Ok(address);
    }
    let device = bo.device.fd();
    let mut arg = drm_amdgpu_gem_mmap::new(drm_amdgpu_gem_mmap_in { handle: bo.handle, _pad: 0 });
    call_plain::<GemMmap>(device, &mut arg)?;
    let mapping = mapping(device, bo.size, arg.out().addr_ptr)?;
    let address = mapping.address();
    bo.address.store(address as usize, Ordering::Relaxed);
    (mapped.mapping, mapped.count) = (Some(mapping), 1);
    Ok(address)
}

/// Takes one mapping back; the last one is unmapped.
///
/// # Errors
///
/// `INVAL` if it is not mapped. Those of `munmap`; it counts as unmapped.
pub(crate) fn unmap(bo: &Bo) -> Outcome<()> {
    let mut mapped = bo.mapped.lock();
    mapped.count = mapped.count.checked_sub(1).ok_or(Errno::INVAL)?;
    if mapped.count > 0 {
        return Ok(());
    }
    bo.address.store(0, Ordering::Relaxed);
    match mapped.mapping.take() {
        Some(mapping) => Ok(mapping.unmap()?),
        None => Ok(()),
    }
}

/// The buffer that is mapped where `cpu` points, and at what offset. It is at least `size` bytes large; whether so many
/// follow is not asked.
///
/// # Errors
///
/// `NXIO` if there is none; `INVAL` for address or size 0.
pub(crate) fn find(device: &Object<Device>, cpu: usize, size: u64) -> Outcome<(Part, u64)> {
    if cpu == 0 || size == 0 {
        return Err(Errno::INVAL.into());
    }
    let found = device.buffers.lock().find(|bo| {
        // Another thread may unmap it at this moment, whatever is locked.
        let start = bo.address.load(Ordering::Relaxed);
        let offset = cpu.checked_sub(start)? as u64;
        (start != 0 && size <= bo.size && offset < bo.size).then_some(offset)
    });
    found.ok_or(Errno::NXIO.into())
}
