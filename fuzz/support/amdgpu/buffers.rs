//! Steps with buffers and lists of them.

use std::ffi::c_void;
use std::ptr;

use amdgpu::abi::bo::*;
use amdgpu::abi::handle::{amdgpu_bo_handle, amdgpu_device_handle};
use amdgpu::capi::bo::*;
use amdgpu::capi::bo_list::*;
use amdgpu::uapi::bo::drm_amdgpu_bo_list_entry;

use crate::program::{Buffer, Of, Program, flag, long, pick, word, words};
use crate::world::{self, File, world};

/// The buffer is the program's once more.
fn keep(program: &mut Program, device: amdgpu_device_handle, handle: amdgpu_bo_handle) {
    match program.buffers.iter_mut().find(|buffer| buffer.handle == handle) {
        Some(buffer) => buffer.references += 1,
        None => {
            let (mapped, address) = (0, ptr::null_mut());
            program.buffers.push(Buffer { handle, device, references: 1, mapped, address });
        }
    }
}

fn one(program: &mut Program) -> Option<&mut Buffer> {
    let place = usize::from(world::byte()).checked_rem(program.buffers.len())?;
    program.buffers.get_mut(place)
}

pub(crate) fn make(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mut request = amdgpu_bo_alloc_request {
        alloc_size: long(),
        phys_alignment: long(),
        preferred_heap: word(),
        flags: world::byte().into(),
    };
    let mut handle = ptr::null_mut();
    if unsafe { amdgpu_bo_alloc(device, &mut request, &mut handle) } == 0 {
        keep(program, device, handle);
    }
}

pub(crate) fn make_of_memory(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mut handle = ptr::null_mut();
    let memory: *mut c_void = ptr::without_provenance_mut(long() as usize);
    if unsafe { amdgpu_create_bo_from_user_mem(device, memory, long(), &mut handle) } == 0 {
        keep(program, device, handle);
    }
}

pub(crate) fn share(program: &mut Program) {
    let kind = amdgpu_bo_handle_type((world::byte() % 5).into());
    let Some(buffer) = one(program) else { return };
    let mut shared = 0;
    let result = unsafe { amdgpu_bo_export(buffer.handle, kind, &mut shared) };
    if result == 0 && kind == amdgpu_bo_handle_type::DMA_BUF_FD && shared as i32 > 0 {
        program.files.push(shared as i32);
    }
}

pub(crate) fn import(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let kind = amdgpu_bo_handle_type((world::byte() % 5).into());
    let is_file = kind == amdgpu_bo_handle_type::DMA_BUF_FD;
    let shared = match pick(&program.files) {
        Some(file) if is_file => *file as u32,
        _ if is_file => {
            let file = world(|world| world.open(File::Shared)).expect("the world is there");
            program.files.push(file);
            file as u32
        }
        _ => word(),
    };
    let mut result = amdgpu_bo_import_result { buf_handle: ptr::null_mut(), alloc_size: 0 };
    if unsafe { amdgpu_bo_import(device, kind, shared, &mut result) } == 0 {
        keep(program, device, result.buf_handle);
    }
}

pub(crate) fn free(program: &mut Program) {
    if let Some(buffer) = one(program) {
        buffer.references -= 1;
        assert_eq!(unsafe { amdgpu_bo_free(buffer.handle) }, 0);
    }
    program.buffers.retain(|buffer| buffer.references > 0);
}

pub(crate) fn refer(program: &mut Program) {
    if let Some(buffer) = one(program) {
        unsafe { amdgpu_bo_inc_ref(buffer.handle) };
        buffer.references += 1;
    }
}

pub(crate) fn map(program: &mut Program) {
    let Some(buffer) = one(program) else { return };
    let mut address = ptr::null_mut();
    if unsafe { amdgpu_bo_cpu_map(buffer.handle, &mut address) } != 0 {
        return;
    }
    assert!(buffer.mapped == 0 || address.cast() == buffer.address, "mapped elsewhere");
    buffer.mapped += 1;
    buffer.address = address.cast();
    let size = world(|world| world.mappings.get(&address.addr()).copied()).flatten();
    let last = size.expect("a mapping") - 1;
    unsafe { buffer.address.add(last).write(buffer.address.read()) };
}

pub(crate) fn unmap(program: &mut Program) {
    let Some(buffer) = one(program) else { return };
    let result = unsafe { amdgpu_bo_cpu_unmap(buffer.handle) };
    assert!(result == 0 || buffer.mapped <= 1);
    buffer.mapped = buffer.mapped.saturating_sub(1);
}

