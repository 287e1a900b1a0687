//! Atomic requests, and the fences that commits return.

use std::os::fd::AsRawFd;

use drm::control::atomic::{AtomicModeReq, AtomicReq};
use drm::control::property::Value;
use drm::control::{AtomicCommitFlags, Device as _, RawResourceHandle, crtc, from_u32, plane};
use drm::mem::CBox;

use crate::card::Card;
use crate::support::device::{Commit, Device};
use crate::support::kernel::{Answer, Session};

fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

/// Objects 5 and 9, with properties 1 and 2.
fn request() -> AtomicModeReq {
    let mut request = AtomicModeReq::new();
    request.add_raw_property(handle(9), handle(2), 500);
    request.add_property(handle::<plane::Handle>(5), handle(1), Value::CRTC(from_u32(9)));
    request
}

fn commit(session: &Session) -> Commit {
    session.device(|device| device.commits.pop()).unwrap()
}

#[test]
fn commit_sends_what_was_added() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let flags = AtomicCommitFlags::TEST_ONLY | AtomicCommitFlags::ALLOW_MODESET;
    card.atomic_commit(flags, request()).unwrap();
    let sent = commit(&session);
    assert_eq!(sent.objects, [(5, vec![(1, 9)]), (9, vec![(2, 500)])]);
    assert_eq!((sent.flags, sent.user_data), (0x500, 0));
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].fd, calls[0].number()), (1, card.number(), 0xbc));
}

#[test]
fn request_that_is_kept_carries_user_data() {
    let session = Session::new(Device::empty());
    let request = request();
    let flags = AtomicCommitFlags::PAGE_FLIP_EVENT | AtomicCommitFlags::NONBLOCK;
    for user_data in [0, u64::MAX] {
        Card::new().atomic_commit_ref(flags, &request, user_data).unwrap();
        let sent = commit(&session);
        assert_eq!((sent.flags, sent.user_data), (0x201, user_data));
    }
    assert_eq!(request.cursor(), 2);
}

#[test]
fn copies_and_merges_go_their_own_way() {
    let mut request = request();
    let copy = request.clone();
    assert_eq!(request.duplicate().unwrap().cursor(), 2);
    request.merge(&copy).unwrap();
    assert_eq!((request.cursor(), copy.cursor()), (4, 2));
    request.set_cursor(1);
    let session = Session::new(Device::empty());
    Card::new().atomic_commit(AtomicCommitFlags::empty(), request).unwrap();
    assert_eq!(commit(&session).objects, [(9, vec![(2, 500)])]);
}

#[test]
fn cursor_that_never_was_keeps_a_request_from_being_committed() {
    let session = Session::new(Device::empty());
    for cursor in [-1, 3, i32::MAX, i32::MIN] {
        let mut request = request();
        request.set_cursor(cursor);
        request.add_raw_property(handle(1), handle(1), 1);
        assert_eq!(request.cursor(), cursor);
        assert!(request.merge(&AtomicModeReq::new()).is_err());
        let card = Card::new();
        let fences = [(handle(9), handle(3))];
        let none = AtomicCommitFlags::empty();
        for error in [
            card.atomic_commit_fenced(none, &request, &fences, 0).map(drop).unwrap_err(),
            card.atomic_commit(none, request).unwrap_err(),
        ] {
            assert_eq!(error.raw_os_error(), Some(libc::EINVAL));
        }
    }
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn empty_request_is_a_success() {
    let session = Session::new(Device::empty());
    Card::new().atomic_commit(AtomicCommitFlags::empty(), AtomicModeReq::default()).unwrap();
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn requests_become_cs_and_come_back() {
    let block = CBox::<AtomicReq>::try_from(request()).unwrap();
    assert_eq!(block.cursor(), 2);
    let mut request = AtomicModeReq::from(block);
    request.as_c_mut().add_property(9, 9, 9).unwrap();
    assert_eq!((request.cursor(), request.as_c().cursor()), (3, 3));
    assert_eq!(AtomicModeReq::from(AtomicReq::new()).cursor(), 0);
    let debug = format!("{request:?}");
    assert!(debug.contains("object_id: 9"), "{debug}");
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::EBUSY));
    let card = Card::new();
    let none = AtomicCommitFlags::empty();
    let fences: [(RawResourceHandle, _); 1] = [(handle(9), handle(3))];
    for error in [
        card.atomic_commit_ref(none, &request(), 0),
        card.atomic_commit_fenced(none, &request(), &fences, 0).map(drop),
        card.atomic_commit(none, request()),
    ] {
        assert_eq!(error.unwrap_err().raw_os_error(), Some(libc::EBUSY));
    }
}

#[test]
fn fences_are_files_and_none_where_there_is_none() {
    let file = std::fs::File::open("/dev/null").unwrap();
    let session = Session::new(Device::empty());
    let card = Card::new();
    let (first, second): (crtc::Handle, crtc::Handle) = (handle(9), handle(4));
    let wanted = [(first.into(), handle(3)), (second.into(), handle(3))];
    // The kernel's part: a new file for the first CRTC.
    let fence = std::os::fd::IntoRawFd::into_raw_fd(file);
    session.device(|device| device.fences = vec![(9, 3, fence)]);

    let fences =
        card.atomic_commit_fenced(AtomicCommitFlags::NONBLOCK, &request(), &wanted, 6).unwrap();

    assert_eq!(
        fences.iter().map(|fence| fence.as_ref().map(AsRawFd::as_raw_fd)).collect::<Vec<_>>(),
        [Some(fence), None]
    );
    let sent = commit(&session);
    assert_eq!(sent.user_data, 6);
    let objects: Vec<_> =
        sent.objects.iter().map(|(object, props)| (*object, props.len())).collect();
    assert_eq!(objects, [(4, 1), (5, 1), (9, 2)]);
}
