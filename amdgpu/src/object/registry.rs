//! The devices of this process, for a GPU that is opened twice is one device.
#![allow(unsafe_code)]

use core::mem::ManuallyDrop;
use core::ops::Deref;

use drm::Result;
use drm::mem::CVec;
use drm::vendor::{Entry, Guard, Mutex, Object, Shared};

use super::Device;

/// Devices that may be given to whoever opens the same GPU, the newest last.
#[derive(Debug)]
pub(crate) struct Registry(CVec<Option<Entry<Device>>>);

static REGISTRY: Mutex<Registry> = Mutex::new(Registry(CVec::new()));

/// Waits for the registry. No [`Owner`] may be dropped as long as it is held.
pub(crate) fn lock() -> Guard<'static, Registry> {
    REGISTRY.lock()
}

impl Registry {
    /// The newest device of which this is true.
    pub(crate) fn find(&self, same: impl Fn(&Device) -> bool) -> Option<&Object<Device>> {
        // SAFETY: a device is taken out before it is gone, under the lock that `self` is borrowed from.
        self.0
            .iter()
            .rev()
            .flatten()
            .map(|entry| unsafe { entry.get() })
            .find(|device| same(device))
    }

    /// Enters a device.
    pub(crate) fn add(&mut self, device: &Object<Device>) -> Result<()> {
        let len = self.0.len();
        self.0.grow(len.saturating_add(1))?;
        if let Some(place) = self.0.get_mut(len) {
            *place = Some(device.entry());
        }
        Ok(())
    }

    fn remove(&mut self, device: Entry<Device>) {
        let Some(place) = self.0.iter().position(|entry| *entry == Some(device)) else { return };
        let mut later = None;
        for entry in self.0.iter_mut().skip(place).rev() {
            core::mem::swap(entry, &mut later);
        }
        let len = self.0.len();
        self.0.truncate(len.saturating_sub(1));
    }
}

/// One owner's part in a device. The last one to be dropped closes the device.
#[derive(Debug)]
pub struct Owner(ManuallyDrop<Shared<Device>>);

impl Owner {
    pub(crate) const fn new(part: Shared<Device>) -> Self {
        Self(ManuallyDrop::new(part))
    }

    /// The part as C programs hold it.
    #[cfg(feature = "capi")]
    pub(crate) fn into_raw(self) -> *mut core::ffi::c_void {
        let part = self.0.as_ptr();
        core::mem::forget(self);
        part
    }

    /// The part that a C program holds, taken back; `None` for NULL.
    ///
    /// # Safety
    ///
    /// `device` is NULL or came from [`Self::into_raw`], and this part has not been given up.
    #[cfg(feature = "capi")]
    pub(crate) unsafe fn from_raw(device: *mut core::ffi::c_void) -> Option<Self> {
        // SAFETY: the caller vouches for the part.
        unsafe { Shared::from_raw(device) }.map(Self::new)
    }
}

impl Deref for Owner {
    type Target = Object<Device>;

    fn deref(&self) -> &Object<Device> {
        &self.0
    }
}

impl Clone for Owner {
    fn clone(&self) -> Self {
        Self::new(self.0.share())
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        // SAFETY: not used again.
        let part = unsafe { ManuallyDrop::take(&mut self.0) };
        let Err(last) = part.release_unless_last() else { return };
        let mut registry = lock();
        // Not the last any more, if somebody has found the device in between.
        if let Some(device) = last.release() {
            registry.remove(device.entry());
        }
    }
}
