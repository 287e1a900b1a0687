//! Sync objects.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, AsRawFd, IntoRawFd};

use drm::control::{Device as _, from_u32, syncobj};
use drm::uapi::syncobj::*;

use crate::card::Card;
use crate::support::device::{Device, FIRST, NEW};
use crate::support::kernel::{Answer, Call, Session};

fn handle(number: u32) -> syncobj::Handle {
    from_u32(number).unwrap()
}

/// The one call that was made since the last time.
fn call(session: &Session) -> Call {
    let mut calls = session.calls();
    assert_eq!(calls.len(), 1, "{calls:?}");
    calls.remove(0)
}

/// Handles and, behind them, points, as bytes.
fn bytes(handles: &[u32], points: &[u64]) -> Vec<u8> {
    let handles = handles.iter().flat_map(|handle| handle.to_ne_bytes());
    handles.chain(points.iter().flat_map(|point| point.to_ne_bytes())).collect()
}

#[test]
fn sync_objects_are_made_and_given_up() {
    let session = Session::new(Device::default());
    let card = Card::new();
    assert_eq!(card.create_syncobj(true).unwrap(), handle(NEW));
    let made = call(&session);
    assert_eq!((made.fd, made.number()), (card.number(), 0xbf));
    assert_eq!(made.arg::<drm_syncobj_create>().flags, DRM_SYNCOBJ_CREATE_SIGNALED);
    card.create_syncobj(false).unwrap();
    assert_eq!(call(&session).arg::<drm_syncobj_create>().flags, 0);
    card.destroy_syncobj(handle(9)).unwrap();
    let given_up = call(&session);
    assert_eq!((given_up.number(), given_up.arg::<drm_syncobj_destroy>().handle), (0xc0, 9));
}

#[test]
fn sync_objects_become_files() {
    let zero = || File::open("/dev/zero").unwrap().into_raw_fd();
    let session = Session::new(Device { new_fd: zero(), ..Device::default() });
    let card = Card::new();
    let fd = session.device(|device| device.new_fd);
    assert_eq!(card.syncobj_to_fd(handle(3), false).unwrap().as_raw_fd(), fd);
    let arg: drm_syncobj_handle = call(&session).arg();
    assert_eq!((arg.handle, arg.flags, arg.fd), (3, 0, -1));
    session.device(|device| device.new_fd = zero());
    card.syncobj_to_fd(handle(3), true).unwrap();
    let arg: drm_syncobj_handle = call(&session).arg();
    assert_eq!(arg.flags, DRM_SYNCOBJ_HANDLE_TO_FD_FLAGS_EXPORT_SYNC_FILE);
    session.device(|device| device.new_fd = -1);
    let error = card.syncobj_to_fd(handle(3), false).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EBADF), "a number no file has");
}

#[test]
fn files_become_sync_objects() {
    let session = Session::new(Device::default());
    let card = Card::new();
    let file = File::open("/dev/null").unwrap();
    assert_eq!(card.fd_to_syncobj(file.as_fd(), false).unwrap(), handle(NEW));
    let imported = call(&session);
    let arg: drm_syncobj_handle = imported.arg();
    assert_eq!((imported.number(), arg.fd, arg.flags), (0xc2, file.as_raw_fd(), 0));
    card.syncobj_import_sync_file(handle(5), file.as_fd()).unwrap();
    let arg: drm_syncobj_handle = call(&session).arg();
    let flag = DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_IMPORT_SYNC_FILE;
    assert_eq!((arg.handle, arg.fd, arg.flags), (5, file.as_raw_fd(), flag));
}

#[test]
fn a_sync_file_gets_a_sync_object_of_its_own() {
    let session = Session::new(Device::default()).answer(3, Answer::Error(libc::EINVAL));
    let card = Card::new();
    let file = File::open("/dev/null").unwrap();
    let numbers = |session: &Session| -> Vec<u8> {
        session.calls().iter().map(|call| call.number()).collect()
    };
    assert_eq!(card.fd_to_syncobj(file.as_fd(), true).unwrap(), handle(NEW));
    assert_eq!(numbers(&session), [0xbf, 0xc2]);
    let error = card.fd_to_syncobj(file.as_fd(), true).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EINVAL));
    assert_eq!(numbers(&session), [0xbf, 0xc2, 0xc0], "the new one is not left behind");
}

#[test]
fn what_is_refused_is_an_error() {
    let _session = Session::new(Device::default()).answer_all(Answer::Error(libc::EOPNOTSUPP));
    let card = Card::new();
    let file = File::open("/dev/null").unwrap();
    let (one, file) = (handle(1), file.as_fd());
    let results: [io::Result<()>; 13] = [
        card.create_syncobj(false).map(|_| ()),
        card.destroy_syncobj(one),
        card.syncobj_to_fd(one, true).map(|_| ()),
        card.fd_to_syncobj(file, false).map(|_| ()),
        card.syncobj_import_sync_file(one, file),
        card.syncobj_wait(&[one], 0, false, false).map(|_| ()),
        card.syncobj_reset(&[one]),
        card.syncobj_signal(&[one]),
        card.syncobj_timeline_wait(&[one], &[1], 0, false, false, false).map(|_| ()),
        card.syncobj_timeline_signal(&[one], &[1]),
        card.syncobj_timeline_query(&[one], &mut [1], false),
        card.syncobj_timeline_transfer(one, one, 1, 2),
        card.syncobj_eventfd(one, 1, file, false),
    ];
    for (number, result) in results.into_iter().enumerate() {
        let error = result.unwrap_err().raw_os_error();
        assert_eq!(error, Some(libc::EOPNOTSUPP), "number {number}");
    }
}

