//! Connectors as Rust programs see them: handle, kinds, and what is known of one.
// The kernel names its numbers so.
#![allow(non_upper_case_globals)]

use core::fmt;

use super::{Lists, query};
use crate::abi::connector::drmModeConnector;
use crate::control::{Mode, described, encoder, from_u32, handle, handles};
use crate::uapi::mode::*;
use crate::{DeviceFd, Error, Result, names};

handle! {
    /// Handle of a connector.
    "connector", DRM_MODE_OBJECT_CONNECTOR
}

/// `drmModeConnector`: what is known of a connector.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Info {
    handle: Handle,
    interface: Interface,
    interface_id: u32,
    state: State,
    size: (u32, u32),
    subpixel: SubPixel,
    encoder: Option<encoder::Handle>,
    encoders: Vec<encoder::Handle>,
    modes: Vec<Mode>,
}

impl Info {
    /// [`get`](super::get) or [`get_current`](super::get_current).
    pub(crate) fn get(fd: DeviceFd<'_>, handle: Handle, force_probe: bool) -> Result<Self> {
        query(fd, handle.into(), force_probe, |reply, lists| Ok(Self::new(handle, reply, lists)))
    }

    fn new(handle: Handle, reply: &drm_mode_get_connector, lists: &mut Lists) -> Self {
        Self {
            handle,
            interface: reply.connector_type.into(),
            interface_id: reply.connector_type_id,
            state: reply.connection.into(),
            size: (reply.mm_width, reply.mm_height),
            subpixel: SubPixel::from_kernel(reply.subpixel),
            encoder: from_u32(reply.encoder_id),
            encoders: handles(lists.encoders.filled(reply.count_encoders)),
            modes: lists.modes.filled(reply.count_modes).iter().map(Mode::from).collect(),
        }
    }

    /// The connector.
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// What kind of plug it is.
    #[must_use]
    pub const fn interface(&self) -> Interface {
        self.interface
    }

    /// Number among the connectors of its kind, from 1 on.
    #[must_use]
    pub const fn interface_id(&self) -> u32 {
        self.interface_id
    }

    /// Whether a display is connected.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// Width and height of the display, in mm; `None` if unknown.
    #[must_use]
    pub fn size(&self) -> Option<(u32, u32)> {
        (self.size != (0, 0)).then_some(self.size)
    }

    /// How the colours of a pixel lie beside each other.
    #[must_use]
    pub const fn subpixel(&self) -> SubPixel {
        self.subpixel
    }

    /// Encoders that can drive it.
    #[must_use]
    pub fn encoders(&self) -> &[encoder::Handle] {
        &self.encoders
    }

    /// The encoder in use.
    #[must_use]
    pub const fn current_encoder(&self) -> Option<encoder::Handle> {
        self.encoder
    }

    /// Modes of the display, in the kernel's order: the preferred ones first.
    #[must_use]
    pub fn modes(&self) -> &[Mode] {
        &self.modes
    }

    pub(crate) fn into_modes(self) -> Vec<Mode> {
        self.modes
    }
}

/// What a C program got; `EINVAL` for an id of 0.
impl TryFrom<&drmModeConnector> for Info {
    type Error = Error;

    fn try_from(connector: &drmModeConnector) -> Result<Self> {
        Ok(Self {
            handle: described(connector.connector_id())?,
            interface: connector.connector_type().into(),
            interface_id: connector.connector_type_id(),
            state: connector.connection().0.into(),
            size: connector.size_mm(),
            // libdrm counts from 1 on.
            subpixel: SubPixel::from_kernel(connector.subpixel().0.wrapping_sub(1)),
            encoder: connector.encoder_id().and_then(from_u32),
            encoders: handles(connector.encoders()),
            modes: connector.modes().iter().map(Mode::from).collect(),
        })
    }
}

/// The name that compositors show, as in `HDMI-A-1`.
impl fmt::Display for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.interface.as_str(), self.interface_id)
    }
}

