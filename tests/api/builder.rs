//! Atomic requests that are checked as they are made.

use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, IntoRawFd};

use drm::control::atomic::{Builder, PropertyError, Reason, Setting};
use drm::control::properties::ObjectProperties;
use drm::control::property::Value;
use drm::control::{
    AtomicCommitFlags, Mode, RawResourceHandle, connector, crtc, framebuffer, from_u32, plane,
};
use drm::uapi::mode::*;

use crate::card::Card;
use crate::properties::{device, handle, id, object};
use crate::support::device::{NEW, zeroed};
use crate::support::kernel::{Answer, Session};

const NONE: AtomicCommitFlags = AtomicCommitFlags::empty();

fn plane() -> ObjectProperties {
    object(handle::<plane::Handle>(60))
}

/// What a property is set to by a value, or why it is not.
fn set<'v>(name: &str, value: impl Into<Setting<'v>>) -> Result<u64, Reason> {
    let session = Session::new(device());
    let card = Card::new();
    let mut request = Builder::new(&card);
    let result = request.set(&plane(), name, value).map(drop);
    request.commit(NONE, 0).unwrap();
    let sent = session.device(|device| device.commits.pop());
    match result {
        Err(error) => {
            assert_eq!((error.property(), error.object()), (name, handle(60)));
            assert_eq!(error.object_type(), DRM_MODE_OBJECT_PLANE);
            assert!(sent.is_none());
            Err(error.reason().clone())
        }
        Ok(()) => {
            let sent = sent.unwrap().objects;
            let [(60, properties)] = sent.as_slice() else { panic!("{sent:?}") };
            let [(property, value)] = properties.as_slice() else { panic!("{sent:?}") };
            assert_eq!(*property, id(name));
            Ok(*value)
        }
    }
}

fn out_of_range(value: i128, least: i128, greatest: i128) -> Result<u64, Reason> {
    Err(Reason::OutOfRange { value, least, greatest })
}

fn not_listed(entry: &str) -> Result<u64, Reason> {
    Err(Reason::NotListed(entry.to_owned()))
}

#[test]
fn numbers_are_within_their_ends() {
    assert_eq!([set("zpos", 3u32), set("zpos", 7i64)], [Ok(3), Ok(7)]);
    assert_eq!(set("zpos", 2u64), out_of_range(2, 3, 7));
    assert_eq!(set("zpos", -3), out_of_range(-3, 3, 7));
    assert_eq!(set("zpos", u64::MAX), out_of_range(u64::MAX.into(), 3, 7));
    assert_eq!([set("CRTC_X", -100), set("CRTC_X", 100)], [Ok((-100i64) as u64), Ok(100)]);
    assert_eq!(set("CRTC_X", 101), out_of_range(101, -100, 100));
    assert_eq!(set("CRTC_X", Setting::Raw(u64::MAX)), Ok(u64::MAX));
    assert_eq!(set("CRTC_X", Value::SignedRange(-101)), out_of_range(-101, -100, 100));
    assert_eq!([set("CRTC_X", -1i8), set("zpos", 5u16)], [Ok(u64::MAX), Ok(5)]);
    assert_eq!([set("ACTIVE", true), set("ACTIVE", 0)], [Ok(1), Ok(0)]);
    assert_eq!(set("ACTIVE", 2), out_of_range(2, 0, 1));
    assert_eq!([set("odd", -1), set("odd", u64::MAX)], [Ok(u64::MAX), Ok(u64::MAX)]);
    assert_eq!(set("alpha", 7), Ok(7), "a range whose ends are not known");
    assert_eq!(set("MODE_ID", 7), Ok(7));
    assert_eq!(set("MODE_ID", 1u64 << 32), out_of_range(1 << 32, 0, u32::MAX.into()));
    let beyond = Setting::Number(i128::MAX);
    for name in ["zpos", "CRTC_X", "ACTIVE", "odd", "CRTC_ID", "MODE_ID"] {
        assert!(matches!(set(name, beyond), Err(Reason::OutOfRange { .. })), "{name}");
    }
}

