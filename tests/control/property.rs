//! `drmModeGetProperty` and `drmModeObjectGetProperties`.

use drm::capi::xf86drm_mode::*;
use drm::uapi::mode::*;

use crate::support::c::{ObjectProperties, Property, array};
use crate::support::device::{Device, enums, ids, zeroed};
use crate::support::errno;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

/// Flags, values, named values, blobs.
type Seen = (u32, Vec<u64>, Vec<u64>, Vec<u32>);

fn take(property: drm::abi::property::drmModePropertyPtr) -> Seen {
    let seen = Property::at(property);
    assert_eq!(seen.prop_id, 9);
    let named = array(seen.enums, seen.count_enums);
    for named in &named {
        let name: Vec<u8> = named.name.iter().map(|byte| *byte as u8).collect();
        let expected = format!("value {}", named.value);
        assert_eq!(name.split(|byte| *byte == 0).next(), Some(expected.as_bytes()));
    }
    let result = (
        seen.flags,
        array(seen.values, seen.count_values),
        named.iter().map(|named| named.value).collect(),
        array(seen.blob_ids, seen.count_blobs),
    );
    unsafe { drmModeFreeProperty(property) };
    result
}

fn device(flags: u32, values: u32, named: u32) -> Device {
    let mut device = Device::default();
    device.property.flags = flags;
    device.property_values = (0..u64::from(values)).collect::<Vec<_>>().into();
    device.property_enums = enums(named);
    device
}

/// The room for values and names that a call offers.
fn room(call: &Call) -> (u32, u32) {
    let arg: drm_mode_get_property = call.arg();
    assert!(call.clean);
    assert_eq!(arg.prop_id, 9);
    assert!(arg.values_ptr != 0 || arg.count_values == 0);
    assert!(arg.enum_blob_ptr != 0 || arg.count_enum_blobs == 0);
    (arg.count_values, arg.count_enum_blobs)
}

/// Asks for a property; it must take so many requests.
fn get(device: Device, requests: usize) -> Seen {
    let session = Session::new(device);
    let seen = take(drmModeGetProperty(3, 9));
    let calls = session.calls();
    calls.iter().for_each(|call| {
        room(call);
    });
    assert_eq!(calls.len(), requests);
    seen
}

fn numbers(count: u64) -> Vec<u64> {
    (0..count).collect()
}

#[test]
fn range_has_its_ends() {
    for flags in [DRM_MODE_PROP_RANGE, DRM_MODE_PROP_SIGNED_RANGE, DRM_MODE_PROP_OBJECT, 0] {
        assert_eq!(get(device(flags, 2, 0), 1), (flags, numbers(2), vec![], vec![]));
    }
    let flags = DRM_MODE_PROP_RANGE | DRM_MODE_PROP_IMMUTABLE | DRM_MODE_PROP_ATOMIC;
    assert_eq!(get(device(flags, 0, 0), 1), (flags, vec![], vec![], vec![]));
}

#[test]
fn enumeration_has_values_and_names() {
    for (flags, count) in [(DRM_MODE_PROP_ENUM, 3), (DRM_MODE_PROP_BITMASK, 2)] {
        let seen = get(device(flags, count, count), 1);
        let values = numbers(count.into());
        assert_eq!(seen, (flags, values.clone(), values, vec![]));
    }
}

#[test]
fn enumeration_without_values_still_has_its_names() {
    let flags = DRM_MODE_PROP_ENUM;
    assert_eq!(get(device(flags, 0, 3), 1), (flags, vec![], numbers(3), vec![]));
    assert_eq!(get(device(flags, 5, 0), 1), (flags, numbers(5), vec![], vec![]));
    assert_eq!(get(device(flags, 0, 0), 1), (flags, vec![], vec![], vec![]));
}

