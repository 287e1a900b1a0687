//! The arguments of the requests on properties, blobs and atomic commits, and the contents of the
//! `IN_FORMATS` blob; not what drivers' own properties mean.

use core::ffi::c_char;

use super::super::layout;

/// `DRM_IOCTL_MODE_GETPROPERTY`: what a property is and which values it takes.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_property {
    /// In: address of an array of `u64`, room for values: a range's ends, an enum's members.
    pub values_ptr: u64,
    /// In: address of an array of [`drm_mode_property_enum`], room for named values.
    pub enum_blob_ptr: u64,
    /// In: the property.
    pub prop_id: u32,
    /// Out: bits `DRM_MODE_PROP_*`, its kind.
    pub flags: u32,
    /// Out: its name, ending in NUL.
    pub name: [c_char; 32],
    /// In: room for values; out: total.
    pub count_values: u32,
    /// In: room for named values; out: total.
    pub count_enum_blobs: u32,
}

/// A named value of an enum or bitmask property, written by `DRM_IOCTL_MODE_GETPROPERTY`.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_property_enum {
    /// The value; for a bitmask the number of the bit.
    pub value: u64,
    /// Its name, ending in NUL.
    pub name: [c_char; 32],
}

/// `DRM_IOCTL_MODE_SETPROPERTY`: gives a property of a connector a value.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_connector_set_property {
    /// In: the value.
    pub value: u64,
    /// In: the property.
    pub prop_id: u32,
    /// In: the connector.
    pub connector_id: u32,
}

/// `DRM_IOCTL_MODE_OBJ_GETPROPERTIES`: the properties of any object, and their values.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_obj_get_properties {
    /// In: address of an array of `u32`, room for property ids.
    pub props_ptr: u64,
    /// In: address of an array of `u64`, room for their values.
    pub prop_values_ptr: u64,
    /// In: room for properties and for their values; out: total.
    pub count_props: u32,
    /// In: the object.
    pub obj_id: u32,
    /// In: its kind, a number `DRM_MODE_OBJECT_*`.
    pub obj_type: u32,
}

/// `DRM_IOCTL_MODE_OBJ_SETPROPERTY`: gives a property of any object a value.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_obj_set_property {
    /// In: the value.
    pub value: u64,
    /// In: the property.
    pub prop_id: u32,
    /// In: the object.
    pub obj_id: u32,
    /// In: its kind, a number `DRM_MODE_OBJECT_*`.
    pub obj_type: u32,
}

/// `DRM_IOCTL_MODE_GETPROPBLOB`: reads a blob.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_blob {
    /// In: the blob.
    pub blob_id: u32,
    /// In: room in bytes; out: length of the blob. Only if they are equal is `data` written.
    pub length: u32,
    /// In: address of the room for its bytes.
    pub data: u64,
}

/// `DRM_IOCTL_MODE_CREATEPROPBLOB`: makes a blob.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_create_blob {
    /// In: address of its bytes.
    pub data: u64,
    /// In: how many they are.
    pub length: u32,
    /// Out: the blob.
    pub blob_id: u32,
}

/// `DRM_IOCTL_MODE_DESTROYPROPBLOB`: gives a blob up.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_destroy_blob {
    /// In: the blob.
    pub blob_id: u32,
}

/// `DRM_IOCTL_MODE_ATOMIC`: sets many properties of many objects at once, or none.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_atomic {
    /// In: bits `DRM_MODE_ATOMIC_*` and `DRM_MODE_PAGE_FLIP_*`.
    pub flags: u32,
    /// In: how many objects.
    pub count_objs: u32,
    /// In: address of an array of `u32`, the objects.
    pub objs_ptr: u64,
    /// In: address of an array of `u32`, how many properties of each object.
    pub count_props_ptr: u64,
    /// In: address of an array of `u32`, the properties, object by object.
    pub props_ptr: u64,
    /// In: address of an array of `u64`, their values in the same order.
    pub prop_values_ptr: u64,
    /// In: 0.
    pub reserved: u64,
    /// In: number that the events of the commit carry back.
    pub user_data: u64,
}

/// How the blob of an `IN_FORMATS` property begins; offsets are counted from here.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_format_modifier_blob {
    /// Version of the layout, `FORMAT_BLOB_CURRENT`.
    pub version: u32,
    /// Flags, none of them in use.
    pub flags: u32,
    /// How many formats.
    pub count_formats: u32,
    /// Byte where the formats begin, an array of `u32` (`DRM_FORMAT_*`).
    pub formats_offset: u32,
    /// How many modifiers.
    pub count_modifiers: u32,
    /// Byte where the modifiers begin, an array of [`drm_format_modifier`].
    pub modifiers_offset: u32,
}

/// A modifier in the blob of an `IN_FORMATS` property, and up to 64 formats that it goes with.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_format_modifier {
    /// Bit n is set if format number `offset` + n goes with the modifier.
    pub formats: u64,
    /// Index of the format that bit 0 stands for.
    pub offset: u32,
    /// Padding; 0.
    pub pad: u32,
    /// The modifier.
    pub modifier: u64,
}

layout! {
    drm_mode_get_property, 64 {
        values_ptr: 0, enum_blob_ptr: 8, prop_id: 16, flags: 20, name: 24, count_values: 56,
        count_enum_blobs: 60,
    }
    drm_mode_property_enum, 40 { value: 0, name: 8 }
    drm_mode_connector_set_property, 16 { value: 0, prop_id: 8, connector_id: 12 }
    drm_mode_obj_get_properties, 32 {
        props_ptr: 0, prop_values_ptr: 8, count_props: 16, obj_id: 20, obj_type: 24,
    }
    drm_mode_obj_set_property, 24 { value: 0, prop_id: 8, obj_id: 12, obj_type: 16 }
    drm_mode_get_blob, 16 { blob_id: 0, length: 4, data: 8 }
    drm_mode_create_blob, 16 { data: 0, length: 8, blob_id: 12 }
    drm_mode_destroy_blob, 4 { blob_id: 0 }
    drm_mode_atomic, 56 {
        flags: 0, count_objs: 4, objs_ptr: 8, count_props_ptr: 16, props_ptr: 24,
        prop_values_ptr: 32, reserved: 40, user_data: 48,
    }
    drm_format_modifier_blob, 24 {
        version: 0, flags: 4, count_formats: 8, formats_offset: 12, count_modifiers: 16,
        modifiers_offset: 20,
    }
    drm_format_modifier, 24 { formats: 0, offset: 8, pad: 12, modifier: 16 }
}
