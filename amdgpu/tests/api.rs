//! The Rust API on a device that is none: a file in memory, and requests answered here.
#![allow(unsafe_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::ffi::{c_int, c_ulong};
use std::fs::File;
use std::os::fd::FromRawFd;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use amdgpu::uapi::bo::*;
use amdgpu::uapi::context::*;
use amdgpu::uapi::cs::*;
use amdgpu::uapi::info::device::drm_amdgpu_info_device;
use amdgpu::*;

/// Handles that have been closed.
static CLOSED: Mutex<Vec<u32>> = Mutex::new(Vec::new());
/// Submissions: the context, and identifier and words of each chunk.
static SUBMITTED: Mutex<Vec<Submitted>> = Mutex::new(Vec::new());
static METADATA: Mutex<Option<gem_metadata_data>> = Mutex::new(None);
static LAST: AtomicU32 = AtomicU32::new(0);

#[derive(Clone)]
struct Submitted {
    context: u32,
    bo_list: u32,
    chunks: Vec<(u32, Vec<u32>)>,
}

fn new() -> u32 {
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// # Safety
///
/// What the requests say.
unsafe fn argument<'a, T>(argument: *mut u8) -> &'a mut T {
    // SAFETY: the library passes the request's argument.
    unsafe { &mut *argument.cast() }
}

/// The requests of this test end here instead of in the kernel.
///
/// # Safety
///
/// What the requests say.
#[unsafe(no_mangle)]
unsafe extern "C" fn ioctl(_: c_int, request: c_ulong, arg: *mut u8) -> c_int {
    // SAFETY: the library passes what each request takes.
    unsafe {
        match request & 0xff {
            // Version 3.60.
            0x00 => *argument::<[c_int; 2]>(arg) = [3, 60],
            0x09 => CLOSED.lock().unwrap().push(*argument::<u32>(arg)),
            0x40 => argument::<drm_amdgpu_gem_create>(arg).out.handle = new(),
            0x41 => argument::<drm_amdgpu_gem_mmap>(arg).out.addr_ptr = 0,
            0x42 => context(argument(arg)),
            0x43 => argument::<drm_amdgpu_bo_list>(arg).out.list_handle = new(),
            0x44 => submit(argument(arg)),
            0x45 => info(*argument::<(u64, u32, u32)>(arg)),
            0x46 => metadata(argument(arg)),
            // Number 7 has ended.
            0x49 => {
                let wait = argument::<drm_amdgpu_wait_cs>(arg);
                wait.out.status = (wait.r#in.handle != 7).into();
            }
            0x50 => {
                let address = argument::<drm_amdgpu_gem_op>(arg).value as *mut u64;
                address.cast::<[u64; 4]>().write([0x3000, 0x1000, 4, 1]);
            }
            0x52 => {
                let wait = argument::<drm_amdgpu_wait_fences>(arg);
                wait.out = drm_amdgpu_wait_fences_out { status: 1, first_signaled: 1 };
            }
            _ => {}
        }
    }
    0
}

/// # Safety
///
/// What the requests say.
unsafe fn info((address, size, query): (u64, u32, u32)) {
    let value: u32 = if query == 0 || query == 3 { 1 } else { 0 };
    // SAFETY: so many bytes may be written there.
    unsafe { (address as *mut u8).write_bytes(0, size as usize) };
    if query == 0x16 {
        // SAFETY: as above.
        let info = unsafe { argument::<drm_amdgpu_info_device>(address as *mut u8) };
        info.family = 141;
        info.virtual_address_offset = 0x20_0000;
        info.virtual_address_max = 0x8000_0000_0000;
        info.virtual_address_alignment = 0x1000;
    } else if size == 4 {
        // SAFETY: as above.
        unsafe { *argument(address as *mut u8) = value };
    }
}

/// # Safety
///
/// What the requests say.
unsafe fn context(arg: &mut drm_amdgpu_ctx) {
    // SAFETY: what goes in is numbers.
    if unsafe { arg.r#in.op } == AMDGPU_CTX_OP_ALLOC_CTX {
        arg.out.alloc = ctx_out_alloc { ctx_id: new(), _pad: 0 };
    }
}

/// # Safety
///
/// What the requests say.
unsafe fn metadata(arg: &mut drm_amdgpu_gem_metadata) {
    let mut kept = METADATA.lock().unwrap();
    if arg.op == AMDGPU_GEM_METADATA_OP_SET_METADATA {
        *kept = Some(arg.data);
    } else if let Some(data) = *kept {
        arg.data = data;
    }
}

/// # Safety
///
/// What the requests say.
unsafe fn submit(arg: &mut drm_amdgpu_cs) {
    // SAFETY: what goes in is numbers.
    let drm_amdgpu_cs_in { ctx_id: context, bo_list_handle: bo_list, num_chunks, chunks, .. } =
        unsafe { arg.r#in };
    // SAFETY: so many addresses lie there.
    let chunks = unsafe { std::slice::from_raw_parts(chunks as *const u64, num_chunks as usize) };
    let chunks = chunks.iter().map(|chunk| {
        // SAFETY: each leads to a description.
        let chunk = unsafe { *(*chunk as *const drm_amdgpu_cs_chunk) };
        let words = chunk.chunk_data as *const u32;
        // SAFETY: and this to so many words.
        let words = unsafe { std::slice::from_raw_parts(words, chunk.length_dw as usize) };
        (chunk.chunk_id, words.to_vec())
    });
    let chunks = chunks.collect();
    SUBMITTED.lock().unwrap().push(Submitted { context, bo_list, chunks });
    arg.out.handle = 7;
}

fn device() -> Device {
    // SAFETY: the name ends in NUL.
    let fd = unsafe { libc::memfd_create(c"device".as_ptr(), libc::MFD_CLOEXEC) };
    // SAFETY: the descriptor is new.
    let file = unsafe { File::from_raw_fd(fd) };
    file.set_len(0x3000).unwrap();
    Device::open(&file, false).unwrap()
}

fn buffer(device: &Device) -> Bo {
    let (domain, flags) = (Domain::VRAM, BoFlags::CPU_ACCESS_REQUIRED);
    Bo::alloc(device, BoRequest { size: 0x3000, alignment: 0x1000, domain, flags }).unwrap()
}

const GFX: Ring = Ring::new(HwIp::GFX, 0);

fn commands() -> CommandSubmission {
    CommandSubmission::new(GFX).ib(Ib { address: 0x1_2345_6000, words: 16, flags: IbFlags::CE })
}

#[test]
fn a_buffer_is_closed_once_and_mapped_until_then() {
    let bo = buffer(&device());
    let handle = u32::from(bo.handle());
    let (mapping, same) = (bo.map().unwrap(), bo.clone().map().unwrap());
    assert_eq!((mapping.len(), mapping.as_ptr()), (0x3000, same.as_ptr()));
    let bytes: Vec<u8> = (0..100).collect();
    for offset in [0, 1, 7, 0x2f00] {
        mapping.write(offset, &bytes).unwrap();
        let mut back = [0; 100];
        same.read(offset, &mut back).unwrap();
        assert_eq!(back.as_slice(), bytes);
    }
    assert!(mapping.write(0x3000 - 99, &bytes).is_err());
    assert!(mapping.read(usize::MAX, &mut [0]).is_err());
    drop((bo, mapping));
    assert!(!CLOSED.lock().unwrap().contains(&handle));
    drop(same);
    assert_eq!(CLOSED.lock().unwrap().iter().filter(|closed| **closed == handle).count(), 1);
}

#[test]
fn what_a_buffer_carries_comes_back() {
    let bo = buffer(&device());
    let metadata = BoMetadata { flags: 1, tiling: 2, data: vec![1, 2, 3, 4, 5] };
    bo.set_metadata(&metadata).unwrap();
    let info = bo.info().unwrap();
    assert_eq!((info.metadata, info.request.size), (metadata, 0x3000));
    let too_much = BoMetadata { data: vec![0; 257], ..BoMetadata::default() };
    assert!(bo.set_metadata(&too_much).is_err());
}

/// A number of 64 bits as this machine's memory has it.
fn words(number: u64) -> [u32; 2] {
    let (low, high) = (number as u32, (number >> 32) as u32);
    if cfg!(target_endian = "big") { [high, low] } else { [low, high] }
}

#[test]
fn submissions_have_their_chunks_in_order() {
    let device = device();
    let (bo, other) = (buffer(&device), Context::new(&device, ContextPriority::LOW).unwrap());
    let context = Context::new(&device, ContextPriority::NORMAL).unwrap();
    let list = BoList::new(&device, [(&bo, 3)]).unwrap();
    let semaphore = Semaphore::new().unwrap();

    let first = commands().submit(&other).unwrap();
    assert_eq!(first.seq_no(), 7);
    assert!(context.wait(GFX, &semaphore).is_err());
    other.signal(GFX, &semaphore).unwrap();
    assert!(other.signal(GFX, &semaphore).is_err());
    context.wait(GFX, &semaphore).unwrap();
    // Another ring does not wait.
    let nothing = CommandSubmission::new(Ring::new(HwIp::DMA, 1));
    assert_eq!(nothing.submit(&context).unwrap().seq_no(), 0);

    let second = commands().ib(Ib { address: 1, words: 2, flags: IbFlags::empty() });
    let second = second.bo_list(&list).user_fence(&bo, 2).after(&first);
    second.submit(&context).unwrap();
    other.signal(GFX, &semaphore).unwrap();
    commands().submit(&context).unwrap();

    let submitted = SUBMITTED.lock().unwrap().clone();
    let places: Vec<_> = submitted.iter().enumerate().filter(|(_, one)| one.bo_list != 0).collect();
    let [(place, one)] = places[..] else { panic!("submitted once") };
    let id = submitted[place - 1].context;
    let dependency = [[0, 0], [0, id], words(7)].concat();
    let expected = [
        (1, [[0, 1], words(0x1_2345_6000), [64, 0], [0, 0]].concat()),
        (1, [[0, 0], words(1), [8, 0], [0, 0]].concat()),
        (2, vec![bo.handle().into(), 16]),
        (3, dependency.clone()),
        (3, dependency),
    ];
    assert_eq!((one.bo_list, &one.chunks[..]), (list.handle(), &expected[..]));
    assert_eq!((submitted[place + 1].context, submitted[place + 1].chunks.len()), (one.context, 1));
    assert!(first.wait(Some(Duration::ZERO)).unwrap());
    let fences = [first.clone(), first];
    assert_eq!(Fence::wait_any(&fences, None).unwrap(), Some(1));
    assert!(Fence::wait_all(&fences, None).unwrap());
    assert!(Fence::wait_all(&[], None).is_err());
}

#[test]
fn devices_do_not_mix() {
    let (one, two) = (device(), device());
    let bo = buffer(&one);
    assert!(BoList::new(&two, [(&bo, 0)]).is_err());
    assert!(BoList::new(&one, []).is_err());
    let context = Context::new(&two, ContextPriority::NORMAL).unwrap();
    assert!(commands().user_fence(&bo, 0).submit(&context).is_err());
}
