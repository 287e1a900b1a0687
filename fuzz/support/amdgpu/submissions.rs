//! Steps with contexts, submissions, and all that stands for their ends.

use std::ptr;

use amdgpu::abi::cs::*;
use amdgpu::abi::handle::amdgpu_device_handle;
use amdgpu::capi::cs::*;
use amdgpu::capi::fence::*;
use amdgpu::capi::semaphore::*;
use amdgpu::capi::syncobj::*;
use amdgpu::capi::userq::*;
use amdgpu::uapi::cs::*;
use amdgpu::uapi::userq::*;
use drm::vendor::zeroed;

use crate::program::{Of, Program, flag, long, pick, word, words};
use crate::world::{self, World, world};

fn is_honest() -> bool {
    world(|world| world.honest) == Some(true)
}

pub(crate) fn begin(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mut context = ptr::null_mut();
    let result = match world::byte() {
        0 => unsafe { amdgpu_cs_ctx_create(device, &mut context) },
        priority => unsafe { amdgpu_cs_ctx_create2(device, priority.into(), &mut context) },
    };
    if result == 0 {
        program.contexts.push(Of { device, it: context });
    }
}

pub(crate) fn end(program: &mut Program) {
    if let Some(place) = usize::from(world::byte()).checked_rem(program.contexts.len()) {
        unsafe { amdgpu_cs_ctx_free(program.contexts.swap_remove(place).it) };
    }
}

pub(crate) fn ask(program: &mut Program) {
    let Some(Of { device, it: context }) = pick(&program.contexts).copied() else { return };
    let (mut numbers, mut flags) = ([0; 2], 0);
    let [first, second] = &mut numbers;
    // A program that gives its context up by this would use it afterwards.
    let operation = if is_honest() { 5 + u32::from(world::byte() & 1) } else { word() };
    unsafe {
        match world::byte() % 4 {
            0 => amdgpu_cs_ctx_override_priority(device, context, long() as i32, word()),
            1 => amdgpu_cs_ctx_stable_pstate(context, operation, word(), first),
            2 => amdgpu_cs_query_reset_state(context, first, second),
            _ => amdgpu_cs_query_reset_state2(context, &mut flags),
        }
    };
}

/// A fence of one of the contexts; its engine and ring are mostly ones that can be.
fn fence(program: &Program) -> amdgpu_cs_fence {
    let context = pick(&program.contexts).map_or(ptr::null_mut(), |context| context.it);
    let [ip_type, ip_instance, ring] = ring();
    amdgpu_cs_fence { context, ip_type, ip_instance, ring, fence: long() }
}

fn ring() -> [u32; 3] {
    let which = world::byte();
    [
        u32::from(which & 15),
        u32::from(which >> 7),
        u32::from(which >> 4 & 7) + u32::from(which == 0x7f),
    ]
}

fn few<T>(one: impl FnMut(u8) -> T) -> Vec<T> {
    (0..world::byte() & 15).map(one).collect()
}

pub(crate) fn submit(program: &mut Program) {
    let Some(context) = pick(&program.contexts).copied() else { return };
    let count = world::byte() & 3;
    let mut arrays: Vec<_> = (0..count)
        .map(|_| {
            let ib = |_| amdgpu_cs_ib_info { flags: long(), ib_mc_address: long(), size: word() };
            (few(ib), few(|_| fence(program)))
        })
        .collect();
    let request = |(ibs, fences): &mut (Vec<_>, Vec<_>)| {
        let [ip_type, ip_instance, ring] = ring();
        let list = pick(&program.lists).map_or(ptr::null_mut(), |list| list.it);
        let bo = pick(&program.buffers).map_or(ptr::null_mut(), |buffer| buffer.handle);
        amdgpu_cs_request {
            flags: 0,
            ip_type,
            ip_instance,
            ring,
            resources: list,
            number_of_dependencies: fences.len() as u32,
            dependencies: fences.as_mut_ptr(),
            number_of_ibs: ibs.len() as u32,
            ibs: ibs.as_mut_ptr(),
            seq_no: 0,
            fence_info: amdgpu_cs_fence_info { handle: bo, offset: long() },
        }
    };
    let mut requests: Vec<_> = arrays.iter_mut().map(request).collect();
    unsafe { amdgpu_cs_submit(context.it, 0, requests.as_mut_ptr(), count.into()) };
}

