//! Flags of the mode-setting requests. Bits without a name here are passed on as they are.

use bitflags::bitflags;

use crate::uapi::drm::{DRM_CRTC_SEQUENCE_NEXT_ON_MISS, DRM_CRTC_SEQUENCE_RELATIVE};
use crate::uapi::mode::{
    DRM_MODE_ATOMIC_ALLOW_MODESET, DRM_MODE_ATOMIC_NONBLOCK, DRM_MODE_ATOMIC_TEST_ONLY,
    DRM_MODE_FB_INTERLACED, DRM_MODE_FB_MODIFIERS, DRM_MODE_PAGE_FLIP_ASYNC,
    DRM_MODE_PAGE_FLIP_EVENT, DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE,
    DRM_MODE_PAGE_FLIP_TARGET_RELATIVE, DRM_MODE_PROP_ATOMIC, DRM_MODE_PROP_BITMASK,
    DRM_MODE_PROP_BLOB, DRM_MODE_PROP_ENUM, DRM_MODE_PROP_EXTENDED_TYPE, DRM_MODE_PROP_IMMUTABLE,
    DRM_MODE_PROP_LEGACY_TYPE, DRM_MODE_PROP_OBJECT, DRM_MODE_PROP_PENDING, DRM_MODE_PROP_RANGE,
    DRM_MODE_PROP_SIGNED_RANGE,
};

bitflags! {
    /// How a framebuffer is shown.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct PageFlipFlags: u32 {
        /// An event says when it is done.
        const EVENT = DRM_MODE_PAGE_FLIP_EVENT;
        /// At once, in the middle of a picture if need be; needs `DRM_CAP_ASYNC_PAGE_FLIP`.
        const ASYNC = DRM_MODE_PAGE_FLIP_ASYNC;
        /// The target counts from the driver's start.
        const TARGET_ABSOLUTE = DRM_MODE_PAGE_FLIP_TARGET_ABSOLUTE;
        /// The target counts from the present vertical blank.
        const TARGET_RELATIVE = DRM_MODE_PAGE_FLIP_TARGET_RELATIVE;
        const _ = !0;
    }

    /// How an atomic request is carried out.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct AtomicCommitFlags: u32 {
        /// An event for each CRTC says when it is done.
        const PAGE_FLIP_EVENT = DRM_MODE_PAGE_FLIP_EVENT;
        /// At once, in the middle of a picture if need be; needs `DRM_CAP_ATOMIC_ASYNC_PAGE_FLIP`.
        const PAGE_FLIP_ASYNC = DRM_MODE_PAGE_FLIP_ASYNC;
        /// Not at all: only the answer counts.
        const TEST_ONLY = DRM_MODE_ATOMIC_TEST_ONLY;
        /// Later; the call does not wait for it.
        const NONBLOCK = DRM_MODE_ATOMIC_NONBLOCK;
        /// Also if displays go dark for a moment.
        const ALLOW_MODESET = DRM_MODE_ATOMIC_ALLOW_MODESET;
        const _ = !0;
    }

    /// What a framebuffer is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct FbCmd2Flags: u32 {
        /// Its lines are those of two fields.
        const INTERLACED = DRM_MODE_FB_INTERLACED;
        /// Its modifiers are to be looked at.
        const MODIFIERS = DRM_MODE_FB_MODIFIERS;
        const _ = !0;
    }

    /// What the number of a vertical blank means, of which an event is asked for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct SequenceFlags: u32 {
        /// It counts from the last one.
        const RELATIVE = DRM_CRTC_SEQUENCE_RELATIVE;
        /// If it has passed, the next one is meant. Without this flag the event of one that has passed comes at once.
        const NEXT_ON_MISS = DRM_CRTC_SEQUENCE_NEXT_ON_MISS;
        const _ = !0;
    }

    /// `DRM_MODE_PROP_*`: what a property is.
    ///
    /// The extended kinds are numbers in a field of bits, [`EXTENDED_TYPE`](Self::EXTENDED_TYPE), and not to be tested
    /// one by one.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct ModePropFlags: u32 {
        /// Not in use.
        const PENDING = DRM_MODE_PROP_PENDING;
        /// An unsigned number between two ends.
        const RANGE = DRM_MODE_PROP_RANGE;
        /// Only the kernel sets it.
        const IMMUTABLE = DRM_MODE_PROP_IMMUTABLE;
        /// One of several named values.
        const ENUM = DRM_MODE_PROP_ENUM;
        /// The id of a blob.
        const BLOB = DRM_MODE_PROP_BLOB;
        /// Any of several named bits.
        const BITMASK = DRM_MODE_PROP_BITMASK;
        /// The kinds that have a bit each.
        const LEGACY_TYPE = DRM_MODE_PROP_LEGACY_TYPE;
        /// Where the number of an extended kind is.
        const EXTENDED_TYPE = DRM_MODE_PROP_EXTENDED_TYPE;
        /// Extended kind: the id of an object.
        const OBJECT = DRM_MODE_PROP_OBJECT;
        /// Extended kind: a signed number between two ends.
        const SIGNED_RANGE = DRM_MODE_PROP_SIGNED_RANGE;
        /// Only clients that asked for atomic mode setting see it.
        const ATOMIC = DRM_MODE_PROP_ATOMIC;
        const _ = !0;
    }
}
