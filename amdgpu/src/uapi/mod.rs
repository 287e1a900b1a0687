//! The driver's structures and numbers, under the kernel's names.
//!
//! Facts from the kernel's public header, checked field by field: each structure's layout is asserted when the crate is
//! compiled. Types whose names do not begin with `drm_` have no name in C, and a member `unnamed` has none either.
//!
//! Arguments are made of zeros ([`drm::mem::Zeroed`]) or of all that goes in, so that no byte of a union is unset.
#![allow(unsafe_code, non_camel_case_types)]

pub mod bo;
pub mod context;
pub mod cs;
pub mod info;
pub mod userq;

pub(crate) use drm::layout;

/// The same as `layout!` for unions.
macro_rules! union_layout {
    ($($name:ident, $size:literal { $($member:ident),* $(,)? })*) => {$(
        // SAFETY: the members hold integers.
        unsafe impl drm::mem::Zeroed for $name {}

        #[cfg(target_pointer_width = "64")]
        const _: () = {
            assert!(core::mem::size_of::<$name>() == $size);
            $(assert!(core::mem::offset_of!($name, $member) == 0);)*
        };
    )*};
}
pub(crate) use union_layout;

/// Functions for a request's argument that is a union of what goes in and what comes out.
macro_rules! argument {
    ($($name:ident: $in:ident $(=> $out:ident)?)*) => {$(
        // What goes in sets every byte.
        const _: () = assert!(core::mem::size_of::<$name>() == core::mem::size_of::<$in>());

        impl $name {
            /// The argument before the request.
            #[must_use]
            pub const fn new(argument: $in) -> Self {
                Self { r#in: argument }
            }

            $(
                /// What came out. Every byte has been written: see the module.
                #[allow(dead_code)]
                pub(crate) const fn out(&self) -> $out {
                    // SAFETY: all bits are valid integers, and all of them have been written.
                    unsafe { self.out }
                }
            )?
        }
    )*};
}
pub(crate) use argument;
