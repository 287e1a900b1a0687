//! Sharing buffers: names and descriptors for other programs, and buffers of theirs.

use core::sync::atomic::Ordering;

use drm::vendor::{
    Guard, Object, Outcome, close_buffer, fd, gem_flink, gem_open, prime_fd_to_handle,
    prime_handle_to_fd, size_of_file,
};
use drm::{CLOEXEC, DeviceFd, Errno, RDWR};

use super::create::enter;
use crate::abi::bo::amdgpu_bo_handle_type;
use crate::object::{Bo, Buffers, Device, Part};

/// What a buffer is to others: a name, a handle or a new descriptor.
///
/// # Errors
///
/// `INVAL` for an unknown type; the driver's, `ACCES` for names if the client is not admitted; `NOMEM`.
pub(crate) fn export(bo: &Object<Bo>, handle_type: amdgpu_bo_handle_type) -> Outcome<u32> {
    match handle_type {
        amdgpu_bo_handle_type::KMS | amdgpu_bo_handle_type::KMS_NOIMPORT => Ok(bo.handle),
        amdgpu_bo_handle_type::DMA_BUF_FD => file(bo),
        amdgpu_bo_handle_type::GEM_FLINK_NAME => name(bo),
        _ => Err(Errno::INVAL.into()),
    }
}

/// A new descriptor of a buffer.
#[inline(never)]
fn file(bo: &Object<Bo>) -> Outcome<u32> {
    let device = bo.device.fd();
    Ok(prime_handle_to_fd(device, bo.handle, CLOEXEC | RDWR)?.into_raw() as u32)
}

/// A buffer's name, made if it has none.
#[inline(never)]
fn name(bo: &Object<Bo>) -> Outcome<u32> {
    let mut buffers = bo.device.buffers.lock();
    let known = bo.name.load(Ordering::Relaxed);
    if known != 0 {
        return Ok(known);
    }
    let device = bo.device.fd();
    let name = match &buffers.flink {
        None => gem_flink(device, bo.handle)?,
        Some(flink) => {
            let flink = flink.as_fd();
            let handle = carry(device, bo.handle, flink)?;
            let name = gem_flink(flink, handle);
            let _ = close_buffer(flink, handle);
            name?
        }
    };
    buffers.name(bo, name)?;
    Ok(name)
}

/// The handle that a buffer of one file has on another.
fn carry(from: DeviceFd<'_>, handle: u32, to: DeviceFd<'_>) -> Outcome<u32> {
    let file = prime_handle_to_fd(from, handle, CLOEXEC)?;
    prime_fd_to_handle(to, file.as_fd())
}

/// The buffer that another program shares, or one of this device's own.
///
/// # Errors
///
/// `PERM` for handles, which mean nothing elsewhere; `INVAL` for an unknown type; the driver's; `NOMEM`.
pub(crate) fn import(
    device: &Object<Device>,
    handle_type: amdgpu_bo_handle_type,
    shared_handle: u32,
) -> Outcome<Part> {
    match handle_type {
        amdgpu_bo_handle_type::DMA_BUF_FD => of_file(device, fd(shared_handle as i32)),
        amdgpu_bo_handle_type::GEM_FLINK_NAME => of_name(device, shared_handle),
        amdgpu_bo_handle_type::KMS | amdgpu_bo_handle_type::KMS_NOIMPORT => Err(Errno::PERM.into()),
        _ => Err(Errno::INVAL.into()),
    }
}

fn of_file(device: &Object<Device>, file: DeviceFd<'_>) -> Outcome<Part> {
    let mut buffers = device.buffers.lock();
    let handle = prime_fd_to_handle(device.fd(), file)?;
    let known = buffers.by_handle(handle);
    // Also for a buffer that is known, as the file's offset shows.
    let size = size_of_file(file);
    match (known, size) {
        (Some(bo), Ok(_)) => Ok(bo),
        (None, Ok(size)) => enter(device, &mut buffers, handle, size, 0),
        (known, Err(failure)) => {
            give_up(device, buffers, handle, known);
            Err(failure)
        }
    }
}

/// Closes a handle that turned out useless, unless it is a known buffer's.
fn give_up(device: &Object<Device>, buffers: Guard<'_, Buffers>, handle: u32, known: Option<Part>) {
    if known.is_none() {
        // Others may get the same handle as soon as the lock is free.
        let _ = close_buffer(device.fd(), handle);
    }
    // Before the buffer, whose last part this may be by now.
    drop(buffers);
}

fn of_name(device: &Object<Device>, name: u32) -> Outcome<Part> {
    let mut buffers = device.buffers.lock();
    if let Some(bo) = buffers.by_name(name) {
        return Ok(bo);
    }
    let (handle, size, closed) = match &buffers.flink {
        None => {
            let (handle, size) = gem_open(device.fd(), name)?;
            (handle, size, Ok(()))
        }
        Some(flink) => {
            let flink = flink.as_fd();
            let (opened, size) = gem_open(flink, name)?;
            let handle = carry(flink, opened, device.fd());
            let closed = close_buffer(flink, opened);
            (handle?, size, closed)
        }
    };
    let known = buffers.by_handle(handle);
    if let Err(failure) = closed {
        give_up(device, buffers, handle, known);
        return Err(failure);
    }
    let Some(bo) = known else {
        return enter(device, &mut buffers, handle, size, name);
    };
    let named = buffers.name(&bo, name);
    // As in `give_up`.
    drop(buffers);
    named?;
    Ok(bo)
}