#[test]
fn long_enumeration_takes_a_second_request_with_room_enough() {
    let session = Session::new(device(DRM_MODE_PROP_ENUM, 300, 300));
    let seen = take(drmModeGetProperty(3, 9));
    assert_eq!(seen, (DRM_MODE_PROP_ENUM, numbers(300), numbers(300), vec![]));
    let calls = session.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!(room(&calls[1]), (300, 300));
    for (values, named) in [(0, 300), (300, 0)] {
        let seen = get(device(DRM_MODE_PROP_BITMASK, values, named), 2);
        let (values, named) = (numbers(values.into()), numbers(named.into()));
        assert_eq!(seen, (DRM_MODE_PROP_BITMASK, values, named, vec![]));
    }
}

#[test]
fn range_does_not_have_the_names_that_it_counts() {
    let seen = get(device(DRM_MODE_PROP_RANGE, 2, 4), 1);
    assert_eq!(seen, (DRM_MODE_PROP_RANGE, numbers(2), vec![], vec![]));
}

fn blob_device(count: u32) -> Device {
    let mut device = device(DRM_MODE_PROP_BLOB, 0, 0);
    device.property_blobs = ids(60, count);
    device.blob_lengths = (1..=count).collect();
    device
}

#[test]
fn blob_property_of_current_kernels_has_no_lists() {
    assert_eq!(get(blob_device(0), 1), (DRM_MODE_PROP_BLOB, vec![], vec![], vec![]));
}

#[test]
fn blob_property_with_blobs_has_ids_and_lengths() {
    for count in [2, 300] {
        let _session = Session::new(blob_device(count));
        let property = drmModeGetProperty(3, 9);
        let seen = Property::at(property);
        assert_eq!(array(seen.blob_ids, seen.count_blobs), (60..60 + count).collect::<Vec<_>>());
        let lengths = array(seen.values, seen.count_blobs);
        assert_eq!(lengths, (1..=u64::from(count)).collect::<Vec<_>>());
        assert_eq!((seen.count_enums, seen.enums.is_null()), (0, true));
        unsafe { drmModeFreeProperty(property) };
    }
}

#[test]
fn blobs_that_grow_or_vanish_between_requests_end_as_last_reported() {
    for (first, then) in [(3, 300), (300, 3), (300, 0), (3, 0)] {
        let session = Session::new(Device::default()).before_each(move |number, device| {
            *device = blob_device(if number < 2 { first } else { then });
        });
        let property = drmModeGetProperty(3, 9);
        let seen = Property::at(property);
        let requests = session.calls().len();
        let last = if requests > 2 { then } else { first };
        let blobs = array(seen.blob_ids, seen.count_blobs);
        assert_eq!(blobs, (60..60 + last).collect::<Vec<_>>());
        let lengths = array(seen.values, seen.count_blobs);
        assert_eq!(lengths, (1..=u64::from(last)).collect::<Vec<_>>());
        unsafe { drmModeFreeProperty(property) };
    }
}

#[test]
fn name_without_its_end_is_cut() {
    let mut device = device(DRM_MODE_PROP_RANGE, 2, 0);
    device.property.name.fill(b'n' as _);
    let _session = Session::new(device);
    let property = drmModeGetProperty(3, 9);
    let name = Property::at(property).name;
    unsafe { drmModeFreeProperty(property) };
    assert!(name[..31].iter().all(|byte| *byte == b'n' as _));
    assert_eq!(name[31], 0);
}

#[test]
fn zeros_follow_the_end_of_a_name() {
    let mut device = device(DRM_MODE_PROP_RANGE, 2, 0);
    device.property.name.fill(b'n' as _);
    device.property.name[5] = 0;
    let _session = Session::new(device);
    let property = drmModeGetProperty(3, 9);
    let name = Property::at(property).name;
    unsafe { drmModeFreeProperty(property) };
    assert!(name[..5].iter().all(|byte| *byte == b'n' as _));
    assert_eq!(name[5..], [0; 27]);
}

