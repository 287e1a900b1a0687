//! Cursors.

use drm::buffer::DrmFourcc;
use drm::control::dumbbuffer::DumbBuffer;
use drm::control::{Device as _, crtc, from_u32};
use drm::uapi::mode::{drm_mode_cursor, drm_mode_cursor2};

use crate::card::Card;
use crate::support::device::{Device, NEW};
use crate::support::kernel::{Answer, Session};

fn crtc() -> crtc::Handle {
    from_u32(9).unwrap()
}

#[test]
fn pictures_are_shown_moved_and_hidden() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let buffer = card.create_dumb_buffer((64, 32), DrmFourcc::Argb8888, 32).unwrap();
    session.calls();
    card.set_cursor(crtc(), Some(&buffer)).unwrap();
    card.set_cursor(crtc(), None::<&DumbBuffer>).unwrap();
    card.move_cursor(crtc(), (-3, 4)).unwrap();
    let calls = session.calls();
    assert!(calls.iter().all(|call| call.number() == 0xa3));
    let cursor = |index: usize| -> [i64; 7] {
        let arg: drm_mode_cursor = calls[index].arg();
        let numbers = [arg.flags, arg.crtc_id, arg.width, arg.height, arg.handle].map(i64::from);
        let [flags, crtc, width, height, handle] = numbers;
        [flags, crtc, arg.x.into(), arg.y.into(), width, height, handle]
    };
    assert_eq!(cursor(0), [1, 9, 0, 0, 64, 32, NEW.into()]);
    assert_eq!(cursor(1), [1, 9, 0, 0, 0, 0, 0]);
    assert_eq!(cursor(2), [2, 9, -3, 4, 0, 0, 0]);

    card.set_cursor2(crtc(), Some(&buffer), (-1, 2)).unwrap();
    card.set_cursor2(crtc(), None::<&DumbBuffer>, (0, 0)).unwrap();
    let calls = session.calls();
    let arg: drm_mode_cursor2 = calls[0].arg();
    assert_eq!((calls[0].number(), arg.flags, arg.crtc_id, arg.handle), (0xbb, 1, 9, NEW));
    assert_eq!(([arg.width, arg.height], [arg.hot_x, arg.hot_y]), ([64, 32], [-1, 2]));
    assert_eq!(calls[1].arg::<drm_mode_cursor2>().handle, 0);
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::ENXIO));
    let card = Card::new();
    let errors = [
        card.set_cursor(crtc(), None::<&DumbBuffer>).unwrap_err(),
        card.set_cursor2(crtc(), None::<&DumbBuffer>, (0, 0)).unwrap_err(),
        card.move_cursor(crtc(), (0, 0)).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::ENXIO); 3]);
}
