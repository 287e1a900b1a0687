//! `drmModeGetConnector`, `drmModeGetConnectorCurrent` and the other questions about connectors.

use std::collections::HashMap;
use std::ffi::CStr;

use drm::abi::connector::drmModeConnectorPtr;
use drm::capi::xf86drm_mode::{
    drmModeConnectorGetPossibleCrtcs, drmModeFreeConnector, drmModeGetConnector,
    drmModeGetConnectorCurrent, drmModeGetConnectorTypeName,
};
use drm::uapi::mode::{drm_mode_get_connector, drm_mode_get_encoder, drm_mode_modeinfo};

use crate::support::c::{Connector, array};
use crate::support::device::{Device, ids, modes, zeroed};
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;
use crate::support::{errno, set_errno};

/// Clocks of the modes, properties with values, encoders.
type Lists = (Vec<u32>, Vec<(u32, u64)>, Vec<u32>);

fn lists(connector: &Connector) -> Lists {
    let modes = array(connector.modes, connector.count_modes);
    let props = array(connector.props, connector.count_props);
    let values = array(connector.prop_values, connector.count_props);
    (
        modes.iter().map(|mode| mode.clock).collect(),
        props.into_iter().zip(values).collect(),
        array(connector.encoders, connector.count_encoders),
    )
}

fn take(connector: drmModeConnectorPtr) -> Option<Lists> {
    if connector.is_null() {
        return None;
    }
    let lists = lists(&Connector::at(connector));
    unsafe { drmModeFreeConnector(connector) };
    Some(lists)
}

/// Numbers of properties, modes and encoders.
type Counts = [u32; 3];

fn set(device: &mut Device, [props, mode_count, encoders]: Counts) {
    device.set_props(props);
    device.modes = modes(mode_count);
    device.connector_encoders = ids(50, encoders);
}

fn expected([props, modes, encoders]: Counts) -> Option<Lists> {
    Some((
        (1000..1000 + modes).collect(),
        (0..props).map(|index| (8100 + index, (1 << 32) + u64::from(index))).collect(),
        (50..50 + encoders).collect(),
    ))
}

fn session(steps: &'static [Counts]) -> Session {
    Session::new(Device::default()).before_each(move |number, device| {
        set(device, steps[number.min(steps.len() - 1)]);
    })
}

/// The room for properties, modes and encoders that a call offers, where NULL goes with 0 and only
/// with 0.
fn room(call: &Call) -> Counts {
    let arg: drm_mode_get_connector = call.arg();
    assert!(call.clean);
    assert_eq!((arg.connector_id, arg.pad), (9, 0));
    assert_eq!(arg.modes_ptr == 0, arg.count_modes == 0);
    assert_eq!(arg.props_ptr == 0, arg.count_props == 0);
    assert_eq!(arg.prop_values_ptr == 0, arg.count_props == 0);
    assert_eq!(arg.encoders_ptr == 0, arg.count_encoders == 0);
    [arg.count_props, arg.count_modes, arg.count_encoders]
}

/// Asks either way; the requests must be so many, of which the first alone may probe.
fn check(probing: bool, steps: &'static [Counts], requests: usize) -> Vec<Counts> {
    let session = session(steps);
    let ask = if probing { drmModeGetConnector } else { drmModeGetConnectorCurrent };
    let last = steps[(requests - 1).min(steps.len() - 1)];
    assert_eq!(take(ask(3, 9)), expected(last), "{steps:?}");
    let rooms: Vec<Counts> = session.calls().iter().map(room).collect();
    assert_eq!(rooms.len(), requests, "{steps:?}");
    let probes: Vec<bool> = rooms.iter().map(|room| room[1] == 0).collect();
    assert_eq!(probes[0], probing);
    assert!(!probes[1..].contains(&true), "{steps:?} probed again");
    assert_eq!(session.device(|device| device.probes), usize::from(probing));
    rooms
}

#[test]
fn connected_connector_is_probed_once_and_takes_two_requests() {
    let rooms = check(true, &[[2, 3, 1]], 2);
    assert!(rooms[1][0] >= 2 && rooms[1][1] >= 3 && rooms[1][2] >= 1);
}

