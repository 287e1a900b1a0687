//! Steps that ask about a GPU.

use std::ffi::CStr;
use std::mem::zeroed;

use amdgpu::abi::info::amdgpu_sw_info;
use amdgpu::capi::info::*;
use amdgpu::capi::names::amdgpu_get_marketing_name;
use amdgpu::capi::vm::*;

use crate::program::{Program, flag, word};
use crate::world;

/// Any question, with room of any size.
pub(crate) fn ask(program: &mut Program) {
    let Some(device) = program.device() else { return };
    let (number, instance, index) = (word(), word(), world::byte().into());
    // Just as much as is said, so that what goes beyond is seen.
    let mut room = vec![0u8; usize::from(world::byte())];
    let size = if flag() { room.len() as u32 } else { 0 };
    let place = room.as_mut_ptr().cast();
    let mut numbers = [0; 2];
    let [first, second] = &mut numbers;
    unsafe {
        match world::byte() % 19 {
            0 => amdgpu_query_firmware_version(device, number, instance, index, first, second),
            1 => amdgpu_query_hw_ip_count(device, number, first),
            2 => amdgpu_query_hw_ip_info(device, number, instance, &mut zeroed()),
            3 => amdgpu_query_uq_fw_area_info(device, number, instance, &mut zeroed()),
            4 => amdgpu_query_heap_info(device, number & 7, instance, &mut zeroed()),
            5 => amdgpu_query_crtc_from_id(device, number, &mut 0),
            6 => amdgpu_query_gpu_info(device, &mut zeroed()),
            7 => amdgpu_query_info(device, number, size, place),
            8 => amdgpu_query_sw_info(device, amdgpu_sw_info(number), first.cast_void()),
            9 => amdgpu_query_gds_info(device, &mut zeroed()),
            10 => amdgpu_query_sensor_info(device, number, size, place),
            11 => amdgpu_query_video_caps_info(device, number, size, place),
            12 => amdgpu_query_gpuvm_fault_info(device, size, place),
            13 => {
                let mut registers = vec![0u32; usize::from(index as u8)];
                let count = registers.len() as u32;
                amdgpu_read_mm_registers(device, number, count, instance, 0, registers.as_mut_ptr())
            }
            14 => amdgpu_query_buffer_size_alignment(device, &mut zeroed()),
            15 => amdgpu_vm_reserve_vmid(device, number),
            16 => amdgpu_vm_unreserve_vmid(device, number),
            17 => amdgpu_query_info(device, number, size, std::ptr::null_mut()),
            _ => {
                let name = CStr::from_ptr(amdgpu_get_marketing_name(device));
                assert!(!name.to_bytes().contains(&b'\n'));
                0
            }
        }
    };
}

/// As C programs pass a number of 32 bits.
trait Place {
    fn cast_void(self) -> *mut std::ffi::c_void;
}

impl Place for &mut u32 {
    fn cast_void(self) -> *mut std::ffi::c_void {
        std::ptr::from_mut(self).cast()
    }
}
