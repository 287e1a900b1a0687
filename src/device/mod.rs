//! Devices: opening, what they are, and what is not mode setting.
//!
//! Mode setting is in [`control`](crate::control).

pub mod support;
