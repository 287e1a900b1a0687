//! Paths for the C library.

pub(crate) use crate::mem::{LINE_ROOM as ROOM, Line as Path};
