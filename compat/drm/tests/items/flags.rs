//! Items of the published crate: sets of flags. Made by compat/generate-items.

fn _f1(_: drm::control::PageFlipFlags) {} // struct drm::control::PageFlipFlags
const _: drm::control::PageFlipFlags = drm::control::PageFlipFlags::EVENT; // constant drm::control::PageFlipFlags::EVENT
const _: drm::control::PageFlipFlags = drm::control::PageFlipFlags::ASYNC; // constant drm::control::PageFlipFlags::ASYNC
fn _f2() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::clone::Clone for drm::control::PageFlipFlags
fn _f3() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::marker::Copy for drm::control::PageFlipFlags
fn _f4() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::fmt::Debug for drm::control::PageFlipFlags
fn _f5() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::cmp::PartialEq for drm::control::PageFlipFlags
fn _f6() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::cmp::Eq for drm::control::PageFlipFlags
fn _f7() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::PageFlipFlags>() } // impl core::hash::Hash for drm::control::PageFlipFlags
fn _f8() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::PageFlipFlags>() } // auto drm::control::PageFlipFlags
fn _f9() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::PageFlipFlags>(); const _: u32 = drm::control::PageFlipFlags::empty().union(drm::control::PageFlipFlags::all()).bits(); const _: Option<drm::control::PageFlipFlags> = drm::control::PageFlipFlags::from_bits(drm::control::PageFlipFlags::from_bits_truncate(0).bits()); } // bitflags drm::control::PageFlipFlags
fn _f10(_: drm::control::ModeTypeFlags) {} // struct drm::control::ModeTypeFlags
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::BUILTIN; // constant drm::control::ModeTypeFlags::BUILTIN
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::CLOCK_C; // constant drm::control::ModeTypeFlags::CLOCK_C
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::CRTC_C; // constant drm::control::ModeTypeFlags::CRTC_C
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::PREFERRED; // constant drm::control::ModeTypeFlags::PREFERRED
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::DEFAULT; // constant drm::control::ModeTypeFlags::DEFAULT
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::USERDEF; // constant drm::control::ModeTypeFlags::USERDEF
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::DRIVER; // constant drm::control::ModeTypeFlags::DRIVER
const _: drm::control::ModeTypeFlags = drm::control::ModeTypeFlags::ALL; // constant drm::control::ModeTypeFlags::ALL
fn _f11() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::clone::Clone for drm::control::ModeTypeFlags
fn _f12() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::marker::Copy for drm::control::ModeTypeFlags
fn _f13() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::fmt::Debug for drm::control::ModeTypeFlags
fn _f14() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::cmp::PartialEq for drm::control::ModeTypeFlags
fn _f15() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::cmp::Eq for drm::control::ModeTypeFlags
fn _f16() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::ModeTypeFlags>() } // impl core::hash::Hash for drm::control::ModeTypeFlags
fn _f17() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::ModeTypeFlags>() } // auto drm::control::ModeTypeFlags
fn _f18() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::ModeTypeFlags>(); const _: u32 = drm::control::ModeTypeFlags::empty().union(drm::control::ModeTypeFlags::all()).bits(); const _: Option<drm::control::ModeTypeFlags> = drm::control::ModeTypeFlags::from_bits(drm::control::ModeTypeFlags::from_bits_truncate(0).bits()); } // bitflags drm::control::ModeTypeFlags
fn _f19(_: drm::control::ModeFlags) {} // struct drm::control::ModeFlags
const _: drm::control::ModeFlags = drm::control::ModeFlags::PHSYNC; // constant drm::control::ModeFlags::PHSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::NHSYNC; // constant drm::control::ModeFlags::NHSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::PVSYNC; // constant drm::control::ModeFlags::PVSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::NVSYNC; // constant drm::control::ModeFlags::NVSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::INTERLACE; // constant drm::control::ModeFlags::INTERLACE
const _: drm::control::ModeFlags = drm::control::ModeFlags::DBLSCAN; // constant drm::control::ModeFlags::DBLSCAN
const _: drm::control::ModeFlags = drm::control::ModeFlags::CSYNC; // constant drm::control::ModeFlags::CSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::PCSYNC; // constant drm::control::ModeFlags::PCSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::NCSYNC; // constant drm::control::ModeFlags::NCSYNC
const _: drm::control::ModeFlags = drm::control::ModeFlags::HSKEW; // constant drm::control::ModeFlags::HSKEW
const _: drm::control::ModeFlags = drm::control::ModeFlags::BCAST; // constant drm::control::ModeFlags::BCAST
const _: drm::control::ModeFlags = drm::control::ModeFlags::PIXMUX; // constant drm::control::ModeFlags::PIXMUX
const _: drm::control::ModeFlags = drm::control::ModeFlags::DBLCLK; // constant drm::control::ModeFlags::DBLCLK
const _: drm::control::ModeFlags = drm::control::ModeFlags::CLKDIV2; // constant drm::control::ModeFlags::CLKDIV2
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_FRAME_PACKING; // constant drm::control::ModeFlags::_3D_FRAME_PACKING
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_FIELD_ALTERNATIVE; // constant drm::control::ModeFlags::_3D_FIELD_ALTERNATIVE
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_LINE_ALTERNATIVE; // constant drm::control::ModeFlags::_3D_LINE_ALTERNATIVE
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_SIDE_BY_SIDE_FULL; // constant drm::control::ModeFlags::_3D_SIDE_BY_SIDE_FULL
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_L_DEPTH; // constant drm::control::ModeFlags::_3D_L_DEPTH
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_L_DEPTH_GFX_GFX_DEPTH; // constant drm::control::ModeFlags::_3D_L_DEPTH_GFX_GFX_DEPTH
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_TOP_AND_BOTTOM; // constant drm::control::ModeFlags::_3D_TOP_AND_BOTTOM
const _: drm::control::ModeFlags = drm::control::ModeFlags::_3D_SIDE_BY_SIDE_HALF; // constant drm::control::ModeFlags::_3D_SIDE_BY_SIDE_HALF
fn _f20() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::clone::Clone for drm::control::ModeFlags
fn _f21() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::marker::Copy for drm::control::ModeFlags
fn _f22() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::fmt::Debug for drm::control::ModeFlags
fn _f23() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::cmp::PartialEq for drm::control::ModeFlags
fn _f24() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::cmp::Eq for drm::control::ModeFlags
fn _f25() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::ModeFlags>() } // impl core::hash::Hash for drm::control::ModeFlags
fn _f26() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::ModeFlags>() } // auto drm::control::ModeFlags
fn _f27() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::ModeFlags>(); const _: u32 = drm::control::ModeFlags::empty().union(drm::control::ModeFlags::all()).bits(); const _: Option<drm::control::ModeFlags> = drm::control::ModeFlags::from_bits(drm::control::ModeFlags::from_bits_truncate(0).bits()); } // bitflags drm::control::ModeFlags
fn _f28(_: drm::control::AtomicCommitFlags) {} // struct drm::control::AtomicCommitFlags
const _: drm::control::AtomicCommitFlags = drm::control::AtomicCommitFlags::PAGE_FLIP_EVENT; // constant drm::control::AtomicCommitFlags::PAGE_FLIP_EVENT
const _: drm::control::AtomicCommitFlags = drm::control::AtomicCommitFlags::PAGE_FLIP_ASYNC; // constant drm::control::AtomicCommitFlags::PAGE_FLIP_ASYNC
const _: drm::control::AtomicCommitFlags = drm::control::AtomicCommitFlags::TEST_ONLY; // constant drm::control::AtomicCommitFlags::TEST_ONLY
const _: drm::control::AtomicCommitFlags = drm::control::AtomicCommitFlags::NONBLOCK; // constant drm::control::AtomicCommitFlags::NONBLOCK
const _: drm::control::AtomicCommitFlags = drm::control::AtomicCommitFlags::ALLOW_MODESET; // constant drm::control::AtomicCommitFlags::ALLOW_MODESET
fn _f29() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::clone::Clone for drm::control::AtomicCommitFlags
fn _f30() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::marker::Copy for drm::control::AtomicCommitFlags
fn _f31() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::fmt::Debug for drm::control::AtomicCommitFlags
fn _f32() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::cmp::PartialEq for drm::control::AtomicCommitFlags
fn _f33() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::cmp::Eq for drm::control::AtomicCommitFlags
fn _f34() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::AtomicCommitFlags>() } // impl core::hash::Hash for drm::control::AtomicCommitFlags
fn _f35() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::AtomicCommitFlags>() } // auto drm::control::AtomicCommitFlags
fn _f36() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::AtomicCommitFlags>(); const _: u32 = drm::control::AtomicCommitFlags::empty().union(drm::control::AtomicCommitFlags::all()).bits(); const _: Option<drm::control::AtomicCommitFlags> = drm::control::AtomicCommitFlags::from_bits(drm::control::AtomicCommitFlags::from_bits_truncate(0).bits()); } // bitflags drm::control::AtomicCommitFlags
fn _f37(_: drm::control::ModePropFlags) {} // struct drm::control::ModePropFlags
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::PENDING; // constant drm::control::ModePropFlags::PENDING
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::LEGACY_TYPE; // constant drm::control::ModePropFlags::LEGACY_TYPE
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::RANGE; // constant drm::control::ModePropFlags::RANGE
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::IMMUTABLE; // constant drm::control::ModePropFlags::IMMUTABLE
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::ENUM; // constant drm::control::ModePropFlags::ENUM
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::BLOB; // constant drm::control::ModePropFlags::BLOB
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::BITMASK; // constant drm::control::ModePropFlags::BITMASK
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::EXTENDED_TYPE; // constant drm::control::ModePropFlags::EXTENDED_TYPE
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::OBJECT; // constant drm::control::ModePropFlags::OBJECT
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::SIGNED_RANGE; // constant drm::control::ModePropFlags::SIGNED_RANGE
const _: drm::control::ModePropFlags = drm::control::ModePropFlags::ATOMIC; // constant drm::control::ModePropFlags::ATOMIC
fn _f38() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::clone::Clone for drm::control::ModePropFlags
fn _f39() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::marker::Copy for drm::control::ModePropFlags
fn _f40() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::fmt::Debug for drm::control::ModePropFlags
fn _f41() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::cmp::PartialEq for drm::control::ModePropFlags
fn _f42() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::cmp::Eq for drm::control::ModePropFlags
fn _f43() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::ModePropFlags>() } // impl core::hash::Hash for drm::control::ModePropFlags
fn _f44() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::ModePropFlags>() } // auto drm::control::ModePropFlags
fn _f45() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::ModePropFlags>(); const _: u32 = drm::control::ModePropFlags::empty().union(drm::control::ModePropFlags::all()).bits(); const _: Option<drm::control::ModePropFlags> = drm::control::ModePropFlags::from_bits(drm::control::ModePropFlags::from_bits_truncate(0).bits()); } // bitflags drm::control::ModePropFlags
fn _f46(_: drm::control::FbCmd2Flags) {} // struct drm::control::FbCmd2Flags
const _: drm::control::FbCmd2Flags = drm::control::FbCmd2Flags::INTERLACED; // constant drm::control::FbCmd2Flags::INTERLACED
const _: drm::control::FbCmd2Flags = drm::control::FbCmd2Flags::MODIFIERS; // constant drm::control::FbCmd2Flags::MODIFIERS
fn _f47() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::clone::Clone for drm::control::FbCmd2Flags
fn _f48() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::marker::Copy for drm::control::FbCmd2Flags
fn _f49() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::fmt::Debug for drm::control::FbCmd2Flags
fn _f50() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::cmp::PartialEq for drm::control::FbCmd2Flags
fn _f51() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::cmp::Eq for drm::control::FbCmd2Flags
fn _f52() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::FbCmd2Flags>() } // impl core::hash::Hash for drm::control::FbCmd2Flags
fn _f53() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::FbCmd2Flags>() } // auto drm::control::FbCmd2Flags
fn _f54() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::control::FbCmd2Flags>(); const _: u32 = drm::control::FbCmd2Flags::empty().union(drm::control::FbCmd2Flags::all()).bits(); const _: Option<drm::control::FbCmd2Flags> = drm::control::FbCmd2Flags::from_bits(drm::control::FbCmd2Flags::from_bits_truncate(0).bits()); } // bitflags drm::control::FbCmd2Flags
fn _f55(_: drm::VblankWaitFlags) {} // struct drm::VblankWaitFlags
const _: drm::VblankWaitFlags = drm::VblankWaitFlags::EVENT; // constant drm::VblankWaitFlags::EVENT
const _: drm::VblankWaitFlags = drm::VblankWaitFlags::NEXT_ON_MISS; // constant drm::VblankWaitFlags::NEXT_ON_MISS
fn _f56() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::clone::Clone for drm::VblankWaitFlags
fn _f57() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::marker::Copy for drm::VblankWaitFlags
fn _f58() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::fmt::Debug for drm::VblankWaitFlags
fn _f59() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::cmp::PartialEq for drm::VblankWaitFlags
fn _f60() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::cmp::Eq for drm::VblankWaitFlags
fn _f61() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::VblankWaitFlags>() } // impl core::hash::Hash for drm::VblankWaitFlags
fn _f62() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::VblankWaitFlags>() } // auto drm::VblankWaitFlags
fn _f63() { fn has<T: bitflags::Flags<Bits = u32> + Copy + Extend<T> + FromIterator<T> + IntoIterator<Item = T> + core::ops::Sub<Output = T> + core::ops::Not<Output = T> + core::ops::BitOrAssign + core::fmt::LowerHex>() {} has::<drm::VblankWaitFlags>(); const _: u32 = drm::VblankWaitFlags::empty().union(drm::VblankWaitFlags::all()).bits(); const _: Option<drm::VblankWaitFlags> = drm::VblankWaitFlags::from_bits(drm::VblankWaitFlags::from_bits_truncate(0).bits()); } // bitflags drm::VblankWaitFlags
