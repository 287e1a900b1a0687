//! Names for numbers: tables, without a request.

pub(crate) mod connector;
