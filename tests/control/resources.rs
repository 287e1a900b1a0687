//! `drmModeGetResources`, `drmIsKMS`.

use drm::capi::xf86drm_mode::{drmIsKMS, drmModeFreeResources, drmModeGetResources};
use drm::uapi::mode::drm_mode_card_res;

use crate::support::c::{Res, array};
use crate::support::device::{Device, ids};
use crate::support::errno;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

/// Framebuffers, CRTCs, connectors, encoders.
type Lists = [Vec<u32>; 4];

fn lists(res: &Res) -> Lists {
    [
        array(res.fbs, res.count_fbs),
        array(res.crtcs, res.count_crtcs),
        array(res.connectors, res.count_connectors),
        array(res.encoders, res.count_encoders),
    ]
}

fn get() -> Option<Lists> {
    let res = drmModeGetResources(3);
    if res.is_null() {
        return None;
    }
    let lists = lists(&Res::at(res));
    unsafe { drmModeFreeResources(res) };
    Some(lists)
}

/// The room that a call offers, where NULL goes with 0 and only with 0.
fn room(call: &Call) -> [u32; 4] {
    let arg: drm_mode_card_res = call.arg();
    let pointers = [arg.fb_id_ptr, arg.crtc_id_ptr, arg.connector_id_ptr, arg.encoder_id_ptr];
    let counts = [arg.count_fbs, arg.count_crtcs, arg.count_connectors, arg.count_encoders];
    assert_eq!(pointers.map(|pointer| pointer == 0), counts.map(|count| count == 0));
    assert!(call.clean);
    counts
}

fn device(counts: [u32; 4]) -> Device {
    let mut device = Device::default();
    set(&mut device, counts);
    device
}

fn set(device: &mut Device, [fbs, crtcs, connectors, encoders]: [u32; 4]) {
    device.fbs = ids(10, fbs);
    device.crtcs = ids(20, crtcs);
    device.connectors = ids(30, connectors);
    device.encoders = ids(40, encoders);
}

#[test]
fn usual_device_is_listed_in_one_request() {
    let session = Session::new(device([1, 2, 3, 4]));
    let res = drmModeGetResources(3);
    let result = Res::at(res);
    assert_eq!(lists(&result), [vec![10], vec![20, 21], vec![30, 31, 32], vec![40, 41, 42, 43]]);
    let limits = [result.min_width, result.max_width, result.min_height, result.max_height];
    assert_eq!(limits, [1, 16384, 2, 8192]);
    unsafe { drmModeFreeResources(res) };
    let calls = session.calls();
    assert_eq!(calls.len(), 1);
    assert!(room(&calls[0]).iter().all(|room| *room >= 4));
    assert_eq!(calls[0].fd, 3);
    let arg: drm_mode_card_res = calls[0].arg();
    assert_eq!([arg.min_width, arg.max_width, arg.min_height, arg.max_height], [0; 4]);
}

#[test]
fn device_without_objects_is_a_result_of_nulls() {
    let session = Session::new(device([0; 4]));
    assert_eq!(get(), Some(Lists::default()));
    assert_eq!(session.calls().len(), 1);
}

#[test]
fn large_device_takes_a_second_request_with_exact_room() {
    let session = Session::new(device([500, 2, 300, 400]));
    let [fbs, crtcs, connectors, encoders] = get().unwrap();
    assert_eq!(fbs, (10..510).collect::<Vec<_>>());
    assert_eq!(crtcs, [20, 21]);
    assert_eq!(connectors, (30..330).collect::<Vec<_>>());
    assert_eq!(encoders, (40..440).collect::<Vec<_>>());
    let calls = session.calls();
    assert_eq!(calls.len(), 2);
    let [fbs, crtcs, connectors, encoders] = room(&calls[1]);
    assert_eq!([fbs, connectors, encoders], [500, 300, 400]);
    assert!(crtcs >= 2);
}

#[test]
fn exactly_the_room_is_enough_and_one_more_is_not() {
    let session = Session::new(Device::default());
    get().unwrap();
    let [fbs, crtcs, connectors, encoders] = room(&session.calls()[0]);
    session.device(|device| set(device, [fbs, crtcs, connectors, encoders]));
    assert_eq!(get().unwrap()[0].len(), fbs as usize);
    assert_eq!(session.calls().len(), 1);
    session.device(|device| set(device, [fbs, crtcs, connectors + 1, encoders]));
    assert_eq!(get().unwrap()[2].len(), connectors as usize + 1);
    assert_eq!(session.calls().len(), 2);
}

#[test]
fn lists_that_grow_and_shrink_between_requests_end_as_last_reported() {
    let steps = [[0, 200, 300, 4], [250, 200, 300, 4], [250, 200, 300, 500], [1, 1, 0, 400]];
    let session = Session::new(Device::default())
        .before_each(move |number, device| set(device, steps[number.min(3)]));
    let [fbs, crtcs, connectors, encoders] = get().unwrap();
    assert_eq!((fbs, crtcs, connectors), (vec![10], vec![20], vec![]));
    assert_eq!(encoders, (40..440).collect::<Vec<_>>());
    let calls = session.calls();
    assert_eq!(calls.len(), 4);
    assert_eq!(room(&calls[3]), [250, 200, 300, 500]);
}

#[test]
fn entries_that_are_counted_but_not_written_read_zero() {
    let mut device = device([0, 2, 0, 0]);
    device.fbs = List::claim(5);
    device.crtcs.total = Some(4);
    device.encoders = List::claim(600);
    let _session = Session::new(device);
    let [fbs, crtcs, _, encoders] = get().unwrap();
    assert_eq!(fbs, [0; 5]);
    assert_eq!(crtcs, [20, 21, 0, 0]);
    assert_eq!(encoders, vec![0; 600]);
}

#[test]
fn failure_at_either_request_ends_it() {
    let session = Session::new(device([500; 4])).answer(0, Answer::LateError(libc::EACCES));
    assert_eq!((get(), errno()), (None, libc::EACCES));
    assert_eq!(session.calls().len(), 1);
    let session = Session::new(device([500; 4])).answer(1, Answer::Error(libc::EACCES));
    assert_eq!((get(), errno()), (None, libc::EACCES));
    assert_eq!(session.calls().len(), 2);
}

#[test]
fn mode_setting_needs_crtcs_connectors_and_encoders() {
    for (counts, expected) in [
        ([0, 1, 1, 1], 1),
        ([0, 500, 500, 500], 1),
        ([0, 1, 1, 0], 0),
        ([1, 1, 0, 1], 0),
        ([1, 0, 1, 1], 0),
    ] {
        let session = Session::new(device(counts));
        assert_eq!(drmIsKMS(3), expected, "{counts:?}");
        let calls = session.calls();
        assert_eq!(calls.len(), 1);
        assert!(calls[0].bytes.iter().all(|byte| *byte == 0));
    }
}

#[test]
fn no_answer_is_no_mode_setting() {
    for answer in [Answer::LateError(libc::EOPNOTSUPP), Answer::Result(7, 0)] {
        let session = Session::new(device([1; 4])).answer(0, answer);
        assert_eq!(drmIsKMS(3), 0);
        assert_eq!(session.calls().len(), 1);
    }
}
