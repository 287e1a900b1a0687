//! bo
