//! Devices on the bus of those that are not there: vkms, vgem.

use super::{Node, sysfs};
use crate::abi::device::drmDevice;
use crate::mem::CBox;
use crate::os::file;

pub(super) fn describe(node: &Node) -> Option<CBox<drmDevice>> {
    let path = file::realpath(&sysfs::device(node.device)).ok()?;
    let (_, name) = super::split_at_last(path.as_bytes(), b'/')?;
    drmDevice::faux(node.as_abi(), name).ok()
}
