//! The arguments of the requests that only user-mode drivers of old take: maps, DMA buffers, the
//! hardware lock, contexts, drawables, AGP. Kernels of today refuse most of them. Their numbers,
//! and what is older still, are in the submodules; all names are here.

mod number;
mod unused;

use core::ffi::{c_int, c_uint, c_ulong, c_ushort, c_void};

pub use number::*;
pub use unused::*;

use super::layout;

/// Handle of a map, or of AGP memory.
pub type drm_handle_t = c_uint;
/// Handle of a hardware context.
pub type drm_context_t = c_uint;
/// Handle of a drawable.
pub type drm_drawable_t = c_uint;

/// Kind of a map, a number from `_DRM_FRAME_BUFFER` to `_DRM_CONSISTENT`.
pub type drm_map_type = u32;
/// Bits from `_DRM_RESTRICTED` to `_DRM_DRIVER`.
pub type drm_map_flags = u32;
/// Bits `_DRM_CONTEXT_*`.
pub type drm_ctx_flags = u32;
/// Bits `_DRM_DMA_*`.
pub type drm_dma_flags = u32;
/// Bits from `_DRM_LOCK_READY` to `_DRM_HALT_CUR_QUEUES`.
pub type drm_lock_flags = u32;

/// What is told about a drawable. In C an enumeration of `DRM_DRAWABLE_CLIPRECTS`; here any number.
#[repr(transparent)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct drm_drawable_info_type_t(pub c_uint);

/// `DRM_IOCTL_GET_MAP`, `DRM_IOCTL_ADD_MAP`, `DRM_IOCTL_RM_MAP`: memory that can be mapped.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_map {
    /// In, when adding: its address on the bus. In, when getting: index of the map.
    pub offset: c_ulong,
    /// Its bytes.
    pub size: c_ulong,
    /// Its kind.
    pub r#type: drm_map_type,
    /// Who may do what with it.
    pub flags: drm_map_flags,
    /// Out: the offset to give to `mmap`; in, when removing.
    pub handle: *mut c_void,
    /// Out: number of the memory type register in use; -1: none.
    pub mtrr: c_int,
}

/// `DRM_IOCTL_GET_CLIENT`: who has the device open.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_client {
    /// In: index of the client.
    pub idx: c_int,
    /// Out: whether it is admitted.
    pub auth: c_int,
    /// Out: its process.
    pub pid: c_ulong,
    /// Out: its user.
    pub uid: c_ulong,
    /// Out: its token.
    pub magic: c_ulong,
    /// Out: how many requests it made.
    pub iocs: c_ulong,
}

/// A counter of `DRM_IOCTL_GET_STATS`; nameless in the kernel's header.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_stat {
    /// Its count.
    pub value: c_ulong,
    /// What it counts, a number `_DRM_STAT_*`.
    pub r#type: u32,
}

/// `DRM_IOCTL_GET_STATS`: counters of the device.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_stats {
    /// Out: how many are in use.
    pub count: c_ulong,
    /// Out: the counters.
    pub data: [drm_stat; 15],
}

/// `DRM_IOCTL_IRQ_BUSID`: the interrupt of a PCI device.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_irq_busid {
    /// Out: the interrupt.
    pub irq: c_int,
    /// In: the bus, with the domain in the bits from 8 on.
    pub busnum: c_int,
    /// In: the device on the bus.
    pub devnum: c_int,
    /// In: the function of the device.
    pub funcnum: c_int,
}

/// `DRM_IOCTL_CONTROL`: sets up or tears down the interrupt handler.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_control {
    /// In: what to do, a number from `DRM_ADD_COMMAND` to `DRM_UNINST_HANDLER`.
    pub func: u32,
    /// In: the interrupt.
    pub irq: c_int,
}

/// `DRM_IOCTL_ADD_BUFS`, `DRM_IOCTL_MARK_BUFS`: DMA buffers of one size.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_buf_desc {
    /// In: how many to add; out: how many there are.
    pub count: c_int,
    /// In: bytes of each; out: what it was rounded to.
    pub size: c_int,
    /// In, when marking: the low water mark.
    pub low_mark: c_int,
    /// In, when marking: the high water mark.
    pub high_mark: c_int,
    /// In: bits from `_DRM_PAGE_ALIGN` to `_DRM_PCI_BUFFER_RO`.
    pub flags: u32,
    /// In, for AGP and PCI buffers: byte of the aperture where they begin.
    pub agp_start: c_ulong,
}

