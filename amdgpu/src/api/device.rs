//! Devices.

use crate::object::Owner;

/// A GPU.
#[derive(Clone, Debug)]
pub struct Device(Owner);

impl Device {
    pub(super) const fn owner(&self) -> &Owner {
        &self.0
    }
}
