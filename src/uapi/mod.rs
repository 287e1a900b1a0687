//! The kernel's structures and numbers, under the kernel's names.
//!
//! Facts from the kernel's public headers, checked field by field: each structure's layout is
//! asserted when the crate is compiled. What C programs see under libdrm's own names is in `abi`.
#![allow(unsafe_code, non_camel_case_types)]

pub mod drm;
pub mod legacy;
pub mod mode;
pub mod syncobj;

/// States the size of a structure and the offsets of its fields on 64-bit machines, so that a slip
/// in the definition does not compile. Each field must be named.
#[cfg_attr(feature = "vendor", macro_export)]
#[doc(hidden)]
macro_rules! layout {
    ($($name:ident, $size:literal { $($field:ident: $offset:literal),* $(,)? })*) => {$(
        // SAFETY: the structure holds integers, raw pointers, and arrays and structures of these.
        unsafe impl $crate::mem::Zeroed for $name {}

        #[cfg(target_pointer_width = "64")]
        const _: () = {
            assert!(core::mem::size_of::<$name>() == $size);
            $(assert!(core::mem::offset_of!($name, $field) == $offset);)*
        };

        #[allow(dead_code)]
        const _: fn($name) = |value| {
            let $name { $($field: _),* } = value;
        };
    )*};
}
pub(crate) use layout;