/// A submission of parts that the program has put together.
pub(crate) fn submit_parts(program: &mut Program) {
    let Some(Of { device, it: context }) = pick(&program.contexts).copied() else { return };
    let bo = pick(&program.buffers).map_or(ptr::null_mut(), |buffer| buffer.handle);
    let mut info = amdgpu_cs_fence_info { handle: bo, offset: long() };
    let mut data: drm_amdgpu_cs_chunk_data = zeroed();
    unsafe { amdgpu_cs_chunk_fence_info_to_data(&mut info, &mut data) };
    let mut dependency: drm_amdgpu_cs_chunk_dep = zeroed();
    unsafe { amdgpu_cs_chunk_fence_to_dep(&mut fence(program), &mut dependency) };
    let part = |_| {
        let (start, size) = match world::byte() % 3 {
            0 => ((&raw const data).addr(), size_of_val(&data)),
            1 => ((&raw const dependency).addr(), size_of_val(&dependency)),
            _ => (0, usize::from(world::byte())),
        };
        let (chunk_id, length_dw) = (word(), (size / 4) as u32);
        drm_amdgpu_cs_chunk { chunk_id, length_dw, chunk_data: start as u64 }
    };
    let mut parts: Vec<_> = (0..world::byte() & 0x1f).map(part).collect();
    let (mut count, start) = (parts.len() as i32, parts.as_mut_ptr());
    if world::byte() == 0xff {
        count = -count;
    }
    let mut number = 0;
    if flag() {
        let list = pick(&program.lists).map_or(ptr::null_mut(), |list| list.it);
        unsafe { amdgpu_cs_submit_raw(device, context, list, count, start, &mut number) };
    } else {
        unsafe { amdgpu_cs_submit_raw2(device, context, word(), count, start, ptr::null_mut()) };
    }
}

pub(crate) fn wait(program: &mut Program) {
    let (mut ended, mut first) = (7, 7);
    if flag() {
        let (timeout, flags) = (long(), u64::from(world::byte()));
        unsafe { amdgpu_cs_query_fence_status(&mut fence(program), timeout, flags, &mut ended) };
        return;
    }
    let mut fences = few(|_| fence(program));
    let (start, count) = (fences.as_mut_ptr(), fences.len() as u32);
    unsafe { amdgpu_cs_wait_fences(start, count, flag(), long(), &mut ended, &mut first) };
}

/// What stands for the end of a submission elsewhere.
pub(crate) fn turn(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mut handle = 0;
    unsafe { amdgpu_cs_fence_to_handle(device, &mut fence(program), word(), &mut handle) };
}

pub(crate) fn make_semaphore(program: &mut Program) {
    let mut semaphore = ptr::null_mut();
    if unsafe { amdgpu_cs_create_semaphore(&mut semaphore) } == 0 {
        program.semaphores.push(semaphore);
    }
}

pub(crate) fn use_semaphore(program: &mut Program) {
    let Some(context) = pick(&program.contexts).map(|context| context.it) else { return };
    let Some(semaphore) = pick(&program.semaphores).copied() else { return };
    let [engine, instance, ring] = ring();
    if flag() {
        unsafe { amdgpu_cs_signal_semaphore(context, engine, instance, ring, semaphore) };
    } else {
        unsafe { amdgpu_cs_wait_semaphore(context, engine, instance, ring, semaphore) };
    }
}

pub(crate) fn end_semaphore(program: &mut Program) {
    if let Some(place) = usize::from(world::byte()).checked_rem(program.semaphores.len()) {
        let semaphore = program.semaphores.swap_remove(place);
        assert_eq!(unsafe { amdgpu_cs_destroy_semaphore(semaphore) }, 0);
    }
}

/// Makes a sync object, takes one over, or gives one up.
pub(crate) fn syncobj(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let mut handle = 0;
    let result = match world::byte() % 4 {
        0 => unsafe { amdgpu_cs_create_syncobj(device, &mut handle) },
        1 => unsafe { amdgpu_cs_create_syncobj2(device, word(), &mut handle) },
        2 => unsafe { amdgpu_cs_import_syncobj(device, word() as i32, &mut handle) },
        _ => {
            if let Some(syncobj) = program.syncobjs.pop() {
                unsafe { amdgpu_cs_destroy_syncobj(syncobj.device, syncobj.it) };
            }
            return;
        }
    };
    if result == 0 {
        program.syncobjs.push(Of { device, it: handle });
    }
}