/// Finds a mapped buffer, by an address in it or anywhere.
pub(crate) fn find(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mapped = |buffer: &&Buffer| buffer.mapped > 0 && buffer.device == device;
    let offset = world::byte();
    let wanted = program.buffers.iter().find(mapped).map(|buffer| (buffer.handle, buffer.address));
    let address =
        wanted.map_or(ptr::null_mut(), |(_, address)| address.wrapping_add(offset.into()));
    let (mut handle, mut place) = (ptr::dangling_mut(), 7);
    let result = unsafe {
        amdgpu_find_bo_by_cpu_mapping(device, address.cast(), long(), &mut handle, &mut place)
    };
    if result == 0 {
        assert!(place <= offset.into());
        keep(program, device, handle);
        // A kernel that gives two buffers one handle hides one of them.
        if place == u64::from(offset) && world(|world| world.honest) == Some(true) {
            assert_eq!(Some(handle), wanted.map(|(handle, _)| handle));
        }
    }
}

/// What a buffer is and carries.
pub(crate) fn describe(program: &mut Program) {
    let Some(buffer) = one(program) else { return };
    let metadata = || amdgpu_bo_metadata {
        flags: long(),
        tiling_info: long(),
        size_metadata: word(),
        umd_metadata: [word(); 64],
    };
    if flag() {
        unsafe { amdgpu_bo_set_metadata(buffer.handle, &mut metadata()) };
        return;
    }
    let mut info = amdgpu_bo_info {
        alloc_size: 0,
        phys_alignment: 0,
        preferred_heap: 0,
        alloc_flags: 0,
        metadata: metadata(),
    };
    if unsafe { amdgpu_bo_query_info(buffer.handle, &mut info) } == 0 {
        assert!(info.metadata.size_metadata <= 256);
    }
}

pub(crate) fn wait(program: &mut Program) {
    let Some(buffer) = one(program) else { return };
    let mut busy = false;
    unsafe { amdgpu_bo_wait_for_idle(buffer.handle, long(), &mut busy) };
}

/// Where the GPU sees a buffer.
pub(crate) fn place(program: &mut Program) {
    let (operation, flags) = (world::byte().into(), world::byte().into());
    let (offset, size, address) = (long(), long(), long());
    let Some(device) = program.device() else { return };
    let bo = one(program).map_or(ptr::null_mut(), |buffer| buffer.handle);
    match world::byte() % 3 {
        0 => unsafe { amdgpu_bo_va_op(bo, offset, size, address, flags, operation) },
        1 => unsafe { amdgpu_bo_va_op_raw(device, bo, offset, size, address, flags, operation) },
        _ => {
            let waited = words((world::byte() & 7).into());
            let (start, count) = (waited.as_ptr().addr() as u64, waited.len() as u32);
            unsafe {
                amdgpu_bo_va_op_raw2(
                    device,
                    bo,
                    offset,
                    size,
                    address,
                    flags,
                    operation,
                    word(),
                    long(),
                    start,
                    count,
                )
            }
        }
    };
}

/// Buffers for a list, with priorities or without.
fn entries(program: &Program) -> (Vec<amdgpu_bo_handle>, Vec<u8>) {
    let count = world::byte() & 0x1f;
    let one = |_| pick(&program.buffers).map_or(ptr::null_mut(), |buffer| buffer.handle);
    let handles: Vec<_> = (0..count).map(one).collect();
    let priorities =
        if flag() { handles.iter().map(|_| world::byte()).collect() } else { Vec::new() };
    (handles, priorities)
}

fn pointer(priorities: &mut [u8]) -> *mut u8 {
    if priorities.is_empty() { ptr::null_mut() } else { priorities.as_mut_ptr() }
}

pub(crate) fn list(program: &mut Program) {
    let Some(device) = program.device() else { return };
    if flag() {
        let count = world::byte() & 0x1f;
        let entry = |_| drm_amdgpu_bo_list_entry { bo_handle: word(), bo_priority: word() };
        let mut entries: Vec<_> = (0..count).map(entry).collect();
        let (mut list, start) = (0, entries.as_mut_ptr());
        if unsafe { amdgpu_bo_list_create_raw(device, count.into(), start, &mut list) } == 0 {
            program.raw_lists.push(Of { device, it: list });
        }
        return;
    }
    let (mut handles, mut priorities) = entries(program);
    let (mut list, count) = (ptr::dangling_mut(), handles.len() as u32);
    let (start, priorities) = (handles.as_mut_ptr(), pointer(&mut priorities));
    if unsafe { amdgpu_bo_list_create(device, count, start, priorities, &mut list) } == 0 {
        program.lists.push(Of { device, it: list });
    }
}

pub(crate) fn change_list(program: &mut Program) {
    let Some(list) = pick(&program.lists).copied() else { return };
    let (mut handles, mut priorities) = entries(program);
    let (count, start) = (handles.len() as u32, handles.as_mut_ptr());
    unsafe { amdgpu_bo_list_update(list.it, count, start, pointer(&mut priorities)) };
}

pub(crate) fn end_list(program: &mut Program) {
    if let Some(list) = program.raw_lists.pop() {
        if unsafe { amdgpu_bo_list_destroy_raw(list.device, list.it) } != 0 {
            program.raw_lists.push(list);
        }
    }
    if let Some(list) = program.lists.pop() {
        if unsafe { amdgpu_bo_list_destroy(list.it) } != 0 {
            program.lists.push(list);
        }
    }
}