#[test]
fn disconnected_connector_takes_one_request() {
    check(true, &[[2, 0, 1]], 1);
    check(true, &[[0, 0, 0]], 1);
    check(false, &[[2, 0, 1]], 1);
    check(false, &[[0, 0, 0]], 1);
}

#[test]
fn current_state_takes_one_request_and_never_probes() {
    check(false, &[[2, 3, 1]], 1);
}

#[test]
fn more_than_the_room_takes_another_request_with_just_that_room() {
    let rooms = check(false, &[[2, 300, 1]], 2);
    assert_eq!(rooms[1][1], 300);
    let rooms = check(true, &[[200, 300, 100]], 2);
    assert_eq!(rooms[1], [200, 300, 100]);
    let rooms = check(true, &[[200, 0, 1]], 2);
    assert_eq!(rooms[1][0], 200);
}

#[test]
fn display_plugged_in_between_requests_is_not_probed_again() {
    let rooms = check(true, &[[200, 0, 1], [200, 5, 1]], 2);
    assert!(rooms[1][1] >= 5);
    let rooms = check(true, &[[2, 1, 1], [2, 500, 1], [2, 700, 1], [2, 2, 0]], 4);
    assert_eq!([rooms[2][1], rooms[3][1]], [500, 700]);
}

#[test]
fn display_unplugged_between_requests_leaves_no_modes() {
    check(true, &[[2, 3, 1], [2, 0, 1]], 2);
    check(true, &[[200, 300, 1], [200, 0, 1]], 2);
}

#[test]
fn properties_that_vanish_while_modes_grow_are_freed_once() {
    check(true, &[[2, 1, 1], [0, 2, 1], [0, 2, 1]], 2);
    check(true, &[[200, 100, 1], [0, 200, 1], [0, 200, 1]], 3);
    check(false, &[[200, 100, 100], [200, 200, 0], [0, 200, 0]], 3);
}

#[test]
fn scalars_are_the_kernels_and_the_subpixel_order_counts_from_one() {
    for (subpixel, expected) in [(0, 1), (1, 2), (5, 6), (u32::MAX, 0)] {
        let connector = drm_mode_get_connector {
            encoder_id: 11,
            connector_type: 12,
            connector_type_id: 13,
            connection: 2,
            mm_width: 15,
            mm_height: 16,
            subpixel,
            ..zeroed()
        };
        let _session = Session::new(Device { connector, ..Device::default() });
        let result = drmModeGetConnectorCurrent(3, 9);
        let seen = Connector::at(result);
        unsafe { drmModeFreeConnector(result) };
        let ids = [seen.connector_id, seen.encoder_id, seen.connector_type, seen.connector_type_id];
        assert_eq!(ids, [9, 11, 12, 13]);
        let state = [seen.connection, seen.mm_width, seen.mm_height, seen.subpixel];
        assert_eq!(state, [2, 15, 16, expected]);
    }
}

#[test]
fn modes_are_copied_byte_for_byte() {
    let mut device = Device::default();
    let bytes: Vec<u8> = (1..=136).collect();
    let mode = |index: usize| {
        let place = bytes[index * 68..].as_ptr().cast::<drm_mode_modeinfo>();
        unsafe { place.read_unaligned() }
    };
    device.modes = vec![mode(0), mode(1)].into();
    let _session = Session::new(device);
    let result = drmModeGetConnector(3, 9);
    let seen = Connector::at(result);
    assert_eq!(array(seen.modes.cast::<u8>(), seen.count_modes * 68), bytes);
    unsafe { drmModeFreeConnector(result) };
}

#[test]
fn what_is_counted_but_not_written_reads_zero() {
    let mut device = Device::default();
    device.modes.total = Some(70);
    device.props = List::claim(4);
    device.values.clear();
    device.connector_encoders = List::claim(90);
    let _session = Session::new(device);
    let (modes, props, encoders) = take(drmModeGetConnector(3, 9)).unwrap();
    assert_eq!(modes[..4], [1000, 1001, 1002, 0]);
    assert!(modes.len() == 70 && modes[4..].iter().all(|clock| *clock == 0));
    assert_eq!(props, [(0, 0); 4]);
    assert_eq!(encoders, [0; 90]);
}

