//! Devices.

use std::ffi::CStr;
use std::io;
use std::ops::Range;
use std::os::fd::{AsFd, BorrowedFd};

use drm::control::crtc;
use drm::mem::Zeroed;
use drm::vendor::{borrowed, user_values};
use drm::{DeviceFd, Errno};

use super::{Firmware, FirmwareVersion, Heap, HeapInfo, HwIp, Sensor, done};
use crate::abi::info::{amdgpu_gds_resource_info, amdgpu_gpu_info};
use crate::device::info::{self, Question};
use crate::device::{self, info::Heap as Query};
use crate::object::Owner;
use crate::uapi::bo::{
    AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED, AMDGPU_GEM_DOMAIN_GTT, AMDGPU_GEM_DOMAIN_VRAM,
};
use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::uapi::info::number::*;
use crate::uapi::info::{
    drm_amdgpu_info_firmware, drm_amdgpu_info_gpuvm_fault, drm_amdgpu_info_hw_ip,
    drm_amdgpu_info_uq_fw_areas_gfx, drm_amdgpu_info_video_caps, drm_amdgpu_memory_info,
};

/// A GPU. Clones are the same device, which is closed with the last of them and of what belongs to it.
///
/// It is a [`drm::Device`] and a [`drm::control::Device`] too, on a file of its own.
#[derive(Clone, Debug)]
pub struct Device(Owner);

impl AsFd for Device {
    fn as_fd(&self) -> BorrowedFd<'_> {
        borrowed(self.0.file())
    }
}

impl drm::Device for Device {}
impl drm::control::Device for Device {}

impl Device {
    /// `amdgpu_device_initialize(fd, &major, &minor, &dev)`—The GPU of a device file, which may be closed at once. A GPU that
    /// is open already is the same device, unless it is not to be `shared`.
    ///
    /// # Errors
    ///
    /// `EBADF` for the devices of other drivers, and for a GPU that cannot be used. The driver's.
    #[doc(alias = "amdgpu_device_initialize")]
    #[doc(alias = "amdgpu_device_initialize2")]
    pub fn open(file: impl AsFd, shared: bool) -> io::Result<Self> {
        done(device::open(DeviceFd::from(&file), shared)).map(Self)
    }

    pub(super) const fn owner(&self) -> &Owner {
        &self.0
    }

    // --- what it is: known since it was opened ---

    /// Version of the driver, major and minor.
    #[must_use]
    pub fn version(&self) -> (u32, u32) {
        self.0.version()
    }

    /// `amdgpu_get_marketing_name(dev)`—What the card is sold as, `AMD Radeon Graphics` if nobody knows.
    #[doc(alias = "amdgpu_get_marketing_name")]
    #[must_use]
    pub fn marketing_name(&self) -> &CStr {
        self.0.marketing_name()
    }

    /// `AMDGPU_INFO_DEV_INFO`—The GPU as the kernel describes it. Older kernels leave the later fields 0.
    #[must_use]
    pub fn info(&self) -> &drm_amdgpu_info_device {
        self.0.info()
    }

    /// `amdgpu_query_gpu_info(dev, &info)`—The GPU as the C library describes it, with some registers.
    #[doc(alias = "amdgpu_query_gpu_info")]
    #[must_use]
    pub fn gpu_info(&self) -> &amdgpu_gpu_info {
        self.0.gpu_info()
    }

    /// `amdgpu_va_range_query(dev, amdgpu_gpu_va_range_general, &start, &end)`—The addresses for programs in the lower half.
    #[doc(alias = "amdgpu_va_range_query")]
    #[must_use]
    pub fn addresses(&self) -> Range<u64> {
        self.info().virtual_address_offset..self.info().virtual_address_max
    }

    /// `amdgpu_query_sw_info(dev, amdgpu_sw_info_address32_hi, &value)`—The upper half of what addresses of 32 bits are on the
    /// GPU.
    #[doc(alias = "amdgpu_query_sw_info")]
    #[must_use]
    pub fn address32_hi(&self) -> u32 {
        self.0.addresses().address32_hi()
    }

