//! Properties: what they are, which ones an object has, and setting them one at a time.

#[cfg(feature = "std")]
mod info;
#[cfg(feature = "std")]
mod kind;
#[cfg(feature = "std")]
mod set;
#[cfg(feature = "std")]
mod value;

use crate::abi::property::{drmModeObjectProperties, drmModePropertyRes};
use crate::ioctl::fetch::fetch;
use crate::ioctl::mode::SetObjectProperty;
use crate::mem::{self, CBox, CVec, Fit, Room, length};
use crate::uapi::mode::{
    DRM_MODE_PROP_BITMASK, DRM_MODE_PROP_BLOB, DRM_MODE_PROP_ENUM, drm_mode_get_property,
    drm_mode_obj_get_properties, drm_mode_obj_set_property, drm_mode_property_enum,
};
use crate::{DeviceFd, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{Handle, Info};
#[cfg(feature = "std")]
pub use kind::{EnumValue, EnumValues, ValueType};
#[cfg(feature = "std")]
pub use set::PropertyValueSet;
#[cfg(feature = "std")]
pub use value::{RawValue, Value};

/// `drmModeGetProperty(fd, propertyId)`—What a property is: name, kind, and the values it can have.
///
/// One request in the usual case.
///
/// # Errors
///
/// `ENOENT` for an id that is not a property, `NOMEM`, `AGAIN` if the lists grow with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETPROPERTY`.
#[doc(alias = "drmModeGetProperty")]
pub fn get(fd: DeviceFd<'_>, property_id: u32) -> Result<CBox<drmModePropertyRes>> {
    query(fd, property_id, |reply, lists| {
        let mut property = drmModePropertyRes::new(reply)?;
        if has_enums(reply.flags) {
            property.set_enums(lists.enums.take(reply.count_enum_blobs)?);
        } else if reply.flags & DRM_MODE_PROP_BLOB != 0 {
            set_blobs(fd, reply, &mut property)?;
            return Ok(property);
        }
        property.set_values(lists.values.take(reply.count_values)?);
        Ok(property)
    })
}

/// Room for what the kernel lists of a property.
struct Lists {
    values: Room<u64, 32>,
    enums: Room<drm_mode_property_enum, 32>,
}

/// Asks the kernel; `finish` makes something of the answer.
fn query<T>(
    fd: DeviceFd<'_>,
    property_id: u32,
    finish: impl FnOnce(&mut drm_mode_get_property, &mut Lists) -> Result<T>,
) -> Result<T> {
    let mut lists = Lists { values: Room::new(), enums: Room::new() };
    let mut reply: drm_mode_get_property = mem::zeroed();
    reply.prop_id = property_id;
    fetch(|| {
        ioctl::mode::get_property(fd, &mut reply, lists.values.offer(), lists.enums.offer())?;
        // The request takes at most as many names as it has room for values.
        let fits = lists.values.fits(reply.count_values.max(reply.count_enum_blobs))
            & lists.enums.fits(reply.count_enum_blobs);
        Ok(fits)
    })?;
    finish(&mut reply, &mut lists)
}

/// Whether the values of a property have names.
const fn has_enums(flags: u32) -> bool {
    flags & (DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BITMASK) != 0
}

/// The blobs of a blob property. Current kernels list none.
fn set_blobs(
    fd: DeviceFd<'_>,
    reply: &mut drm_mode_get_property,
    property: &mut drmModePropertyRes,
) -> Result<()> {
    let mut lengths = CVec::new();
    let mut ids = CVec::new();
    fetch(|| {
        let count = length(reply.count_enum_blobs);
        if count == 0 {
            return Ok(Fit::YES);
        }
        lengths = CVec::<u32>::zeroed(count)?;
        ids = CVec::<u32>::zeroed(count)?;
        ioctl::mode::get_property_blobs(fd, reply, &mut lengths, &mut ids)?;
        Ok(Fit::when(length(reply.count_enum_blobs) <= count))
    })?;
    ids.truncate(length(reply.count_enum_blobs));
    let mut values = CVec::<u64>::zeroed(ids.len())?;
    for (value, length) in values.iter_mut().zip(lengths.iter()) {
        *value = u64::from(*length);
    }
    property.set_blobs(reply.count_values, values, ids);
    Ok(())
}

/// `drmModeObjectGetProperties(fd, object_id, object_type)`—The properties of an object and their values.
///
/// Atomic properties are listed for clients that set `DRM_CLIENT_CAP_ATOMIC`. One request in the usual
/// case.
///
/// # Errors
///
/// `ENOENT` for an object that does not exist or is of another type, `EINVAL` for one that has no
/// properties, `NOMEM`, `AGAIN` if the list grows with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_OBJ_GETPROPERTIES`.
#[doc(alias = "drmModeObjectGetProperties")]
pub fn of_object(
    fd: DeviceFd<'_>,
    object_id: u32,
    object_type: u32,
) -> Result<CBox<drmModeObjectProperties>> {
    query_object(fd, object_id, object_type, |count, props, values| {
        let mut properties = CBox::<drmModeObjectProperties>::zeroed()?;
        properties.set(props.take(count)?, values.take(count)?);
        Ok(properties)
    })
}

/// Asks the kernel; `finish` makes something of the answer.
fn query_object<T>(
    fd: DeviceFd<'_>,
    object_id: u32,
    object_type: u32,
    finish: impl FnOnce(u32, &mut Room<u32, 64>, &mut Room<u64, 64>) -> Result<T>,
) -> Result<T> {
    let mut props = Room::new();
    let mut values = Room::new();
    let mut reply: drm_mode_obj_get_properties = mem::zeroed();
    reply.obj_id = object_id;
    reply.obj_type = object_type;
    fetch(|| {
        ioctl::mode::get_object_properties(fd, &mut reply, props.offer(), values.offer())?;
        let fits = props.fits(reply.count_props) & values.fits(reply.count_props);
        Ok(fits)
    })?;
    finish(reply.count_props, &mut props, &mut values)
}

/// `drmModeObjectSetProperty(fd, object_id, object_type, property_id, value)`—Sets a property of an
/// object.
///
/// # Errors
///
/// `ENOENT`, `EINVAL` for a property that the object does not have or a value the property cannot have,
/// `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_OBJ_SETPROPERTY`; master.
#[doc(alias = "drmModeObjectSetProperty")]
pub fn set(
    fd: DeviceFd<'_>,
    object_id: u32,
    object_type: u32,
    property_id: u32,
    value: u64,
) -> Result<()> {
    let mut arg: drm_mode_obj_set_property = mem::zeroed();
    arg.value = value;
    arg.prop_id = property_id;
    arg.obj_id = object_id;
    arg.obj_type = object_type;
    ioctl::call_plain::<SetObjectProperty>(fd, &mut arg)
}