/// Keeps a descriptor that the library gave.
fn keep(program: &mut Program, result: i32, file: i32) {
    if result == 0 && file > 0 {
        program.files.push(file);
    }
}

pub(crate) fn use_syncobjs(program: &mut Program) {
    let Some(Of { device, it: one }) = pick(&program.syncobjs).copied() else { return };
    let count = u32::from(world::byte() & 15);
    let (mut all, mut points) = (words(count), vec![0; count as usize]);
    let (handles, places) = (all.as_mut_ptr(), points.as_mut_ptr());
    let (mut first, mut file) = (0, -1);
    unsafe {
        match world::byte() % 14 {
            0 => amdgpu_cs_syncobj_reset(device, handles, count),
            1 => amdgpu_cs_syncobj_signal(device, handles, count),
            2 => amdgpu_cs_syncobj_timeline_signal(device, handles, places, count),
            3 => amdgpu_cs_syncobj_wait(device, handles, count, long() as i64, word(), &mut first),
            4 => amdgpu_cs_syncobj_timeline_wait(
                device,
                handles,
                places,
                count,
                long() as i64,
                word(),
                &mut first,
            ),
            5 => amdgpu_cs_syncobj_query(device, handles, places, count),
            6 => amdgpu_cs_syncobj_query2(device, handles, places, count, word()),
            7 => {
                let result = amdgpu_cs_export_syncobj(device, one, &mut file);
                keep(program, result, file);
                result
            }
            8 => {
                let result = amdgpu_cs_syncobj_export_sync_file(device, one, &mut file);
                keep(program, result, file);
                result
            }
            9 => amdgpu_cs_syncobj_import_sync_file(device, one, word() as i32),
            10 => amdgpu_cs_syncobj_transfer(device, one, long(), word(), long(), word()),
            11 => {
                let result =
                    amdgpu_cs_syncobj_export_sync_file2(device, one, long(), word(), &mut file);
                keep(program, result, file);
                result
            }
            12 => amdgpu_cs_syncobj_import_sync_file2(device, one, long(), word() as i32),
            _ => signal_or_wait(device),
        }
    };
}

/// A user queue and what it waits for.
fn signal_or_wait(device: amdgpu_device_handle) -> i32 {
    let syncobjs = words((world::byte() & 7).into());
    let (syncobj_handles, count) = (syncobjs.as_ptr().addr() as u64, syncobjs.len() as u32);
    if flag() {
        let mut signal = drm_amdgpu_userq_signal {
            queue_id: word(),
            syncobj_handles,
            num_syncobj_handles: count.into(),
            ..unsafe { std::mem::zeroed() }
        };
        return unsafe { amdgpu_userq_signal(device, &mut signal) };
    }
    let num_fences = u16::from(world::byte() & 15);
    let mut fences = vec![[0u64; 2]; num_fences.into()];
    let mut wait = drm_amdgpu_userq_wait {
        waitq_id: word(),
        syncobj_handles,
        num_syncobj_handles: count,
        num_fences,
        out_fences: fences.as_mut_ptr().addr() as u64,
        ..unsafe { std::mem::zeroed() }
    };
    unsafe { amdgpu_userq_wait(device, &mut wait) }
}

pub(crate) fn queue(program: &mut Program) {
    let Some(device) = program.device() else { return };
    if flag() {
        if let Some(queue) = program.queues.pop() {
            if unsafe { amdgpu_free_userqueue(queue.device, queue.it) } != 0 {
                program.queues.push(queue);
            }
        }
        return;
    }
    let (mut queue, mut state) = (0, [0u64; 2]);
    let (kind, flags) = (u32::from(world::byte() & 3), word());
    let [place, size, written, read] = [(); 4].map(|()| world(World::long).unwrap_or(0));
    let state = state.as_mut_ptr().cast();
    let result = unsafe {
        amdgpu_create_userqueue(
            device,
            kind,
            word(),
            word(),
            place,
            size,
            written,
            read,
            state,
            flags,
            &mut queue,
        )
    };
    if result == 0 {
        program.queues.push(Of { device, it: queue });
    }
}
