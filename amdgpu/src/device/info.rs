//! Questions about a device: `DRM_IOCTL_AMDGPU_INFO`.

use drm::DeviceFd;
use drm::Errno;
use drm::mem::{UserSliceMut, Zeroed};
use drm::vendor::{Outcome, user_value, zeroed};

use crate::abi::info::{amdgpu_buffer_size_alignments, amdgpu_gds_resource_info};
use crate::command;
use crate::object::Device;
use crate::uapi::bo::{
    AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED, AMDGPU_GEM_DOMAIN_GTT, AMDGPU_GEM_DOMAIN_VRAM,
};
use crate::uapi::info::number::*;
use crate::uapi::info::{
    drm_amdgpu_info_gds, drm_amdgpu_info_vram_gtt, drm_amdgpu_query_fw, info_about, info_crtc,
    info_hw_ip, info_registers, info_sensor, info_video_caps,
};

/// A question, and what it is about.
#[derive(Clone, Copy)]
pub struct Question {
    query: u32,
    about: info_about,
}

impl Question {
    /// A question about nothing in particular: `AMDGPU_INFO_*`.
    #[must_use]
    pub fn new(query: u32) -> Self {
        Self { query, about: zeroed() }
    }

    /// Index of a CRTC, by its id.
    #[must_use]
    pub fn crtc(id: u32) -> Self {
        let mut question = Self::new(AMDGPU_INFO_CRTC_FROM_ID);
        question.about.mode_crtc = info_crtc { id, _pad: 0 };
        question
    }

    /// Registers: `count` from `dword_offset` on, of a shader engine and array.
    #[must_use]
    pub fn registers(dword_offset: u32, count: u32, instance: u32, flags: u32) -> Self {
        let mut question = Self::new(AMDGPU_INFO_READ_MMR_REG);
        question.about.read_mmr_reg = info_registers { dword_offset, count, instance, flags };
        question
    }

    /// How many engines of a kind there are: `AMDGPU_HW_IP_*`.
    #[must_use]
    pub fn engines(kind: u32) -> Self {
        Self::of_engine(AMDGPU_INFO_HW_IP_COUNT, kind, 0)
    }

    /// One of them.
    #[must_use]
    pub fn engine(kind: u32, instance: u32) -> Self {
        Self::of_engine(AMDGPU_INFO_HW_IP_INFO, kind, instance)
    }

    /// What its user queues need room for.
    #[must_use]
    pub fn user_queues(kind: u32, instance: u32) -> Self {
        Self::of_engine(AMDGPU_INFO_UQ_FW_AREAS, kind, instance)
    }

    fn of_engine(query: u32, kind: u32, ip_instance: u32) -> Self {
        let mut question = Self::new(query);
        question.about.query_hw_ip = info_hw_ip { r#type: kind, ip_instance };
        question
    }

    /// Version of a firmware: `AMDGPU_INFO_FW_*`.
    #[must_use]
    pub fn firmware(fw_type: u32, ip_instance: u32, index: u32) -> Self {
        let mut question = Self::new(AMDGPU_INFO_FW_VERSION);
        question.about.query_fw = drm_amdgpu_query_fw { fw_type, ip_instance, index, _pad: 0 };
        question
    }

    /// A sensor: `AMDGPU_INFO_SENSOR_*`.
    #[must_use]
    pub fn sensor(sensor: u32) -> Self {
        let mut question = Self::new(AMDGPU_INFO_SENSOR);
        question.about.sensor_info = info_sensor { r#type: sensor };
        question
    }

    /// What the video engines can do: `AMDGPU_INFO_VIDEO_CAPS_*`.
    #[must_use]
    pub fn video(direction: u32) -> Self {
        let mut question = Self::new(AMDGPU_INFO_VIDEO_CAPS);
        question.about.video_cap = info_video_caps { r#type: direction };
        question
    }
}

/// `amdgpu_query_info`—The answer, as far as there is room and as the kernel has one; the rest of the room is as it was.
///
/// # Errors
///
/// The kernel's; `INVAL` for a question that it does not know.
pub fn ask(fd: DeviceFd<'_>, question: Question, room: UserSliceMut<'_, u8>) -> Outcome<()> {
    command::info(fd, question.query, question.about, room)
}

/// The answer as a value, with zeros where the kernel has none.
///
/// # Errors
///
/// As for [`ask`].
pub(crate) fn answer<T: Zeroed>(fd: DeviceFd<'_>, question: Question) -> Outcome<T> {
    let mut answer = zeroed();
    ask(fd, question, user_value(&mut answer))?;
    Ok(answer)
}

/// Memory of a kind.
#[derive(Clone, Copy, Debug)]
pub struct Heap {
    /// How much there is, in bytes.
    pub size: u64,
    /// What of the card's memory the CPU sees, whatever the kind.
    pub max_allocation: u64,
    usage: u32,
}

impl Heap {
    /// `amdgpu_query_heap_info`—Memory of a kind: `AMDGPU_GEM_DOMAIN_VRAM`, with `AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED` that
    /// part which the CPU sees, or `AMDGPU_GEM_DOMAIN_GTT`.
    ///
    /// # Errors
    ///
    /// The kernel's; `INVAL` for other kinds.
    pub fn query(device: &Device, heap: u32, flags: u32) -> Outcome<Self> {
        let question = Question::new(AMDGPU_INFO_VRAM_GTT);
        let memory: drm_amdgpu_info_vram_gtt = answer(device.fd(), question)?;
        let is_visible = flags & AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED != 0;
        let (size, usage) = match heap {
            AMDGPU_GEM_DOMAIN_VRAM if is_visible => {
                (memory.vram_cpu_accessible_size, AMDGPU_INFO_VIS_VRAM_USAGE)
            }
            AMDGPU_GEM_DOMAIN_VRAM => (memory.vram_size, AMDGPU_INFO_VRAM_USAGE),
            AMDGPU_GEM_DOMAIN_GTT => (memory.gtt_size, AMDGPU_INFO_GTT_USAGE),
            _ => return Err(Errno::INVAL.into()),
        };
        Ok(Self { size, max_allocation: memory.vram_cpu_accessible_size, usage })
    }

    /// How much of it is in use, by all programs, in bytes.
    ///
    /// # Errors
    ///
    /// The kernel's.
    pub fn usage(&self, device: &Device) -> Outcome<u64> {
        answer(device.fd(), Question::new(self.usage))
    }
}

/// `amdgpu_query_gds_info`—How memory inside the GPU is divided.
///
/// # Errors
///
/// The kernel's.
pub fn gds(device: &Device) -> Outcome<amdgpu_gds_resource_info> {
    let question = Question::new(AMDGPU_INFO_GDS_CONFIG);
    let gds: drm_amdgpu_info_gds = answer(device.fd(), question)?;
    Ok(amdgpu_gds_resource_info {
        gds_gfx_partition_size: gds.gds_gfx_partition_size,
        compute_partition_size: gds.compute_partition_size,
        gds_total_size: gds.gds_total_size,
        gws_per_gfx_partition: gds.gws_per_gfx_partition,
        gws_per_compute_partition: gds.gws_per_compute_partition,
        oa_per_gfx_partition: gds.oa_per_gfx_partition,
        oa_per_compute_partition: gds.oa_per_compute_partition,
    })
}

/// `amdgpu_query_buffer_size_alignment`—What sizes of buffers are best multiples of.
#[must_use]
pub fn size_alignments(device: &Device) -> amdgpu_buffer_size_alignments {
    amdgpu_buffer_size_alignments {
        size_local: device.info.pte_fragment_size.into(),
        size_remote: device.info.gart_page_size.into(),
    }
}
