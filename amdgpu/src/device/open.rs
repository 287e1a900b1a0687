//! Opening a device, or finding that it is open.

use drm::mem::CText;
use drm::vendor::{
    Failure, Mutex, Outcome, Shared, auth, driver_version, duplicate, is_render_node, primary_path,
};
use drm::{DeviceFd, Errno};

use super::info::{self, Question};
use super::{Device, Owner, complain, gpu, names};
use crate::abi::va::AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT;
use crate::object::{Buffers, registry};
use crate::table::Table;
use crate::uapi::info::device::drm_amdgpu_info_device;
use crate::uapi::info::number::AMDGPU_INFO_ACCEL_WORKING;
use crate::va::{Bounds, Manager};

/// The first number of the versions that this library knows.
const MAJOR: u32 = 3;

/// `amdgpu_device_initialize2(fd, shared, …)`—The GPU of a device file, which may be closed at once.
///
/// With `shared` a GPU that has been opened so before is the same device: it then also takes names of buffers through `fd`
/// if that is an authenticated file and the device's own is not. GPUs whose primary node is not known cannot be told apart.
///
/// # Errors
///
/// Those of the requests; `BADF` for another driver, and for a GPU that cannot be used.
pub fn open(fd: DeviceFd<'_>, shared: bool) -> Outcome<Owner> {
    let mut registry = registry::lock();
    let admitted = is_admitted(fd)?;
    if shared {
        let path = primary_path(fd);
        if let Some(device) = registry.find(|device| is_same(path.as_ref(), device)) {
            if !is_admitted(device.fd())? && admitted {
                let mut buffers = device.buffers.lock();
                // Without it, names are taken through the device's own file.
                buffers.flink = buffers.flink.take().or_else(|| duplicate(fd).ok());
            }
            return Ok(Owner::new(device.share()));
        }
    }
    let device = Shared::new(new(fd)?)?;
    if shared {
        registry.add(&device)?;
    }
    Ok(Owner::new(device))
}

/// Whether a file is a client whose names the kernel knows.
fn is_admitted(fd: DeviceFd<'_>) -> Outcome<bool> {
    if is_render_node(fd) {
        return Ok(false);
    }
    let admitted = auth(fd).inspect_err(|_| complain(&[b"cannot ask for authentication"]))?;
    Ok(admitted != 0)
}

fn is_same(path: Option<&CText>, device: &Device) -> bool {
    match (path, primary_path(device.fd())) {
        (Some(path), Some(other)) => path.as_c_str() == other.as_c_str(),
        _ => true,
    }
}

fn new(fd: DeviceFd<'_>) -> Outcome<Device> {
    let (major, minor) = driver_version(fd)?;
    let version = (major as u32, minor as u32);
    if version.0 != MAJOR {
        complain(&[b"not version 3 of the driver"]);
        return Err(Errno::BADF.into());
    }
    let file = duplicate(fd)?;
    let is_working: u32 = info::answer(file.as_fd(), Question::new(AMDGPU_INFO_ACCEL_WORKING))
        .inspect_err(|_| complain(&[b"cannot ask whether the GPU works"]))?;
    if is_working == 0 {
        complain(&[b"the GPU does not work"]);
        return Err(Errno::BADF.into());
    }
    let (info, gpu) =
        gpu::query(file.as_fd()).inspect_err(|_| complain(&[b"cannot ask what the GPU is"]))?;
    let va = addresses(file.as_fd(), version.1, &info)?;
    let name = names::of(&info);
    let (by_handle, by_name) = (Table::new(), Table::new());
    let buffers = Mutex::new(Buffers { flink: None, by_handle, by_name });
    Ok(Device { file, buffers, version, info, gpu, name, va })
}

fn addresses(fd: DeviceFd<'_>, minor: u32, info: &drm_amdgpu_info_device) -> Outcome<Manager> {
    let is_halved = gpu::reserves_half_of_addresses(fd, minor);
    let flags = if is_halved { AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT } else { 0 };
    let bounds = Bounds {
        low_offset: info.virtual_address_offset,
        low_max: info.virtual_address_max,
        high_offset: info.high_va_offset,
        high_max: info.high_va_max,
        alignment: info.virtual_address_alignment,
    };
    let manager = Manager::new();
    manager.init(bounds, flags).map_err(Failure::from)?;
    Ok(manager)
}
