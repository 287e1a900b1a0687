//! Numbers and names of device files, which are the kernel's.

/// Major number of all of them.
pub const DRM_MAJOR: u32 = 226;
/// How the names of primary nodes begin.
pub const PRIMARY_NAME: &str = "card";
/// How the names of control nodes begin.
pub const CONTROL_NAME: &str = "controlD";
/// How the names of render nodes begin.
pub const RENDER_NAME: &str = "renderD";
