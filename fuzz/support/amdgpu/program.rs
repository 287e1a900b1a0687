//! A C program: what it holds, and how it opens devices and gives everything up.

use std::ffi::c_int;
use std::ptr;

use amdgpu::abi::handle::*;
use amdgpu::capi::bo::amdgpu_bo_free;
use amdgpu::capi::bo_list::*;
use amdgpu::capi::cs::amdgpu_cs_ctx_free;
use amdgpu::capi::device::*;
use amdgpu::capi::semaphore::amdgpu_cs_destroy_semaphore;
use amdgpu::capi::syncobj::amdgpu_cs_destroy_syncobj;
use amdgpu::capi::userq::amdgpu_free_userqueue;
use amdgpu::va::Bounds;

use crate::space::{self, Manager, Space};
use crate::world::{self, world};
use crate::{buffers, questions, submissions};

/// A buffer: how many of its references are the program's, and where it is mapped.
pub(crate) struct Buffer {
    pub(crate) handle: amdgpu_bo_handle,
    pub(crate) device: amdgpu_device_handle,
    pub(crate) references: usize,
    pub(crate) mapped: usize,
    pub(crate) address: *mut u8,
}

/// Something of a device.
#[derive(Clone, Copy)]
pub(crate) struct Of<T> {
    pub(crate) device: amdgpu_device_handle,
    pub(crate) it: T,
}

#[derive(Default)]
pub(crate) struct Program {
    /// Devices, and how often each was opened.
    pub(crate) devices: Vec<(amdgpu_device_handle, usize)>,
    pub(crate) buffers: Vec<Buffer>,
    pub(crate) contexts: Vec<Of<amdgpu_context_handle>>,
    pub(crate) lists: Vec<Of<amdgpu_bo_list_handle>>,
    /// Those that the program knows by the kernel's numbers.
    pub(crate) raw_lists: Vec<Of<u32>>,
    pub(crate) syncobjs: Vec<Of<u32>>,
    pub(crate) queues: Vec<Of<u32>>,
    pub(crate) semaphores: Vec<amdgpu_semaphore_handle>,
    pub(crate) files: Vec<c_int>,
    pub(crate) spaces: Vec<Space>,
}

/// A number: often small, or at an end.
pub(crate) fn long() -> u64 {
    world(world::World::long).unwrap_or(0)
}

pub(crate) fn word() -> u32 {
    long() as u32
}

pub(crate) fn flag() -> bool {
    world::byte() & 1 == 1
}

/// One of those that there are.
pub(crate) fn pick<T>(all: &[T]) -> Option<&T> {
    all.get(usize::from(world::byte()).checked_rem(all.len())?)
}

/// So many words.
pub(crate) fn words(count: u32) -> Vec<u32> {
    (0..count).map(|_| word()).collect()
}

/// What a program may do.
type Step = fn(&mut Program);

const STEPS: &[Step] = &[
    open,
    open_and_ask,
    buffers::make,
    buffers::make_of_memory,
    buffers::share,
    buffers::import,
    buffers::free,
    buffers::refer,
    buffers::map,
    buffers::unmap,
    buffers::find,
    buffers::describe,
    buffers::wait,
    buffers::place,
    buffers::list,
    buffers::change_list,
    buffers::end_list,
    submissions::begin,
    submissions::end,
    submissions::ask,
    submissions::submit,
    submissions::submit_parts,
    submissions::wait,
    submissions::turn,
    submissions::make_semaphore,
    submissions::use_semaphore,
    submissions::end_semaphore,
    submissions::syncobj,
    submissions::use_syncobjs,
    submissions::queue,
    questions::ask,
    space::take,
    space::take_many,
    space::give_back,
    space::give_all_back,
    space::begin,
    space::end,
    space::ask,
    close,
];

/// Does what the tape says until it ends, and gives everything up then.
pub(crate) fn run() {
    let mut program = Program::default();
    open(&mut program);
    while !world::is_over() {
        STEPS[usize::from(world::byte()) % STEPS.len()](&mut program);
    }
    world(|world| world.calm = true);
    while let Some((device, _)) = program.devices.last().copied() {
        program.give_up(device);
        program.devices.retain(|(other, _)| *other != device);
    }
    for semaphore in program.semaphores.drain(..) {
        assert_eq!(unsafe { amdgpu_cs_destroy_semaphore(semaphore) }, 0);
    }
    for space in program.spaces.drain(..) {
        space.close();
    }
    for file in program.files.drain(..) {
        unsafe { libc::close(file) };
    }
}

