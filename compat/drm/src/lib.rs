//! oxidrm under the name and version of the published crate `drm`, so that programs written for that use this library
//! instead: `docs/from-drm-rs.md` shows how.

pub use engine::*;