    /// `amdgpu_query_sw_info(dev, amdgpu_sw_info_address_prt_wa_control_bit, &value)`—The bit of addresses that is 1 only where
    /// textures are partially resident, on GPUs where half of the addresses is for these.
    #[must_use]
    pub fn prt_bit(&self) -> Option<u32> {
        Some(self.0.addresses().prt_bit()).filter(|bit| *bit < u64::BITS)
    }

    /// `amdgpu_query_buffer_size_alignment(dev, &info)`—What sizes of buffers in the card's memory, and in the system's, are
    /// best multiples of, in bytes.
    #[doc(alias = "amdgpu_query_buffer_size_alignment")]
    #[must_use]
    pub fn size_alignments(&self) -> (u64, u64) {
        let alignments = info::size_alignments(&self.0);
        (alignments.size_local, alignments.size_remote)
    }

    // --- what it is: asked for ---

    fn ask<T: Zeroed>(&self, question: Question) -> io::Result<T> {
        done(info::answer(self.0.fd(), question))
    }

    /// `amdgpu_query_crtc_from_id(dev, id, &result)`—The CRTC's index.
    ///
    /// # Errors
    ///
    /// `EINVAL` if there is no such CRTC.
    #[doc(alias = "amdgpu_query_crtc_from_id")]
    pub fn crtc_index(&self, crtc: crtc::Handle) -> io::Result<u32> {
        self.ask(Question::crtc(crtc.into()))
    }

    /// `amdgpu_read_mm_registers(dev, dword_offset, count, instance, 0, values)`—As many registers as `values` has place for.
    /// `instance` tells shader engine and array; all ones for no certain one.
    ///
    /// # Errors
    ///
    /// `EFAULT` for registers that programs may not read, `EINVAL` for more than 128. The driver's.
    #[doc(alias = "amdgpu_read_mm_registers")]
    pub fn registers(&self, offset: u32, instance: u32, values: &mut [u32]) -> io::Result<()> {
        let count = u32::try_from(values.len()).map_err(|_| Errno::INVAL)?;
        let question = Question::registers(offset, count, instance, 0);
        done(info::ask(self.0.fd(), question, user_values(values)?))
    }

    /// `amdgpu_query_hw_ip_count(dev, type, &count)`—How many engines of a kind there are.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a kind that the kernel does not know.
    #[doc(alias = "amdgpu_query_hw_ip_count")]
    pub fn engine_count(&self, ip: HwIp) -> io::Result<u32> {
        self.ask(Question::engines(ip.0))
    }

    /// `amdgpu_query_hw_ip_info(dev, type, ip_instance, &info)`—An engine. One without rings is not there.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a kind that the kernel does not know.
    #[doc(alias = "amdgpu_query_hw_ip_info")]
    pub fn engine(&self, ip: HwIp, instance: u32) -> io::Result<drm_amdgpu_info_hw_ip> {
        self.ask(Question::engine(ip.0, instance))
    }

    /// `amdgpu_query_uq_fw_area_info(dev, AMDGPU_HW_IP_GFX, 0, &info)`—What user queues of the graphics engine need room for.
    ///
    /// # Errors
    ///
    /// `EINVAL` if it has none.
    #[doc(alias = "amdgpu_query_uq_fw_area_info")]
    pub fn user_queue_areas(&self) -> io::Result<drm_amdgpu_info_uq_fw_areas_gfx> {
        self.ask(Question::user_queues(AMDGPU_HW_IP_GFX, 0))
    }

