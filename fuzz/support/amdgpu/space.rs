//! Address ranges of a manager, and what must be true of them.

use std::ptr;

use amdgpu::abi::handle::{amdgpu_va_handle, amdgpu_va_manager_handle};
use amdgpu::abi::va::amdgpu_gpu_va_range;
use amdgpu::capi::va::*;
use amdgpu::va::Bounds;

use crate::program::{Program, flag, long, pick};
use crate::world;

/// Addresses that were given out.
struct Taken {
    handle: amdgpu_va_handle,
    address: u64,
    /// How many were asked for.
    size: u64,
}

/// A manager as the program knows it. That of a device is the device's; others are the program's own.
pub(crate) struct Space {
    manager: Manager,
    bounds: Bounds,
    /// Whether its lower and upper halves are apart.
    is_sound: bool,
    taken: Vec<Taken>,
    /// Where the first address was, if nothing was taken; 0 is never given back.
    first: Option<u64>,
}

#[derive(Clone, Copy)]
pub(crate) enum Manager {
    Device(amdgpu::abi::handle::amdgpu_device_handle),
    Own(amdgpu_va_manager_handle),
}

/// Where the 4 GiB end that an address lies in.
fn end_of_4_gib(address: u64) -> u64 {
    (address >> 32).wrapping_add(1) << 32
}

/// Where the lower half begins and ends, and the upper half, if there is one.
fn halves(bounds: &Bounds) -> [Option<(u64, u64)>; 2] {
    let first_4_gib = bounds.high_max.min(end_of_4_gib(bounds.high_offset));
    let high = (bounds.high_offset, bounds.high_max.max(end_of_4_gib(first_4_gib)));
    // Those beyond 4 GiB begin there, wherever the others do.
    let low = (bounds.low_offset.min(1 << 32), bounds.low_max.max(1 << 32));
    [Some(low), (first_4_gib != 0).then_some(high)]
}

/// Whether the halves begin before they end, and are apart.
fn is_sound(bounds: &Bounds) -> bool {
    let [_, high] = halves(bounds);
    bounds.low_offset <= bounds.low_max
        && high.is_none_or(|(start, _)| {
            start <= bounds.high_max && bounds.low_max.max(1 << 32) <= start
        })
}

impl Space {
    pub(crate) fn new(manager: Manager, bounds: Bounds) -> Self {
        let mut space =
            Self { manager, bounds, is_sound: is_sound(&bounds), taken: Vec::new(), first: None };
        space.first = space.probe();
        space
    }

    /// Takes addresses.
    fn take(&mut self, size: u64, alignment: u64, required: u64, flags: u64) -> Option<u64> {
        let (mut address, mut handle) = (7, ptr::null_mut());
        let general = amdgpu_gpu_va_range::GENERAL;
        let result = match self.manager {
            Manager::Device(device) => unsafe {
                amdgpu_va_range_alloc(
                    device,
                    general,
                    size,
                    alignment,
                    required,
                    &mut address,
                    &mut handle,
                    flags,
                )
            },
            Manager::Own(manager) => unsafe {
                amdgpu_va_range_alloc2(
                    manager,
                    general,
                    size,
                    alignment,
                    required,
                    &mut address,
                    &mut handle,
                    flags,
                )
            },
        };
        assert_eq!(result == 0, !handle.is_null());
        if result != 0 {
            return None;
        }
        assert_eq!(unsafe { amdgpu_va_get_start_addr(handle) }, address);
        self.check(address, size, alignment, required);
        self.taken.push(Taken { handle, address, size });
        Some(address)
    }

    fn check(&self, address: u64, size: u64, alignment: u64, required: u64) {
        let alignment = alignment.max(self.bounds.alignment.into()).max(1);
        assert_eq!(address % alignment, 0, "{address:#x} is no multiple of {alignment:#x}");
        assert!(required == 0 || required == address, "{address:#x} in place of {required:#x}");
        let end = address.checked_add(size).expect("an end");
        let is_inside = |(start, max)| start <= address && end <= max;
        let is_known = halves(&self.bounds).into_iter().flatten().any(is_inside);
        assert!(is_known || !self.is_sound, "{address:#x} to {end:#x} of {:#x?}", self.bounds);
        if size == 0 || !self.is_sound {
            return;
        }
        for other in self.taken.iter().filter(|other| other.size > 0) {
            let apart = end <= other.address || other.address + other.size <= address;
            assert!(apart, "{address:#x} to {end:#x} and {:#x}, {:#x}", other.address, other.size);
        }
    }

    fn give_back(&mut self, place: usize) {
        let taken = self.taken.swap_remove(place);
        if taken.address == 0 {
            self.first = None;
        }
        assert_eq!(unsafe { amdgpu_va_range_free(taken.handle) }, 0);
    }

    /// The first address that is free, by two tries: one may find no memory, and then addresses of 32 bits at best.
    fn probe(&mut self) -> Option<u64> {
        let tries = [(); 2].map(|()| {
            let first = self.take(1, 0, 0, 0)?;
            self.give_back(self.taken.len() - 1);
            Some(first)
        });
        tries.into_iter().max().flatten().filter(|first| *first != 0)
    }

