//! What is not mode setting: masters, driver, capabilities, vertical blanks.

use std::time::Duration;

use drm::Device as _;
use drm::abi::vblank::drmVBlank;
use drm::abi::version::drmSetVersion;
use drm::uapi::drm::*;
use drm::uapi::legacy::drm_client;
use drm::{
    AuthToken, ClientCapability, DriverCapability, VblankWaitFlags, VblankWaitReply,
    VblankWaitTarget,
};

use crate::card::Card;
use crate::support::device::Device;
use crate::support::general::General;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

fn session(general: General) -> Session {
    Session::new(Device { general, ..Device::default() })
}

/// The only request there was.
fn only(session: &Session) -> Call {
    let mut calls = session.calls();
    assert_eq!(calls.len(), 1, "{calls:?}");
    calls.remove(0)
}

/// Errors of a request.
const REFUSED: i32 = libc::EACCES;

fn refusing() -> Session {
    session(General::default()).answer_all(Answer::Error(REFUSED))
}

#[test]
fn masters_come_and_go() {
    let session = session(General { magic: 0x1234, ..General::default() });
    let card = Card::new();
    card.acquire_master_lock().unwrap();
    assert_eq!((only(&session).number(), card.number() >= 0), (0x1e, true));
    card.release_master_lock().unwrap();
    assert_eq!(only(&session).number(), 0x1f);
    assert!(card.is_master());
    assert_eq!(only(&session).arg::<drm_auth>().magic, 0);

    let token = card.generate_auth_token().unwrap();
    assert_eq!((only(&session).number(), u32::from(token)), (0x02, 0x1234));
    card.authenticate_auth_token(AuthToken::from(99)).unwrap();
    let call = only(&session);
    assert_eq!((call.number(), call.arg::<drm_auth>().magic), (0x11, 99));
}

#[test]
fn client_is_admitted_if_the_kernel_says_so() {
    for (auth, wanted) in [(0, false), (1, true), (-1, true)] {
        let session = session(General { authenticated: auth, ..General::default() });
        assert_eq!(Card::new().authenticated().unwrap(), wanted);
        assert_eq!(only(&session).arg::<drm_client>().idx, 0);
    }
}

#[test]
fn driver_takes_one_request() {
    let general = General {
        driver: [b"i915".to_vec().into(), b"0".to_vec().into(), b"Intel".to_vec().into()],
        version: [1, 6, -3],
        ..General::default()
    };
    let session = session(general);
    let driver = Card::new().get_driver().unwrap();
    assert_eq!(only(&session).number(), 0x00);
    assert_eq!(driver.version, (1, 6, -3));
    assert_eq!((driver.name(), driver.date()), ("i915".as_ref(), "0".as_ref()));
    assert_eq!(driver.description(), "Intel");
    assert_eq!(driver.name, "i915");
}

#[test]
fn texts_may_be_long_or_missing() {
    let long = vec![b'x'; 5000];
    let general = General {
        driver: [List::default(), long.clone().into(), vec![0xff, 0].into()],
        bus_id: long.into(),
        ..General::default()
    };
    let session = session(general);
    let driver = Card::new().get_driver().unwrap();
    assert_eq!((driver.name.len(), driver.date.len(), driver.desc.len()), (0, 5000, 2));
    assert_eq!(session.calls().len(), 2);
    assert_eq!(Card::new().get_bus_id().unwrap().len(), 5000);
    assert_eq!(session.calls().len(), 2);
}

#[test]
fn lengths_that_nobody_wrote_read_as_zeros() {
    let _session = session(General {
        bus_id: List::claim(60),
        driver: [const { 61 }; 3].map(List::claim),
        ..General::default()
    });
    assert_eq!(Card::new().get_bus_id().unwrap().len(), 60);
    assert_eq!(Card::new().get_driver().unwrap().name.as_encoded_bytes(), [0; 61]);
}

#[test]
fn bus_id_may_be_empty() {
    let _session = session(General::default());
    assert_eq!(Card::new().get_bus_id().unwrap(), "");
}

#[test]
fn capabilities_are_asked_for_by_name_and_by_number() {
    let capabilities = [(0x10, 1), (9, 256), (0x999, u64::MAX)].into();
    let session = session(General { capabilities, ..General::default() });
    let card = Card::new();
    for (capability, number, wanted) in [
        (DriverCapability::AddFB2Modifiers, 0x10, 1),
        (DriverCapability::CursorHeight, 9, 256),
        (DriverCapability::AtomicASyncPageFlip, 0x15, 0),
    ] {
        assert_eq!(card.get_driver_capability(capability).unwrap(), wanted);
        let call = only(&session);
        assert_eq!((call.number(), call.arg::<drm_get_cap>().capability), (0x0c, number));
    }
    assert_eq!(card.get_driver_capability_raw(0x999).unwrap(), u64::MAX);
}

#[test]
fn client_capabilities_are_set_by_name_and_by_number() {
    let session = session(General::default());
    let card = Card::new();
    let asked = || {
        let call = only(&session);
        assert_eq!(call.number(), 0x0d);
        let arg = call.arg::<drm_set_client_cap>();
        (arg.capability, arg.value)
    };
    card.set_client_capability(ClientCapability::Atomic, true).unwrap();
    assert_eq!(asked(), (3, 1));
    card.set_client_capability(ClientCapability::CursorPlaneHotspot, false).unwrap();
    assert_eq!(asked(), (6, 0));
    card.set_client_capability_raw(DRM_CLIENT_CAP_PLANE_COLOR_PIPELINE, 2).unwrap();
    assert_eq!(asked(), (7, 2));
}

