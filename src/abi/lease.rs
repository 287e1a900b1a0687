//! `drmModeLesseeListRes` and `drmModeObjectListRes`: a count and so many ids in one block.

use core::mem::{offset_of, size_of};

use crate::Result;
use crate::mem::CVec;

/// Lessees of a lessor.
#[derive(Debug)]
#[repr(C)]
pub struct drmModeLesseeList {
    /// Number of `lessees`.
    count: u32,
    /// Lessee ids.
    lessees: [u32; 0],
}

/// See `struct drmModeLesseeList`.
pub type drmModeLesseeListRes = drmModeLesseeList;
/// Result of `drmModeListLessees`, for `drmFree`.
pub type drmModeLesseeListPtr = *mut drmModeLesseeListRes;

/// Objects of a lease.
#[derive(Debug)]
#[repr(C)]
pub struct drmModeObjectList {
    /// Number of `objects`.
    count: u32,
    /// Ids of CRTCs, connectors and planes.
    objects: [u32; 0],
}

/// See `struct drmModeObjectList`.
pub type drmModeObjectListRes = drmModeObjectList;
/// Result of `drmModeGetLease`, for `drmFree`.
pub type drmModeObjectListPtr = *mut drmModeObjectListRes;

const _: () = assert!(size_of::<drmModeLesseeList>() == 4 && size_of::<drmModeObjectList>() == 4);
const _: () = assert!(offset_of!(drmModeLesseeList, lessees) == 4);
const _: () = assert!(offset_of!(drmModeObjectList, objects) == 4);

/// Ids in the form of either list: the count, then the ids, in one block.
#[derive(Debug)]
pub struct IdList(CVec<u32>);

impl IdList {
    pub(crate) fn new(ids: &[u32]) -> Result<Self> {
        let mut block = CVec::zeroed(ids.len().saturating_add(1))?;
        if let Some((count, room)) = block.split_first_mut() {
            *count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
            // By hand: `mem::copy` for this one type is larger.
            room.iter_mut().zip(ids).for_each(|(place, id)| *place = *id);
        }
        Ok(Self(block))
    }

    /// The ids.
    #[must_use]
    pub fn ids(&self) -> &[u32] {
        self.0.get(1..).unwrap_or_default()
    }

    /// Gives the block to C, as `drmModeLesseeListRes` or `drmModeObjectListRes`.
    #[must_use]
    pub fn into_raw(self) -> *mut u32 {
        self.0.into_c().1
    }
}
