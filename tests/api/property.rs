//! Properties and blobs.

use drm::control::property::{self, EnumValue, RawValue, Value, ValueType};
use drm::control::{Device as _, crtc, from_u32, plane};
use drm::uapi::mode::*;

use crate::card::Card;
use crate::support::device::{Device, NEW, enums, zeroed};
use crate::support::kernel::{Answer, Session};
use crate::support::user::List;

fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

fn name(text: &str) -> [std::ffi::c_char; 32] {
    let mut name = [0; 32];
    for (place, byte) in name.iter_mut().zip(text.bytes()) {
        *place = byte as _;
    }
    name
}

fn device(flags: u32, values: &[u64], named: u32) -> Device {
    let mut device = Device::empty();
    device.property.flags = flags;
    device.property.name = name("rotation");
    device.property_values = values.to_vec().into();
    device.property_enums = enums(named);
    device
}

fn get(device: Device) -> property::Info {
    let _session = Session::new(device);
    Card::new().get_property(handle(9)).unwrap()
}

fn kind(flags: u32, values: &[u64]) -> ValueType {
    get(device(flags, values, 0)).value_type().clone()
}

#[test]
fn one_request_tells_what_a_property_is() {
    let flags = DRM_MODE_PROP_RANGE | DRM_MODE_PROP_IMMUTABLE | DRM_MODE_PROP_ATOMIC;
    let session = Session::new(device(flags, &[3, 5], 0));
    let card = Card::new();
    let info = card.get_property(handle(9)).unwrap();
    assert_eq!((info.handle(), info.name()), (handle(9), c"rotation"));
    assert_eq!(info.value_type(), &ValueType::UnsignedRange(3, 5));
    assert_eq!((info.mutable(), info.atomic(), info.flags().bits()), (false, true, flags));
    let calls = session.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!((calls[0].fd, calls[0].number()), (card.number(), 0xaa));
    assert_eq!(calls[0].arg::<drm_mode_get_property>().prop_id, 9);
    assert!(calls[0].clean);
    let info = get(device(DRM_MODE_PROP_RANGE, &[3, 5], 0));
    assert!(info.mutable() && !info.atomic());
}

#[test]
fn kinds_are_told_by_flags_and_values() {
    let minus = (-7i64) as u64;
    assert_eq!(kind(DRM_MODE_PROP_RANGE, &[0, 1]), ValueType::Boolean);
    assert_eq!(kind(DRM_MODE_PROP_RANGE, &[0, 2]), ValueType::UnsignedRange(0, 2));
    assert_eq!(kind(DRM_MODE_PROP_SIGNED_RANGE, &[minus, 7]), ValueType::SignedRange(-7, 7));
    assert_eq!(kind(DRM_MODE_PROP_SIGNED_RANGE, &[0, 1]), ValueType::SignedRange(0, 1));
    assert_eq!(kind(DRM_MODE_PROP_BITMASK, &[]), ValueType::Bitmask);
    assert_eq!(kind(DRM_MODE_PROP_BLOB, &[]), ValueType::Blob);
    let objects = [
        (DRM_MODE_OBJECT_CRTC, ValueType::CRTC),
        (DRM_MODE_OBJECT_CONNECTOR, ValueType::Connector),
        (DRM_MODE_OBJECT_ENCODER, ValueType::Encoder),
        (DRM_MODE_OBJECT_FB, ValueType::Framebuffer),
        (DRM_MODE_OBJECT_PLANE, ValueType::Plane),
        (DRM_MODE_OBJECT_PROPERTY, ValueType::Property),
        (DRM_MODE_OBJECT_BLOB, ValueType::Blob),
        (DRM_MODE_OBJECT_ANY, ValueType::Object),
        (DRM_MODE_OBJECT_COLOROP, ValueType::Object),
    ];
    for (object, expected) in objects {
        assert_eq!(kind(DRM_MODE_PROP_OBJECT, &[object.into()]), expected);
    }
}

#[test]
fn what_no_kernel_should_answer_is_a_value() {
    for flags in [DRM_MODE_PROP_RANGE, DRM_MODE_PROP_SIGNED_RANGE, 0, 1, 0xc0, 0x3a, u32::MAX] {
        for values in [&[][..], &[4]] {
            assert_eq!(kind(flags, values), ValueType::Unknown, "{flags:#x}");
        }
    }
    assert_eq!(kind(DRM_MODE_PROP_OBJECT, &[]), ValueType::Object);
    assert_eq!(kind(DRM_MODE_PROP_OBJECT, &[1 << 40]), ValueType::Object);
    let unknown = get(device(0x140, &[1, 2, 3], 0));
    assert_eq!(unknown.value_type(), &ValueType::Unknown);
    assert_eq!(unknown.possible_values().values().0, [1, 2, 3]);
    assert_eq!(unknown.value_type().convert_value(5), Value::Unknown(5));
    let mut endless = device(DRM_MODE_PROP_RANGE, &[0, 1], 0);
    endless.property.name.fill(b'n' as _);
    assert_eq!(get(endless).name().to_bytes(), [b'n'; 31]);
    for total in [0x8000_0000, u32::MAX] {
        let mut absurd = device(DRM_MODE_PROP_ENUM, &[], 0);
        absurd.property_enums = List::claim(total);
        let _session = Session::new(absurd);
        let error = Card::new().get_property(handle(9)).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::ENOMEM));
    }
}