/// `DRM_IOCTL_INFO_BUFS`: the sizes of DMA buffers there are.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_buf_info {
    /// In: room for descriptions; out: total.
    pub count: c_int,
    /// In: where to write the descriptions.
    pub list: *mut drm_buf_desc,
}

/// A mapped DMA buffer, written by `DRM_IOCTL_MAP_BUFS`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_buf_pub {
    /// Its index.
    pub idx: c_int,
    /// Its bytes.
    pub total: c_int,
    /// Bytes in use; for the driver.
    pub used: c_int,
    /// Where it is mapped.
    pub address: *mut c_void,
}

/// `DRM_IOCTL_MAP_BUFS`: maps all DMA buffers.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_buf_map {
    /// In: room for buffers; out: total.
    pub count: c_int,
    /// Out: where the mapping begins.
    pub r#virtual: *mut c_void,
    /// In: where to write the buffers.
    pub list: *mut drm_buf_pub,
}

/// `DRM_IOCTL_FREE_BUFS`: gives DMA buffers back.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_buf_free {
    /// In: length of the list.
    pub count: c_int,
    /// In: the buffers' indices.
    pub list: *mut c_int,
}

/// `DRM_IOCTL_SET_SAREA_CTX`, `DRM_IOCTL_GET_SAREA_CTX`: the private map of a context.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_ctx_priv_map {
    /// In: the context.
    pub ctx_id: c_uint,
    /// The map's handle: in or out, by request.
    pub handle: *mut c_void,
}

/// A hardware context: `DRM_IOCTL_ADD_CTX`, `_RM_`, `_MOD_`, `_GET_`, `_SWITCH_`, `_NEW_CTX`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_ctx {
    /// The context; out when adding.
    pub handle: drm_context_t,
    /// Bits `_DRM_CONTEXT_*`.
    pub flags: drm_ctx_flags,
}

/// `DRM_IOCTL_RES_CTX`: the contexts that the kernel keeps for itself.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_ctx_res {
    /// In: room for contexts; out: total.
    pub count: c_int,
    /// In: where to write them.
    pub contexts: *mut drm_ctx,
}

/// `DRM_IOCTL_ADD_DRAW`, `DRM_IOCTL_RM_DRAW`: a drawable.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_draw {
    /// The drawable; out when adding.
    pub handle: drm_drawable_t,
}

/// `DRM_IOCTL_UPDATE_DRAW`: tells where a drawable is visible.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_update_draw {
    /// In: the drawable.
    pub handle: drm_drawable_t,
    /// In: what is told; `DRM_DRAWABLE_CLIPRECTS`.
    pub r#type: c_uint,
    /// In: how many rectangles.
    pub num: c_uint,
    /// In: address of an array of `drm_clip_rect`.
    pub data: u64,
}

/// `DRM_IOCTL_DMA`: sends DMA buffers, asks for free ones, or both.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_dma {
    /// In: the context.
    pub context: c_int,
    /// In: how many to send.
    pub send_count: c_int,
    /// In: the indices of those to send.
    pub send_indices: *mut c_int,
    /// In: the bytes to send of each.
    pub send_sizes: *mut c_int,
    /// In: bits `_DRM_DMA_*`.
    pub flags: drm_dma_flags,
    /// In: how many to ask for.
    pub request_count: c_int,
    /// In: bytes wanted in each.
    pub request_size: c_int,
    /// In: where to write the indices of those granted.
    pub request_indices: *mut c_int,
    /// In: where to write the bytes of each.
    pub request_sizes: *mut c_int,
    /// Out: how many were granted.
    pub granted_count: c_int,
}

/// `DRM_IOCTL_LOCK`, `DRM_IOCTL_UNLOCK`, `DRM_IOCTL_FINISH`: the hardware lock.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_lock {
    /// In: the context that takes it or lets it go.
    pub context: c_int,
    /// In: bits from `_DRM_LOCK_READY` to `_DRM_HALT_CUR_QUEUES`.
    pub flags: drm_lock_flags,
}

