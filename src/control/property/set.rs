//! The properties that an object has, and their values.

use core::iter::Zip;
use core::slice;
use std::collections::HashMap;
use std::{io, vec};

use super::{Handle, Info, RawValue, query_object};
use crate::abi::property::drmModeObjectProperties;
use crate::control::{Device, ResourceHandle, from_u32, handles};
use crate::{DeviceFd, Result};

/// `drmModeObjectProperties`: the properties of an object and their values.
#[derive(Clone, Debug)]
pub struct PropertyValueSet {
    handles: Vec<Handle>,
    values: Vec<RawValue>,
}

impl PropertyValueSet {
    /// [`of_object`](super::of_object).
    pub(crate) fn get<T: ResourceHandle>(fd: DeviceFd<'_>, object: T) -> Result<Self> {
        Self::of(fd, object.into(), T::FFI_TYPE)
    }

    /// The same for an object of any type.
    pub(crate) fn of(fd: DeviceFd<'_>, object_id: u32, object_type: u32) -> Result<Self> {
        query_object(fd, object_id, object_type, |count, props, values| {
            let (props, values) = (props.filled(count), values.filled(count));
            if !props.contains(&0) {
                return Ok(Self { handles: handles(props), values: values.to_vec() });
            }
            // No property is 0.
            let pairs = props.iter().zip(values);
            let known = pairs.filter_map(|(id, value)| from_u32::<Handle>(*id).zip(Some(*value)));
            let (handles, values) = known.unzip();
            Ok(Self { handles, values })
        })
    }

    /// Each property by its name; one request for each. [`PropertyCache`](crate::control::properties::PropertyCache) asks
    /// only once, for all objects.
    ///
    /// # Errors
    ///
    /// Those of [`get`](super::get).
    pub fn as_hashmap(&self, device: &impl Device) -> io::Result<HashMap<String, Info>> {
        let mut map = HashMap::with_capacity(self.handles.len());
        for handle in &self.handles {
            let info = device.get_property(*handle)?;
            map.insert(info.name().to_string_lossy().into_owned(), info);
        }
        Ok(map)
    }

    /// Properties and, in the same order, their values.
    #[must_use]
    pub fn as_props_and_values(&self) -> (&[Handle], &[RawValue]) {
        (&self.handles, &self.values)
    }

    /// Properties with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&Handle, &RawValue)> {
        self.into_iter()
    }
}

/// What a C program got.
impl From<&drmModeObjectProperties> for PropertyValueSet {
    fn from(properties: &drmModeObjectProperties) -> Self {
        let known =
            properties.iter().filter_map(|(id, value)| Some((from_u32::<Handle>(id)?, value)));
        let (handles, values) = known.unzip();
        Self { handles, values }
    }
}

impl<'a> IntoIterator for &'a PropertyValueSet {
    type Item = (&'a Handle, &'a RawValue);
    type IntoIter = Zip<slice::Iter<'a, Handle>, slice::Iter<'a, RawValue>>;

    fn into_iter(self) -> Self::IntoIter {
        self.handles.iter().zip(self.values.iter())
    }
}

impl IntoIterator for PropertyValueSet {
    type Item = (Handle, RawValue);
    type IntoIter = Zip<vec::IntoIter<Handle>, vec::IntoIter<RawValue>>;

    fn into_iter(self) -> Self::IntoIter {
        self.handles.into_iter().zip(self.values)
    }
}
