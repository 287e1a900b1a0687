//! `drmModePropertyRes` and `drmModeObjectProperties`: what a property is, and which ones an object
//! has.

use core::ffi::{CStr, c_char, c_int};

use crate::Result;
use crate::mem::{CBox, CVec, Zeroed, c_str, elements, release};
use crate::uapi::mode::{drm_mode_get_property, drm_mode_property_enum};

/// Room for a property's name, with its NUL.
pub const DRM_PROP_NAME_LEN: usize = 32;

/// What a property is: name, kind, and the values it can have.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeProperty {
    /// The property.
    prop_id: u32,
    /// `DRM_MODE_PROP_*`.
    flags: u32,
    /// Name, ended by NUL.
    name: [c_char; DRM_PROP_NAME_LEN],
    /// Number of `values`.
    count_values: c_int,
    /// Least and greatest value of a range; the object type of an object property; the values of an
    /// enumeration.
    values: *mut u64,
    /// Number of `enums`.
    count_enums: c_int,
    /// Values with their names, of an enumeration or bitmask.
    enums: *mut drm_mode_property_enum,
    /// Number of `blob_ids`; 0 on current kernels.
    count_blobs: c_int,
    /// Blobs the property can have.
    blob_ids: *mut u32,
}

/// See `struct _drmModeProperty`.
pub type drmModePropertyRes = _drmModeProperty;
/// Result of `drmModeGetProperty`, for `drmModeFreeProperty`.
pub type drmModePropertyPtr = *mut drmModePropertyRes;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmModePropertyRes {}

impl drmModePropertyRes {
    /// What the kernel said, but for the lists.
    pub(crate) fn new(reply: &drm_mode_get_property) -> Result<CBox<Self>> {
        let mut property = CBox::<Self>::zeroed()?;
        property.prop_id = reply.prop_id;
        property.flags = reply.flags;
        // Zeros follow the name's end, which always lies within its room.
        let name = reply.name.iter().take(DRM_PROP_NAME_LEN - 1).take_while(|c| **c != 0);
        for (to, from) in property.name.iter_mut().zip(name) {
            *to = *from;
        }
        Ok(property)
    }

    pub(crate) fn set_values(&mut self, values: CVec<u64>) {
        (self.count_values, self.values) = values.into_c();
    }

    pub(crate) fn set_enums(&mut self, enums: CVec<drm_mode_property_enum>) {
        (self.count_enums, self.enums) = enums.into_c();
    }

    /// Lengths and ids of blobs. The lengths are not counted as values, unless the kernel does.
    pub(crate) fn set_blobs(&mut self, count_values: u32, lengths: CVec<u64>, ids: CVec<u32>) {
        self.set_values(lengths);
        let counted = c_int::try_from(count_values).unwrap_or(self.count_values);
        self.count_values = self.count_values.min(counted);
        (self.count_blobs, self.blob_ids) = ids.into_c();
    }

    /// The property's id.
    #[must_use]
    pub const fn prop_id(&self) -> u32 {
        self.prop_id
    }

    /// `DRM_MODE_PROP_*`.
    #[must_use]
    pub const fn flags(&self) -> u32 {
        self.flags
    }

    /// The name; at most 31 bytes.
    #[must_use]
    pub fn name(&self) -> &CStr {
        // SAFETY: characters are bytes.
        let bytes = unsafe { elements(self.name.as_ptr().cast(), self.name.len()) };
        c_str(bytes).unwrap_or_default()
    }

    /// Least and greatest value of a range; the object type of an object property; values of an enumeration.
    #[must_use]
    pub fn values(&self) -> &[u64] {
        // SAFETY: the array has at least so many elements.
        unsafe { elements(self.values, self.count_values) }
    }

    /// Values with their names, of an enumeration or bitmask.
    #[must_use]
    pub fn enums(&self) -> &[drm_mode_property_enum] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.enums, self.count_enums) }
    }

    /// Blobs the property can have; none on current kernels.
    #[must_use]
    pub fn blob_ids(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.blob_ids, self.count_blobs) }
    }
}

impl Drop for drmModePropertyRes {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.values) };
        // SAFETY: as above.
        unsafe { release(self.enums) };
        // SAFETY: as above.
        unsafe { release(self.blob_ids) };
    }
}

/// The properties of an object and their values.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeObjectProperties {
    /// Number of `props` and `prop_values`.
    count_props: u32,
    /// Property ids.
    props: *mut u32,
    /// Value of each property.
    prop_values: *mut u64,
}

/// See `struct _drmModeObjectProperties`.
pub type drmModeObjectProperties = _drmModeObjectProperties;
/// Result of `drmModeObjectGetProperties`, for `drmModeFreeObjectProperties`.
pub type drmModeObjectPropertiesPtr = *mut drmModeObjectProperties;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmModeObjectProperties {}

impl drmModeObjectProperties {
    /// `values` has as many elements as `props`.
    pub(crate) fn set(&mut self, props: CVec<u32>, values: CVec<u64>) {
        let (count, props) = props.into_c();
        self.count_props = count.unsigned_abs();
        self.props = props;
        (_, self.prop_values) = values.into_c();
    }

    /// Property ids and their values.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        // SAFETY: the count is that of the array.
        let props = unsafe { elements(self.props, self.count_props) };
        // SAFETY: as above; the arrays are parallel.
        let values = unsafe { elements(self.prop_values, self.count_props) };
        props.iter().copied().zip(values.iter().copied())
    }
}

impl Drop for drmModeObjectProperties {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.props) };
        // SAFETY: as above.
        unsafe { release(self.prop_values) };
    }
}