    /// `amdgpu_query_firmware_version(dev, fw_type, ip_instance, index, &version, &feature)`—Version of a firmware.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a firmware that the kernel does not know.
    #[doc(alias = "amdgpu_query_firmware_version")]
    pub fn firmware(
        &self,
        firmware: Firmware,
        instance: u32,
        index: u32,
    ) -> io::Result<FirmwareVersion> {
        let question = Question::firmware(firmware.0, instance, index);
        let drm_amdgpu_info_firmware { ver, feature } = self.ask(question)?;
        Ok(FirmwareVersion { version: ver, feature })
    }

    /// `amdgpu_query_heap_info(dev, heap, flags, &info)`—How much memory of a kind there is, and how much is in use.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_query_heap_info")]
    pub fn heap(&self, heap: Heap) -> io::Result<HeapInfo> {
        let (heap, flags) = match heap {
            Heap::Vram => (AMDGPU_GEM_DOMAIN_VRAM, 0),
            Heap::VisibleVram => (AMDGPU_GEM_DOMAIN_VRAM, AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED),
            Heap::Gtt => (AMDGPU_GEM_DOMAIN_GTT, 0),
        };
        let heap = done(Query::query(&self.0, heap, flags))?;
        Ok(HeapInfo { size: heap.size, usage: done(heap.usage(&self.0))? })
    }

    /// `AMDGPU_INFO_MEMORY`—How much memory of each kind there is, how much is in use, and how large a buffer may be.
    ///
    /// # Errors
    ///
    /// The driver's.
    pub fn memory(&self) -> io::Result<drm_amdgpu_memory_info> {
        self.ask(Question::new(AMDGPU_INFO_MEMORY))
    }

    /// `amdgpu_query_gds_info(dev, &gds_info)`—How memory inside the GPU is divided.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_query_gds_info")]
    pub fn gds(&self) -> io::Result<amdgpu_gds_resource_info> {
        done(info::gds(&self.0))
    }

    /// `amdgpu_query_sensor_info(dev, sensor_type, 4, &value)`—What a sensor says, in the sensor's unit.
    ///
    /// # Errors
    ///
    /// `EINVAL` if there is no such sensor, `ENOENT` if there is no power management.
    #[doc(alias = "amdgpu_query_sensor_info")]
    pub fn sensor(&self, sensor: Sensor) -> io::Result<u32> {
        self.ask(Question::sensor(sensor.0))
    }

    /// `amdgpu_query_video_caps_info(dev, cap_type, …)`—What the video engines decode, or with `encode` what they encode.
    ///
    /// # Errors
    ///
    /// `EINVAL` if there are none.
    #[doc(alias = "amdgpu_query_video_caps_info")]
    pub fn video(&self, encode: bool) -> io::Result<drm_amdgpu_info_video_caps> {
        let direction =
            if encode { AMDGPU_INFO_VIDEO_CAPS_ENCODE } else { AMDGPU_INFO_VIDEO_CAPS_DECODE };
        self.ask(Question::video(direction))
    }

    /// `amdgpu_query_gpuvm_fault_info(dev, …)`—The last fault at this program's addresses; address and status are 0 if there
    /// was none.
    ///
    /// # Errors
    ///
    /// `EINVAL` from kernels that do not know.
    #[doc(alias = "amdgpu_query_gpuvm_fault_info")]
    pub fn last_fault(&self) -> io::Result<drm_amdgpu_info_gpuvm_fault> {
        self.ask(Question::new(AMDGPU_INFO_GPUVM_FAULT))
    }

    /// `amdgpu_query_info(dev, info_id, size, &value)`—The answer to a question that takes no more than its number, `AMDGPU_INFO_*`
    /// in [`uapi`](crate::uapi::info::number), in bytes as the kernel lays it out. What an older kernel does not know stays.
    ///
    /// # Errors
    ///
    /// `EINVAL` for a question that the kernel does not know.
    #[doc(alias = "amdgpu_query_info")]
    pub fn query(&self, question: u32, answer: &mut [u8]) -> io::Result<()> {
        done(info::ask(self.0.fd(), Question::new(question), answer.into()))
    }
}
