//! Buffers: memory that a GPU uses.

pub(crate) mod create;
pub(crate) mod info;
pub(crate) mod list;
pub(crate) mod map;
pub(crate) mod share;
pub(crate) mod va_op;
#[cfg(feature = "std")]
pub(crate) mod window;