#[test]
fn handles_of_zero_are_errors() {
    let _session = Session::new(Device { new: 0, ..Device::default() });
    let card = Card::new();
    let file = File::open("/dev/null").unwrap();
    let errors = [card.create_syncobj(false), card.fd_to_syncobj(file.as_fd(), false)];
    for error in errors {
        assert_eq!(error.unwrap_err().raw_os_error(), Some(libc::EPROTO));
    }
}

#[test]
fn waiting_tells_which_was_first() {
    let session = Session::new(Device::default()).answer(2, Answer::Error(libc::ETIME));
    let card = Card::new();
    let handles = [handle(1), handle(2), handle(7)];
    for (all, submit, flags) in [
        (true, false, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL),
        (false, true, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT),
    ] {
        assert_eq!(card.syncobj_wait(&handles, -5, all, submit).unwrap(), FIRST);
        let waited = call(&session);
        let arg: drm_syncobj_wait = waited.arg();
        assert_eq!((waited.number(), arg.timeout_nsec, arg.count_handles), (0xc3, -5, 3));
        assert_eq!(arg.flags, flags);
        assert_eq!(session.device(|device| device.read.clone()), bytes(&[1, 2, 7], &[]));
    }
    let error = card.syncobj_wait(&handles, 0, false, false).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ETIME));
}

#[test]
fn fences_are_reset_and_signalled() {
    let session = Session::new(Device::default());
    let card = Card::new();
    card.syncobj_reset(&[handle(4), handle(5)]).unwrap();
    assert_eq!(call(&session).number(), 0xc4);
    assert_eq!(session.device(|device| device.read.clone()), bytes(&[4, 5], &[]));
    card.syncobj_signal(&[handle(6)]).unwrap();
    assert_eq!(call(&session).number(), 0xc5);
    assert_eq!(session.device(|device| device.read.clone()), bytes(&[6], &[]));
    card.syncobj_signal(&[]).unwrap();
    let arg: drm_syncobj_array = call(&session).arg();
    assert_eq!((arg.handles, arg.count_handles), (0, 0));
}

#[test]
fn points_go_with_handles() {
    let device = Device { points: vec![100, u64::MAX], ..Device::default() };
    let session = Session::new(device);
    let card = Card::new();
    let handles = [handle(1), handle(2)];
    let first = card.syncobj_timeline_wait(&handles, &[3, 4], 9, false, false, true).unwrap();
    assert_eq!(first, FIRST);
    let waited = call(&session);
    let arg: drm_syncobj_timeline_wait = waited.arg();
    assert_eq!((waited.number(), arg.timeout_nsec, arg.count_handles), (0xca, 9, 2));
    assert_eq!(arg.flags, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE);
    assert_eq!(session.device(|device| device.read.clone()), bytes(&[1, 2], &[3, 4]));

    card.syncobj_timeline_signal(&handles, &[5, 6]).unwrap();
    assert_eq!(call(&session).number(), 0xcd);
    assert_eq!(session.device(|device| device.read.clone()), bytes(&[1, 2], &[5, 6]));

    let mut points = [0; 2];
    card.syncobj_timeline_query(&handles, &mut points, true).unwrap();
    assert_eq!(points, [100, u64::MAX]);
    let arg: drm_syncobj_timeline_array = call(&session).arg();
    assert_eq!(arg.flags, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED);
}

#[test]
fn lengths_that_differ_are_errors_and_no_request() {
    let session = Session::new(Device::default());
    let card = Card::new();
    let handles = [handle(1), handle(2)];
    for points in [&[][..], &[1], &[1, 2, 3]] {
        let errors = [
            card.syncobj_timeline_wait(&handles, points, 0, true, true, true).map(|_| ()),
            card.syncobj_timeline_signal(&handles, points),
            card.syncobj_timeline_query(&handles, &mut points.to_vec(), false),
        ];
        for error in errors {
            assert_eq!(error.unwrap_err().raw_os_error(), Some(libc::EINVAL));
        }
    }
    assert_eq!(session.calls(), []);
}

#[test]
fn points_are_copied_and_watched() {
    let session = Session::new(Device::default());
    let card = Card::new();
    card.syncobj_timeline_transfer(handle(1), handle(2), 3, 4).unwrap();
    let copied = call(&session);
    let arg: drm_syncobj_transfer = copied.arg();
    assert_eq!((copied.number(), arg.flags), (0xcc, 0));
    assert_eq!((arg.src_handle, arg.dst_handle, arg.src_point, arg.dst_point), (1, 2, 3, 4));
    let file = File::open("/dev/null").unwrap();
    card.syncobj_eventfd(handle(5), 6, file.as_fd(), true).unwrap();
    let watched = call(&session);
    let arg: drm_syncobj_eventfd = watched.arg();
    assert_eq!((watched.number(), arg.handle, arg.point), (0xcf, 5, 6));
    assert_eq!((arg.fd, arg.flags), (file.as_raw_fd(), DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE));
}
