//! Values of properties, with and without their meaning.

use super::{EnumValue, Handle};
use crate::control::{RawResourceHandle, connector, crtc, encoder, framebuffer, plane};

/// A value as the kernel takes it; what it means depends on the property.
pub type RawValue = u64;

/// A value with its meaning, made by [`ValueType::convert_value`](super::ValueType::convert_value). Objects are `None` where
/// the property has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::upper_case_acronyms)]
pub enum Value<'a> {
    /// One whose meaning is not known.
    Unknown(RawValue),
    /// Yes or no.
    Boolean(bool),
    /// A number.
    UnsignedRange(u64),
    /// A number with a sign.
    SignedRange(i64),
    /// An entry of an enumeration; `None` for a value that it does not list.
    Enum(Option<&'a EnumValue>),
    /// Bits.
    Bitmask(u64),
    /// An object of any type.
    Object(Option<RawResourceHandle>),
    /// A CRTC.
    CRTC(Option<crtc::Handle>),
    /// A connector.
    Connector(Option<connector::Handle>),
    /// An encoder.
    Encoder(Option<encoder::Handle>),
    /// A framebuffer.
    Framebuffer(Option<framebuffer::Handle>),
    /// A plane.
    Plane(Option<plane::Handle>),
    /// A property.
    Property(Option<Handle>),
    /// A blob; 0 for none.
    Blob(u64),
}

impl From<Value<'_>> for RawValue {
    fn from(value: Value<'_>) -> Self {
        fn id<T: Into<u32>>(handle: Option<T>) -> u64 {
            handle.map_or(0, |handle| handle.into().into())
        }
        match value {
            Value::Unknown(raw)
            | Value::UnsignedRange(raw)
            | Value::Bitmask(raw)
            | Value::Blob(raw) => raw,
            Value::Boolean(yes) => yes.into(),
            Value::SignedRange(number) => number as u64,
            Value::Enum(entry) => entry.map_or(0, EnumValue::value),
            Value::Object(object) => object.map_or(0, |object| object.get().into()),
            Value::CRTC(handle) => id(handle),
            Value::Connector(handle) => id(handle),
            Value::Encoder(handle) => id(handle),
            Value::Framebuffer(handle) => id(handle),
            Value::Plane(handle) => id(handle),
            Value::Property(handle) => id(handle),
        }
    }
}

/// Defines a method for each kind, which is `None` for all others.
macro_rules! as_kind {
    ($($(#[$doc:meta])* $name:ident -> $type:ty { $pattern:pat => $result:expr })*) => {
        impl<'a> Value<'a> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self) -> Option<$type> {
                match *self {
                    $pattern => $result,
                    _ => None,
                }
            }
        )*}
    };
}

as_kind! {
    /// The boolean, if it is one.
    as_boolean -> bool { Value::Boolean(yes) => Some(yes) }
    /// The number, if it is one of an unsigned range.
    as_unsigned_range -> u64 { Value::UnsignedRange(number) => Some(number) }
    /// The number, if it is one of a signed range.
    as_signed_range -> i64 { Value::SignedRange(number) => Some(number) }
    /// The entry of an enumeration, if it is one that the enumeration lists.
    as_enum -> &'a EnumValue { Value::Enum(entry) => entry }
    /// The bits, if it is a bitmask.
    as_bitmask -> u64 { Value::Bitmask(bits) => Some(bits) }
    /// The object, if it is one of a property that takes all types.
    as_object -> RawResourceHandle { Value::Object(object) => object }
    /// The CRTC, if it is one.
    as_crtc -> crtc::Handle { Value::CRTC(handle) => handle }
    /// The connector, if it is one.
    as_connector -> connector::Handle { Value::Connector(handle) => handle }
    /// The encoder, if it is one.
    as_encoder -> encoder::Handle { Value::Encoder(handle) => handle }
    /// The framebuffer, if it is one.
    as_framebuffer -> framebuffer::Handle { Value::Framebuffer(handle) => handle }
    /// The plane, if it is one.
    as_plane -> plane::Handle { Value::Plane(handle) => handle }
    /// The property, if it is one.
    as_property -> Handle { Value::Property(handle) => handle }
    /// The blob, if it is one.
    as_blob -> u64 { Value::Blob(id) => Some(id) }
}
