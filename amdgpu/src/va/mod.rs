//! va
