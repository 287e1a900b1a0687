//! DMA buffers of the time before mode setting.

use core::ffi::{c_int, c_uint, c_void};
use core::mem::size_of;
use core::ptr;

use crate::Result;
use crate::mem::{CBox, CVec, Zeroed, elements, release};
use crate::uapi::legacy::{drm_buf_desc, drm_buf_pub, drm_context_t, drm_dma};

/// Where and how buffers are made. In C an enumeration of bits, `DRM_PAGE_ALIGN` and its like; here
/// any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmBufDescFlags(pub c_uint);

/// How buffers are sent and granted. In C an enumeration of bits, `DRM_DMA_BLOCK` and its like; here
/// any number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmDMAFlags(pub c_uint);

/// Buffers of one size.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmBufDesc {
    /// How many there are.
    pub count: c_int,
    /// Bytes of each.
    pub size: c_int,
    /// The low water mark.
    pub low_mark: c_int,
    /// The high water mark.
    pub high_mark: c_int,
}

/// See `struct _drmBufDesc`.
pub type drmBufDesc = _drmBufDesc;
/// Pointer to buffers of one size.
pub type drmBufDescPtr = *mut drmBufDesc;

// SAFETY: integers.
unsafe impl Zeroed for drmBufDesc {}

/// The sizes of buffers that a driver has.
#[derive(Debug)]
#[repr(C)]
pub struct _drmBufInfo {
    /// Number of `list`.
    count: c_int,
    /// The sizes.
    list: drmBufDescPtr,
}

/// See `struct _drmBufInfo`.
pub type drmBufInfo = _drmBufInfo;
/// Result of `drmGetBufInfo`.
pub type drmBufInfoPtr = *mut drmBufInfo;

impl drmBufInfo {
    pub(crate) fn new(descriptions: &[drm_buf_desc]) -> Result<CBox<Self>> {
        let mut list = CVec::zeroed(descriptions.len())?;
        for (to, from) in list.iter_mut().zip(descriptions) {
            let drm_buf_desc { count, size, low_mark, high_mark, .. } = *from;
            *to = drmBufDesc { count, size, low_mark, high_mark };
        }
        let mut info = CBox::new(Self { count: 0, list: ptr::null_mut() })?;
        (info.count, info.list) = list.into_c();
        Ok(info)
    }

    /// The sizes.
    #[must_use]
    pub fn list(&self) -> &[drmBufDesc] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.list, self.count) }
    }
}

impl Drop for drmBufInfo {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.list) };
    }
}

/// A buffer that is mapped.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmBuf {
    /// Its index.
    pub idx: c_int,
    /// Its bytes.
    pub total: c_int,
    /// Bytes in use; for the program.
    pub used: c_int,
    /// Where it is mapped.
    pub address: *mut c_void,
}

/// See `struct _drmBuf`.
pub type drmBuf = _drmBuf;
/// Pointer to a buffer that is mapped.
pub type drmBufPtr = *mut drmBuf;

// SAFETY: integers and a pointer.
unsafe impl Zeroed for drmBuf {}

/// All buffers of a driver, mapped. Dropping it leaves the mappings.
#[derive(Debug)]
#[repr(C)]
pub struct _drmBufMap {
    /// Number of `list`.
    count: c_int,
    /// The buffers.
    list: drmBufPtr,
}

/// See `struct _drmBufMap`.
pub type drmBufMap = _drmBufMap;
/// Result of `drmMapBufs`, for `drmUnmapBufs`.
pub type drmBufMapPtr = *mut drmBufMap;

impl drmBufMap {
    pub(crate) fn new(buffers: &[drm_buf_pub]) -> Result<CBox<Self>> {
        let mut list = CVec::zeroed(buffers.len())?;
        for (to, from) in list.iter_mut().zip(buffers) {
            let drm_buf_pub { idx, total, address, .. } = *from;
            *to = drmBuf { idx, total, used: 0, address };
        }
        let mut map = CBox::new(Self { count: 0, list: ptr::null_mut() })?;
        (map.count, map.list) = list.into_c();
        Ok(map)
    }

    /// The buffers.
    #[must_use]
    pub fn list(&self) -> &[drmBuf] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.list, self.count) }
    }
}

impl Drop for drmBufMap {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.list) };
    }
}

/// Buffers to send, and buffers to get. Made by C programs alone, for its arrays are of the lengths that its
/// counts say.
#[derive(Debug)]
#[repr(C)]
pub struct _drmDMAReq {
    /// For whom.
    context: drm_context_t,
    /// Number of `send_list` and `send_sizes`.
    send_count: c_int,
    /// Indices of the buffers to send.
    send_list: *mut c_int,
    /// The bytes to send of each.
    send_sizes: *mut c_int,
    /// How to send and grant.
    flags: drmDMAFlags,
    /// How many buffers are wanted.
    request_count: c_int,
    /// Their bytes.
    request_size: c_int,
    /// Where their indices are stored.
    request_list: *mut c_int,
    /// Where their sizes are stored.
    request_sizes: *mut c_int,
    /// How many there were.
    granted_count: c_int,
}

/// See `struct _drmDMAReq`.
pub type drmDMAReq = _drmDMAReq;
/// Pointer to buffers to send and to get.
pub type drmDMAReqPtr = *mut drmDMAReq;

const _: () = assert!(size_of::<drmDMAReq>() == size_of::<drm_dma>());

impl drmDMAReq {
    /// Puts the question into a request's argument.
    pub(crate) const fn ask(&self, arg: &mut drm_dma) {
        arg.context = self.context as c_int;
        arg.send_count = self.send_count;
        arg.send_indices = self.send_list;
        arg.send_sizes = self.send_sizes;
        arg.flags = self.flags.0;
        arg.request_count = self.request_count;
        arg.request_size = self.request_size;
        arg.request_indices = self.request_list;
        arg.request_sizes = self.request_sizes;
    }

    pub(crate) const fn set_granted(&mut self, count: c_int) {
        self.granted_count = count;
    }
}
