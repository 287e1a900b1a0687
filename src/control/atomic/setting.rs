//! What a property is to be set to, checked against what it can have.

use super::Reason;
use crate::control::property::{EnumValue, EnumValues, Handle, Info, RawValue, Value, ValueType};
use crate::control::{RawResourceHandle, ResourceHandle};
use crate::uapi::mode::*;

/// What a property is to be set to: a number, a name, an object. [`Builder::set`](super::Builder::set) takes whatever
/// converts to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Setting<'a> {
    /// A number, signed or not; of an enumeration a value, of a bitmask the bits, 0 and 1 of a boolean.
    Number(i128),
    /// 64 bits, a number with or without sign as the property has it.
    Raw(RawValue),
    /// The name of an entry of an enumeration, or of a bit.
    Name(&'a str),
    /// The names of bits.
    Names(&'a [&'a str]),
    /// An object and its type, `DRM_MODE_OBJECT_*`; `None` for no object.
    Object(Option<RawResourceHandle>, u32),
}

/// Numbers of all widths.
macro_rules! from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Setting<'_> {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        }
    )*};
}

from_number!(bool, i8, u8, i16, u16, i32, u32, i64, u64);

impl<'a> From<&'a str> for Setting<'a> {
    fn from(name: &'a str) -> Self {
        Self::Name(name)
    }
}

impl<'a> From<&'a [&'a str]> for Setting<'a> {
    fn from(names: &'a [&'a str]) -> Self {
        Self::Names(names)
    }
}

impl<'a, const N: usize> From<&'a [&'a str; N]> for Setting<'a> {
    fn from(names: &'a [&'a str; N]) -> Self {
        Self::Names(names)
    }
}

impl<T: ResourceHandle> From<T> for Setting<'_> {
    fn from(handle: T) -> Self {
        Self::from(Some(handle))
    }
}

impl<T: ResourceHandle> From<Option<T>> for Setting<'_> {
    fn from(handle: Option<T>) -> Self {
        Self::Object(handle.map(Into::into), T::FFI_TYPE)
    }
}

impl From<Value<'_>> for Setting<'_> {
    fn from(value: Value<'_>) -> Self {
        match value {
            Value::SignedRange(number) => number.into(),
            Value::Boolean(yes) => yes.into(),
            Value::Object(object) => Self::Object(object, DRM_MODE_OBJECT_ANY),
            Value::CRTC(handle) => handle.into(),
            Value::Connector(handle) => handle.into(),
            Value::Encoder(handle) => handle.into(),
            Value::Framebuffer(handle) => handle.into(),
            Value::Plane(handle) => handle.into(),
            Value::Property(handle) => Option::<Handle>::into(handle),
            // 0, which is its number, may be that of another entry.
            Value::Enum(None) => Self::Names(&[]),
            raw => Self::Raw(raw.into()),
        }
    }
}

impl Setting<'_> {
    /// The value for the kernel, if the property can have it.
    pub(super) fn check(self, property: &Info) -> Result<RawValue, Reason> {
        let kind = property.value_type();
        match self {
            Self::Number(number) => check_number(number, property),
            Self::Raw(raw) if matches!(kind, ValueType::SignedRange(..)) => {
                check_number((raw as i64).into(), property)
            }
            Self::Raw(raw) => check_number(raw.into(), property),
            Self::Name(name) => check_names(&[name], property),
            Self::Names(names) => check_names(names, property),
            Self::Object(object, object_type) => {
                let fits = match object_type_of(kind) {
                    None => false,
                    Some(DRM_MODE_OBJECT_ANY) => true,
                    Some(wanted) => object_type == DRM_MODE_OBJECT_ANY || object_type == wanted,
                };
                let id = object.map_or(0, RawResourceHandle::get);
                if fits { Ok(id.into()) } else { Err(Reason::WrongKind) }
            }
        }
    }
}

fn check_number(number: i128, property: &Info) -> Result<RawValue, Reason> {
    let within = |least: i128, greatest: i128| {
        if (least..=greatest).contains(&number) {
            // Two's complement for what is below zero.
            Ok(number as RawValue)
        } else {
            Err(Reason::OutOfRange { value: number, least, greatest })
        }
    };
    let not_listed = || Reason::NotListed(number.to_string());
    let unsigned = RawValue::try_from(number);
    match property.value_type() {
        ValueType::Unknown => within(i64::MIN.into(), u64::MAX.into()),
        ValueType::Boolean => within(0, 1),
        ValueType::UnsignedRange(least, greatest) => within((*least).into(), (*greatest).into()),
        ValueType::SignedRange(least, greatest) => within((*least).into(), (*greatest).into()),
        ValueType::Enum(values) => {
            let entry = unsigned.ok().and_then(|value| values.get_value_from_raw_value(value));
            entry.map(EnumValue::value).ok_or_else(not_listed)
        }
        ValueType::Bitmask => {
            let (_, named) = property.possible_values().values();
            let all = named.iter().fold(0, |bits, entry| bits | bit(entry));
            unsigned.ok().filter(|bits| bits & !all == 0).ok_or_else(not_listed)
        }
        _ => within(0, u32::MAX.into()),
    }
}

fn check_names(names: &[&str], property: &Info) -> Result<RawValue, Reason> {
    let entry = |values: &EnumValues, name: &str| {
        values.get_value_by_name(name).copied().ok_or_else(|| Reason::NotListed(name.to_owned()))
    };
    match (property.value_type(), names) {
        (ValueType::Enum(values), [name]) => Ok(entry(values, name)?.value()),
        (ValueType::Bitmask, names) => {
            let values = property.possible_values();
            names.iter().try_fold(0, |bits, name| Ok(bits | bit(&entry(values, name)?)))
        }
        _ => Err(Reason::WrongKind),
    }
}

/// The bit that an entry of a bitmask names; none for numbers that no bit has.
fn bit(entry: &EnumValue) -> RawValue {
    let number = u32::try_from(entry.value()).unwrap_or(u32::MAX);
    RawValue::from(1u8).checked_shl(number).unwrap_or(0)
}

/// `DRM_MODE_OBJECT_*` of the objects that a property takes; `None` for other kinds of properties.
const fn object_type_of(kind: &ValueType) -> Option<u32> {
    match kind {
        ValueType::Object => Some(DRM_MODE_OBJECT_ANY),
        ValueType::CRTC => Some(DRM_MODE_OBJECT_CRTC),
        ValueType::Connector => Some(DRM_MODE_OBJECT_CONNECTOR),
        ValueType::Encoder => Some(DRM_MODE_OBJECT_ENCODER),
        ValueType::Framebuffer => Some(DRM_MODE_OBJECT_FB),
        ValueType::Plane => Some(DRM_MODE_OBJECT_PLANE),
        ValueType::Property => Some(DRM_MODE_OBJECT_PROPERTY),
        _ => None,
    }
}