#[test]
fn property_that_grows_between_requests_is_asked_for_again() {
    let counts = [100, 200, 300, 250];
    let session = Session::new(Device::default()).before_each(move |number, it| {
        *it = device(DRM_MODE_PROP_ENUM, counts[number.min(3)], counts[number.min(3)]);
    });
    let seen = take(drmModeGetProperty(3, 9));
    assert_eq!(seen, (DRM_MODE_PROP_ENUM, numbers(250), numbers(250), vec![]));
    assert_eq!(session.calls().len(), 4);
}

#[test]
fn values_and_names_that_are_not_written_read_zero() {
    let mut device = device(DRM_MODE_PROP_ENUM, 0, 0);
    device.property_values = List::claim(40);
    let _session = Session::new(device);
    assert_eq!(take(drmModeGetProperty(3, 9)).1, [0; 40]);
}

#[test]
fn failure_at_the_second_request_ends_it() {
    let session = Session::new(device(DRM_MODE_PROP_ENUM, 300, 300))
        .answer(1, Answer::LateError(libc::ENOENT));
    assert!(drmModeGetProperty(3, 9).is_null());
    assert_eq!((errno(), session.calls().len()), (libc::ENOENT, 2));
}

/// Properties of an object and their values.
fn object() -> Option<Vec<(u32, u64)>> {
    let properties = drmModeObjectGetProperties(3, 9, DRM_MODE_OBJECT_PLANE);
    if properties.is_null() {
        return None;
    }
    let seen = ObjectProperties::at(properties);
    let props = array(seen.props, seen.count_props);
    let values = array(seen.prop_values, seen.count_props);
    unsafe { drmModeFreeObjectProperties(properties) };
    Some(props.into_iter().zip(values).collect())
}

fn pairs(count: u32) -> Vec<(u32, u64)> {
    (0..count).map(|index| (8100 + index, (1 << 32) + u64::from(index))).collect()
}

/// The room that a call offers.
fn object_room(call: &Call) -> u32 {
    let arg: drm_mode_obj_get_properties = call.arg();
    assert!(call.clean);
    assert_eq!((arg.obj_id, arg.obj_type), (9, DRM_MODE_OBJECT_PLANE));
    assert!(call.bytes[28..].iter().all(|padding| *padding == 0));
    assert_eq!(arg.props_ptr == 0, arg.count_props == 0);
    assert_eq!(arg.prop_values_ptr == 0, arg.count_props == 0);
    arg.count_props
}

#[test]
fn usual_properties_of_an_object_take_one_request() {
    for count in [0, 1, 30] {
        let session = Session::new(Device::empty());
        session.device(|device| device.set_props(count));
        assert_eq!(object(), Some(pairs(count)));
        let calls = session.calls();
        assert_eq!(calls.len(), 1);
        assert!(object_room(&calls[0]) >= count);
    }
}

#[test]
fn many_properties_of_an_object_take_a_second_request_with_exact_room() {
    let session = Session::new(Device::empty());
    session.device(|device| device.set_props(300));
    assert_eq!(object(), Some(pairs(300)));
    let calls = session.calls();
    assert_eq!((calls.len(), object_room(&calls[1])), (2, 300));
}

#[test]
fn properties_of_an_object_that_grow_and_shrink_end_as_last_reported() {
    for (counts, requests) in [([100, 200, 300, 250], 4), ([100, 0, 0, 0], 2), ([100, 7, 0, 0], 2)]
    {
        let session = Session::new(Device::empty())
            .before_each(move |number, device| device.set_props(counts[number.min(3)]));
        assert_eq!(object(), Some(pairs(counts[requests - 1])));
        assert_eq!(session.calls().len(), requests);
    }
}

#[test]
fn properties_of_an_object_that_are_not_written_read_zero() {
    let mut device: Device = Device::empty();
    device.props = List::claim(4);
    device.property = zeroed();
    let _session = Session::new(device);
    assert_eq!(object(), Some(vec![(0, 0); 4]));
}
