//! Items of the published crate: nodes, buffers, capabilities, waiting. Made by compat/generate-items.

use drm as _; // module drm
use drm::buffer as _; // module drm::buffer
use drm::buffer::DrmFourcc as _; // type drm::buffer::DrmFourcc
use drm::buffer::DrmModifier as _; // type drm::buffer::DrmModifier
use drm::buffer::DrmVendor as _; // type drm::buffer::DrmVendor
use drm::buffer::UnrecognizedFourcc as _; // type drm::buffer::UnrecognizedFourcc
use drm::buffer::UnrecognizedVendor as _; // type drm::buffer::UnrecognizedVendor
fn _f1(_: drm::buffer::Name) {} // struct drm::buffer::Name
fn _f2() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::marker::Copy for drm::buffer::Name
fn _f3() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::clone::Clone for drm::buffer::Name
fn _f4() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::hash::Hash for drm::buffer::Name
fn _f5() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::cmp::PartialEq for drm::buffer::Name
fn _f6() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::cmp::Eq for drm::buffer::Name
fn _f7() { fn has<T: core::convert::From<drm::buffer::Name> + ?Sized>() {} has::<u32>() } // impl core::convert::From<drm::buffer::Name> for u32
fn _f8() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::buffer::Name>() } // impl core::fmt::Debug for drm::buffer::Name
fn _f9() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::buffer::Name>() } // auto drm::buffer::Name
fn _f10<T: drm::buffer::Buffer + ?Sized>() {} // trait drm::buffer::Buffer
fn _f11<D: drm::buffer::Buffer>() { let _: fn(&D) -> (u32, u32) = <D as drm::buffer::Buffer>::size; } // method drm::buffer::Buffer::size
fn _f12<D: drm::buffer::Buffer>() { let _: fn(&D) -> drm::buffer::DrmFourcc = <D as drm::buffer::Buffer>::format; } // method drm::buffer::Buffer::format
fn _f13<D: drm::buffer::Buffer>() { let _: fn(&D) -> u32 = <D as drm::buffer::Buffer>::pitch; } // method drm::buffer::Buffer::pitch
fn _f14<D: drm::buffer::Buffer>() { let _: fn(&D) -> drm::buffer::Handle = <D as drm::buffer::Buffer>::handle; } // method drm::buffer::Buffer::handle
const _: () = { struct T;  impl drm::buffer::Buffer for T { fn size(&self) -> (u32, u32) { todo!() } fn format(&self) -> drm::buffer::DrmFourcc { todo!() } fn pitch(&self) -> u32 { todo!() } fn handle(&self) -> drm::buffer::Handle { todo!() } } }; // implementable drm::buffer::Buffer
fn _f15<T: drm::buffer::PlanarBuffer + ?Sized>() {} // trait drm::buffer::PlanarBuffer
fn _f16<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> (u32, u32) = <D as drm::buffer::PlanarBuffer>::size; } // method drm::buffer::PlanarBuffer::size
fn _f17<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> drm::buffer::DrmFourcc = <D as drm::buffer::PlanarBuffer>::format; } // method drm::buffer::PlanarBuffer::format
fn _f18<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> core::option::Option<drm::buffer::DrmModifier> = <D as drm::buffer::PlanarBuffer>::modifier; } // method drm::buffer::PlanarBuffer::modifier
fn _f19<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> [u32; 4] = <D as drm::buffer::PlanarBuffer>::pitches; } // method drm::buffer::PlanarBuffer::pitches
fn _f20<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> [core::option::Option<drm::buffer::Handle>; 4] = <D as drm::buffer::PlanarBuffer>::handles; } // method drm::buffer::PlanarBuffer::handles
fn _f21<D: drm::buffer::PlanarBuffer>() { let _: fn(&D) -> [u32; 4] = <D as drm::buffer::PlanarBuffer>::offsets; } // method drm::buffer::PlanarBuffer::offsets
const _: () = { struct T;  impl drm::buffer::PlanarBuffer for T { fn size(&self) -> (u32, u32) { todo!() } fn format(&self) -> drm::buffer::DrmFourcc { todo!() } fn modifier(&self) -> core::option::Option<drm::buffer::DrmModifier> { todo!() } fn pitches(&self) -> [u32; 4] { todo!() } fn handles(&self) -> [core::option::Option<drm::buffer::Handle>; 4] { todo!() } fn offsets(&self) -> [u32; 4] { todo!() } } }; // implementable drm::buffer::PlanarBuffer
use drm::node as _; // module drm::node
use drm::node::constants as _; // module drm::node::constants
const _: u32 = drm::node::constants::DRM_MAJOR; // constant drm::node::constants::DRM_MAJOR
const _: () = assert!(drm::node::constants::DRM_MAJOR == 226u32); // value drm::node::constants::DRM_MAJOR
const _: &'static str = drm::node::constants::PRIMARY_NAME; // constant drm::node::constants::PRIMARY_NAME
const _: () = assert!(matches!(drm::node::constants::PRIMARY_NAME.as_bytes(), b"card")); // value drm::node::constants::PRIMARY_NAME
const _: &'static str = drm::node::constants::CONTROL_NAME; // constant drm::node::constants::CONTROL_NAME
const _: () = assert!(matches!(drm::node::constants::CONTROL_NAME.as_bytes(), b"controlD")); // value drm::node::constants::CONTROL_NAME
const _: &'static str = drm::node::constants::RENDER_NAME; // constant drm::node::constants::RENDER_NAME
const _: () = assert!(matches!(drm::node::constants::RENDER_NAME.as_bytes(), b"renderD")); // value drm::node::constants::RENDER_NAME
fn _f22(_: drm::node::DrmNode) {} // struct drm::node::DrmNode
fn _f23<A: std::os::fd::AsFd>() { let _: fn(A) -> core::result::Result<drm::node::DrmNode, drm::node::CreateDrmNodeError> = drm::node::DrmNode::from_file::<A>; } // method drm::node::DrmNode::from_file
fn _f24<A: core::convert::AsRef<std::path::Path>>() { let _: fn(A) -> core::result::Result<drm::node::DrmNode, drm::node::CreateDrmNodeError> = drm::node::DrmNode::from_path::<A>; } // method drm::node::DrmNode::from_path
const _: fn(rustix::fs::Stat) -> core::result::Result<drm::node::DrmNode, drm::node::CreateDrmNodeError> = drm::node::DrmNode::from_stat; // method drm::node::DrmNode::from_stat
const _: fn(rustix::fs::Dev) -> core::result::Result<drm::node::DrmNode, drm::node::CreateDrmNodeError> = drm::node::DrmNode::from_dev_id; // method drm::node::DrmNode::from_dev_id
const _: fn(&drm::node::DrmNode) -> drm::node::NodeType = drm::node::DrmNode::ty; // method drm::node::DrmNode::ty
const _: fn(&drm::node::DrmNode) -> rustix::fs::Dev = drm::node::DrmNode::dev_id; // method drm::node::DrmNode::dev_id
const _: fn(&drm::node::DrmNode) -> core::option::Option<std::path::PathBuf> = drm::node::DrmNode::dev_path; // method drm::node::DrmNode::dev_path
const _: fn(&drm::node::DrmNode, drm::node::NodeType) -> core::option::Option<std::path::PathBuf> = drm::node::DrmNode::dev_path_with_type; // method drm::node::DrmNode::dev_path_with_type
const _: fn(&drm::node::DrmNode, drm::node::NodeType) -> core::option::Option<core::result::Result<drm::node::DrmNode, drm::node::CreateDrmNodeError>> = drm::node::DrmNode::node_with_type; // method drm::node::DrmNode::node_with_type
const _: fn(&drm::node::DrmNode) -> u32 = drm::node::DrmNode::major; // method drm::node::DrmNode::major
const _: fn(&drm::node::DrmNode) -> u32 = drm::node::DrmNode::minor; // method drm::node::DrmNode::minor
const _: fn(&drm::node::DrmNode) -> bool = drm::node::DrmNode::has_render; // method drm::node::DrmNode::has_render
fn _f25() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::fmt::Debug for drm::node::DrmNode
fn _f26() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::clone::Clone for drm::node::DrmNode
fn _f27() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::marker::Copy for drm::node::DrmNode
fn _f28() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::cmp::PartialEq for drm::node::DrmNode
fn _f29() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::cmp::Eq for drm::node::DrmNode
fn _f30() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::hash::Hash for drm::node::DrmNode
fn _f31() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::node::DrmNode>() } // impl core::fmt::Display for drm::node::DrmNode
fn _f32() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::node::DrmNode>() } // auto drm::node::DrmNode
fn _f33(_: drm::node::NodeType) {} // enum drm::node::NodeType
const _: drm::node::NodeType = drm::node::NodeType::Primary; // variant drm::node::NodeType::Primary
const _: drm::node::NodeType = drm::node::NodeType::Control; // variant drm::node::NodeType::Control
const _: drm::node::NodeType = drm::node::NodeType::Render; // variant drm::node::NodeType::Render
fn _f34(it: drm::node::NodeType) { match it { drm::node::NodeType::Primary | drm::node::NodeType::Control | drm::node::NodeType::Render => {} } } // match drm::node::NodeType
const _: for<'s> fn(&'s drm::node::NodeType) -> &'static str = drm::node::NodeType::minor_name_prefix; // method drm::node::NodeType::minor_name_prefix
fn _f35() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::fmt::Debug for drm::node::NodeType
fn _f36() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::clone::Clone for drm::node::NodeType
fn _f37() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::marker::Copy for drm::node::NodeType
fn _f38() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::hash::Hash for drm::node::NodeType
fn _f39() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::cmp::PartialEq for drm::node::NodeType
fn _f40() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::cmp::Eq for drm::node::NodeType
fn _f41() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::node::NodeType>() } // impl core::fmt::Display for drm::node::NodeType
fn _f42() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::node::NodeType>() } // auto drm::node::NodeType
fn _f43(_: drm::node::CreateDrmNodeError) {} // enum drm::node::CreateDrmNodeError
fn _f44() { let _: fn(std::io::Error) -> drm::node::CreateDrmNodeError = drm::node::CreateDrmNodeError::Io; } // variant drm::node::CreateDrmNodeError::Io
const _: drm::node::CreateDrmNodeError = drm::node::CreateDrmNodeError::NotDrmNode; // variant drm::node::CreateDrmNodeError::NotDrmNode
fn _f45(it: drm::node::CreateDrmNodeError) { match it { drm::node::CreateDrmNodeError::Io(_) | drm::node::CreateDrmNodeError::NotDrmNode => {} } } // match drm::node::CreateDrmNodeError
fn _f46() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::node::CreateDrmNodeError>() } // impl core::fmt::Debug for drm::node::CreateDrmNodeError
fn _f47() { fn has<T: core::fmt::Display + ?Sized>() {} has::<drm::node::CreateDrmNodeError>() } // impl core::fmt::Display for drm::node::CreateDrmNodeError
fn _f48() { fn has<T: core::error::Error + ?Sized>() {} has::<drm::node::CreateDrmNodeError>() } // impl core::error::Error for drm::node::CreateDrmNodeError
fn _f49() { fn has<T: core::convert::From<std::io::Error> + ?Sized>() {} has::<drm::node::CreateDrmNodeError>() } // impl core::convert::From<std::io::Error> for drm::node::CreateDrmNodeError
fn _f50() { fn has<T: Send + Sync + Unpin>() {} has::<drm::node::CreateDrmNodeError>() } // auto drm::node::CreateDrmNodeError
const _: fn(rustix::fs::Dev) -> bool = drm::node::is_device_drm; // function drm::node::is_device_drm
fn _f51<P: core::convert::AsRef<std::path::Path>>() { let _: fn(P, drm::node::NodeType) -> std::io::Result<std::path::PathBuf> = drm::node::path_to_type::<P>; } // function drm::node::path_to_type
const _: fn(&drm::node::DrmNode, drm::node::NodeType) -> std::io::Result<std::path::PathBuf> = drm::node::node_path; // function drm::node::node_path
const _: fn(rustix::fs::Dev, drm::node::NodeType) -> std::io::Result<std::path::PathBuf> = drm::node::dev_path; // function drm::node::dev_path
const _: u32 = drm::CLOEXEC; // constant drm::CLOEXEC
const _: u32 = drm::RDWR; // constant drm::RDWR
fn _f52(_: drm::AuthToken) {} // struct drm::AuthToken
fn _f53() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::AuthToken>() } // impl core::fmt::Debug for drm::AuthToken
fn _f54() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::AuthToken>() } // impl core::marker::Copy for drm::AuthToken
fn _f55() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::AuthToken>() } // impl core::clone::Clone for drm::AuthToken
fn _f56() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::AuthToken>() } // impl core::hash::Hash for drm::AuthToken
fn _f57() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::AuthToken>() } // impl core::cmp::PartialEq for drm::AuthToken
fn _f58() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::AuthToken>() } // impl core::cmp::Eq for drm::AuthToken
fn _f59() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::AuthToken>() } // auto drm::AuthToken
fn _f60(_: drm::Driver) {} // struct drm::Driver
const _: fn(drm::Driver) -> (i32, i32, i32) = |it| it.version; // field drm::Driver::version
const _: fn(drm::Driver) -> std::ffi::OsString = |it| it.name; // field drm::Driver::name
const _: fn(drm::Driver) -> std::ffi::OsString = |it| it.date; // field drm::Driver::date
const _: fn(drm::Driver) -> std::ffi::OsString = |it| it.desc; // field drm::Driver::desc
fn _f61(version: (i32, i32, i32), name: std::ffi::OsString, date: std::ffi::OsString, desc: std::ffi::OsString) -> drm::Driver { drm::Driver { version, name, date, desc } } // literal drm::Driver
const _: for<'s> fn(&'s drm::Driver) -> &'s std::ffi::OsStr = drm::Driver::name; // method drm::Driver::name
const _: for<'s> fn(&'s drm::Driver) -> &'s std::ffi::OsStr = drm::Driver::date; // method drm::Driver::date
const _: for<'s> fn(&'s drm::Driver) -> &'s std::ffi::OsStr = drm::Driver::description; // method drm::Driver::description
fn _f62() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::Driver>() } // impl core::fmt::Debug for drm::Driver
fn _f63() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::Driver>() } // impl core::clone::Clone for drm::Driver
fn _f64() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::Driver>() } // impl core::hash::Hash for drm::Driver
fn _f65() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::Driver>() } // impl core::cmp::PartialEq for drm::Driver
fn _f66() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::Driver>() } // impl core::cmp::Eq for drm::Driver
fn _f67() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::Driver>() } // auto drm::Driver
fn _f68(_: drm::DriverCapability) {} // enum drm::DriverCapability
const _: drm::DriverCapability = drm::DriverCapability::DumbBuffer; // variant drm::DriverCapability::DumbBuffer
const _: () = assert!(drm::DriverCapability::DumbBuffer as u32 == 1); // value drm::DriverCapability::DumbBuffer
const _: drm::DriverCapability = drm::DriverCapability::VBlankHighCRTC; // variant drm::DriverCapability::VBlankHighCRTC
const _: () = assert!(drm::DriverCapability::VBlankHighCRTC as u32 == 2); // value drm::DriverCapability::VBlankHighCRTC
const _: drm::DriverCapability = drm::DriverCapability::DumbPreferredDepth; // variant drm::DriverCapability::DumbPreferredDepth
const _: () = assert!(drm::DriverCapability::DumbPreferredDepth as u32 == 3); // value drm::DriverCapability::DumbPreferredDepth
const _: drm::DriverCapability = drm::DriverCapability::DumbPreferShadow; // variant drm::DriverCapability::DumbPreferShadow
const _: () = assert!(drm::DriverCapability::DumbPreferShadow as u32 == 4); // value drm::DriverCapability::DumbPreferShadow
const _: drm::DriverCapability = drm::DriverCapability::Prime; // variant drm::DriverCapability::Prime
const _: () = assert!(drm::DriverCapability::Prime as u32 == 5); // value drm::DriverCapability::Prime
const _: drm::DriverCapability = drm::DriverCapability::MonotonicTimestamp; // variant drm::DriverCapability::MonotonicTimestamp
const _: () = assert!(drm::DriverCapability::MonotonicTimestamp as u32 == 6); // value drm::DriverCapability::MonotonicTimestamp
const _: drm::DriverCapability = drm::DriverCapability::ASyncPageFlip; // variant drm::DriverCapability::ASyncPageFlip
const _: () = assert!(drm::DriverCapability::ASyncPageFlip as u32 == 7); // value drm::DriverCapability::ASyncPageFlip
const _: drm::DriverCapability = drm::DriverCapability::AtomicASyncPageFlip; // variant drm::DriverCapability::AtomicASyncPageFlip
const _: () = assert!(drm::DriverCapability::AtomicASyncPageFlip as u32 == 21); // value drm::DriverCapability::AtomicASyncPageFlip
const _: drm::DriverCapability = drm::DriverCapability::CursorWidth; // variant drm::DriverCapability::CursorWidth
const _: () = assert!(drm::DriverCapability::CursorWidth as u32 == 8); // value drm::DriverCapability::CursorWidth
const _: drm::DriverCapability = drm::DriverCapability::CursorHeight; // variant drm::DriverCapability::CursorHeight
const _: () = assert!(drm::DriverCapability::CursorHeight as u32 == 9); // value drm::DriverCapability::CursorHeight
const _: drm::DriverCapability = drm::DriverCapability::AddFB2Modifiers; // variant drm::DriverCapability::AddFB2Modifiers
const _: () = assert!(drm::DriverCapability::AddFB2Modifiers as u32 == 16); // value drm::DriverCapability::AddFB2Modifiers
const _: drm::DriverCapability = drm::DriverCapability::PageFlipTarget; // variant drm::DriverCapability::PageFlipTarget
const _: () = assert!(drm::DriverCapability::PageFlipTarget as u32 == 17); // value drm::DriverCapability::PageFlipTarget
const _: drm::DriverCapability = drm::DriverCapability::CRTCInVBlankEvent; // variant drm::DriverCapability::CRTCInVBlankEvent
const _: () = assert!(drm::DriverCapability::CRTCInVBlankEvent as u32 == 18); // value drm::DriverCapability::CRTCInVBlankEvent
const _: drm::DriverCapability = drm::DriverCapability::SyncObj; // variant drm::DriverCapability::SyncObj
const _: () = assert!(drm::DriverCapability::SyncObj as u32 == 19); // value drm::DriverCapability::SyncObj
const _: drm::DriverCapability = drm::DriverCapability::TimelineSyncObj; // variant drm::DriverCapability::TimelineSyncObj
const _: () = assert!(drm::DriverCapability::TimelineSyncObj as u32 == 20); // value drm::DriverCapability::TimelineSyncObj
fn _f69(it: drm::DriverCapability) { match it { drm::DriverCapability::DumbBuffer | drm::DriverCapability::VBlankHighCRTC | drm::DriverCapability::DumbPreferredDepth | drm::DriverCapability::DumbPreferShadow | drm::DriverCapability::Prime | drm::DriverCapability::MonotonicTimestamp | drm::DriverCapability::ASyncPageFlip | drm::DriverCapability::AtomicASyncPageFlip | drm::DriverCapability::CursorWidth | drm::DriverCapability::CursorHeight | drm::DriverCapability::AddFB2Modifiers | drm::DriverCapability::PageFlipTarget | drm::DriverCapability::CRTCInVBlankEvent | drm::DriverCapability::SyncObj | drm::DriverCapability::TimelineSyncObj => {} } } // match drm::DriverCapability
fn _f70() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::fmt::Debug for drm::DriverCapability
fn _f71() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::marker::Copy for drm::DriverCapability
fn _f72() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::clone::Clone for drm::DriverCapability
fn _f73() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::hash::Hash for drm::DriverCapability
fn _f74() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::cmp::PartialEq for drm::DriverCapability
fn _f75() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::DriverCapability>() } // impl core::cmp::Eq for drm::DriverCapability
fn _f76() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::DriverCapability>() } // auto drm::DriverCapability
fn _f77(_: drm::ClientCapability) {} // enum drm::ClientCapability
const _: drm::ClientCapability = drm::ClientCapability::Stereo3D; // variant drm::ClientCapability::Stereo3D
const _: () = assert!(drm::ClientCapability::Stereo3D as u32 == 1); // value drm::ClientCapability::Stereo3D
const _: drm::ClientCapability = drm::ClientCapability::UniversalPlanes; // variant drm::ClientCapability::UniversalPlanes
const _: () = assert!(drm::ClientCapability::UniversalPlanes as u32 == 2); // value drm::ClientCapability::UniversalPlanes
const _: drm::ClientCapability = drm::ClientCapability::Atomic; // variant drm::ClientCapability::Atomic
const _: () = assert!(drm::ClientCapability::Atomic as u32 == 3); // value drm::ClientCapability::Atomic
const _: drm::ClientCapability = drm::ClientCapability::AspectRatio; // variant drm::ClientCapability::AspectRatio
const _: () = assert!(drm::ClientCapability::AspectRatio as u32 == 4); // value drm::ClientCapability::AspectRatio
const _: drm::ClientCapability = drm::ClientCapability::WritebackConnectors; // variant drm::ClientCapability::WritebackConnectors
const _: () = assert!(drm::ClientCapability::WritebackConnectors as u32 == 5); // value drm::ClientCapability::WritebackConnectors
const _: drm::ClientCapability = drm::ClientCapability::CursorPlaneHotspot; // variant drm::ClientCapability::CursorPlaneHotspot
const _: () = assert!(drm::ClientCapability::CursorPlaneHotspot as u32 == 6); // value drm::ClientCapability::CursorPlaneHotspot
fn _f78(it: drm::ClientCapability) { match it { drm::ClientCapability::Stereo3D | drm::ClientCapability::UniversalPlanes | drm::ClientCapability::Atomic | drm::ClientCapability::AspectRatio | drm::ClientCapability::WritebackConnectors | drm::ClientCapability::CursorPlaneHotspot => {} } } // match drm::ClientCapability
fn _f79() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::fmt::Debug for drm::ClientCapability
fn _f80() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::marker::Copy for drm::ClientCapability
fn _f81() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::clone::Clone for drm::ClientCapability
fn _f82() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::hash::Hash for drm::ClientCapability
fn _f83() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::cmp::PartialEq for drm::ClientCapability
fn _f84() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::ClientCapability>() } // impl core::cmp::Eq for drm::ClientCapability
fn _f85() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::ClientCapability>() } // auto drm::ClientCapability
fn _f86(_: drm::VblankWaitTarget) {} // enum drm::VblankWaitTarget
fn _f87() { let _: fn(u32) -> drm::VblankWaitTarget = drm::VblankWaitTarget::Absolute; } // variant drm::VblankWaitTarget::Absolute
fn _f88() { let _: fn(u32) -> drm::VblankWaitTarget = drm::VblankWaitTarget::Relative; } // variant drm::VblankWaitTarget::Relative
fn _f89(it: drm::VblankWaitTarget) { match it { drm::VblankWaitTarget::Absolute(_) | drm::VblankWaitTarget::Relative(_) => {} } } // match drm::VblankWaitTarget
fn _f90() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::fmt::Debug for drm::VblankWaitTarget
fn _f91() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::marker::Copy for drm::VblankWaitTarget
fn _f92() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::clone::Clone for drm::VblankWaitTarget
fn _f93() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::hash::Hash for drm::VblankWaitTarget
fn _f94() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::cmp::PartialEq for drm::VblankWaitTarget
fn _f95() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::VblankWaitTarget>() } // impl core::cmp::Eq for drm::VblankWaitTarget
fn _f96() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::VblankWaitTarget>() } // auto drm::VblankWaitTarget
fn _f97(_: drm::VblankWaitReply) {} // struct drm::VblankWaitReply
const _: fn(&drm::VblankWaitReply) -> u32 = drm::VblankWaitReply::frame; // method drm::VblankWaitReply::frame
const _: fn(&drm::VblankWaitReply) -> core::option::Option<core::time::Duration> = drm::VblankWaitReply::time; // method drm::VblankWaitReply::time
fn _f98() { fn has<T: core::fmt::Debug + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::fmt::Debug for drm::VblankWaitReply
fn _f99() { fn has<T: core::marker::Copy + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::marker::Copy for drm::VblankWaitReply
fn _f100() { fn has<T: core::clone::Clone + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::clone::Clone for drm::VblankWaitReply
fn _f101() { fn has<T: core::hash::Hash + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::hash::Hash for drm::VblankWaitReply
fn _f102() { fn has<T: core::cmp::PartialEq + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::cmp::PartialEq for drm::VblankWaitReply
fn _f103() { fn has<T: core::cmp::Eq + ?Sized>() {} has::<drm::VblankWaitReply>() } // impl core::cmp::Eq for drm::VblankWaitReply
fn _f104() { fn has<T: std::panic::RefUnwindSafe + Send + Sync + Unpin + std::panic::UnwindSafe>() {} has::<drm::VblankWaitReply>() } // auto drm::VblankWaitReply