#[test]
fn enumerations_have_entries_by_value_and_by_name() {
    for count in [3, 300] {
        let info = get(device(DRM_MODE_PROP_ENUM, &[0, 1, 2], count));
        let ValueType::Enum(entries) = info.value_type() else { panic!("{info:?}") };
        assert_eq!(info.possible_values(), entries);
        let (values, named) = entries.values();
        assert_eq!((values, named.len()), (&[0, 1, 2][..], count as usize));
        let second = entries.get_value_from_raw_value(1).unwrap();
        assert_eq!((second.name(), second.value()), (c"value 1", 1));
        assert_eq!(entries.get_value_by_name("value 1"), Some(second));
        assert_eq!(entries.get_value_by_name("value"), None);
        assert_eq!(info.value_type().convert_value(1).as_enum(), Some(second));
        assert_eq!(info.value_type().convert_value(1000), Value::Enum(None));
    }
}

#[test]
fn bits_have_names() {
    let info = get(device(DRM_MODE_PROP_BITMASK, &[0, 1], 2));
    assert_eq!(info.value_type(), &ValueType::Bitmask);
    let bit = info.possible_values().get_value_by_name("value 1").unwrap();
    assert_eq!(bit.value(), 1);
    assert_eq!(info.value_type().convert_value(6).as_bitmask(), Some(6));
}

#[test]
fn entries_that_repeat_or_miss_a_name_are_values() {
    let mut device = device(DRM_MODE_PROP_ENUM, &[], 0);
    let mut entry: drm_mode_property_enum = zeroed();
    entry.name.fill(b'e' as _);
    device.property_enums = vec![zeroed(), entry, entry].into();
    let info = get(device);
    let ValueType::Enum(entries) = info.value_type() else { panic!("{info:?}") };
    let (_, named) = entries.values();
    assert_eq!(named[0].name(), c"");
    assert_eq!(named[1].name().to_bytes(), [b'e'; 31]);
    assert_eq!((named[1], named[0] == named[1]), (named[2], false));
    assert_eq!(entries.get_value_from_raw_value(0), Some(&named[0]));
    let debug = format!("{:?}", EnumValue::from(entry));
    assert!(debug.contains("value: 0"), "{debug}");
}

#[test]
fn values_keep_their_number_both_ways() {
    let kinds = [
        ValueType::Unknown,
        ValueType::Boolean,
        ValueType::UnsignedRange(0, 9),
        ValueType::SignedRange(-9, 9),
        ValueType::Bitmask,
        ValueType::Object,
        ValueType::CRTC,
        ValueType::Connector,
        ValueType::Encoder,
        ValueType::Framebuffer,
        ValueType::Plane,
        ValueType::Property,
        ValueType::Blob,
    ];
    for kind in kinds {
        for raw in [0, 1, 2, u64::from(u32::MAX), 1 << 32, (1 << 32) + 7, u64::MAX] {
            assert_eq!(RawValue::from(kind.convert_value(raw)), raw, "{kind:?}");
        }
    }
    assert_eq!(ValueType::Boolean.convert_value(1).as_boolean(), Some(true));
    assert_eq!(ValueType::Boolean.convert_value(2), Value::Unknown(2));
    assert_eq!(ValueType::SignedRange(-9, 9).convert_value(u64::MAX).as_signed_range(), Some(-1));
    assert_eq!(ValueType::UnsignedRange(0, 9).convert_value(4).as_unsigned_range(), Some(4));
    let crtc: crtc::Handle = handle(5);
    assert_eq!(ValueType::CRTC.convert_value(5).as_crtc(), Some(crtc));
    assert_eq!(ValueType::CRTC.convert_value(0), Value::CRTC(None));
    assert_eq!(ValueType::CRTC.convert_value(5).as_plane(), None);
    assert_eq!(ValueType::Object.convert_value(5).as_object(), Some(crtc.into()));
    assert_eq!(ValueType::Connector.convert_value(5).as_connector(), from_u32(5));
    assert_eq!(ValueType::Encoder.convert_value(5).as_encoder(), from_u32(5));
    assert_eq!(ValueType::Framebuffer.convert_value(5).as_framebuffer(), from_u32(5));
    assert_eq!(ValueType::Plane.convert_value(5).as_plane(), from_u32(5));
    assert_eq!(ValueType::Property.convert_value(5).as_property(), from_u32(5));
    assert_eq!(ValueType::Blob.convert_value(5).as_blob(), Some(5));
}

