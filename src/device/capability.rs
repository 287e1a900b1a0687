//! Capabilities by name: what a device can do, and what a client wants to see. Those that a newer kernel has are asked
//! for by number.

use crate::uapi::drm::*;

/// `DRM_CAP_*`: what a device can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u64)]
pub enum DriverCapability {
    /// 1 if it has dumb buffers.
    DumbBuffer = DRM_CAP_DUMB_BUFFER,
    /// 1 if waits for vertical blanks name CRTCs beyond the second.
    VBlankHighCRTC = DRM_CAP_VBLANK_HIGH_CRTC,
    /// The depth best suited to dumb buffers, in bits.
    DumbPreferredDepth = DRM_CAP_DUMB_PREFERRED_DEPTH,
    /// 1 if drawing elsewhere and copying is faster than drawing into a dumb buffer.
    DumbPreferShadow = DRM_CAP_DUMB_PREFER_SHADOW,
    /// Whether it takes dma-bufs (bit 0) and gives some (bit 1).
    Prime = DRM_CAP_PRIME,
    /// 1 if times of events are of `CLOCK_MONOTONIC`.
    MonotonicTimestamp = DRM_CAP_TIMESTAMP_MONOTONIC,
    /// 1 if page flips need not wait for a vertical blank.
    ASyncPageFlip = DRM_CAP_ASYNC_PAGE_FLIP,
    /// A width of cursors that always works, in px.
    CursorWidth = DRM_CAP_CURSOR_WIDTH,
    /// A height of cursors that always works, in px.
    CursorHeight = DRM_CAP_CURSOR_HEIGHT,
    /// 1 if framebuffers can have modifiers.
    AddFB2Modifiers = DRM_CAP_ADDFB2_MODIFIERS,
    /// 1 if page flips can have a target.
    PageFlipTarget = DRM_CAP_PAGE_FLIP_TARGET,
    /// 1 if events say which CRTC they are of.
    CRTCInVBlankEvent = DRM_CAP_CRTC_IN_VBLANK_EVENT,
    /// 1 if it has sync objects.
    SyncObj = DRM_CAP_SYNCOBJ,
    /// 1 if it has sync objects with timelines.
    TimelineSyncObj = DRM_CAP_SYNCOBJ_TIMELINE,
    /// 1 if atomic requests need not wait for a vertical blank.
    AtomicASyncPageFlip = DRM_CAP_ATOMIC_ASYNC_PAGE_FLIP,
}

/// `DRM_CLIENT_CAP_*`: what a client wants to see that the kernel does not show everyone.
///
/// Colour pipelines of planes are not among them, for this enumeration is that of other libraries too:
/// [`set_client_capability_raw`](super::Device::set_client_capability_raw) takes
/// [`DRM_CLIENT_CAP_PLANE_COLOR_PIPELINE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u64)]
pub enum ClientCapability {
    /// Stereoscopic modes.
    Stereo3D = DRM_CLIENT_CAP_STEREO_3D,
    /// Primary and cursor planes.
    UniversalPlanes = DRM_CLIENT_CAP_UNIVERSAL_PLANES,
    /// Atomic requests and the properties that they set; brings the planes and the aspect ratios with it.
    Atomic = DRM_CLIENT_CAP_ATOMIC,
    /// The aspect ratio of modes.
    AspectRatio = DRM_CLIENT_CAP_ASPECT_RATIO,
    /// Connectors that write into memory; after [`Atomic`](Self::Atomic) only.
    WritebackConnectors = DRM_CLIENT_CAP_WRITEBACK_CONNECTORS,
    /// Cursor planes of virtual machines, whose hot spot this client sets; after [`Atomic`](Self::Atomic) only.
    CursorPlaneHotspot = DRM_CLIENT_CAP_CURSOR_PLANE_HOTSPOT,
}
