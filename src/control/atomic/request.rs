//! Atomic requests as Rust programs see them.

use core::alloc::Layout;
use core::ffi::c_int;
use core::fmt;
use std::alloc::handle_alloc_error;

use super::{Assignment, AtomicReq};
use crate::control::property::{self, RawValue, Value};
use crate::control::{RawResourceHandle, ResourceHandle};
use crate::mem::CBox;
use crate::{Error, Result};

/// A list of properties to set together, or not at all.
///
/// In C `drmModeAtomicReq`: [`as_c`](Self::as_c) and [`as_c_mut`](Self::as_c_mut) lend it to C functions, conversions from
/// and to `CBox<AtomicReq>` hand it over. Requests that C filled are committed just the same. The C functions are those of
/// this crate (feature `capi`), or of a `libdrm.so.2` that was built of the same version of it: to the original libdrm this
/// is another structure.
///
/// # Addresses
///
/// The values of `OUT_FENCE_PTR` and `WRITEBACK_OUT_FENCE_PTR` are addresses of `i32`s that the kernel writes to in a commit.
/// As this type takes any value for any property, a program that sets these must see to it that the address is good, though
/// no `unsafe` says so. There is no need for them: [`Device::atomic_commit_fenced`](crate::control::Device::atomic_commit_fenced)
/// and [`Builder::want_fence`](super::Builder::want_fence) return fences as files, and [`Builder`](super::Builder) refuses
/// addresses.
#[doc(alias = "drmModeAtomicReq")]
#[derive(Default)]
#[repr(transparent)]
pub struct AtomicModeReq(AtomicReq);

impl AtomicModeReq {
    /// `drmModeAtomicAlloc()`—A request without properties.
    #[doc(alias = "drmModeAtomicAlloc")]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// `drmModeAtomicAddProperty(req, object_id, property_id, value)`—Sets a property of an object. Of several values for one
    /// property the last counts.
    ///
    /// A request whose cursor is [set](Self::set_cursor) to where it never was stays as it is: its commit fails.
    #[doc(alias = "drmModeAtomicAddProperty")]
    pub fn add_property<H>(&mut self, handle: H, property: property::Handle, value: Value<'_>)
    where
        H: ResourceHandle,
    {
        self.add_raw_property(handle.into(), property, value.into());
    }

    /// The same for an object of any type, and a value that is not looked at.
    #[doc(alias = "drmModeAtomicAddProperty")]
    pub fn add_raw_property(
        &mut self,
        object: RawResourceHandle,
        property: property::Handle,
        value: RawValue,
    ) {
        let added = self.0.add_property(object.get(), property.into(), value);
        or_no_memory(added.map(drop));
    }

    /// `drmModeAtomicGetCursor(req)`—How many properties are set; for a later [`Self::set_cursor`].
    #[doc(alias = "drmModeAtomicGetCursor")]
    #[must_use]
    pub const fn cursor(&self) -> c_int {
        self.0.cursor()
    }

    /// `drmModeAtomicSetCursor(req, cursor)`—Goes back to an earlier state, or forward again. A number that never was the
    /// cursor is kept, and makes commits fail with `EINVAL`.
    #[doc(alias = "drmModeAtomicSetCursor")]
    pub const fn set_cursor(&mut self, cursor: c_int) {
        self.0.set_cursor(cursor);
    }

    /// `drmModeAtomicMerge(base, augment)`—Appends what another request sets.
    ///
    /// # Errors
    ///
    /// Those of [`AtomicReq::merge`].
    #[doc(alias = "drmModeAtomicMerge")]
    pub fn merge(&mut self, augment: &Self) -> Result<()> {
        self.0.merge(&augment.0)
    }

    /// `drmModeAtomicDuplicate(req)`—A copy of what lies before the cursor. `clone` does the same, and ends the program
    /// where there is no memory.
    ///
    /// # Errors
    ///
    /// `NOMEM`.
    #[doc(alias = "drmModeAtomicDuplicate")]
    pub fn duplicate(&self) -> Result<Self> {
        self.0.duplicate().map(Self)
    }

    /// The request as C functions read it.
    #[must_use]
    pub const fn as_c(&self) -> &AtomicReq {
        &self.0
    }

    /// The request as C functions extend it: its address is a `drmModeAtomicReqPtr`, for all but `drmModeAtomicFree`.
    #[must_use]
    pub const fn as_c_mut(&mut self) -> &mut AtomicReq {
        &mut self.0
    }
}

/// What lies before the cursor.
impl fmt::Debug for AtomicModeReq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let assignments = self.0.assignments().unwrap_or_default();
        f.debug_tuple("AtomicModeReq").field(&assignments).finish()
    }
}

impl Clone for AtomicModeReq {
    fn clone(&self) -> Self {
        let mut copy = Self::new();
        or_no_memory(self.duplicate().map(|duplicate| copy = duplicate));
        copy
    }
}

impl AsRef<AtomicReq> for AtomicModeReq {
    fn as_ref(&self) -> &AtomicReq {
        &self.0
    }
}

impl AsRef<Self> for AtomicReq {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl From<AtomicReq> for AtomicModeReq {
    fn from(request: AtomicReq) -> Self {
        Self(request)
    }
}

/// Takes over what `drmModeAtomicAlloc` made.
impl From<CBox<AtomicReq>> for AtomicModeReq {
    fn from(mut request: CBox<AtomicReq>) -> Self {
        Self(core::mem::take(&mut *request))
    }
}

/// Makes what `drmModeAtomicFree` frees; fails with `NOMEM`.
impl TryFrom<AtomicModeReq> for CBox<AtomicReq> {
    type Error = Error;

    fn try_from(request: AtomicModeReq) -> Result<Self> {
        Self::new(request.0)
    }
}

/// Ends the program where there is no memory, as all of std's collections do. No other error loses anything.
fn or_no_memory(result: Result<()>) {
    if result.is_err_and(|error| error.errno() == Some(crate::Errno::NOMEM)) {
        handle_alloc_error(Layout::new::<Assignment>());
    }
}
