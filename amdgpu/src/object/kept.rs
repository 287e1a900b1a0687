//! The device that something belongs to.
#![allow(unsafe_code)]

use core::ops::Deref;

use drm::vendor::{Entry, Object};

use super::Device;

/// A device that somebody else keeps: its files are to be closed when the program gives it up, whatever is left of what
/// belongs to it. C programs have to give that up before, and the types of `api` have an [`Owner`](super::Owner) beside it.
#[derive(Clone, Copy, Debug)]
pub struct Kept(Entry<Device>);

impl Kept {
    pub(crate) fn new(device: &Object<Device>) -> Self {
        Self(device.entry())
    }
}

impl Deref for Kept {
    type Target = Object<Device>;

    fn deref(&self) -> &Object<Device> {
        // SAFETY: whoever has what belongs to the device keeps the device: see the type.
        unsafe { self.0.get() }
    }
}
