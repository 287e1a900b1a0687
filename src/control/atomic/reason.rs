//! Which property of a request is wrong, and why.

use core::fmt;
use std::io;

use crate::control::RawResourceHandle;
use crate::control::properties::ObjectProperties;
use crate::uapi::mode::*;

/// A property that cannot be set so: object, name, and [`Reason`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyError {
    object: RawResourceHandle,
    object_type: u32,
    property: Box<str>,
    reason: Reason,
}

/// Why a property cannot be set so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The object has no property of this name.
    Missing,
    /// Only the driver sets it.
    Immutable,
    /// The number is not within its ends.
    OutOfRange {
        /// The number.
        value: i128,
        /// The least that it can be.
        least: i128,
        /// The greatest that it can be.
        greatest: i128,
    },
    /// The entry, a name or a number, is not among those of the enumeration or bitmask.
    NotListed(String),
    /// It takes something else: a name for a number, a plane for a CRTC.
    WrongKind,
    /// It takes an address that the kernel writes to; [`Builder::want_fence`](super::Builder::want_fence) sets it.
    Address,
    /// The blob for it could not be made.
    Blob(crate::Error),
}

impl PropertyError {
    pub(super) fn new(object: &ObjectProperties, property: &str, reason: Reason) -> Self {
        Self {
            object: object.object(),
            object_type: object.object_type(),
            property: property.into(),
            reason,
        }
    }

    /// The object.
    #[must_use]
    pub const fn object(&self) -> RawResourceHandle {
        self.object
    }

    /// `DRM_MODE_OBJECT_*`: of what type the object is.
    #[must_use]
    pub const fn object_type(&self) -> u32 {
        self.object_type
    }

    /// Name of the property.
    #[must_use]
    pub const fn property(&self) -> &str {
        &self.property
    }

    /// What is wrong.
    #[must_use]
    pub const fn reason(&self) -> &Reason {
        &self.reason
    }
}

impl fmt::Display for PropertyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let object = match self.object_type {
            DRM_MODE_OBJECT_CRTC => "CRTC",
            DRM_MODE_OBJECT_CONNECTOR => "connector",
            DRM_MODE_OBJECT_ENCODER => "encoder",
            DRM_MODE_OBJECT_FB => "framebuffer",
            DRM_MODE_OBJECT_PLANE => "plane",
            _ => "object",
        };
        write!(f, "property \"{}\" of {object} {}: {}", self.property, self.object, self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is none"),
            Self::Immutable => f.write_str("only the driver sets it"),
            Self::OutOfRange { value, least, greatest } => {
                write!(f, "{value} is not from {least} to {greatest}")
            }
            Self::NotListed(entry) => write!(f, "\"{entry}\" is not among its values"),
            Self::WrongKind => f.write_str("it takes another kind of value"),
            Self::Address => f.write_str("it takes an address, which fences set"),
            Self::Blob(error) => write!(f, "no blob for it: {error}"),
        }
    }
}

impl std::error::Error for PropertyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.reason {
            Reason::Blob(error) => Some(error),
            _ => None,
        }
    }
}

/// `InvalidInput` with the error inside; the kernel's own error where a blob could not be made.
impl From<PropertyError> for io::Error {
    fn from(error: PropertyError) -> Self {
        match error.reason {
            Reason::Blob(error) => error.into(),
            _ => Self::new(io::ErrorKind::InvalidInput, error),
        }
    }
}