/// Opens a device, perhaps once more.
pub(crate) fn open(program: &mut Program) {
    let fd = world(world::World::open_node).expect("the world is there");
    let (mut device, mut versions) = (ptr::dangling_mut(), [0; 2]);
    let [major, minor] = &mut versions;
    let result = match world::byte() & 3 {
        0 => unsafe { amdgpu_device_initialize(fd, major, minor, &mut device) },
        1 => unsafe { amdgpu_device_initialize2(fd, false, major, minor, &mut device) },
        _ => unsafe { amdgpu_device_initialize2(fd, true, ptr::null_mut(), minor, &mut device) },
    };
    unsafe { libc::close(fd) };
    assert_eq!(result == 0, !device.is_null());
    if result != 0 {
        return;
    }
    assert!(unsafe { amdgpu_device_get_fd(device) } >= world::FIRST_FD);
    match program.devices.iter_mut().find(|(known, _)| *known == device) {
        Some((_, times)) => *times += 1,
        None => {
            program.devices.push((device, 1));
            let told = world(|world| world.told).flatten().expect("what the GPU is");
            let bounds = Bounds {
                low_offset: told.virtual_address_offset,
                low_max: told.virtual_address_max,
                high_offset: told.high_va_offset,
                high_max: told.high_va_max,
                alignment: told.virtual_address_alignment,
            };
            program.spaces.push(Space::new(Manager::Device(device), bounds));
        }
    }
}

fn open_and_ask(program: &mut Program) {
    open(program);
    questions::ask(program);
}

/// Gives a device up, or one of the times it was opened.
fn close(program: &mut Program) {
    let Some((device, times)) = pick(&program.devices).copied() else { return };
    if times == 1 {
        program.give_up(device);
    } else {
        assert_eq!(unsafe { amdgpu_device_deinitialize(device) }, 0);
    }
    for (_, times) in program.devices.iter_mut().filter(|(other, _)| *other == device) {
        *times -= 1;
    }
    program.devices.retain(|(_, times)| *times > 0);
}

/// Takes what is a device's out of a list.
fn taken<T>(all: &mut Vec<Of<T>>, device: amdgpu_device_handle) -> Vec<T> {
    let (its, others) = std::mem::take(all).into_iter().partition(|one| one.device == device);
    *all = others;
    let its: Vec<Of<T>> = its;
    its.into_iter().map(|one| one.it).collect()
}

impl Program {
    pub(crate) fn device(&self) -> Option<amdgpu_device_handle> {
        pick(&self.devices).map(|(device, _)| *device)
    }

    /// Gives a device up with everything that belongs to it. Nothing fails in the meantime, for lists stay if it does.
    fn give_up(&mut self, device: amdgpu_device_handle) {
        let was_calm = world(|world| std::mem::replace(&mut world.calm, true)).unwrap_or(true);
        space::of_device(self, device);
        for list in taken(&mut self.lists, device) {
            assert_eq!(unsafe { amdgpu_bo_list_destroy(list) }, 0);
        }
        for list in taken(&mut self.raw_lists, device) {
            unsafe { amdgpu_bo_list_destroy_raw(device, list) };
        }
        for context in taken(&mut self.contexts, device) {
            unsafe { amdgpu_cs_ctx_free(context) };
        }
        for syncobj in taken(&mut self.syncobjs, device) {
            unsafe { amdgpu_cs_destroy_syncobj(device, syncobj) };
        }
        for queue in taken(&mut self.queues, device) {
            unsafe { amdgpu_free_userqueue(device, queue) };
        }
        let is_its = |buffer: &Buffer| buffer.device == device;
        for buffer in self.buffers.iter().filter(|buffer| is_its(buffer)) {
            for _ in 0..buffer.references {
                assert_eq!(unsafe { amdgpu_bo_free(buffer.handle) }, 0);
            }
        }
        self.buffers.retain(|buffer| !is_its(buffer));
        let opened = self.devices.iter().filter(|(other, _)| *other == device);
        let times: usize = opened.map(|(_, times)| *times).sum();
        for _ in 0..times {
            assert_eq!(unsafe { amdgpu_device_deinitialize(device) }, 0);
        }
        world(|world| world.calm = was_calm);
    }
}