#[test]
fn client_gets_the_name_it_asks_for() {
    let session = session(General::default());
    for name in ["compositor", ""] {
        Card::new().set_client_name(name).unwrap();
        let call = only(&session);
        assert_eq!(call.number(), 0xd1);
        assert_eq!(call.arg::<drm_set_client_name>().name_len, name.len() as u64);
        assert_eq!(session.device(|device| device.general.client_name.clone()), name.as_bytes());
    }
}

#[test]
fn interface_is_learnt_also_if_it_is_refused() {
    let general = General { interface: [1, 4, 2, 0], ..General::default() };
    let session = session(general).answer(1, Answer::LateError(libc::EINVAL));
    for refused in [false, true] {
        let wanted =
            drmSetVersion { drm_di_major: 1, drm_di_minor: 9, drm_dd_major: -1, drm_dd_minor: -1 };
        let mut version = wanted;
        assert_eq!(Card::new().set_interface_version(&mut version).is_err(), refused);
        assert_eq!(only(&session).arg::<drmSetVersion>(), wanted);
        assert_eq!((version.drm_di_minor, version.drm_dd_major), (4, 2));
    }
}

#[test]
fn mode_setting_needs_all_kinds_of_objects() {
    for (count, wanted) in [(0, false), (1, true)] {
        let _session = Session::new(Device::with_lists(count));
        assert_eq!(Card::new().is_kms().unwrap(), wanted);
    }
}

fn wait(
    general: General,
    target: VblankWaitTarget,
    flags: VblankWaitFlags,
    crtc: u32,
) -> (VblankWaitReply, drmVBlank) {
    let session = session(general);
    let reply = Card::new().wait_vblank(target, flags, crtc, 0x5678).unwrap();
    let call = only(&session);
    assert_eq!(call.number(), 0x3a);
    (reply, call.arg())
}

#[test]
fn vertical_blank_is_waited_for() {
    let general = || General { vblank: (1001, 5, 250_000), ..General::default() };
    let (none, event) = (VblankWaitFlags::empty(), VblankWaitFlags::EVENT);
    for (target, flags, crtc, bits, sequence) in [
        (VblankWaitTarget::Absolute(7), none, 0, 0, 7),
        (VblankWaitTarget::Relative(1), none, 1, 1 | 1 << 1, 1),
        (VblankWaitTarget::Relative(u32::MAX), none, 31, 1 | 31 << 1, u32::MAX),
        (VblankWaitTarget::Relative(0), event, 0, 0x0400_0001, 0),
        (VblankWaitTarget::Absolute(0), VblankWaitFlags::all(), 0, u32::MAX, 0),
    ] {
        let (reply, arg) = wait(general(), target, flags, crtc);
        let asked = arg.reply();
        assert_eq!((asked.r#type.0, asked.sequence), (bits, sequence));
        assert_eq!(asked.tval_sec, 0x5678, "the user's number lies where the seconds will");
        assert_eq!(reply.frame(), 1001);
        let time = (!flags.contains(event)).then_some(Duration::from_millis(5250));
        assert_eq!(reply.time(), time);
    }
}

#[test]
fn times_that_no_clock_has_are_none() {
    // The fields are C's `long`.
    let most = i64::MAX >> (i64::BITS - libc::c_long::BITS);
    let least = !most;
    let times = [(-1, 0), (0, -1), (least, least), (most, 999_999), (0, 0), (1, most)];
    let known = times.map(|(seconds, microseconds)| {
        let general = General { vblank: (0, seconds, microseconds), ..General::default() };
        let target = VblankWaitTarget::Relative(1);
        wait(general, target, VblankWaitFlags::empty(), 0).0.time().is_some()
    });
    assert_eq!(known, [false, false, false, true, true, true]);
}

#[test]
fn crtcs_beyond_the_last_are_not_asked_about() {
    let session = session(General::default());
    for crtc in [32, u32::MAX] {
        let target = VblankWaitTarget::Relative(1);
        let error = Card::new().wait_vblank(target, VblankWaitFlags::empty(), crtc, 0).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EINVAL));
    }
    assert_eq!(session.calls(), []);
}

#[test]
fn errors_are_the_kernels() {
    let _session = refusing();
    let card = Card::new();
    let mut version =
        drmSetVersion { drm_di_major: 1, drm_di_minor: 4, drm_dd_major: -1, drm_dd_minor: -1 };
    let results = [
        card.acquire_master_lock().err(),
        card.release_master_lock().err(),
        card.generate_auth_token().err(),
        card.authenticate_auth_token(1.into()).err(),
        card.authenticated().err(),
        card.get_bus_id().err(),
        card.get_driver().err(),
        card.get_driver_capability(DriverCapability::Prime).err(),
        card.set_client_capability(ClientCapability::Stereo3D, true).err(),
        card.set_client_name("x").err(),
        card.set_interface_version(&mut version).err(),
        card.is_kms().err(),
        card.wait_vblank(VblankWaitTarget::Relative(1), VblankWaitFlags::EVENT, 0, 0).err(),
    ];
    for (index, error) in results.into_iter().enumerate() {
        assert_eq!(error.expect("an error").raw_os_error(), Some(REFUSED), "{index}");
    }
    assert!(!card.is_master());
}

#[test]
fn odd_answers_of_a_driver_are_errors() {
    let _session = session(General::default()).answer_all(Answer::Result(7, 0));
    let card = Card::new();
    assert_eq!(card.get_driver_capability_raw(1).unwrap_err().raw_os_error(), None);
    assert!(card.get_driver().is_err());
    assert!(card.get_bus_id().is_err());
}
