//! GPU addresses.

use core::ffi::{c_int, c_void};

use drm::mem::CBox;
use drm::vendor::Failure;

use super::{args, ret};
use crate::abi::handle::{
    amdgpu_device_handle, amdgpu_va_handle, amdgpu_va_manager, amdgpu_va_manager_handle,
};
use crate::abi::va::{amdgpu_gpu_va_range, amdgpu_va_manager_sw_info};
use crate::va::{Bounds, Manager, Taken, Wanted};

/// What an `amdgpu_va_handle` leads to.
struct Range {
    taken: Taken,
    /// Theirs; it is gone if the program is in error.
    manager: *const Manager,
}

/// A manager; `None` for NULL.
///
/// # Safety
///
/// `manager` is NULL or from `amdgpu_va_manager_alloc`, and stays for `'a`.
unsafe fn manager<'a>(manager: amdgpu_va_manager_handle) -> Option<&'a Manager> {
    // SAFETY: the caller vouches for the handle.
    unsafe { manager.cast::<Manager>().as_ref() }
}

/// Stores where the addresses for programs begin and end in the lower half. `type` is `amdgpu_gpu_va_range_general`. 0, or
/// `-EINVAL`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_range_query(
    dev: amdgpu_device_handle,
    r#type: amdgpu_gpu_va_range,
    start: *mut u64,
    end: *mut u64,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointers.
    let places = unsafe { (args::device(dev), args::out(start), args::out(end)) };
    let (Some(device), Some(start), Some(end)) = places else { return ret::invalid() };
    if r#type != amdgpu_gpu_va_range::GENERAL {
        return ret::invalid();
    }
    start.write(device.info.virtual_address_offset);
    end.write(device.info.virtual_address_max);
    0
}

/// Takes GPU addresses: `size` of them, the first a multiple of `va_base_alignment`, or `va_base_required` if that is not 0. `flags`
/// are `AMDGPU_VA_RANGE_*`; where there are no others, those of 32 bits are taken without being asked for. Stores the first and a
/// handle, to be given to `amdgpu_va_range_free`. 0; `-EINVAL` if what is required is not a multiple of the
/// alignment, `-ENOMEM` if there is no room.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_range_alloc(
    dev: amdgpu_device_handle,
    va_range_type: amdgpu_gpu_va_range,
    size: u64,
    va_base_alignment: u64,
    va_base_required: u64,
    va_base_allocated: *mut u64,
    va_range_handle: *mut amdgpu_va_handle,
    flags: u64,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let Some(device) = (unsafe { args::device(dev) }) else { return ret::invalid() };
    let manager = core::ptr::from_ref(&device.va).cast_mut().cast();
    // SAFETY: the manager is the device's; the rest as for the caller.
    unsafe {
        amdgpu_va_range_alloc2(
            manager,
            va_range_type,
            size,
            va_base_alignment,
            va_base_required,
            va_base_allocated,
            va_range_handle,
            flags,
        )
    }
}

/// Gives GPU addresses back; nothing may be there any more. NULL is nothing to give back. 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_range_free(va_range_handle: amdgpu_va_handle) -> c_int {
    // SAFETY: the caller gives the handle up.
    let Some(mut range) = (unsafe { CBox::from_raw(va_range_handle.cast::<Range>()) }) else {
        return 0;
    };
    // SAFETY: the caller vouches for the manager.
    unsafe { &*range.manager }.give_back(core::mem::take(&mut range.taken));
    0
}

/// The first of the addresses.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_get_start_addr(va_handle: amdgpu_va_handle) -> u64 {
    // SAFETY: the caller vouches for the handle.
    unsafe { va_handle.cast::<Range>().as_ref() }.map_or(0, |range| range.taken.address)
}

/// A manager of GPU addresses that belongs to no device, without addresses. To be freed with `free`, after
/// `amdgpu_va_manager_deinit`. NULL if there is no memory.
#[unsafe(no_mangle)]
pub extern "C" fn amdgpu_va_manager_alloc() -> amdgpu_va_manager_handle {
    CBox::new(Manager::new()).map_or(core::ptr::null_mut(), |manager| manager.into_raw().cast())
}

