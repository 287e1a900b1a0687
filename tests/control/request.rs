//! A request that frees itself, for the tests of atomic commits.

use std::ffi::c_int;
use std::ptr::null_mut;

use drm::capi::xf86drm_mode::*;

use crate::support::device::{Commit, Device};
use crate::support::kernel::Session;

/// Object, property, value.
pub(crate) type Item = (u32, u32, u64);

/// An atomic request.
pub(crate) struct Request(pub(crate) drmModeAtomicReqPtr);

impl Request {
    pub(crate) fn new() -> Self {
        let request = drmModeAtomicAlloc();
        assert!(!request.is_null());
        Self(request)
    }

    pub(crate) fn of(items: &[Item]) -> Self {
        let request = Self::new();
        for (index, item) in items.iter().enumerate() {
            assert_eq!(request.add(*item), index as c_int + 1);
        }
        request
    }

    pub(crate) fn add(&self, (object, property, value): Item) -> c_int {
        unsafe { drmModeAtomicAddProperty(self.0, object, property, value) }
    }

    pub(crate) fn cursor(&self) -> c_int {
        unsafe { drmModeAtomicGetCursor(self.0) }
    }

    pub(crate) fn set_cursor(&self, cursor: c_int) {
        unsafe { drmModeAtomicSetCursor(self.0, cursor) }
    }

    pub(crate) fn merge(&self, augment: &Self) -> c_int {
        unsafe { drmModeAtomicMerge(self.0, augment.0) }
    }

    pub(crate) fn duplicate(&self) -> Self {
        let copy = unsafe { drmModeAtomicDuplicate(self.0) };
        assert!(!copy.is_null());
        Self(copy)
    }

    pub(crate) fn commit(&self, flags: u32) -> c_int {
        unsafe { drmModeAtomicCommit(3, self.0, flags, null_mut()) }
    }

    /// What the kernel gets of a commit, as a list of items; nothing at all if it is not asked.
    pub(crate) fn sent(&self) -> Option<Vec<Item>> {
        let session = Session::new(Device::empty());
        assert_eq!(self.commit(0), 0);
        let mut commits = session.device(|device| std::mem::take(&mut device.commits));
        assert!(commits.len() <= 1);
        commits.pop().as_ref().map(items)
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        unsafe { drmModeAtomicFree(self.0) };
    }
}

/// The items of a commit, whose objects must each have properties and be ascending.
pub(crate) fn items(commit: &Commit) -> Vec<Item> {
    assert!(commit.objects.is_sorted_by(|(object, _), (next, _)| object < next));
    let mut items = Vec::new();
    for (object, properties) in &commit.objects {
        assert!(!properties.is_empty());
        items.extend(properties.iter().map(|(property, value)| (*object, *property, *value)));
    }
    items
}