    pub(crate) fn give_all_back(&mut self) {
        while !self.taken.is_empty() {
            self.give_back(self.taken.len() / 2);
        }
        if let Some(first) = self.first {
            assert_eq!(self.probe(), Some(first), "not all addresses are back");
        }
    }

    pub(crate) fn close(mut self) {
        self.give_all_back();
        if let Manager::Own(manager) = self.manager {
            unsafe { amdgpu_va_manager_deinit(manager) };
            unsafe { libc::free(manager.cast()) };
        }
    }

    /// An address of interest.
    fn near(&self) -> u64 {
        let offset = long();
        let taken = pick(&self.taken).map_or([0; 2], |taken| [taken.address, taken.size]);
        match world::byte() % 7 {
            0 => offset,
            1 => self.bounds.low_offset.wrapping_add(offset),
            2 => self.bounds.high_offset.wrapping_add(offset),
            3 => (1u64 << 32).wrapping_sub(offset),
            4 => self.bounds.low_max.wrapping_sub(offset),
            5 => taken[0].wrapping_sub(offset),
            _ => taken[0].wrapping_add(taken[1]),
        }
    }
}

fn space(program: &mut Program) -> Option<&mut Space> {
    let place = usize::from(world::byte()).checked_rem(program.spaces.len())?;
    program.spaces.get_mut(place)
}

/// Any size, alignment, place and flags; or just up to what was taken above that place, or one address more.
pub(crate) fn take(program: &mut Program) {
    let Some(space) = space(program) else { return };
    let (mut size, flags) = (long() << (world::byte() & 15), world::byte().into());
    let alignment = if flag() { long() } else { 0 };
    let required = if flag() { space.near() } else { 0 };
    let above = space.taken.iter().filter_map(|taken| taken.address.checked_sub(required)).min();
    if let (Some(distance), true) = (above, required != 0 && flag()) {
        size = distance + u64::from(flag());
    }
    space.take(size, alignment, required, flags);
}

/// Many of one size.
pub(crate) fn take_many(program: &mut Program) {
    let Some(space) = space(program) else { return };
    let (size, count) = (long(), world::byte());
    for _ in 0..count {
        let flags = u64::from(world::byte() & 7);
        if space.take(size, 0, 0, flags).is_none() {
            break;
        }
    }
}

pub(crate) fn give_back(program: &mut Program) {
    let Some(space) = space(program) else { return };
    if let Some(place) = usize::from(world::byte()).checked_rem(space.taken.len()) {
        space.give_back(place);
    }
}

pub(crate) fn give_all_back(program: &mut Program) {
    if let Some(space) = space(program) {
        space.give_all_back();
    }
}

/// Begins a manager, whatever its bounds.
pub(crate) fn begin(program: &mut Program) {
    let manager = amdgpu_va_manager_alloc();
    if manager.is_null() {
        return;
    }
    let bounds = Bounds {
        low_offset: long(),
        low_max: long(),
        high_offset: long(),
        high_max: long(),
        alignment: long() as u32,
    };
    let Bounds { low_offset, low_max, high_offset, high_max, alignment } = bounds;
    let flags = world::byte();
    unsafe {
        if flags == 0 {
            amdgpu_va_manager_init(manager, low_offset, low_max, high_offset, high_max, alignment);
        } else {
            amdgpu_va_manager_init2(
                manager,
                low_offset,
                low_max,
                high_offset,
                high_max,
                alignment,
                flags.into(),
            );
        }
    }
    program.spaces.push(Space::new(Manager::Own(manager), bounds));
}

/// Ends one of the program's own.
pub(crate) fn end(program: &mut Program) {
    let own = |space: &Space| matches!(space.manager, Manager::Own(_));
    if let Some(place) = program.spaces.iter().position(own) {
        program.spaces.swap_remove(place).close();
    }
}

pub(crate) fn ask(program: &mut Program) {
    let Some(space) = space(program) else { return };
    let (mut start, mut end, mut bit) = (0, 0, 0u32);
    let place = (&raw mut bit).cast();
    match space.manager {
        Manager::Device(device) => {
            let kind = amdgpu_gpu_va_range(world::byte().into());
            unsafe { amdgpu_va_range_query(device, kind, &mut start, &mut end) };
        }
        Manager::Own(manager) => {
            let info = amdgpu::abi::va::amdgpu_va_manager_sw_info(world::byte().into());
            unsafe { amdgpu_va_manager_query_sw_info(manager, info, place) };
        }
    }
}

/// The addresses of a device that is about to go.
pub(crate) fn of_device(program: &mut Program, device: amdgpu::abi::handle::amdgpu_device_handle) {
    let of = |space: &Space| matches!(space.manager, Manager::Device(other) if other == device);
    while let Some(place) = program.spaces.iter().position(of) {
        program.spaces.swap_remove(place).close();
    }
}