#[test]
fn entries_and_bits_are_named_or_numbered() {
    assert_eq!([set("scaling", "None"), set("scaling", "Full")], [Ok(0), Ok(1)]);
    assert_eq!([set("scaling", 2), set("scaling", Value::Unknown(1))], [Ok(2), Ok(1)]);
    assert_eq!(set("scaling", "full"), not_listed("full"));
    assert_eq!(set("scaling", 3), not_listed("3"));
    assert_eq!(set("scaling", -1), not_listed("-1"));
    assert_eq!(
        set("scaling", Value::Enum(None)),
        Err(Reason::WrongKind),
        "not the entry that is 0"
    );
    assert_eq!(set("scaling", &["None", "Full"]), Err(Reason::WrongKind));
    assert_eq!([set("rotation", "rotate-0"), set("rotation", "reflect-x")], [Ok(1), Ok(16)]);
    assert_eq!(set("rotation", &["rotate-90", "reflect-x"]), Ok(18));
    assert_eq!(set("rotation", &["rotate-90", "reflect-y"]), not_listed("reflect-y"));
    assert_eq!(set("rotation", "absurd"), Ok(0), "a bit that no number has");
    assert_eq!([set("rotation", 19), set("rotation", Value::Bitmask(0))], [Ok(19), Ok(0)]);
    assert_eq!(set("rotation", 4), not_listed("4"));
    assert_eq!(set("rotation", -1), not_listed("-1"));
    assert_eq!(set("zpos", "three"), Err(Reason::WrongKind));
}

#[test]
fn objects_are_of_the_right_type() {
    let crtc: crtc::Handle = handle(50);
    assert_eq!([set("CRTC_ID", crtc), set("CRTC_ID", Some(crtc))], [Ok(50), Ok(50)]);
    assert_eq!(set("CRTC_ID", None::<crtc::Handle>), Ok(0));
    assert_eq!(set("CRTC_ID", Value::CRTC(Some(crtc))), Ok(50));
    assert_eq!(set("CRTC_ID", Value::Object(from_u32(50))), Ok(50));
    assert_eq!(set("CRTC_ID", 50), Ok(50));
    assert_eq!(set("CRTC_ID", handle::<framebuffer::Handle>(50)), Err(Reason::WrongKind));
    assert_eq!(set("CRTC_ID", None::<plane::Handle>), Err(Reason::WrongKind));
    assert_eq!(set("any", handle::<connector::Handle>(50)), Ok(50));
    assert_eq!(set("zpos", crtc), Err(Reason::WrongKind));
    assert_eq!(set("CRTC_ID", 1u64 << 32), out_of_range(1 << 32, 0, u32::MAX.into()));
}

#[test]
fn what_cannot_be_set_is_not() {
    assert_eq!(set("pixel blend mode", 1), Err(Reason::Missing));
    assert_eq!(set("type", "Overlay"), Err(Reason::Immutable));
    let place = 0i32;
    assert_eq!(set("OUT_FENCE_PTR", &raw const place as u64), Err(Reason::Address));
    assert_eq!(set("OUT_FENCE_PTR", 0), Ok(0));
}

fn error(name: &str, value: i32) -> PropertyError {
    let _session = Session::new(device());
    let card = Card::new();
    Builder::new(&card).set(&plane(), name, value).unwrap_err()
}

#[test]
fn errors_tell_object_property_and_reason() {
    let text = error("zpos", 9).to_string();
    assert_eq!(text, "property \"zpos\" of plane 60: 9 is not from 3 to 7");
    assert_eq!(error("none", 9).to_string(), "property \"none\" of plane 60: there is none");
    let io: io::Error = error("scaling", 9).into();
    assert_eq!(io.kind(), io::ErrorKind::InvalidInput);
    assert!(io.to_string().ends_with("\"9\" is not among its values"));
    assert!(io.get_ref().is_some_and(|inner| inner.is::<PropertyError>()));
}

fn mode() -> Mode {
    let mut mode: drm_mode_modeinfo = zeroed();
    (mode.clock, mode.hdisplay) = (1234, 640);
    mode.into()
}

