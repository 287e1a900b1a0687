//! Planes: their list, what they can show, and showing something.

use drm::capi::xf86drm_mode::*;
use drm::uapi::mode::{drm_mode_get_plane, drm_mode_get_plane_res, drm_mode_set_plane};

use crate::support::c::{Plane, PlaneRes, array};
use crate::support::device::{Device, ids, zeroed};
use crate::support::errno;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

fn list() -> Option<Vec<u32>> {
    let planes = drmModeGetPlaneResources(3);
    if planes.is_null() {
        return None;
    }
    let seen = PlaneRes::at(planes);
    let ids = array(seen.planes, seen.count_planes);
    unsafe { drmModeFreePlaneResources(planes) };
    Some(ids)
}

fn formats() -> Option<Vec<u32>> {
    let plane = drmModeGetPlane(3, 9);
    if plane.is_null() {
        return None;
    }
    let seen = Plane::at(plane);
    let formats = array(seen.formats, seen.count_formats);
    unsafe { drmModeFreePlane(plane) };
    Some(formats)
}

/// The room that a call offers.
fn list_room(call: &Call) -> u32 {
    let arg: drm_mode_get_plane_res = call.arg();
    assert!(call.clean);
    assert_eq!(arg.plane_id_ptr == 0, arg.count_planes == 0);
    assert!(call.bytes[12..].iter().all(|padding| *padding == 0));
    arg.count_planes
}

/// The room that a call offers.
fn format_room(call: &Call) -> u32 {
    let arg: drm_mode_get_plane = call.arg();
    assert!(call.clean);
    assert_eq!(arg.plane_id, 9);
    assert_eq!(arg.format_type_ptr == 0, arg.count_format_types == 0);
    arg.count_format_types
}

/// A list that planes are behind: what asks for it, what sets it, and the room a call offers.
type Kind = (fn() -> Option<Vec<u32>>, fn(&mut Device, List<u32>), fn(&Call) -> u32);

const KINDS: [Kind; 2] = [
    (list, |device, list| device.planes = list, list_room),
    (formats, |device, list| device.formats = list, format_room),
];

fn numbers(count: u32) -> Option<Vec<u32>> {
    Some((40..40 + count).collect())
}

#[test]
fn usual_lists_take_one_request() {
    for (ask, set, room) in KINDS {
        for count in [0, 1, 40] {
            let session = Session::new(Device::empty());
            session.device(|device| set(device, ids(40, count)));
            assert_eq!(ask(), numbers(count));
            let calls = session.calls();
            assert_eq!(calls.len(), 1);
            assert!(room(&calls[0]) >= count);
        }
    }
}

#[test]
fn long_lists_take_a_second_request_with_exact_room() {
    for (ask, set, room) in KINDS {
        let session = Session::new(Device::empty());
        session.device(|device| set(device, ids(40, 300)));
        assert_eq!(ask(), numbers(300));
        let calls = session.calls();
        assert_eq!((calls.len(), room(&calls[1])), (2, 300));
    }
}

#[test]
fn lists_that_grow_and_shrink_end_as_last_reported() {
    for (ask, set, room) in KINDS {
        for (counts, requests) in
            [([200, 300, 400, 350], 4), ([200, 300, 0, 0], 3), ([200, 3, 0, 0], 2)]
        {
            let session = Session::new(Device::empty())
                .before_each(move |number, device| set(device, ids(40, counts[number.min(3)])));
            assert_eq!(ask(), numbers(counts[requests - 1]));
            let rooms: Vec<u32> = session.calls().iter().map(room).collect();
            assert_eq!(rooms[1..], counts[..requests - 1]);
        }
    }
}

#[test]
fn entries_that_are_not_written_read_zero() {
    for (ask, set, _) in KINDS {
        for count in [4, 300] {
            let session = Session::new(Device::empty());
            session.device(|device| set(device, List::claim(count)));
            assert_eq!(ask(), Some(vec![0; count as usize]));
        }
    }
}

#[test]
fn failure_at_either_request_ends_it() {
    for (ask, set, _) in KINDS {
        for number in 0..2 {
            let session =
                Session::new(Device::empty()).answer(number, Answer::LateError(libc::EOPNOTSUPP));
            session.device(|device| set(device, ids(40, 300)));
            assert_eq!((ask(), errno()), (None, libc::EOPNOTSUPP));
            assert_eq!(session.calls().len(), number + 1);
        }
    }
}

#[test]
fn place_of_a_plane_is_always_zero_and_the_rest_is_the_kernels() {
    let mut device = Device::empty();
    device.plane = drm_mode_get_plane {
        crtc_id: 11,
        fb_id: 12,
        possible_crtcs: 13,
        gamma_size: 14,
        ..zeroed()
    };
    let _session = Session::new(device);
    let plane = drmModeGetPlane(3, 9);
    let seen = Plane::at(plane);
    unsafe { drmModeFreePlane(plane) };
    assert_eq!([seen.crtc_x, seen.crtc_y, seen.x, seen.y], [0; 4]);
    let rest = [seen.plane_id, seen.crtc_id, seen.fb_id, seen.possible_crtcs, seen.gamma_size];
    assert_eq!(rest, [9, 11, 12, 13, 14]);
}

#[test]
fn showing_puts_each_argument_in_its_field() {
    let session = Session::new(Device::empty());
    assert_eq!(drmModeSetPlane(3, 1, 2, 3, 4, -5, -6, 7, 8, 9, 10, 11, 12), 0);
    let arg: drm_mode_set_plane = session.calls()[0].arg();
    assert_eq!([arg.plane_id, arg.crtc_id, arg.fb_id, arg.flags], [1, 2, 3, 4]);
    assert_eq!([arg.crtc_x, arg.crtc_y], [-5, -6]);
    assert_eq!([arg.crtc_w, arg.crtc_h], [7, 8]);
    assert_eq!([arg.src_x, arg.src_y, arg.src_w, arg.src_h], [9, 10, 11, 12]);
}