#[test]
fn one_request_tells_the_properties_of_an_object() {
    let mut device = Device::empty();
    device.props = vec![7, 0, 8].into();
    device.values = vec![70, 71, 72];
    let session = Session::new(device);
    let set = Card::new().get_properties(handle::<plane::Handle>(5)).unwrap();
    let (handles, values) = set.as_props_and_values();
    assert_eq!((handles, values), (&[handle(7), handle(8)][..], &[70, 72][..]));
    assert_eq!(set.iter().count(), 2);
    let pairs: Vec<(property::Handle, u64)> = set.into_iter().collect();
    assert_eq!(pairs, [(handle(7), 70), (handle(8), 72)]);
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].number()), (1, 0xb9));
    let arg: drm_mode_obj_get_properties = calls[0].arg();
    assert_eq!((arg.obj_id, arg.obj_type), (5, DRM_MODE_OBJECT_PLANE));
}

#[test]
fn properties_by_name_take_a_request_each() {
    let session = Session::new(Device::default());
    session.device(|device| device.property.name = name("one for all"));
    let card = Card::new();
    let set = card.get_properties(handle::<plane::Handle>(5)).unwrap();
    let map = set.as_hashmap(&card).unwrap();
    assert_eq!(map.keys().collect::<Vec<_>>(), ["one for all"]);
    assert_eq!(session.calls().len(), 4);
}

#[test]
fn setting_names_object_type_property_and_value() {
    let session = Session::new(Device::empty());
    Card::new().set_property(handle::<crtc::Handle>(5), handle(7), u64::MAX).unwrap();
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].number()), (1, 0xba));
    let arg: drm_mode_obj_set_property = calls[0].arg();
    assert_eq!((arg.obj_id, arg.obj_type), (5, DRM_MODE_OBJECT_CRTC));
    assert_eq!((arg.prop_id, arg.value), (7, u64::MAX));
}

#[test]
fn blobs_are_read_made_and_given_up() {
    let mut device = Device::empty();
    device.blob = (0..=255).collect::<Vec<u8>>().into();
    let session = Session::new(device);
    let card = Card::new();
    assert_eq!(card.get_property_blob(9).unwrap(), (0..=255).collect::<Vec<u8>>());
    assert_eq!(session.calls().len(), 1);
    let matrix = drm_color_ctm { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
    assert_eq!(card.create_property_blob(&matrix).unwrap(), Value::Blob(NEW.into()));
    assert_eq!(session.device(|device| device.read.len()), 72);
    assert_eq!(session.device(|device| device.read[8]), 2u64.to_ne_bytes()[0]);
    let arg: drm_mode_create_blob = session.calls()[0].arg();
    assert_eq!((arg.data, arg.length), (&raw const matrix as u64, 72));
    card.create_property_blob(&[1u16, 2, 3][..]).unwrap();
    assert_eq!(
        session.device(|device| device.read.clone()),
        [1u16, 2, 3].map(u16::to_ne_bytes).concat()
    );
    card.create_property_blob("text").unwrap();
    assert_eq!(session.device(|device| device.read.clone()), b"text");
    session.calls();
    card.destroy_property_blob(NEW.into()).unwrap();
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].number()), (1, 0xbe));
    assert_eq!(calls[0].arg::<drm_mode_destroy_blob>().blob_id, NEW);
}

#[test]
fn numbers_too_large_for_a_blob_are_none() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let errors = [
        card.get_property_blob(1 << 32).unwrap_err(),
        card.destroy_property_blob(u64::MAX).unwrap_err(),
    ];
    assert!(errors.iter().all(|error| error.raw_os_error() == Some(libc::ENOENT)));
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::default()).answer_all(Answer::Error(libc::EACCES));
    let card = Card::new();
    let plane: plane::Handle = handle(5);
    let errors = [
        card.get_property(handle(9)).map(drop),
        card.get_properties(plane).map(drop),
        card.set_property(plane, handle(9), 1),
        card.get_property_blob(9).map(drop),
        card.create_property_blob(&7u8).map(drop),
        card.destroy_property_blob(9),
    ];
    for error in errors {
        assert_eq!(error.unwrap_err().raw_os_error(), Some(libc::EACCES));
    }
}
