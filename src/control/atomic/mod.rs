//! Atomic requests: properties of several objects that change together or not at all.
//!
//! How a request becomes the kernel's four arrays is in `payload`.

#[cfg(feature = "std")]
mod builder;
#[cfg(feature = "std")]
pub(super) mod fences;
mod payload;
#[cfg(feature = "std")]
mod reason;
#[cfg(feature = "std")]
mod request;
#[cfg(feature = "std")]
mod setting;

use core::ffi::c_int;

use super::AtomicCommitFlags;
use crate::mem::{self, CVec, zeroed_fields};
use crate::{DeviceFd, Errno, Result, ioctl};

#[cfg(feature = "std")]
pub use builder::{Builder, Fences};
#[cfg(feature = "std")]
pub use reason::{PropertyError, Reason};
#[cfg(feature = "std")]
pub use request::AtomicModeReq;
#[cfg(feature = "std")]
pub use setting::Setting;

/// A list of properties to set, with a cursor that marks its end.
///
/// What lies beyond a cursor that was moved back stays there until it is written over: moving the
/// cursor forward again brings it back.
#[doc(alias = "drmModeAtomicReq")]
#[derive(Debug, Default)]
#[repr(C)]
pub struct AtomicReq {
    slots: CVec<Assignment>,
    /// Slots ever written; the rest of `slots` is room.
    written: usize,
    /// As the caller set it: may be anything.
    cursor: c_int,
}

/// A property of an object and the value it is to have.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
struct Assignment {
    object_id: u32,
    property_id: u32,
    value: u64,
}

zeroed_fields!(Assignment { object_id: u32, property_id: u32, value: u64 });

/// Slots of the first growth.
const FIRST_ROOM: usize = 32;

impl AtomicReq {
    /// `drmModeAtomicAlloc()`—A request without properties.
    #[doc(alias = "drmModeAtomicAlloc")]
    #[must_use]
    pub const fn new() -> Self {
        Self { cursor: 0, written: 0, slots: CVec::new() }
    }

    /// `drmModeAtomicDuplicate(req)`—A copy of what lies before the cursor.
    ///
    /// # Errors
    ///
    /// `NOMEM`.
    #[doc(alias = "drmModeAtomicDuplicate")]
    pub fn duplicate(&self) -> Result<Self> {
        let cursor = usize::try_from(self.cursor).unwrap_or(0).min(self.written);
        let slots = CVec::copy_of(self.slots.get(..cursor).unwrap_or_default())?;
        Ok(Self { cursor: count(cursor), written: cursor, slots })
    }

    /// `drmModeAtomicGetCursor(req)`—How many properties are set; for a later [`Self::set_cursor`].
    #[doc(alias = "drmModeAtomicGetCursor")]
    #[must_use]
    pub const fn cursor(&self) -> c_int {
        self.cursor
    }

    /// `drmModeAtomicSetCursor(req, cursor)`—Goes back to an earlier state, or forward again.
    ///
    /// A number that never was the cursor is kept, and makes whatever uses the request fail.
    #[doc(alias = "drmModeAtomicSetCursor")]
    pub const fn set_cursor(&mut self, cursor: c_int) {
        self.cursor = cursor;
    }

    /// `drmModeAtomicAddProperty(req, object_id, property_id, value)`—Sets a property; the new cursor.
    ///
    /// Of several values for one property the last counts.
    ///
    /// # Errors
    ///
    /// `INVAL` for an id of 0 or a cursor that never was, `NOMEM`.
    #[doc(alias = "drmModeAtomicAddProperty")]
    pub fn add_property(&mut self, object_id: u32, property_id: u32, value: u64) -> Result<c_int> {
        if object_id == 0 || property_id == 0 {
            return Err(Errno::INVAL.into());
        }
        let cursor = self.end()?;
        let next = cursor.saturating_add(1);
        self.reserve(next)?;
        if let Some(slot) = self.slots.get_mut(cursor) {
            *slot = Assignment { object_id, property_id, value };
        }
        self.advance(next);
        Ok(self.cursor)
    }

    /// `drmModeAtomicMerge(base, augment)`—Appends what another request sets.
    ///
    /// # Errors
    ///
    /// `INVAL` if either cursor never was, `NOMEM`; nothing is appended then.
    #[doc(alias = "drmModeAtomicMerge")]
    pub fn merge(&mut self, augment: &Self) -> Result<()> {
        let added = augment.assignments()?;
        let cursor = self.end()?;
        let next = cursor.saturating_add(added.len());
        self.reserve(next)?;
        if let Some(room) = self.slots.get_mut(cursor..next) {
            mem::copy(room, added);
        }
        self.advance(next);
        Ok(())
    }

    /// Merges the request with itself.
    ///
    /// # Errors
    ///
    /// As for [`Self::merge`].
    pub fn merge_itself(&mut self) -> Result<()> {
        // A duplicate is not strict about the cursor.
        self.end()?;
        let copy = self.duplicate()?;
        self.merge(&copy)
    }

    /// `drmModeAtomicCommit(fd, req, flags, user_data)`—Tests or makes the changes.
    ///
    /// An empty request is a success that the kernel does not hear of. Each property is sent once, with
    /// the value set last. Properties such as `OUT_FENCE_PTR` take the address of memory that the
    /// kernel writes to: it must stay valid until then.
    ///
    /// # Errors
    ///
    /// `INVAL` for values that do not go together (or a cursor that never was), `BUSY` while an earlier
    /// commit is pending, `NOENT`, `RANGE`, `NOSPC`, `ACCES` without being master, `NOMEM`.
    ///
    /// # Kernel
    ///
    /// `DRM_IOCTL_MODE_ATOMIC`; master, and `DRM_CLIENT_CAP_ATOMIC` set.
    #[doc(alias = "drmModeAtomicCommit")]
    pub fn commit(&self, fd: DeviceFd<'_>, flags: AtomicCommitFlags, user_data: u64) -> Result<()> {
        let assignments = self.assignments()?;
        if assignments.is_empty() {
            return Ok(());
        }
        payload::with(assignments, |payload| {
            ioctl::mode::atomic(
                fd,
                flags.bits(),
                payload.objects,
                payload.counts,
                payload.props,
                payload.values,
                user_data,
            )
        })
    }

    /// The cursor, if everything before it was once written.
    fn end(&self) -> Result<usize> {
        match usize::try_from(self.cursor) {
            Ok(cursor) if cursor <= self.written => Ok(cursor),
            _ => Err(Errno::INVAL.into()),
        }
    }

    fn assignments(&self) -> Result<&[Assignment]> {
        Ok(self.slots.get(..self.end()?).unwrap_or_default())
    }

    fn reserve(&mut self, slots: usize) -> Result<()> {
        if slots <= self.slots.len() {
            return Ok(());
        }
        let doubled = self.slots.len().saturating_mul(2);
        self.slots.grow(slots.max(doubled).max(FIRST_ROOM))
    }

    fn advance(&mut self, cursor: usize) {
        self.cursor = count(cursor);
        self.written = self.written.max(cursor);
    }
}

/// A number of slots, none of which lies beyond what a `c_int` counts.
fn count(slots: usize) -> c_int {
    c_int::try_from(slots).unwrap_or(c_int::MAX)
}

impl Assignment {
    /// What requests are sorted by: object, then property.
    const fn key(&self) -> u64 {
        ((self.object_id as u64) << 32) | self.property_id as u64
    }
}
