//! Items of the published crate: what is in the module control itself. Made by compat/generate-items.

use drm::control as _; // module drm::control
const _: fn(drm::control::RawResourceHandle) -> core::num::NonZeroU32 = |it| it; // type drm::control::RawResourceHandle
const _: fn(drm::control::LeaseId) -> core::num::NonZeroU32 = |it| it; // type drm::control::LeaseId
fn _f1<T: drm::control::ResourceHandle + ?Sized>() {} // trait drm::control::ResourceHandle
fn _f2<D: drm::control::ResourceHandle>() -> u32 { <D as drm::control::ResourceHandle>::FFI_TYPE } // constant drm::control::ResourceHandle::FFI_TYPE
fn _f3<T: drm::control::ResourceHandle>() { fn has<T: core::convert::From<drm::control::RawResourceHandle> + core::convert::Into<drm::control::RawResourceHandle> + core::convert::Into<u32> + core::marker::Copy>() {} has::<T>() } // supertraits drm::control::ResourceHandle
fn _f4<T: core::convert::From<drm::control::RawResourceHandle>>() { let _: fn(u32) -> core::option::Option<T> = drm::control::from_u32::<T>; } // function drm::control::from_u32
fn _f5(_: drm::control::GetPlanarFramebufferError) {} // enum drm::control::GetPlanarFramebufferError
fn _f6() { let _: fn(std::io::Error) -> drm::control::GetPlanarFramebufferError = drm::control::GetPlanarFramebufferError::Io; } // variant drm::control::GetPlanarFramebufferError::Io
fn _f7() { let _: fn(drm::buffer::UnrecognizedFourcc) -> drm::control::GetPlanarFramebufferError = drm::control::GetPlanarFramebufferError::UnrecognizedFourcc; } // variant drm::control::GetPlanarFramebufferError::UnrecognizedFourcc
fn _f8(it: drm::control::GetPlanarFramebufferError) { match it { drm::control::GetPlanarFramebufferError::Io(_) | drm::control::GetPlanarFramebufferError::UnrecognizedFourcc(_) => {} } } // match drm::control::GetPlanarFramebufferError
fn _f9() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::GetPlanarFramebufferError>() } // impl core::fmt::Debug for drm::control::GetPlanarFramebufferError
fn _f10() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::GetPlanarFramebufferError>() } // impl core::fmt::Display for drm::control::GetPlanarFramebufferError
fn _f11() { fn has<T: core::error::Error + ?Sized>() {} has::<drm::control::GetPlanarFramebufferError>() } // impl core::error::Error for drm::control::GetPlanarFramebufferError
fn _f12() { fn has<T: core::convert::From<std::io::Error> + ?Sized>() {} has::<drm::control::GetPlanarFramebufferError>() } // impl core::convert::From<std::io::Error> for drm::control::GetPlanarFramebufferError
fn _f13() { fn has<T: core::convert::From<drm::buffer::UnrecognizedFourcc> + ?Sized>() {} has::<drm::control::GetPlanarFramebufferError>() } // impl core::convert::From<drm::buffer::UnrecognizedFourcc> for drm::control::GetPlanarFramebufferError
fn _f14() { fn has<T: Send + Sync + Unpin>() {} has::<drm::control::GetPlanarFramebufferError>() } // auto drm::control::GetPlanarFramebufferError
fn _f15(_: drm::control::LeaseResources) {} // struct drm::control::LeaseResources
const _: fn(drm::control::LeaseResources) -> std::vec::Vec<drm::control::crtc::Handle> = |it| it.crtcs; // field drm::control::LeaseResources::crtcs
const _: fn(drm::control::LeaseResources) -> std::vec::Vec<drm::control::connector::Handle> = |it| it.connectors; // field drm::control::LeaseResources::connectors
const _: fn(drm::control::LeaseResources) -> std::vec::Vec<drm::control::plane::Handle> = |it| it.planes; // field drm::control::LeaseResources::planes
fn _f16(crtcs: std::vec::Vec<drm::control::crtc::Handle>, connectors: std::vec::Vec<drm::control::connector::Handle>, planes: std::vec::Vec<drm::control::plane::Handle>) -> drm::control::LeaseResources { drm::control::LeaseResources { crtcs, connectors, planes } } // literal drm::control::LeaseResources
fn _f17() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::LeaseResources>() } // auto drm::control::LeaseResources
fn _f18<D: std::os::fd::AsFd>() { let _: fn(D) -> std::io::Result<drm::control::LeaseResources> = drm::control::get_lease::<D>; } // function drm::control::get_lease
fn _f19(_: drm::control::PageFlipTarget) {} // enum drm::control::PageFlipTarget
fn _f20() { let _: fn(u32) -> drm::control::PageFlipTarget = drm::control::PageFlipTarget::Absolute; } // variant drm::control::PageFlipTarget::Absolute
fn _f21() { let _: fn(u32) -> drm::control::PageFlipTarget = drm::control::PageFlipTarget::Relative; } // variant drm::control::PageFlipTarget::Relative
fn _f22(it: drm::control::PageFlipTarget) { match it { drm::control::PageFlipTarget::Absolute(_) | drm::control::PageFlipTarget::Relative(_) => {} } } // match drm::control::PageFlipTarget
fn _f23() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::fmt::Debug for drm::control::PageFlipTarget
fn _f24() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::clone::Clone for drm::control::PageFlipTarget
fn _f25() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::marker::Copy for drm::control::PageFlipTarget
fn _f26() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::cmp::PartialEq for drm::control::PageFlipTarget
fn _f27() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::cmp::Eq for drm::control::PageFlipTarget
fn _f28() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::PageFlipTarget>() } // impl core::hash::Hash for drm::control::PageFlipTarget
fn _f29() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::PageFlipTarget>() } // auto drm::control::PageFlipTarget
fn _f30(_: drm::control::Events) {} // struct drm::control::Events
const _: fn([u8; 1024], usize) -> drm::control::Events = drm::control::Events::with_event_buf; // method drm::control::Events::with_event_buf
fn _f31() { fn has<T: core::iter::Iterator + ?Sized>() {} has::<drm::control::Events>() } // impl core::iter::Iterator for drm::control::Events
fn _f32() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::Events>() } // auto drm::control::Events
fn _f33(_: drm::control::Event) {} // enum drm::control::Event
fn _f34() { let _: fn(drm::control::VblankEvent) -> drm::control::Event = drm::control::Event::Vblank; } // variant drm::control::Event::Vblank
fn _f35() { let _: fn(drm::control::PageFlipEvent) -> drm::control::Event = drm::control::Event::PageFlip; } // variant drm::control::Event::PageFlip
fn _f36() { let _: fn(std::vec::Vec<u8>) -> drm::control::Event = drm::control::Event::Unknown; } // variant drm::control::Event::Unknown
fn _f37(it: drm::control::Event) { match it { drm::control::Event::Vblank(_) | drm::control::Event::PageFlip(_) | drm::control::Event::Unknown(_) => {} } } // match drm::control::Event
fn _f38() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::Event>() } // auto drm::control::Event
fn _f39(_: drm::control::VblankEvent) {} // struct drm::control::VblankEvent
const _: fn(drm::control::VblankEvent) -> u32 = |it| it.frame; // field drm::control::VblankEvent::frame
const _: fn(drm::control::VblankEvent) -> core::time::Duration = |it| it.time; // field drm::control::VblankEvent::time
const _: fn(drm::control::VblankEvent) -> drm::control::crtc::Handle = |it| it.crtc; // field drm::control::VblankEvent::crtc
const _: fn(drm::control::VblankEvent) -> usize = |it| it.user_data; // field drm::control::VblankEvent::user_data
fn _f40(frame: u32, time: core::time::Duration, crtc: drm::control::crtc::Handle, user_data: usize) -> drm::control::VblankEvent { drm::control::VblankEvent { frame, time, crtc, user_data } } // literal drm::control::VblankEvent
fn _f41() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::VblankEvent>() } // auto drm::control::VblankEvent
fn _f42(_: drm::control::PageFlipEvent) {} // struct drm::control::PageFlipEvent
const _: fn(drm::control::PageFlipEvent) -> u32 = |it| it.frame; // field drm::control::PageFlipEvent::frame
const _: fn(drm::control::PageFlipEvent) -> core::time::Duration = |it| it.duration; // field drm::control::PageFlipEvent::duration
const _: fn(drm::control::PageFlipEvent) -> drm::control::crtc::Handle = |it| it.crtc; // field drm::control::PageFlipEvent::crtc
fn _f43(frame: u32, duration: core::time::Duration, crtc: drm::control::crtc::Handle) -> drm::control::PageFlipEvent { drm::control::PageFlipEvent { frame, duration, crtc } } // literal drm::control::PageFlipEvent
fn _f44() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::PageFlipEvent>() } // auto drm::control::PageFlipEvent
fn _f45(_: drm::control::ResourceHandles) {} // struct drm::control::ResourceHandles
const _: fn(drm::control::ResourceHandles) -> std::vec::Vec<drm::control::framebuffer::Handle> = |it| it.fbs; // field drm::control::ResourceHandles::fbs
const _: fn(drm::control::ResourceHandles) -> std::vec::Vec<drm::control::crtc::Handle> = |it| it.crtcs; // field drm::control::ResourceHandles::crtcs
const _: fn(drm::control::ResourceHandles) -> std::vec::Vec<drm::control::connector::Handle> = |it| it.connectors; // field drm::control::ResourceHandles::connectors
const _: fn(drm::control::ResourceHandles) -> std::vec::Vec<drm::control::encoder::Handle> = |it| it.encoders; // field drm::control::ResourceHandles::encoders
const _: for<'s> fn(&'s drm::control::ResourceHandles) -> &'s [drm::control::connector::Handle] = drm::control::ResourceHandles::connectors; // method drm::control::ResourceHandles::connectors
const _: for<'s> fn(&'s drm::control::ResourceHandles) -> &'s [drm::control::encoder::Handle] = drm::control::ResourceHandles::encoders; // method drm::control::ResourceHandles::encoders
const _: for<'s> fn(&'s drm::control::ResourceHandles) -> &'s [drm::control::crtc::Handle] = drm::control::ResourceHandles::crtcs; // method drm::control::ResourceHandles::crtcs
const _: for<'s> fn(&'s drm::control::ResourceHandles) -> &'s [drm::control::framebuffer::Handle] = drm::control::ResourceHandles::framebuffers; // method drm::control::ResourceHandles::framebuffers
fn _f46(x: &drm::control::ResourceHandles) -> impl core::ops::RangeBounds<u32> { drm::control::ResourceHandles::supported_fb_width(x) } // method drm::control::ResourceHandles::supported_fb_width
fn _f47(x: &drm::control::ResourceHandles) -> impl core::ops::RangeBounds<u32> { drm::control::ResourceHandles::supported_fb_height(x) } // method drm::control::ResourceHandles::supported_fb_height
const _: fn(&drm::control::ResourceHandles, drm::control::CrtcListFilter) -> std::vec::Vec<drm::control::crtc::Handle> = drm::control::ResourceHandles::filter_crtcs; // method drm::control::ResourceHandles::filter_crtcs
fn _f48() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::ResourceHandles>() } // impl core::fmt::Debug for drm::control::ResourceHandles
fn _f49() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::ResourceHandles>() } // impl core::clone::Clone for drm::control::ResourceHandles
fn _f50() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::ResourceHandles>() } // impl core::hash::Hash for drm::control::ResourceHandles
fn _f51() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::ResourceHandles>() } // impl core::cmp::PartialEq for drm::control::ResourceHandles
fn _f52() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::ResourceHandles>() } // impl core::cmp::Eq for drm::control::ResourceHandles
fn _f53() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::ResourceHandles>() } // auto drm::control::ResourceHandles
fn _f54(_: drm::control::CrtcListFilter) {} // struct drm::control::CrtcListFilter
fn _f55() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::CrtcListFilter>() } // impl core::fmt::Debug for drm::control::CrtcListFilter
fn _f56() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::CrtcListFilter>() } // impl core::clone::Clone for drm::control::CrtcListFilter
fn _f57() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::CrtcListFilter>() } // impl core::marker::Copy for drm::control::CrtcListFilter
fn _f58() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::CrtcListFilter>() } // impl core::cmp::PartialEq for drm::control::CrtcListFilter
fn _f59() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::CrtcListFilter>() } // impl core::cmp::Eq for drm::control::CrtcListFilter
fn _f60() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::CrtcListFilter>() } // auto drm::control::CrtcListFilter
fn _f61(_: drm::control::Mode) {} // struct drm::control::Mode
const _: for<'s> fn(&'s drm::control::Mode) -> &'s core::ffi::CStr = drm::control::Mode::name; // method drm::control::Mode::name
const _: fn(&drm::control::Mode) -> u32 = drm::control::Mode::clock; // method drm::control::Mode::clock
const _: fn(&drm::control::Mode) -> (u16, u16) = drm::control::Mode::size; // method drm::control::Mode::size
const _: fn(&drm::control::Mode) -> (u16, u16, u16) = drm::control::Mode::hsync; // method drm::control::Mode::hsync
const _: fn(&drm::control::Mode) -> (u16, u16, u16) = drm::control::Mode::vsync; // method drm::control::Mode::vsync
const _: fn(&drm::control::Mode) -> u16 = drm::control::Mode::hskew; // method drm::control::Mode::hskew
const _: fn(&drm::control::Mode) -> u16 = drm::control::Mode::vscan; // method drm::control::Mode::vscan
const _: fn(&drm::control::Mode) -> u32 = drm::control::Mode::vrefresh; // method drm::control::Mode::vrefresh
const _: fn(&drm::control::Mode) -> drm::control::ModeTypeFlags = drm::control::Mode::mode_type; // method drm::control::Mode::mode_type
const _: fn(&drm::control::Mode) -> drm::control::ModeFlags = drm::control::Mode::flags; // method drm::control::Mode::flags
fn _f62() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::Mode>() } // impl core::marker::Copy for drm::control::Mode
fn _f63() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::Mode>() } // impl core::clone::Clone for drm::control::Mode
fn _f64() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::Mode>() } // impl core::hash::Hash for drm::control::Mode
fn _f65() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::Mode>() } // impl core::cmp::PartialEq for drm::control::Mode
fn _f66() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::Mode>() } // impl core::cmp::Eq for drm::control::Mode
fn _f67() { fn has<T: bytemuck::TransparentWrapper<drm_sys::drm_mode_modeinfo> + ?Sized>() {} has::<drm::control::Mode>() } // impl bytemuck::TransparentWrapper<drm_sys::drm_mode_modeinfo> for drm::control::Mode
fn _f68() { fn has<T: core::convert::From<drm_sys::drm_mode_modeinfo> + ?Sized>() {} has::<drm::control::Mode>() } // impl core::convert::From<drm_sys::drm_mode_modeinfo> for drm::control::Mode
fn _f69() { fn has<T: core::convert::From<drm::control::Mode> + ?Sized>() {} has::<drm_sys::drm_mode_modeinfo>() } // impl core::convert::From<drm::control::Mode> for drm_sys::drm_mode_modeinfo
fn _f70() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::Mode>() } // impl core::fmt::Debug for drm::control::Mode
fn _f71() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::Mode>() } // auto drm::control::Mode
fn _f72(_: drm::control::PlaneType) {} // enum drm::control::PlaneType
const _: drm::control::PlaneType = drm::control::PlaneType::Overlay; // variant drm::control::PlaneType::Overlay
const _: () = assert!(drm::control::PlaneType::Overlay as u32 == 0); // value drm::control::PlaneType::Overlay
const _: drm::control::PlaneType = drm::control::PlaneType::Primary; // variant drm::control::PlaneType::Primary
const _: () = assert!(drm::control::PlaneType::Primary as u32 == 1); // value drm::control::PlaneType::Primary
const _: drm::control::PlaneType = drm::control::PlaneType::Cursor; // variant drm::control::PlaneType::Cursor
const _: () = assert!(drm::control::PlaneType::Cursor as u32 == 2); // value drm::control::PlaneType::Cursor
fn _f73(it: drm::control::PlaneType) { match it { drm::control::PlaneType::Overlay | drm::control::PlaneType::Primary | drm::control::PlaneType::Cursor => {} } } // match drm::control::PlaneType
fn _f74() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::fmt::Debug for drm::control::PlaneType
fn _f75() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::clone::Clone for drm::control::PlaneType
fn _f76() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::marker::Copy for drm::control::PlaneType
fn _f77() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::cmp::PartialEq for drm::control::PlaneType
fn _f78() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::cmp::Eq for drm::control::PlaneType
fn _f79() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::PlaneType>() } // impl core::hash::Hash for drm::control::PlaneType
fn _f80() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::PlaneType>() } // auto drm::control::PlaneType
fn _f81(_: drm::control::PropertyValueSet) {} // struct drm::control::PropertyValueSet
fn _f82<I1: drm::control::Device>() { let _: fn(&drm::control::PropertyValueSet, &I1) -> std::io::Result<std::collections::HashMap<std::string::String, drm::control::property::Info>> = drm::control::PropertyValueSet::as_hashmap; } // method drm::control::PropertyValueSet::as_hashmap
const _: for<'s> fn(&'s drm::control::PropertyValueSet) -> (&'s [drm::control::property::Handle], &'s [drm::control::property::RawValue]) = drm::control::PropertyValueSet::as_props_and_values; // method drm::control::PropertyValueSet::as_props_and_values
fn _f83(x: &drm::control::PropertyValueSet) -> impl core::iter::Iterator { drm::control::PropertyValueSet::iter(x) } // method drm::control::PropertyValueSet::iter
fn _f84() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::PropertyValueSet>() } // impl core::fmt::Debug for drm::control::PropertyValueSet
fn _f85() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::PropertyValueSet>() } // impl core::clone::Clone for drm::control::PropertyValueSet
fn _f86() { fn has<T: core::iter::IntoIterator + ?Sized>() {} has::<&'static drm::control::PropertyValueSet>() } // impl core::iter::IntoIterator for &'_ drm::control::PropertyValueSet
fn _f87() { fn has<T: core::iter::IntoIterator + ?Sized>() {} has::<drm::control::PropertyValueSet>() } // impl core::iter::IntoIterator for drm::control::PropertyValueSet
fn _f88() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::PropertyValueSet>() } // auto drm::control::PropertyValueSet
fn _f89(_: drm::control::ClipRect) {} // struct drm::control::ClipRect
const _: fn(u16, u16, u16, u16) -> drm::control::ClipRect = drm::control::ClipRect::new; // method drm::control::ClipRect::new
const _: fn(drm::control::ClipRect) -> u16 = drm::control::ClipRect::x1; // method drm::control::ClipRect::x1
const _: fn(drm::control::ClipRect) -> u16 = drm::control::ClipRect::y1; // method drm::control::ClipRect::y1
const _: fn(drm::control::ClipRect) -> u16 = drm::control::ClipRect::x2; // method drm::control::ClipRect::x2
const _: fn(drm::control::ClipRect) -> u16 = drm::control::ClipRect::y2; // method drm::control::ClipRect::y2
fn _f90() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::fmt::Debug for drm::control::ClipRect
fn _f91() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::marker::Copy for drm::control::ClipRect
fn _f92() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::clone::Clone for drm::control::ClipRect
fn _f93() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::cmp::PartialEq for drm::control::ClipRect
fn _f94() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::cmp::Eq for drm::control::ClipRect
fn _f95() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::hash::Hash for drm::control::ClipRect
fn _f96() { fn has<T: core::default::Default + ?Sized>() {} has::<drm::control::ClipRect>() } // impl core::default::Default for drm::control::ClipRect
fn _f97() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::ClipRect>() } // auto drm::control::ClipRect
