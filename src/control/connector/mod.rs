//! Connectors: where displays are plugged in, and their modes.

#[cfg(feature = "std")]
mod info;

use super::encoder;
use crate::abi::connector::drmModeConnector;
use crate::abi::mode_info::drmModeModeInfo;
use crate::ioctl::fetch::fetch;
use crate::ioctl::mode::{AttachMode, DetachMode, SetConnectorProperty};
use crate::mem::{self, CBox, Fit, Room};
use crate::uapi::mode::{
    drm_mode_connector_set_property, drm_mode_get_connector, drm_mode_mode_cmd,
};
use crate::{DeviceFd, Errno, Result, ioctl};

#[cfg(feature = "std")]
pub use info::{Handle, Info, Interface, State, SubPixel};

/// `drmModeGetConnector(fd, connectorId)`—Looks for a display (slow: it may talk to the display), then
/// says what is there.
///
/// The kernel probes for the master only. One request if nothing is connected, two if there are modes.
///
/// # Errors
///
/// `ENOENT` for an id that is not a connector, `NOMEM`, `AGAIN` if the lists grow with every request.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETCONNECTOR`, first without room for modes, which is what makes it probe.
#[doc(alias = "drmModeGetConnector")]
pub fn get(fd: DeviceFd<'_>, connector_id: u32) -> Result<CBox<drmModeConnector>> {
    query(fd, connector_id, true, to_c)
}

/// `drmModeGetConnectorCurrent(fd, connector_id)`—What was there when a display was last looked for.
///
/// One request in the usual case.
///
/// # Errors
///
/// As for [`get`].
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETCONNECTOR`, always with room for modes.
#[doc(alias = "drmModeGetConnectorCurrent")]
pub fn get_current(fd: DeviceFd<'_>, connector_id: u32) -> Result<CBox<drmModeConnector>> {
    query(fd, connector_id, false, to_c)
}

/// Room for what the kernel lists of a connector.
struct Lists {
    modes: Room<drmModeModeInfo, 48>,
    props: Room<u32, 48>,
    values: Room<u64, 48>,
    encoders: Room<u32, 16>,
}

/// Asks the kernel; `finish` makes something of the answer.
fn query<T>(
    fd: DeviceFd<'_>,
    connector_id: u32,
    probe: bool,
    finish: impl FnOnce(&drm_mode_get_connector, &mut Lists) -> Result<T>,
) -> Result<T> {
    let mut lists = Lists {
        modes: Room::new(),
        props: Room::new(),
        values: Room::new(),
        encoders: Room::new(),
    };
    let mut reply: drm_mode_get_connector = mem::zeroed();
    reply.connector_id = connector_id;
    let mut probe = probe;
    fetch(|| {
        let probing = core::mem::take(&mut probe);
        ioctl::mode::get_connector(
            fd,
            &mut reply,
            if probing { &mut [] } else { lists.modes.offer() },
            lists.props.offer(),
            lists.values.offer(),
            lists.encoders.offer(),
        )?;
        let fits = lists.modes.fits(reply.count_modes)
            & lists.props.fits(reply.count_props)
            & lists.values.fits(reply.count_props)
            & lists.encoders.fits(reply.count_encoders);
        Ok(fits & Fit::when(!probing || reply.count_modes == 0))
    })
    .and_then(|()| finish(&reply, &mut lists))
}

fn to_c(reply: &drm_mode_get_connector, lists: &mut Lists) -> Result<CBox<drmModeConnector>> {
    let mut connector = drmModeConnector::new(reply)?;
    connector.set_modes(lists.modes.take(reply.count_modes)?);
    connector.set_properties(
        lists.props.take(reply.count_props)?,
        lists.values.take(reply.count_props)?,
    );
    connector.set_encoders(lists.encoders.take(reply.count_encoders)?);
    Ok(connector)
}

/// `drmModeConnectorGetPossibleCrtcs(fd, connector)`—CRTCs that can show on a connector through one of
/// its encoders: bit n for the n-th in the device's list.
///
/// # Errors
///
/// `ENOENT` if there is none; those of the first encoder that cannot be asked.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_GETENCODER`, once for each encoder.
#[doc(alias = "drmModeConnectorGetPossibleCrtcs")]
pub fn possible_crtcs(fd: DeviceFd<'_>, connector: &drmModeConnector) -> Result<u32> {
    let mut crtcs = 0;
    for encoder_id in connector.encoders() {
        crtcs |= encoder::query(fd, *encoder_id)?.possible_crtcs;
    }
    if crtcs == 0 { Err(Errno::NOENT.into()) } else { Ok(crtcs) }
}

/// `drmModeAttachMode(fd, connectorId, mode_info)`—Once added a mode to a connector. Current kernels do
/// nothing.
///
/// # Errors
///
/// `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_ATTACHMODE`; master.
#[doc(alias = "drmModeAttachMode")]
pub fn attach_mode(fd: DeviceFd<'_>, connector_id: u32, mode: &drmModeModeInfo) -> Result<()> {
    ioctl::call_plain::<AttachMode>(fd, &mut mode_command(connector_id, mode))
}

/// `drmModeDetachMode(fd, connectorId, mode_info)`—Once removed a mode from a connector. Current kernels
/// do nothing.
///
/// # Errors
///
/// `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_DETACHMODE`; master.
#[doc(alias = "drmModeDetachMode")]
pub fn detach_mode(fd: DeviceFd<'_>, connector_id: u32, mode: &drmModeModeInfo) -> Result<()> {
    ioctl::call_plain::<DetachMode>(fd, &mut mode_command(connector_id, mode))
}

fn mode_command(connector_id: u32, mode: &drmModeModeInfo) -> drm_mode_mode_cmd {
    let mut arg: drm_mode_mode_cmd = mem::zeroed();
    arg.connector_id = connector_id;
    arg.mode = mode.into();
    arg
}

/// `drmModeConnectorSetProperty(fd, connector_id, property_id, value)`—Sets a property of a connector.
///
/// # Errors
///
/// `ENOENT`, `EINVAL` for a value the property cannot have, `EACCES` without being master.
///
/// # Kernel
///
/// `DRM_IOCTL_MODE_SETPROPERTY`; master.
#[doc(alias = "drmModeConnectorSetProperty")]
pub fn set_property(
    fd: DeviceFd<'_>,
    connector_id: u32,
    property_id: u32,
    value: u64,
) -> Result<()> {
    let mut arg: drm_mode_connector_set_property = mem::zeroed();
    arg.value = value;
    arg.prop_id = property_id;
    arg.connector_id = connector_id;
    ioctl::call_plain::<SetConnectorProperty>(fd, &mut arg)
}

/// `drmModeGetConnectorTypeName(connector_type)`—Name of a `DRM_MODE_CONNECTOR_*`, as in `HDMI-A`.
#[doc(alias = "drmModeGetConnectorTypeName")]
#[must_use]
pub fn type_name(connector_type: u32) -> Option<&'static core::ffi::CStr> {
    crate::names::connector::type_name(connector_type)
}
