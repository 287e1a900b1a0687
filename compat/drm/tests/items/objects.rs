//! Items of the published crate: the modules of objects. Made by compat/generate-items.

use drm::control::atomic as _; // module drm::control::atomic
fn _f1(_: drm::control::atomic::AtomicModeReq) {} // struct drm::control::atomic::AtomicModeReq
const _: fn() -> drm::control::atomic::AtomicModeReq = drm::control::atomic::AtomicModeReq::new; // method drm::control::atomic::AtomicModeReq::new
const _: fn(&mut drm::control::atomic::AtomicModeReq, drm::control::RawResourceHandle, drm::control::property::Handle, drm::control::property::RawValue) -> () = drm::control::atomic::AtomicModeReq::add_raw_property; // method drm::control::atomic::AtomicModeReq::add_raw_property
fn _f2<H: drm::control::ResourceHandle>() { let _: fn(&mut drm::control::atomic::AtomicModeReq, H, drm::control::property::Handle, drm::control::property::Value<'_>) -> () = drm::control::atomic::AtomicModeReq::add_property::<H>; } // method drm::control::atomic::AtomicModeReq::add_property
fn _f3() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::atomic::AtomicModeReq>() } // impl core::fmt::Debug for drm::control::atomic::AtomicModeReq
fn _f4() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::atomic::AtomicModeReq>() } // impl core::clone::Clone for drm::control::atomic::AtomicModeReq
fn _f5() { fn has<T: core::default::Default + ?Sized>() {} has::<drm::control::atomic::AtomicModeReq>() } // impl core::default::Default for drm::control::atomic::AtomicModeReq
fn _f6() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::atomic::AtomicModeReq>() } // auto drm::control::atomic::AtomicModeReq
use drm::control::connector as _; // module drm::control::connector
fn _f7(_: drm::control::connector::Info) {} // struct drm::control::connector::Info
const _: fn(&drm::control::connector::Info) -> drm::control::connector::Handle = drm::control::connector::Info::handle; // method drm::control::connector::Info::handle
const _: fn(&drm::control::connector::Info) -> drm::control::connector::Interface = drm::control::connector::Info::interface; // method drm::control::connector::Info::interface
const _: fn(&drm::control::connector::Info) -> u32 = drm::control::connector::Info::interface_id; // method drm::control::connector::Info::interface_id
const _: fn(&drm::control::connector::Info) -> drm::control::connector::State = drm::control::connector::Info::state; // method drm::control::connector::Info::state
const _: fn(&drm::control::connector::Info) -> core::option::Option<(u32, u32)> = drm::control::connector::Info::size; // method drm::control::connector::Info::size
const _: for<'s> fn(&'s drm::control::connector::Info) -> &'s [drm::control::encoder::Handle] = drm::control::connector::Info::encoders; // method drm::control::connector::Info::encoders
const _: for<'s> fn(&'s drm::control::connector::Info) -> &'s [drm::control::Mode] = drm::control::connector::Info::modes; // method drm::control::connector::Info::modes
const _: fn(&drm::control::connector::Info) -> core::option::Option<drm::control::encoder::Handle> = drm::control::connector::Info::current_encoder; // method drm::control::connector::Info::current_encoder
const _: fn(&drm::control::connector::Info) -> drm::control::connector::SubPixel = drm::control::connector::Info::subpixel; // method drm::control::connector::Info::subpixel
fn _f8() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::fmt::Debug for drm::control::connector::Info
fn _f9() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::clone::Clone for drm::control::connector::Info
fn _f10() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::hash::Hash for drm::control::connector::Info
fn _f11() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::cmp::PartialEq for drm::control::connector::Info
fn _f12() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::cmp::Eq for drm::control::connector::Info
fn _f13() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::connector::Info>() } // impl core::fmt::Display for drm::control::connector::Info
fn _f14() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::connector::Info>() } // auto drm::control::connector::Info
fn _f15(_: drm::control::connector::Interface) {} // enum drm::control::connector::Interface
const _: drm::control::connector::Interface = drm::control::connector::Interface::Unknown; // variant drm::control::connector::Interface::Unknown
const _: drm::control::connector::Interface = drm::control::connector::Interface::VGA; // variant drm::control::connector::Interface::VGA
const _: drm::control::connector::Interface = drm::control::connector::Interface::DVII; // variant drm::control::connector::Interface::DVII
const _: drm::control::connector::Interface = drm::control::connector::Interface::DVID; // variant drm::control::connector::Interface::DVID
const _: drm::control::connector::Interface = drm::control::connector::Interface::DVIA; // variant drm::control::connector::Interface::DVIA
const _: drm::control::connector::Interface = drm::control::connector::Interface::Composite; // variant drm::control::connector::Interface::Composite
const _: drm::control::connector::Interface = drm::control::connector::Interface::SVideo; // variant drm::control::connector::Interface::SVideo
const _: drm::control::connector::Interface = drm::control::connector::Interface::LVDS; // variant drm::control::connector::Interface::LVDS
const _: drm::control::connector::Interface = drm::control::connector::Interface::Component; // variant drm::control::connector::Interface::Component
const _: drm::control::connector::Interface = drm::control::connector::Interface::NinePinDIN; // variant drm::control::connector::Interface::NinePinDIN
const _: drm::control::connector::Interface = drm::control::connector::Interface::DisplayPort; // variant drm::control::connector::Interface::DisplayPort
const _: drm::control::connector::Interface = drm::control::connector::Interface::HDMIA; // variant drm::control::connector::Interface::HDMIA
const _: drm::control::connector::Interface = drm::control::connector::Interface::HDMIB; // variant drm::control::connector::Interface::HDMIB
const _: drm::control::connector::Interface = drm::control::connector::Interface::TV; // variant drm::control::connector::Interface::TV
const _: drm::control::connector::Interface = drm::control::connector::Interface::EmbeddedDisplayPort; // variant drm::control::connector::Interface::EmbeddedDisplayPort
const _: drm::control::connector::Interface = drm::control::connector::Interface::Virtual; // variant drm::control::connector::Interface::Virtual
const _: drm::control::connector::Interface = drm::control::connector::Interface::DSI; // variant drm::control::connector::Interface::DSI
const _: drm::control::connector::Interface = drm::control::connector::Interface::DPI; // variant drm::control::connector::Interface::DPI
const _: drm::control::connector::Interface = drm::control::connector::Interface::Writeback; // variant drm::control::connector::Interface::Writeback
const _: drm::control::connector::Interface = drm::control::connector::Interface::SPI; // variant drm::control::connector::Interface::SPI
const _: drm::control::connector::Interface = drm::control::connector::Interface::USB; // variant drm::control::connector::Interface::USB
fn _f16(it: drm::control::connector::Interface) { match it { drm::control::connector::Interface::Unknown | drm::control::connector::Interface::VGA | drm::control::connector::Interface::DVII | drm::control::connector::Interface::DVID | drm::control::connector::Interface::DVIA | drm::control::connector::Interface::Composite | drm::control::connector::Interface::SVideo | drm::control::connector::Interface::LVDS | drm::control::connector::Interface::Component | drm::control::connector::Interface::NinePinDIN | drm::control::connector::Interface::DisplayPort | drm::control::connector::Interface::HDMIA | drm::control::connector::Interface::HDMIB | drm::control::connector::Interface::TV | drm::control::connector::Interface::EmbeddedDisplayPort | drm::control::connector::Interface::Virtual | drm::control::connector::Interface::DSI | drm::control::connector::Interface::DPI | drm::control::connector::Interface::Writeback | drm::control::connector::Interface::SPI | drm::control::connector::Interface::USB => {} _ => {} } } // match drm::control::connector::Interface
const _: for<'s> fn(&'s drm::control::connector::Interface) -> &'static str = drm::control::connector::Interface::as_str; // method drm::control::connector::Interface::as_str
fn _f17() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::fmt::Debug for drm::control::connector::Interface
fn _f18() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::marker::Copy for drm::control::connector::Interface
fn _f19() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::clone::Clone for drm::control::connector::Interface
fn _f20() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::hash::Hash for drm::control::connector::Interface
fn _f21() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::cmp::PartialEq for drm::control::connector::Interface
fn _f22() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::cmp::Eq for drm::control::connector::Interface
fn _f23() { fn has<T: core::convert::From<u32> + ?Sized>() {} has::<drm::control::connector::Interface>() } // impl core::convert::From<u32> for drm::control::connector::Interface
fn _f24() { fn has<T: core::convert::From<drm::control::connector::Interface> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::connector::Interface> for u32
fn _f25() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::connector::Interface>() } // auto drm::control::connector::Interface
fn _f26(_: drm::control::connector::State) {} // enum drm::control::connector::State
const _: drm::control::connector::State = drm::control::connector::State::Connected; // variant drm::control::connector::State::Connected
const _: drm::control::connector::State = drm::control::connector::State::Disconnected; // variant drm::control::connector::State::Disconnected
const _: drm::control::connector::State = drm::control::connector::State::Unknown; // variant drm::control::connector::State::Unknown
fn _f27(it: drm::control::connector::State) { match it { drm::control::connector::State::Connected | drm::control::connector::State::Disconnected | drm::control::connector::State::Unknown => {} } } // match drm::control::connector::State
fn _f28() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::fmt::Debug for drm::control::connector::State
fn _f29() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::marker::Copy for drm::control::connector::State
fn _f30() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::clone::Clone for drm::control::connector::State
fn _f31() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::hash::Hash for drm::control::connector::State
fn _f32() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::cmp::PartialEq for drm::control::connector::State
fn _f33() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::cmp::Eq for drm::control::connector::State
fn _f34() { fn has<T: core::convert::From<u32> + ?Sized>() {} has::<drm::control::connector::State>() } // impl core::convert::From<u32> for drm::control::connector::State
fn _f35() { fn has<T: core::convert::From<drm::control::connector::State> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::connector::State> for u32
fn _f36() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::connector::State>() } // auto drm::control::connector::State
fn _f37(_: drm::control::connector::SubPixel) {} // enum drm::control::connector::SubPixel
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::Unknown; // variant drm::control::connector::SubPixel::Unknown
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::HorizontalRgb; // variant drm::control::connector::SubPixel::HorizontalRgb
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::HorizontalBgr; // variant drm::control::connector::SubPixel::HorizontalBgr
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::VerticalRgb; // variant drm::control::connector::SubPixel::VerticalRgb
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::VerticalBgr; // variant drm::control::connector::SubPixel::VerticalBgr
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::None; // variant drm::control::connector::SubPixel::None
const _: drm::control::connector::SubPixel = drm::control::connector::SubPixel::NotImplemented; // variant drm::control::connector::SubPixel::NotImplemented
fn _f38(it: drm::control::connector::SubPixel) { match it { drm::control::connector::SubPixel::Unknown | drm::control::connector::SubPixel::HorizontalRgb | drm::control::connector::SubPixel::HorizontalBgr | drm::control::connector::SubPixel::VerticalRgb | drm::control::connector::SubPixel::VerticalBgr | drm::control::connector::SubPixel::None | drm::control::connector::SubPixel::NotImplemented => {} _ => {} } } // match drm::control::connector::SubPixel
fn _f39() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::fmt::Debug for drm::control::connector::SubPixel
fn _f40() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::marker::Copy for drm::control::connector::SubPixel
fn _f41() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::clone::Clone for drm::control::connector::SubPixel
fn _f42() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::hash::Hash for drm::control::connector::SubPixel
fn _f43() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::cmp::PartialEq for drm::control::connector::SubPixel
fn _f44() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::connector::SubPixel>() } // impl core::cmp::Eq for drm::control::connector::SubPixel
fn _f45() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::connector::SubPixel>() } // auto drm::control::connector::SubPixel
use drm::control::crtc as _; // module drm::control::crtc
fn _f46(_: drm::control::crtc::Info) {} // struct drm::control::crtc::Info
const _: fn(&drm::control::crtc::Info) -> drm::control::crtc::Handle = drm::control::crtc::Info::handle; // method drm::control::crtc::Info::handle
const _: fn(&drm::control::crtc::Info) -> (u32, u32) = drm::control::crtc::Info::position; // method drm::control::crtc::Info::position
const _: fn(&drm::control::crtc::Info) -> core::option::Option<drm::control::Mode> = drm::control::crtc::Info::mode; // method drm::control::crtc::Info::mode
const _: fn(&drm::control::crtc::Info) -> core::option::Option<drm::control::framebuffer::Handle> = drm::control::crtc::Info::framebuffer; // method drm::control::crtc::Info::framebuffer
const _: fn(&drm::control::crtc::Info) -> u32 = drm::control::crtc::Info::gamma_length; // method drm::control::crtc::Info::gamma_length
fn _f47() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::fmt::Debug for drm::control::crtc::Info
fn _f48() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::marker::Copy for drm::control::crtc::Info
fn _f49() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::clone::Clone for drm::control::crtc::Info
fn _f50() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::hash::Hash for drm::control::crtc::Info
fn _f51() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::cmp::PartialEq for drm::control::crtc::Info
fn _f52() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::cmp::Eq for drm::control::crtc::Info
fn _f53() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::crtc::Info>() } // impl core::fmt::Display for drm::control::crtc::Info
fn _f54() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::crtc::Info>() } // auto drm::control::crtc::Info
use drm::control::dumbbuffer as _; // module drm::control::dumbbuffer
fn _f55(_: drm::control::dumbbuffer::DumbBuffer) {} // struct drm::control::dumbbuffer::DumbBuffer
fn _f56() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl core::fmt::Debug for drm::control::dumbbuffer::DumbBuffer
fn _f57() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl core::marker::Copy for drm::control::dumbbuffer::DumbBuffer
fn _f58() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl core::clone::Clone for drm::control::dumbbuffer::DumbBuffer
fn _f59() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl core::cmp::PartialEq for drm::control::dumbbuffer::DumbBuffer
fn _f60() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl core::cmp::Eq for drm::control::dumbbuffer::DumbBuffer
fn _f61() { fn has<T: drm::buffer::Buffer + ?Sized>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // impl drm::buffer::Buffer for drm::control::dumbbuffer::DumbBuffer
fn _f62() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::dumbbuffer::DumbBuffer>() } // auto drm::control::dumbbuffer::DumbBuffer
fn _f63(_: drm::control::dumbbuffer::DumbMapping<'_>) {} // struct drm::control::dumbbuffer::DumbMapping
fn _f64() { fn has<T: core::convert::AsRef<[u8]> + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::convert::AsRef<[u8]> for drm::control::dumbbuffer::DumbMapping<'_>
fn _f65() { fn has<T: core::convert::AsMut<[u8]> + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::convert::AsMut<[u8]> for drm::control::dumbbuffer::DumbMapping<'_>
fn _f66() { fn has<T: core::borrow::Borrow<[u8]> + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::borrow::Borrow<[u8]> for drm::control::dumbbuffer::DumbMapping<'_>
fn _f67() { fn has<T: core::borrow::BorrowMut<[u8]> + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::borrow::BorrowMut<[u8]> for drm::control::dumbbuffer::DumbMapping<'_>
fn _f68() { fn has<T: core::ops::Deref + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::ops::Deref for drm::control::dumbbuffer::DumbMapping<'_>
fn _f69() { fn has<T: core::ops::DerefMut + ?Sized>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // impl core::ops::DerefMut for drm::control::dumbbuffer::DumbMapping<'_>
const _: () = assert!(core::mem::needs_drop::<drm::control::dumbbuffer::DumbMapping<'_>>()); // drops drm::control::dumbbuffer::DumbMapping
fn _f70() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin>() {} has::<drm::control::dumbbuffer::DumbMapping<'static>>() } // auto drm::control::dumbbuffer::DumbMapping
use drm::control::encoder as _; // module drm::control::encoder
fn _f71(_: drm::control::encoder::Info) {} // struct drm::control::encoder::Info
const _: fn(&drm::control::encoder::Info) -> drm::control::encoder::Handle = drm::control::encoder::Info::handle; // method drm::control::encoder::Info::handle
const _: fn(&drm::control::encoder::Info) -> drm::control::encoder::Kind = drm::control::encoder::Info::kind; // method drm::control::encoder::Info::kind
const _: fn(&drm::control::encoder::Info) -> core::option::Option<drm::control::crtc::Handle> = drm::control::encoder::Info::crtc; // method drm::control::encoder::Info::crtc
const _: fn(&drm::control::encoder::Info) -> drm::control::CrtcListFilter = drm::control::encoder::Info::possible_crtcs; // method drm::control::encoder::Info::possible_crtcs
const _: fn(&drm::control::encoder::Info) -> () = drm::control::encoder::Info::possible_clones; // method drm::control::encoder::Info::possible_clones
fn _f72() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::fmt::Debug for drm::control::encoder::Info
fn _f73() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::marker::Copy for drm::control::encoder::Info
fn _f74() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::clone::Clone for drm::control::encoder::Info
fn _f75() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::hash::Hash for drm::control::encoder::Info
fn _f76() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::cmp::PartialEq for drm::control::encoder::Info
fn _f77() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::cmp::Eq for drm::control::encoder::Info
fn _f78() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::encoder::Info>() } // impl core::fmt::Display for drm::control::encoder::Info
fn _f79() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::encoder::Info>() } // auto drm::control::encoder::Info
fn _f80(_: drm::control::encoder::Kind) {} // enum drm::control::encoder::Kind
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::None; // variant drm::control::encoder::Kind::None
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::DAC; // variant drm::control::encoder::Kind::DAC
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::TMDS; // variant drm::control::encoder::Kind::TMDS
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::LVDS; // variant drm::control::encoder::Kind::LVDS
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::TVDAC; // variant drm::control::encoder::Kind::TVDAC
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::Virtual; // variant drm::control::encoder::Kind::Virtual
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::DSI; // variant drm::control::encoder::Kind::DSI
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::DPMST; // variant drm::control::encoder::Kind::DPMST
const _: drm::control::encoder::Kind = drm::control::encoder::Kind::DPI; // variant drm::control::encoder::Kind::DPI
fn _f81(it: drm::control::encoder::Kind) { match it { drm::control::encoder::Kind::None | drm::control::encoder::Kind::DAC | drm::control::encoder::Kind::TMDS | drm::control::encoder::Kind::LVDS | drm::control::encoder::Kind::TVDAC | drm::control::encoder::Kind::Virtual | drm::control::encoder::Kind::DSI | drm::control::encoder::Kind::DPMST | drm::control::encoder::Kind::DPI => {} } } // match drm::control::encoder::Kind
fn _f82() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::fmt::Debug for drm::control::encoder::Kind
fn _f83() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::marker::Copy for drm::control::encoder::Kind
fn _f84() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::clone::Clone for drm::control::encoder::Kind
fn _f85() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::hash::Hash for drm::control::encoder::Kind
fn _f86() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::cmp::PartialEq for drm::control::encoder::Kind
fn _f87() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::cmp::Eq for drm::control::encoder::Kind
fn _f88() { fn has<T: core::convert::From<u32> + ?Sized>() {} has::<drm::control::encoder::Kind>() } // impl core::convert::From<u32> for drm::control::encoder::Kind
fn _f89() { fn has<T: core::convert::From<drm::control::encoder::Kind> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::encoder::Kind> for u32
fn _f90() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::encoder::Kind>() } // auto drm::control::encoder::Kind
use drm::control::framebuffer as _; // module drm::control::framebuffer
fn _f91(_: drm::control::framebuffer::Info) {} // struct drm::control::framebuffer::Info
const _: fn(&drm::control::framebuffer::Info) -> drm::control::framebuffer::Handle = drm::control::framebuffer::Info::handle; // method drm::control::framebuffer::Info::handle
const _: fn(&drm::control::framebuffer::Info) -> (u32, u32) = drm::control::framebuffer::Info::size; // method drm::control::framebuffer::Info::size
const _: fn(&drm::control::framebuffer::Info) -> u32 = drm::control::framebuffer::Info::pitch; // method drm::control::framebuffer::Info::pitch
const _: fn(&drm::control::framebuffer::Info) -> u32 = drm::control::framebuffer::Info::bpp; // method drm::control::framebuffer::Info::bpp
const _: fn(&drm::control::framebuffer::Info) -> u32 = drm::control::framebuffer::Info::depth; // method drm::control::framebuffer::Info::depth
const _: fn(&drm::control::framebuffer::Info) -> core::option::Option<drm::buffer::Handle> = drm::control::framebuffer::Info::buffer; // method drm::control::framebuffer::Info::buffer
fn _f92() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::fmt::Debug for drm::control::framebuffer::Info
fn _f93() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::marker::Copy for drm::control::framebuffer::Info
fn _f94() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::clone::Clone for drm::control::framebuffer::Info
fn _f95() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::hash::Hash for drm::control::framebuffer::Info
fn _f96() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::cmp::PartialEq for drm::control::framebuffer::Info
fn _f97() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::cmp::Eq for drm::control::framebuffer::Info
fn _f98() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::framebuffer::Info>() } // impl core::fmt::Display for drm::control::framebuffer::Info
fn _f99() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::framebuffer::Info>() } // auto drm::control::framebuffer::Info
fn _f100(_: drm::control::framebuffer::PlanarInfo) {} // struct drm::control::framebuffer::PlanarInfo
const _: fn(&drm::control::framebuffer::PlanarInfo) -> drm::control::framebuffer::Handle = drm::control::framebuffer::PlanarInfo::handle; // method drm::control::framebuffer::PlanarInfo::handle
const _: fn(&drm::control::framebuffer::PlanarInfo) -> (u32, u32) = drm::control::framebuffer::PlanarInfo::size; // method drm::control::framebuffer::PlanarInfo::size
const _: fn(&drm::control::framebuffer::PlanarInfo) -> drm::buffer::DrmFourcc = drm::control::framebuffer::PlanarInfo::pixel_format; // method drm::control::framebuffer::PlanarInfo::pixel_format
const _: fn(&drm::control::framebuffer::PlanarInfo) -> drm::control::FbCmd2Flags = drm::control::framebuffer::PlanarInfo::flags; // method drm::control::framebuffer::PlanarInfo::flags
const _: fn(&drm::control::framebuffer::PlanarInfo) -> [core::option::Option<drm::buffer::Handle>; 4] = drm::control::framebuffer::PlanarInfo::buffers; // method drm::control::framebuffer::PlanarInfo::buffers
const _: fn(&drm::control::framebuffer::PlanarInfo) -> [u32; 4] = drm::control::framebuffer::PlanarInfo::pitches; // method drm::control::framebuffer::PlanarInfo::pitches
const _: fn(&drm::control::framebuffer::PlanarInfo) -> [u32; 4] = drm::control::framebuffer::PlanarInfo::offsets; // method drm::control::framebuffer::PlanarInfo::offsets
const _: fn(&drm::control::framebuffer::PlanarInfo) -> core::option::Option<drm::buffer::DrmModifier> = drm::control::framebuffer::PlanarInfo::modifier; // method drm::control::framebuffer::PlanarInfo::modifier
fn _f101() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::fmt::Debug for drm::control::framebuffer::PlanarInfo
fn _f102() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::marker::Copy for drm::control::framebuffer::PlanarInfo
fn _f103() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::clone::Clone for drm::control::framebuffer::PlanarInfo
fn _f104() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::hash::Hash for drm::control::framebuffer::PlanarInfo
fn _f105() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::cmp::PartialEq for drm::control::framebuffer::PlanarInfo
fn _f106() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::framebuffer::PlanarInfo>() } // impl core::cmp::Eq for drm::control::framebuffer::PlanarInfo
fn _f107() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::framebuffer::PlanarInfo>() } // auto drm::control::framebuffer::PlanarInfo
use drm::control::plane as _; // module drm::control::plane
fn _f108(_: drm::control::plane::Info) {} // struct drm::control::plane::Info
const _: fn(&drm::control::plane::Info) -> drm::control::plane::Handle = drm::control::plane::Info::handle; // method drm::control::plane::Info::handle
const _: fn(&drm::control::plane::Info) -> core::option::Option<drm::control::crtc::Handle> = drm::control::plane::Info::crtc; // method drm::control::plane::Info::crtc
const _: fn(&drm::control::plane::Info) -> drm::control::CrtcListFilter = drm::control::plane::Info::possible_crtcs; // method drm::control::plane::Info::possible_crtcs
const _: fn(&drm::control::plane::Info) -> core::option::Option<drm::control::framebuffer::Handle> = drm::control::plane::Info::framebuffer; // method drm::control::plane::Info::framebuffer
const _: for<'s> fn(&'s drm::control::plane::Info) -> &'s [u32] = drm::control::plane::Info::formats; // method drm::control::plane::Info::formats
fn _f109() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::fmt::Debug for drm::control::plane::Info
fn _f110() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::clone::Clone for drm::control::plane::Info
fn _f111() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::hash::Hash for drm::control::plane::Info
fn _f112() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::cmp::PartialEq for drm::control::plane::Info
fn _f113() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::cmp::Eq for drm::control::plane::Info
fn _f114() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::control::plane::Info>() } // impl core::fmt::Display for drm::control::plane::Info
fn _f115() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::plane::Info>() } // auto drm::control::plane::Info
use drm::control::syncobj as _; // module drm::control::syncobj
use drm::control::property as _; // module drm::control::property
const _: fn(drm::control::property::RawValue) -> u64 = |it| it; // type drm::control::property::RawValue
fn _f116(_: drm::control::property::Info) {} // struct drm::control::property::Info
const _: fn(&drm::control::property::Info) -> drm::control::property::Handle = drm::control::property::Info::handle; // method drm::control::property::Info::handle
const _: for<'s> fn(&'s drm::control::property::Info) -> &'s core::ffi::CStr = drm::control::property::Info::name; // method drm::control::property::Info::name
const _: for<'s> fn(&'s drm::control::property::Info) -> &'s drm::control::property::ValueType = drm::control::property::Info::value_type; // method drm::control::property::Info::value_type
const _: fn(&drm::control::property::Info) -> bool = drm::control::property::Info::mutable; // method drm::control::property::Info::mutable
const _: fn(&drm::control::property::Info) -> bool = drm::control::property::Info::atomic; // method drm::control::property::Info::atomic
fn _f117() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::Info>() } // impl core::fmt::Debug for drm::control::property::Info
fn _f118() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::Info>() } // impl core::clone::Clone for drm::control::property::Info
fn _f119() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::Info>() } // impl core::hash::Hash for drm::control::property::Info
fn _f120() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::Info>() } // impl core::cmp::PartialEq for drm::control::property::Info
fn _f121() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::Info>() } // impl core::cmp::Eq for drm::control::property::Info
fn _f122() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::Info>() } // auto drm::control::property::Info
fn _f123(_: drm::control::property::ValueType) {} // enum drm::control::property::ValueType
const _: drm::control::property::ValueType = drm::control::property::ValueType::Unknown; // variant drm::control::property::ValueType::Unknown
const _: drm::control::property::ValueType = drm::control::property::ValueType::Boolean; // variant drm::control::property::ValueType::Boolean
fn _f124() { let _: fn(u64, u64) -> drm::control::property::ValueType = drm::control::property::ValueType::UnsignedRange; } // variant drm::control::property::ValueType::UnsignedRange
fn _f125() { let _: fn(i64, i64) -> drm::control::property::ValueType = drm::control::property::ValueType::SignedRange; } // variant drm::control::property::ValueType::SignedRange
fn _f126() { let _: fn(drm::control::property::EnumValues) -> drm::control::property::ValueType = drm::control::property::ValueType::Enum; } // variant drm::control::property::ValueType::Enum
const _: drm::control::property::ValueType = drm::control::property::ValueType::Bitmask; // variant drm::control::property::ValueType::Bitmask
const _: drm::control::property::ValueType = drm::control::property::ValueType::Blob; // variant drm::control::property::ValueType::Blob
const _: drm::control::property::ValueType = drm::control::property::ValueType::Object; // variant drm::control::property::ValueType::Object
const _: drm::control::property::ValueType = drm::control::property::ValueType::CRTC; // variant drm::control::property::ValueType::CRTC
const _: drm::control::property::ValueType = drm::control::property::ValueType::Connector; // variant drm::control::property::ValueType::Connector
const _: drm::control::property::ValueType = drm::control::property::ValueType::Encoder; // variant drm::control::property::ValueType::Encoder
const _: drm::control::property::ValueType = drm::control::property::ValueType::Framebuffer; // variant drm::control::property::ValueType::Framebuffer
const _: drm::control::property::ValueType = drm::control::property::ValueType::Plane; // variant drm::control::property::ValueType::Plane
const _: drm::control::property::ValueType = drm::control::property::ValueType::Property; // variant drm::control::property::ValueType::Property
fn _f127(it: drm::control::property::ValueType) { match it { drm::control::property::ValueType::Unknown | drm::control::property::ValueType::Boolean | drm::control::property::ValueType::UnsignedRange(_, _) | drm::control::property::ValueType::SignedRange(_, _) | drm::control::property::ValueType::Enum(_) | drm::control::property::ValueType::Bitmask | drm::control::property::ValueType::Blob | drm::control::property::ValueType::Object | drm::control::property::ValueType::CRTC | drm::control::property::ValueType::Connector | drm::control::property::ValueType::Encoder | drm::control::property::ValueType::Framebuffer | drm::control::property::ValueType::Plane | drm::control::property::ValueType::Property => {} } } // match drm::control::property::ValueType
const _: for<'s> fn(&'s drm::control::property::ValueType, drm::control::property::RawValue) -> drm::control::property::Value<'s> = drm::control::property::ValueType::convert_value; // method drm::control::property::ValueType::convert_value
fn _f128() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::ValueType>() } // impl core::fmt::Debug for drm::control::property::ValueType
fn _f129() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::ValueType>() } // impl core::clone::Clone for drm::control::property::ValueType
fn _f130() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::ValueType>() } // impl core::hash::Hash for drm::control::property::ValueType
fn _f131() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::ValueType>() } // impl core::cmp::PartialEq for drm::control::property::ValueType
fn _f132() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::ValueType>() } // impl core::cmp::Eq for drm::control::property::ValueType
fn _f133() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::ValueType>() } // auto drm::control::property::ValueType
fn _f134(_: drm::control::property::Value<'_>) {} // enum drm::control::property::Value
fn _f135<'a>() { let _: fn(drm::control::property::RawValue) -> drm::control::property::Value<'a> = drm::control::property::Value::Unknown; } // variant drm::control::property::Value::Unknown
fn _f136<'a>() { let _: fn(bool) -> drm::control::property::Value<'a> = drm::control::property::Value::Boolean; } // variant drm::control::property::Value::Boolean
fn _f137<'a>() { let _: fn(u64) -> drm::control::property::Value<'a> = drm::control::property::Value::UnsignedRange; } // variant drm::control::property::Value::UnsignedRange
fn _f138<'a>() { let _: fn(i64) -> drm::control::property::Value<'a> = drm::control::property::Value::SignedRange; } // variant drm::control::property::Value::SignedRange
fn _f139<'a>() { let _: fn(core::option::Option<&'a drm::control::property::EnumValue>) -> drm::control::property::Value<'a> = drm::control::property::Value::Enum; } // variant drm::control::property::Value::Enum
fn _f140<'a>() { let _: fn(u64) -> drm::control::property::Value<'a> = drm::control::property::Value::Bitmask; } // variant drm::control::property::Value::Bitmask
fn _f141<'a>() { let _: fn(u64) -> drm::control::property::Value<'a> = drm::control::property::Value::Blob; } // variant drm::control::property::Value::Blob
fn _f142<'a>() { let _: fn(core::option::Option<drm::control::RawResourceHandle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Object; } // variant drm::control::property::Value::Object
fn _f143<'a>() { let _: fn(core::option::Option<drm::control::crtc::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::CRTC; } // variant drm::control::property::Value::CRTC
fn _f144<'a>() { let _: fn(core::option::Option<drm::control::connector::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Connector; } // variant drm::control::property::Value::Connector
fn _f145<'a>() { let _: fn(core::option::Option<drm::control::encoder::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Encoder; } // variant drm::control::property::Value::Encoder
fn _f146<'a>() { let _: fn(core::option::Option<drm::control::framebuffer::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Framebuffer; } // variant drm::control::property::Value::Framebuffer
fn _f147<'a>() { let _: fn(core::option::Option<drm::control::plane::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Plane; } // variant drm::control::property::Value::Plane
fn _f148<'a>() { let _: fn(core::option::Option<drm::control::property::Handle>) -> drm::control::property::Value<'a> = drm::control::property::Value::Property; } // variant drm::control::property::Value::Property
fn _f149(it: drm::control::property::Value<'_>) { match it { drm::control::property::Value::Unknown(_) | drm::control::property::Value::Boolean(_) | drm::control::property::Value::UnsignedRange(_) | drm::control::property::Value::SignedRange(_) | drm::control::property::Value::Enum(_) | drm::control::property::Value::Bitmask(_) | drm::control::property::Value::Blob(_) | drm::control::property::Value::Object(_) | drm::control::property::Value::CRTC(_) | drm::control::property::Value::Connector(_) | drm::control::property::Value::Encoder(_) | drm::control::property::Value::Framebuffer(_) | drm::control::property::Value::Plane(_) | drm::control::property::Value::Property(_) => {} } } // match drm::control::property::Value
fn _f150<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<bool> = <drm::control::property::Value<'a>>::as_boolean; } // method drm::control::property::Value::as_boolean
fn _f151<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<u64> = <drm::control::property::Value<'a>>::as_unsigned_range; } // method drm::control::property::Value::as_unsigned_range
fn _f152<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<i64> = <drm::control::property::Value<'a>>::as_signed_range; } // method drm::control::property::Value::as_signed_range
fn _f153<'a>() { let _: for<'s> fn(&'s drm::control::property::Value<'a>) -> core::option::Option<&'a drm::control::property::EnumValue> = <drm::control::property::Value<'a>>::as_enum; } // method drm::control::property::Value::as_enum
fn _f154<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<u64> = <drm::control::property::Value<'a>>::as_bitmask; } // method drm::control::property::Value::as_bitmask
fn _f155<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<u64> = <drm::control::property::Value<'a>>::as_blob; } // method drm::control::property::Value::as_blob
fn _f156<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::RawResourceHandle> = <drm::control::property::Value<'a>>::as_object; } // method drm::control::property::Value::as_object
fn _f157<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::crtc::Handle> = <drm::control::property::Value<'a>>::as_crtc; } // method drm::control::property::Value::as_crtc
fn _f158<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::connector::Handle> = <drm::control::property::Value<'a>>::as_connector; } // method drm::control::property::Value::as_connector
fn _f159<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::encoder::Handle> = <drm::control::property::Value<'a>>::as_encoder; } // method drm::control::property::Value::as_encoder
fn _f160<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::framebuffer::Handle> = <drm::control::property::Value<'a>>::as_framebuffer; } // method drm::control::property::Value::as_framebuffer
fn _f161<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::plane::Handle> = <drm::control::property::Value<'a>>::as_plane; } // method drm::control::property::Value::as_plane
fn _f162<'a>() { let _: fn(&drm::control::property::Value<'a>) -> core::option::Option<drm::control::property::Handle> = <drm::control::property::Value<'a>>::as_property; } // method drm::control::property::Value::as_property
fn _f163() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::fmt::Debug for drm::control::property::Value<'_>
fn _f164() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::marker::Copy for drm::control::property::Value<'_>
fn _f165() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::clone::Clone for drm::control::property::Value<'_>
fn _f166() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::hash::Hash for drm::control::property::Value<'_>
fn _f167() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::cmp::PartialEq for drm::control::property::Value<'_>
fn _f168() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::Value<'static>>() } // impl core::cmp::Eq for drm::control::property::Value<'_>
fn _f169() { fn has<T: core::convert::From<drm::control::property::Value<'static>> + ?Sized>() {} has::<drm::control::property::RawValue>() } // impl core::convert::From<drm::control::property::Value<'_>> for drm::control::property::RawValue
fn _f170() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::Value<'static>>() } // auto drm::control::property::Value
fn _f171(_: drm::control::property::EnumValue) {} // struct drm::control::property::EnumValue
const _: fn(&drm::control::property::EnumValue) -> drm::control::property::RawValue = drm::control::property::EnumValue::value; // method drm::control::property::EnumValue::value
const _: for<'s> fn(&'s drm::control::property::EnumValue) -> &'s core::ffi::CStr = drm::control::property::EnumValue::name; // method drm::control::property::EnumValue::name
fn _f172() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::marker::Copy for drm::control::property::EnumValue
fn _f173() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::clone::Clone for drm::control::property::EnumValue
fn _f174() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::hash::Hash for drm::control::property::EnumValue
fn _f175() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::cmp::PartialEq for drm::control::property::EnumValue
fn _f176() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::cmp::Eq for drm::control::property::EnumValue
fn _f177() { fn has<T: bytemuck::TransparentWrapper<drm_sys::drm_mode_property_enum> + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl bytemuck::TransparentWrapper<drm_sys::drm_mode_property_enum> for drm::control::property::EnumValue
fn _f178() { fn has<T: core::convert::From<drm_sys::drm_mode_property_enum> + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::convert::From<drm_sys::drm_mode_property_enum> for drm::control::property::EnumValue
fn _f179() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::EnumValue>() } // impl core::fmt::Debug for drm::control::property::EnumValue
fn _f180() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::EnumValue>() } // auto drm::control::property::EnumValue
fn _f181(_: drm::control::property::EnumValues) {} // struct drm::control::property::EnumValues
const _: for<'s> fn(&'s drm::control::property::EnumValues) -> (&'s [drm::control::property::RawValue], &'s [drm::control::property::EnumValue]) = drm::control::property::EnumValues::values; // method drm::control::property::EnumValues::values
const _: for<'s> fn(&'s drm::control::property::EnumValues, drm::control::property::RawValue) -> core::option::Option<&drm::control::property::EnumValue> = drm::control::property::EnumValues::get_value_from_raw_value; // method drm::control::property::EnumValues::get_value_from_raw_value
fn _f182() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::EnumValues>() } // impl core::fmt::Debug for drm::control::property::EnumValues
fn _f183() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::EnumValues>() } // impl core::clone::Clone for drm::control::property::EnumValues
fn _f184() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::EnumValues>() } // impl core::hash::Hash for drm::control::property::EnumValues
fn _f185() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::EnumValues>() } // impl core::cmp::PartialEq for drm::control::property::EnumValues
fn _f186() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::EnumValues>() } // impl core::cmp::Eq for drm::control::property::EnumValues
fn _f187() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::EnumValues>() } // auto drm::control::property::EnumValues
