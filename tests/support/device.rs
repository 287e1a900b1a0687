//! What the kernel has: a device whose lists are as long as a test wants.

use std::collections::HashMap;
use std::ffi::c_int;

use drm::uapi::mode::*;

use super::general::General;
use super::user::List;

/// A commit as the kernel got it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Commit {
    pub(crate) flags: u32,
    pub(crate) reserved: u64,
    pub(crate) user_data: u64,
    /// Each object with its properties and their values.
    pub(crate) objects: Vec<(u32, Vec<(u32, u64)>)>,
}

/// Scalars, values and named values of a property.
pub(crate) type Property = (drm_mode_get_property, List<u64>, List<drm_mode_property_enum>);

/// A device with all its answers.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) general: General,
    pub(crate) fbs: List<u32>,
    pub(crate) crtcs: List<u32>,
    pub(crate) connectors: List<u32>,
    pub(crate) encoders: List<u32>,
    /// Least and greatest width, least and greatest height.
    pub(crate) limits: [u32; 4],
    /// The scalars of every connector.
    pub(crate) connector: drm_mode_get_connector,
    pub(crate) modes: List<drm_mode_modeinfo>,
    /// Properties of connectors and of all other objects.
    pub(crate) props: List<u32>,
    pub(crate) values: Vec<u64>,
    pub(crate) connector_encoders: List<u32>,
    /// How often a connector was probed.
    pub(crate) probes: usize,
    /// CRTCs of each encoder, or an error.
    pub(crate) encoder_crtcs: HashMap<u32, Result<u32, c_int>>,
    pub(crate) crtc: drm_mode_crtc,
    pub(crate) fb: drm_mode_fb_cmd,
    pub(crate) fb2: drm_mode_fb_cmd2,
    pub(crate) planes: List<u32>,
    /// The scalars of every plane.
    pub(crate) plane: drm_mode_get_plane,
    pub(crate) formats: List<u32>,
    /// The scalars of every property.
    pub(crate) property: drm_mode_get_property,
    pub(crate) property_values: List<u64>,
    pub(crate) property_enums: List<drm_mode_property_enum>,
    /// Properties that are not like every other, by their ids: scalars, values, named values.
    pub(crate) properties: HashMap<u32, Property>,
    /// Ids of a blob property's blobs, and their lengths.
    pub(crate) property_blobs: List<u32>,
    pub(crate) blob_lengths: Vec<u32>,
    pub(crate) blob: List<u8>,
    pub(crate) lessees: List<u32>,
    pub(crate) lease: List<u32>,
    /// The id or handle of everything new.
    pub(crate) new: u32,
    /// The descriptor of new leases and exported sync objects. Whoever takes it for a file needs one of its own here.
    pub(crate) new_fd: i32,
    /// How large new dumb buffers are, in bytes, and where they are mapped.
    pub(crate) dumb_size: u64,
    pub(crate) dumb_offset: u64,
    /// How far each sync object is.
    pub(crate) points: Vec<u64>,
    pub(crate) gamma: [Vec<u16>; 3],
    /// What the last request read from the program's memory.
    pub(crate) read: Vec<u8>,
    pub(crate) commits: Vec<Commit>,
    /// Object, property, and the descriptor that a commit writes to where its value leads.
    pub(crate) fences: Vec<(u32, u32, c_int)>,
    /// Whether the room that the present request offers holds zeros only.
    pub(crate) clean: bool,
}

/// The id or handle of everything new, unless a test wants another.
pub(crate) const NEW: u32 = 0x77;
/// The pitch of new dumb buffers.
pub(crate) const PITCH: u32 = 0x1400;
/// The size of new dumb buffers.
pub(crate) const SIZE: u64 = 0x1_2345_6000;
/// Where dumb buffers are mapped.
pub(crate) const OFFSET: u64 = 0x1_0000_0000;
/// The place of the sync object that was signalled first.
pub(crate) const FIRST: u32 = 2;
/// The file descriptor of new leases.
pub(crate) const LEASE_FD: u32 = 33;

/// Structures of integers, all of them 0.
pub(crate) fn zeroed<T: drm::mem::Zeroed>() -> T {
    unsafe { std::mem::zeroed() }
}

/// `count` ids from `first` on.
pub(crate) fn ids(first: u32, count: u32) -> List<u32> {
    (first..first + count).collect::<Vec<_>>().into()
}

