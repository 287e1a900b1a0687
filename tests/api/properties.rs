//! The cache of properties. Its device is that of the builder's tests, too.

use std::ffi::c_char;

use drm::control::properties::{ObjectProperties, PropertyCache};
use drm::control::property::{self, Value};
use drm::control::{ResourceHandle, crtc, from_u32, plane};
use drm::uapi::mode::*;

use crate::card::Card;
use crate::support::device::{Device, Property, zeroed};
use crate::support::kernel::{Answer, Session};

pub(crate) fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

fn text(text: &str) -> [c_char; 32] {
    let mut name = [0; 32];
    for (place, byte) in name.iter_mut().zip(text.bytes()) {
        *place = byte as _;
    }
    name
}

fn property(name: &str, flags: u32, values: &[u64], named: &[(&str, u64)]) -> Property {
    let mut scalars: drm_mode_get_property = zeroed();
    (scalars.name, scalars.flags) = (text(name), flags);
    let entry =
        |(name, value): &(&str, u64)| drm_mode_property_enum { name: text(name), value: *value };
    (scalars, values.to_vec().into(), named.iter().map(entry).collect::<Vec<_>>().into())
}

/// Every object has these properties, from id 1 on, with 0 for a value unless the test sets another.
pub(crate) const NAMES: [&str; 13] = [
    "rotation",
    "type",
    "ACTIVE",
    "zpos",
    "CRTC_X",
    "CRTC_ID",
    "MODE_ID",
    "OUT_FENCE_PTR",
    "IN_FENCE_FD",
    "odd",
    "any",
    "alpha",
    "scaling",
];

/// The id of a property.
pub(crate) fn id(name: &str) -> u32 {
    NAMES.iter().position(|known| *known == name).unwrap() as u32 + 1
}

/// A device on which every object has the same properties of all kinds.
pub(crate) fn device() -> Device {
    let crtc = u64::from(DRM_MODE_OBJECT_CRTC);
    let minus = |number: i64| number as u64;
    let bits = [("rotate-0", 0), ("rotate-90", 1), ("reflect-x", 4), ("absurd", 99)];
    let list = [
        property("rotation", DRM_MODE_PROP_BITMASK, &[0, 1, 4, 99], &bits),
        property("type", DRM_MODE_PROP_ENUM | DRM_MODE_PROP_IMMUTABLE, &[0], &[("Overlay", 0)]),
        property("ACTIVE", DRM_MODE_PROP_RANGE, &[0, 1], &[]),
        property("zpos", DRM_MODE_PROP_RANGE, &[3, 7], &[]),
        property("CRTC_X", DRM_MODE_PROP_SIGNED_RANGE, &[minus(-100), 100], &[]),
        property("CRTC_ID", DRM_MODE_PROP_OBJECT, &[crtc], &[]),
        property("MODE_ID", DRM_MODE_PROP_BLOB, &[], &[]),
        property("OUT_FENCE_PTR", DRM_MODE_PROP_RANGE, &[0, u64::MAX], &[]),
        property("IN_FENCE_FD", DRM_MODE_PROP_SIGNED_RANGE, &[minus(-1), 0x7fff_ffff], &[]),
        property("odd", 0x140, &[1, 2, 3], &[]),
        property("any", DRM_MODE_PROP_OBJECT, &[], &[]),
        property("alpha", DRM_MODE_PROP_RANGE, &[], &[]),
        property("scaling", DRM_MODE_PROP_ENUM, &[0, 1], &[("None", 0), ("Full", 1), ("Full", 2)]),
    ];
    let mut device = Device::empty();
    device.properties = (1..).zip(list).collect();
    device.props = (1..=NAMES.len() as u32).collect::<Vec<_>>().into();
    device.values = vec![0; NAMES.len()];
    device
}

/// What is known of an object's properties.
pub(crate) fn object<T: ResourceHandle>(handle: T) -> ObjectProperties {
    PropertyCache::new().object(&Card::new(), handle).unwrap()
}

#[test]
fn each_property_is_asked_for_once() {
    let session = Session::new(device());
    let (card, mut cache) = (Card::new(), PropertyCache::new());
    let crtc = cache.object(&card, handle::<crtc::Handle>(50)).unwrap();
    let numbers: Vec<u8> = session.calls().iter().map(|call| call.number()).collect();
    assert_eq!((numbers.len(), numbers[0], numbers[13]), (14, 0xb9, 0xaa));
    let mut plane = cache.object(&card, handle::<plane::Handle>(60)).unwrap();
    cache.refresh(&card, &mut plane).unwrap();
    let calls = session.calls();
    assert_eq!(calls.len(), 2);
    for call in calls {
        let arg: drm_mode_obj_get_properties = call.arg();
        assert_eq!((arg.obj_id, arg.obj_type), (60, DRM_MODE_OBJECT_PLANE));
    }
    assert_eq!((crtc.object(), crtc.object_type()), (handle(50), DRM_MODE_OBJECT_CRTC));
    assert_eq!((plane.object(), plane.object_type()), (handle(60), DRM_MODE_OBJECT_PLANE));
    cache.clear();
    cache.refresh(&card, &mut plane).unwrap();
    assert_eq!(session.calls().len(), 14);
    cache.property(&card, handle(1)).unwrap();
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn properties_are_found_by_name() {
    let mut fake = device();
    fake.values[id("CRTC_ID") as usize - 1] = 50;
    fake.values[id("CRTC_X") as usize - 1] = u64::MAX;
    fake.values[id("odd") as usize - 1] = 1 << 63;
    let _session = Session::new(fake);
    let plane = object(handle::<plane::Handle>(60));
    for name in NAMES {
        let property = plane.get(name).unwrap();
        assert_eq!(property.name().to_bytes(), name.as_bytes());
        assert_eq!(property.handle(), handle::<property::Handle>(id(name)));
        assert_eq!(plane.handle(name), Some(property.handle()));
    }
    for name in ["", "zzz", "AAA", "CRTC", "CRTC_IDX", "Rotation"] {
        assert!(plane.get(name).is_none() && plane.value(name).is_none());
    }
    assert_eq!(plane.value("CRTC_ID"), Some(Value::CRTC(from_u32(50))));
    assert_eq!(plane.value("CRTC_X"), Some(Value::SignedRange(-1)));
    assert_eq!(plane.value("odd"), Some(Value::Unknown(1 << 63)));
    assert_eq!(plane.get("odd").unwrap().raw_value(), 1 << 63);
    assert!(!plane.get("type").unwrap().info().mutable());
    let names: Vec<_> = plane.iter().map(|property| property.name().to_owned()).collect();
    assert!(names.len() == NAMES.len() && names.is_sorted());
    assert_eq!((&plane).into_iter().count(), NAMES.len());
}

#[test]
fn of_several_of_one_name_the_first_is_found() {
    let mut fake = device();
    fake.properties.insert(2, fake.properties[&3].clone());
    let _session = Session::new(fake);
    assert_eq!(object(handle::<plane::Handle>(60)).handle("ACTIVE"), Some(handle(2)));
}

#[test]
fn failure_leaves_what_is_known() {
    let _session = Session::new(device()).answer(14, Answer::Error(libc::ENOENT));
    let (card, mut cache) = (Card::new(), PropertyCache::new());
    let mut plane = cache.object(&card, handle::<plane::Handle>(60)).unwrap();
    let error = cache.refresh(&card, &mut plane).unwrap_err();
    assert_eq!((error.raw_os_error(), plane.iter().count()), (Some(libc::ENOENT), NAMES.len()));
    cache.refresh(&card, &mut plane).unwrap();
}
