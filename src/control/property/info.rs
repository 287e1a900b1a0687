//! Properties as Rust programs see them: handle, name, and which values one can have.

use core::ffi::CStr;

use super::{EnumValue, EnumValues, ValueType, has_enums, query};
use crate::abi::property::drmModePropertyRes;
use crate::control::{ModePropFlags, described, handle};
use crate::mem;
use crate::uapi::mode::{DRM_MODE_OBJECT_PROPERTY, DRM_MODE_PROP_ATOMIC, DRM_MODE_PROP_IMMUTABLE};
use crate::{DeviceFd, Error, Result};

handle! {
    /// Handle of a property.
    "property", DRM_MODE_OBJECT_PROPERTY
}

/// `drmModePropertyRes`: what a property is. Objects of one kind share properties: each has its own values of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    name: [u8; 32],
    flags: u32,
    value_type: ValueType,
    /// What is listed and not kept in `value_type`.
    other_values: EnumValues,
}

impl Info {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle) -> Result<Self> {
        query(fd, handle.into(), |reply, lists| {
            let named = if has_enums(reply.flags) { reply.count_enum_blobs } else { 0 };
            let enums = lists.enums.filled(named).iter().copied().map(EnumValue::from);
            let values = EnumValues::new(lists.values.filled(reply.count_values), enums);
            let (value_type, other_values) = ValueType::new(reply.flags, values);
            let name = name(mem::bytes(&reply.name));
            Ok(Self { handle, name, flags: reply.flags, value_type, other_values })
        })
    }

    /// The property.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// The name; at most 31 bytes. Names are the same on all devices, handles are not.
    #[must_use]
    pub fn name(&self) -> &CStr {
        mem::c_str(&self.name).unwrap_or_default()
    }

    /// Which values it can have.
    #[must_use]
    pub const fn value_type(&self) -> &ValueType {
        &self.value_type
    }

    /// Whether its value can be set: by this client at least, the driver may set it in any case.
    #[must_use]
    pub const fn mutable(&self) -> bool {
        self.flags & DRM_MODE_PROP_IMMUTABLE == 0
    }

    /// Whether only clients that set `DRM_CLIENT_CAP_ATOMIC` see it. The others can be set by atomic commits, too.
    #[must_use]
    pub const fn atomic(&self) -> bool {
        self.flags & DRM_MODE_PROP_ATOMIC != 0
    }

    /// `DRM_MODE_PROP_*`, as the kernel said them: tells kinds apart that are too new to have a name here.
    #[must_use]
    pub const fn flags(&self) -> ModePropFlags {
        ModePropFlags::from_bits_retain(self.flags)
    }

    /// All that the kernel lists, whatever the kind: ends of a range, type of an object, values with their names. For a
    /// bitmask the values are numbers of bits.
    #[must_use]
    pub const fn possible_values(&self) -> &EnumValues {
        match &self.value_type {
            ValueType::Enum(values) => values,
            _ => &self.other_values,
        }
    }
}

/// What a C program got; `EINVAL` for an id of 0.
impl TryFrom<&drmModePropertyRes> for Info {
    type Error = Error;

    fn try_from(property: &drmModePropertyRes) -> Result<Self> {
        let flags = property.flags();
        let enums = property.enums().iter().copied().map(EnumValue::from);
        let (value_type, other_values) =
            ValueType::new(flags, EnumValues::new(property.values(), enums));
        let name = name(property.name().to_bytes());
        Ok(Self { handle: described(property.prop_id())?, name, flags, value_type, other_values })
    }
}

/// The name, with zeros from its end on; cut if it has none.
fn name(bytes: &[u8]) -> [u8; 32] {
    let mut name = [0; 32];
    let bytes = bytes.iter().take(name.len() - 1).take_while(|byte| **byte != 0);
    for (to, from) in name.iter_mut().zip(bytes) {
        *to = *from;
    }
    name
}