/// Names variants by numbers, both ways, without losing a number that has no name.
macro_rules! interfaces {
    ($($(#[$doc:meta])* $name:ident = $number:ident),* $(,)?) => {
        /// `DRM_MODE_CONNECTOR_*`: kinds of connectors.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[allow(missing_docs)]
        pub enum Interface {
            $($(#[$doc])* $name,)*
            /// A kind that a kernel newer than this library knows.
            Other(u32),
        }

        impl From<u32> for Interface {
            fn from(number: u32) -> Self {
                match number {
                    $($number => Self::$name,)*
                    other => Self::Other(other),
                }
            }
        }

        impl From<Interface> for u32 {
            fn from(interface: Interface) -> Self {
                match interface {
                    $(Interface::$name => $number,)*
                    Interface::Other(number) => number,
                }
            }
        }
    };
}

interfaces! {
    Unknown = DRM_MODE_CONNECTOR_Unknown,
    VGA = DRM_MODE_CONNECTOR_VGA,
    DVII = DRM_MODE_CONNECTOR_DVII,
    DVID = DRM_MODE_CONNECTOR_DVID,
    DVIA = DRM_MODE_CONNECTOR_DVIA,
    Composite = DRM_MODE_CONNECTOR_Composite,
    SVideo = DRM_MODE_CONNECTOR_SVIDEO,
    LVDS = DRM_MODE_CONNECTOR_LVDS,
    Component = DRM_MODE_CONNECTOR_Component,
    NinePinDIN = DRM_MODE_CONNECTOR_9PinDIN,
    DisplayPort = DRM_MODE_CONNECTOR_DisplayPort,
    HDMIA = DRM_MODE_CONNECTOR_HDMIA,
    HDMIB = DRM_MODE_CONNECTOR_HDMIB,
    TV = DRM_MODE_CONNECTOR_TV,
    EmbeddedDisplayPort = DRM_MODE_CONNECTOR_eDP,
    Virtual = DRM_MODE_CONNECTOR_VIRTUAL,
    DSI = DRM_MODE_CONNECTOR_DSI,
    DPI = DRM_MODE_CONNECTOR_DPI,
    Writeback = DRM_MODE_CONNECTOR_WRITEBACK,
    SPI = DRM_MODE_CONNECTOR_SPI,
    USB = DRM_MODE_CONNECTOR_USB,
}

impl Interface {
    /// `drmModeGetConnectorTypeName(connector_type)`—The name that compositors show, as in `HDMI-A`; `Unknown` for kinds
    /// without a name.
    #[doc(alias = "drmModeGetConnectorTypeName")]
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        let name = names::connector::type_name((*self).into());
        name.and_then(|name| name.to_str().ok()).unwrap_or("Unknown")
    }
}

/// Whether a display is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A display was found.
    Connected,
    /// None was found.
    Disconnected,
    /// It cannot be told, as with some analogue plugs.
    Unknown,
}

impl From<u32> for State {
    fn from(connection: u32) -> Self {
        match connection {
            1 => Self::Connected,
            2 => Self::Disconnected,
            _ => Self::Unknown,
        }
    }
}

impl From<State> for u32 {
    fn from(state: State) -> Self {
        match state {
            State::Connected => 1,
            State::Disconnected => 2,
            State::Unknown => 3,
        }
    }
}

/// How the colours of a pixel lie beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubPixel {
    /// It cannot be told.
    Unknown,
    /// Red, green, blue from left to right.
    HorizontalRgb,
    /// Blue, green, red from left to right.
    HorizontalBgr,
    /// Red, green, blue from top to bottom.
    VerticalRgb,
    /// Blue, green, red from top to bottom.
    VerticalBgr,
    /// They do not lie beside each other.
    None,
    /// An order that a kernel newer than this library knows.
    NotImplemented,
}

impl SubPixel {
    /// The kernel counts from 0 on, libdrm from 1 on.
    const fn from_kernel(order: u32) -> Self {
        match order {
            0 => Self::Unknown,
            1 => Self::HorizontalRgb,
            2 => Self::HorizontalBgr,
            3 => Self::VerticalRgb,
            4 => Self::VerticalBgr,
            5 => Self::None,
            _ => Self::NotImplemented,
        }
    }
}
