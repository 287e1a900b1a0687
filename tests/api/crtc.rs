//! CRTCs: what they show, showing something else, page flips, gamma tables.

use drm::control::{Device as _, Mode, PageFlipFlags, PageFlipTarget, connector, crtc, from_u32};
use drm::uapi::mode::{
    drm_mode_crtc, drm_mode_crtc_lut, drm_mode_crtc_page_flip, drm_mode_crtc_page_flip_target,
};

use crate::card::Card;
use crate::support::device::{Device, modes, zeroed};
use crate::support::kernel::{Answer, Session};

fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

fn showing(mode_valid: u32) -> Device {
    let mut device = Device::empty();
    device.crtc = drm_mode_crtc {
        fb_id: 12,
        x: 3,
        y: 4,
        gamma_size: 256,
        mode_valid,
        mode: modes(1).items[0],
        ..zeroed()
    };
    device
}

#[test]
fn one_request_tells_what_a_crtc_shows() {
    let session = Session::new(showing(1));
    let card = Card::new();
    let info = card.get_crtc(handle(9)).unwrap();
    assert_eq!((info.handle(), info.position(), info.gamma_length()), (handle(9), (3, 4), 256));
    assert_eq!(info.framebuffer(), Some(handle(12)));
    assert_eq!(info.mode().unwrap().size(), (1920, 1080));
    assert_eq!(info.to_string(), "CRTC 9");
    let calls = session.calls();
    let [call] = &calls[..] else { panic!("{calls:?}") };
    assert_eq!((call.fd, call.number()), (card.number(), 0xa1));
    assert_eq!(call.arg::<drm_mode_crtc>().crtc_id, 9);
}

#[test]
fn a_crtc_that_is_off_has_no_mode_whatever_is_left_of_one() {
    let mut device = showing(0);
    device.crtc.fb_id = 0;
    let _session = Session::new(device);
    let info = Card::new().get_crtc(handle(9)).unwrap();
    assert_eq!((info.mode(), info.framebuffer()), (None, None));
}

#[test]
fn setting_passes_framebuffer_place_connectors_and_mode() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let connectors: [connector::Handle; 2] = [handle(21), handle(22)];
    let mode = Mode::from(modes(1).items[0]);
    card.set_crtc(handle(9), Some(handle(12)), (3, 4), &connectors, Some(mode)).unwrap();
    let call = &session.calls()[0];
    assert_eq!(call.number(), 0xa2);
    let arg: drm_mode_crtc = call.arg();
    assert_eq!([arg.crtc_id, arg.fb_id, arg.x, arg.y, arg.count_connectors], [9, 12, 3, 4, 2]);
    assert_eq!((arg.mode_valid, Mode::from(arg.mode)), (1, mode));
    let sent = [21u32, 22].map(u32::to_ne_bytes).concat();
    assert_eq!(session.device(|device| device.read.clone()), sent);

    card.set_crtc(handle(9), None, (0, 0), &[], None).unwrap();
    let arg: drm_mode_crtc = session.calls()[0].arg();
    assert_eq!([arg.fb_id, arg.mode_valid, arg.count_connectors], [0; 3]);
    assert_eq!(arg.set_connectors_ptr, 0);
}

#[test]
fn flips_carry_flags_target_and_data() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let (crtc, fb): (crtc::Handle, _) = (handle(9), handle(12));

    card.page_flip(crtc, fb, PageFlipFlags::EVENT, None).unwrap();
    let data = 0x1234_5678_9abc_def0;
    card.page_flip_with_data(crtc, fb, PageFlipFlags::ASYNC, None, data).unwrap();
    let calls = session.calls();
    let flips: Vec<drm_mode_crtc_page_flip> = calls.iter().map(|call| call.arg()).collect();
    assert!(calls.iter().all(|call| call.number() == 0xb0));
    assert_eq!(flips.iter().map(|flip| flip.flags).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(flips.iter().map(|flip| flip.user_data).collect::<Vec<_>>(), [0, data]);
    assert!(flips.iter().all(|flip| (flip.crtc_id, flip.fb_id, flip.reserved) == (9, 12, 0)));

    // The target says which kind it is, whatever the flags say.
    let flags = PageFlipFlags::EVENT | PageFlipFlags::TARGET_RELATIVE;
    card.page_flip(crtc, fb, flags, Some(PageFlipTarget::Absolute(77))).unwrap();
    card.page_flip(crtc, fb, PageFlipFlags::empty(), Some(PageFlipTarget::Relative(2))).unwrap();
    let flips: Vec<drm_mode_crtc_page_flip_target> =
        session.calls().iter().map(|call| call.arg()).collect();
    assert_eq!([flips[0].flags, flips[0].sequence], [1 | 4, 77]);
    assert_eq!([flips[1].flags, flips[1].sequence], [8, 2]);
}

#[test]
fn gamma_tables_go_both_ways() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    card.set_gamma(handle(9), &[1, 2], &[3, 4], &[5, 6]).unwrap();
    let (mut red, mut green, mut blue) = ([0; 2], [0; 2], [0; 2]);
    card.get_gamma(handle(9), &mut red, &mut green, &mut blue).unwrap();
    assert_eq!([red, green, blue], [[1, 2], [3, 4], [5, 6]]);
    let calls = session.calls();
    assert_eq!((calls[0].number(), calls[1].number()), (0xa5, 0xa4));
    let arg: drm_mode_crtc_lut = calls[1].arg();
    assert_eq!([arg.crtc_id, arg.gamma_size], [9, 2]);
}

#[test]
fn gamma_tables_of_different_lengths_never_reach_the_kernel() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let set = card.set_gamma(handle(9), &[1, 2], &[3, 4], &[5]).unwrap_err();
    let get = card.get_gamma(handle(9), &mut [0; 2], &mut [0; 1], &mut [0; 2]).unwrap_err();
    assert_eq!([set, get].map(|error| error.raw_os_error()), [Some(libc::EINVAL); 2]);
    assert!(session.calls().is_empty());
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::EACCES));
    let card = Card::new();
    let errors = [
        card.get_crtc(handle(9)).unwrap_err(),
        card.set_crtc(handle(9), None, (0, 0), &[], None).unwrap_err(),
        card.page_flip(handle(9), handle(12), PageFlipFlags::EVENT, None).unwrap_err(),
        card.set_gamma(handle(9), &[], &[], &[]).unwrap_err(),
        card.get_gamma(handle(9), &mut [], &mut [], &mut []).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::EACCES); 5]);
}
