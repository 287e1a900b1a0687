//! Planes: their list, what they show, showing something else, formats and modifiers.

use drm::buffer::{DrmFourcc, DrmModifier};
use drm::control::format_modifier::{FormatModifier, pairs};
use drm::control::{Device as _, PlaneType, from_u32, plane};
use drm::uapi::mode::{drm_mode_get_plane, drm_mode_set_plane};

use crate::card::Card;
use crate::support::device::{Device, ids, zeroed};
use crate::support::kernel::{Answer, Session};
use crate::support::user::List;

fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

#[test]
fn lists_come_as_handles_without_zeros() {
    for (count, requests) in [(0, 1), (3, 1), (64, 1), (300, 2)] {
        let session = Session::new(Device { planes: ids(40, count), ..Device::empty() });
        let planes = Card::new().plane_handles().unwrap();
        assert_eq!(planes, (40..40 + count).map(handle).collect::<Vec<plane::Handle>>());
        assert_eq!(session.calls().len(), requests);
    }
    let _session = Session::new(Device { planes: vec![0, 7, 0].into(), ..Device::empty() });
    assert_eq!(Card::new().plane_handles().unwrap(), [handle(7)]);
}

#[test]
fn one_request_tells_what_a_plane_shows() {
    let mut device = Device::empty();
    device.plane = drm_mode_get_plane { crtc_id: 11, fb_id: 12, possible_crtcs: 0b101, ..zeroed() };
    let unnamed = 0x3f3f_3f3f;
    device.formats = vec![DrmFourcc::Xrgb8888 as u32, unnamed].into();
    let session = Session::new(device);
    let card = Card::new();
    let info = card.get_plane(handle(9)).unwrap();
    assert_eq!((info.handle(), info.crtc()), (handle(9), Some(handle(11))));
    assert_eq!(info.framebuffer(), Some(handle(12)));
    assert_eq!(info.possible_crtcs().bits(), 0b101);
    assert_eq!(info.formats(), [DrmFourcc::Xrgb8888 as u32, unnamed]);
    assert_eq!(info.known_formats().collect::<Vec<_>>(), [DrmFourcc::Xrgb8888]);
    assert_eq!(info.to_string(), "Plane 9");
    let calls = session.calls();
    let [call] = &calls[..] else { panic!("{calls:?}") };
    assert_eq!((call.fd, call.number(), call.clean), (card.number(), 0xb6, true));
    assert_eq!(call.arg::<drm_mode_get_plane>().plane_id, 9);
}

#[test]
fn counts_that_cannot_be_are_errors() {
    let _session = Session::new(Device { formats: List::claim(u32::MAX), ..Device::empty() });
    let error = Card::new().get_plane(handle(9)).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENOMEM));
    let _session = Session::new(Device { planes: List::claim(u32::MAX), ..Device::empty() });
    assert_eq!(Card::new().plane_handles().unwrap_err().raw_os_error(), Some(libc::ENOMEM));
}

#[test]
fn kinds_of_planes_are_told_by_numbers() {
    let kinds = [0, 1, 2, 3, u64::MAX].map(PlaneType::from_value);
    let known = [PlaneType::Overlay, PlaneType::Primary, PlaneType::Cursor].map(Some);
    assert_eq!((&kinds[..3], &kinds[3..]), (&known[..], &[None, None][..]));
}

#[test]
fn setting_puts_each_argument_in_its_field() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let (destination, source) = ((-5, -6, 7, 8), (9, 10, 11, 12));
    card.set_plane(handle(1), handle(2), Some(handle(3)), 4, destination, source).unwrap();
    card.set_plane(handle(1), handle(2), None, 0, destination, source).unwrap();
    let calls = session.calls();
    assert_eq!(calls[0].number(), 0xb7);
    let arg: drm_mode_set_plane = calls[0].arg();
    assert_eq!([arg.plane_id, arg.crtc_id, arg.fb_id, arg.flags], [1, 2, 3, 4]);
    assert_eq!(([arg.crtc_x, arg.crtc_y], [arg.crtc_w, arg.crtc_h]), ([-5, -6], [7, 8]));
    assert_eq!([arg.src_x, arg.src_y, arg.src_w, arg.src_h], [9, 10, 11, 12]);
    assert_eq!(calls[1].arg::<drm_mode_set_plane>().fb_id, 0);
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::ENOENT));
    let card = Card::new();
    let errors = [
        card.plane_handles().unwrap_err(),
        card.get_plane(handle(9)).unwrap_err(),
        card.set_plane(handle(9), handle(2), None, 0, (0, 0, 0, 0), (0, 0, 0, 0)).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::ENOENT); 3]);
}

/// An `IN_FORMATS` blob: its formats, and modifiers with the bits of the formats that have them.
fn blob(formats: &[u32], modifiers: &[(u64, u64)]) -> Vec<u8> {
    let at = 24 + 4 * formats.len() as u32;
    let header = [1, 0, formats.len() as u32, 24, modifiers.len() as u32, at];
    let mut blob: Vec<u8> = header.iter().chain(formats).flat_map(|n| n.to_ne_bytes()).collect();
    for (bits, modifier) in modifiers {
        for number in [*bits, 0, *modifier] {
            blob.extend(number.to_ne_bytes());
        }
    }
    blob
}

#[test]
fn formats_come_with_each_of_their_modifiers() {
    let formats = [DrmFourcc::Xrgb8888 as u32, 0x3f3f_3f3f];
    let linear = u64::from(DrmModifier::Linear);
    let blob = blob(&formats, &[(0b11, linear), (0b10, u64::MAX)]);
    let pair = |format, modifier| FormatModifier { format, modifier };
    let all: Vec<FormatModifier> = pairs(&blob).collect();
    let expected = [pair(formats[0], linear), pair(formats[1], linear), pair(formats[1], u64::MAX)];
    assert_eq!(all, expected);
    assert_eq!(all[0].fourcc().ok(), Some(DrmFourcc::Xrgb8888));
    assert_eq!(all[0].drm_modifier(), DrmModifier::Linear);
    assert!(all[1].fourcc().is_err());
    assert_eq!(u64::from(all[2].drm_modifier()), u64::MAX);
    let mut pairs = pairs(&blob);
    assert_eq!(pairs.by_ref().count(), 3);
    assert_eq!(pairs.next(), None);
}

#[test]
fn bytes_that_contradict_themselves_end_early() {
    let good = blob(&[1, 2, 3], &[(0b111, 5)]);
    assert_eq!(pairs(&good).count(), 3);
    for length in 0..good.len() {
        assert_eq!(pairs(&good[..length]).count(), 0, "of {length} bytes");
    }
    // Counts and offsets, one by one.
    for place in [8, 12, 16, 20] {
        let mut bad = good.clone();
        bad[place..place + 4].fill(0xff);
        assert!(pairs(&bad).count() <= 3, "number at {place}");
    }
}
