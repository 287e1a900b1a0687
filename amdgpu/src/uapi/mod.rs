//! The driver's structures and numbers, under the kernel's names.
//!
//! Facts from the kernel's public header, checked field by field: each structure's layout is asserted when the crate is
//! compiled.
#![allow(unsafe_code, non_camel_case_types)]
