//! The numbers of mode setting: flags, kinds of objects, of connectors and of properties.
#![allow(non_upper_case_globals)]

/// Cursor: set the picture.
pub const DRM_MODE_CURSOR_BO: u32 = 1;
/// Cursor: set the place.
pub const DRM_MODE_CURSOR_MOVE: u32 = 2;

/// Property: not in use.
pub const DRM_MODE_PROP_PENDING: u32 = 1;
/// Property: an unsigned number between two ends.
pub const DRM_MODE_PROP_RANGE: u32 = 2;
/// Property: only the kernel sets it.
pub const DRM_MODE_PROP_IMMUTABLE: u32 = 4;
/// Property: one of several named values.
pub const DRM_MODE_PROP_ENUM: u32 = 8;
/// Property: the id of a blob.
pub const DRM_MODE_PROP_BLOB: u32 = 0x10;
/// Property: any of several named bits.
pub const DRM_MODE_PROP_BITMASK: u32 = 0x20;
/// Mask of the kinds that have a bit each.
pub const DRM_MODE_PROP_LEGACY_TYPE: u32 = 0x3a;
/// Mask of the kinds that are numbers in a field of bits.
pub const DRM_MODE_PROP_EXTENDED_TYPE: u32 = 0xffc0;
/// Property, extended kind: the id of an object.
pub const DRM_MODE_PROP_OBJECT: u32 = 0x40;
/// Property, extended kind: a signed number between two ends.
pub const DRM_MODE_PROP_SIGNED_RANGE: u32 = 0x80;
/// Property: only clients that asked for atomic mode setting see it.
pub const DRM_MODE_PROP_ATOMIC: u32 = 0x8000_0000;

/// Object of any kind.
pub const DRM_MODE_OBJECT_ANY: u32 = 0;
/// Object: CRTC.
pub const DRM_MODE_OBJECT_CRTC: u32 = 0xcccc_cccc;
/// Object: connector.
pub const DRM_MODE_OBJECT_CONNECTOR: u32 = 0xc0c0_c0c0;
/// Object: encoder.
pub const DRM_MODE_OBJECT_ENCODER: u32 = 0xe0e0_e0e0;
/// Object: mode.
pub const DRM_MODE_OBJECT_MODE: u32 = 0xdede_dede;
/// Object: property.
pub const DRM_MODE_OBJECT_PROPERTY: u32 = 0xb0b0_b0b0;
/// Object: framebuffer.
pub const DRM_MODE_OBJECT_FB: u32 = 0xfbfb_fbfb;
/// Object: blob.
pub const DRM_MODE_OBJECT_BLOB: u32 = 0xbbbb_bbbb;
/// Object: plane.
pub const DRM_MODE_OBJECT_PLANE: u32 = 0xeeee_eeee;
/// Object: operation of a colour pipeline.
pub const DRM_MODE_OBJECT_COLOROP: u32 = 0xfafa_fafa;

/// Connector of a kind unknown.
pub const DRM_MODE_CONNECTOR_Unknown: u32 = 0;
/// Connector: VGA.
pub const DRM_MODE_CONNECTOR_VGA: u32 = 1;
/// Connector: DVI-I, digital and analogue.
pub const DRM_MODE_CONNECTOR_DVII: u32 = 2;
/// Connector: DVI-D, digital.
pub const DRM_MODE_CONNECTOR_DVID: u32 = 3;
/// Connector: DVI-A, analogue.
pub const DRM_MODE_CONNECTOR_DVIA: u32 = 4;
/// Connector: composite video.
pub const DRM_MODE_CONNECTOR_Composite: u32 = 5;
/// Connector: S-Video.
pub const DRM_MODE_CONNECTOR_SVIDEO: u32 = 6;
/// Connector: LVDS, a built-in panel.
pub const DRM_MODE_CONNECTOR_LVDS: u32 = 7;
/// Connector: component video.
pub const DRM_MODE_CONNECTOR_Component: u32 = 8;
/// Connector: DIN with nine pins.
pub const DRM_MODE_CONNECTOR_9PinDIN: u32 = 9;
/// Connector: DisplayPort.
pub const DRM_MODE_CONNECTOR_DisplayPort: u32 = 10;
/// Connector: HDMI type A.
pub const DRM_MODE_CONNECTOR_HDMIA: u32 = 11;
/// Connector: HDMI type B.
pub const DRM_MODE_CONNECTOR_HDMIB: u32 = 12;
/// Connector: television.
pub const DRM_MODE_CONNECTOR_TV: u32 = 13;
/// Connector: embedded DisplayPort.
pub const DRM_MODE_CONNECTOR_eDP: u32 = 14;
/// Connector: virtual machine.
pub const DRM_MODE_CONNECTOR_VIRTUAL: u32 = 15;
/// Connector: MIPI DSI.
pub const DRM_MODE_CONNECTOR_DSI: u32 = 0x10;
/// Connector: MIPI DPI, parallel.
pub const DRM_MODE_CONNECTOR_DPI: u32 = 0x11;
/// Connector: writes into memory.
pub const DRM_MODE_CONNECTOR_WRITEBACK: u32 = 0x12;
/// Connector: SPI.
pub const DRM_MODE_CONNECTOR_SPI: u32 = 0x13;
/// Connector: USB.
pub const DRM_MODE_CONNECTOR_USB: u32 = 0x14;

/// Flip or commit: send an event when it is done.
pub const DRM_MODE_PAGE_FLIP_EVENT: u32 = 1;
/// Flip or commit: do not wait for vblank.
pub const DRM_MODE_PAGE_FLIP_ASYNC: u32 = 2;
/// Flip: at the vblank with the given count.
pub const DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE: u32 = 4;
/// Flip: so many vblanks from now.
pub const DRM_MODE_PAGE_FLIP_TARGET_RELATIVE: u32 = 8;
/// Mask of the two ways to give a vblank.
pub const DRM_MODE_PAGE_FLIP_TARGET: u32 = 12;
/// Mask of all flip flags.
pub const DRM_MODE_PAGE_FLIP_FLAGS: u32 = 15;

/// Commit: check only.
pub const DRM_MODE_ATOMIC_TEST_ONLY: u32 = 0x100;
/// Commit: return before it is done.
pub const DRM_MODE_ATOMIC_NONBLOCK: u32 = 0x200;
/// Commit: it may change modes, so the screen may go dark for a moment.
pub const DRM_MODE_ATOMIC_ALLOW_MODESET: u32 = 0x400;
/// Mask of all commit flags.
pub const DRM_MODE_ATOMIC_FLAGS: u32 = 0x703;

/// Framebuffer: interlaced.
pub const DRM_MODE_FB_INTERLACED: u32 = 1;
/// Framebuffer: the modifiers are given.
pub const DRM_MODE_FB_MODIFIERS: u32 = 2;
/// Dirty: copies; the rectangles are pairs of source and destination.
pub const DRM_MODE_FB_DIRTY_ANNOTATE_COPY: u32 = 1;
/// Dirty: fills with one colour.
pub const DRM_MODE_FB_DIRTY_ANNOTATE_FILL: u32 = 2;
/// Mask of all dirty flags.
pub const DRM_MODE_FB_DIRTY_FLAGS: u32 = 3;
/// Dirty: most rectangles in a request.
pub const DRM_MODE_FB_DIRTY_MAX_CLIPS: usize = 0x100;

/// Version of the `IN_FORMATS` blob's layout.
pub const FORMAT_BLOB_CURRENT: u32 = 1;
