//! Leases, and sequences of vertical blanks.

use std::fs::File;
use std::io::Read;
use std::num::NonZeroU32;
use std::os::fd::{AsRawFd, IntoRawFd};

use drm::control::sequence::Sequence;
use drm::control::{
    Device as _, LeaseResources, RawResourceHandle, SequenceFlags, connector, crtc, from_u32,
    get_lease, plane,
};
use drm::uapi::drm::{drm_crtc_get_sequence, drm_crtc_queue_sequence};
use drm::uapi::mode::{drm_mode_create_lease, drm_mode_get_plane, drm_mode_revoke_lease};

use crate::card::Card;
use crate::support::device::{Device, NEW, ids};
use crate::support::kernel::{Answer, Session};
use crate::support::user::List;

const FLAGS: u32 = libc::O_CLOEXEC as u32;

fn raw(id: u32) -> RawResourceHandle {
    NonZeroU32::new(id).unwrap()
}

/// A number that a new file can have, as the kernel would give it.
fn new_fd() -> i32 {
    File::open("/dev/zero").unwrap().into_raw_fd()
}

#[test]
fn a_lease_is_an_open_file_and_a_number() {
    let device = Device { new_fd: new_fd(), ..Device::default() };
    let fd = device.new_fd;
    let session = Session::new(device);
    let crtc: crtc::Handle = from_u32(0x1234).unwrap();
    let objects = [crtc.into(), raw(0x5678)];
    let (id, file) = Card::new().create_lease(&objects, FLAGS).unwrap();
    assert_eq!((id.get(), file.as_raw_fd()), (NEW, fd));
    let mut byte = [1];
    File::from(file).read_exact(&mut byte).unwrap();
    let calls = session.calls();
    let [call] = &calls[..] else { panic!("{calls:?}") };
    let arg: drm_mode_create_lease = call.arg();
    assert_eq!((call.number(), arg.object_count, arg.flags), (0xc6, 2, FLAGS));
    let sent = [0x1234u32, 0x5678].map(u32::to_ne_bytes).concat();
    assert_eq!(session.device(|device| device.read.clone()), sent);
}

#[test]
fn files_and_numbers_that_cannot_be_are_errors() {
    let lease = |new, new_fd| {
        let _session = Session::new(Device { new, new_fd, ..Device::default() });
        Card::new().create_lease(&[raw(1)], 0).unwrap_err().raw_os_error()
    };
    assert_eq!(lease(NEW, -1), Some(libc::EBADF));
    assert_eq!(lease(NEW, i32::MIN), Some(libc::EBADF));
    assert_eq!(lease(0, new_fd()), Some(libc::EPROTO));
    let _session = Session::new(Device::default()).answer(0, Answer::Error(libc::EBUSY));
    let error = Card::new().create_lease(&[], u32::MAX).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EBUSY));
}

#[test]
fn lessees_are_listed_in_one_request_and_without_zeros() {
    let device = Device { lessees: vec![5, 0, 6].into(), ..Device::default() };
    let session = Session::new(device);
    let card = Card::new();
    assert_eq!(card.list_lessees().unwrap(), [raw(5), raw(6)]);
    assert_eq!(session.calls().len(), 1);
    session.device(|device| device.lessees = ids(1, 500));
    assert_eq!(card.list_lessees().unwrap().len(), 500);
    assert_eq!(session.calls().len(), 2);
    session.device(|device| device.lessees = List::claim(u32::MAX));
    let _ = card.list_lessees();
    assert!(session.calls().len() <= 64);
}

#[test]
fn a_lease_is_revoked_by_its_number() {
    let session = Session::new(Device::default()).answer(1, Answer::Error(libc::ENOENT));
    let card = Card::new();
    card.revoke_lease(raw(8)).unwrap();
    let call = session.calls().remove(0);
    assert_eq!((call.number(), call.arg::<drm_mode_revoke_lease>().lessee_id), (0xc9, 8));
    let error = card.revoke_lease(raw(8)).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENOENT));
}

#[test]
fn objects_of_a_lease_have_their_kinds() {
    let device = Device { lease: vec![2100, 40, 1101, 0, 50, 1100].into(), ..Device::default() };
    // The first two calls list; then 40 is asked for, then 50.
    let session = Session::new(device).answer(2, Answer::Error(libc::ENOENT));
    let card = Card::new();
    let found = get_lease(&card).unwrap();
    assert_eq!(found.connectors, [connector::Handle::from(raw(2100))]);
    assert_eq!(found.crtcs, [1101, 1100].map(|id| crtc::Handle::from(raw(id))));
    assert_eq!(found.planes, [plane::Handle::from(raw(50))]);
    let calls = session.calls();
    let numbers: Vec<u8> = calls.iter().map(|call| call.number()).collect();
    assert_eq!(numbers, [0xc8, 0xa0, 0xb6, 0xb6]);
    assert_eq!(calls[3].arg::<drm_mode_get_plane>().plane_id, 50);
}

/// Looking through all connectors for each object would take minutes.
#[test]
fn a_lease_of_very_many_objects_takes_no_longer_for_it() {
    let many = ids(1, 300_000);
    let device = Device { lease: many.clone(), connectors: many, ..Device::empty() };
    let _session = Session::new(device);
    assert_eq!(get_lease(Card::new()).unwrap().connectors.len(), 300_000);
}

#[test]
fn a_lease_that_is_gone_is_an_error_or_nothing() {
    let device = Device { lease: vec![7].into(), ..Device::empty() };
    let _session = Session::new(device).answer(2, Answer::Error(libc::ENOENT));
    assert_eq!(get_lease(Card::new()).unwrap(), LeaseResources::default());
    for call in 0..3 {
        let device = Device { lease: vec![7].into(), ..Device::empty() };
        let _session = Session::new(device).answer(call, Answer::Error(libc::EACCES));
        let error = get_lease(Card::new()).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EACCES), "call {call}");
    }
}

#[test]
fn sequences_are_asked_for_by_crtc() {
    let session = Session::new(Device::default()).answer(2, Answer::Error(libc::EINVAL));
    let card = Card::new();
    let crtc = from_u32(0x77).unwrap();
    assert_eq!(card.get_sequence(crtc).unwrap(), Sequence { sequence: 0, time_ns: 0 });
    let flags = SequenceFlags::RELATIVE | SequenceFlags::from_bits_retain(1 << 31);
    assert_eq!(card.queue_sequence(crtc, flags, 1 << 40, 1 << 50).unwrap(), 1 << 40);
    assert!(card.get_sequence(crtc).is_err());
    let calls = session.calls();
    assert_eq!((calls[0].number(), calls[1].number()), (0x3b, 0x3c));
    assert_eq!(calls[0].arg::<drm_crtc_get_sequence>().crtc_id, 0x77);
    let arg: drm_crtc_queue_sequence = calls[1].arg();
    assert_eq!((arg.crtc_id, arg.flags), (0x77, flags.bits()));
    assert_eq!((arg.sequence, arg.user_data), (1 << 40, 1 << 50));
}
