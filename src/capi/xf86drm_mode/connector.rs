//! Connectors.

use core::ffi::{c_char, c_int};
use core::ptr;

use crate::abi::connector::{drmModeConnector, drmModeConnectorPtr};
use crate::abi::mode_info::drmModeModeInfoPtr;
use crate::capi::{args, ret};
use crate::control::connector;
use crate::mem::CBox;

/// Looks for a display (slow), then says what is there. NULL with `errno` on failure; the result is freed
/// with `drmModeFreeConnector`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetConnector(fd: c_int, connectorId: u32) -> drmModeConnectorPtr {
    ret::null(connector::get(args::fd(fd), connectorId))
}

/// What was there when a display was last looked for. NULL with `errno` on failure; the result is freed with
/// `drmModeFreeConnector`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetConnectorCurrent(fd: c_int, connector_id: u32) -> drmModeConnectorPtr {
    ret::null(connector::get_current(args::fd(fd), connector_id))
}

/// CRTCs that can show on a connector: bit n for the n-th of the device. 0 with `errno` on failure, `ENOENT` if
/// there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeConnectorGetPossibleCrtcs(
    fd: c_int,
    connector: *const drmModeConnector,
) -> u32 {
    // SAFETY: the caller vouches for the connector.
    let Some(connector) = (unsafe { connector.as_ref() }) else { return ret::zero_invalid() };
    ret::zero(connector::possible_crtcs(args::fd(fd), connector))
}

/// Once added a mode to a connector; current kernels do nothing. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeAttachMode(
    fd: c_int,
    connectorId: u32,
    mode_info: drmModeModeInfoPtr,
) -> c_int {
    // SAFETY: the caller vouches for the mode.
    let Some(mode) = (unsafe { mode_info.as_ref() }) else { return ret::INVALID };
    ret::neg_errno(connector::attach_mode(args::fd(fd), connectorId, mode))
}

/// Once removed a mode from a connector; current kernels do nothing. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeDetachMode(
    fd: c_int,
    connectorId: u32,
    mode_info: drmModeModeInfoPtr,
) -> c_int {
    // SAFETY: the caller vouches for the mode.
    let Some(mode) = (unsafe { mode_info.as_ref() }) else { return ret::INVALID };
    ret::neg_errno(connector::detach_mode(args::fd(fd), connectorId, mode))
}

/// Sets a property of a connector. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeConnectorSetProperty(
    fd: c_int,
    connector_id: u32,
    property_id: u32,
    value: u64,
) -> c_int {
    ret::neg_errno(connector::set_property(args::fd(fd), connector_id, property_id, value))
}

/// Name of a `DRM_MODE_CONNECTOR_*`, as in "HDMI-A"; NULL for unknown ones. Not to be freed.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetConnectorTypeName(connector_type: u32) -> *const c_char {
    connector::type_name(connector_type).map_or(ptr::null(), core::ffi::CStr::as_ptr)
}

/// Frees what `drmModeGetConnector` and `drmModeGetConnectorCurrent` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeConnector(ptr: drmModeConnectorPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