/// `count` modes that can be told apart by their clocks, from 1000 kHz on.
pub(crate) fn modes(count: u32) -> List<drm_mode_modeinfo> {
    let mode = |index: u32| {
        let mut mode: drm_mode_modeinfo = zeroed();
        mode.clock = 1000 + index;
        mode.hdisplay = 1920;
        mode.vdisplay = 1080;
        mode.name.fill(b'm' as _);
        mode
    };
    (0..count).map(mode).collect::<Vec<_>>().into()
}

/// `count` named values from 0 on.
pub(crate) fn enums(count: u32) -> List<drm_mode_property_enum> {
    let named = |value: u32| {
        let mut named: drm_mode_property_enum = zeroed();
        named.value = value.into();
        for (place, byte) in named.name.iter_mut().zip(format!("value {value}").bytes()) {
            *place = byte as _;
        }
        named
    };
    (0..count).map(named).collect::<Vec<_>>().into()
}

impl Device {
    /// Lists without elements, and zeros.
    pub(crate) fn empty() -> Self {
        Self {
            general: General::default(),
            fbs: List::default(),
            crtcs: List::default(),
            connectors: List::default(),
            encoders: List::default(),
            limits: [0; 4],
            connector: zeroed(),
            modes: List::default(),
            props: List::default(),
            values: Vec::new(),
            connector_encoders: List::default(),
            probes: 0,
            encoder_crtcs: HashMap::new(),
            crtc: zeroed(),
            fb: zeroed(),
            fb2: zeroed(),
            planes: List::default(),
            plane: zeroed(),
            formats: List::default(),
            property: zeroed(),
            property_values: List::default(),
            property_enums: List::default(),
            properties: HashMap::new(),
            property_blobs: List::default(),
            blob_lengths: Vec::new(),
            blob: List::default(),
            lessees: List::default(),
            lease: List::default(),
            new: NEW,
            new_fd: LEASE_FD as i32,
            dumb_size: SIZE,
            dumb_offset: OFFSET,
            points: Vec::new(),
            gamma: Default::default(),
            read: Vec::new(),
            commits: Vec::new(),
            fences: Vec::new(),
            clean: true,
        }
    }

    /// All lists with `count` elements. Properties are enumerations.
    pub(crate) fn with_lists(count: u32) -> Self {
        let mut device = Self::empty();
        device.fbs = ids(100, count);
        device.crtcs = ids(1100, count);
        device.connectors = ids(2100, count);
        device.encoders = ids(3100, count);
        device.limits = [1, 16384, 2, 8192];
        device.connector.connection = 1;
        device.modes = modes(count);
        device.set_props(count);
        device.connector_encoders = ids(3100, count);
        device.encoder_crtcs = (3100..3100 + count).map(|id| (id, Ok(1))).collect();
        device.planes = ids(4100, count);
        device.formats = ids(5100, count);
        device.property.flags = DRM_MODE_PROP_ENUM;
        device.property_values = (0..u64::from(count)).collect::<Vec<_>>().into();
        device.property_enums = enums(count);
        device.blob = (0..count).map(|byte| byte as u8).collect::<Vec<_>>().into();
        device.lessees = ids(6100, count);
        device.lease = ids(7100, count);
        device
    }

    /// `count` properties from id 8100 on, with values from 2^32 on.
    pub(crate) fn set_props(&mut self, count: u32) {
        self.props = ids(8100, count);
        self.values = (0..u64::from(count)).map(|index| (1 << 32) + index).collect();
    }

    /// Has all lists claim to be of this length, and writes nothing.
    pub(crate) fn claim(&mut self, total: u32) {
        let lists = [
            &mut self.fbs,
            &mut self.crtcs,
            &mut self.connectors,
            &mut self.encoders,
            &mut self.props,
            &mut self.connector_encoders,
            &mut self.planes,
            &mut self.formats,
            &mut self.lessees,
            &mut self.lease,
        ];
        for list in lists {
            *list = List::claim(total);
        }
        self.values.clear();
        self.modes = List::claim(total);
        self.property_values = List::claim(total);
        self.property_enums = List::claim(total);
        self.blob = List::claim(total);
    }
}

impl Default for Device {
    /// A small device: every list has three elements.
    fn default() -> Self {
        Self::with_lists(3)
    }
}
