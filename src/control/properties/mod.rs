//! Properties by name: what they are is asked once for all objects.
//!
//! Objects of one kind share properties, so that a device with many planes has few properties, each of which costs a
//! request. A [`PropertyCache`] makes it just once.
//!
//! ```no_run
//! use drm::control::Device;
//! use drm::control::properties::PropertyCache;
//! use drm::control::property::Value;
//!
//! # fn example(card: &impl Device) -> std::io::Result<()> {
//! let mut cache = PropertyCache::new();
//! for crtc in card.resource_handles()?.crtcs() {
//!     let crtc = cache.object(card, *crtc)?;
//!     if crtc.value("ACTIVE") == Some(Value::Boolean(true)) {
//!         println!("{:?} is on, mode in blob {:?}", crtc.object(), crtc.value("MODE_ID"));
//!     }
//! }
//! # Ok(())
//! # }
//! ```

use core::ffi::CStr;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use super::property::{self, Info, RawValue, Value};
use super::{Device, PropertyValueSet, RawResourceHandle, ResourceHandle};

/// What is known of the properties of a device. One cache is for one device.
///
/// Properties stay as they are while there is an object that has them. Numbers of properties that went, with a connector
/// that was unplugged, may be used again: [`clear`](Self::clear) when the device's objects change.
#[derive(Clone, Debug, Default)]
pub struct PropertyCache {
    known: HashMap<property::Handle, Arc<Info>>,
}

impl PropertyCache {
    /// A cache that knows nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.known.clear();
    }

    /// What a property is; no request if it is known.
    ///
    /// # Errors
    ///
    /// Those of [`property::get`].
    pub fn property(
        &mut self,
        device: &impl Device,
        handle: property::Handle,
    ) -> io::Result<Arc<Info>> {
        if let Some(info) = self.known.get(&handle) {
            return Ok(Arc::clone(info));
        }
        let info = Arc::new(device.get_property(handle)?);
        self.known.insert(handle, Arc::clone(&info));
        Ok(info)
    }

    /// The properties of an object with their values: one request, and one for each property that is not known.
    ///
    /// # Errors
    ///
    /// Those of [`property::of_object`] and [`property::get`].
    pub fn object<T: ResourceHandle>(
        &mut self,
        device: &impl Device,
        handle: T,
    ) -> io::Result<ObjectProperties> {
        let mut object = ObjectProperties {
            object: handle.into(),
            object_type: T::FFI_TYPE,
            properties: Vec::new(),
        };
        self.refresh(device, &mut object)?;
        Ok(object)
    }

    /// Reads the values anew, and which properties there are.
    ///
    /// # Errors
    ///
    /// As for [`Self::object`]; what was known of the object stays.
    pub fn refresh(
        &mut self,
        device: &impl Device,
        object: &mut ObjectProperties,
    ) -> io::Result<()> {
        let (id, object_type) = (object.object.get(), object.object_type);
        let set = PropertyValueSet::of(device.device_fd(), id, object_type)?;
        let mut properties = Vec::with_capacity(set.as_props_and_values().0.len());
        for (handle, value) in set {
            properties.push(Property { info: self.property(device, handle)?, value });
        }
        properties.sort_by(|one, other| one.name().cmp(other.name()));
        object.properties = properties;
        Ok(())
    }
}

/// The properties of an object, by name.
#[derive(Clone, Debug)]
pub struct ObjectProperties {
    object: RawResourceHandle,
    object_type: u32,
    /// Ascending by name.
    properties: Vec<Property>,
}

impl ObjectProperties {
    /// The object.
    #[must_use]
    pub const fn object(&self) -> RawResourceHandle {
        self.object
    }

    /// `DRM_MODE_OBJECT_*`: of what type it is.
    #[must_use]
    pub const fn object_type(&self) -> u32 {
        self.object_type
    }

    /// The property with this name; of several the one that the kernel lists first.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Property> {
        let before = |property: &Property| property.name().to_bytes() < name.as_bytes();
        let place = self.properties.partition_point(before);
        let found = self.properties.get(place)?;
        (found.name().to_bytes() == name.as_bytes()).then_some(found)
    }

    /// Handle of the property with this name.
    #[must_use]
    pub fn handle(&self, name: &str) -> Option<property::Handle> {
        self.get(name).map(Property::handle)
    }

    /// Value of the property with this name, when it was last read.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<Value<'_>> {
        self.get(name).map(Property::value)
    }

    /// All properties, ascending by name.
    pub fn iter(&self) -> core::slice::Iter<'_, Property> {
        self.properties.iter()
    }
}

impl<'a> IntoIterator for &'a ObjectProperties {
    type Item = &'a Property;
    type IntoIter = core::slice::Iter<'a, Property>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A property of an object and the value that it had when it was last read.
#[derive(Clone, Debug)]
pub struct Property {
    info: Arc<Info>,
    value: RawValue,
}

impl Property {
    /// The property.
    #[must_use]
    pub fn handle(&self) -> property::Handle {
        self.info.handle()
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &CStr {
        self.info.name()
    }

    /// What it is.
    #[must_use]
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// The value with its meaning.
    #[must_use]
    pub fn value(&self) -> Value<'_> {
        self.info.value_type().convert_value(self.value)
    }

    /// The value as the kernel says it.
    #[must_use]
    pub const fn raw_value(&self) -> RawValue {
        self.value
    }
}