/// `amdgpu_va_manager_init2` with `flags` 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_manager_init(
    va_mgr: amdgpu_va_manager_handle,
    low_va_offset: u64,
    low_va_max: u64,
    high_va_offset: u64,
    high_va_max: u64,
    virtual_address_alignment: u32,
) {
    // SAFETY: as for the caller.
    unsafe {
        amdgpu_va_manager_init2(
            va_mgr,
            low_va_offset,
            low_va_max,
            high_va_offset,
            high_va_max,
            virtual_address_alignment,
            0,
        );
    }
}

/// Makes the addresses between offsets and maxima free ones; `high_va_max` is 0 if there are none in the upper half. With
/// `AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT` in `flags`, half of them is kept for partially resident textures.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_manager_init2(
    va_mgr: *mut amdgpu_va_manager,
    low_va_offset: u64,
    low_va_max: u64,
    high_va_offset: u64,
    high_va_max: u64,
    virtual_address_alignment: u32,
    flags: u32,
) {
    // SAFETY: the caller vouches for the handle.
    let Some(manager) = (unsafe { manager(va_mgr) }) else { return };
    let bounds = Bounds {
        low_offset: low_va_offset,
        low_max: low_va_max,
        high_offset: high_va_offset,
        high_max: high_va_max,
        alignment: virtual_address_alignment,
    };
    // Without memory there are no addresses, which the program learns when it wants some.
    let _ = manager.init(bounds, flags);
}

/// Forgets all addresses of a manager. Handles of addresses that it gave may not be used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_manager_deinit(va_mgr: amdgpu_va_manager_handle) {
    // SAFETY: the caller vouches for the handle.
    if let Some(manager) = unsafe { manager(va_mgr) } {
        manager.clear();
    }
}

/// Takes GPU addresses of a manager, as `amdgpu_va_range_alloc` does of a device's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_range_alloc2(
    va_mgr: amdgpu_va_manager_handle,
    va_range_type: amdgpu_gpu_va_range,
    size: u64,
    va_base_alignment: u64,
    va_base_required: u64,
    va_base_allocated: *mut u64,
    va_range_handle: *mut amdgpu_va_handle,
    flags: u64,
) -> c_int {
    // SAFETY: the caller vouches for the handle.
    let manager = unsafe { manager(va_mgr) };
    // SAFETY: the caller vouches for the pointers.
    let places = unsafe { (args::out(va_base_allocated), args::out(va_range_handle)) };
    let (Some(manager), (Some(address), Some(handle))) = (manager, places) else {
        return ret::invalid();
    };
    // Only one range has a number, and others are not refused.
    let _ = va_range_type;
    let (alignment, required) = (va_base_alignment, va_base_required);
    let taken = CBox::new(Range { taken: Taken::default(), manager }).and_then(|mut range| {
        range.taken = manager.take(Wanted { size, alignment, required, flags })?;
        Ok(range)
    });
    let range = match taken {
        Ok(range) => range,
        Err(error) => return Failure::from(error).to_c(),
    };
    address.write(range.taken.address);
    handle.write(range.into_raw().cast());
    0
}

/// Stores what a manager knows, a `uint32_t`. 0, or `-EINVAL` for what it does not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn amdgpu_va_manager_query_sw_info(
    va_mgr: *mut amdgpu_va_manager,
    info: amdgpu_va_manager_sw_info,
    value: *mut c_void,
) -> c_int {
    // SAFETY: the caller vouches for handle and pointer.
    let places = unsafe { (manager(va_mgr), args::out(value.cast::<u32>())) };
    let (Some(manager), Some(place)) = places else { return ret::invalid() };
    if info != amdgpu_va_manager_sw_info::ADDRESS_PRT_WA_CONTROL_BIT {
        return ret::invalid();
    }
    place.write(manager.prt_bit());
    0
}
