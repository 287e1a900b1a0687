//! Typed handles of the kernel's objects, and what they have in common.

use core::num::NonZeroU32;

use crate::{Errno, Result};

/// The number of an object, whatever its type. 0 is no object's.
pub type RawResourceHandle = NonZeroU32;

/// The handle of an object that has properties.
pub trait ResourceHandle:
    From<RawResourceHandle> + Into<RawResourceHandle> + Into<u32> + Copy + Sized
{
    /// `DRM_MODE_OBJECT_*`, as the kernel wants it beside the number.
    const FFI_TYPE: u32;
}

/// The handle with this number; `None` for 0, by which the kernel means that there is none.
#[must_use]
pub fn from_u32<T: From<RawResourceHandle>>(raw: u32) -> Option<T> {
    RawResourceHandle::new(raw).map(T::from)
}

/// The handle of what the kernel has just made; `EPROTO` for 0, which no kernel gives.
pub(crate) fn new_handle<T: From<RawResourceHandle>>(raw: u32) -> Result<T> {
    from_u32(raw).ok_or(Errno::PROTO.into())
}

/// The handle of an object that a C program describes; `EINVAL` for 0, which is none.
pub(crate) fn described<T: From<RawResourceHandle>>(raw: u32) -> Result<T> {
    from_u32(raw).ok_or(Errno::INVAL.into())
}

/// The handles that the kernel listed. Zeros, which no kernel lists, are left out.
pub(crate) fn handles<T: From<RawResourceHandle>>(ids: &[u32]) -> Vec<T> {
    if ids.contains(&0) {
        return ids.iter().copied().filter_map(from_u32).collect();
    }
    // The other number is never taken; with it, the compiler knows the length of the list.
    let number = |id: &u32| RawResourceHandle::new(*id).unwrap_or(RawResourceHandle::MIN);
    ids.iter().map(number).map(T::from).collect()
}

/// Defines `Handle` in the module of a kind of object; with a number after its name, one that has properties.
macro_rules! handle {
    ($(#[$doc:meta])* $kind:literal $(, $object_type:expr)?) => {
        $(#[$doc])*
        ///
        /// A number that the kernel gave. The object it means may be gone meanwhile: requests then fail
        /// with `ENOENT`, and nothing worse happens.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        pub struct Handle($crate::control::RawResourceHandle);

        impl From<$crate::control::RawResourceHandle> for Handle {
            fn from(raw: $crate::control::RawResourceHandle) -> Self {
                Self(raw)
            }
        }

        impl From<Handle> for $crate::control::RawResourceHandle {
            fn from(handle: Handle) -> Self {
                handle.0
            }
        }

        impl From<Handle> for u32 {
            fn from(handle: Handle) -> Self {
                handle.0.get()
            }
        }

        impl core::fmt::Debug for Handle {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_tuple(concat!($kind, "::Handle")).field(&self.0).finish()
            }
        }

        $(impl $crate::control::ResourceHandle for Handle {
            const FFI_TYPE: u32 = $object_type;
        })?

        #[cfg(feature = "bytemuck")]
        #[allow(unsafe_code)]
        // SAFETY: transparent over a type of which this holds.
        unsafe impl bytemuck::ZeroableInOption for Handle {}

        #[cfg(feature = "bytemuck")]
        #[allow(unsafe_code)]
        // SAFETY: as above.
        unsafe impl bytemuck::PodInOption for Handle {}

        #[cfg(feature = "bytemuck")]
        #[allow(unsafe_code)]
        // SAFETY: as above.
        unsafe impl bytemuck::NoUninit for Handle {}
    };
}
pub(crate) use handle;
