//! `drmModeConnector`: where a display is, or could be, plugged in.

use core::ffi::{c_int, c_uint};

use crate::Result;
use crate::abi::mode_info::drmModeModeInfo;
use crate::mem::{CBox, CVec, Zeroed, elements, release};
use crate::uapi::mode::drm_mode_get_connector;

/// Whether a display is connected. In C an enumeration; here any number the kernel says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmModeConnection(pub c_uint);

impl drmModeConnection {
    /// `DRM_MODE_CONNECTED`.
    pub const CONNECTED: Self = Self(1);
    /// `DRM_MODE_DISCONNECTED`.
    pub const DISCONNECTED: Self = Self(2);
    /// `DRM_MODE_UNKNOWNCONNECTION`.
    pub const UNKNOWN: Self = Self(3);
}

/// How the colours of a pixel lie beside each other. In C an enumeration; here any number the kernel
/// says, plus one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct drmModeSubPixel(pub c_uint);

impl drmModeSubPixel {
    /// `DRM_MODE_SUBPIXEL_UNKNOWN`.
    pub const UNKNOWN: Self = Self(1);
    /// `DRM_MODE_SUBPIXEL_HORIZONTAL_RGB`.
    pub const HORIZONTAL_RGB: Self = Self(2);
    /// `DRM_MODE_SUBPIXEL_HORIZONTAL_BGR`.
    pub const HORIZONTAL_BGR: Self = Self(3);
    /// `DRM_MODE_SUBPIXEL_VERTICAL_RGB`.
    pub const VERTICAL_RGB: Self = Self(4);
    /// `DRM_MODE_SUBPIXEL_VERTICAL_BGR`.
    pub const VERTICAL_BGR: Self = Self(5);
    /// `DRM_MODE_SUBPIXEL_NONE`.
    pub const NONE: Self = Self(6);
}

/// A connector: where a display is, or could be, plugged in.
#[derive(Debug)]
#[repr(C)]
pub struct _drmModeConnector {
    /// The connector.
    connector_id: u32,
    /// Encoder in use; 0 for none.
    encoder_id: u32,
    /// `DRM_MODE_CONNECTOR_*`.
    connector_type: u32,
    /// Number among the connectors of its type.
    connector_type_id: u32,
    /// Whether a display is connected.
    connection: drmModeConnection,
    /// Width of the display, in mm.
    mmWidth: u32,
    /// Height of the display, in mm.
    mmHeight: u32,
    /// How the colours of a pixel lie beside each other.
    subpixel: drmModeSubPixel,
    /// Number of `modes`.
    count_modes: c_int,
    /// Modes of the display, in the kernel's order.
    modes: *mut drmModeModeInfo,
    /// Number of `props` and `prop_values`.
    count_props: c_int,
    /// Property ids.
    props: *mut u32,
    /// Value of each property.
    prop_values: *mut u64,
    /// Number of `encoders`.
    count_encoders: c_int,
    /// Encoders that can drive it.
    encoders: *mut u32,
}

/// See `struct _drmModeConnector`.
pub type drmModeConnector = _drmModeConnector;
/// Result of `drmModeGetConnector`, for `drmModeFreeConnector`.
pub type drmModeConnectorPtr = *mut drmModeConnector;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmModeConnector {}

impl drmModeConnector {
    /// What the kernel said, but for the lists.
    pub(crate) fn new(reply: &drm_mode_get_connector) -> Result<CBox<Self>> {
        let mut connector = CBox::<Self>::zeroed()?;
        connector.connector_id = reply.connector_id;
        connector.encoder_id = reply.encoder_id;
        connector.connector_type = reply.connector_type;
        connector.connector_type_id = reply.connector_type_id;
        connector.connection = drmModeConnection(reply.connection);
        connector.mmWidth = reply.mm_width;
        connector.mmHeight = reply.mm_height;
        connector.subpixel = drmModeSubPixel(reply.subpixel.wrapping_add(1));
        Ok(connector)
    }

    pub(crate) fn set_modes(&mut self, modes: CVec<drmModeModeInfo>) {
        (self.count_modes, self.modes) = modes.into_c();
    }

    /// `values` has as many elements as `props`.
    pub(crate) fn set_properties(&mut self, props: CVec<u32>, values: CVec<u64>) {
        (self.count_props, self.props) = props.into_c();
        (_, self.prop_values) = values.into_c();
    }

    pub(crate) fn set_encoders(&mut self, ids: CVec<u32>) {
        (self.count_encoders, self.encoders) = ids.into_c();
    }

    /// The connector's id.
    #[must_use]
    pub const fn connector_id(&self) -> u32 {
        self.connector_id
    }

    /// The encoder in use.
    #[must_use]
    pub fn encoder_id(&self) -> Option<u32> {
        (self.encoder_id != 0).then_some(self.encoder_id)
    }

    /// `DRM_MODE_CONNECTOR_*`.
    #[must_use]
    pub const fn connector_type(&self) -> u32 {
        self.connector_type
    }

    /// Number among the connectors of its type.
    #[must_use]
    pub const fn connector_type_id(&self) -> u32 {
        self.connector_type_id
    }

    /// Whether a display is connected.
    #[must_use]
    pub const fn connection(&self) -> drmModeConnection {
        self.connection
    }

    /// Width and height of the display, in mm; zeros if unknown.
    #[must_use]
    pub const fn size_mm(&self) -> (u32, u32) {
        (self.mmWidth, self.mmHeight)
    }

    /// How the colours of a pixel lie beside each other.
    #[must_use]
    pub const fn subpixel(&self) -> drmModeSubPixel {
        self.subpixel
    }

    /// Modes of the display, in the kernel's order.
    #[must_use]
    pub fn modes(&self) -> &[drmModeModeInfo] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.modes, self.count_modes) }
    }

    /// Property ids and their values.
    pub fn properties(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        // SAFETY: the count is that of the array.
        let props = unsafe { elements(self.props, self.count_props) };
        // SAFETY: as above; the arrays are parallel.
        let values = unsafe { elements(self.prop_values, self.count_props) };
        props.iter().copied().zip(values.iter().copied())
    }

    /// Encoders that can drive it.
    #[must_use]
    pub fn encoders(&self) -> &[u32] {
        // SAFETY: the count is that of the array.
        unsafe { elements(self.encoders, self.count_encoders) }
    }
}

impl Drop for drmModeConnector {
    fn drop(&mut self) {
        // SAFETY: the array is a block of the C heap that the structure owns.
        unsafe { release(self.modes) };
        // SAFETY: as above.
        unsafe { release(self.props) };
        // SAFETY: as above.
        unsafe { release(self.prop_values) };
        // SAFETY: as above.
        unsafe { release(self.encoders) };
    }
}
