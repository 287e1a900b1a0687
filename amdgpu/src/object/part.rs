//! A device's buffers, and who has a part in them.
#![allow(unsafe_code)]

use core::mem::ManuallyDrop;
use core::ops::Deref;
use core::sync::atomic::Ordering;

use drm::Result;
use drm::vendor::{Entry, Object, Shared, close_buffer};

use super::{Bo, Buffers};

/// One owner's part in a buffer. The last one to be dropped closes the buffer; none may be as long as its device's `buffers`
/// are locked.
#[derive(Debug)]
pub struct Part(ManuallyDrop<Shared<Bo>>);

impl Part {
    const fn new(part: Shared<Bo>) -> Self {
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
    /// `bo` is NULL or came from [`Self::into_raw`], and this part has not been given up.
    #[cfg(feature = "capi")]
    pub(crate) unsafe fn from_raw(bo: *mut core::ffi::c_void) -> Option<Self> {
        // SAFETY: the caller vouches for the part.
        unsafe { Shared::from_raw(bo) }.map(Self::new)
    }
}

impl Deref for Part {
    type Target = Object<Bo>;

    fn deref(&self) -> &Object<Bo> {
        &self.0
    }
}

impl Clone for Part {
    fn clone(&self) -> Self {
        Self::new(self.0.share())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let device = self.device;
        let mut buffers = device.buffers.lock();
        // SAFETY: not used again.
        let Some(bo) = (unsafe { ManuallyDrop::take(&mut self.0) }).release() else { return };
        buffers.remove(&bo);
        if bo.address.load(Ordering::Relaxed) != 0 {
            // Before it is closed.
            bo.mapped.lock().mapping = None;
        }
        // What the kernel does not know is gone already.
        let _ = close_buffer(device.fd(), bo.handle);
    }
}

impl Buffers {
    /// A part in the buffer of this handle.
    pub(crate) fn by_handle(&self, handle: u32) -> Option<Part> {
        self.by_handle.get(handle).map(part)
    }

    /// A part in the buffer of this name.
    pub(crate) fn by_name(&self, name: u32) -> Option<Part> {
        self.by_name.get(name).map(part)
    }

    /// A part in the first buffer of which this is so, by ascending handles, and what it is.
    pub(crate) fn find<T>(&self, is_so: impl Fn(&Bo) -> Option<T>) -> Option<(Part, T)> {
        self.by_handle.values().find_map(|entry| {
            // SAFETY: a buffer is taken out before it is gone, under the lock that `self` is borrowed from.
            is_so(unsafe { entry.get() }).map(|what| (part(entry), what))
        })
    }

    /// Enters a buffer under its handle, and under its name if it has one.
    ///
    /// # Errors
    ///
    /// `NOMEM`; the buffer is gone, though not closed.
    pub(crate) fn add(&mut self, bo: Shared<Bo>) -> Result<Part> {
        match self.enter(&bo) {
            Ok(()) => Ok(Part::new(bo)),
            Err(error) => {
                self.remove(&bo);
                Err(error)
            }
        }
    }

    fn enter(&mut self, bo: &Object<Bo>) -> Result<()> {
        self.by_handle.insert(bo.handle, bo.entry())?;
        match bo.name.load(Ordering::Relaxed) {
            0 => Ok(()),
            name => self.by_name.insert(name, bo.entry()),
        }
    }

    /// Enters a buffer that has been given a name. 0 is none, whatever a driver says.
    ///
    /// # Errors
    ///
    /// `NOMEM`; the buffer has the name it had.
    pub(crate) fn name(&mut self, bo: &Object<Bo>, name: u32) -> Result<()> {
        if name == 0 {
            return Ok(());
        }
        self.by_name.insert(name, bo.entry())?;
        let old = bo.name.swap(name, Ordering::Relaxed);
        if old != name {
            self.remove_name(bo, old);
        }
        Ok(())
    }

    /// Takes a buffer out, unless another one is in its place.
    fn remove(&mut self, bo: &Object<Bo>) {
        if self.by_handle.get(bo.handle) == Some(bo.entry()) {
            self.by_handle.remove(bo.handle);
        }
        self.remove_name(bo, bo.name.load(Ordering::Relaxed));
    }

    fn remove_name(&mut self, bo: &Object<Bo>, name: u32) {
        if name != 0 && self.by_name.get(name) == Some(bo.entry()) {
            self.by_name.remove(name);
        }
    }
}

/// One part more.
fn part(entry: Entry<Bo>) -> Part {
    // SAFETY: a buffer is taken out of the tables before it is gone, and they are locked.
    Part::new(unsafe { entry.get() }.share())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use drm::vendor::{Mutex, Object, Shared, open_file, zeroed};

    use super::super::{Bo, Buffers, Device, Kept, Mapped};
    use crate::table::Table;
    use crate::va::Manager;

    fn device() -> Shared<Device> {
        let buffers = Buffers { flink: None, by_handle: Table::new(), by_name: Table::new() };
        let (buffers, va) = (Mutex::new(buffers), Manager::new());
        let (file, version, name) = (open_file(-1), (3, 0), None);
        Shared::new(Device { file, buffers, version, info: zeroed(), gpu: zeroed(), name, va })
            .unwrap()
    }

    fn bo(device: &Object<Device>) -> Shared<Bo> {
        let mapped = Mutex::new(Mapped { mapping: None, count: 0 });
        let (device, name, address) = (Kept::new(device), 0.into(), 0.into());
        Shared::new(Bo { device, size: 1, handle: 1, name, address, mapped }).unwrap()
    }

    #[test]
    fn no_name_leads_to_a_buffer_that_is_gone() {
        let device = device();
        for names in [[0, 0], [0, 7], [7, 0], [7, 8], [7, 7]] {
            let part = device.buffers.lock().add(bo(&device)).unwrap();
            for name in names {
                device.buffers.lock().name(&part, name).unwrap();
            }
            drop(part);
            let buffers = device.buffers.lock();
            assert!(buffers.by_handle.values().chain(buffers.by_name.values()).next().is_none());
        }
    }
}
