//! What AMD's driver answers, from the tape.

use std::collections::BTreeSet;
use std::mem::size_of;

use amdgpu::uapi::bo::*;
use amdgpu::uapi::context::*;
use amdgpu::uapi::cs::*;
use amdgpu::uapi::info::device::drm_amdgpu_info_device;
use amdgpu::uapi::info::drm_amdgpu_info;
use amdgpu::uapi::info::number::AMDGPU_INFO_DEV_INFO;
use amdgpu::uapi::userq::*;
use drm::vendor::zeroed;

use crate::kernel::{Answer, Request, at, look, write};
use crate::world::{Kind, World};

/// More parts than a submission may have.
const MANY: u32 = 4096;

/// A GPU of today.
fn usual() -> drm_amdgpu_info_device {
    drm_amdgpu_info_device {
        device_id: 0x1002,
        pci_rev: 1,
        family: 141,
        num_shader_engines: 4,
        virtual_address_offset: 0x20_0000,
        virtual_address_max: 0x8000_0000_0000,
        virtual_address_alignment: 0x1000,
        high_va_offset: 0xffff_8000_0020_0000,
        high_va_max: 0xffff_ffff_ffff_0000,
        ..zeroed()
    }
}

impl World {
    pub(crate) unsafe fn answer_of_driver(&mut self, request: &Request) -> Answer {
        let Request { number, arg, opening, .. } = *request;
        let first = unsafe { *at::<u32>(arg) };
        match number {
            0x40 => {
                unsafe { at::<drm_amdgpu_gem_create>(arg) }.out.handle =
                    self.new(opening, Kind::Buffer)
            }
            0x41 => {
                self.check(opening, Kind::Buffer, first);
                unsafe { at::<drm_amdgpu_gem_mmap>(arg) }.out.addr_ptr = self.long();
            }
            0x42 => return unsafe { self.answer_of_context(opening, arg) },
            0x43 => return unsafe { self.answer_of_list(opening, arg) },
            0x44 => {
                let submit = unsafe { at::<drm_amdgpu_cs>(arg) };
                submitted(unsafe { submit.r#in })?;
                submit.out.handle = self.long();
            }
            0x45 => return self.inform(unsafe { *at(arg) }),
            0x46 => {
                self.check(opening, Kind::Buffer, first);
                let metadata = unsafe { at::<drm_amdgpu_gem_metadata>(arg) };
                if metadata.op == AMDGPU_GEM_METADATA_OP_GET_METADATA {
                    metadata.data.data_size_bytes = self.long() as u32;
                    metadata.data.data.fill(u32::from(self.byte()) * 0x0101_0101);
                }
            }
            0x47 => {
                self.check(opening, Kind::Buffer, first);
                unsafe { *at(arg) = [u32::from(self.byte()), 0] };
            }
            0x48 => {
                let va = unsafe { at::<drm_amdgpu_gem_va>(arg) };
                look(va.input_fence_syncobj_handles, va.num_syncobj_handles as usize * 4)?;
            }
            0x49 => unsafe { *at(arg) = u64::from(self.byte()) },
            0x50 => {
                let op = unsafe { at::<drm_amdgpu_gem_op>(arg) };
                self.check(opening, Kind::Buffer, op.handle);
                let made = [(); 4].map(|()| self.long().to_ne_bytes());
                return write(op.value, made.as_flattened());
            }
            0x51 => {
                let memory = unsafe { at::<drm_amdgpu_gem_userptr>(arg) };
                memory.handle = self.new(opening, Kind::Buffer);
            }
            0x52 => {
                let wait = unsafe { at::<drm_amdgpu_wait_fences>(arg) };
                let fences = unsafe { wait.r#in };
                look(fences.fences, fences.fence_count as usize * size_of::<drm_amdgpu_fence>())?;
                let (status, first_signaled) = (self.byte().into(), self.long() as u32);
                wait.out = drm_amdgpu_wait_fences_out { status, first_signaled };
            }
            0x53 | 0x55 => {}
            0x54 => unsafe { *at(arg) = u32::from(self.byte()) },
            0x56 => {
                let queue = unsafe { at::<drm_amdgpu_userq>(arg) };
                let asked = unsafe { queue.r#in };
                if asked.op == AMDGPU_USERQ_OP_FREE {
                    return self.give_up(opening, Kind::Queue, asked.queue_id);
                }
                look(asked.mqd, asked.mqd_size as usize)?;
                queue.out.queue_id = self.new(opening, Kind::Queue);
            }
            0x57 => {
                let signal = unsafe { at::<drm_amdgpu_userq_signal>(arg) };
                look(signal.syncobj_handles, signal.num_syncobj_handles as usize * 4)?;
                look(signal.bo_read_handles, signal.num_bo_read_handles as usize * 4)?;
            }
            0x58 => {
                let wait = unsafe { at::<drm_amdgpu_userq_wait>(arg) };
                look(wait.syncobj_handles, wait.num_syncobj_handles as usize * 4)?;
                let room = usize::from(wait.num_fences) * size_of::<drm_amdgpu_userq_fence_info>();
                wait.num_fences = self.byte().into();
                return write(wait.out_fences, &vec![self.byte(); room]);
            }
            _ => panic!("request {number:#x}"),
        }
        Ok(())
    }

    unsafe fn answer_of_context(&mut self, opening: usize, arg: *mut u8) -> Answer {
        let context = unsafe { at::<drm_amdgpu_ctx>(arg) };
        let asked = unsafe { context.r#in };
        if asked.op == AMDGPU_CTX_OP_ALLOC_CTX {
            let ctx_id = self.new(opening, Kind::Context);
            context.out.alloc = ctx_out_alloc { ctx_id, _pad: 0 };
            return Ok(());
        }
        self.check(opening, Kind::Context, asked.ctx_id);
        if asked.op == AMDGPU_CTX_OP_FREE_CTX {
            return self.give_up(opening, Kind::Context, asked.ctx_id);
        }
        let (flags, hangs, reset_status) = (self.long(), self.byte().into(), self.byte().into());
        context.out.state = ctx_out_state { flags, hangs, reset_status };
        Ok(())
    }

    unsafe fn answer_of_list(&mut self, opening: usize, arg: *mut u8) -> Answer {
        let list = unsafe { at::<drm_amdgpu_bo_list>(arg) };
        let asked = unsafe { list.r#in };
        if asked.operation == AMDGPU_BO_LIST_OP_DESTROY {
            return self.give_up(opening, Kind::List, asked.list_handle);
        }
        look(asked.bo_info_ptr, asked.bo_number as usize * asked.bo_info_size as usize)?;
        if asked.operation == AMDGPU_BO_LIST_OP_CREATE {
            list.out.list_handle = self.new(opening, Kind::List);
        }
        Ok(())
    }

    /// Answers a question: with what is usual, with parts of it changed, or with anything.
    fn inform(&mut self, asked: drm_amdgpu_info) -> Answer {
        let room = asked.return_size as usize;
        let mut answer = vec![0; room];
        let change = self.byte();
        if asked.query == AMDGPU_INFO_DEV_INFO && room == size_of::<drm_amdgpu_info_device>() {
            let mut device = usual();
            self.change(&mut device, change);
            self.told = Some(device);
            let start = (&raw const device).cast::<u8>();
            let bytes = unsafe { std::slice::from_raw_parts(start, room) };
            answer.copy_from_slice(bytes);
        } else {
            let number = if change == 0 { 1 } else { u64::from(change) | self.long() << 8 };
            for (place, byte) in answer.iter_mut().zip(number.to_le_bytes()) {
                *place = byte;
            }
            if let (0xff, [.., last]) = (change, &mut answer[..]) {
                *last = self.byte();
            }
        }
        write(asked.return_pointer, &answer)
    }

    /// Makes another GPU of a usual one.
    fn change(&mut self, device: &mut drm_amdgpu_info_device, change: u8) {
        if change & 1 != 0 {
            (device.device_id, device.pci_rev) = (self.long() as u32, self.byte().into());
        }
        if change & 2 != 0 {
            (device.family, device.num_shader_engines) = (self.byte().into(), self.long() as u32);
        }
        if change & 4 != 0 {
            device.ids_flags = self.long();
        }
        if change & 8 != 0 {
            (device.virtual_address_offset, device.virtual_address_max) =
                (self.long(), self.long());
        }
        if change & 16 != 0 {
            (device.high_va_offset, device.high_va_max) = (self.long(), self.long());
        }
        if change & 32 != 0 {
            device.virtual_address_alignment = self.long() as u32;
        }
    }
}

/// Reads a submission.
fn submitted(asked: drm_amdgpu_cs_in) -> Answer {
    if asked.num_chunks > MANY {
        return Err(libc::EINVAL);
    }
    look(asked.chunks, asked.num_chunks as usize * 8)?;
    let chunks = std::ptr::with_exposed_provenance::<u64>(asked.chunks as usize);
    let mut seen = BTreeSet::new();
    for number in 0..asked.num_chunks as usize {
        let chunk = unsafe { chunks.add(number).read_unaligned() };
        look(chunk, size_of::<drm_amdgpu_cs_chunk>())?;
        assert!(seen.insert(chunk), "a part twice");
        let place = std::ptr::with_exposed_provenance::<drm_amdgpu_cs_chunk>(chunk as usize);
        let chunk = unsafe { place.read_unaligned() };
        look(chunk.chunk_data, chunk.length_dw as usize * 4)?;
    }
    Ok(())
}
