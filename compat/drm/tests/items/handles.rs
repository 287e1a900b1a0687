//! Items of the published crate: typed handles and their traits. Made by compat/generate-items.

fn _f1(_: drm::buffer::Handle) {} // struct drm::buffer::Handle
fn _f2() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::marker::Copy for drm::buffer::Handle
fn _f3() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::clone::Clone for drm::buffer::Handle
fn _f4() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::hash::Hash for drm::buffer::Handle
fn _f5() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::cmp::PartialEq for drm::buffer::Handle
fn _f6() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::cmp::Eq for drm::buffer::Handle
fn _f7() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::buffer::Handle>() } // impl bytemuck::ZeroableInOption for drm::buffer::Handle
fn _f8() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::buffer::Handle>() } // impl bytemuck::PodInOption for drm::buffer::Handle
fn _f9() { fn has<T: core::convert::From<drm::buffer::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::buffer::Handle> for drm::control::RawResourceHandle
fn _f10() { fn has<T: core::convert::From<drm::buffer::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::buffer::Handle> for u32
fn _f11() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::buffer::Handle
fn _f12() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::buffer::Handle>() } // impl core::fmt::Debug for drm::buffer::Handle
fn _f13() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::buffer::Handle>() } // auto drm::buffer::Handle
fn _f14(_: drm::control::connector::Handle) {} // struct drm::control::connector::Handle
fn _f15() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::marker::Copy for drm::control::connector::Handle
fn _f16() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::clone::Clone for drm::control::connector::Handle
fn _f17() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::hash::Hash for drm::control::connector::Handle
fn _f18() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::cmp::PartialEq for drm::control::connector::Handle
fn _f19() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::cmp::Eq for drm::control::connector::Handle
fn _f20() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::connector::Handle
fn _f21() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl bytemuck::PodInOption for drm::control::connector::Handle
fn _f22() { fn has<T: core::convert::From<drm::control::connector::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::connector::Handle> for drm::control::RawResourceHandle
fn _f23() { fn has<T: core::convert::From<drm::control::connector::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::connector::Handle> for u32
fn _f24() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::connector::Handle
fn _f25() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl drm::control::ResourceHandle for drm::control::connector::Handle
fn _f26() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::connector::Handle>() } // impl core::fmt::Debug for drm::control::connector::Handle
fn _f27() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::connector::Handle>() } // auto drm::control::connector::Handle
fn _f28(_: drm::control::crtc::Handle) {} // struct drm::control::crtc::Handle
fn _f29() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::marker::Copy for drm::control::crtc::Handle
fn _f30() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::clone::Clone for drm::control::crtc::Handle
fn _f31() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::hash::Hash for drm::control::crtc::Handle
fn _f32() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::cmp::PartialEq for drm::control::crtc::Handle
fn _f33() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::cmp::Eq for drm::control::crtc::Handle
fn _f34() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::crtc::Handle
fn _f35() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl bytemuck::PodInOption for drm::control::crtc::Handle
fn _f36() { fn has<T: core::convert::From<drm::control::crtc::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::crtc::Handle> for drm::control::RawResourceHandle
fn _f37() { fn has<T: core::convert::From<drm::control::crtc::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::crtc::Handle> for u32
fn _f38() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::crtc::Handle
fn _f39() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl drm::control::ResourceHandle for drm::control::crtc::Handle
fn _f40() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::crtc::Handle>() } // impl core::fmt::Debug for drm::control::crtc::Handle
fn _f41() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::crtc::Handle>() } // auto drm::control::crtc::Handle
fn _f42(_: drm::control::encoder::Handle) {} // struct drm::control::encoder::Handle
fn _f43() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::marker::Copy for drm::control::encoder::Handle
fn _f44() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::clone::Clone for drm::control::encoder::Handle
fn _f45() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::hash::Hash for drm::control::encoder::Handle
fn _f46() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::cmp::PartialEq for drm::control::encoder::Handle
fn _f47() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::cmp::Eq for drm::control::encoder::Handle
fn _f48() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::encoder::Handle
fn _f49() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl bytemuck::PodInOption for drm::control::encoder::Handle
fn _f50() { fn has<T: core::convert::From<drm::control::encoder::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::encoder::Handle> for drm::control::RawResourceHandle
fn _f51() { fn has<T: core::convert::From<drm::control::encoder::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::encoder::Handle> for u32
fn _f52() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::encoder::Handle
fn _f53() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl drm::control::ResourceHandle for drm::control::encoder::Handle
fn _f54() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::encoder::Handle>() } // impl core::fmt::Debug for drm::control::encoder::Handle
fn _f55() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::encoder::Handle>() } // auto drm::control::encoder::Handle
fn _f56(_: drm::control::framebuffer::Handle) {} // struct drm::control::framebuffer::Handle
fn _f57() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::marker::Copy for drm::control::framebuffer::Handle
fn _f58() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::clone::Clone for drm::control::framebuffer::Handle
fn _f59() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::hash::Hash for drm::control::framebuffer::Handle
fn _f60() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::cmp::PartialEq for drm::control::framebuffer::Handle
fn _f61() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::cmp::Eq for drm::control::framebuffer::Handle
fn _f62() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::framebuffer::Handle
fn _f63() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl bytemuck::PodInOption for drm::control::framebuffer::Handle
fn _f64() { fn has<T: core::convert::From<drm::control::framebuffer::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::framebuffer::Handle> for drm::control::RawResourceHandle
fn _f65() { fn has<T: core::convert::From<drm::control::framebuffer::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::framebuffer::Handle> for u32
fn _f66() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::framebuffer::Handle
fn _f67() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl drm::control::ResourceHandle for drm::control::framebuffer::Handle
fn _f68() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::framebuffer::Handle>() } // impl core::fmt::Debug for drm::control::framebuffer::Handle
fn _f69() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::framebuffer::Handle>() } // auto drm::control::framebuffer::Handle
fn _f70(_: drm::control::plane::Handle) {} // struct drm::control::plane::Handle
fn _f71() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::marker::Copy for drm::control::plane::Handle
fn _f72() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::clone::Clone for drm::control::plane::Handle
fn _f73() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::hash::Hash for drm::control::plane::Handle
fn _f74() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::cmp::PartialEq for drm::control::plane::Handle
fn _f75() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::cmp::Eq for drm::control::plane::Handle
fn _f76() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::plane::Handle
fn _f77() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl bytemuck::PodInOption for drm::control::plane::Handle
fn _f78() { fn has<T: core::convert::From<drm::control::plane::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::plane::Handle> for drm::control::RawResourceHandle
fn _f79() { fn has<T: core::convert::From<drm::control::plane::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::plane::Handle> for u32
fn _f80() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::plane::Handle
fn _f81() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl drm::control::ResourceHandle for drm::control::plane::Handle
fn _f82() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::plane::Handle>() } // impl core::fmt::Debug for drm::control::plane::Handle
fn _f83() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::plane::Handle>() } // auto drm::control::plane::Handle
fn _f84(_: drm::control::syncobj::Handle) {} // struct drm::control::syncobj::Handle
fn _f85() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::marker::Copy for drm::control::syncobj::Handle
fn _f86() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::clone::Clone for drm::control::syncobj::Handle
fn _f87() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::hash::Hash for drm::control::syncobj::Handle
fn _f88() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::cmp::PartialEq for drm::control::syncobj::Handle
fn _f89() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::cmp::Eq for drm::control::syncobj::Handle
fn _f90() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::syncobj::Handle
fn _f91() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl bytemuck::PodInOption for drm::control::syncobj::Handle
fn _f92() { fn has<T: bytemuck::NoUninit + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl bytemuck::NoUninit for drm::control::syncobj::Handle
fn _f93() { fn has<T: core::convert::From<drm::control::syncobj::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::syncobj::Handle> for drm::control::RawResourceHandle
fn _f94() { fn has<T: core::convert::From<drm::control::syncobj::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::syncobj::Handle> for u32
fn _f95() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::syncobj::Handle
fn _f96() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::syncobj::Handle>() } // impl core::fmt::Debug for drm::control::syncobj::Handle
fn _f97() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::syncobj::Handle>() } // auto drm::control::syncobj::Handle
fn _f98(_: drm::control::property::Handle) {} // struct drm::control::property::Handle
fn _f99() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::marker::Copy for drm::control::property::Handle
fn _f100() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::clone::Clone for drm::control::property::Handle
fn _f101() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::hash::Hash for drm::control::property::Handle
fn _f102() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::cmp::PartialEq for drm::control::property::Handle
fn _f103() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::cmp::Eq for drm::control::property::Handle
fn _f104() { fn has<T: bytemuck::ZeroableInOption + ?Sized>() {} has::<drm::control::property::Handle>() } // impl bytemuck::ZeroableInOption for drm::control::property::Handle
fn _f105() { fn has<T: bytemuck::PodInOption + ?Sized>() {} has::<drm::control::property::Handle>() } // impl bytemuck::PodInOption for drm::control::property::Handle
fn _f106() { fn has<T: core::convert::From<drm::control::property::Handle> + ?Sized>() {} has::<drm::control::RawResourceHandle>() } // impl core::convert::From<drm::control::property::Handle> for drm::control::RawResourceHandle
fn _f107() { fn has<T: core::convert::From<drm::control::property::Handle> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::control::property::Handle> for u32
fn _f108() { fn has<T: core::convert::From<core::num::NonZero<u32>> + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::convert::From<core::num::NonZero<u32>> for drm::control::property::Handle
fn _f109() { fn has<T: drm::control::ResourceHandle + ?Sized>() {} has::<drm::control::property::Handle>() } // impl drm::control::ResourceHandle for drm::control::property::Handle
fn _f110() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::control::property::Handle>() } // impl core::fmt::Debug for drm::control::property::Handle
fn _f111() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::control::property::Handle>() } // auto drm::control::property::Handle
