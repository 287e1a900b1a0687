//! Names for numbers: tables, without a request.

pub(crate) mod connector;
pub mod format;
pub mod modifier;