#[test]
fn failure_at_any_request_ends_it() {
    for (number, requests) in [(0, 1), (1, 2), (2, 3)] {
        let session = session(&[[2, 1, 1], [2, 500, 1], [2, 700, 1]])
            .answer(number, Answer::LateError(libc::ENOENT));
        assert!(take(drmModeGetConnector(3, 9)).is_none());
        assert_eq!(errno(), libc::ENOENT);
        assert_eq!(session.calls().len(), requests);
    }
}

/// What the encoders from 50 on say, and what comes of it: result, `errno` and number of requests.
fn possible(encoders: &[Result<u32, i32>]) -> (u32, i32, usize) {
    let encoder_crtcs: HashMap<u32, Result<u32, i32>> =
        (50..).zip(encoders.iter().copied()).collect();
    let session = Session::new(Device { encoder_crtcs, ..Device::default() });
    let mut ids: Vec<u32> = (50..50 + encoders.len() as u32).collect();
    let mut connector = Connector::zeroed();
    connector.count_encoders = ids.len() as i32;
    connector.encoders = ids.as_mut_ptr();
    set_errno(0);
    let crtcs = unsafe { drmModeConnectorGetPossibleCrtcs(3, (&raw const connector).cast()) };
    let error = errno();
    let calls = session.calls();
    for (call, id) in calls.iter().zip(ids) {
        let arg: drm_mode_get_encoder = call.arg();
        assert_eq!(
            [arg.encoder_id, arg.encoder_type, arg.crtc_id, arg.possible_crtcs],
            [id, 0, 0, 0]
        );
    }
    (crtcs, error, calls.len())
}

#[test]
fn possible_crtcs_are_those_of_all_encoders() {
    assert_eq!(possible(&[Ok(1), Ok(4)]), (5, 0, 2));
    assert_eq!(possible(&[Ok(0), Ok(0x8000_0000)]), (0x8000_0000, 0, 2));
}

#[test]
fn no_possible_crtcs_are_enoent() {
    assert_eq!(possible(&[Ok(0)]), (0, libc::ENOENT, 1));
    assert_eq!(possible(&[]), (0, libc::ENOENT, 0));
}

#[test]
fn encoder_that_cannot_be_asked_ends_the_search_for_crtcs() {
    assert_eq!(possible(&[Ok(1), Err(libc::EACCES), Ok(2)]), (0, libc::EACCES, 2));
}

#[test]
fn negative_number_of_encoders_is_none() {
    let session = Session::new(Device::default());
    let mut connector = Connector::zeroed();
    connector.count_encoders = -1;
    connector.encoders = (&raw mut connector.connector_id).cast();
    let place = (&raw const connector).cast();
    assert_eq!(unsafe { drmModeConnectorGetPossibleCrtcs(3, place) }, 0);
    assert_eq!((errno(), session.calls().len()), (libc::ENOENT, 0));
}

#[test]
fn connector_types_have_their_names() {
    let names = [
        "Unknown",
        "VGA",
        "DVI-I",
        "DVI-D",
        "DVI-A",
        "Composite",
        "SVIDEO",
        "LVDS",
        "Component",
        "DIN",
        "DP",
        "HDMI-A",
        "HDMI-B",
        "TV",
        "eDP",
        "Virtual",
        "DSI",
        "DPI",
        "Writeback",
        "SPI",
        "USB",
    ];
    for (number, expected) in (0..).zip(names) {
        let name = unsafe { CStr::from_ptr(drmModeGetConnectorTypeName(number)) };
        assert_eq!(name.to_str(), Ok(expected));
    }
    for number in [21, 22, 255, 1 << 31, u32::MAX] {
        assert!(drmModeGetConnectorTypeName(number).is_null());
    }
}