/// `DRM_IOCTL_AGP_ENABLE`: turns AGP transfers on.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_agp_mode {
    /// In: the bridge's command bits.
    pub mode: c_ulong,
}

/// `DRM_IOCTL_AGP_INFO`: the AGP bridge.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_agp_info {
    /// Out: first number of the AGP version.
    pub agp_version_major: c_int,
    /// Out: second number of the AGP version.
    pub agp_version_minor: c_int,
    /// Out: the bridge's status bits.
    pub mode: c_ulong,
    /// Out: physical address of the aperture.
    pub aperture_base: c_ulong,
    /// Out: bytes of the aperture.
    pub aperture_size: c_ulong,
    /// Out: bytes that may be used.
    pub memory_allowed: c_ulong,
    /// Out: bytes in use.
    pub memory_used: c_ulong,
    /// Out: PCI vendor of the bridge.
    pub id_vendor: c_ushort,
    /// Out: PCI device of the bridge.
    pub id_device: c_ushort,
}

/// `DRM_IOCTL_AGP_ALLOC`, `DRM_IOCTL_AGP_FREE`: a block of AGP memory.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_agp_buffer {
    /// In: bytes, rounded up to whole pages.
    pub size: c_ulong,
    /// Its handle: out, or in when freeing.
    pub handle: c_ulong,
    /// In: kind of memory; 0 is the usual.
    pub r#type: c_ulong,
    /// Out: physical address, for kinds that have one.
    pub physical: c_ulong,
}

/// `DRM_IOCTL_AGP_BIND`, `DRM_IOCTL_AGP_UNBIND`: a block of AGP memory in the aperture.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_agp_binding {
    /// In: its handle.
    pub handle: c_ulong,
    /// In, when binding: byte of the aperture, rounded up to whole pages.
    pub offset: c_ulong,
}

/// `DRM_IOCTL_SG_ALLOC`, `DRM_IOCTL_SG_FREE`: memory for scatter and gather DMA.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_scatter_gather {
    /// In: bytes, rounded up to whole pages.
    pub size: c_ulong,
    /// Its handle: out, or in when freeing.
    pub handle: c_ulong,
}

layout! {
    drm_map, 40 { offset: 0, size: 8, r#type: 16, flags: 20, handle: 24, mtrr: 32 }
    drm_client, 40 { idx: 0, auth: 4, pid: 8, uid: 16, magic: 24, iocs: 32 }
    drm_stat, 16 { value: 0, r#type: 8 }
    drm_stats, 248 { count: 0, data: 8 }
    drm_irq_busid, 16 { irq: 0, busnum: 4, devnum: 8, funcnum: 12 }
    drm_control, 8 { func: 0, irq: 4 }
    drm_buf_desc, 32 { count: 0, size: 4, low_mark: 8, high_mark: 12, flags: 16, agp_start: 24 }
    drm_buf_info, 16 { count: 0, list: 8 }
    drm_buf_pub, 24 { idx: 0, total: 4, used: 8, address: 16 }
    drm_buf_map, 24 { count: 0, r#virtual: 8, list: 16 }
    drm_buf_free, 16 { count: 0, list: 8 }
    drm_ctx_priv_map, 16 { ctx_id: 0, handle: 8 }
    drm_ctx, 8 { handle: 0, flags: 4 }
    drm_ctx_res, 16 { count: 0, contexts: 8 }
    drm_draw, 4 { handle: 0 }
    drm_update_draw, 24 { handle: 0, r#type: 4, num: 8, data: 16 }
    drm_dma, 64 {
        context: 0, send_count: 4, send_indices: 8, send_sizes: 16, flags: 24, request_count: 28,
        request_size: 32, request_indices: 40, request_sizes: 48, granted_count: 56,
    }
    drm_lock, 8 { context: 0, flags: 4 }
    drm_agp_mode, 8 { mode: 0 }
    drm_agp_info, 56 {
        agp_version_major: 0, agp_version_minor: 4, mode: 8, aperture_base: 16, aperture_size: 24,
        memory_allowed: 32, memory_used: 40, id_vendor: 48, id_device: 50,
    }
    drm_agp_buffer, 32 { size: 0, handle: 8, r#type: 16, physical: 24 }
    drm_agp_binding, 16 { handle: 0, offset: 8 }
    drm_scatter_gather, 16 { size: 0, handle: 8 }
}