#[test]
fn blobs_live_until_the_builder_goes() {
    let session = Session::new(device());
    let card = Card::new();
    let crtc = object(handle::<crtc::Handle>(50));
    session.calls();
    let mut request = Builder::new(&card);
    request.set_mode(&crtc, Some(&mode())).unwrap().set(&crtc, "ACTIVE", true).unwrap();
    assert_eq!(session.device(|device| device.read.len()), 68);
    request.test(AtomicCommitFlags::ALLOW_MODESET | AtomicCommitFlags::PAGE_FLIP_EVENT).unwrap();
    request.commit(AtomicCommitFlags::PAGE_FLIP_EVENT, 8).unwrap();
    let sent = session.device(|device| std::mem::take(&mut device.commits));
    let expected = [(50, vec![(id("ACTIVE"), 1), (id("MODE_ID"), u64::from(NEW))])];
    assert_eq!(
        sent.iter().map(|sent| (sent.flags, sent.user_data)).collect::<Vec<_>>(),
        [(0x500, 0), (1, 8)]
    );
    assert!(sent.iter().all(|sent| sent.objects == expected));
    let numbers =
        |session: &Session| session.calls().iter().map(|call| call.number()).collect::<Vec<_>>();
    assert_eq!(numbers(&session), [0xbd, 0xbc, 0xbc]);
    request.clear();
    assert_eq!((numbers(&session), request.request().cursor()), (vec![0xbe], 0));
    request.set_blob(&crtc, "MODE_ID", &[1u32, 2]).unwrap().set_mode(&crtc, None).unwrap();
    drop(request);
    let calls = session.calls();
    assert_eq!((calls.len(), calls[1].number()), (2, 0xbe));
    assert_eq!(calls[1].arg::<drm_mode_destroy_blob>().blob_id, NEW);
}

#[test]
fn blobs_are_made_for_blob_properties_only() {
    let session = Session::new(device()).answer(14, Answer::Error(libc::ENOSPC));
    let card = Card::new();
    let plane = plane();
    session.calls();
    let mut request = Builder::new(&card);
    for (name, reason) in [("zpos", Reason::WrongKind), ("none", Reason::Missing)] {
        assert_eq!(request.set_blob(&plane, name, &1u8).unwrap_err().reason(), &reason);
    }
    assert_eq!(session.calls().len(), 0);
    let error = request.set_mode(&plane, Some(&mode())).unwrap_err();
    assert!(matches!(error.reason(), Reason::Blob(_)));
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(io::Error::from(error).raw_os_error(), Some(libc::ENOSPC));
    drop(request);
    assert_eq!(session.calls().len(), 1, "there is no blob to give up");
}

#[test]
fn fences_come_as_files() {
    let fence = File::open("/dev/null").unwrap().into_raw_fd();
    let session = Session::new(device());
    session.device(|device| device.fences = vec![(50, id("OUT_FENCE_PTR"), fence)]);
    let card = Card::new();
    let (first, second): (crtc::Handle, crtc::Handle) = (handle(50), handle(51));
    let mut request = Builder::new(&card);
    request.want_fence(&object(first)).unwrap().want_fence(&object(second)).unwrap();
    request.want_fence(&object(first)).unwrap();
    let mut fences = request.commit(NONE, 0).unwrap();
    assert_eq!(fences.take(first).map(|fence| fence.as_raw_fd()), Some(fence));
    assert!(fences.take(first).is_none() && fences.take(second).is_none());
    assert_eq!(fences.into_iter().count(), 0);
    let sent = session.device(|device| device.commits.pop()).unwrap();
    assert_eq!(sent.objects.iter().map(|(object, _)| *object).collect::<Vec<_>>(), [50, 51]);
}

#[test]
fn fences_are_waited_for() {
    let session = Session::new(device());
    let (card, fence) = (Card::new(), File::open("/dev/null").unwrap());
    let mut request = Builder::new(&card);
    let number = fence.as_raw_fd();
    request.set_fence(&plane(), fence.into()).unwrap();
    request.commit(NONE, 0).unwrap();
    let sent = session.device(|device| device.commits.pop()).unwrap();
    assert_eq!(sent.objects, [(60, vec![(id("IN_FENCE_FD"), number as u64)])]);
}

#[test]
fn objects_without_fences_are_told() {
    let mut fake = device();
    fake.properties.insert(id("OUT_FENCE_PTR"), fake.properties[&1].clone());
    let _session = Session::new(fake);
    let card = Card::new();
    let error = Builder::new(&card).want_fence(&plane()).unwrap_err();
    assert_eq!(
        (error.reason(), error.object()),
        (&Reason::Missing, handle::<RawResourceHandle>(60))
    );
}

#[test]
fn commit_that_fails_may_be_tried_again() {
    let session = Session::new(device()).answer(14, Answer::Error(libc::EBUSY));
    let card = Card::new();
    let mut request = Builder::new(&card);
    request.set(&plane(), "zpos", 4).unwrap();
    let busy = request.commit(NONE, 0).unwrap_err();
    assert_eq!(busy.raw_os_error(), Some(libc::EBUSY));
    request.commit(NONE, 0).unwrap();
    assert_eq!(session.device(|device| device.commits.len()), 1);
}
