//! Which values a property can have.

use core::ffi::CStr;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::{RawValue, Value};
use crate::control::from_u32;
use crate::mem;
use crate::uapi::mode::*;

/// Which values a property can have, and what they mean.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::upper_case_acronyms)]
pub enum ValueType {
    /// It cannot be told: a kind that a kernel newer than this library knows, or a range without ends.
    /// [`Info::flags`](super::Info::flags) tells more.
    Unknown,
    /// 0 or 1.
    Boolean,
    /// From the first number up to the second.
    UnsignedRange(u64, u64),
    /// From the first number up to the second.
    SignedRange(i64, i64),
    /// One of these.
    Enum(EnumValues),
    /// Bits; [`Info::possible_values`](super::Info::possible_values) has their numbers and names.
    Bitmask,
    /// An object of any type, or of one that has no name here; 0 for none, as with all objects.
    Object,
    /// A CRTC.
    CRTC,
    /// A connector.
    Connector,
    /// An encoder.
    Encoder,
    /// A framebuffer.
    Framebuffer,
    /// A plane.
    Plane,
    /// A property.
    Property,
    /// A blob.
    Blob,
}

impl ValueType {
    /// The kind, and what it does not keep of `values`.
    pub(super) fn new(flags: u32, values: EnumValues) -> (Self, EnumValues) {
        if kind(flags) == DRM_MODE_PROP_ENUM {
            return (Self::Enum(values), EnumValues::default());
        }
        (Self::without_names(flags, &values.values), values)
    }

    fn without_names(flags: u32, values: &[RawValue]) -> Self {
        let ends = match values {
            [least, greatest, ..] => Some((*least, *greatest)),
            _ => None,
        };
        match kind(flags) {
            DRM_MODE_PROP_RANGE => match ends {
                Some((0, 1)) => Self::Boolean,
                Some((least, greatest)) => Self::UnsignedRange(least, greatest),
                None => Self::Unknown,
            },
            DRM_MODE_PROP_SIGNED_RANGE => match ends {
                Some((least, greatest)) => Self::SignedRange(least as i64, greatest as i64),
                None => Self::Unknown,
            },
            DRM_MODE_PROP_BITMASK => Self::Bitmask,
            DRM_MODE_PROP_BLOB => Self::Blob,
            DRM_MODE_PROP_OBJECT => Self::object(values.first().copied()),
            _ => Self::Unknown,
        }
    }

    fn object(object_type: Option<u64>) -> Self {
        match object_type.and_then(|object_type| u32::try_from(object_type).ok()) {
            Some(DRM_MODE_OBJECT_CRTC) => Self::CRTC,
            Some(DRM_MODE_OBJECT_CONNECTOR) => Self::Connector,
            Some(DRM_MODE_OBJECT_ENCODER) => Self::Encoder,
            Some(DRM_MODE_OBJECT_FB) => Self::Framebuffer,
            Some(DRM_MODE_OBJECT_PLANE) => Self::Plane,
            Some(DRM_MODE_OBJECT_PROPERTY) => Self::Property,
            Some(DRM_MODE_OBJECT_BLOB) => Self::Blob,
            _ => Self::Object,
        }
    }

    /// What a value means. One that the property cannot have is [`Value::Unknown`], or `Value::Enum(None)`.
    #[must_use]
    pub fn convert_value(&self, value: RawValue) -> Value<'_> {
        let Ok(id) = u32::try_from(value) else { return self.convert_large(value) };
        match self {
            Self::Object => Value::Object(from_u32(id)),
            Self::CRTC => Value::CRTC(from_u32(id)),
            Self::Connector => Value::Connector(from_u32(id)),
            Self::Encoder => Value::Encoder(from_u32(id)),
            Self::Framebuffer => Value::Framebuffer(from_u32(id)),
            Self::Plane => Value::Plane(from_u32(id)),
            Self::Property => Value::Property(from_u32(id)),
            _ => self.convert_large(value),
        }
    }

    /// The same for what is not the number of an object.
    fn convert_large(&self, value: RawValue) -> Value<'_> {
        match self {
            Self::Boolean if value <= 1 => Value::Boolean(value == 1),
            Self::UnsignedRange(..) => Value::UnsignedRange(value),
            Self::SignedRange(..) => Value::SignedRange(value as i64),
            Self::Enum(values) => Value::Enum(values.get_value_from_raw_value(value)),
            Self::Bitmask => Value::Bitmask(value),
            Self::Blob => Value::Blob(value),
            _ => Value::Unknown(value),
        }
    }
}

/// The number of a property's kind.
const fn kind(flags: u32) -> u32 {
    flags & (DRM_MODE_PROP_LEGACY_TYPE | DRM_MODE_PROP_EXTENDED_TYPE)
}

/// What the kernel lists of a property: values, and values with names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EnumValues {
    values: Vec<RawValue>,
    enums: Vec<EnumValue>,
}

impl EnumValues {
    pub(super) fn new(values: &[RawValue], enums: impl Iterator<Item = EnumValue>) -> Self {
        Self { values: values.to_vec(), enums: enums.collect() }
    }

    /// The values, and the values with names. For an enumeration the same values, as far as the kernel is to be believed.
    #[must_use]
    pub fn values(&self) -> (&[RawValue], &[EnumValue]) {
        (&self.values, &self.enums)
    }

    /// The first entry with this value.
    #[must_use]
    pub fn get_value_from_raw_value(&self, value: RawValue) -> Option<&EnumValue> {
        self.enums.iter().find(|entry| entry.value() == value)
    }

    /// The first entry with this name.
    #[must_use]
    pub fn get_value_by_name(&self, name: &str) -> Option<&EnumValue> {
        self.enums.iter().find(|entry| entry.name().to_bytes() == name.as_bytes())
    }
}

/// A value of an enumeration, or a bit of a bitmask, with its name.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct EnumValue(drm_mode_property_enum);

#[cfg(feature = "bytemuck")]
#[allow(unsafe_code)]
// SAFETY: transparent.
unsafe impl bytemuck::TransparentWrapper<drm_mode_property_enum> for EnumValue {}

impl EnumValue {
    /// The value; for a bitmask the number of the bit.
    #[must_use]
    pub const fn value(&self) -> RawValue {
        self.0.value
    }

    /// The name; at most 31 bytes.
    #[must_use]
    pub fn name(&self) -> &CStr {
        mem::c_str(mem::bytes(&self.0.name)).unwrap_or_default()
    }
}

impl From<drm_mode_property_enum> for EnumValue {
    fn from(mut entry: drm_mode_property_enum) -> Self {
        // The end of a name that has none.
        if let Some(last) = entry.name.last_mut() {
            *last = 0;
        }
        Self(entry)
    }
}

impl From<EnumValue> for drm_mode_property_enum {
    fn from(entry: EnumValue) -> Self {
        entry.0
    }
}

impl PartialEq for EnumValue {
    fn eq(&self, other: &Self) -> bool {
        self.value() == other.value() && self.0.name == other.0.name
    }
}

impl Eq for EnumValue {}

impl Hash for EnumValue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value().hash(state);
        self.0.name.hash(state);
    }
}

impl fmt::Debug for EnumValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut f = f.debug_struct("EnumValue");
        f.field("value", &self.value()).field("name", &self.name()).finish()
    }
}
